"""The register of recommendations, read without the analysis behind it: what stands in it, who has not answered."""

import datetime as dt
from dataclasses import dataclass

from msoko_desktop.domain.language.russian import one_line
from msoko_desktop.domain.recommendations.model import AddresseeKind, Recommendation
from msoko_desktop.services.results.assessment_names import subject_title
from msoko_desktop.services.schools.schools import list_schools
from msoko_desktop.storage import recommendations as rows
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.recommendations import Led


@dataclass(frozen=True, slots=True)
class Registered:
    """A recommendation as the register shows it: its addressee's name, what it led to."""

    one: Recommendation
    name: str
    led: Led

    @property
    def id(self) -> int:
        """The id of the recommendation."""
        return self.one.id or 0


def list_recommendations(d: District) -> tuple[Registered, ...]:
    """Return the register: the newest school year first, schools in the order of their list."""
    with d.reading() as connection:
        found = rows.read_recommendations(connection)
        led = rows.read_led(connection)
    names = {school.id: school.short_name for school in list_schools(d)}
    return tuple(
        Registered(one, name_of(one, names.get(one.school_id, "")), led.get(one.id or 0, Led())) for one in found
    )


def name_of(one: Recommendation, school: str = "") -> str:
    """Return the addressee as lists name it."""
    if one.kind is AddresseeKind.TEACHERS:
        return f"Учителя: {subject_title(one.subject)}"
    return school or one_line(one.addressee) or one.kind.label


def unanswered(d: District, day: dt.date) -> tuple[Registered, ...]:
    """Return what was sent and not answered by its day, the longest first."""
    late = [found for found in list_recommendations(d) if found.one.is_late(day)]
    return tuple(sorted(late, key=lambda found: found.one.due or day))


def led_by_line(d: District, plan_id: int) -> dict[int, tuple[int, ...]]:
    """Return for the lines of a plan that came of recommendations the ids of those."""
    with d.reading() as connection:
        return rows.read_lines_led(connection, plan_id)


def led_by_order(d: District, order_id: int) -> tuple[int, ...]:
    """Return the recommendations that items of an order came of."""
    with d.reading() as connection:
        return rows.read_items_led(connection, order_id)
