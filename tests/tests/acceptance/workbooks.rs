//! Evaluation by workbook for people without the program: written, filled in elsewhere, and taken in.

#[cfg(test)]
mod permitted;
#[cfg(test)]
mod tampered;

use calamine::Reader;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use tests::{CHIEF, PASSWORD, TEAM, World, list_of, number_of, text_of};

/// The row of headings, counted from 0.
const HEAD: usize = 2;

/// A workbook as rows of texts, to be filled in and saved by another writer than the program's.
pub(crate) struct Book {
    sheets: Vec<(String, Vec<Vec<String>>)>,
}

impl Book {
    /// Reads every sheet, the hidden one too.
    pub(crate) fn read(path: &Path) -> Self {
        let mut workbook: calamine::Xlsx<_> = calamine::open_workbook(path).expect("a workbook");
        let read = |name: String| {
            let range = workbook.worksheet_range(&name).expect("the sheet");
            let rows = range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
            (name, rows)
        };
        let names: Vec<String> =
            ["Penilaian", "Hasil kerja", "Petunjuk", "Pengenal"].map(str::to_owned).into();
        Self { sheets: names.into_iter().map(read).collect() }
    }

    /// Saves the texts alone: formats, drop-downs and protection are gone.
    pub(crate) fn save(&self, path: &Path) {
        let mut workbook = rust_xlsxwriter::Workbook::new();
        for (name, rows) in &self.sheets {
            let page = workbook.add_worksheet().set_name(name).expect("a sheet");
            for (number, row) in (0..).zip(rows) {
                for (column, text) in (0..).zip(row).filter(|(_, text)| !text.is_empty()) {
                    page.write_string(number, column, text).expect("a cell");
                }
            }
        }
        workbook.save(path).expect("a workbook");
    }

    pub(crate) fn rows(&mut self, sheet: &str) -> &mut Vec<Vec<String>> {
        let found = self.sheets.iter_mut().find(|(name, _)| name == sheet);
        &mut found.expect("the sheet").1
    }

    /// The cell of the first row of a person.
    pub(crate) fn cell(&mut self, sheet: &str, person: &str, heading: &str) -> &mut String {
        let rows = self.rows(sheet);
        let at = |title: &str| rows[HEAD].iter().position(|other| other == title).expect("the heading");
        let (name, column) = (at("Nama"), at(heading));
        let row = rows.iter().position(|row| row[name] == person).expect("the person");
        &mut rows[row][column]
    }

    /// Gives a person both ratings.
    pub(crate) fn rate(&mut self, person: &str, results: &str, conduct: &str) {
        results.clone_into(self.cell("Penilaian", person, "Rating hasil kerja"));
        conduct.clone_into(self.cell("Penilaian", person, "Rating perilaku kerja"));
    }
}

/// A team whose evaluator got a workbook.
struct Desk {
    world: World,
    chief: String,
    path: PathBuf,
    book: Book,
}

impl Desk {
    fn new() -> Self {
        let mut world = World::with_team();
        let chief = world.person(CHIEF.nip);
        let path = world.path("penilai.xlsx");
        export(&mut world, &chief, &path, PASSWORD);
        let book = Book::read(&path);
        Self { world, chief, path, book }
    }

    /// Saves what was filled in and looks at it.
    fn look(&mut self) -> Value {
        self.book.save(&self.path);
        self.look_at_file()
    }

    fn look_at_file(&mut self) -> Value {
        let file = self.world.file(&self.path);
        self.world.ask("preview_workbook", json!({ "file": file }))
    }

    fn take(&mut self, view: &Value, overwrite: &[&str]) -> Value {
        self.world.ask("apply_workbook", json!({ "preview": view["preview"], "overwrite": overwrite }))
    }

    /// The evaluation of one of the team as the program shows it.
    fn evaluation(&mut self, number: usize) -> Value {
        let person = self.world.person(TEAM[number].nip);
        self.world.ask("open_evaluation", json!({ "employee": person, "period": "2026-Q3" }))
    }

    fn ratings(&mut self, number: usize) -> [String; 2] {
        let view = self.evaluation(number);
        [text_of(&view, "resultsRating"), text_of(&view, "conductRating")]
    }
}

/// Writes the workbook of one evaluator.
pub(crate) fn export(world: &mut World, evaluator: &str, path: &Path, password: &str) -> Value {
    let file = world.file(path);
    let request =
        json!({ "period": "2026-Q3", "evaluators": [evaluator], "file": file, "password": password });
    world.ask("write_workbooks", request)
}

fn codes(view: &Value) -> Vec<(String, String)> {
    let told = |remark: &Value| (text_of(remark, "code"), text_of(remark, "cell"));
    list_of(view, "rejected").iter().map(told).collect()
}

