//! Sheets that prove themselves: which carry a code, and what becomes of one that comes back.

use std::path::{Path, PathBuf};

use image::{GrayImage, Luma};
use serde_json::{Value, json};
use tests::{CHIEF, PASSWORD, TEAM, World, list_of, number_of, text_of};

/// A team of an office that wants codes, its evaluations of the third quarter signed on 1 October.
struct Team {
    world: World,
    evaluations: Vec<String>,
}

impl Team {
    fn new(wants_codes: bool) -> Self {
        let mut world = World::with_team();
        let chief = world.person(CHIEF.nip);
        let team = world.ask("open_team", json!({ "evaluator": chief, "period": "2026-Q3" }));
        let evaluations: Vec<String> =
            list_of(&team, "rows").iter().map(|row| text_of(row, "evaluation")).collect();
        for rating in ["results", "conduct"] {
            let request = json!({ "evaluations": evaluations, "rating": rating, "level": "meets" });
            world.ask("rate_together", request);
        }
        world.now("2026-10-01T09:00:00+08:00");
        world.ask("seal", json!({ "evaluations": evaluations, "password": PASSWORD }));
        if wants_codes {
            world.ask("change_setting", json!({ "key": "sheet_proof", "value": "true" }));
        }
        Self { world, evaluations }
    }

    /// Prints the evaluations of all as one file, D.1.1 and C sheets in turn.
    fn printed(&mut self, name: &str) -> PathBuf {
        let path = self.world.path(name);
        let file = self.world.file(&path);
        let what = json!({
            "forms": ["D.1.1", "C.1.1", "C.1.2", "C.1.3"], "who": { "kind": "all" }, "period": "2026-Q3",
        });
        self.world.ask("print", json!({ "what": what, "merge": true, "file": file, "track": true }));
        path
    }

    fn verified(&mut self, path: &Path, book: bool) -> Vec<Value> {
        let file = self.world.file(path);
        let view = self.world.ask("verify_sheets", json!({ "files": [file], "book": book }));
        list_of(&view, "verdicts").to_vec()
    }

    fn verdicts(&mut self, path: &Path) -> Vec<String> {
        self.verified(path, false).iter().map(|one| text_of(one, "verdict")).collect()
    }

    /// The evaluation opened again, and signed once more with another rating.
    fn amend(&mut self, number: usize) {
        let evaluation = self.evaluations[number].clone();
        let request = json!({ "evaluation": evaluation, "reason": "Salah catat", "password": PASSWORD });
        self.world.ask("reopen", request);
        let rated = json!({ "evaluation": evaluation, "rating": "results", "level": "above" });
        self.world.ask("rate", rated);
        self.world.ask("seal", json!({ "evaluations": [evaluation], "password": PASSWORD }));
    }
}

/// The text of the first code in a file.
fn code_in(path: &Path) -> String {
    let found = sheets::scan::texts(&std::fs::read(path).expect("a file")).expect("a PDF");
    found.first().expect("a code").text.clone()
}

/// A photograph of a code and nothing else.
fn picture_of(text: &str, path: &Path) {
    let (side, dark) = sheets::code::modules(text).expect("a code");
    let width = u32::try_from(side).expect("a side") * 8 + 64;
    let at =
        |pixel: u32| usize::try_from(pixel / 8).expect("a module").checked_sub(4).filter(|at| *at < side);
    let picture = GrayImage::from_fn(width, width, |x, y| {
        let is_dark = at(x).zip(at(y)).is_some_and(|(x, y)| dark[y * side + x]);
        Luma([if is_dark { 20 } else { 245 }])
    });
    picture.save(path).expect("a picture");
}

