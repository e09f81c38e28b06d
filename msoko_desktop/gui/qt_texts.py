"""Russian for the few texts of Qt itself that its translation (qtbase_ru of Qt 6.11) lacks or has unlike a keyboard."""

from PySide6.QtCore import QTranslator

TEXTS = {
    ("QFileDialog", "&Look in:"): "&Папка:",
    ("QFileDialog", "Files of &type:"): "&Тип файлов:",
    ("QAbstractFileIconProvider", "Drive"): "Диск",
    ("QAbstractFileIconProvider", "Folder"): "Папка",
    ("QShortcut", "Return"): "Enter",  # as it stands on the key and in the manual
    ("QPrintSettingsOutput", "Page &Set:"): "&Набор страниц:",
}


class MissingTexts(QTranslator):
    """Knows what Qt's own translation does not; installed after it, so that it is asked first."""

    def isEmpty(self) -> bool:
        """Return that there are texts."""
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """Return the Russian text; None for all others, for an empty text would be shown."""
        return TEXTS.get((context, source))
