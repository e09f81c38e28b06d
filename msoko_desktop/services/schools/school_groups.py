"""Groups of schools of the person's own, by which analysis compares. Each write is one undo step."""

from collections.abc import Sequence

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.language.russian import comparable, one_line
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import operation
from msoko_desktop.services.texts import clean
from msoko_desktop.storage import school_groups as rows
from msoko_desktop.storage import schools
from msoko_desktop.storage.district_file import District
from msoko_desktop.storage.school_groups import SchoolGroup

__all__ = ["SchoolGroup", "delete_group", "list_groups", "save_group"]


def list_groups(d: District) -> tuple[SchoolGroup, ...]:
    """Return the groups by their names."""
    with d.reading() as connection:
        return rows.read_groups(connection)


def save_group(d: District, group_id: int | None, name: str, school_ids: Sequence[int]) -> Changes:
    """Make a group (None) or change one: its name, its schools; `created` of what comes back has the id of a new one.

    Raises InputRefused for an empty name, one that another group has, no school at all, a group or school that is gone.
    """
    title = one_line(clean(name))
    if not title:
        raise InputRefused("Введите название группы, например «Городские гимназии».")
    if not school_ids:
        raise InputRefused("Отметьте школы группы: в пустой группе сравнивать нечего.")
    with operation(d, "Добавить группу школ" if group_id is None else "Изменить группу школ") as step:
        known = rows.read_groups(step.connection)
        if group_id is not None and group_id not in {one.id for one in known}:
            raise InputRefused("Этой группы больше нет: откройте список заново.")
        if any(comparable(one.name) == comparable(title) and one.id != group_id for one in known):
            raise InputRefused(f"Группа «{title}» уже есть. Введите другое название.")
        if not {one.id for one in schools.read_schools(step.connection)} >= set(school_ids):
            raise InputRefused("Одной из школ в списке больше нет: откройте список заново.")
        made = rows.write_group(step.connection, group_id, title, school_ids)
        step.changed(Area.SCHOOLS, created=() if group_id is not None else (made,))
    return step.changes


def delete_group(d: District, group_id: int) -> Changes:
    """Delete a group; its schools stay. Raises InputRefused where it is gone."""
    with operation(d, "Удалить группу школ") as step:
        if group_id not in {one.id for one in rows.read_groups(step.connection)}:
            raise InputRefused("Этой группы больше нет: откройте список заново.")
        rows.delete_group(step.connection, group_id)
        step.changed(Area.SCHOOLS)
    return step.changes
