"""Observers, their rounds, visits and checks of works again: what a person can do with them."""
