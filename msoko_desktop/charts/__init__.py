"""Charts: numbers become matplotlib figures, the same for the screen and for paper."""
