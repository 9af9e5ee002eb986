//! Two hundred workbooks with a few things changed in them, as damage or malice would: each is a list or a
//! sentence, and what came of it is bounded.

use super::file;
use super::hostile::with_part;
use crate::staff::*;

/// A generator of numbers that is the same everywhere.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides.max(1) as u64).unwrap()
    }

    fn pick<'p>(&mut self, from: &[&'p str]) -> &'p str {
        from[self.roll(from.len())]
    }
}

/// What does harm where a number, a name or a cell was expected.
const HARM: [&str; 16] = [
    "4294967295",
    "-1",
    "1e999",
    "18446744073709551616",
    "NaN",
    "&#0;",
    "&unknown;",
    "\u{0}",
    "]]>",
    "<!--",
    "\"",
    "'",
    "XFD1048576",
    "A0",
    "ZZZZZZZZ9",
    "<c r=\"A1\" t=\"s\"><v>999999</v></c>",
];

/// Changes bytes: flips, cuts out, doubles, swaps.
fn bytes_changed(whole: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    for _ in 0..=dice.roll(6) {
        let from = dice.roll(bytes.len());
        let until = (from + 1 + dice.roll(64)).min(bytes.len());
        match dice.roll(5) {
            0 => bytes[from] ^= 1 << dice.roll(8),
            1 => bytes[from] = 0xff,
            2 => drop(bytes.drain(from..until)),
            3 => {
                let part = bytes[from..until].to_vec();
                bytes.splice(from..from, part);
            }
            _ => bytes[from..until].reverse(),
        }
        if bytes.is_empty() {
            break;
        }
    }
    bytes
}

/// Changes text between marks: a tag, an attribute, a cell of CSV goes, comes twice, or holds something else.
fn text_changed(text: &str, marks: &[char], dice: &mut Dice) -> String {
    let mut parts: Vec<String> = text.split_inclusive(marks).map(str::to_owned).collect();
    for _ in 0..=dice.roll(4) {
        let at = dice.roll(parts.len());
        match dice.roll(5) {
            0 => drop(parts.remove(at)),
            1 => parts.insert(at, parts[at].clone()),
            2 => {
                let other = dice.roll(parts.len());
                parts.swap(at, other);
            }
            3 => {
                let end = parts[at].chars().last().unwrap_or(' ');
                parts[at] = format!("{}{end}", dice.pick(&HARM));
            }
            _ => parts[at] = parts[at].repeat(200),
        }
        if parts.is_empty() {
            break;
        }
    }
    parts.concat()
}

fn look_at(bytes: &[u8], what: &str) -> bool {
    let proposed = propose(bytes, None, None, &[]);
    if let Err(error) = &proposed {
        assert!(!error.reason_id().is_empty() && !error.fix_id().is_empty(), "{what}");
    }
    match read(bytes) {
        Ok(list) => {
            assert!(list.people.len() + list.rejected.len() <= 400_000, "{what}");
            assert!(list.rejected.iter().all(|row| row.cells.len() <= 256), "{what}");
            true
        }
        Err(error) => {
            assert!(error.reason_id().ends_with('.') && !error.fix_en().is_empty(), "{what}: {error}");
            false
        }
    }
}

#[test]
fn two_hundred_changed_workbooks_are_each_a_list_or_a_sentence() {
    const PARTS: [&str; 7] = [
        "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet1.xml",
        "xl/sharedStrings.xml",
        "xl/styles.xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "[Content_Types].xml",
    ];
    let mut dice = Dice(0x5eed_2022);
    let mut n_read = 0;
    let load = |name: &str| std::fs::read(file(name)).unwrap();
    for round in 0..40 {
        let name = dice.pick(&["shared-texts.xlsx", "merged-head.xlsx", "dates.xlsx", "several-sheets.xlsx"]);
        let part = dice.pick(&PARTS);
        let mut seed = Dice(dice.0 | 1);
        let changed = std::cell::RefCell::new(&mut seed);
        let tags = with_part(&load(name), part, |text| {
            text_changed(&text, &['>', ' ', '"'], &mut changed.borrow_mut())
        });
        n_read += usize::from(look_at(&tags, &format!("round {round}: {part} of {name}")));
        let bytes = bytes_changed(&load(name), &mut dice);
        n_read += usize::from(look_at(&bytes, &format!("round {round}: bytes of {name}")));

        let name =
            dice.pick(&["semicolon.csv", "comma-bom.csv", "sep.csv", "windows-1252.csv", "unicode-text.txt"]);
        let bytes = bytes_changed(&load(name), &mut dice);
        n_read += usize::from(look_at(&bytes, &format!("round {round}: bytes of {name}")));
        let text = String::from_utf8_lossy(&load("semicolon.csv")).into_owned();
        let cells = text_changed(&text, &[';', '\n', '"'], &mut dice);
        n_read += usize::from(look_at(cells.as_bytes(), &format!("round {round}: cells of a CSV")));

        let name = dice.pick(&["plain.xls", "plain.ods"]);
        let bytes = bytes_changed(&load(name), &mut dice);
        n_read += usize::from(look_at(&bytes, &format!("round {round}: bytes of {name}")));
    }
    assert!((40..200).contains(&n_read), "{n_read} of them are still lists: some changes hit, some do not");
}

