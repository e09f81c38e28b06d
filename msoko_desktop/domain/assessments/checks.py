"""What is impossible (errors) or doubtful (warnings) in sheets of results; schools and pupils have a module each."""

from msoko_desktop.domain.assessments.limits import Limits, limits_from
from msoko_desktop.domain.assessments.pupil_checks import pupil_remarks, pupil_row_remarks
from msoko_desktop.domain.assessments.school_checks import school_remarks

__all__ = ["Limits", "limits_from", "pupil_remarks", "pupil_row_remarks", "school_remarks"]
