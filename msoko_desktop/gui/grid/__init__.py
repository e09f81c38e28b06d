"""A grid that a person types into like Excel, over any `GridSource`; pages use `panel.GridPanel`."""
