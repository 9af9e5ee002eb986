//! The office's own sheets, the code in the foot, the proof, and the ink saver.

use std::collections::BTreeSet;

use domain::{Identity, Paper, Period};
use sheets::content::Block;
use sheets::layout::{Draw, Figure, Ink, Page, Role};
use sheets::{Align, Content, Face, Form, HandProgress, MissingList, Record, Setup, SheetCode, Typeface};

use crate::pages::{every_sheet, every_sheet_of_all_forms, runs, text};
use crate::support::office_sheets::{OfficeSheets, code};
use crate::support::{Cases, OFFICE, with_people};

fn content_of<'a>(form: Form, record: &Record<'a>) -> Content<'a> {
    sheets::content(form, &OFFICE, record, None).expect("a form of the record")
}

fn lines_of(form: Form) -> Vec<String> {
    let Some(cases) = Cases::read() else { return Vec::new() };
    let sheets = OfficeSheets::of(&cases);
    let (_, record) = sheets.records().into_iter().find(|(one, _)| *one == form).expect("a record");
    content_of(form, &record).words().lines().map(str::to_owned).collect()
}

/// Asserts that a sheet begins with some lines.
fn assert_begins(form: Form, wanted: &[&str]) {
    let said = lines_of(form);
    if !said.is_empty() {
        assert_eq!(said.get(..wanted.len()).unwrap_or(&said), wanted);
    }
}

fn modules(page: &Page) -> Vec<(f32, f32, f32, usize)> {
    let all = page.commands.iter().filter_map(|command| match command.draw {
        Draw::Modules { x, y, side, n, .. } => {
            assert_eq!(command.role, Role::Figure(Figure::Code));
            Some((x, y, side, n))
        }
        _ => None,
    });
    all.collect()
}

#[test]
fn a_recap_of_a_unit_counts_stages_and_grades_and_lists_the_people() {
    assert_begins(
        Form::Recap,
        &[
            "REKAPITULASI KINERJA UNIT",
            "DIREKTORAT II",
            "KEMENTERIAN X",
            "PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026",
            "JUMLAH PEGAWAI MENURUT TAHAP DAN PREDIKAT",
            "UNIT KERJA",
            "JUMLAH PEGAWAI",
            "SKP",
            "DINILAI",
            "TANDA TANGAN",
            "SANGAT BAIK",
            "BAIK",
            "BUTUH PERBAIKAN",
            "KURANG (MISCONDUCT)",
            "SANGAT KURANG",
            "Direktorat II dan unit di bawahnya",
            "148",
            "141",
            "120",
            "96",
            "22",
            "91",
            "6",
            "1",
            "0",
        ],
    );
}

#[test]
fn the_list_of_what_is_missing_says_by_how_many_and_leaves_out_what_nobody_misses() {
    assert_begins(
        Form::Missing,
        &[
            "DAFTAR YANG BELUM LENGKAP",
            "DIREKTORAT II",
            "KEMENTERIAN X",
            "PERIODE PENILAIAN:",
            "1 JANUARI SD 31 DESEMBER TAHUN 2026",
            "NO",
            "PEGAWAI",
            "PEJABAT PENILAI KINERJA",
            "KETERANGAN",
            "Belum ada SKP: 2 orang",
            "1",
            "Yohanes Wibisono",
            "198811302011011004",
            "Pengolah Data",
            "Drs. Hasanuddin Siregar, M.Si.",
            "masuk 1 November 2026",
        ],
    );
    assert!(!lines_of(Form::Missing).iter().any(|line| line.starts_with("Tidak ada")));
    let nobody = MissingList { unit: String::new(), period: Period::annual(2026), groups: Vec::new() };
    assert!(content_of(Form::Missing, &Record::Missing(&nobody)).words().ends_with("KETERANGAN\n-"));
}