fn refused(code: &str, cell: &str) -> (String, String) {
    (code.to_owned(), cell.to_owned())
}

#[test]
fn what_an_evaluator_filled_in_comes_back_as_one_act_and_one_undo_takes_all_of_it_back() {
    let mut desk = Desk::new();
    let before = desk.world.ask("read_fingerprint", json!({}));
    let name = TEAM[0].name;
    desk.book.rate(name, "DIATAS EKSPETASI", "sesuai");
    "Pertahankan.".clone_into(desk.book.cell("Penilaian", name, "Catatan/rekomendasi"));
    "Loyal".clone_into(desk.book.cell("Penilaian", name, "Nilai dasar"));
    "Menjaga rahasia arsip.".clone_into(desk.book.cell("Penilaian", name, "Umpan balik"));
    "93%\nTanpa keluhan".clone_into(desk.book.cell("Hasil kerja", name, "Realisasi"));
    "Cepat dan rapi.".clone_into(desk.book.cell("Hasil kerja", name, "Umpan balik"));
    let view = desk.look();
    assert_eq!((number_of(&view, "new"), number_of(&view, "conflicts")), (6, 0), "{view}");
    assert!(codes(&view).is_empty(), "{view}");
    assert_eq!(text_of(&view["evaluator"], "name"), CHIEF.name);
    assert_eq!(desk.world.ask("read_fingerprint", json!({})), before, "a look changes nothing");

    let applied = desk.take(&view, &[]);
    assert_eq!((number_of(&applied, "written"), number_of(&applied, "nPeople")), (6, 1));
    let shown = desk.evaluation(0);
    assert_eq!((text_of(&shown, "grade"), text_of(&shown, "state")), ("good".into(), "rated".into()));
    assert_eq!(text_of(&shown, "notes"), "Pertahankan.");
    let indicator = &list_of(&shown, "results")[0]["indicators"][0];
    assert_eq!(text_of(indicator, "actual"), "93%\nTanpa keluhan");
    assert_eq!(text_of(&list_of(indicator, "feedback")[0], "text"), "Cepat dan rapi.");
    assert!(shown["signedOn"].is_null(), "a workbook signs nothing");
    let again = desk.look();
    assert_eq!((number_of(&again, "new"), number_of(&again, "changed")), (0, 0), "taken in before: {again}");
    assert_eq!(list_of(&again, "changes").len(), 0);

    let undone = desk.world.ask("undo", json!({}));
    assert!(text_of(&undone, "words").contains("Buku kerja penilai"), "{undone}");
    assert_eq!(desk.ratings(0), ["", ""]);
    assert_eq!(list_of(&desk.evaluation(0), "results")[0]["indicators"][0]["actual"], "");
    desk.world.assert_sound();
}

#[test]
fn blank_cells_and_cells_left_as_they_were_change_nothing() {
    let mut desk = Desk::new();
    desk.book.rate(TEAM[0].name, "Sesuai ekspektasi", "Sesuai ekspektasi");
    let view = desk.look();
    desk.take(&view, &[]);
    let chief = desk.chief.clone();
    let path = desk.world.path("kedua.xlsx");
    export(&mut desk.world, &chief, &path, PASSWORD);
    desk.path = path;
    desk.book = Book::read(&desk.path);
    assert_eq!(desk.book.cell("Penilaian", TEAM[0].name, "Rating hasil kerja"), "Sesuai ekspektasi");
    desk.book.rate(TEAM[0].name, "", "");
    let view = desk.look();
    assert_eq!(list_of(&view, "changes").len(), 0, "{view}");
    assert!(codes(&view).is_empty(), "{view}");
    assert_eq!(desk.ratings(0), ["meets", "meets"]);
}

#[test]
fn what_was_changed_in_the_program_meanwhile_is_a_conflict_and_overwritten_only_where_chosen() {
    let mut desk = Desk::new();
    desk.book.rate(TEAM[0].name, "Di atas ekspektasi", "Sesuai ekspektasi");
    desk.book.rate(TEAM[1].name, "Di atas ekspektasi", "Sesuai ekspektasi");
    for number in [0, 1, 2] {
        let evaluation = text_of(&desk.evaluation(number), "id");
        let request = json!({ "evaluation": evaluation, "rating": "results", "level": "below" });
        desk.world.ask("rate", request);
    }
    let view = desk.look();
    assert_eq!((number_of(&view, "conflicts"), number_of(&view, "new")), (2, 2), "{view}");
    let changes = list_of(&view, "changes").to_vec();
    let conflict = changes.iter().find(|change| change["kind"] == "conflict").expect("a conflict");
    assert_eq!(
        (text_of(conflict, "from"), text_of(conflict, "key")),
        ("Di bawah ekspektasi".into(), "Penilaian!F4".into())
    );
    assert!(text_of(conflict, "why").contains("sejak buku kerja ditulis"), "{conflict}");
    assert!(list_of(&view, "warnings").iter().any(|remark| remark["code"] == "records_newer"), "{view}");

    let applied = desk.take(&view, &["Penilaian!F5"]);
    assert_eq!((number_of(&applied, "written"), number_of(&applied, "kept")), (3, 1), "{applied}");
    assert_eq!(desk.ratings(0), ["below", "meets"]);
    assert_eq!(desk.ratings(1), ["above", "meets"]);
    assert_eq!(
        desk.ratings(2),
        ["below", ""],
        "left as it was written in the workbook, so nothing is undone"
    );
}

