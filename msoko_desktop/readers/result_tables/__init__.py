"""Tables of results – reports of ФИС ОКО, tables of any other make – into values: cells, columns, figures, remarks."""
