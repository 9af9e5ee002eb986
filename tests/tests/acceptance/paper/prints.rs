//! Which copy a print is, and why there is another one.

use super::Pile;
use serde_json::json;
use std::path::{Path, PathBuf};
use tests::{PASSWORD, World, list_of, number_of, text_of};

impl Pile {
    /// Prints the document of the first person and gives the file.
    fn prints(&mut self, name: &str, reason: Option<&str>) -> PathBuf {
        let employee = text_of(&self.row(0)["employee"], "id");
        let path = self.world.path(name);
        let request = json!({
            "what": {
                "forms": ["D.1.1"], "who": { "kind": "people", "ids": [employee] }, "period": "2026-Q3",
            },
            "merge": true, "file": self.world.file(&path), "track": true, "reason": reason,
        });
        self.world.ask("print", request);
        path
    }

    fn changes_the_note(&mut self, note: &str) {
        let evaluation = self.evaluations[0].clone();
        let request =
            json!({ "evaluation": evaluation, "reason": "salah tulis catatan", "password": PASSWORD });
        self.world.ask("reopen", request);
        let request =
            json!({ "evaluation": evaluation, "field": { "kind": "notes" }, "text": note, "draft": false });
        self.world.ask("write_text", request);
        self.world.ask("seal", json!({ "evaluations": [evaluation], "password": PASSWORD }));
    }
}

fn fingerprint(world: &mut World) -> String {
    text_of(&world.ask("read_fingerprint", json!({})), "fingerprint")
}

fn run_of(path: &Path) -> String {
    crate::words_drawn(path).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn printing_the_same_again_is_the_same_copy_with_the_same_bytes_and_leaves_no_trace() {
    let mut pile = Pile::signed();
    let first = pile.prints("satu.pdf", None);
    let row = pile.row(0);
    assert_eq!((number_of(&row, "copy"), text_of(&row, "printedOn").as_str()), (1, "2026-10-01"));
    assert_eq!(list_of(&row, "forms"), [json!("D.1.1")]);
    let code = text_of(&row, "code");
    assert!(run_of(&first).contains(&format!("Lembar {} {}", &code[..3], &code[3..])), "{}", run_of(&first));
    let before = fingerprint(&mut pile.world);
    let again = pile.prints("dua.pdf", Some("tertumpah kopi"));
    assert_eq!(std::fs::read(first).unwrap(), std::fs::read(again).unwrap());
    assert_eq!(fingerprint(&mut pile.world), before, "nothing was written about it");
}

#[test]
fn a_changed_sheet_says_which_copy_it_is_and_why_and_goes_its_way_anew() {
    let mut pile = Pile::signed();
    pile.prints("satu.pdf", None);
    let code = pile.code(0);
    for step in ["delivered", "signed", "returned", "filed"] {
        pile.world.ask("mark_paper", Pile::marks(std::slice::from_ref(&code), step));
    }
    pile.changes_the_note("Pertahankan ketelitian.");
    let second = run_of(&pile.prints("dua.pdf", None));
    assert!(second.contains("Cetakan ke-2: salah tulis catatan"), "{second}");
    let row = pile.row(0);
    assert_eq!((number_of(&row, "copy"), text_of(&row, "step").as_str()), (2, "printed"));
    assert_eq!(text_of(&row, "filedOn"), "", "the new copy was filed nowhere");
    pile.changes_the_note("Pertahankan ketelitian dan kecepatan.");
    let third = run_of(&pile.prints("tiga.pdf", Some("permintaan kepala dinas")));
    assert!(third.contains("Cetakan ke-3: permintaan kepala dinas"), "{third}");
    pile.world.assert_sound();
}

#[test]
fn a_practice_office_prints_the_code_and_notes_nothing() {
    let mut world = World::on_a_new_machine();
    world.ask("create_practice_office", json!({ "employees": 40, "units": 3 }));
    let before = fingerprint(&mut world);
    let path = world.path("latihan.pdf");
    let file = world.file(&path);
    let request = json!({
        "what": { "forms": ["auto"], "who": { "kind": "all" }, "period": "2026-Q3" },
        "merge": true, "file": file, "track": true,
    });
    world.ask("print", request);
    assert!(path.exists());
    assert_eq!(fingerprint(&mut world), before);
}

#[test]
fn a_symbol_of_feedback_that_changed_makes_another_copy_although_every_word_stayed() {
    let mut pile = Pile::rated();
    let evaluation = pile.evaluations[0].clone();
    let about = json!({ "kind": "conduct", "value": 1 });
    let gives = |pile: &mut Pile, symbol: &str| {
        let request = json!({
            "evaluation": evaluation, "about": about, "source": "leader", "text": "Ramah", "symbol": symbol,
        });
        pile.world.ask("add_feedback", request)
    };
    let view = gives(&mut pile, "smile");
    let feedback = view["conduct"][0]["feedback"][0]["id"].clone();
    let seal = json!({ "evaluations": [evaluation], "password": PASSWORD });
    pile.world.ask("seal", seal.clone());
    let prints = |pile: &mut Pile| {
        let employee = text_of(&pile.row(0)["employee"], "id");
        let path = pile.world.path("lampiran.pdf");
        let who = json!({ "kind": "people", "ids": [employee] });
        let what = json!({ "forms": ["C.1.1", "C.1.2", "C.1.3"], "who": who, "period": "2026-Q3" });
        let file = pile.world.file(&path);
        pile.world.ask("print", json!({ "what": what, "merge": true, "file": file, "track": true }));
        number_of(&pile.row(0), "copy")
    };
    assert_eq!((prints(&mut pile), prints(&mut pile)), (1, 1));
    let reopen = json!({ "evaluation": evaluation, "reason": "salah simbol", "password": PASSWORD });
    pile.world.ask("reopen", reopen);
    pile.world.ask("remove_feedback", json!({ "id": feedback }));
    gives(&mut pile, "frown");
    pile.world.ask("seal", seal);
    assert_eq!(prints(&mut pile), 2, "a frown is not a smile");
    pile.world.assert_sound();
}
