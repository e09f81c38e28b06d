"""One direction walked through its nine stages by a person's hands, each begun from its cell; then proofs withdrawn.

The days were chosen by hand so that they go forward round the cycle; nothing of the example is in the file.
"""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from msoko_desktop.domain.documents.documents import Stage
from msoko_desktop.domain.documents.notes import NoteKind
from msoko_desktop.domain.orders.orders import DocumentStatus
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.gui.calendar.page import CalendarPage
from msoko_desktop.gui.cycle.page import CyclePage
from msoko_desktop.gui.dialogs.new_plan import NewPlanDialog
from msoko_desktop.gui.documents.approve_dialog import OrderApproveDialog
from msoko_desktop.gui.documents.card import DocumentCard
from msoko_desktop.gui.documents.page import DocumentsPage
from msoko_desktop.gui.documents.template_dialog import TemplateDialog
from msoko_desktop.gui.execution.link_dialog import LinkDialog
from msoko_desktop.gui.indicators.indicator_dialog import IndicatorDialog
from msoko_desktop.gui.indicators.page import IndicatorsPage
from msoko_desktop.gui.main_window import MainWindow
from msoko_desktop.gui.monitoring.dialog import MonitoringDialog
from msoko_desktop.gui.notes.changes_dialog import NoteRecordDialog
from msoko_desktop.gui.notes.new_dialog import NewNoteDialog
from msoko_desktop.gui.notes.note_dialog import NoteDialog
from msoko_desktop.gui.plans.approve_dialog import ApproveDialog
from msoko_desktop.gui.plans.page import PlansPage
from msoko_desktop.gui.recommendations.new_dialog import NewRecommendationDialog
from msoko_desktop.gui.recommendations.register_dialog import RecommendationsDialog
from msoko_desktop.gui.recommendations.send_dialog import SendDialog
from msoko_desktop.gui.session import Session
from msoko_desktop.gui.today.page import TodayPage
from msoko_desktop.services import district as files
from msoko_desktop.services.district import Office, save_office
from msoko_desktop.services.monitoring import values
from msoko_desktop.services.schools import schools
from tests.gui.document_hands import Clerk
from tests.gui.grid_hands import GridHands
from tests.gui.person import Person
from tests.gui.typing_keys import type_text

D = dt.date
KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
YEAR, DIRECTION = 2026, "talents"
INDICATORS = 9  # of the ready set on talents


class Clock:
    """The day on the wall."""

    def __init__(self) -> None:
        self.day = D(2026, 1, 12)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(Session, "real_day", property(lambda _: made.day))
    monkeypatch.setattr(values, "now", lambda: dt.datetime.combine(made.day, dt.time(10)))
    return made


@pytest.fixture
def walker(window: MainWindow, qtbot: QtBot, district_path: Path, clock: Clock) -> "Walker":
    """A person before a file that holds the office's card and three schools."""
    d = files.create_district(district_path)
    save_office(d, Office(name="Отдел образования", head_post="Начальник отдела", head_name="А. А. Иванова"))
    schools.add_schools(d, [School(f"МБОУ «СОШ № {number}»", head_post="директор") for number in (1, 2, 3)])
    files.close_district(d)
    assert window.files.open_path(district_path)
    return Walker(window, qtbot, clock)


