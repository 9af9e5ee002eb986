#!/usr/bin/env python3
"""Makes the workbooks of plans beside it with programs other than ours.

Needs `pip install openpyxl` and LibreOffice (`soffice`). The plans of `plans-central.xlsx` and `plans-regional.xlsx` are
the examples printed in PermenPANRB 6/2022, pages 131-187, from the case files in the folder given; all people are invented.
Run it in this folder: python3 make_plans.py CASES
"""
import datetime
import json
import pathlib
import subprocess
import sys

import openpyxl

HERE = pathlib.Path(__file__).parent
MADE = datetime.datetime(2026, 1, 2, 8, 0)
CASES = pathlib.Path(sys.argv[1])
ASPECT = {"quantity": "Kuantitas", "quality": "Kualitas", "time": "Waktu", "cost": "Biaya", None: None}
PERSPECTIVE = {
    "service_recipient": "Penerima Layanan", "business_process": "Proses Bisnis",
    "internal_strengthening": "Penguatan Internal", "budget": "Anggaran", None: None,
}
VALUES = ["Berorientasi pelayanan", "Akuntabel", "Kompeten", "Harmonis", "Loyal", "Adaptif", "Kolaboratif"]


def book():
    made = openpyxl.Workbook()
    made.properties.created = made.properties.modified = MADE
    made.remove(made.active)
    return made


def save(made, name):
    made.save(HERE / name)


def convert(name, to):
    subprocess.run(["soffice", "--headless", "--convert-to", to, "--outdir", HERE, HERE / name], check=True)


def head(sheet, plan, person):
    approach = {"qualitative": "KUALITATIF", "quantitative": "KUANTITATIF"}[plan["approach"]]
    sheet.append(["SASARAN KINERJA PEGAWAI"])
    sheet.append([f"PENDEKATAN HASIL KERJA {approach}"])
    sheet.append([])
    sheet.append(["DINAS KESEHATAN", None, None, "PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026"])
    sheet.append(["NO", "PEGAWAI YANG DINILAI", None, "NO", "PEJABAT PENILAI KINERJA", None])
    boss = {"name": "Rosa Amtaran, S.Sos.", "nip": "197501012000031001", "position": plan["evaluator"]["position"]}
    rows = [
        ("NAMA", person["name"], boss["name"]), ("NIP", person["nip"], boss["nip"]),
        ("PANGKAT/ GOL. RUANG", person.get("rank"), None), ("JABATAN", plan["employee"]["position"], boss["position"]),
        ("UNIT KERJA", plan["employee"]["unit"], None),
    ]
    for number, (label, own, other) in enumerate(rows, 1):
        sheet.append([number, label, own, number, label, other])


def merged_line(sheet, text, last="F"):
    sheet.append([text])
    sheet.merge_cells(f"A{sheet.max_row}:{last}{sheet.max_row}")


def groups(plan):
    for letter, name, priority in [("A", "UTAMA", "main"), ("B", "TAMBAHAN", "additional")]:
        yield f"{letter}. {name}", [result for result in plan["work_results"] if result["priority"] == priority]


def supported(result):
    leader = result["supported_leader_result"]
    if not leader:
        return None
    if not leader["indicator"]:
        return leader["text"]
    return f"{leader['text']}\nIndikator Kinerja Individu:\n{leader['indicator']}"


def table_a17(sheet, plan):
    merged_line(sheet, "HASIL KERJA")
    sheet.append(["NO.", "RENCANA HASIL KERJA\nPIMPINAN YANG DIINTERVENSI*", "RENCANA HASIL KERJA", "ASPEK",
                  "INDIKATOR KINERJA INDIVIDU", "TARGET"])
    sheet.append([f"({number})" for number in range(1, 7)])
    for title, results in groups(plan):
        merged_line(sheet, title)
        for result in results:
            first = sheet.max_row + 1
            for at, indicator in enumerate(result["indicators"]):
                own = [result["no"], supported(result), result["text"]] if at == 0 else [None] * 3
                sheet.append([*own, ASPECT[indicator["aspect"]], indicator["text"], indicator["target"]])
            if sheet.max_row > first:
                for column in "ABC":
                    sheet.merge_cells(f"{column}{first}:{column}{sheet.max_row}")
        if not results:
            sheet.append([None, "-", "(dapat ditambahkan pada tahun berjalan)"])


