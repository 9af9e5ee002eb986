//! Signing, what a signed evaluation refuses, and reopening.

use serde_json::{Value, json};
use tests::{CHIEF, PASSWORD, TEAM, USER, World, list_of, number_of, rated_case, text_of};

/// The team rated in the third quarter, with its evaluations in the order of names.
fn rated_team() -> (World, Vec<String>) {
    let mut world = World::with_team();
    let chief = world.person(CHIEF.nip);
    let team = world.ask("open_team", json!({ "evaluator": chief, "period": "2026-Q3" }));
    let all: Vec<String> = list_of(&team, "rows").iter().map(|row| text_of(row, "evaluation")).collect();
    for rating in ["results", "conduct"] {
        world.ask("rate_together", json!({ "evaluations": all, "rating": rating, "level": "meets" }));
    }
    (world, all)
}

fn seal(world: &mut World, evaluations: &[String]) -> Value {
    world.ask("seal", json!({ "evaluations": evaluations, "password": PASSWORD }))
}

fn show(world: &mut World, evaluation: &str) -> Value {
    world.ask("show_evaluation", json!({ "id": evaluation }))
}

#[test]
fn a_preflight_says_who_is_ready_who_is_not_and_what_to_look_at() {
    let (mut world, all) = rated_team();
    world.ask("rate", json!({ "evaluation": all[1], "rating": "conduct", "level": null }));
    world.ask("rate", json!({ "evaluation": all[2], "rating": "results", "level": "below" }));
    let chief = world.person(CHIEF.nip);
    let preflight = world.ask("preflight", json!({ "evaluator": chief, "period": "2026-Q3" }));
    let names = |list: &str| {
        list_of(&preflight, list).iter().map(|row| text_of(&row["employee"], "name")).collect::<Vec<_>>()
    };
    assert_eq!((names("ready").len(), names("notReady")), (5, vec![TEAM[1].name.to_owned()]));
    let blocked = &list_of(&preflight, "notReady")[0];
    assert_eq!(text_of(&blocked["findings"][0], "severity"), "block");
    let below = list_of(&preflight, "ready")
        .iter()
        .find(|row| row["grade"] == "needs_improvement")
        .cloned()
        .unwrap_or_default();
    let rules: Vec<_> = list_of(&below, "findings").iter().map(|finding| text_of(finding, "rule")).collect();
    assert!(rules.contains(&"R-206".to_owned()) && rules.contains(&"R-214".to_owned()), "{rules:?}");
    let some =
        world.ask("preflight", json!({ "evaluator": chief, "period": "2026-Q3", "evaluations": [all[0]] }));
    assert_eq!(list_of(&some, "ready").len(), 1);
    assert_eq!(number_of(&preflight["distribution"], "total"), 6);
}

#[test]
fn signing_needs_the_password_and_locks_what_was_signed() {
    let (mut world, all) = rated_team();
    assert_eq!(
        world.refused("seal", json!({ "evaluations": all, "password": "salah sekali" })),
        "wrong_password"
    );
    assert_eq!(show(&mut world, &all[0])["state"], "rated");
    world.now("2026-10-01T14:00:00+08:00");
    let sealed = seal(&mut world, &all);
    assert_eq!((number_of(&sealed, "sealed"), text_of(&sealed, "on")), (6, "2026-10-01".into()));
    let view = show(&mut world, &all[0]);
    assert_eq!((text_of(&view, "state"), text_of(&view, "signedOn")), ("signed".into(), "2026-10-01".into()));
    assert_eq!(world.refused("seal", json!({ "evaluations": [all[0]], "password": PASSWORD })), "sealed");
    let person = world.person(TEAM[0].nip);
    let history = world.ask("show_history", json!({ "id": person, "field": "signed_on" }));
    let signed = &list_of(&history, "entries")[0];
    assert_eq!(
        (text_of(signed, "to"), text_of(signed, "actedFor")),
        ("1 Oktober 2026".into(), CHIEF.name.into()),
        "the history says when, and in whose name"
    );
    world.assert_sound();
}

#[test]
fn of_a_selection_all_are_signed_or_none() {
    let (mut world, all) = rated_team();
    world.ask("rate", json!({ "evaluation": all[5], "rating": "conduct", "level": null }));
    let refusal = world.refusal("seal", json!({ "evaluations": all, "password": PASSWORD }));
    assert_eq!(
        (refusal.code.as_str(), &refusal.details["names"]),
        ("rating_missing", &json!([TEAM[5].name]))
    );
    assert_eq!(show(&mut world, &all[0])["state"], "rated");
    let unit = world.unit("BIDANG ARSIP");
    world.ask("set_achievement", json!({ "unit": unit, "period": "2026-Q3", "value": null }));
    assert_eq!(
        world.refused("seal", json!({ "evaluations": all[..5], "password": PASSWORD })),
        "no_org_achievement",
        "R-200"
    );
}

