"""Files come in: plans and orders from DOCX, XLSX, ODS, ODT, HTML and plain text become domain values."""