def table_a12(sheet, plan):
    sheet.append(["NO.", "RENCANA HASIL KERJA", "INDIKATOR KINERJA INDIVIDU", "TARGET", "PERSPEKTIF"])
    sheet.append([f"({number})" for number in range(1, 6)])
    merged_line(sheet, "HASIL KERJA", "E")
    for title, results in groups(plan):
        merged_line(sheet, title, "E")
        for result in results:
            text = "\n".join(filter(None, [result["text"], result["assignment_printed"]]))
            for at, indicator in enumerate(result["indicators"]):
                own = [result["no"], text] if at == 0 else [None] * 2
                sheet.append([*own, indicator["text"], indicator["target"], PERSPECTIVE[indicator["perspective"]]])
        if not results:
            sheet.append(["-", "-", "-", "-", "-"])


def table_a16(sheet, plan):
    merged_line(sheet, "HASIL KERJA")
    executive = plan["form"] == "A.1.1"
    caption = ("Ukuran keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif:" if executive
               else "Ukuran keberhasilan/ indikator kinerja individu dan Target:")
    for title, results in groups(plan):
        merged_line(sheet, title)
        for result in results:
            sheet.append([result["no"], f"{result['text']}\n{result['assignment_printed'] or ''}"])
            measures = [indicator["text"] + (f" (Perspektif {PERSPECTIVE[indicator['perspective']]})"
                                             if indicator["perspective"] else "") for indicator in result["indicators"]]
            sheet.append([None, "\n".join([caption, *(f"- {measure}" for measure in measures)])])
        if not results:
            sheet.append(["-", "-"])


def conduct(sheet, plan):
    merged_line(sheet, "PERILAKU KERJA*")
    for number, (value, item) in enumerate(zip(VALUES, plan["conduct"]), 1):
        sheet.append([number, value])
        lines = ["Ekspektasi Khusus Pimpinan:", *(f"- {text}" for text in item["special_expectations"])]
        sheet.append([None, "- Panduan satu\n- Panduan dua\n- Panduan tiga", None, "\n".join(lines)])
    sheet.append([])
    sheet.append([None, None, None, "Lembah Jati, 2 Januari 2026"])
    sheet.append([None, "Pegawai yang Dinilai", None, None, "Pejabat Penilai Kinerja"])
    sheet.append([None, "(Nama)", None, None, "Rosa Amtaran, S.Sos."])
    sheet.append([None, "(NIP)", None, None, "NIP. 197501012000031001"])
    sheet.append(["* Pimpinan dapat memberikan ekspektasi khusus terhadap satu atau lebih aspek perilaku kerja Pegawai"])


def annex(sheet, plan):
    sheet.append(["LAMPIRAN SASARAN KINERJA PEGAWAI"])
    sheet.append([plan["employee"]["position"]])
    for title, key in [("DUKUNGAN SUMBER DAYA", "resource_support"), ("SKEMA PERTANGGUNGJAWABAN", "accountability_scheme"),
                       ("KONSEKUENSI", "consequences")]:
        merged_line(sheet, title)
        for number, text in enumerate(plan["annex"][key], 1):
            sheet.append([number, text])
    sheet.append([None, "Pegawai yang Dinilai", None, None, "Pejabat Penilai Kinerja"])


def printed_examples(case, name):
    plans = json.loads((CASES / case).read_text())["skps"]
    made = book()
    for number, plan in enumerate(plans, 1):
        sheet = made.create_sheet(f"SKP {number}")
        head(sheet, plan, {"name": f"Pegawai Contoh {number}", "nip": f"19800202200501200{number}"})
        {"A.1.1": table_a16, "A.1.6": table_a16, "A.1.2": table_a12, "A.1.7": table_a17}[plan["form"]](sheet, plan)
        conduct(sheet, plan)
        if plan["annex"]:
            annex(made.create_sheet(f"Lampiran {number}"), plan)
    save(made, name)