#[test]
fn what_is_being_typed_is_signed_too() {
    let (mut world, all) = rated_team();
    world.ask(
        "write_text",
        json!({ "evaluation": all[0], "field": { "kind": "notes" }, "text": "Pertahankan", "draft": true }),
    );
    seal(&mut world, &all[..1]);
    assert_eq!(text_of(&show(&mut world, &all[0]), "notes"), "Pertahankan");
}

#[test]
fn a_signed_evaluation_refuses_every_change_and_keeps_its_words() {
    let (mut world, all) = rated_team();
    let indicator = show(&mut world, &all[0])["results"][0]["indicators"][0]["id"].clone();
    let write = |text: &str| json!({ "evaluation": all[0], "field": { "kind": "indicatorActual", "id": indicator }, "text": text, "draft": false });
    world.ask("write_text", write("38 permintaan"));
    let view = world.ask("add_feedback", json!({ "evaluation": all[0], "about": { "kind": "conduct", "value": 1 }, "source": "leader", "text": "Ramah" }));
    let feedback = view["conduct"][0]["feedback"][0]["id"].clone();
    seal(&mut world, &all[..1]);
    let signed = show(&mut world, &all[0]);

    let one = &all[0];
    let about = json!({ "kind": "indicator", "id": indicator });
    let changes = [
        ("rate", json!({ "evaluation": one, "rating": "results", "level": "above" })),
        ("rate", json!({ "evaluation": one, "rating": "results", "level": null })),
        ("rate_together", json!({ "evaluations": [all[1], one], "rating": "results", "level": "above" })),
        ("write_text", write("99 permintaan")),
        (
            "write_text",
            json!({ "evaluation": one, "field": { "kind": "notes" }, "text": "x", "draft": true }),
        ),
        (
            "write_text",
            json!({ "evaluation": one, "field": { "kind": "warningReason" }, "text": "x", "draft": false }),
        ),
        (
            "write_text",
            json!({ "evaluation": one, "field": { "kind": "feedback", "id": feedback }, "text": "x", "draft": false }),
        ),
        ("add_feedback", json!({ "evaluation": one, "about": about, "source": "peer", "symbol": "smile" })),
        ("remove_feedback", json!({ "id": feedback })),
        ("hold", json!({ "evaluation": one, "held": true })),
        ("seal", json!({ "evaluations": [one], "password": PASSWORD })),
    ];
    for (command, request) in changes {
        assert_eq!(world.refused(command, request.clone()), "sealed", "{command} {request}");
    }
    assert_eq!(
        show(&mut world, &all[1])["resultsRating"],
        "meets",
        "nobody else of a refused selection changed"
    );
    let mut after = show(&mut world, &all[0]);
    after["version"] = signed["version"].clone();
    assert_eq!(after, signed);
}

#[test]
fn r_204_a_signed_evaluation_keeps_the_achievement_it_was_signed_with() {
    let (mut world, all) = rated_team();
    seal(&mut world, &all[..1]);
    let unit = world.unit("BIDANG ARSIP");
    world.ask("set_achievement", json!({ "unit": unit, "period": "2026-Q3", "value": "very_poor" }));
    assert_eq!(show(&mut world, &all[0])["achievement"], "good", "as it was signed");
    assert_eq!(show(&mut world, &all[1])["achievement"], "very_poor", "not yet signed");
    let rows = world.ask("list_evaluations", json!({ "period": "2026-Q3" }));
    assert_eq!(list_of(&rows, "evaluations")[0]["achievement"], "good", "in every list too");

    let next = world.person(TEAM[1].nip);
    world.ask("save_unit", json!({ "id": unit, "name": "BIDANG ARSIP", "head": next }));
    assert_eq!(show(&mut world, &all[0])["achievement"], "good", "also when the head has left");
}

#[test]
fn a_reopened_evaluation_follows_its_unit_again() {
    let (mut world, all) = rated_team();
    seal(&mut world, &all[..1]);
    let unit = world.unit("BIDANG ARSIP");
    world.ask("set_achievement", json!({ "unit": unit, "period": "2026-Q3", "value": "very_poor" }));
    world.ask(
        "reopen",
        json!({ "evaluation": all[0], "reason": "Capaian unit dikoreksi", "password": PASSWORD }),
    );
    assert_eq!(show(&mut world, &all[0])["achievement"], "very_poor");
}

