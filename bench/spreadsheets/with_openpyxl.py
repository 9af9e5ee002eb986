"""Reads a workbook with openpyxl, or writes it anew from the cells of another. Called by compare.py."""

import json
import re
import sys
import time
from pathlib import Path

import openpyxl

what, path, number = sys.argv[1], sys.argv[2], int(sys.argv[3])


def person(row):
    """The invented person of crates/interop/benches/people."""
    def nip(row):
        serial, day, month = row % 999 + 1, row // 999 % 28 + 1, row // 27972 % 12 + 1
        return f"1980{month:02}{day:02}2005011{serial:03}"

    chief = row // 100 * 100
    of_chief = ("", "") if row == chief else (nip(chief), f"Pegawai Nomor {chief}")
    return [
        str(row), nip(row), f"Pegawai Nomor {row}", "", "S.Sos.", "PNS", "Penata Muda Tingkat I, III/b",
        "Analis Sumber Daya Manusia Aparatur Ahli Muda", "Fungsional", "",
        f"Bidang Pengembangan Nomor {row // 100}", "Badan Kepegawaian Daerah", *of_chief, "Aktif", "-",
        "S-1 Administrasi Negara", "Lembah Jati", f"Jalan Melati Nomor {row}", "tidak ada",
    ]


begun = time.perf_counter()
rows = 0
if what == "read":
    book = openpyxl.load_workbook(path, read_only=True)
    for cells in book.active.iter_rows(min_row=2, values_only=True):
        rows += 1
        assert len(cells) == 20, f"row {rows} has {len(cells)} cells"
    book.close()
else:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Pegawai")
    sheet.append([f"KOLOM {at}" for at in range(20)])
    for row in range(number):
        sheet.append(person(row))
        rows += 1
    book.save(path)
seconds = time.perf_counter() - begun
peak = re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())
print(json.dumps({"rows": rows, "seconds": round(seconds, 3), "peak_kib": int(peak[1]) if peak else 0}))