class Walker(Person):
    """A person who goes round the cycle of one direction."""

    def __init__(self, window: MainWindow, qtbot: QtBot, clock: Clock) -> None:
        super().__init__(window, qtbot)
        self.clock = clock

    @property
    def page(self) -> CyclePage:
        page = self.window.show_page("cycle")
        assert isinstance(page, CyclePage)
        return page

    def cell(self, stage: Stage) -> CyclePage:
        """Go to «Цикл», to the year of the walk, and click a cell of the direction."""
        self.window.activateWindow()  # a dialog that was closed leaves no window active here
        self.qtbot.waitUntil(self.window.isActiveWindow)
        page = self.page
        if page.year != YEAR:
            page.ui.year.setCurrentIndex(page.ui.year.findData(YEAR))
        row = page.model.matrix.directions.index(DIRECTION)
        index = page.model.index(row, list(Stage).index(stage))
        page.ui.table.scrollTo(index)
        self.qtbot.mouseClick(page.ui.table.viewport(), LEFT, pos=page.ui.table.visualRect(index).center())
        return page

    def state(self, stage: Stage) -> str:
        """The word that stands in a cell, "" for an empty one."""
        page = self.cell(stage)
        return str(page.ui.table.currentIndex().data() or "")

    def rows(self, stage: Stage) -> list[tuple[str, str, str]]:
        """What is listed under the matrix for a cell: the kind, the words, the state."""
        proofs = self.cell(stage).ui.proofs
        items = [proofs.topLevelItem(place) for place in range(proofs.topLevelItemCount())]
        return [(one.text(0), one.text(1), one.text(3)) for one in items if one is not None]

    def start(self, stage: Stage, words: str) -> None:
        """«Начать» in a cell, the entry that begins with these words."""
        page = self.cell(stage)
        assert page.ui.start.isEnabled()
        menu = page.ui.start.menu()
        menu.aboutToShow.emit()
        (entry,) = [one for one in menu.actions() if one.text().replace("&", "").startswith(words)]
        entry.trigger()

    def on(self, day: dt.date) -> "Walker":
        """Let the day come."""
        self.clock.day = day
        return self

    @property
    def documents(self) -> DocumentsPage:
        page = self.window.page("documents")
        assert isinstance(page, DocumentsPage)
        return page

    def order_by_template(self, stage: Stage, name: str, number: str) -> None:
        """Begin an order by the template that the cell proposes, and approve it today; it is a draft in between."""

        def create(dialog: TemplateDialog) -> None:
            template = dialog.template()
            assert template is not None
            assert template.code == name
            self.click(dialog.answer)

        self.meet(TemplateDialog, lambda: self.start(stage, "Приказ по шаблону"), create)
        assert self.state(stage) == "проект"
        self.qtbot.keyClick(self.page.ui.table, KEY.Key_Return)
        self.approve(number)
        assert self.state(stage) == "доказано"

    def approve(self, number: str) -> None:
        """Approve the order that is open."""
        assert self.window.current_page() is self.documents

        def fill(dialog: OrderApproveDialog) -> None:
            self.over(dialog.ui.number, number)
            told = [dialog.ui.remarks.item(at).text() for at in range(dialog.ui.remarks.count())]
            assert dialog.answer.isEnabled(), told
            self.click(dialog.answer)

        self.meet(OrderApproveDialog, lambda: self.entry("document.approve"), fill)

    def record(self, dialog: NoteDialog, number: str) -> None:
        """«В реестр…»: the direction is that of the cell, the day is today."""

        def fill(question: NoteRecordDialog) -> None:
            assert question.ui.direction.currentData() == DIRECTION
            self.over(question.ui.number, number)
            self.qtbot.keyClick(question.ui.number, KEY.Key_Return)

        self.meet(NoteRecordDialog, lambda: self.click(dialog.ui.record), fill)

    def write(self, dialog: NoteDialog, heading: str, words: str) -> None:
        """Type words into the block under a heading of a note."""
        ui = dialog.ui
        row = next(at for at, one in enumerate(dialog.note.blocks) if one.text == heading) + 2
        ui.blocks.setCurrentRow(row)
        ui.text.setFocus()
        type_text(ui.text, words)
        self.qtbot.keyClick(ui.blocks, KEY.Key_Home)  # going to another block stores the words
        assert words in dialog.note.blocks[row - 1].text

    def answer(self, button: str, ask: Callable[[], object]) -> None:
        """Do what asks a question and answer it with a button."""

        def press(box: QMessageBox) -> None:
            next(one for one in box.buttons() if one.text().replace("&", "") == button).click()

        self.meet(QMessageBox, ask, press)


def after(act: Callable[[], object], kind: type[QDialog]) -> None:
    """Do something once a dialog of a kind is there (one that opens when another has closed)."""

    def look() -> None:
        if isinstance(QApplication.activeModalWidget(), kind):
            act()
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(10, look)


