"""Small windows that ask for one thing: a template, a shift of years, the office's card, a backup."""