#[test]
fn a_separator_names_evaluator_return_day_and_every_bundle_with_its_code() {
    assert_begins(
        Form::Separator,
        &[
            "KEMENTERIAN X",
            "LEMBAR PEMISAH",
            "Drs. Hasanuddin Siregar, M.Si.",
            "PEJABAT PENILAI KINERJA",
            "Drs. Hasanuddin Siregar, M.Si.",
            "JABATAN",
            "Kepala Subdirektorat II",
            "UNIT KERJA",
            "Subdirektorat II",
            "PERIODE",
            "Tahunan 2026",
            "TUMPUKAN",
            "Evaluasi tahunan 2026, tumpukan 3 dari 14",
            "JUMLAH PEGAWAI",
            "4",
            "KEMBALI PALING LAMBAT",
            "29 Januari 2027",
            "NO",
            "KODE",
            "PEGAWAI",
            "FORMULIR",
            "HALAMAN",
            "KEMBALI",
            "1",
            "K7Q F2A",
            "Ni Luh Putu Ayu Saraswati, S.T., M.T.",
            "199003122015032001",
            "C.1.3, D.1.1",
            "7",
        ],
    );
}

#[test]
fn letters_carry_number_day_and_whom_they_go_to_and_sum_the_pages() {
    let said = lines_of(Form::Cover);
    assert_begins(
        Form::Cover,
        &[
            "KEMENTERIAN X",
            "SURAT PENGANTAR",
            "Nomor: KP.07/112/2027",
            "Jakarta, 12 Januari 2027",
            "Yth. Drs. Hasanuddin Siregar, M.Si.",
            "Kepala Subdirektorat II",
            "Subdirektorat II",
            "",
            "Bersama ini disampaikan lembar kinerja periode Tahunan 2026 menurut daftar berikut untuk \
             ditandatangani. Mohon seluruh lembar dikembalikan setelah ditandatangani.",
        ],
    );
    if let Some(at) = said.iter().position(|line| line == "JUMLAH") {
        assert_eq!(said[at + 1], "29");
        assert_eq!(
            said[at + 2..],
            [
                "Kode pada kaki lembar menunjukkan lembar milik siapa.",
                "",
                "Analis SDM Aparatur Ahli Muda",
                "Rina Kusumawardhani, S.A.P.",
                "NIP. 198706192010122001",
            ]
        );
    }
    assert_begins(
        Form::Receipt,
        &[
            "KEMENTERIAN X",
            "TANDA TERIMA",
            "Nomor: ……………………",
            "Jakarta, 12 Januari 2027",
            "Telah diterima dari Rina Kusumawardhani, S.A.P., Analis SDM Aparatur Ahli Muda lembar kinerja \
             periode Tahunan 2026 menurut daftar berikut.",
        ],
    );
    let said = lines_of(Form::Reminder);
    if let Some(at) = said.iter().position(|line| line == "K7Q F2A") {
        assert_eq!(
            said[at..at + 5],
            [
                "K7Q F2A",
                "Ni Luh Putu Ayu Saraswati, S.T., M.T.",
                "Dokumen evaluasi belum kembali",
                "1 Februari 2027",
                "lewat 5 hari kerja",
            ]
        );
    }
}

#[test]
fn sheets_to_write_on_carry_a_code_a_row_and_have_room_also_where_nothing_is_known() {
    let Some(cases) = Cases::read() else { return };
    let said = lines_of(Form::HandProgress);
    assert_eq!(said[..2], ["LEMBAR ISIAN REALISASI", "KODE K7Q F2A"]);
    let rows = cases.plan("skp-jf-tbp-muda").results.iter().map(|result| result.indicators.len()).sum();
    let codes = (1..=rows).filter(|number| said.contains(&format!("{number:02}"))).count();
    assert_eq!(codes, rows, "a code an indicator");
    let said = lines_of(Form::HandRating);
    assert!(
        said.contains(&"~ISTIMEWA/~ BAIK/ ~BUTUH PERBAIKAN/ KURANG/ SANGAT KURANG~".to_owned()),
        "{said:?}"
    );
    assert_eq!(said.iter().filter(|line| matches!(line.as_str(), "A" | "S" | "B")).count(), 6);
    let blank = HandProgress {
        code: String::new(),
        period: Period::annual(2026),
        employee: Identity::default(),
        evaluator: Identity::default(),
        rows: Vec::new(),
    };
    let words = content_of(Form::HandProgress, &Record::HandProgress(&blank)).words();
    assert!(words.contains("\n01\n") && words.contains("\n08\n"), "{words}");
}

