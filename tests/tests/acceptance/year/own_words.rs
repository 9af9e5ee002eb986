//! The employee's own words: a review before the signature, a reply after it.

use super::{add_user, as_user};
use serde_json::json;
use tests::{CHIEF, PASSWORD, TEAM, USER, World, list_of, text_of};

#[test]
fn r_206_an_employee_reviews_the_own_period_before_it_is_signed_and_replies_after() {
    let mut world = World::with_team();
    add_user(&mut world, "agustina", "employee", Some(TEAM[0].nip));
    let employee = world.person(TEAM[0].nip);
    let words = |text: &str| json!({ "employee": employee, "period": "2026-Q3", "text": text });
    as_user(&mut world, "agustina");
    let view = world.ask("save_self_review", words("Layanan tercapai, daftar arsip tertinggal"));
    assert_eq!([&view["canReview"], &view["canReply"]], [true, false]);
    assert_eq!(world.refused("save_reply", words("Setuju")), "not_sealed");
    as_user(&mut world, USER);
    assert_eq!(
        world.refused("save_self_review", words("Atas nama")),
        "not_permitted",
        "she has an own account"
    );
    let chief = world.person(CHIEF.nip);
    let team = world.ask("open_team", json!({ "evaluator": chief, "period": "2026-Q3" }));
    let rows = list_of(&team, "rows");
    assert_eq!(rows.len(), 6, "the evaluation that was begun is not made twice");
    let evaluation = rows[0]["evaluation"].clone();
    for rating in ["results", "conduct"] {
        world.ask("rate", json!({ "evaluation": evaluation, "rating": rating, "level": "meets" }));
    }
    world.ask("seal", json!({ "evaluations": [evaluation], "password": PASSWORD }));
    as_user(&mut world, "agustina");
    assert_eq!(super::rule_of(&mut world, "save_self_review", words("Terlambat")), "R-206");
    let view = world.ask("save_reply", words("Saya terima dan akan saya perbaiki"));
    assert_eq!(
        ["selfReview", "reply"].map(|field| text_of(&view, field)),
        ["Layanan tercapai, daftar arsip tertinggal", "Saya terima dan akan saya perbaiki"]
    );
    as_user(&mut world, USER);
    world.assert_sound();
}
