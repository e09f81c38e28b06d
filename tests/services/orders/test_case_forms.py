"""A case form is proposed, corrected once by the person, and remembered in the file."""

from contextlib import closing

import pytest

from msoko_desktop.domain.errors import EnvironmentProblem, InputRefused
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.district import Office, open_district, save_office
from msoko_desktop.services.history import redo, undo
from msoko_desktop.services.orders.case_forms import Case, case_form, case_forms, keep_form
from msoko_desktop.storage.district_file import District

POST = "Начальник отдела образования"


def test_a_form_is_proposed_until_the_person_corrects_it(empty: District) -> None:
    assert case_form(empty, POST, Case.GENITIVE) == "начальника отдела образования"

    changes = keep_form(empty, POST, Case.GENITIVE, "начальника Отдела образования")

    assert changes.areas == {Area.ORDERS}
    assert changes.step == "Изменить падежную форму"
    assert case_form(empty, POST, Case.GENITIVE) == "начальника Отдела образования"
    assert case_form(empty, POST, Case.DATIVE) == "начальнику отдела образования"


def test_a_correction_stays_in_the_file(empty: District) -> None:
    keep_form(empty, "О.Н. Осетар", Case.ACCUSATIVE, "О.Н. Осетара")
    empty.close()

    with closing(open_district(empty.path)) as again:
        assert case_form(again, "О.Н. Осетар", Case.ACCUSATIVE) == "О.Н. Осетара"


def test_blanks_and_line_breaks_do_not_hide_a_correction(empty: District) -> None:
    keep_form(empty, "План мероприятий\nна 2026 год ", Case.GENITIVE, " плана на 2026 год")

    assert case_form(empty, "План мероприятий на 2026 год", Case.GENITIVE) == "плана на 2026 год"


def test_an_empty_correction_brings_the_proposal_back(empty: District) -> None:
    keep_form(empty, POST, Case.GENITIVE, "начальника")
    keep_form(empty, POST, Case.GENITIVE, "заведующего")
    assert case_form(empty, POST, Case.GENITIVE) == "заведующего"

    assert keep_form(empty, POST, Case.GENITIVE, "").step == "Вернуть падежную форму программы"

    assert case_form(empty, POST, Case.GENITIVE) == "начальника отдела образования"
    assert keep_form(empty, POST, Case.GENITIVE, " ") == Changes()


def test_a_correction_is_undone_and_redone(empty: District) -> None:
    keep_form(empty, POST, Case.GENITIVE, "начальника")

    undo(empty)
    assert case_form(empty, POST, Case.GENITIVE) == "начальника отдела образования"
    redo(empty)
    assert case_form(empty, POST, Case.GENITIVE) == "начальника"


def test_the_office_card_knows_the_forms_of_its_own_name(empty: District) -> None:
    name = "Отдел образования администрации Заозёрского района"
    save_office(empty, Office(name=name, genitive_name="отдела образования Заозёрского района"))

    assert case_form(empty, name, Case.GENITIVE) == "отдела образования Заозёрского района"
    assert case_form(empty, name, Case.DATIVE) == "отделу образования администрации Заозёрского района"
    keep_form(empty, name, Case.GENITIVE, "Отдела образования")
    assert case_form(empty, name, Case.GENITIVE) == "Отдела образования"


def test_all_cases_of_a_text(empty: District) -> None:
    assert case_forms(empty, "Отдел образования") == {
        Case.NOMINATIVE: "Отдел образования",
        Case.GENITIVE: "отдела образования",
        Case.DATIVE: "отделу образования",
        Case.ACCUSATIVE: "отдел образования",
        Case.INSTRUMENTAL: "отделом образования",
        Case.PREPOSITIONAL: "отделе образования",
    }
    assert case_form(empty, "  ", Case.GENITIVE) == "  "


def test_what_cannot_be_remembered_is_refused(empty: District) -> None:
    with pytest.raises(InputRefused, match="непустого"):
        keep_form(empty, " ", Case.GENITIVE, "чего-то")
    with pytest.raises(InputRefused, match="именительного"):
        keep_form(empty, POST, Case.NOMINATIVE, "начальник")
    with pytest.raises(InputRefused, match="1000 знаков"):
        keep_form(empty, "а" * 1001, Case.GENITIVE, "б")


def test_a_file_that_can_only_be_read_keeps_no_form(empty: District) -> None:
    empty.close()
    with closing(open_district(empty.path, read_only=True)) as looked_at:
        assert case_form(looked_at, POST, Case.DATIVE) == "начальнику отдела образования"
        with pytest.raises(EnvironmentProblem):
            keep_form(looked_at, POST, Case.GENITIVE, "начальника")