#[test]
fn columns_that_hold_numbers_only_end_at_the_comma() {
    let Some(cases) = Cases::read() else { return };
    let sheets = OfficeSheets::of(&cases);
    let content = content_of(Form::Recap, &Record::Recap(&sheets.recap));
    let tables = content.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let numbers: Vec<_> = tables.take(1).flat_map(|table| &table.body).flat_map(|band| &band.cells).collect();
    assert!(numbers.iter().all(|cell| (cell.align == Align::Decimal) == (cell.column > 0)));
    assert_eq!(numbers.len(), 30);
}

#[test]
fn the_code_stands_in_the_foot_of_every_page_and_is_read_once() {
    let Some(cases) = Cases::read() else { return };
    let plan = cases.plan("skp-kasubdit-ii");
    let plain = content_of(Form::A17, &Record::Plan(&plan));
    let first = SheetCode { code: "K7QF2A".into(), copy: 1, ..SheetCode::default() };
    let pages = sheets::layout(&plain.clone().coded(first), Paper::Folio);
    assert_eq!(pages.len(), 4);
    for (at, page) in pages.iter().enumerate() {
        let (role, run) = runs(page).find(|(_, run)| run.text == "Lembar K7Q F2A").expect("the code");
        assert_eq!(role == Role::Note, at == 0);
        let (_, number) = runs(page).find(|(_, run)| run.text.starts_with("Halaman")).expect("its number");
        assert!((run.y - number.y).abs() < 0.01 && run.x < number.x, "{run:?} beside {number:?}");
    }
    let foot: Vec<_> = sheets::layout(&plain.coded(code()), Paper::Folio).iter().map(text).collect();
    assert!(
        foot.iter().all(|page| page.contains("Lembar K7Q F2A · Cetakan ke-2: keberatan dikabulkan")),
        "{foot:?}"
    );
}

#[test]
fn a_letter_no_font_has_is_found_in_the_reason_of_a_further_printing() {
    let Some(cases) = Cases::read() else { return };
    let plan = cases.plan("skp-kasubdit-ii");
    let code = SheetCode { code: "K7QF2A".into(), copy: 2, reason: "nama ᬯ".into(), proof: None };
    assert_eq!(content_of(Form::A17, &Record::Plan(&plan)).coded(code).missing_characters(), ['ᬯ']);
}

#[test]
fn the_proof_stands_on_the_first_page_of_c_and_d_sheets_with_white_around_it() {
    let Some(cases) = Cases::read() else { return };
    for paper in [Paper::Folio, Paper::A4] {
        every_sheet_of_all_forms(&cases, |form, record| {
            if form == Form::TestPage {
                return;
            }
            let content = content_of(form, &record).coded(code());
            let pages = sheets::lay_out(&content, Setup { paper, ..Setup::default() });
            let on_pages: Vec<_> = pages.iter().map(modules).collect();
            let is_proved = form.code().starts_with(['C', 'D']);
            assert_eq!(on_pages[0].len(), usize::from(is_proved), "{form}");
            assert!(on_pages[1..].iter().all(Vec::is_empty), "{form}");
            let Some((x, y, side, n)) = on_pages[0].first().copied() else { return };
            assert_eq!(n, 41, "154 signs fill version 6");
            assert!((side - 24.6).abs() < 0.01 && (pages[0].height_mm - y - side - 6.0).abs() < 0.01);
            // Four modules on every side stay white.
            let (left, right, top) = (x - 2.0, x + side + 2.0, y - 2.0);
            for (_, run) in runs(&pages[0]) {
                let is_beside = run.x >= right - 0.01 || run.x + run.width <= left || run.y + 0.5 <= top;
                assert!(is_beside, "{form} {paper:?}: {run:?}");
            }
            for command in &pages[0].commands {
                if let Draw::Line { from, to, .. } = command.draw {
                    assert!(to.1.max(from.1) <= top + 0.2 || from.0 > right, "{form}: {command:?}");
                }
            }
        });
    }
}

