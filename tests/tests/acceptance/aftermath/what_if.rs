//! Trying ratings for a group without touching anything.

use super::Team;
use serde_json::{Value, json};
use tests::{TEAM, list_of, number_of, text_of};

fn count(distribution: &Value, grade: &str) -> u64 {
    let found = list_of(distribution, "grades").iter().find(|row| row["grade"] == grade);
    found.map(|row| number_of(row, "count")).unwrap_or_default()
}

#[test]
fn r_209_and_r_226_three_scenarios_stand_beside_what_is_there_in_whole_persons_and_nothing_changes() {
    let mut team = Team::new();
    for evaluation in team.evaluations.clone() {
        for rating in ["results", "conduct"] {
            team.world.ask("rate", json!({ "evaluation": evaluation, "rating": rating, "level": "meets" }));
        }
    }
    let unit = team.world.unit("BIDANG ARSIP");
    let people: Vec<String> = TEAM.iter().map(|member| team.world.person(member.nip)).collect();
    let best = |some: &[String]| -> Vec<Value> {
        some.iter()
            .map(|person| json!({ "employee": person, "results": "above", "conduct": "above" }))
            .collect()
    };
    let before = team.world.ask("read_fingerprint", json!({}));
    let tried = team.world.ask(
        "try_distribution",
        json!({
            "unit": unit, "period": "2026-Q3",
            "scenarios": [
                { "name": "Satu", "ratings": best(&people[..1]) },
                { "name": "Semua", "ratings": best(&people) },
                { "ratings": [{ "employee": people[2], "conduct": "below" }] },
            ],
        }),
    );
    let scenarios = list_of(&tried, "scenarios");
    assert_eq!(count(&tried["now"], "good"), 6);
    let very_good: Vec<u64> =
        scenarios.iter().map(|scenario| count(&scenario["distribution"], "very_good")).collect();
    assert_eq!(very_good, [1, 6, 0]);
    assert_eq!(list_of(&scenarios[1], "changed").len(), 6);
    assert_eq!(scenarios[1]["distribution"]["withinGuide"], false);
    assert_eq!(
        (text_of(&scenarios[2], "name"), count(&scenarios[2]["distribution"], "poor")),
        ("3".into(), 1)
    );
    assert_eq!(team.world.ask("read_fingerprint", json!({})), before, "data are untouched");

    let too_many = json!({ "unit": unit, "period": "2026-Q3", "scenarios": [{ "ratings": [] }, { "ratings": [] }, { "ratings": [] }, { "ratings": [] }] });
    assert_eq!(team.world.refused("try_distribution", too_many), "invalid");
    let stranger = json!({
        "unit": unit, "period": "2026-Q3",
        "scenarios": [{ "ratings": [{ "employee": team.superior, "results": "above" }] }],
    });
    assert_eq!(team.world.refused("try_distribution", stranger), "invalid", "not of the group");
}