def test_a_direction_goes_round_the_cycle_and_misses_what_is_withdrawn(walker: Walker) -> None:
    assert [walker.state(stage) for stage in Stage] == [""] * 9

    goals(walker.on(D(2026, 1, 15)))
    indicators(walker.on(D(2026, 1, 20)))
    methods(walker.on(D(2026, 2, 2)))
    monitoring(walker.on(D(2026, 5, 20)))
    analysis(walker.on(D(2026, 6, 10)))
    recommend(walker.on(D(2026, 6, 22)))
    measures(walker.on(D(2026, 8, 28)))
    walker.on(D(2026, 11, 10)).order_by_template(Stage.DECISIONS, "measures_after_results", "140")
    effectiveness(walker.on(D(2027, 2, 19)))

    assert [walker.state(stage) for stage in Stage] == ["доказано"] * 9
    row = walker.page.model.matrix.directions.index(DIRECTION)
    assert walker.page.model.headerData(row, Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole) == (
        "Способности и таланты: баллов 18 из 18"
    )

    cancel_the_order(walker)
    delete_the_recommendations(walker)
    take_the_mark_back(walker)
    delete_the_note(walker)
    assert [walker.state(stage) for stage in Stage] == ["доказано"] * 9


# --- round the cycle


def goals(walker: Walker) -> None:
    """The order that approves the concept, by its template."""
    (missing,) = walker.rows(Stage.GOALS)
    assert missing[0] == "Нужно"
    assert "приказ об утверждении" in missing[1]
    walker.order_by_template(Stage.GOALS, "approve_concept", "12")


def indicators(walker: Walker) -> None:
    """An indicator with its target of the year, typed on the board; an order written from a clean sheet approves it."""

    def name(dialog: IndicatorDialog) -> None:
        type_text(dialog.ui.title, "Участников регионального этапа олимпиады")
        walker.qtbot.keyClick(dialog.ui.title, KEY.Key_Tab)
        walker.qtbot.keyClick(dialog, KEY.Key_Return)

    walker.meet(IndicatorDialog, lambda: walker.start(Stage.INDICATORS, "Новый показатель"), name)
    board = walker.window.current_page()
    assert isinstance(board, IndicatorsPage)
    assert board.direction == DIRECTION
    hands = GridHands(board.indicators.grid, walker.qtbot)
    assert hands.here() == (0, f"target {YEAR}/0")
    hands.type("7\n")
    assert walker.state(Stage.INDICATORS) == "проект"
    (draft,) = walker.rows(Stage.INDICATORS)
    assert draft[1] == (
        "1 показатель с плановыми значениями на 2026 год\n"
        "– Не утверждены: утвердите план с этими показателями или приказ."
    )

    walker.start(Stage.INDICATORS, "Новый приказ")
    clerk = Clerk(walker.documents, walker.qtbot)
    clerk.replace(clerk.form.heading, "Об утверждении показателей работы с одарёнными детьми")
    walker.click(walker.documents.editor.form.buttons[0])
    clerk.typed("Утвердить показатели на 2026 год.").press(KEY.Key_F2)
    walker.approve("15")
    assert walker.state(Stage.INDICATORS) == "доказано"


def methods(walker: Walker) -> None:
    """A ready form of monitoring is a draft of the methods; the regulation on it puts it in force."""
    walker.meet(
        MonitoringDialog,
        lambda: walker.start(Stage.COLLECTION, "Форма мониторинга: «Способности и таланты»"),
        lambda dialog: dialog.reject(),
    )
    assert walker.state(Stage.COLLECTION) == "проект"
    assert walker.state(Stage.MONITORING) == "ожидается"

    def fill(card: DocumentCard) -> None:
        assert card.ui.direction.currentData() == DIRECTION
        type_text(card.ui.title, "Положение о сборе данных об одарённых детях")
        type_text(card.ui.place, "папка 02-15")
        walker.over(card.ui.date, "02.02.2026")
        card.ui.status.setFocus()
        card.ui.status.setCurrentIndex(card.ui.status.findData(DocumentStatus.APPROVED))
        walker.click(card.answer)

    walker.meet(DocumentCard, lambda: walker.start(Stage.COLLECTION, "Проект: положение"), fill)
    assert walker.state(Stage.COLLECTION) == "доказано"


