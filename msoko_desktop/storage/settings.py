"""The office and the settings in the district file: peewee models."""

from peewee import AutoField, BlobField, Model, TextField


class SettingRow(Model):
    """A setting of this file: a name and a JSON value."""

    key = TextField(primary_key=True)
    value = TextField()

    class Meta:
        """The table's name."""

        table_name = "setting"


class OfficeRow(Model):
    """The office whose file this is: one row with id 1."""

    id = AutoField()
    name = TextField(default="")
    short_name = TextField(default="")
    genitive_name = TextField(default="")
    dative_name = TextField(default="")
    district_name = TextField(default="")
    place = TextField(default="")
    address = TextField(default="")
    phone = TextField(default="")
    email = TextField(default="")
    parent_body = TextField(default="")
    head_post = TextField(default="")
    head_name = TextField(default="")
    executor_name = TextField(default="")
    executor_phone = TextField(default="")
    arms = BlobField(null=True)
    instrumental_name = TextField(default="")
    requisites = TextField(default="")

    class Meta:
        """The table's name."""

        table_name = "office"
