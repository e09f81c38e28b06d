"""The measures of results and their rules, read once from `data/measures.toml`."""

from functools import cache

from msoko_desktop.domain.analysis.measures import Catalogue, catalogue_from
from msoko_desktop.services.reference import reference_data


@cache
def catalogue() -> Catalogue:
    """Return the catalogue of measures. Raises FileNotFoundError, KeyError or ValueError for a damaged installation."""
    return catalogue_from(reference_data("measures"))
