"""The measures of results and their rules: `data/measures.toml` with what the district changed of its numbers."""

from functools import lru_cache

from msoko_desktop.domain.analysis.measures import Catalogue, catalogue_from
from msoko_desktop.services.reference.reference_books import Book, data_of_stored, stored_text
from msoko_desktop.storage.district_file import District


def catalogue(d: District) -> Catalogue:
    """Return the catalogue in force for a file: the same object as long as nothing of it is changed.

    Raises FileNotFoundError, KeyError or ValueError for a damaged installation.
    """
    return _catalogue(stored_text(d, Book.MEASURES))


@lru_cache(maxsize=8)
def _catalogue(text: str) -> Catalogue:
    return catalogue_from(data_of_stored(Book.MEASURES, text))
