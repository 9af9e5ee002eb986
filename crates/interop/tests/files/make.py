#!/usr/bin/env python3
"""Makes the workbooks beside it with programs other than ours: one file for each kind of fault.

Needs `pip install openpyxl msoffcrypto-tool`, LibreOffice (`soffice`) and its `python3-uno`. All people are invented.
Run it in this folder: python3 make.py
"""
import datetime
import io
import pathlib
import shutil
import subprocess
import tempfile
import time

import msoffcrypto.format.ooxml
import openpyxl
import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from openpyxl.styles import PatternFill

HERE = pathlib.Path(__file__).parent
MADE = datetime.datetime(2026, 1, 2, 8, 0)
HEAD = ["NO", "NIP", "NAMA", "GOL/RUANG", "JABATAN", "UNIT KERJA", "ATASAN LANGSUNG"]
UNIT = "Bidang Arsip"
CHIEF = "Rosa Amtaran, S.Sos."
PEOPLE = [
    [1, "197501012000031001", CHIEF, "IV/a", "Kepala Bidang Arsip", UNIT, None],
    [2, "198002022005012002", "Yohanis Tefa", "III/b", "Arsiparis Ahli Muda", UNIT, CHIEF],
    [3, "199003032022211003", "Maria Seran, A.Md.", "IX", "Arsiparis Terampil", UNIT, CHIEF],
]


def book(rows, name="Pegawai"):
    made = openpyxl.Workbook()
    made.properties.created = made.properties.modified = MADE
    sheet = made.active
    sheet.title = name
    for row in rows:
        sheet.append(row)
    return made


def save(made, name):
    made.save(HERE / name)


def convert(source, to):
    """Lets LibreOffice compute and write a workbook in another format."""
    subprocess.run(["soffice", "--headless", "--convert-to", to, "--outdir", HERE, source], check=True)


def person(nip, name, rank="III/b", **_):
    return [9, nip, name, rank, "Arsiparis Ahli Muda", UNIT, CHIEF]


def plain():
    save(book([HEAD, *PEOPLE]), "plain.xlsx")
    convert(HERE / "plain.xlsx", "ods")
    convert(HERE / "plain.xlsx", "xls")


def broken_nip():
    save(book([
        HEAD, *PEOPLE,
        person(198001012005011001, "Angka Bulat"),
        person(198001012005011000.0, "Angka Desimal"),
        person("1,98E+17", "Notasi Ilmiah"),
        person("19800101200501100", "Tujuh Belas"),
        person("198013012005011001", "Bulan Tiga Belas"),
        person("198001012005011000", "Nomor Urut Nol"),
        person(None, "Tanpa Nomor"),
        person("198001012005011009", None),
    ]), "broken-nip.xlsx")


def formulas():
    made = book([
        HEAD, *PEOPLE,
        ["=A4+1", '="1981"&"04042006041004"', '=CONCATENATE("Petrus"," ","Nahak")', "III/c", "=E3", "=F3", "=C2"],
        [5, "=NA()", "Rumus Salah", "III/c", "Arsiparis Ahli Muda", UNIT, CHIEF],
        [6, "198105052006041005", "Golongan Salah", "=VLOOKUP(1,A90:B91,2,0)", "Arsiparis Ahli Muda", UNIT, "=1/0"],
    ])
    with tempfile.TemporaryDirectory() as folder:
        made.save(pathlib.Path(folder) / "formulas.xlsx")
        convert(pathlib.Path(folder) / "formulas.xlsx", "xlsx:Calc MS Excel 2007 XML")


def without_cached_values():
    save(book([HEAD, *PEOPLE, person('="1981"&"04042006041004"', "Petrus Nahak")]), "uncomputed.xlsx")


def dates():
    head = [*HEAD, "TGL LAHIR", "TMT CPNS"]
    born = [
        (1, "197501012000031001", "Sebagai Tanggal", datetime.date(1975, 1, 1), datetime.date(2000, 3, 1)),
        (2, "198002022005012002", "Sebagai Angka", 29253, 38353),
        (3, "198002032005012003", "Sebagai Teks", "Kupang, 3 Februari 1980", "01/01/2005"),
        (4, "198011122005012004", "Hari Dulu", "12-11-1980", "1 Jan 2005"),
        (5, "198002052005012005", "Lahir Lain", datetime.date(1981, 2, 5), datetime.date(2006, 1, 1)),
        (6, "199003032022211003", "PPPK", "03/03/1990", "1 Maret 2022"),
    ]
    save(book([head, *([n, nip, name, None, None, UNIT, None, b, t] for n, nip, name, b, t in born)]), "dates.xlsx")
    made = book([head, [1, "197501012000031001", "Sejak 1904", None, None, UNIT, None, datetime.date(1975, 1, 1), None]])
    made.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    save(made, "dates-1904.xlsx")


