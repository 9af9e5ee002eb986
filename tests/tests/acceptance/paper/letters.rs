//! Reminders and lists of what is missing.

use super::Pile;
use serde_json::json;
use tests::PASSWORD;

#[test]
fn the_late_list_prints_itself_and_names_only_what_is_late() {
    let mut pile = Pile::signed();
    pile.at("2026-10-02");
    pile.delivers(0..2);
    pile.at("2026-10-09");
    let first = pile.code(0);
    pile.world.ask("mark_paper", Pile::marks(std::slice::from_ref(&first), "returned"));
    let file = pile.world.file("pengingat.pdf");
    let request = json!({ "period": "2026-Q3", "file": file });
    assert_eq!(pile.world.refused("write_reminders", request), "nothing_to_print", "all is in time");

    pile.at("2026-10-26");
    let words = pile.letter("write_reminders", &json!({ "number": "800/12/2026" }));
    let (back, out, kept) = (pile.name(0), pile.name(1), pile.name(2));
    assert!(words.contains("800/12/2026"), "{words}");
    assert!(words.contains(&out) && words.contains(&kept), "one did not come back, one was not handed over");
    assert!(!words.contains(&back), "{back} is done: {words}");
    assert!(words.contains("Pengembalian dokumen evaluasi yang ditandatangani"), "{words}");
    assert!(words.contains("Penyampaian dokumen evaluasi kepada pegawai"), "{words}");
    let other = pile.world.ask("find_person", json!({ "text": out }));
    let file = pile.world.file("pengingat.pdf");
    let request = json!({ "period": "2026-Q3", "evaluator": other["id"], "file": file });
    assert_eq!(pile.world.refused("write_reminders", request), "nothing_to_print", "he sees to nobody");
    let chief = pile.chief.clone();
    assert!(pile.letter("write_reminders", &json!({ "evaluator": chief })).contains(&out));
}

#[test]
fn the_list_of_what_is_missing_says_who_misses_what_and_why() {
    let mut pile = Pile::signed();
    pile.at("2026-10-02");
    pile.delivers(0..1);
    let words = pile.letter("write_missing", &json!({}));
    let (out, kept) = (pile.name(0), pile.name(1));
    for heading in ["Dokumen evaluasi belum disampaikan", "Dokumen evaluasi belum kembali"] {
        assert!(words.contains(heading), "{heading}: {words}");
    }
    assert!(words.contains(&out) && words.contains(&kept));
    assert!(!words.contains("Belum ditandatangani pejabat penilai"), "nobody waits for that: {words}");
}

#[test]
fn the_recap_of_a_unit_prints_as_a_sheet_for_whoever_knows_the_password() {
    let mut pile = Pile::signed();
    let file = pile.world.file("rekap.pdf");
    let request = json!({ "period": "2026-Q3", "file": file, "password": "bukan ini" });
    assert_eq!(pile.world.refused("write_recap_sheet", request), "wrong_password");
    let words = pile.letter("write_recap_sheet", &json!({ "password": PASSWORD }));
    let name = pile.name(0);
    assert!(words.contains(&name) && words.contains("Ditandatangani penilai"), "{words}");
}
