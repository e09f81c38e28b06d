"""Names of rows and columns inside sentences."""


def quoted(title: str) -> str:
    """Return a title in quotation marks; one that has its own («4») is not put into a second pair."""
    return title if title.startswith("«") and title.endswith("»") else f"«{title}»"
