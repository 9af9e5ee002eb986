//! Credit points that go to SIASN: no month is sent twice, and no entry made twice.

use serde_json::{Value, json};
use tests::{PASSWORD, TEAM, World, list_of, number_of, rated_case, text_of};

use super::{CREDIT, SKP22, counts, export, lines, of, preview, rw_credit, signed_year, take_in};

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

#[test]
fn r_325_a_conversion_that_siasn_has_already_goes_out_with_its_id() {
    let mut world = signed_year();
    let person = world.person(TEAM[1].nip);
    world.ask("save_employee", json!({ "id": person, "siasnId": "A5EB" }));
    let (_, first) = export(&mut world, "2026", "pertama");
    let sent = lines(&first, "angkakredit", &CREDIT);
    assert_eq!((sent.len(), &sent[0]["id"]), (1, &Value::Null), "SIASN knows nothing of it yet");

    let stated = rw_credit("AK-7", "A5EB", (2026, "37.5"), "isKonversi");
    let file = world.written("rw-angkakredit.json", &stated.to_string());
    take_in(&mut world, &[file]);
    let (_, again) = export(&mut world, "2026", "lagi");
    assert_eq!(lines(&again, "angkakredit", &CREDIT)[0]["id"], "AK-7");
    assert_eq!(of(&lines(&again, "skp22", &SKP22), TEAM[1].nip)["id"], Value::Null, "it is no result");
    assert_eq!(counts(&preview(&mut world, &[file]), "rw_angkakredit"), [0, 0, 3], "balance, number and id");

    let kept = world.ask("list_outside_results", json!({ "id": person }));
    let kept: Vec<[String; 3]> = list_of(&kept, "results")
        .iter()
        .map(|one| ["source", "period", "total"].map(|field| text_of(one, field)))
        .collect();
    assert_eq!(
        kept,
        [["SIASN, angka kredit", "2026", "37.5"].map(str::to_owned)],
        "and seen with the person"
    );
    world.assert_sound();
}
