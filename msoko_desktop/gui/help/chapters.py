"""The chapters of the manual: Markdown files of `resources/help`, in the order of their contents page."""

import re
from dataclasses import dataclass
from pathlib import Path

from msoko_desktop import paths

CONTENTS = "index.md"
_LINK = re.compile(r"\[(?P<title>[^\]]+)\]\((?P<file>[\w-]+\.md)\)")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: its key (the file's name without the ending), its title in the contents, its Markdown text."""

    key: str
    title: str
    text: str


def read_chapters(folder: Path | None = None) -> tuple[Chapter, ...]:
    """Return the chapters that the contents page links to, in its order, the contents themselves first."""
    folder = folder or paths.asset("resources/help")
    contents = (folder / CONTENTS).read_text(encoding="utf-8")
    chapters = [Chapter("index", "Содержание", contents)]
    seen = {CONTENTS}
    for link in _LINK.finditer(contents):
        name = link["file"]
        if name not in seen:
            seen.add(name)
            chapters.append(Chapter(name[:-3], link["title"], (folder / name).read_text(encoding="utf-8")))
    return tuple(chapters)


def find_chapters(chapters: tuple[Chapter, ...], words: str) -> tuple[Chapter, ...]:
    """Return the chapters that hold every word of `words`, whatever the case; all of them for an empty search."""
    wanted = words.casefold().split()
    return tuple(
        chapter for chapter in chapters if all(word in f"{chapter.title}\n{chapter.text}".casefold() for word in wanted)
    )
