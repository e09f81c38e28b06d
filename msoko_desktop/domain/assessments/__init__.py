"""Assessments of schools and pupils as values and rules: tasks, scales, results, what is wrong with them."""
