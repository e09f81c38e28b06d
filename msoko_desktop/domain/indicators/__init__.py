"""Indicators of activities and of the district."""
