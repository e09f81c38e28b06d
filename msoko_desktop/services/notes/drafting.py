"""A note drafted from its template, worked out anew, and what that would change."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby

from msoko_desktop.domain.assessments.model import Assessment
from msoko_desktop.domain.documents.note_templates import NoteTemplate, TemplateBlock, note_templates
from msoko_desktop.domain.documents.notes import (
    BlockKind,
    Note,
    NoteBlock,
    NoteChange,
    NoteFigure,
    NoteKind,
    Source,
    differences,
    parse_place,
    places_of,
    used_places,
    with_places,
)
from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.services.analysis.reading import ResultReader
from msoko_desktop.services.notes.blocks import WORKS, built
from msoko_desktop.services.notes.collected import CollectedFigures, parts_of_each
from msoko_desktop.services.notes.figures import SCHOOL, WORDS, AnyFigures, figures_of
from msoko_desktop.services.notes.subject import NoteAbout, checked, nothing_to_tell, works_of
from msoko_desktop.services.reference.reference import reference_data

_OF_THE_NOTE = {"procedure", "procedures", "school_year", "school", "period", "people_count", "works_count"}


@cache
def templates() -> dict[NoteKind, NoteTemplate]:
    """Return the templates of notes by kind. Raises what `note_templates` does for a damaged installation."""
    return note_templates(reference_data("note_templates"))


def draft_note(reader: ResultReader, kind: NoteKind, about: NoteAbout) -> Note:
    """Return a new note from the template of its kind, with all its figures; nothing is stored.

    Paragraphs, tables and charts without data are left out, and sections of which nothing is left. Raises InputRefused
    for something that is not chosen, gone or without results.
    """
    empty = checked(reader, kind, about)
    figures = figures_of(reader, empty)
    treated = about.treated if kind is NoteKind.EFFECTIVENESS else ()
    if kind is NoteKind.EFFECTIVENESS:
        _refuse_no_effect(reader, empty, treated)
    if not kind.is_collected and kind is not NoteKind.ASSESSMENT and not figures.works:
        raise InputRefused(nothing_to_tell(empty))
    if kind is NoteKind.ASSESSMENT:
        _refuse_empty_work(reader, empty)
    template = templates()[kind]
    blocks = tuple(_without_empty_sections(_blocks(reader, empty, figures, template.blocks, treated)))
    title = _expanded(template.title, empty, None)
    note = replace(empty, title=title, blocks=blocks)
    return replace(note, figures=figures.of(used_places(note)))


def recomputed(reader: ResultReader, note: Note) -> Note:
    """Return a note with all figures, tables and charts as they are now; words stay. Raises InputRefused.

    What is gone – a work, a school – leaves a dash or an explanation in its place.
    """
    figures = figures_of(reader, note)
    if isinstance(figures, CollectedFigures):
        _ = figures.facts  # refused where what it tells of is gone: a note full of dashes would help nobody
    found = {}
    for key in used_places(note):
        try:
            found[key] = figures.figure(key)
        except InputRefused:
            found[key] = NoteFigure("")  # its work or task is gone
    blocks = tuple(
        block if block.source is None else replace(block, kept=built(reader, note, block.source))
        for block in note.blocks
    )
    return replace(note, figures=found, blocks=blocks)


def what_changed(reader: ResultReader, note: Note) -> tuple[NoteChange, ...]:
    """Return what working a note out anew would change, each as old → new; nothing is changed by asking."""
    new = recomputed(reader, note)
    return differences(note, new, _names(reader, note, used_places(new)))


def with_figures(reader: ResultReader, note: Note) -> Note:
    """Return a note in which places new in its words are filled; those that were filled stay as they were.

    Raises InputRefused for a place that nothing can fill and for a brace without a pair.
    """
    keys = used_places(note)
    fresh = figures_of(reader, note).of(key for key in keys if key not in note.figures)
    return replace(note, figures={key: note.figures.get(key) or fresh[key] for key in keys})


def with_report(reader: ResultReader, note: Note, kind: BlockKind, source: Source, title: str) -> NoteBlock:
    """Return a new table or chart for a note, worked out now. Raises InputRefused for an unknown report."""
    return NoteBlock(kind, title, source, built(reader, note, source))


# --- the blocks of a template


def _refuse_empty_work(reader: ResultReader, note: Note) -> None:
    from msoko_desktop.services.analysis.report_model import NothingToShow
    from msoko_desktop.services.analysis.reports.common import refuse_too_few

    try:
        refuse_too_few(reader.tally(note.assessment_id or 0), reader.results(note.assessment_id or 0).assessment)
    except NothingToShow as why:
        raise InputRefused(str(why)) from why


def _refuse_no_effect(reader: ResultReader, note: Note, treated: tuple[int, ...]) -> None:
    from msoko_desktop.services.analysis.report_model import Choice
    from msoko_desktop.services.analysis.reports import find_report

    found = find_report("effectiveness").build(reader, Choice((), (note.school_year,), treated))
    if found.explanation:
        raise InputRefused(found.explanation)


def _blocks(
    reader: ResultReader,
    note: Note,
    figures: AnyFigures,
    blocks: Sequence[TemplateBlock],
    schools: tuple[int, ...] = (),
) -> Iterator[NoteBlock]:
    if note.kind.is_collected:
        yield from _collected_blocks(reader, note, figures, blocks)
        return
    for each, group in groupby(blocks, lambda one: one.each):
        works: Sequence[Assessment | None] = works_of(reader, note) if each else (None,)
        together = list(group)
        for work in works:
            for one in together:
                if (found := _block(reader, note, figures, one, work, schools)) is not None:
                    yield found


def _collected_blocks(
    reader: ResultReader, note: Note, figures: AnyFigures, blocks: Sequence[TemplateBlock]
) -> Iterator[NoteBlock]:
    """Yield the blocks of a note on what schools gave in; one marked `each` comes for each part of its table."""
    for one in blocks:
        parts = parts_of_each(reader, note, one.report) if one.each and one.report else ((one.part, one.text),)
        for part, text in parts:
            found = _block(reader, note, figures, replace(one, part=part, text=_without_braces(text, one)), None, ())
            if found is not None:
                yield found


def _without_braces(text: str, one: TemplateBlock) -> str:
    """Return the text of a block; braces in what people wrote are no places."""
    return text.replace("{", "(").replace("}", ")") if one.each else text


def _block(
    reader: ResultReader,
    note: Note,
    figures: AnyFigures,
    one: TemplateBlock,
    work: Assessment | None,
    schools: tuple[int, ...],
) -> NoteBlock | None:
    """Return a block for a work (None: for the note), of some schools; None where it has nothing to say."""
    text = _expanded(one.text, note, work)
    if one.kind.is_text:
        lines = [line for line in text.split("\n") if all(figures.figure(key).text for key in places_of(line))]
        if not any(lines) and one.kind is not BlockKind.CONCLUSION:
            return None
        return NoteBlock(one.kind, "\n".join(lines), hint=one.hint)
    ids = (work.id or 0,) if work is not None else ()
    source = Source(
        one.report,
        one.part,
        ids,
        school_ids=schools,
        group_by=one.group_by,
        measures=one.measures,
        form=one.form,
    )
    kept = built(reader, note, source)
    if (kept.explanation and one.optional) or _of_one_column(one, kept.table is not None and len(kept.table.rows) < 2):
        return None
    return NoteBlock(one.kind, text, source, kept)


def _of_one_column(one: TemplateBlock, lonely: bool) -> bool:
    """Tell whether a chart or groups of schools would have a single row: nothing to compare."""
    return lonely and (
        one.group_by in ("place", "low_results") or (one.kind is BlockKind.CHART and one.report == WORKS)
    )


def _expanded(text: str, note: Note, work: Assessment | None) -> str:
    """Return a text of a template with its places naming the work and the school they are of."""
    changed = {}
    for key in places_of(text):
        place = parse_place(key)
        if place.row == SCHOOL and note.school_id is not None:
            place = place._replace(row=f"school {note.school_id}")
        if work is not None and place.assessment_id is None and place.name not in _OF_THE_NOTE:
            place = place._replace(assessment_id=work.id)
        changed[key] = place.key
    return with_places(text, changed)


def _without_empty_sections(blocks: Iterator[NoteBlock]) -> Iterator[NoteBlock]:
    waiting: NoteBlock | None = None
    for one in blocks:
        if one.kind is BlockKind.HEADING:
            waiting = one
            continue
        if waiting is not None:
            yield waiting
            waiting = None
        yield one


def _names(reader: ResultReader, note: Note, keys: Sequence[str]) -> dict[str, str]:
    figures, found = figures_of(reader, note), {}
    for key in keys:
        try:
            found[key] = figures.name(key)
        except InputRefused:
            found[key] = WORDS.get(parse_place(key).name, key)
    return found
