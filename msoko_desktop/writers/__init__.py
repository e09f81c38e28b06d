"""Papers go out: domain values become PDF, DOCX and XLSX bytes."""
