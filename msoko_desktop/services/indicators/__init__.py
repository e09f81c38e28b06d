"""What can be done with the indicators of the district."""
