"""Modules generated from the forms in `ui/` by tools/build_forms.py."""