def monitoring(walker: Walker) -> None:
    """The values of two schools of three, typed and pasted: the half that is needed; one alone is a draft."""

    def fill(*rows: int) -> Callable[[MonitoringDialog], None]:
        def act(dialog: MonitoringDialog) -> None:
            panel = dialog.panel
            assert panel.form is not None
            assert panel.period is not None
            assert (panel.form.direction, panel.period.year) == (DIRECTION, 2025)
            hands = GridHands(panel.values.grid, walker.qtbot)
            codes = [one.code for one in panel.form.indicators]
            assert len(codes) == INDICATORS
            for row in rows:
                hands.at(row, codes[0]).type("\t".join(["40", "5", "1", "2", "3", "1", "60", "10", "30"]) + "\n")
            dialog.reject()

        return act

    words = "Значения: «Способности и таланты»"
    walker.meet(MonitoringDialog, lambda: walker.start(Stage.MONITORING, words), fill(0))
    assert walker.state(Stage.MONITORING) == "проект"
    assert "введите недостающие значения" in walker.rows(Stage.MONITORING)[0][1]
    walker.meet(MonitoringDialog, lambda: walker.start(Stage.MONITORING, words), fill(1))
    assert walker.state(Stage.MONITORING) == "доказано"


def analysis(walker: Walker) -> None:
    """A note is a draft until it is on record, and doubtful while it names no measures: the one on the direction. That
    of the monitoring which was filled proves the analysis."""

    def create(dialog: NewNoteDialog) -> None:
        assert (dialog.ui.kind.currentData(), dialog.ui.direction.currentData()) == (NoteKind.DIRECTION, DIRECTION)
        assert dialog.ui.year.currentData() == YEAR
        after(first, NoteDialog)
        walker.qtbot.keyClick(dialog, KEY.Key_Return)

    def first() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NoteDialog)
        texts = "\n".join(one.text for one in dialog.note.blocks)
        assert "Участников регионального этапа олимпиады: план 7, факт –" in texts
        assert "Способности и таланты, 2025/26 учебный год: полностью заполнили 2 из 3" in texts
        walker.record(dialog, "3")
        walker.click(dialog.ui.close)

    walker.meet(NewNoteDialog, lambda: walker.start(Stage.ANALYSIS, "Справка по направлению"), create)
    assert walker.state(Stage.ANALYSIS) == "сомнительно"
    (doubtful,) = walker.rows(Stage.ANALYSIS)
    assert doubtful[1].endswith("– В анализе не названы меры или рекомендации: допишите выводы.")

    def of_monitoring(dialog: NoteDialog) -> None:
        about = dialog.note.collected
        assert about is not None
        assert (dialog.note.kind, dialog.note.direction, about.year) == (NoteKind.MONITORING, DIRECTION, YEAR - 1)
        walker.write(dialog, "Выводы", "Рекомендовать школам открыть кружки по физике.")
        walker.record(dialog, "4")
        walker.click(dialog.ui.close)

    words = "Справка по мониторингу: Способности и таланты"
    walker.meet(NoteDialog, lambda: walker.start(Stage.ANALYSIS, words), of_monitoring)
    assert walker.state(Stage.ANALYSIS) == "доказано"


def recommend(walker: Walker) -> None:
    """A recommendation for three schools, sent from the register that opens with it."""

    def words(dialog: NewRecommendationDialog) -> None:
        assert dialog.ui.direction.currentData() == DIRECTION
        walker.click(dialog.ui.all)
        type_text(dialog.ui.fact, "На региональном этапе никто не участвовал")
        type_text(dialog.ui.measure, "Открыть кружки по физике")
        after(send, RecommendationsDialog)
        walker.click(dialog.answer)

    def send() -> None:
        register = QApplication.activeModalWidget()
        assert isinstance(register, RecommendationsDialog)
        assert register.ui.table.rowCount() == 3
        assert walker.page.model.matrix.cell(DIRECTION, Stage.RECOMMENDATIONS).state.value == "draft"
        register.ui.table.setFocus()
        walker.qtbot.keyClick(register.ui.table, KEY.Key_A, CONTROL)

        def fill(dialog: SendDialog) -> None:
            walker.click(dialog.ui.record)  # the letter is filed elsewhere
            walker.qtbot.keyClick(dialog.ui.day, KEY.Key_Return)

        walker.meet(SendDialog, lambda: walker.click(register.ui.send), fill)
        walker.qtbot.waitUntil(lambda: not register.busy, timeout=20_000)
        walker.click(register.ui.close)

    walker.meet(NewRecommendationDialog, lambda: walker.start(Stage.RECOMMENDATIONS, "Новая рекомендация"), words)
    assert walker.state(Stage.RECOMMENDATIONS) == "доказано"
    assert walker.rows(Stage.RECOMMENDATIONS)[0][1] == "Отправлено адресных рекомендаций: 3"


