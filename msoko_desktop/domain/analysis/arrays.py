"""The pupils of an assessment as arrays, so that tens of thousands are counted in milliseconds."""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Whole = npt.NDArray[np.int64]
Real = npt.NDArray[np.float64]
Text = npt.NDArray[np.str_]


@dataclass(frozen=True, slots=True)
class PupilArrays:
    """Arrays of one length N, a place in them is a pupil; NaN and "" stand for what is not known.

    `scores` is N × tasks, in points. `marks` and `journal` are texts as stored («4», «зачёт», «н/а»). `codes` are
    those of the pupils, of length 0 where they were not read.
    """

    ids: Whole
    schools: Whole
    classes: Text
    variants: Text
    scores: Real
    primary: Real
    test: Real
    marks: Text
    journal: Text
    codes: Text = field(default_factory=lambda: np.zeros(0, dtype=np.str_))

    @property
    def count(self) -> int:
        """The number of pupils."""
        return len(self.ids)

    @property
    def took_part(self) -> npt.NDArray[np.bool_]:
        """Who has a score or a mark."""
        found: npt.NDArray[np.bool_] = (self.marks != "") | ~np.isnan(self.primary) | ~np.isnan(self.test)
        return found

    def chosen(self, places: npt.NDArray[np.bool_]) -> "PupilArrays":
        """Return the pupils at the places that are true."""
        return PupilArrays(
            self.ids[places],
            self.schools[places],
            self.classes[places],
            self.variants[places],
            self.scores[places],
            self.primary[places],
            self.test[places],
            self.marks[places],
            self.journal[places],
            self.codes[places] if len(self.codes) else self.codes,
        )
