"""The forms: the generated modules are those of `ui/`, and nobody forgot to make them anew."""

from pathlib import Path

import pytest

from tools.build_forms import generated

ROOT = Path(__file__).resolve().parents[2]
FORMS = sorted((ROOT / "ui").glob("*.ui"))


def without_imports(text: str) -> str:
    """The part of a generated module that the form decides (the list of imports differs between versions of Qt)."""
    return text[text.index("class Ui_") :]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_the_generated_module_is_that_of_the_form(form: Path) -> None:
    module = ROOT / "msoko_desktop" / "gui" / "forms" / f"ui_{form.stem}.py"
    assert without_imports(module.read_text(encoding="utf-8")) == without_imports(generated(form))


def test_every_generated_module_has_a_form() -> None:
    modules = {path.stem for path in (ROOT / "msoko_desktop" / "gui" / "forms").glob("ui_*.py")}
    assert modules == {f"ui_{form.stem}" for form in FORMS}
