"""Paper on the screen: the preview of a document, the print dialog, saving to a file."""
