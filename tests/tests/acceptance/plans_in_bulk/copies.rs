//! Copies for people of the same position.

use super::*;

/// A midwife's plan with an assignment of another leader, an annex and an expectation.
fn model(world: &mut World) -> String {
    let plan = new_plan(world, &nip(0), 2026);
    world.ask("paste_plan", json!({ "plan": plan, "text": BLOCK }));
    world.ask(
        "edit_plan",
        json!({ "plan": plan, "edits": [
            { "edit": "add_result", "priority": "additional", "text": "Posyandu remaja berjalan sesuai jadwal",
              "assignedBy": "Camat Oebobo",
              "indicators": [{ "text": "Jumlah posyandu remaja", "target": "4 posyandu" }] },
            { "edit": "set_expectations", "value": 1, "texts": ["Menyapa ibu hamil dengan ramah"] },
            { "edit": "set_annex", "list": "resource_support",
              "lines": [{ "text": "Alat periksa kehamilan", "kind": "equipment", "status": "agreed" }] },
            { "edit": "set_annex", "list": "accountability_scheme", "lines": [{ "text": "Laporan bulanan" }] },
            { "edit": "set_annex", "list": "consequences", "lines": [{ "text": "Usulan diklat" }] },
        ] }),
    );
    let desk = open(world, &plan);
    let asked = list_of(&desk, "results").iter().find(|result| result["consent"] == "needed").cloned();
    let asked = asked.expect("an assignment of another leader");
    world.ask("answer_consent", json!({ "result": asked["id"], "answer": "given" }));
    plan
}

#[test]
fn r_007_the_plan_of_one_midwife_goes_to_five_others_without_what_was_agreed() {
    let mut world = office(18);
    let plan = model(&mut world);
    approve(&mut world, &plan);
    let midwife = world.person(&nip(0));
    let peers = world.ask("list_peers", json!({ "employee": midwife, "year": 2026 }));
    let peers = list_of(&peers, "people");
    assert_eq!(peers.len(), 5, "the other midwives and nobody else");
    let units: Vec<_> = peers.iter().map(|peer| text_of(peer, "unit")).collect();
    let own = units.iter().take_while(|unit| *unit == "Puskesmas Oebobo").count();
    assert!(own > 0 && units[own..].iter().all(|unit| unit == "Pustu Liliba"), "{units:?}");
    assert!(peers.iter().all(|peer| peer["hasPlan"] == false && peer["isEditable"] == true));

    let to: Vec<_> = peers.iter().map(|peer| peer["employee"].clone()).collect();
    let before = world.counts()[2];
    let request = json!({ "plan": plan, "to": to, "results": true, "expectations": true, "annex": true });
    let copied = world.ask("copy_plan", request.clone());
    assert_eq!((list_of(&copied, "done").len(), list_of(&copied, "refused").len()), (5, 0), "{copied}");
    let first = &list_of(&copied, "done")[0];
    assert_eq!((first["state"].clone(), number_of(first, "nResults")), (json!("draft"), 4));
    let desk = open(&mut world, &text_of(first, "plan"));
    assert_eq!((desk["isAgreed"].clone(), desk["signedOn"].clone()), (json!(false), Value::Null));
    let consent: Vec<_> = list_of(&desk, "results").iter().map(|result| text_of(result, "consent")).collect();
    assert_eq!(consent, ["not_needed", "not_needed", "not_needed", "needed"], "asked anew of each");
    let line = list_of(&desk, "annex").iter().find(|line| line["list"] == "resource_support").cloned();
    let line = line.expect("the resource");
    assert_eq!((line["kind"].clone(), line["status"].clone()), (json!("equipment"), Value::Null));
    assert_eq!(desk["plan"]["conduct"][0]["specialExpectations"], json!(["Menyapa ibu hamil dengan ramah"]));

    let again = world.ask("copy_plan", request);
    assert!(list_of(&again, "done").iter().all(|done| number_of(done, "nResults") == 4), "nothing twice");
    world.ask("undo", json!({}));
    assert_eq!(world.counts()[2], before, "five drafts went in one step");
    world.assert_sound();
}

#[test]
fn r_090_a_copy_does_not_go_into_a_plan_that_is_under_way() {
    let mut world = office(6);
    let plan = model(&mut world);
    let other = new_plan(&mut world, &nip(3), 2026);
    world.ask("paste_plan", json!({ "plan": other, "text": BLOCK.replace("95%", "80%") }));
    world.ask("move_plans", json!({ "plans": [other], "event": "submit" }));
    let (midwife, self_too) = (world.person(&nip(3)), world.person(&nip(0)));
    let request = json!({ "plan": plan, "to": [midwife, self_too], "results": true, "expectations": false,
        "annex": false, "replace": true });
    let copied = world.ask("copy_plan", request);
    let rules: Vec<_> = list_of(&copied, "refused").iter().map(|refused| text_of(refused, "rule")).collect();
    assert_eq!((list_of(&copied, "done").len(), rules), (0, vec!["R-090".into(), String::new()]));
    assert_eq!(open(&mut world, &other)["plan"]["results"][0]["indicators"][0]["target"], "80%");
}

#[test]
fn a_copy_in_the_place_of_a_draft_takes_its_results_out_first() {
    let mut world = office(6);
    let plan = model(&mut world);
    let other = new_plan(&mut world, &nip(3), 2026);
    world.ask("paste_plan", json!({ "plan": other, "text": "Arsip tertata rapi\nSurat terkirim\n" }));
    let midwife = world.person(&nip(3));
    let mut request =
        json!({ "plan": plan, "to": [midwife], "results": true, "expectations": false, "annex": false });
    world.ask("copy_plan", request.clone());
    assert_eq!(results(&open(&mut world, &other)).len(), 6, "behind what stood there");
    request["replace"] = json!(true);
    world.ask("copy_plan", request);
    let desk = open(&mut world, &other);
    assert_eq!(results(&desk).len(), 4);
    assert_eq!(list_of(&desk, "annex").len(), 0, "only what was asked for");
}
