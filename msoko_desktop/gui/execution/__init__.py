"""Following the plans on the screen: what every page of occurrences shares – the card, the entries, the look."""
