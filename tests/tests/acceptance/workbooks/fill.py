"""Fills in the workbook of an evaluator as somebody with another program would: python3 fill.py FILE NAME."""
import sys

import openpyxl

path, name = sys.argv[1:]
book = openpyxl.load_workbook(path)


def row_of(sheet):
    return next(row for row in range(4, sheet.max_row + 1) if sheet.cell(row, 3).value == name)


people, results = book["Penilaian"], book["Hasil kerja"]
at = row_of(people)
people.cell(at, 6).value = "Di atas ekspektasi"
people.cell(at, 7).value = "Sesuai ekspektasi"
results.cell(row_of(results), 9).value = "94,5 persen"
book.save(path)
