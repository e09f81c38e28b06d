"""From a file, the clipboard or a text to plans in the district file, through the readers."""

from pathlib import Path

import pytest

from msoko_desktop.domain.errors import Cancelled, InputRefused
from msoko_desktop.domain.plans.plans import ColumnKind
from msoko_desktop.services.plans import imports, plans
from msoko_desktop.storage.district_file import District

HTML = """<html><body><p>План мероприятий на 2026 год</p><table>
<tr><th>№</th><th>Мероприятие</th><th>Срок</th><th>Исполнители</th></tr>
<tr><td>1</td><td>Совещание директоров</td><td>март 2026</td><td>Отдел образования</td></tr>
<tr><td>2.</td><td>Семинар завучей</td><td>октябрь 2026</td><td>ОО</td></tr>
</table></body></html>"""
ROWS = "№\tМероприятие\tСрок\tИсполнители\n1\tСовещание\tмарт 2026\tОО\n2\tСеминар\tмай 2026\tОО\n"


def test_a_file_is_recognised_and_stored(empty: District, tmp_path: Path) -> None:
    path = tmp_path / "Дорожная карта.html"
    path.write_text(HTML, encoding="utf-8")
    shares: list[float] = []
    found = imports.recognise(path, progress=lambda share, _: shares.append(share), cancelled=lambda: False)
    assert shares == sorted(shares)
    assert 0 <= shares[0] <= shares[-1] <= 1
    (plan_id,) = imports.store(empty, found).created
    plan = plans.read_plan(empty, plan_id)
    assert plan.title == "План мероприятий на 2026 год"
    assert [(line.number, line.deadline) for line in plan.lines] == [("1", "март 2026"), ("2", "октябрь 2026")]
    assert plan.column_kinds() == (ColumnKind.NUMBER, ColumnKind.TITLE, ColumnKind.DEADLINE, ColumnKind.EXECUTORS)


def test_the_clipboard_of_word_and_of_a_sheet(empty: District) -> None:
    for found in (imports.recognise_html(HTML), imports.recognise_text(ROWS)):
        assert [line.number for line in found.plans[0].lines] == ["1", "2"]
        imports.store(empty, found)
    assert len(plans.list_plans(empty)) == 2


def test_stopping_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "а.html"
    path.write_text(HTML, encoding="utf-8")
    with pytest.raises(Cancelled):
        imports.recognise(path, cancelled=lambda: True)


@pytest.mark.parametrize(("name", "content"), [("а.docx", b"PK\x03\x04 half"), ("а.xlsx", b""), ("а.txt", b"")])
def test_a_bad_file_is_refused_in_one_sentence(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputRefused) as error:
        imports.recognise(path)
    assert name in str(error.value)
    with pytest.raises(InputRefused):
        imports.recognise(tmp_path / "нет.docx")


def test_a_plan_gets_the_direction_its_title_names(empty: District, tmp_path: Path) -> None:
    table = "\n№\tМероприятие\tСрок\tИсполнители\n1.\tСеминар\tмай\tОО\n"
    for title in (
        "Дорожная карта по направлению «Совершенствование системы методической работы» на 2026 год",
        "План работы на 2026 год",
    ):
        (tmp_path / "план.txt").write_text(title + table, encoding="utf-8")
        imports.store(empty, imports.recognise(tmp_path / "план.txt"))
    assert {plan.title[:5]: plan.direction for plan in plans.list_plans(empty)} == {
        "Дорож": "methodical_work",
        "План ": "",
    }
