// Workbooks as somebody with another program changes them.
import { spawnSync } from "node:child_process";

/** A Python that has openpyxl. */
export const PYTHON = ["python3", "/usr/bin/python3"].find((python) => spawnSync(python, ["-c", "import openpyxl"]).status === 0);
/** Why a test is left out where there is none. */
export const NO_OPENPYXL = PYTHON ? false : "openpyxl is not installed: python3 -m pip install openpyxl";
/** Fills in every rating of a workbook that is still empty, as somebody with a spreadsheet would. */
export const FILL = `
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
for sheet in book:
    for row in sheet.iter_rows():
        heads = {str(cell.value).strip(): cell.column for cell in row if cell.value}
        if "Rating hasil kerja" in heads and "Kode" in heads:
            for at in range(row[0].row + 1, sheet.max_row + 1):
                for name in ("Rating hasil kerja", "Rating perilaku kerja"):
                    cell = sheet.cell(at, heads[name])
                    if sheet.cell(at, heads["Kode"]).value and not cell.value:
                        cell.value = "Sesuai ekspektasi"
book.save(sys.argv[1])
`;
