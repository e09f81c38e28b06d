"""Monitoring: named forms of indicators by school and period, what follows from them."""
