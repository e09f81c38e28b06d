"""Makes `msoko_desktop/gui/forms/ui_NAME.py` of every `ui/NAME.ui`: `python tools/build_forms.py [NAME …]`."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def generated(form: Path) -> str:
    """Return the module that `pyside6-uic` makes of a form, without the head that names its version."""
    program = Path(sys.executable).with_name("pyside6-uic")
    made = subprocess.run([str(program), str(form)], check=True, capture_output=True, text=True, encoding="utf-8")
    body = made.stdout.split("################################################################################\n")[-1]
    # The types let the modules that compose a form pass the strict check.
    body = re.sub(r"def (setupUi|retranslateUi)\(self, (\w+)\):", r"def \1(self, \2: QWidget) -> None:", body)
    return f'"""Generated from ui/{form.name} by tools/build_forms.py; change the form, not this module."""\n{body}'


def main(names: list[str]) -> None:
    """Write the modules of the named forms, or of all."""
    for form in sorted((ROOT / "ui").glob("*.ui")):
        if not names or form.stem in names:
            target = ROOT / "msoko_desktop" / "gui" / "forms" / f"ui_{form.stem}.py"
            target.write_text(generated(form), encoding="utf-8")
            print(target.relative_to(ROOT))


if __name__ == "__main__":
    main(sys.argv[1:])
