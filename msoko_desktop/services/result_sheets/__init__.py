"""Sheets of results as grids to type into: schools, classes of a school, pupils by task, and their second typing."""