#[test]
fn r_240_signed_sheets_carry_a_code_once_the_office_wants_it_and_it_tells_what_they_say() {
    let mut team = Team::new(false);
    let path = team.printed("tanpa.pdf");
    assert_eq!(team.verdicts(&path), ["no_code"], "off until the office turns it on");

    let mut team = Team::new(true);
    let path = team.printed("lembar.pdf");
    let found = team.verified(&path, false);
    assert_eq!(found.len(), team.evaluations.len() * 2, "one code a sheet, also of those with several pages");
    let first = &found[0];
    let told =
        ["verdict", "form", "period", "results", "conduct", "grade"].map(|field| text_of(first, field));
    assert_eq!(told, ["genuine", "D.1.1", "2026-Q3", "meets", "meets", "good"]);
    assert_eq!((number_of(first, "copy"), number_of(first, "page")), (1, 1));
    assert!(found.iter().all(|one| one["verdict"] == "genuine" && one["booked"] == false), "{found:?}");
    let paper = team.world.ask("find_paper", json!({ "text": code_in(&path) }));
    assert_eq!(paper["id"], first["evaluation"], "a hand scanner types the whole text");
    assert_eq!(paper["code"], first["code"]);
    team.world.assert_sound();
}

#[test]
fn a_code_with_any_letter_changed_is_told_as_altered_and_nothing_of_it_is_believed() {
    let mut team = Team::new(true);
    let path = team.printed("lembar.pdf");
    let text = code_in(&path);
    let scan = team.world.path("pindaian.png");
    picture_of(&text, &scan);
    assert_eq!(team.verdicts(&scan), ["genuine"], "a picture of the code alone");
    for at in [7, 12, 20, 60, 153] {
        let mut letters = text.clone().into_bytes();
        letters[at] = if letters[at] == b'1' { b'2' } else { b'1' };
        picture_of(std::str::from_utf8(&letters).expect("text"), &scan);
        let found = team.verified(&scan, true);
        let one = &found[0];
        if one["verdict"] == "no_code" {
            continue;
        }
        assert_eq!(text_of(one, "verdict"), "altered", "letter {at}");
        assert_eq!((one["person"].clone(), one["grade"].clone()), (Value::Null, Value::Null));
        assert_eq!(one["booked"], false);
    }
    let other = format!("000000{}", &text[6..]);
    picture_of(&other, &scan);
    assert_eq!(team.verdicts(&scan), ["unknown_office"], "a code that no sheet here has");
}

#[test]
fn a_sheet_from_before_it_was_opened_again_or_printed_anew_is_genuine_but_superseded() {
    let mut team = Team::new(true);
    let before = team.printed("sebelum.pdf");
    let evaluation = team.evaluations[0].clone();
    let reopen = json!({ "evaluation": evaluation, "reason": "Salah catat", "password": PASSWORD });
    team.world.ask("reopen", reopen);
    let of_first = |found: &[Value]| {
        let own: Vec<_> = found.iter().filter(|one| one["evaluation"] == json!(evaluation)).collect();
        own.iter().map(|one| text_of(one, "verdict")).collect::<Vec<_>>()
    };
    assert_eq!(of_first(&team.verified(&before, false)), ["superseded"; 2], "opened again");
    let rest = team.verdicts(&before).iter().filter(|verdict| *verdict == "genuine").count();
    assert_eq!(rest, (team.evaluations.len() - 1) * 2, "the others still hold");

    let mut team = Team::new(true);
    let before = team.printed("sebelum.pdf");
    team.amend(0);
    let after = team.printed("sesudah.pdf");
    let found = team.verified(&before, true);
    assert!(text_of(&found[0], "words").contains("ditandatangani ulang"), "{}", found[0]);
    assert_eq!(
        (text_of(&found[0], "verdict"), found[0]["booked"].clone()),
        ("superseded".into(), json!(false))
    );
    let found = team.verified(&after, false);
    let said = |at: usize| (text_of(&found[at], "verdict"), number_of(&found[at], "copy"));
    assert_eq!(said(0), ("genuine".into(), 1), "the grade is the same, so the document says the same words");
    assert_eq!(said(1), ("genuine".into(), 2), "its sheet of results does not");
}

