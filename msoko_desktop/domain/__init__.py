"""Values and rules of the field: plans, deadlines, executors, orders; no Qt, no data base, no files, no clock."""
