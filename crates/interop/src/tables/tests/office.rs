//! Our tables after LibreOffice opened and saved them in another format.

use std::path::Path;
use std::process::Command;

use domain::{ExpectationLevel, Grade};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::imports::{assert_is_people, assert_is_plans, people_file, plans_file};
use super::*;
use crate::tables::evaluations::{self, EvaluationRow};
use crate::tables::units::{self, UnitLine};

/// Lines are opened with semicolons, UTF-8, from the first line on, as Indonesian.
const AS_LINES: &str = "--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1057,false,true";
/// Lines are written with semicolons, in UTF-8, with every text quoted, as the sheet shows them.
const TO_LINES: &str = "csv:Text - txt - csv (StarCalc):59,34,76,1,,1057,true,true";

/// Converts files at once; `false` (said loudly) where LibreOffice is not at hand.
fn converts(folder: &Path, filter: Option<&str>, to: &str, files: &[&str]) -> bool {
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let mut command = Command::new("soffice");
    command.current_dir(folder).args([&profile, "--headless"]).args(filter);
    command.args(["--convert-to", to, "--outdir", "out"]).args(files);
    match command.output() {
        Ok(output) if output.status.success() => true,
        Ok(output) => panic!("soffice: {}", String::from_utf8_lossy(&output.stderr)),
        Err(_) => {
            eprintln!("SKIPPED: soffice (libreoffice-calc) is not here");
            false
        }
    }
}

/// Texts that no spreadsheet is to change. Not among them: error words and escapes of Excel, which mean something in
/// its formats.
fn texts() -> impl Iterator<Item = &'static str> {
    NASTY.into_iter().filter(|text| !text.starts_with(['#', '_']))
}

/// Words between blanks and line breaks, behind what makes a formula or a mark; the same ones every time.
fn random_rows() -> Vec<Vec<Cell>> {
    let word = || "[!-~é’“😀]{1,8}";
    let mark = prop::sample::select(vec!["", "", "=", "+", "-", "@", "'", "''", "'=", " ="]);
    let gap = prop::sample::select(vec![" ", "  ", "\n", "\n\n", "; ", ", "]);
    let text =
        (mark, word(), gap, word()).prop_map(|(mark, one, gap, other)| format!("{mark}{one}{gap}{other}"));
    let row =
        (text, word(), -9_000_000_i64..9_000_000, 0_u64..40_000).prop_map(|(text, word, number, days)| {
            let held = day(1950, 1, 1).checked_add_days(Days::new(days)).unwrap();
            vec![Cell::text(&word), Cell::text(&text), Cell::Number(number), Cell::Date(held)]
        });
    let rows = prop::collection::vec(row, 400);
    rows.new_tree(&mut TestRunner::deterministic()).unwrap().current()
}

fn table_rows() -> Vec<Vec<Cell>> {
    let held = || Cell::Date(day(2026, 2, 1));
    let row = |text| vec![Cell::text("198506172009042909"), Cell::text(text), Cell::Number(12_345), held()];
    texts().map(row).chain(random_rows()).collect()
}

fn evaluation_rows() -> Vec<Vec<Cell>> {
    let row = |(at, text): (usize, &str)| EvaluationRow {
        period: if at % 2 == 0 { "2026-Q3" } else { "2026" }.into(),
        nip: "198506172009042909".into(),
        name: text.into(),
        position: "Arsiparis Ahli Muda".into(),
        unit: text.into(),
        evaluator_number: "197501012000031001".into(),
        evaluator_name: "Yohanis Tefa, S.Sos.".into(),
        results: Some(ExpectationLevel::ALL[at % 3]),
        conduct: (at % 4 > 0).then_some(ExpectationLevel::Meets),
        grade: Some(Grade::ALL[at % 5]),
        notes: text.into(),
        state: "Dinilai".into(),
        signed_on: (at % 3 == 0).then(|| day(2026, 10, 2)),
        grade_as_given: (at % 7 == 0).then_some(Grade::Poor),
        code: "D5C1-000P".into(),
    };
    texts().enumerate().map(|one| row(one).cells()).collect()
}

fn recap_rows() -> Vec<Vec<Cell>> {
    let row = |text: &str| UnitLine {
        unit: text.into(),
        total: 300_000,
        plans: 299_999,
        approved: 1,
        rated: 123,
        signed: 0,
        grades: vec![1, 2, 3, 4, 5],
        period: "2026-Q3".into(),
    };
    texts().map(|text| row(text).cells()).collect()
}

/// A table of plain cells: the name of its file, its columns, its rows.
type PlainTable = (&'static str, &'static [Column], Vec<Vec<Cell>>);

fn plain_tables() -> [PlainTable; 3] {
    [
        ("isi", &COLUMNS, table_rows()),
        ("nilai", evaluations::COLUMNS, evaluation_rows()),
        ("rekap", units::COLUMNS, recap_rows()),
    ]
}

#[test]
fn tables_saved_by_libreoffice_in_another_format_are_read_as_they_were_written() {
    let folder = tempfile::tempdir().unwrap();
    let tables = plain_tables();
    for format in Format::ALL {
        let place = |name: &str| folder.path().join(format!("{name}.{}", format.ending()));
        std::fs::write(place("orang"), people_file(format)).unwrap();
        std::fs::write(place("skp"), plans_file(format)).unwrap();
        for (name, columns, rows) in &tables {
            std::fs::write(place(name), written(format, columns, rows)).unwrap();
        }
    }
    // Lines hold one table: of the plans only the first sheet would be left.
    let all = &["orang", "skp", "isi", "nilai", "rekap"][..];
    let ways = [
        (None, "ods", "xlsx", all),
        (None, "xlsx:Calc MS Excel 2007 XML", "ods", all),
        (Some(AS_LINES), "xlsx:Calc MS Excel 2007 XML", "csv", all),
        (None, TO_LINES, "xlsx", &["orang", "isi", "nilai", "rekap"]),
    ];
    for (filter, to, from, names) in ways {
        let files: Vec<String> = names.iter().map(|name| format!("{name}.{from}")).collect();
        let files: Vec<&str> = files.iter().map(String::as_str).collect();
        if !converts(folder.path(), filter, to, &files) {
            return;
        }
        let ending = to.split(':').next().unwrap_or(to);
        for name in names {
            let bytes = std::fs::read(folder.path().join(format!("out/{name}.{ending}"))).unwrap();
            let way = format!("{name}: {from} to {ending}");
            match (*name, tables.iter().find(|(table, _, _)| table == name)) {
                (_, Some((_, columns, rows))) => assert_eq!(read(&bytes, columns).unwrap(), *rows, "{way}"),
                ("orang", None) => assert_is_people(&bytes, &way),
                (_, None) => assert_is_plans(&bytes, &way),
            }
        }
    }
}
