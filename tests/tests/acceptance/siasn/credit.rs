//! Credit points that go to SIASN: no month is sent twice.

use serde_json::{Value, json};
use tests::{PASSWORD, TEAM, World, list_of, number_of, rated_case, text_of};

use super::{CREDIT, export, lines};

#[test]
fn r_325_credit_of_a_quarter_is_not_sent_once_the_grade_of_its_year_is_signed() {
    let mut world = World::with_team();
    let person = world.person(TEAM[1].nip);
    world.ask("save_employee", json!({ "id": person, "positionKind": "functional", "rank": "III/c" }));
    let opened = world.ask("open_evaluation", json!({ "employee": person, "period": "2026-Q3" }));
    for rating in ["results", "conduct"] {
        let request = json!({ "evaluation": opened["id"], "rating": rating, "level": "meets" });
        world.ask("rate", request);
    }
    world.now("2026-10-01T14:00:00+08:00");
    world.ask("seal", json!({ "evaluations": [opened["id"]], "password": PASSWORD }));
    let (view, folder) = export(&mut world, "2026-Q3", "triwulan");
    assert_eq!(number_of(&view, "credits"), 1);
    assert_eq!(text_of(&lines(&folder, "angkakredit", &CREDIT)[0], "kreditBaruTotal"), "6.250");
    let file =
        world.written("nilai.json", &rated_case(&[("meets", "meets"), ("above", "above")]).to_string());
    let imported = world.ask("import_evaluations", json!({ "file": file }));
    let annual: Vec<Value> = list_of(&imported, "items").iter().map(|one| one["id"].clone()).collect();
    let credits = |world: &mut World, period: &str, name: &str| {
        let (view, _) = export(world, period, name);
        number_of(&view, "credits")
    };
    assert_eq!(credits(&mut world, "2026-Q3", "sebelum"), 1, "the grade of the year may still change");
    world.now("2026-12-18T09:00:00+08:00");
    world.ask("seal", json!({ "evaluations": annual, "password": PASSWORD }));
    assert_eq!(credits(&mut world, "2026-Q3", "sesudah"), 0, "the year counts these months too");
    assert_eq!(credits(&mut world, "2026", "tahun"), 1);
}