/// Rows of tables on a page, by table and row.
fn rows_on(page: &Page) -> BTreeSet<(usize, usize)> {
    let places = page.commands.iter().filter_map(|command| match command.role {
        Role::TableHead(place) | Role::TableCell(place) => Some((place.table, place.row)),
        _ => None,
    });
    places.collect()
}

#[test]
fn the_first_page_of_a_result_holds_as_many_rows_with_its_proof_as_without() {
    let Some(cases) = Cases::read() else { return };
    let mut n_sheets = 0;
    every_sheet(&cases, |form, record| {
        if !matches!(form, Form::C11 | Form::C12 | Form::C13) {
            return;
        }
        n_sheets += 1;
        for paper in [Paper::Folio, Paper::A4] {
            let set = |code| sheets::layout(&content_of(form, &record).coded(code), paper);
            let (with, without) = (set(code()), set(SheetCode { proof: None, ..code() }));
            assert_eq!((modules(&with[0]).len(), modules(&without[0]).len()), (1, 0), "{form} {paper:?}");
            assert_eq!(rows_on(&with[0]), rows_on(&without[0]), "{form} {paper:?}");
            assert_eq!(with.len(), without.len(), "{form} {paper:?}");
            let top = runs(&with[0]).map(|(_, run)| run.y - run.size).fold(f32::MAX, f32::min);
            assert!(top >= 14.9, "{form} {paper:?}: {top}");
            if paper == Paper::Folio {
                // Row 1 of the second table has the pattern, which takes the lower half of the page.
                assert!(rows_on(&with[0]).contains(&(1, 1)), "{form}: {:?}", rows_on(&with[0]));
            }
        }
    });
    assert!(n_sheets >= 4, "sheets of all three forms: {n_sheets}");
}

#[test]
fn a_document_with_its_proof_still_fits_one_page_on_both_papers() {
    let Some(cases) = Cases::read() else { return };
    for (id, evaluation) in &cases.evaluations {
        let mut evaluation = evaluation.clone();
        with_people(&mut evaluation.plan);
        evaluation.notes =
            "Pertahankan kualitas penyelesaian pengaduan.\nPenempatan pada tim dilanjutkan.".into();
        let content = content_of(Form::D11, &Record::Evaluation(&evaluation)).coded(code());
        for paper in [Paper::Folio, Paper::A4] {
            assert_eq!(sheets::layout(&content, paper).len(), 1, "{id} {paper:?}");
        }
    }
    let decided = crate::support::year::objection(&cases);
    for (form, record) in
        [(Form::D12, Record::TakenOver(&decided.evaluation)), (Form::D13, Record::Objection(&decided))]
    {
        let content = content_of(form, &record).coded(code());
        assert_eq!(sheets::layout(&content, Paper::Folio).len(), 1, "{form}");
    }
}

/// Places of the cells with a ground.
fn shaded(content: &Content<'_>) -> Vec<(usize, usize, usize)> {
    let mut places = Vec::new();
    let tables = content.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    for (number, table) in tables.enumerate() {
        let mut row = 0;
        for band in table.head.iter().chain(&table.body) {
            let cells = band.cells.iter().filter(|cell| cell.is_shaded);
            places.extend(cells.map(|cell| (number, row + cell.row, cell.column)));
            row += band.n_rows;
        }
    }
    places
}