def measures(walker: Walker) -> None:
    """The plan of the direction by its template, approved; one of its activities done, with a paper."""

    def create(dialog: NewPlanDialog) -> None:
        assert dialog.plan().direction == DIRECTION
        assert dialog.ui.firstYear.value() == YEAR
        walker.qtbot.keyClick(dialog.ui.planTitle, KEY.Key_Return)

    walker.meet(NewPlanDialog, lambda: walker.start(Stage.MEASURES, "План по шаблону"), create)
    plans = walker.window.current_page()
    assert isinstance(plans, PlansPage)
    assert walker.state(Stage.MEASURES) == "проект"
    walker.qtbot.keyClick(walker.page.ui.table, KEY.Key_Return)
    assert walker.window.current_page() is plans

    def approve(dialog: ApproveDialog) -> None:
        walker.over(dialog.ui.number, "98")
        walker.over(dialog.ui.date, "28.08.2026")
        walker.qtbot.keyClick(dialog, KEY.Key_Return)
        assert not dialog.isVisible(), dialog.ui.problem.text()

    walker.meet(ApproveDialog, lambda: walker.entry("plan.approve"), approve)
    assert walker.state(Stage.MEASURES) == "доказано"

    walker.on(D(2026, 10, 30))
    today = walker.window.show_page("today")
    assert isinstance(today, TodayPage)
    today.load()
    take(walker, today, "2.1")
    walker.qtbot.keyClick(today.list, KEY.Key_Space)
    (done,) = (row for row in walker.rows(Stage.MEASURES) if row[0] == "Мероприятие")
    assert done[1].endswith("– Исполнено, но подтверждающий документ не приложен: приложите его к сроку.")

    def link(dialog: LinkDialog) -> None:
        type_text(dialog.ui.link, "https://example.org/protokol.pdf")
        walker.qtbot.keyClick(dialog, KEY.Key_Return)

    open_activity(walker)
    walker.meet(LinkDialog, lambda: walker.entry("execution.evidence_link"), link)
    (done,) = (row for row in walker.rows(Stage.MEASURES) if row[0] == "Мероприятие")
    assert done[2] == "есть"


def open_activity(walker: Walker) -> None:
    """Open the activity from the cell: it is chosen in the calendar, with its card."""
    proofs = walker.cell(Stage.MEASURES).ui.proofs
    at = [row[0] for row in walker.rows(Stage.MEASURES)].index("Мероприятие")
    item = proofs.topLevelItem(at)
    assert item is not None
    walker.qtbot.mouseClick(proofs.viewport(), LEFT, pos=proofs.visualItemRect(item).center())
    walker.click(walker.page.ui.open)
    calendar = walker.window.current_page()
    assert isinstance(calendar, CalendarPage)
    (chosen,) = calendar.chosen()
    assert chosen.number == "2.1"


def take(walker: Walker, today: TodayPage, number: str) -> None:
    """Click a row of «Сегодня»."""
    rows = today.list.rows.rows
    place = next(at for at, row in enumerate(rows) if row.chosen is not None and row.chosen.number == number)
    box = today.list.visualRect(today.list.rows.index(place))
    walker.qtbot.mouseClick(today.list.viewport(), LEFT, pos=box.topLeft() + QPoint(130, 8))


def effectiveness(walker: Walker) -> None:
    """In February the note on the year before names its measures by itself."""

    def create(dialog: NewNoteDialog) -> None:
        assert (dialog.ui.kind.currentData(), dialog.ui.year.currentData()) == (NoteKind.DIRECTION_EFFECT, YEAR)
        after(finish, NoteDialog)
        walker.qtbot.keyClick(dialog, KEY.Key_Return)

    def finish() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NoteDialog)
        walker.write(dialog, "Что изменилось", "Кружки открыты в трёх школах.")
        walker.record(dialog, "1")
        walker.click(dialog.ui.close)

    walker.meet(NewNoteDialog, lambda: walker.start(Stage.EFFECTIVENESS, "Анализ эффективности по направлению"), create)
    assert walker.state(Stage.EFFECTIVENESS) == "доказано"