#[test]
fn a_signed_evaluation_is_refused() {
    let mut desk = Desk::new();
    desk.book.rate(TEAM[0].name, "Di atas ekspektasi", "Di atas ekspektasi");
    let evaluation = text_of(&desk.evaluation(0), "id");
    desk.world.now("2026-10-01T09:00:00+08:00");
    for rating in ["results", "conduct"] {
        desk.world.ask("rate", json!({ "evaluation": evaluation, "rating": rating, "level": "meets" }));
    }
    desk.world.ask("seal", json!({ "evaluations": [evaluation], "password": PASSWORD }));
    let view = desk.look();
    assert_eq!(codes(&view), [refused("evaluation_closed", "C4")], "{view}");
    assert_eq!(list_of(&view, "changes").len(), 0);
    desk.take(&view, &[]);
    assert_eq!(desk.ratings(0), ["meets", "meets"]);
}

#[test]
fn all_evaluators_get_a_file_each_named_after_them() {
    let mut world = World::with_team();
    let folder = world.path("untuk penilai");
    let file = world.file(&folder);
    let request = json!({ "period": "2026-Q3", "file": file, "password": PASSWORD });
    let view = world.ask("write_workbooks", request.clone());
    let files = list_of(&view, "files");
    assert_eq!((files.len(), number_of(&files[0], "nPeople")), (1, TEAM.len() as u64), "{view}");
    let name = text_of(&files[0], "file");
    assert_eq!(name, format!("2026-Q3_{}_Yohanis Tefa S Sos M Si.xlsx", CHIEF.nip));
    assert!(folder.join(&name).is_file());
    std::fs::write(folder.join(&name), "sudah diisi").expect("filled in");
    let again = world.ask("write_workbooks", request);
    let other = text_of(&list_of(&again, "files")[0], "file");
    assert_eq!(other, name.replace(".xlsx", " (1).xlsx"), "what was filled in is not written over");
    assert!(folder.join(other).is_file());
    assert_eq!(std::fs::read_to_string(folder.join(name)).expect("the first"), "sudah diisi");
}

#[test]
fn a_workbook_filled_in_with_openpyxl_or_saved_by_libreoffice_is_taken_in() {
    const FILL: &str = include_str!("workbooks/fill.py");
    let mut desk = Desk::new();
    if !runs("python3", &["-c", FILL, &desk.path.display().to_string(), TEAM[0].name]) {
        return;
    }
    let check = |desk: &mut Desk, how: &str| {
        let view = desk.look_at_file();
        assert!(codes(&view).is_empty(), "{how}: {view}");
        assert_eq!((number_of(&view, "new"), number_of(&view, "conflicts")), (3, 0), "{how}: {view}");
        let actual = &list_of(&view, "changes")[2];
        assert_eq!(text_of(actual, "to"), "94,5 persen", "{how}");
        view
    };
    check(&mut desk, "openpyxl");
    let folder = desk.path.parent().expect("a folder").display().to_string();
    let (profile, filled) = (format!("-env:UserInstallation=file://{folder}/profile"), desk.path.clone());
    let arguments =
        [&profile, "--headless", "--convert-to", "ods", "--outdir", &folder, &filled.display().to_string()];
    if runs("soffice", &arguments) {
        desk.path = filled.with_extension("ods");
        check(&mut desk, "LibreOffice");
    }
    let view = check(&mut desk, "as last saved");
    desk.take(&view, &[]);
    assert_eq!(desk.ratings(0), ["above", "meets"]);
}

/// Runs another program; `false`, said loudly, where it is not at hand.
fn runs(program: &str, arguments: &[&str]) -> bool {
    match Command::new(program).args(arguments).output() {
        Ok(output) if output.status.success() => true,
        Ok(output) if String::from_utf8_lossy(&output.stderr).contains("No module named") => {
            eprintln!("SKIPPED: {program} has no openpyxl");
            false
        }
        Ok(output) => panic!("{program}: {}", String::from_utf8_lossy(&output.stderr)),
        Err(_) => {
            eprintln!("SKIPPED: {program} is not here");
            false
        }
    }
}
