"""What the file knows and a form is held against: its token, its schools and assessments, the stored results."""

import sqlite3
from dataclasses import dataclass, field

from msoko_desktop.domain.assessments.forms import FilledSheet, FormIdentity, FormKind, fingerprint
from msoko_desktop.domain.assessments.model import Assessment, Sheet
from msoko_desktop.domain.language.russian import comparable
from msoko_desktop.domain.schools.school_years import WHOLE
from msoko_desktop.domain.schools.schools import School
from msoko_desktop.services.exchange.columns import form_columns
from msoko_desktop.services.exchange.merging import Merge, Stored, merge_classes, merge_pupils
from msoko_desktop.services.results.assessment_names import year_title
from msoko_desktop.storage import assessments, pupils, results, school_years, schools


@dataclass(slots=True)
class State:
    """Reads each thing once, so that forty forms are held against the file in moments."""

    connection: sqlite3.Connection
    token: str
    works: dict[int, Assessment] = field(default_factory=dict)
    schools: tuple[School, ...] = ()
    sheets: dict[tuple[int, int], Sheet] = field(default_factory=dict)
    _classes: dict[int, dict[int, dict[str, dict[str, float]]]] = field(default_factory=dict)
    _schools: dict[int, dict[int, dict[str, float]]] = field(default_factory=dict)
    _sizes: dict[tuple[int, int], dict[int, int]] = field(default_factory=dict)

    @classmethod
    def read(cls, connection: sqlite3.Connection, token: str) -> "State":
        """Read assessments, schools and sheets."""
        works = {one.id or 0: one for one in assessments.read_assessments(connection)}
        return cls(
            connection, token, works, schools.read_schools(connection), results.read_sheets(connection, list(works))
        )

    def classes(self, assessment_id: int, school_id: int) -> Stored:
        """Return what is stored of the classes of a school."""
        if assessment_id not in self._classes:
            self._classes[assessment_id] = results.read_class_results(self.connection, assessment_id)
        return self._classes[assessment_id].get(school_id, {})

    def whole(self, assessment_id: int, school_id: int) -> dict[str, float]:
        """Return what is typed of a school as a whole."""
        if assessment_id not in self._schools:
            self._schools[assessment_id] = results.read_school_results(self.connection, assessment_id)
        return self._schools[assessment_id].get(school_id, {})

    def pupils_of_grade(self, work: Assessment, school_id: int) -> int | None:
        """Return how many pupils of the grade the school has by the directory, None where it is not known."""
        return self._pupils(work.school_year, work.grade, school_id)

    def pupils_of_school(self, work: Assessment, school_id: int) -> int | None:
        """Return how many pupils the whole school has by the directory, None where it is not known."""
        return self._pupils(work.school_year, WHOLE, school_id)

    def _pupils(self, school_year: int, grade: int, school_id: int) -> int | None:
        key = (school_year, grade)
        if key not in self._sizes:
            self._sizes[key] = school_years.pupils_of_grade(self.connection, *key)
        return self._sizes[key].get(school_id)

    def merge(self, filled: FilledSheet, kind: FormKind, school_id: int, *, overwrite: bool) -> Merge:
        """Lay a filled sheet over what is stored."""
        work = self.works[filled.assessment_id]
        columns = form_columns(work, kind)
        if kind is FormKind.CLASSES:
            stored = self.classes(filled.assessment_id, school_id)
            return merge_classes(filled, columns, stored, school_id, overwrite=overwrite)
        found = pupils.read_pupils(self.connection, filled.assessment_id, school_id)
        return merge_pupils(work, filled, columns, found, school_id, overwrite=overwrite)

    # --- whose form it is

    def school_of(self, identity: FormIdentity) -> School | None:
        """Return the school of a form: by id where code or name agree, else by its code, else by its name."""
        code, name = comparable(identity.school_code), comparable(identity.school_name)
        same = next((one for one in self.schools if one.id == identity.school_id), None)
        if same is not None and ((code and comparable(same.code) == code) or comparable(same.short_name) == name):
            return same
        by_code = [one for one in self.schools if code and comparable(one.code) == code]
        by_name = [one for one in self.schools if comparable(one.short_name) == name]
        return next(iter((*by_code, *by_name)), None)

    def reasons_against(self, identity: FormIdentity, school_year: int | None) -> tuple[str, ...]:
        """Return why a form cannot be for this file as it is now; () where it can."""
        if identity.token != self.token or not self.token:
            return ("Форма создана не в этом файле района: её выдал другой отдел образования или другой файл.",)
        if identity.kind is FormKind.MONITORING:
            return ("Это форма мониторинга: примите её в окне «Показатели → Мониторинг…».",)
        if school_year is not None and identity.school_year != school_year:
            return (
                f"Форма на {year_title(identity.school_year)} учебный год, а принимаются формы "
                f"на {year_title(school_year)}.",
            )
        found = []
        if self.school_of(identity) is None:
            found.append(f"Школы «{identity.school_name}» в списке школ нет. Добавьте её в «Правка → Школы…».")
        for assessment_id, mark, tab in identity.sheets:
            work = self.works.get(assessment_id)
            if work is None or work.school_year != identity.school_year:
                found.append(f"Лист «{tab}»: такой работы в файле больше нет. Создайте формы заново.")
            elif fingerprint(work, identity.kind) != mark:
                found.append(
                    f"Лист «{tab}»: после создания формы изменены задания или шкала этой работы. Создайте формы заново."
                )
        return tuple(found)