/// Whether one of the other imports makes something of a file; each that does not says a whole sentence and a way to
/// go on.
fn others_look_at(bytes: &[u8], what: &str) -> bool {
    use crate::{ekinerja, old_results, plan, workbook};
    let told = |error: &crate::ReadError| {
        assert!(error.reason_id().ends_with('.') && !error.fix_id().is_empty(), "{what}: {error}");
    };
    let mut is_read = false;
    match ekinerja::read(bytes) {
        Ok(report) => {
            assert!(report.rows.len() <= 400_000, "{what}");
            is_read = true;
        }
        Err(error) => told(&error),
    }
    for error in [plan::read_workbook(bytes).err(), old_results::read(bytes).err()] {
        is_read |= error.is_none();
        error.iter().for_each(told);
    }
    match workbook::read(bytes) {
        Ok(filled) => {
            assert!(filled.lines.len() <= 60_000, "{what}");
            is_read = true;
        }
        Err(workbook::FilledError::Unreadable(error)) => told(&error),
        Err(workbook::FilledError::NoManifest) => {}
    }
    is_read
}

/// A report of e-Kinerja of a few people.
fn report() -> Vec<u8> {
    use crate::ekinerja_sheet::{ReportPerson, ReportRow, ReportTitle, write_report};
    let drawn_at = chrono::NaiveDate::from_ymd_opt(2026, 10, 5).unwrap().and_hms_opt(10, 11, 12).unwrap();
    let period = "2026-09".parse().unwrap();
    let title = ReportTitle { agency: "Kabupaten Lembah Jati".into(), period, drawn_at };
    let row = |at: u32| ReportRow {
        person: ReportPerson {
            nip: format!("198001012005011{at:03}"),
            name: format!("Orang {at}"),
            unit: "Bidang".into(),
            ..ReportPerson::default()
        },
        results: Some(domain::ExpectationLevel::Meets),
        conduct: Some(domain::ExpectationLevel::Meets),
        grade: Some(domain::Grade::Good),
        ..ReportRow::default()
    };
    write_report(&title, &(1..6).map(row).collect::<Vec<_>>()).unwrap()
}

#[test]
fn changed_reports_plans_and_workbooks_of_evaluators_are_each_a_result_or_a_sentence() {
    const PARTS: [&str; 4] =
        ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet4.xml", "xl/sharedStrings.xml", "xl/workbook.xml"];
    let seed =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds/evaluator_workbook/golden");
    let whole = [
        ("a workbook of an evaluator", std::fs::read(seed).unwrap()),
        ("a report", report()),
        ("plans", std::fs::read(file("plans-regional.xlsx")).unwrap()),
    ];
    for (name, bytes) in &whole {
        assert!(others_look_at(bytes, name), "{name} is read as it is");
    }
    let mut dice = Dice(0x0bad_cafe);
    let mut n_read = 0;
    for round in 0..20 {
        for (name, bytes) in &whole {
            let part = dice.pick(&PARTS);
            let mut seed = Dice(dice.0 | 1);
            let changed = std::cell::RefCell::new(&mut seed);
            let tags = with_part(bytes, part, |text| {
                text_changed(&text, &['>', ' ', '"'], &mut changed.borrow_mut())
            });
            n_read += usize::from(others_look_at(&tags, &format!("round {round}: {part} of {name}")));
            let broken = bytes_changed(bytes, &mut dice);
            n_read += usize::from(others_look_at(&broken, &format!("round {round}: bytes of {name}")));
        }
    }
    assert!((10..120).contains(&n_read), "{n_read}: some changes hit, some do not");
}
