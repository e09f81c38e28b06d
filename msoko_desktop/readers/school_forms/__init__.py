"""Forms that schools have filled in: files to values, with every doubtful cell named."""
