"""Registers («банки») of the office: typed columns as data, rows under them, what a cell holds and what is doubtful."""
