//! Plans on paper before and after they are set: the mark of a draft, the day of an action plan, who set a
//! plan in the evaluator's place, sheets on their side, and rows to be written by hand.

use serde_json::{Value, json};
use tests::{CHIEF, TEAM, World, list_of, text_of};

use crate::words_drawn;

fn plan_of(world: &mut World, nip: &str) -> String {
    let employee = world.person(nip);
    text_of(&world.ask("find_plan", json!({ "employee": employee, "year": 2026 })), "id")
}

fn step(world: &mut World, plan: &str, event: &str, on: &str) {
    world.ask("move_plans", json!({ "plans": [plan], "event": event, "on": on }));
}

/// The words of a form of one person, with single blanks.
fn printed(world: &mut World, nip: &str, form: &str) -> String {
    let employee = world.person(nip);
    let what = json!({ "forms": [form], "who": { "kind": "people", "ids": [employee] }, "period": "2026" });
    let path = world.path(&format!("{form}.pdf"));
    let file = world.file(path.clone());
    world.ask("print", json!({ "what": what, "merge": true, "file": file }));
    words_drawn(&path).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn r_040_and_r_110_manual_and_action_plan_of_a_draft_are_marked_and_carry_the_day_the_plan_was_agreed() {
    let mut world = World::with_team();
    let nip = TEAM[0].nip;
    let plan = plan_of(&mut world, nip);
    let manuals = world.ask("list_manuals", json!({ "id": plan }));
    let indicator = list_of(&manuals, "items")[0]["indicator"].clone();
    world.ask("save_manual", json!({ "indicator": indicator, "purpose": "Mengukur ketepatan layanan" }));
    for form in ["A.1.3", "B.1.1"] {
        assert!(printed(&mut world, nip, form).contains("DRAF"), "{form} of a plan nobody has set");
    }
    assert!(!printed(&mut world, nip, "B.1.1").contains("12 Januari 2026"));
    step(&mut world, &plan, "submit", "2026-01-09");
    step(&mut world, &plan, "agree", "2026-01-12");
    let agreed = printed(&mut world, nip, "B.1.1");
    assert!(agreed.contains("12 Januari 2026") && agreed.contains("DRAF"), "{agreed}");
    step(&mut world, &plan, "sign", "2026-01-13");
    step(&mut world, &plan, "approve", "2026-01-14");
    for form in ["A.1.3", "B.1.1"] {
        assert!(!printed(&mut world, nip, form).contains("DRAF"), "{form} of a plan in force");
    }
    assert!(printed(&mut world, nip, "B.1.1").contains("12 Januari 2026"), "the dialog, not the signature");
}

#[test]
fn r_094_the_foot_of_a_plan_set_by_the_superior_says_who_set_it_and_why() {
    let mut world = World::with_team();
    let request = json!({
        "nip": "197001011995031001", "name": "Marthen Koli", "position": "Kepala Dinas Kearsipan",
        "positionKind": "jpt_pratama",
    });
    let superior = text_of(&world.ask("save_employee", request), "id");
    let chief = world.person(CHIEF.nip);
    world.ask(
        "assign_evaluator",
        json!({ "employees": [chief], "evaluator": superior, "from": "2026-01-01" }),
    );
    let (of_superior, usual) = (plan_of(&mut world, TEAM[0].nip), plan_of(&mut world, TEAM[1].nip));
    for plan in [&of_superior, &usual] {
        for event in ["submit", "agree", "sign"] {
            step(&mut world, plan, event, "2026-01-20");
        }
    }
    step(&mut world, &of_superior, "approve_by_superior", "2026-02-02");
    step(&mut world, &usual, "approve", "2026-01-21");
    for form in ["A.1.7", "A.1.8"] {
        let words = printed(&mut world, TEAM[0].nip, form);
        for said in [
            "Ditetapkan atasan pejabat penilai kinerja (Marthen Koli, Kepala Dinas Kearsipan)",
            "belum menetapkan sampai akhir Januari",
        ] {
            assert!(words.contains(said), "{said} in {words}");
        }
        assert!(!printed(&mut world, TEAM[1].nip, form).contains("atasan pejabat penilai"));
    }
}

#[test]
fn the_annex_lies_on_its_side_where_wanted_in_the_preview_too_and_a_plan_stays_as_its_form_is() {
    let mut world = World::with_team();
    let employee = world.person(TEAM[0].nip);
    let mut sizes = |landscape: Value| -> Vec<(String, bool)> {
        let request = json!({
            "employee": employee, "forms": ["A.1.7", "A.1.8"], "period": "2026", "landscape": landscape,
        });
        let view = world.ask("preview_sheet", request);
        let mut sizes: Vec<_> = list_of(&view, "pages")
            .iter()
            .map(|page| (text_of(page, "form"), page["width"].as_f64() > page["height"].as_f64()))
            .collect();
        sizes.dedup();
        sizes
    };
    let of = |annex| vec![("A.1.7".to_owned(), true), ("A.1.8".to_owned(), annex)];
    assert_eq!(sizes(json!(false)), of(false));
    assert_eq!(sizes(json!(true)), of(true));
}

#[test]
fn a_plan_with_an_identity_only_is_made_and_printed_with_rows_to_be_written_by_hand() {
    let mut world = World::with_team();
    let nip = TEAM[2].nip;
    let employee = world.person(nip);
    let request = json!({ "employees": [employee], "year": 2027, "source": "blank" });
    let made = world.ask("create_plans", request);
    assert_eq!(list_of(&made, "done").len(), 1, "{made}");
    let what = json!({ "forms": ["auto"], "who": { "kind": "people", "ids": [employee] }, "period": "2027" });
    let ready = world.ask("plan_print_run", what.clone());
    let forms = list_of(&list_of(&ready, "ready")[0], "forms").to_vec();
    assert_eq!(forms, ["A.1.7", "A.1.8"], "{ready}");
    let path = world.path("kosong.pdf");
    let file = world.file(path.clone());
    world.ask("print", json!({ "what": what, "merge": true, "file": file }));
    let words = words_drawn(&path).split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        TEAM[2].name,
        TEAM[2].nip,
        "PENGELOLA ARSIP",
        CHIEF.name,
        "A. UTAMA 1 2",
        "3 4 5 B. TAMBAHAN 6",
        "DUKUNGAN SUMBER DAYA 1. 2. 3.",
        "KONSEKUENSI 1. 2. 3.",
        "DRAF",
    ] {
        assert!(words.contains(said), "{said} in {words}");
    }
}
