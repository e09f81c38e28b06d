"""Forms for schools: the windows in which they are made and taken in."""
