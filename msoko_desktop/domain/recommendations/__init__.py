"""Address recommendations: to whom, on what grounds, what is to be done; the rules by which they are proposed."""
