"""What the tests of «Исполнение» share: a district to follow, and the smallest page that chooses occurrences."""

import datetime as dt

from PySide6.QtWidgets import QHBoxLayout

from msoko_desktop.domain.execution import TrackedOccurrence, Undated, Unfit
from msoko_desktop.domain.plans.plans import ColumnKind, Plan
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.domain.timetable.periods import PlanPeriod
from msoko_desktop.domain.timetable.schedules import Schedule, ScheduleEntry
from msoko_desktop.gui.execution.card import OccurrenceCard
from msoko_desktop.gui.execution.choice import Chosen
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.page import Page, PageSpec
from msoko_desktop.services.changes import Changes
from msoko_desktop.services.district import District
from msoko_desktop.services.plans import plans
from msoko_desktop.services.schools import schools
from msoko_desktop.services.timetable import schedules
from tests.gui.hands import COLUMNS, activity

TODAY = dt.date(2026, 11, 25)  # a Wednesday
OFFICE = "Управление образования"
SCHOOLS = ("МБОУ «СОШ № 1»", "МБОУ «СОШ № 2»", "МБОУ «Лицей»")


def followed_plan() -> Plan:
    """A plan of three years whose deadlines come in every form that the card knows."""
    return Plan(
        "План мероприятий («дорожная карта») по качеству образования на 2026–2028 годы",
        PlanPeriod(dt.date(2026, 1, 1), dt.date(2028, 12, 31)),
        COLUMNS,
        (
            activity("1.1", "Мониторинг", "с 1 октября по 30 ноября 2026", OFFICE),
            activity("1.2", "Справка", "15.11.2026", OFFICE),
            activity("1.3", "Контроль в школах", "ноябрь 2026", "ОО"),
            activity("1.4", "Посещение школ", "1 раз в 3 года для каждой ОО", OFFICE),
            activity("1.5", "Участие в ВПР", "по графику проведения ВПР", OFFICE),
            activity("1.6", "Анализ ЕГЭ", "июль 2026", OFFICE),
        ),
    )


def fill(d: District) -> int:
    """Put the plan, the schools and two schedules into a file; return the plan's id."""
    plan_id = plans.add_plan(d, followed_plan()).created[0]
    schools.add_schools(d, [School(name) for name in SCHOOLS])
    russian = ScheduleEntry("Русский язык, 4 класс", dt.date(2027, 4, 13), dt.date(2027, 4, 15))
    maths = ScheduleEntry("Математика, 4 класс", dt.date(2027, 4, 20), dt.date(2027, 4, 20))
    exam = ScheduleEntry("ЕГЭ, русский язык", dt.date(2027, 5, 28), dt.date(2027, 5, 28))
    schedules.save_schedule(d, Schedule("ГИА 2027", "gia", (exam,)))
    schedules.save_schedule(d, Schedule("ВПР, весна 2027 г.", "vpr", (russian, maths)))
    return plan_id


class ListPage(Page):
    """Chooses by the numbers of activities; keeps the card in step with the file, as the real pages do."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.session)
        self.window_ = window
        self.card = OccurrenceCard(window, self)
        self._numbers: tuple[str, ...] = ()
        layout = QHBoxLayout(self)
        layout.addWidget(self.card)

    def take(self, *numbers: str) -> Chosen | None:
        """Choose the first thing to follow of each activity; return the first."""
        self._numbers = numbers
        self.load()
        return next(iter(self.chosen()), None)

    def load(self) -> None:
        self.card.show_chosen(self.chosen())
        self.window_.set_chosen(self.chosen())

    def refresh(self, changes: Changes) -> None:
        self.load()

    def chosen(self) -> tuple[Chosen, ...]:
        if not self.session.is_open:
            return ()
        tracked = [self.session.timetable.of_plan(plan.id) for plan in self.session.timetable.plans]
        everything: list[Chosen] = []
        for one in tracked:
            everything += [*one.unfit, *one.undated, *one.occurrences]
        found = [next((item for item in everything if item.number == number), None) for number in self._numbers]
        return tuple(item for item in found if item is not None)

    def choose(self, key: str) -> bool:
        return False

    def commit_edits(self) -> None:
        self.card.commit_edits()

    def item(self) -> TrackedOccurrence:
        """The one occurrence that is chosen, as it is in the file."""
        (found,) = self.chosen()
        assert isinstance(found, TrackedOccurrence)
        return found

    def undated(self) -> Undated:
        (found,) = self.chosen()
        assert isinstance(found, Undated)
        return found

    def unfit(self) -> Unfit:
        (found,) = self.chosen()
        assert isinstance(found, Unfit)
        return found

    def change_phrase(self, number: str, phrase: str) -> None:
        """Edit the deadline of an activity in the plan."""
        d = self.session.district
        plan_id = self.session.timetable.plans[0].id
        line = next(line for line in plans.read_plan(d, plan_id).lines if line.number == number)
        assert line.id is not None
        cell = (line.id, ColumnKind.DEADLINE, phrase)
        assert self.session.run(lambda district: plans.set_cells(district, plan_id, [cell])) is not None


def list_page(window: MainWindow, name: str = "list") -> ListPage:
    """Add the page to a window with an open file and show it."""
    window.add_page(PageSpec(name, "Список", "list", lambda _: ListPage(window), 70, "plans"))
    page = window.show_page(name)
    assert isinstance(page, ListPage)
    return page