def forms_one_below_another():
    made = book()
    sheet = made.create_sheet("Bidang Arsip")
    for number, nip in enumerate(["198002022005012002", "1,98E+17"], 1):
        result = {"no": 1, "priority": "main", "text": f"Arsip {number} tertata", "supported_leader_result": None,
                  "indicators": [{"aspect": "quality", "text": "Indeks arsip", "target": 0.9}]}
        plan = {"approach": "quantitative", "work_results": [result], "evaluator": {"position": "Kepala Bidang Arsip"},
                "employee": {"position": "Arsiparis", "unit": "Bidang Arsip"},
                "conduct": [{"special_expectations": []}] * 7}
        head(sheet, plan, {"name": f"Pegawai {number}", "nip": nip})
        table_a17(sheet, plan)
        for cell in sheet["F"]:
            if cell.value == 0.9:
                cell.number_format = "0%"
        conduct(sheet, plan)
    made.create_sheet("Rekap").append(["Jumlah", 2])
    save(made, "forms-stacked.xlsx")


def last_year():
    made = book()
    sheet = made.create_sheet("SKP 2025")
    rows = [
        ["REKAP SKP TAHUN 2025"], ["DINAS KEARSIPAN KABUPATEN LEMBAH JATI"], [],
        ["NO", "PEGAWAI", None, "JABATAN", "RENCANA HASIL KERJA", "ASPEK", "INDIKATOR", "TARGET", "REALISASI"],
        [None, "NAMA", "NIP", None, None, None, None, None, None],
        list(range(1, 10)),
        [1, "Yohanis Tefa", "19800202 200501 2 002", "Arsiparis Ahli Muda", "Arsip tertata", "Kuantitas", "Persentase berkas", 0.9, "95%"],
        [None, None, None, None, None, "Waktu", "Hari penataan", datetime.date(2025, 2, 1), None],
        [None, None, None, None, "Tamu arsip terlayani", "Mutu", "1. Indeks kepuasan\n2. Jumlah keluhan", "1. 4 dari 5\n2. 3", None],
        [2, "Maria Seran", 199003032022211003, "Arsiparis Terampil", "=CONCATENATE(\"Berkas \",\"terdaftar\")", "Cantik", "Jumlah berkas", "=40*12", None],
        [None, None, None, None, "Arsip aman", "Kualitas", "=1/0", "100%", None],
        [3, "Petrus Nahak", "198104042006041004", "Arsiparis", None, "Kualitas", "Indikator tanpa hasil", "1", None],
        [4, None, None, None, "Milik siapa", "Kualitas", "Indeks", "3,5", None],
        [], [None, "Rosa Amtaran, S.Sos."],
    ]
    for row in rows:
        sheet.append(row)
    for cells in ["A4:A5", "B4:C4", "D4:D5", "E4:E5", "A7:A9", "B7:B9", "C7:C9", "D7:D9", "E7:E8"]:
        sheet.merge_cells(cells)
    sheet["H7"].number_format = "0%"
    made.create_sheet("Catatan").append(["Dibuat oleh", "Bagian kepegawaian"])
    save(made, "last-year-raw.xlsx")
    convert("last-year-raw.xlsx", "ods")
    convert("last-year-raw.ods", "xlsx:Calc MS Excel 2007 XML")
    (HERE / "last-year-raw.xlsx").rename(HERE / "last-year.xlsx")
    (HERE / "last-year-raw.ods").rename(HERE / "last-year.ods")
    convert("last-year.xlsx", "xls")


def delimited():
    rows = ["NIP;Nama;RHK;Aspek;IKI;Target",
            "198002022005012002;Yohanis Tefa;\"Arsip tertata\n(penugasan dari Camat)\";Kualitas;Indeks;3,5",
            ";;;Waktu;Hari;=2+3"]
    text = "\r\n".join(rows) + "\r\n"
    (HERE / "plans-bom.csv").write_bytes(text.encode("utf-8-sig"))
    (HERE / "plans-utf-16.txt").write_bytes(b"\xff\xfe" + text.replace(";", "\t").encode("utf-16-le"))


printed_examples("skp_pusat.json", "plans-central.xlsx")
printed_examples("skp_daerah.json", "plans-regional.xlsx")
forms_one_below_another()
last_year()
delimited()
