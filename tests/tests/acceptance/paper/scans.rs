//! Scans that are filed by what stands on their sheets: printed by the program, laid on the glass, and given any name.

use super::Pile;
use image::{GrayImage, Luma};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use tests::{World, list_of, text_of};

/// What an office scanner is set to as it comes.
const DOTS_AN_INCH: &str = "150";

impl Pile {
    /// The same as [`Pile::signed`] in an office whose sheets prove themselves.
    fn proved() -> Self {
        let mut pile = Self::signed();
        pile.world.ask("change_setting", json!({ "key": "sheet_proof", "value": "true" }));
        pile
    }

    /// Prints the documents of some people into one file.
    fn sheets_of(&mut self, numbers: &[usize], name: &str) -> PathBuf {
        let ids: Vec<String> =
            numbers.iter().map(|number| text_of(&self.row(*number)["employee"], "id")).collect();
        let path = self.world.path(name);
        let what =
            json!({ "forms": ["D.1.1"], "who": { "kind": "people", "ids": ids }, "period": "2026-Q3" });
        let file = self.world.file(&path);
        self.world.ask("print", json!({ "what": what, "merge": true, "file": file, "track": true }));
        path
    }

    fn files(&mut self, paths: &[&Path]) -> Value {
        let files: Vec<u32> = paths.iter().map(|path| self.world.file(*path)).collect();
        self.world.ask("file_scans", json!({ "files": files }))
    }
}

/// The first page of a file as a scanner makes a picture of it, `png` or `jpeg`.
fn scanned(sheet: &Path, kind: &str) -> PathBuf {
    let to = sheet.with_extension("");
    let kind_of = format!("-{kind}");
    let how = ["-r", DOTS_AN_INCH, "-gray", kind_of.as_str(), "-singlefile"];
    let output = Command::new("pdftoppm").args(how).arg(sheet).arg(&to).output();
    let output = output.expect("pdftoppm of poppler-utils");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    to.with_extension(if kind == "jpeg" { "jpg" } else { kind })
}

fn white(world: &World, name: &str) -> PathBuf {
    let path = world.path(name);
    GrayImage::from_pixel(900, 1200, Luma([255])).save(&path).expect("a picture");
    path
}

#[test]
fn a_scan_of_any_name_is_filed_by_the_code_on_its_sheet() {
    let mut pile = Pile::proved();
    for (number, kind) in [(0, "png"), (1, "jpeg")] {
        let sheet = pile.sheets_of(&[number], &format!("pindaian nomor {number}.pdf"));
        let picture = scanned(&sheet, kind);
        let file = pile.world.file(&picture);
        let row = pile.world.ask("file_scan", json!({ "file": file }));
        assert_eq!(text_of(&row, "code"), pile.code(number), "{kind}");
        let name = picture.file_name().expect("a name").to_string_lossy().into_owned();
        assert_eq!(text_of(&pile.row(number), "scan"), name);
    }
    pile.world.assert_sound();
}

#[test]
fn a_printed_file_is_filed_by_the_code_in_its_foot_where_no_square_code_is() {
    let mut pile = Pile::signed();
    let sheet = pile.sheets_of(&[3], "bertanda tangan elektronik.pdf");
    let file = pile.world.file(&sheet);
    let row = pile.world.ask("file_scan", json!({ "file": file }));
    assert_eq!(text_of(&row, "code"), pile.code(3));
}

#[test]
fn sheets_of_two_people_in_one_file_are_refused_and_both_are_named() {
    let mut pile = Pile::proved();
    let both = pile.sheets_of(&[0, 1], "berdua.pdf");
    let (first, second) = (pile.name(0), pile.name(1));
    let file = pile.world.file(&both);
    let refusal = pile.world.refusal("file_scan", json!({ "file": file }));
    assert_eq!(refusal.code, "ambiguous");
    assert!(refusal.why.contains(&first) && refusal.why.contains(&second), "{}", refusal.why);

    let misnamed = format!("{}.pdf", pile.code(2));
    let sheet = pile.sheets_of(&[0], &misnamed);
    let file = pile.world.file(&sheet);
    assert_eq!(
        pile.world.refused("file_scan", json!({ "file": file })),
        "ambiguous",
        "the name says another"
    );
    let code = pile.code(0);
    let row = pile.world.ask("file_scan", json!({ "file": file, "code": code }));
    assert_eq!(text_of(&row, "code"), pile.code(0), "whoever types the code decides");
}

#[test]
fn a_code_that_nothing_here_has_is_said() {
    let mut pile = Pile::signed();
    let named = pile.world.written("ZZZZZZ.pdf", "%PDF-1.7 lembar kantor lain");
    let refusal = pile.world.refusal("file_scan", json!({ "file": named }));
    assert_eq!(refusal.code, "no_such_sheet");
    assert!(refusal.what.contains("ZZZZZZ"), "{}", refusal.what);

    let mut other = World::with_office_on_machine(2, "UPT Lembah Utara", "Petrus Kana");
    other.ask("change_setting", json!({ "key": "sheet_proof", "value": "true" }));
    let mut proved = Pile::proved();
    let sheet = proved.sheets_of(&[0], "dari luar.pdf");
    let picture = scanned(&sheet, "png");
    let file = other.file(&picture);
    let refusal = other.refusal("file_scan", json!({ "file": file }));
    assert_eq!(refusal.code, "no_such_sheet", "signed with the key of another office");
    assert!(refusal.what.contains(&proved.code(0)), "{}", refusal.what);
}

#[test]
fn a_pile_of_scans_is_filed_one_by_one_and_those_without_code_are_told() {
    let mut pile = Pile::proved();
    let sheets = [0, 1].map(|number| pile.sheets_of(&[number], &format!("lembar {number}.pdf")));
    let [first, second] = sheets.each_ref().map(|sheet| scanned(sheet, "png"));
    let blank = white(&pile.world, "halaman kosong.png");
    let text = pile.world.path("catatan.txt");
    std::fs::write(&text, "bukan pindaian").expect("a file");
    let view = pile.files(&[&first, &blank, &second, &text, &sheets[0]]);
    let filed: Vec<String> = list_of(&view, "filed").iter().map(|one| text_of(&one["row"], "code")).collect();
    assert_eq!(filed, [pile.code(0), pile.code(1)]);
    let left: Vec<(String, String)> =
        list_of(&view, "left").iter().map(|one| (text_of(one, "name"), text_of(one, "why"))).collect();
    let names: Vec<&str> = left.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["halaman kosong.png", "catatan.txt", "lembar 0.pdf"]);
    assert!(left[0].1.contains("Tidak ada kode"), "{}", left[0].1);
    assert!(left[2].1.contains("lembar 0.png"), "the scan before it is not replaced: {}", left[2].1);
    assert_eq!(text_of(&pile.row(0), "scan"), "lembar 0.png");
    pile.world.assert_sound();
}