#[test]
fn an_import_does_not_change_a_signed_evaluation() {
    let mut world = World::with_office();
    let import = |world: &mut World, case: &Value| {
        let file = world.written("nilai.json", &case.to_string());
        json!({ "file": file })
    };
    let case = rated_case(&[("meets", "meets"), ("above", "meets")]);
    let request = import(&mut world, &case);
    let imported = world.ask("import_evaluations", request);
    world.now("2026-12-20T09:00:00+08:00");
    let evaluation = text_of(&list_of(&imported, "items")[0], "id");
    seal(&mut world, std::slice::from_ref(&evaluation));
    let request = import(&mut world, &case);
    assert_eq!(number_of(&world.ask("import_evaluations", request), "same"), 2, "equal text changes nothing");

    let changed = rated_case(&[("below", "meets"), ("below", "meets")]);
    let request = import(&mut world, &changed);
    assert_eq!(world.refused("import_evaluations", request), "sealed");
    let rows = world.ask("list_evaluations", json!({ "period": "2026" }));
    let ratings: Vec<_> =
        list_of(&rows, "evaluations").iter().map(|row| text_of(row, "resultsRating")).collect();
    assert_eq!(ratings, ["meets", "above"], "all or nothing");
    world.assert_sound();
}

#[test]
fn undo_takes_back_neither_a_seal_nor_what_was_signed() {
    let (mut world, all) = rated_team();
    seal(&mut world, &all);
    let mut refused = false;
    for _ in 0..20 {
        if let Err(failure) = world.try_ask("undo", json!({})) {
            assert_eq!(failure.code, "nothing_to_undo");
            refused = true;
            break;
        }
    }
    assert!(refused, "undo comes to an end");
    for evaluation in &all {
        let view = show(&mut world, evaluation);
        assert_eq!(
            ["state", "resultsRating", "conductRating", "grade", "achievement"]
                .map(|field| text_of(&view, field)),
            ["signed", "meets", "meets", "good", "good"]
        );
    }
    world.assert_sound();
}

#[test]
fn reopening_asks_a_reason_and_the_password_and_the_history_keeps_both_signatures() {
    let (mut world, all) = rated_team();
    let reopen = |reason: &str, password: &str| json!({ "evaluation": all[0], "reason": reason, "password": password });
    assert_eq!(world.refused("reopen", reopen("Salah ketik", PASSWORD)), "not_sealed");
    seal(&mut world, &all[..1]);
    assert_eq!(world.refused("reopen", reopen("  ", PASSWORD)), "reason_missing");
    assert_eq!(world.refused("reopen", reopen("Salah ketik", "salah sekali")), "wrong_password");
    assert_eq!(show(&mut world, &all[0])["state"], "signed");
    world.now("2026-10-02T09:00:00+08:00");
    let open = world.ask("reopen", reopen("Realisasi salah ketik", PASSWORD));
    assert_eq!(
        (text_of(&open, "state"), open["signedOn"].clone(), text_of(&open, "grade")),
        ("rated".into(), Value::Null, "good".into())
    );
    world.ask("rate", json!({ "evaluation": all[0], "rating": "results", "level": "below" }));
    seal(&mut world, &all[..1]);

    let person = world.person(TEAM[0].nip);
    let history = world.ask("show_history", json!({ "id": person, "field": "signed_on" }));
    let days: Vec<_> = list_of(&history, "entries")
        .iter()
        .map(|entry| (text_of(entry, "from"), text_of(entry, "to")))
        .collect();
    let day = |text: &str| text.to_owned();
    assert_eq!(
        days,
        [
            (day(""), day("2 Oktober 2026")),
            (day("24 September 2026"), day("")),
            (day(""), day("24 September 2026"))
        ]
    );
    let reason = world.ask("show_history", json!({ "id": person, "field": "reopen_reason" }));
    assert_eq!(
        ["to", "by", "actedFor"].map(|part| text_of(&list_of(&reason, "entries")[0], part)),
        ["Realisasi salah ketik", USER, CHIEF.name]
    );
    let undone = world.try_ask("undo", json!({})).map(|view| text_of(&view, "words"));
    assert_eq!(show(&mut world, &all[0])["state"], "signed", "{undone:?}");
}

#[test]
fn r_200_and_r_204_an_annual_evaluation_is_signed_in_its_own_window_with_the_annual_achievement() {
    let (mut world, _) = rated_team();
    let unit = world.unit("BIDANG ARSIP");
    let person = world.person(TEAM[0].nip);
    world.now("2026-12-18T09:00:00+08:00");
    let annual =
        text_of(&world.ask("open_evaluation", json!({ "employee": person, "period": "2026" })), "id");
    let rate = |rating: &str| json!({ "evaluation": annual, "rating": rating, "level": "above" });
    assert_eq!(
        world.refused("rate", rate("results")),
        "no_org_achievement",
        "the value of a quarter is not that of the year"
    );
    world.ask(
        "set_achievement",
        json!({ "unit": unit, "period": "2026", "value": "outstanding", "basis": "IKU 2026" }),
    );
    world.ask("rate", rate("results"));
    world.ask("rate", rate("conduct"));
    seal(&mut world, std::slice::from_ref(&annual));
    let view = show(&mut world, &annual);
    assert_eq!(
        (text_of(&view, "grade"), text_of(&view, "achievement")),
        ("very_good".into(), "outstanding".into())
    );
}
