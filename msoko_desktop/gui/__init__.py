"""All of Qt: windows, pages, widgets."""