def spaces():
    save(book([
        ["NO", "N I P", "Nama\nLengkap", "Gol.\u00a0/ Ruang", "Nama  Jabatan", "Unit\nKerja", "Atasan\nLangsung"],
        [1, "'197501012000031001", "Rosa\u00a0Amtaran,\u00a0S.Sos.", "IV/a", "Kepala Bidang\nArsip", "Bidang  Arsip ", "-"],
        [2, "19800202 200501 2 002\u00a0", " Yohanis  Tefa ", " III / b", "Arsiparis", "BIDANG ARSIP", "Rosa Amtaran"],
        [3, "NIP. 19810404-200604-1-004", "Petrus\u200bNahak", "3b", "Arsiparis", UNIT, "rosa amtaran, s.sos"],
    ]), "spaces.xlsx")


def doubled():
    changed = person("198105052006041005", "Berubah Unit")
    changed[5] = "Bidang Lain"
    again = [8, *PEOPLE[1][1:]]
    save(book([
        HEAD, *PEOPLE, again,
        person("198105052006041005", "Berubah Unit"), changed, person("198206062006041006", "Tetap"),
    ]), "doubled.xlsx")


def ranks():
    save(book([
        HEAD,
        person("198001012005011001", "Tidak Ada", "V/z"),
        person("198001022005011002", "Bertentangan", "Penata Muda (III/b)"),
        person("198001032005011003", "Golongan PPPK", "IX"),
        person("199003032022211003", "PPPK Arab", 9),
        person("198001042005011004", "Tanpa Ruang", "III"),
        person("198001052005011005", "Kosong", None),
        person("198001062005011006", "Gabungan", "Penata Muda Tk. I / III.b"),
    ]), "ranks.xlsx")


def merged_head():
    made = book([
        ["PEMERINTAH KABUPATEN LEMBAH JATI"], ["DINAS KEARSIPAN"], [], ["DAFTAR PEGAWAI"], [],
        ["NO", "PEGAWAI", None, "PANGKAT", None, "JABATAN", None, "UNIT KERJA", "PENDIDIKAN", None, "PEJABAT PENILAI", None],
        [None, "NAMA", "NIP", "GOL", "TMT", "NAMA", "ESELON", None, "NAMA", "LULUS", "NAMA", "NIP"],
        list(range(1, 13)),
        ["I.", "SEKRETARIAT"],
        [1, CHIEF, "197501012000031001", "IV/a", None, "Sekretaris", "III.a", "Sekretariat", "Univ. X", 1998, "Drs. Luis Bria", "196812311990031012"],
        [2, "Yohanis Tefa", "198002022005012002", "III/b", None, "Arsiparis Ahli Muda", None, "Sekretariat", "Univ. Y", 2003, None, "19750101 200003 1 001"],
        [None, "NAMA", "NIP", "GOL", "TMT", "NAMA", "ESELON", None, "NAMA", "LULUS", "NAMA", "NIP"],
        [3, "Maria Seran, A.Md.", "199003032022211003", "IX", None, "Arsiparis Terampil", None, "Sekretariat", None, None, "Mayor Agus Lado", "11990012345678"],
        [4, "Petrus Nahak", "198104042006041004", "III/c", None, "Arsiparis Ahli Muda", None, "Sekretariat", None, None, CHIEF, 197501012000031000],
        ["JUMLAH", 4], [],
        [None, None, "Lembah Jati, 2 Januari 2026"], [None, None, "Kepala Dinas,"], [], [None, None, "Drs. Luis Bria"],
        [None, None, "NIP 196812311990031012"],
    ])
    sheet = made.active
    for cells in ["A1:L1", "A2:L2", "A4:L4", "A6:A7", "B6:C6", "D6:E6", "F6:G6", "H6:H7", "I6:J6", "K6:L6", "B9:L9"]:
        sheet.merge_cells(cells)
    save(made, "merged-head.xlsx")


