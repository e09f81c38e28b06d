"""From results to measures, as values and rules: indicators with N and intervals, comparisons, signs, groups."""