#[test]
fn r_242_scanning_what_came_back_notes_its_return_once_for_all_sheets_of_a_person() {
    let mut team = Team::new(true);
    let path = team.printed("lembar.pdf");
    team.world.now("2026-10-02T09:00:00+08:00");
    team.world.ask("deliver_documents", json!({ "evaluations": team.evaluations }));
    team.world.now("2026-10-09T09:00:00+08:00");
    let found = team.verified(&path, true);
    assert!(found.iter().all(|one| one["booked"] == true), "{found:?}");
    for evaluation in team.evaluations.clone() {
        let case = team.world.ask("show_document_case", json!({ "id": evaluation }));
        assert_eq!(text_of(&case, "state"), "returned");
    }
    let again = team.verified(&path, true);
    assert!(again.iter().all(|one| one["verdict"] == "genuine" && one["booked"] == false));
    let words = text_of(&again[0], "words");
    assert!(words.contains("tidak dicatat"), "{words}");
    let name = text_of(&again[0]["person"], "name");
    assert!(words.contains(&name) && words.contains("Buka berkas"), "why not, and what to do: {words}");
    team.world.assert_sound();
}

#[test]
fn a_file_without_code_or_that_is_no_picture_keeps_no_other_from_being_verified() {
    let mut team = Team::new(true);
    let path = team.printed("lembar.pdf");
    let text = team.world.written("catatan.txt", "bukan lembar");
    let empty = team.world.path("putih.png");
    GrayImage::from_pixel(300, 300, Luma([255])).save(&empty).expect("a picture");
    let (sheet, white) = (team.world.file(&path), team.world.file(&empty));
    let view = team.world.ask("verify_sheets", json!({ "files": [text, white, sheet] }));
    let found = list_of(&view, "verdicts");
    assert_eq!(
        (text_of(&found[0], "verdict"), text_of(&found[1], "verdict")),
        ("no_code".into(), "no_code".into())
    );
    assert_ne!(text_of(&found[0], "words"), text_of(&found[1], "words"), "each says what is the matter");
    assert_eq!(text_of(&found[2], "verdict"), "genuine");
    assert_eq!(text_of(&found[0], "name"), "catatan.txt");
}

#[test]
fn drafts_and_sheets_of_a_past_day_carry_no_code() {
    let mut team = Team::new(true);
    let evaluation = team.evaluations[0].clone();
    let reopen = json!({ "evaluation": evaluation, "reason": "Salah catat", "password": PASSWORD });
    team.world.ask("reopen", reopen);
    let path = team.printed("draf.pdf");
    let found = team.verified(&path, false);
    assert_eq!(found.len(), (team.evaluations.len() - 1) * 2, "what is not signed proves nothing");
    let past = team.world.path("lalu.pdf");
    let file = team.world.file(&past);
    let what = json!({ "forms": ["D.1.1"], "who": { "kind": "all" }, "period": "2026-Q3" });
    let request = json!({ "what": what, "merge": true, "file": file, "track": true, "asOf": "2026-10-01" });
    team.world.ask("print", request);
    assert_eq!(team.verdicts(&past), ["no_code"]);
}

/// A laptop of the office that may hold one person, with what the hub knows of that person.
fn laptop_of(hub: &mut World, person: &str) -> World {
    let mut laptop = World::with_office_on_machine(2, "UPT Lembah Utara", "Petrus Kana");
    let path = laptop.path("Permintaan.kinerja");
    let file = laptop.file(&path);
    let asked = laptop.ask("request_device", json!({ "name": "UPT", "file": file }));
    let file = hub.file(&path);
    let request = json!({
        "file": file, "words": asked["words"], "kind": "office", "scopes": { "people": [person] },
        "password": PASSWORD,
    });
    let devices = hub.ask("enrol_device", request);
    let device =
        list_of(&devices, "devices").iter().find(|device| device["name"] == "UPT").expect("the laptop");
    let path = hub.path("untuk-upt.kinerja");
    let file = hub.file(&path);
    hub.ask("make_packages", json!({ "devices": [device["id"]], "file": file }));
    let file = laptop.file(&path);
    let preview = laptop.ask("preview_packages", json!({ "files": [file] }));
    let merge = json!({ "preview": preview["preview"], "officeConfirmed": true });
    laptop.ask("merge_packages", merge);
    laptop
}