#[test]
fn the_ink_saver_leaves_out_grounds_prints_heads_bold_and_loses_no_word() {
    let Some(cases) = Cases::read() else { return };
    every_sheet_of_all_forms(&cases, |form, record| {
        if form == Form::TestPage {
            return;
        }
        let content = content_of(form, &record);
        let letters = |pages: &[Page]| {
            let all =
                pages.iter().flat_map(runs).filter(|(role, _)| !matches!(role, Role::Foot | Role::Artifact));
            let all: String = all.map(|(_, run)| run.text.as_str()).collect();
            let mut letters: Vec<_> = all.chars().filter(|sign| !sign.is_whitespace()).collect();
            // Pages may break elsewhere, so that cells are read in other parts.
            letters.sort_unstable();
            letters
        };
        let saving = sheets::lay_out(&content, Setup { saves_ink: true, ..Setup::default() });
        assert_eq!(letters(&saving), letters(&sheets::layout(&content, Paper::Folio)), "{form}");
        let grounds = saving.iter().flat_map(|page| &page.commands);
        let mut grounds = grounds.filter(|command| matches!(command.draw, Draw::Fill { ink: Ink::Blue, .. }));
        assert_eq!(grounds.next(), None, "{form}");
        let shaded = shaded(&content);
        for (role, run) in saving.iter().flat_map(runs) {
            let (Role::TableHead(place) | Role::TableCell(place)) = role else { continue };
            let is_shaded = form != Form::A15 && shaded.contains(&(place.table, place.row, place.column));
            assert!(!is_shaded || run.face != Face::Regular, "{form}: {run:?}");
        }
    });
}

#[test]
fn nothing_says_anything_by_its_colour_alone() {
    let Some(cases) = Cases::read() else { return };
    every_sheet_of_all_forms(&cases, |form, record| {
        for page in crate::file::pages(form, record) {
            for command in &page.commands {
                match command.draw {
                    Draw::Fill { ink, .. } => assert_ne!(ink, Ink::Black, "{form}: a ground"),
                    Draw::Line { ink, .. } => {
                        let is_grid = command.role == Role::Figure(Figure::Pattern);
                        assert!(ink == Ink::Black || is_grid, "{form}: {command:?}");
                    }
                    _ => {}
                }
            }
        }
    });
}

#[test]
fn the_test_page_has_rulers_of_100_mm_codes_in_three_sizes_and_crosses_back_to_back() {
    let Some(cases) = Cases::read() else { return };
    let sheets = OfficeSheets::of(&cases);
    for paper in [Paper::Folio, Paper::A4] {
        let content = content_of(Form::TestPage, &Record::TestPage(&sheets.test_page));
        let pages = sheets::lay_out(&content, Setup { paper, typeface: Typeface::Bonum, saves_ink: true });
        assert_eq!(pages.len(), 2);
        let sizes: Vec<_> = modules(&pages[0]).iter().map(|(_, _, side, _)| side / 41.0).collect();
        assert_eq!(sizes.len(), 3);
        for (size, wanted) in sizes.iter().zip([0.4, 0.5, 0.6]) {
            assert!((size - wanted).abs() < 0.001, "{sizes:?}");
        }
        let fine = |page: &Page| {
            let lines = page.commands.iter().filter_map(|command| match command.draw {
                Draw::Line { from, to, width, .. } if (width - 0.2).abs() < 0.001 => Some((from, to)),
                _ => None,
            });
            lines.collect::<Vec<_>>()
        };
        let (front, back) = (fine(&pages[0]), fine(&pages[1]));
        assert_eq!(front[front.len() - 2..], back[back.len() - 2..], "the cross");
        let (across, _) = back[back.len() - 2];
        assert!(
            (across.0 + 8.0 - pages[0].width_mm / 2.0).abs() < 0.01,
            "in the middle, so that it may be turned"
        );
        let ticks: Vec<_> =
            front.iter().filter(|(from, to)| (from.0 - to.0).abs() < 0.01 && to.1 - from.1 <= 6.0).collect();
        let ends = ticks.iter().map(|(from, _)| from.0);
        let width = ends.clone().fold(f32::MIN, f32::max) - ends.fold(f32::MAX, f32::min);
        assert!((width - 100.0).abs() < 0.01, "{width}");
        assert!(front.contains(&((5.0, 5.0), (pages[0].width_mm - 5.0, 5.0))), "frame 5 mm from the edge");
    }
}

#[test]
fn a_blank_page_is_as_large_as_asked_and_has_nothing_on_it() {
    let page = Page::blank(210.0, 297.0);
    assert_eq!((page.width_mm, page.height_mm, page.commands.len()), (210.0, 297.0, 0));
}
