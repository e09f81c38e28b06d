"""Finds plans and orders in the blocks of a document."""