#[test]
fn a_device_below_the_hub_verifies_what_it_holds_and_signs_nothing() {
    let mut team = Team::new(true);
    let path = team.printed("lembar.pdf");
    let person = team.world.person(TEAM[0].nip);
    let mut laptop = laptop_of(&mut team.world, &person);
    let file = laptop.file(&path);
    let view = laptop.ask("verify_sheets", json!({ "files": [file] }));
    let (own, others): (Vec<_>, Vec<_>) =
        list_of(&view, "verdicts").iter().partition(|one| one["person"]["id"] == json!(person));
    assert!(own.len() == 2 && own.iter().all(|one| one["verdict"] == "genuine"), "{own:?}");
    assert_eq!(others.len(), (team.evaluations.len() - 1) * 2);
    for other in others {
        assert_eq!(text_of(other, "verdict"), "not_here", "signed, and whether it is current nobody can say");
        assert_eq!((text_of(other, "grade"), other["person"].clone()), ("good".into(), Value::Null));
    }
    let own = laptop.path("cetakan-upt.pdf");
    let file = laptop.file(&own);
    let what =
        json!({ "forms": ["D.1.1"], "who": { "kind": "people", "ids": [person] }, "period": "2026-Q3" });
    let plan = laptop.ask("plan_print_run", what.clone());
    let findings = list_of(&list_of(&plan, "ready")[0], "findings");
    assert!(findings.iter().any(|one| one["code"] == "no_sheet_key"), "said before the run: {findings:?}");
    laptop.ask("print", json!({ "what": what, "merge": true, "file": file, "track": true }));
    let file = laptop.file(&own);
    let view = laptop.ask("verify_sheets", json!({ "files": [file] }));
    assert_eq!(list_of(&view, "verdicts")[0]["verdict"], "no_code");
}

#[test]
fn turning_codes_on_makes_the_first_store_the_hub_and_no_other_device_can() {
    let mut world = World::with_team();
    assert_eq!(world.ask("list_devices", json!({}))["own"]["id"], Value::Null);
    world.ask("change_setting", json!({ "key": "sheet_proof", "value": "false" }));
    assert_eq!(world.ask("list_devices", json!({}))["own"]["id"], Value::Null, "turning it off needs no key");
    world.ask("change_setting", json!({ "key": "sheet_proof", "value": "true" }));
    assert_ne!(world.ask("list_devices", json!({}))["own"]["id"], Value::Null);
    let person = world.person(TEAM[0].nip);
    let mut laptop = laptop_of(&mut world, &person);
    let request = json!({ "key": "sheet_proof", "value": "true" });
    assert_eq!(laptop.refused("change_setting", request), "not_permitted");
}

#[test]
fn sheets_that_print_without_a_code_because_their_way_is_not_followed_say_so_before_the_run() {
    let mut team = Team::new(true);
    let what = json!({ "forms": ["D.1.1"], "who": { "kind": "all" }, "period": "2026-Q3" });
    let codes = |plan: &Value| -> Vec<String> {
        let people = list_of(plan, "ready").iter();
        people.flat_map(|one| list_of(one, "findings")).map(|one| text_of(one, "code")).collect()
    };
    let plan = team.world.ask("plan_print_run", what.clone());
    assert!(!codes(&plan).iter().any(|code| code == "sheets_not_followed" || code == "no_sheet_code"));
    team.world.ask("change_setting", json!({ "key": "track_sheets", "value": "false" }));
    let plan = team.world.ask("plan_print_run", what);
    let n = codes(&plan).iter().filter(|code| *code == "sheets_not_followed").count();
    assert_eq!(n, team.evaluations.len(), "one for each person: {:?}", codes(&plan));
}
