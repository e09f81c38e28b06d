"""Names, posts and titles in their cases: proposed by rules, corrected by the person, remembered in the file."""

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language import case_forms as rules
from msoko_desktop.domain.language.case_forms import Case, gender_of, with_initials
from msoko_desktop.domain.language.russian import one_line
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.district import read_office
from msoko_desktop.services.operations import operation
from msoko_desktop.services.texts import clean
from msoko_desktop.storage import case_forms as rows
from msoko_desktop.storage.district_file import District

__all__ = [
    "Case",
    "case_form",
    "case_forms",
    "forget_forms",
    "gender_of",
    "keep_form",
    "known_texts",
    "remembered",
    "with_initials",
]

_LONGEST = 1000  # characters of a text whose form is remembered


def case_form(d: District, text: str, case: Case) -> str:
    """Return a text in a case: the form that the person gave, else that of the office's card, else a proposal.

    What no rule knows comes back as it is. Blanks at the ends do not count.
    """
    if case is Case.NOMINATIVE or not text.strip():
        return text
    with d.reading() as connection:
        kept = rows.read_form(connection, one_line(text), case)
    return kept or _on_the_card(d, text, case) or rules.propose(text, case)


def case_forms(d: District, text: str) -> dict[Case, str]:
    """Return a text in all six cases, as `case_form` gives them."""
    return {case: case_form(d, text, case) for case in Case}


def keep_form(d: District, text: str, case: Case, form: str) -> Changes:
    """Remember the form of a text in a case for this file; "" forgets it, so that the proposal counts again.

    Raises InputRefused for the nominative, for no text and for one longer than 1,000 characters.
    """
    text, form = one_line(clean(text)), one_line(clean(form))
    if not text or case is Case.NOMINATIVE:
        raise InputRefused("Форма слова запоминается для непустого текста и не для именительного падежа.")
    if max(len(text), len(form)) > _LONGEST:
        raise InputRefused(
            "Текст длиннее 1000 знаков: его падежная форма не запоминается. Исправьте её в самом приказе."
        )
    with operation(d, "Изменить падежную форму" if form else "Вернуть падежную форму программы") as step:
        rows.write_form(step.connection, text, case, form)
        step.changed(Area.ORDERS)
    return step.changes


def forget_forms(d: District, text: str) -> Changes:
    """Let the proposals count again for every case of a text."""
    text = one_line(clean(text))
    with operation(d, "Вернуть падежные формы программы") as step:
        for case in Case:
            rows.write_form(step.connection, text, case, "")
        step.changed(Area.ORDERS)
    return step.changes


def remembered(d: District) -> tuple[str, ...]:
    """Return the texts of which the person corrected a form, in alphabetical order."""
    with d.reading() as connection:
        return rows.read_texts(connection)


def known_texts(d: District) -> tuple[str, ...]:
    """Return what a person may want to see in its cases: the office, its head and executor, what was corrected."""
    office = read_office(d)
    own = (office.name, office.head_post, office.head_name, office.executor_name, office.district_name)
    return tuple(dict.fromkeys(text for text in (*own, *remembered(d)) if text))


def _on_the_card(d: District, text: str, case: Case) -> str:
    """Return the office's name in a case as it stands on its card, "" for another text or an empty field."""
    office = read_office(d)
    if not office.name or one_line(office.name) != one_line(text):
        return ""
    return {
        Case.GENITIVE: office.genitive_name,
        Case.DATIVE: office.dative_name,
        Case.INSTRUMENTAL: office.instrumental_name,
    }.get(case, "")
