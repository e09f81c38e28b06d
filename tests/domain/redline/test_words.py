"""Changes inside a text, word by word."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msoko_desktop.domain.language.russian import tidy_spaces
from msoko_desktop.domain.redline.phrases import word_changes
from msoko_desktop.domain.redline.words import RunKind, compare_texts, similarity, text_after, text_before

KEPT, REMOVED, ADDED = RunKind.KEPT, RunKind.REMOVED, RunKind.ADDED


def test_a_replaced_word_stands_between_what_was_kept() -> None:
    assert compare_texts("до 1 марта 2026 г.", "до 1 мая 2026 г.") == (
        (KEPT, "до 1 "),
        (REMOVED, "марта"),
        (ADDED, "мая"),
        (KEPT, " 2026 г."),
    )


def test_words_are_put_in_and_taken_out_with_their_space() -> None:
    assert compare_texts("ИМЦ", "ИМЦ, школы") == ((KEPT, "ИМЦ"), (ADDED, ", школы"))
    assert compare_texts("Провести анализ работ", "анализ работ") == ((REMOVED, "Провести "), (KEPT, "анализ работ"))


def test_a_short_word_between_two_changes_changes_with_them() -> None:
    assert compare_texts("учителя и завучи школ", "директора и методисты школ") == (
        (REMOVED, "учителя и завучи"),
        (ADDED, "директора и методисты"),
        (KEPT, " школ"),
    )


def test_a_date_and_a_word_with_a_hyphen_are_one_word() -> None:
    runs = compare_texts("до 15.05.2026 согласно плану-графику", "до 20.05.2026 согласно графику")
    assert [run.text for run in runs if run.kind is REMOVED] == ["15.05.2026", "плану-графику"]
    assert [run.text for run in runs if run.kind is ADDED] == ["20.05.2026", "графику"]


def test_a_new_paragraph_is_one_run_and_the_others_are_kept() -> None:
    old = "Контроль:\n- в основной период;\n- в резервные дни"
    new = "Контроль:\n- в основной период;\n- при пересдаче летом;\n- в резервные дни"
    assert compare_texts(old, new) == (
        (KEPT, "Контроль:\n- в основной период;\n"),
        (ADDED, "- при пересдаче летом;\n"),
        (KEPT, "- в резервные дни"),
    )


def test_a_paragraph_at_the_end_goes_with_the_border_before_it() -> None:
    assert compare_texts("март\nапрель", "март") == ((KEPT, "март"), (REMOVED, "\nапрель"))
    assert compare_texts("март", "март\nапрель") == ((KEPT, "март"), (ADDED, "\nапрель"))


def test_a_changed_paragraph_is_compared_with_the_one_it_was() -> None:
    old = "Собрания родителей в школах района\nВыставка"
    new = "Вечер встречи\nСобрания родителей в лицеях района\nВыставка"
    assert compare_texts(old, new) == (
        (ADDED, "Вечер встречи\n"),
        (KEPT, "Собрания родителей в "),
        (REMOVED, "школах"),
        (ADDED, "лицеях"),
        (KEPT, " района\nВыставка"),
    )


def test_empty_and_equal_texts() -> None:
    assert compare_texts("", "") == ()
    assert compare_texts("", "май") == ((ADDED, "май"),)
    assert compare_texts("май", "") == ((REMOVED, "май"),)
    assert compare_texts("ИМЦ,  школы", "ИМЦ,\u00a0школы") == ((KEPT, "ИМЦ, школы"),)


PIECES = st.sampled_from(
    ["школы", "ИМЦ", "и", "до", "№", "5", ",", ".", " ", " ", "\n", "- ", "«", "»", "\u0301", "\u2028"]
)
TEXTS = st.lists(PIECES, max_size=14).map("".join) | st.text(max_size=20)


@given(TEXTS, TEXTS)
def test_the_runs_are_both_texts_and_never_two_of_a_kind_in_a_row(old: str, new: str) -> None:
    runs = compare_texts(old, new)
    assert text_before(runs) == tidy_spaces(old)
    assert text_after(runs) == tidy_spaces(new)
    assert all(run.text for run in runs)
    kinds = [run.kind for run in runs]
    assert all(kind is not after for kind, after in pairwise(kinds))
    assert (ADDED, REMOVED) not in pairwise(kinds)


def test_likeness_is_that_of_the_words_in_their_order() -> None:
    assert similarity("Анализ работ", "анализ работ.") == 1
    assert similarity("Анализ работ", "Семинар экспертов") == 0
    assert similarity("Анализ работ учеников", "Анализ итогов учеников") == pytest.approx(2 / 3)


LONG = "Совещание руководителей школ района по вопросам подготовки к проверочным работам в 2026 году"


@pytest.mark.parametrize(
    ("new", "phrase"),
    [
        (LONG.replace("руководителей", "заместителей"), "слово «руководителей» заменить словом «заместителей»"),
        (LONG.replace("2026", "2027"), "цифры «2026» заменить цифрами «2027»"),
        (LONG.replace("2026 году", "мае 2027 года"), "слова «2026 году» заменить словами «мае 2027 года»"),
        (LONG.replace(" района", ""), "слово «района» исключить"),
        (LONG.replace("школ района", "школ и лицеев района"), "после слова «школ» дополнить словами «и лицеев»"),
        (
            LONG.replace("руководителей", "заместителей").replace("2026", "2027"),
            "слово «руководителей» заменить словом «заместителей» и цифры «2026» заменить цифрами «2027»",
        ),
        (LONG.replace("школ", "школ «Успех»"), "после слова «школ» дополнить словом «„Успех“»"),
    ],
)
def test_a_small_change_of_a_long_text_is_named_by_its_words(new: str, phrase: str) -> None:
    assert word_changes(compare_texts(LONG, new)) == phrase


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("до 1 марта", "до 1 мая"),  # a short text is clearer when given anew
        (LONG, "Совещание методистов о подготовке к работам"),  # most of it changed
        (LONG, LONG + "\nи собрания родителей"),  # a paragraph came
        (f"{LONG} и в школах района", f"{LONG} и в школах города"),  # «района» stands in the text twice
        (LONG, f"В марте: {LONG}"),  # there are no words before it
    ],
)
def test_else_the_whole_text_is_given_anew(old: str, new: str) -> None:
    assert word_changes(compare_texts(old, new)) == ""
