"""Reads everything of a file – each board, every pupil with every point – and tells the peak of the memory, KB."""

import resource
import sys
from contextlib import closing
from pathlib import Path

from msoko_desktop.services.district import open_district
from msoko_desktop.services.results.assessments import list_assessments
from msoko_desktop.services.results.status_board import read_board
from msoko_desktop.storage import pupils

if __name__ == "__main__":
    with closing(open_district(Path(sys.argv[1]))) as district:
        works = list_assessments(district)
        for year in sorted({work.assessment.school_year for work in works}):
            read_board(district, year)
        with district.reading() as connection:
            everybody = [pupils.read_pupils(connection, work.id) for work in works]
    print(sum(map(len, everybody)), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
