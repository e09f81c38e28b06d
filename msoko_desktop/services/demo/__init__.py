"""The demonstration district, a file full of believable data."""
