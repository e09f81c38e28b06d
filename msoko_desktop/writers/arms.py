"""The coat of arms of a letterhead: any PNG or JPEG made into a small picture for print."""

import io
from functools import lru_cache

from msoko_desktop.domain.errors import InputRefused
from msoko_desktop.writers.sheet import Picture

_DOTS_PER_MM = 24  # about 600 per inch: as fine as office printers print
_KINDS = {"PNG", "JPEG"}
_WIDEST = 4.0  # of the height: wider ones are made lower, so that they stay a picture above the name
_MOST_DOTS = 50_000_000
_REFUSED = "Герб не прочитан: файл не является изображением PNG или JPEG. Выберите другой файл."
_TOO_LARGE = "Герб слишком велик: в изображении больше 50 миллионов точек. Уменьшите его и выберите снова."


@lru_cache(maxsize=4)
def arms_picture(data: bytes, height_mm: float) -> Picture:
    """Return a coat of arms `height_mm` millimetres high as a PNG on white, no finer than printers print.

    Raises InputRefused for data that are no PNG or JPEG picture, or an enormous one.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data)) as picture:
            if picture.format not in _KINDS:
                raise InputRefused(_REFUSED)
            if picture.width * picture.height > _MOST_DOTS:
                raise InputRefused(_TOO_LARGE)
            whole = picture.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise InputRefused(_REFUSED) from error
    width_mm = height_mm * whole.width / whole.height
    if width_mm > height_mm * _WIDEST:
        width_mm, height_mm = height_mm * _WIDEST, height_mm * _WIDEST * whole.height / whole.width
    dots = max(1, round(width_mm * _DOTS_PER_MM)), max(1, round(height_mm * _DOTS_PER_MM))
    if whole.width > dots[0]:
        whole = whole.resize(dots)
    white = Image.new("RGBA", whole.size, "white")
    white.alpha_composite(whole)
    file = io.BytesIO()
    white.convert("RGB").save(file, "PNG")
    return Picture(file.getvalue(), width_mm, height_mm, "Герб")
