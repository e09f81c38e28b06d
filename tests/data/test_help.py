"""The manual: every link leads to a chapter, every chapter is in the contents, and it stays a short manual."""

import re

import pytest

from msoko_desktop import paths

FOLDER = paths.asset("resources/help")
CHAPTERS = sorted(path.name for path in FOLDER.glob("*.md"))
LINK = re.compile(r"\[[^\]]+\]\(([^)]+)\)")
EXPECTED = {
    "index", "first-steps", "plans", "deadlines", "import", "check-before-signing", "print", "templates-and-next-year",
    "documents", "backups", "files-and-read-only", "settings", "keyboard", "troubleshooting",
}  # fmt: skip


def text_of(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def test_all_chapters_are_there() -> None:
    assert {name.removesuffix(".md") for name in CHAPTERS} == EXPECTED


@pytest.mark.parametrize("name", CHAPTERS)
def test_links_lead_to_chapters(name: str) -> None:
    assert [target for target in LINK.findall(text_of(name)) if target not in CHAPTERS] == []


def test_every_chapter_is_in_the_contents() -> None:
    linked = LINK.findall(text_of("index.md"))

    assert sorted(linked) == [name for name in CHAPTERS if name != "index.md"]


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_chapter_has_one_heading_and_whole_tables(name: str) -> None:
    lines = text_of(name).splitlines()

    assert [line for line in lines if line.startswith("# ")] == [lines[0]]
    assert len(lines) < 120
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if line.startswith("|") and following.startswith("|"):
            assert line.count("|") == following.count("|"), line
    assert not [line for line in lines if line != line.rstrip()]
