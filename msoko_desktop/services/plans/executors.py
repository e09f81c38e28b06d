"""The directory of executing bodies: the generic ones of the reference data with those of the district."""

import secrets
from dataclasses import replace
from functools import cache

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.domain.plans.executors import Body, ExecutorDirectory
from msoko_desktop.services.changes import Area, Changes
from msoko_desktop.services.operations import operation
from msoko_desktop.services.reference.reference import reference_data
from msoko_desktop.services.texts import cleaned
from msoko_desktop.storage import executors as rows
from msoko_desktop.storage.district_file import District


@cache
def generic_directory() -> ExecutorDirectory:
    """Return the bodies every district has, from data/executors.toml."""
    return ExecutorDirectory.from_mapping(reference_data("executors"))


def directory(d: District) -> ExecutorDirectory:
    """Return the whole directory: the district's own bodies and names before the generic ones."""
    return generic_directory().with_bodies(own_bodies(d))


def own_bodies(d: District) -> list[Body]:
    """Return only what this district has entered, in the order in which it did."""
    with d.reading():
        return rows.read_bodies(d.database)


def save_body(d: District, body: Body) -> Changes:
    """Add a body, or change the one with its id; with the id of a generic body, give that one its name here.

    A body with the id "" is new and gets one. Raises InputRefused without a name, or where a name is already that of
    another body of this district.
    """
    body = _sound(body)
    if not body.name:
        raise InputRefused("У исполнителя нет названия. Введите название и повторите.")
    new = not body.id
    with operation(d, "Добавить исполнителя" if new else "Изменить исполнителя") as step:
        own = rows.read_bodies(d.database)
        for other in own:
            same = {_folded(name) for name in body.names} & {_folded(name) for name in other.names}
            if other.id != body.id and same:
                raise InputRefused(
                    f"Название «{next(n for n in body.names if _folded(n) in same)}» уже есть у исполнителя "
                    f"«{other.name}». Уберите его у одного из них."
                )
        rows.write_body(d.database, replace(body, id=_free_id(own)) if new else body)
        step.changed(Area.EXECUTORS)
    return step.changes


def delete_body(d: District, body_id: str) -> Changes:
    """Delete a body of the district; a generic one gets its usual name back. Raises InputRefused where gone."""
    with operation(d, "Удалить исполнителя") as step:
        if not rows.erase_body(d.database, body_id):
            raise InputRefused("Этот исполнитель — из общего справочника программы: его нельзя удалить.")
        step.changed(Area.EXECUTORS)
    return step.changes


def _sound(body: Body) -> Body:
    """Return the body with names that can be kept, each once, without blank ones."""
    body = cleaned(body, "исполнитель")
    name = " ".join(body.name.split())
    aliases = dict.fromkeys(" ".join(alias.split()) for alias in body.aliases)
    return replace(body, name=name, aliases=tuple(alias for alias in aliases if alias and alias != name))


def _folded(name: str) -> str:
    return " ".join(name.casefold().replace("ё", "е").split())


def _free_id(own: list[Body]) -> str:
    taken = {body.id for body in own}
    while (key := f"own-{secrets.token_hex(4)}") in taken:
        pass
    return key
