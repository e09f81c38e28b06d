"""Deadline phrases: what they mean, when they fall, how they read in another year."""
