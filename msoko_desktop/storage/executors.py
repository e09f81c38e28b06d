"""The district's own executing bodies in the file: peewee models, and rows to values and back."""

from collections import defaultdict

from peewee import AutoField, ForeignKeyField, IntegerField, Model, SqliteDatabase, TextField

from msoko_desktop.domain.plans.executors import Body, BodyKind


class BodyRow(Model):
    """A body; `code` is its key in the directory."""

    id = AutoField()
    code = TextField(unique=True)
    name = TextField()
    kind = TextField()

    class Meta:
        """The table's name."""

        table_name = "body"


class BodyAliasRow(Model):
    """Another way in which a body's name is written."""

    id = AutoField()
    body = ForeignKeyField(BodyRow, on_delete="CASCADE", backref="aliases")
    position = IntegerField()
    name = TextField()

    class Meta:
        """The table's name."""

        table_name = "body_alias"


def read_bodies(database: SqliteDatabase) -> list[Body]:
    """Return the district's own bodies in the order in which they were entered."""
    aliases: dict[int, list[str]] = defaultdict(list)
    for body_id, name in (
        BodyAliasRow.select(BodyAliasRow.body, BodyAliasRow.name)
        .order_by(BodyAliasRow.position, BodyAliasRow.id)
        .tuples()
        .execute(database)
    ):
        aliases[body_id].append(name)
    rows = BodyRow.select().order_by(BodyRow.id).execute(database)
    return [Body(row.code, row.name, BodyKind(row.kind), tuple(aliases[row.id])) for row in rows]


def write_body(database: SqliteDatabase, body: Body) -> int:
    """Insert a body, or update the one with its key, and return the row's id."""
    row = next(iter(BodyRow.select().where(BodyRow.code == body.id).execute(database)), None)
    if row is None:
        row_id = int(BodyRow.insert(code=body.id, name=body.name, kind=body.kind.value).execute(database))
    else:
        row_id = row.id
        BodyRow.update(name=body.name, kind=body.kind.value).where(BodyRow.id == row_id).execute(database)
    old = [
        name
        for (name,) in BodyAliasRow.select(BodyAliasRow.name)
        .where(BodyAliasRow.body == row_id)
        .order_by(BodyAliasRow.position, BodyAliasRow.id)
        .tuples()
        .execute(database)
    ]
    if old != list(body.aliases):
        BodyAliasRow.delete().where(BodyAliasRow.body == row_id).execute(database)
        for position, name in enumerate(body.aliases):
            BodyAliasRow.insert(body=row_id, position=position, name=name).execute(database)
    return row_id


def erase_body(database: SqliteDatabase, code: str) -> bool:
    """Delete the body with that key; return False where there is none."""
    return bool(BodyRow.delete().where(BodyRow.code == code).execute(database))
