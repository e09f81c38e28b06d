"""The import wizard: what was recognised in a file, its doubts, corrections in place, and storing it."""
