//! Our tables after LibreOffice opened and saved them in another format.

use std::path::Path;
use std::process::Command;

use super::imports::{assert_is_people, assert_is_plans, people_file, plans_file};
use super::*;

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

fn table_file(format: Format) -> Vec<u8> {
    written(format, &COLUMNS, &table_rows())
}

/// Not among them: error words and escapes of Excel, which mean something in its formats.
fn table_rows() -> Vec<Vec<Cell>> {
    let row = |text: &&str| {
        vec![
            Cell::text("198506172009042909"),
            Cell::text(text),
            Cell::Number(12_345),
            Cell::Date(day(2026, 2, 1)),
        ]
    };
    NASTY.iter().filter(|text| !text.starts_with(['#', '_'])).map(row).collect()
}

#[test]
fn tables_saved_by_libreoffice_in_another_format_are_read_as_they_were_written() {
    let folder = tempfile::tempdir().unwrap();
    for format in Format::ALL {
        let made = [("orang", people_file(format)), ("skp", plans_file(format)), ("isi", table_file(format))];
        for (name, bytes) in made {
            std::fs::write(folder.path().join(format!("{name}.{}", format.ending())), bytes).unwrap();
        }
    }
    // Lines hold one table: of the plans only the first sheet would be left.
    let ways = [
        (None, "ods", "xlsx", &["orang", "skp", "isi"][..]),
        (None, "xlsx:Calc MS Excel 2007 XML", "ods", &["orang", "skp", "isi"]),
        (Some(AS_LINES), "xlsx:Calc MS Excel 2007 XML", "csv", &["orang", "skp", "isi"]),
        (None, TO_LINES, "xlsx", &["orang", "isi"]),
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
            match *name {
                "orang" => assert_is_people(&bytes, &way),
                "skp" => assert_is_plans(&bytes, &way),
                _ => assert_eq!(read(&bytes, &COLUMNS).unwrap(), table_rows(), "{way}"),
            }
        }
    }
}
