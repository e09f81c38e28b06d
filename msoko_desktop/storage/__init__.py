"""The district file: SQLite through peewee, migrations, undo log, backups, integrity."""
