"""The management cycle: nine stages of a direction in a year, what proves each of them, and what makes it doubtful."""