# --- what is withdrawn


def cancel_the_order(walker: Walker) -> None:
    """The order on the goals is cancelled: the cell is empty at once and tells which paper is out of force."""
    page = walker.cell(Stage.GOALS)
    walker.qtbot.keyClick(page.ui.table, KEY.Key_Return)
    assert walker.window.current_page() is walker.documents
    walker.answer("Отметить", lambda: walker.entry("document.mark_cancelled"))

    assert walker.state(Stage.GOALS) == ""
    withdrawn, needed = walker.rows(Stage.GOALS)
    assert "№ 12" in withdrawn[1]
    assert withdrawn[1].endswith("– Утратил силу: приложите действующий документ.")
    assert (withdrawn[2], needed[0]) == ("утратил силу", "Нужно")
    walker.entry("edit.undo")
    assert walker.state(Stage.GOALS) == "доказано"


def delete_the_recommendations(walker: Walker) -> None:
    """Enter in the cell opens the register; with all three deleted only what the plan promised is left, and late."""

    def delete(register: RecommendationsDialog) -> None:
        walker.qtbot.waitUntil(register.ui.table.hasFocus)
        walker.qtbot.waitUntil(lambda: not register.busy, timeout=20_000)
        walker.qtbot.keyClick(register.ui.table, KEY.Key_A, CONTROL)
        walker.answer("Удалить", lambda: walker.qtbot.keyClick(register.ui.table, KEY.Key_Delete))
        walker.qtbot.waitUntil(lambda: not register.busy, timeout=20_000)
        walker.click(register.ui.close)

    page = walker.cell(Stage.RECOMMENDATIONS)
    walker.meet(RecommendationsDialog, lambda: walker.qtbot.keyClick(page.ui.table, KEY.Key_Return), delete)
    assert walker.state(Stage.RECOMMENDATIONS) == "просрочено"
    (promised,) = walker.rows(Stage.RECOMMENDATIONS)
    assert promised[0] == "Мероприятие"
    assert promised[1].endswith("– Не исполнено: отметьте исполнение и приложите документ.")
    walker.entry("edit.undo")
    assert walker.state(Stage.RECOMMENDATIONS) == "доказано"


def take_the_mark_back(walker: Walker) -> None:
    """Without its mark the activity proves nothing; with the plan not counted nothing does."""
    page = walker.cell(Stage.MEASURES)
    assert [row[0] for row in walker.rows(Stage.MEASURES)] == ["План", "Мероприятие"]
    walker.qtbot.mouseClick(page.ui.proofs.viewport(), LEFT, pos=QPoint(20, 8))
    walker.click(page.ui.refuse)
    assert walker.state(Stage.MEASURES) == "доказано"
    open_activity(walker)
    walker.entry("execution.reopen")
    assert walker.state(Stage.MEASURES) == ""
    assert [row[0] for row in walker.rows(Stage.MEASURES)] == ["Нужно"]
    walker.entry("edit.undo")
    assert walker.state(Stage.MEASURES) == "доказано"
    page = walker.cell(Stage.MEASURES)
    walker.click(page.ui.takeBack)
    assert [row[0] for row in walker.rows(Stage.MEASURES)] == ["План", "Мероприятие"]


def delete_the_note(walker: Walker) -> None:
    """Its line of the register is deleted: the note is a draft again, and the cell says what to do."""
    page = walker.cell(Stage.EFFECTIVENESS)
    proof = page.model.matrix.cell(DIRECTION, Stage.EFFECTIVENESS).proofs[0]
    walker.window.show_document(proof.key)
    walker.entry("document.delete")
    assert walker.state(Stage.EFFECTIVENESS) == "проект"
    draft = walker.rows(Stage.EFFECTIVENESS)[0]
    assert draft[1].endswith("– Справки нет в реестре: откройте её и нажмите «В реестр…».")
    walker.entry("edit.undo")
    assert walker.state(Stage.EFFECTIVENESS) == "доказано"
