"""Taking in tables of results: the file, what was recognised, schools, differences."""