def one_column():
    save(book([
        ["No", "Nama / NIP", "Pangkat/Gol", "Jabatan", "Unit Kerja", "Pejabat Penilai Kinerja"],
        [1, f"{CHIEF}\nNIP. 19750101 200003 1 001", "Pembina, IV/a", "Kepala Bidang Arsip", UNIT, None],
        [2, "Yohanis Tefa\n198002022005012002", "Penata Muda Tk.I (III/b)", "Arsiparis", UNIT, f"{CHIEF}\nNIP. 197501012000031001"],
        [3, "Maria Seran\nbelum ada NIP", "IX", "Arsiparis", UNIT, "Drs. Luis Bria / 196812311990031012"],
    ]), "one-column.xlsx")


def degrees_and_kinds():
    save(book([
        ["NIP Baru", "Gelar Depan", "Nama", "Gelar Belakang", "Jenis Pegawai", "Kedudukan Hukum", "Nama Jabatan",
         "Jenis Jabatan", "Eselon", "Unit Organisasi"],
        ["197501012000031001", "Dr.", "Rosa Amtaran", "S.Sos., M.Si.", "PNS", "Aktif", "Kepala Bagian Umum", "Struktural", "III.a", "Setda"],
        ["198002022005012002", "-", "Yohanis Tefa", None, "PNS", "CLTN", "Arsiparis Ahli Muda", "Fungsional Tertentu", "NON", "Setda"],
        ["199003032022211003", None, "Maria Seran", "A.Md.", "PPPK Paruh Waktu", "01", "Operator Layanan", "Pelaksana", None, "Setda"],
        ["199904042025051001", None, "Petrus Nahak", "S.Kom.", "CPNS", "entah", "Pranata Komputer Ahli Pertama", "JFT", None, "Setda"],
        ["199905052025051002", None, "Ana Bria", None, "magang", "Tugas Belajar", "Pranata Komputer Ahli Pertama", None, None, "Setda"],
    ]), "degrees-and-kinds.xlsx")


def by_libreoffice():
    """The plain list as LibreOffice writes it, its texts shared."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["soffice", "--headless", "--convert-to", "xlsx", "--outdir", folder, HERE / "plain.xlsx"], check=True)
        shutil.move(pathlib.Path(folder) / "plain.xlsx", HERE / "shared-texts.xlsx")


def unknown_layout():
    """Headings that no list of ours has, on the second sheet; a number cell among the NIP."""
    made = book([["Catatan"], ["Data per 1 Juli"]], "Catatan")
    sheet = made.create_sheet("Induk")
    for row in [["DATA INDUK"], [], ["No. Pokok", "Sebutan", "Lhr", "Ruang", "Bertugas di", "Pokok Pimpinan"],
                ["197501012000031001", CHIEF, datetime.date(1975, 1, 1), "IV/a", UNIT, None],
                ["198002022005012002", "Yohanis Tefa", datetime.date(1980, 2, 2), "III/b", UNIT, "197501012000031001"],
                [199003032022211003, "Maria Seran, A.Md.", datetime.date(1990, 3, 3), "IX", UNIT, "197501012000031001"],
                ["199104042022211004", "Agus Lado", datetime.date(1991, 4, 4), "IX", UNIT, "197501012000031001"]]:
        sheet.append(row)
    save(made, "unknown-layout.xlsx")


def several_sheets():
    made = book([["Daftar isi"], ["PNS"], ["PPPK"]], "Sampul")
    for name, rows in [("PPPK", [HEAD[:4], PEOPLE[2][:4]]), ("PNS", [HEAD, *PEOPLE[:2]])]:
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    save(made, "several-sheets.xlsx")
    save(book([["Judul", "Isi"], ["a", "b"]]), "no-head.xlsx")
    save(book([["NO", "NAMA", "JABATAN", "UNIT KERJA"], [1, "Rosa", "Kepala", UNIT]]), "no-nip.xlsx")


def evaluators():
    save(book([
        HEAD, *PEOPLE,
        [4, "198104042006041004", "Petrus Nahak", "III/c", "Arsiparis Ahli Muda", UNIT, "Petrus Nahak"],
        [5, "198105052006041005", "Yohanis Tefa", "III/c", "Arsiparis Ahli Muda", UNIT, "Kepala Bidang Arsip"],
        [6, "198206062006041006", "Ana Bria", "III/c", "Arsiparis Ahli Muda", UNIT, "Yohanis Tefa"],
        [7, "198207072006041007", "Lena Bria", "III/c", "Arsiparis Ahli Muda", UNIT, "Bupati"],
        [8, "198208082006041008", "Tina Bria", "III/c", "Arsiparis Ahli Muda", UNIT, "Bupati"],
    ]), "evaluators.xlsx")


def styled_but_empty():
    made = book([HEAD, *PEOPLE])
    fill = PatternFill("solid", fgColor="FFFFEE")
    for row in made.active.iter_rows(min_row=5, max_row=400, max_col=12):
        for cell in row:
            cell.fill = fill
    made.active.append(person("198105052006041005", "Paling Bawah"))
    save(made, "styled-empty.xlsx")


def protected():
    plain_bytes, out = io.BytesIO((HERE / "plain.xlsx").read_bytes()), io.BytesIO()
    msoffcrypto.format.ooxml.OOXMLFile(plain_bytes).encrypt("rahasia", out)
    (HERE / "protected.xlsx").write_bytes(out.getvalue())
    with tempfile.TemporaryDirectory() as folder:
        port = "socket,host=127.0.0.1,port=20099"
        profile = f"-env:UserInstallation=file://{folder}"
        office = subprocess.Popen(["soffice", "--headless", profile, f"--accept={port};urp;"])
        try:
            protect_with_office(port)
        finally:
            office.terminate()
            office.wait()


def protect_with_office(port):
    """LibreOffice sets passwords only through its own interface."""
    bridge = uno.getComponentContext()
    resolver = bridge.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", bridge)
    for _ in range(60):
        try:
            context = resolver.resolve(f"uno:{port};urp;StarOffice.ComponentContext")
            break
        except NoConnectException:
            time.sleep(1)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL((HERE / "plain.xlsx").as_uri(), "_blank", 0, ())
    for name, kind in [("protected.ods", "calc8"), ("protected.xls", "MS Excel 97")]:
        wanted = (PropertyValue("FilterName", 0, kind, 0), PropertyValue("Password", 0, "rahasia", 0))
        document.storeToURL((HERE / name).as_uri(), wanted)
    document.close(True)


def delimited():
    def lines(mark, rows):
        return "\r\n".join(mark.join("" if cell is None else str(cell) for cell in row) for row in rows) + "\r\n"

    head = HEAD[:6]
    people = [row[:6] for row in PEOPLE]
    accented = [*people, [4, "198104042006041004", "José Nuñez", "III/c", "Arsiparis", UNIT]]
    quoted = [[*row[:2], f'"{row[2]}"', *row[3:]] for row in people]
    (HERE / "semicolon.csv").write_bytes(lines(";", [["DAFTAR PEGAWAI"], [], head, *people]).encode())
    (HERE / "comma-bom.csv").write_bytes(lines(",", [head, *quoted]).encode("utf-8-sig"))
    (HERE / "unicode-text.txt").write_bytes(b"\xff\xfe" + lines("\t", [head, *accented]).encode("utf-16-le"))
    (HERE / "utf-16-be.txt").write_bytes(b"\xfe\xff" + lines("\t", [head, *accented]).encode("utf-16-be"))
    (HERE / "windows-1252.csv").write_bytes(lines(";", [head, *accented]).encode("cp1252"))
    said = [head, people[0], [], [2, '="198002022005012002"', '"Yohanis\nTefa"', "III/b", "Arsiparis", UNIT],
            [3, "1,98E+17", "Notasi Ilmiah", "III/b", "Arsiparis", UNIT]]
    (HERE / "sep.csv").write_bytes(b"sep=|\r\n" + lines("|", said).encode())
    (HERE / "web-page.xls").write_text("<html><table><tr><td>NIP</td><td>NAMA</td></tr></table></html>\n")


for make in [plain, broken_nip, formulas, without_cached_values, dates, spaces, doubled, ranks, merged_head, one_column,
             degrees_and_kinds, by_libreoffice, unknown_layout, several_sheets, evaluators, styled_but_empty, protected, delimited]:
    make()
