//! Moves, posts, times without planning, what is wrong in the organisation, people entered twice.

#[cfg(test)]
mod moves;
#[cfg(test)]
mod posts;
#[cfg(test)]
mod problems;
#[cfg(test)]
mod twice;

use serde_json::{Value, json};
use tests::{TEAM, World, list_of, number_of, text_of};

/// The team with its plans in force, agreed in January.
fn team_in_force() -> World {
    let mut world = World::with_team();
    world.now("2026-01-12T09:00:00+08:00");
    let mut all = Vec::new();
    for person in nips(&mut world) {
        let found = world.ask("list_plans", json!({ "employee": person, "year": 2026 }));
        all.push(found["plans"][0]["id"].clone());
    }
    for event in ["submit", "agree", "sign", "approve"] {
        let moved = world.ask("move_plans", json!({ "plans": all, "event": event }));
        assert_eq!(list_of(&moved, "refused"), [] as [Value; 0], "{event}");
    }
    world.now(tests::NOW);
    world
}

fn nips(world: &mut World) -> Vec<String> {
    TEAM.iter().map(|member| world.person(member.nip)).collect()
}

/// A Puskesmas beside the team's unit, with a head who evaluates in it.
fn puskesmas(world: &mut World) -> (String, String) {
    world.ask("save_unit", json!({ "name": "Puskesmas Waimana", "code": "11.4" }));
    let unit = world.unit("11.4");
    let head = world.ask(
        "save_employee",
        json!({
            "nip": "197701012002122001", "name": "Maria Ximenes", "position": "Kepala Puskesmas",
            "positionKind": "independent_unit_head", "unit": unit,
        }),
    );
    let head = text_of(&head, "id");
    world.ask("save_unit", json!({ "id": unit, "name": "Puskesmas Waimana", "code": "11.4", "head": head, "isIndependent": true }));
    (unit, head)
}

fn plans(world: &mut World, person: &str) -> Vec<(String, u64)> {
    let card = world.ask("show_employee", json!({ "id": person }));
    list_of(&card, "plans").iter().map(|plan| (text_of(plan, "state"), number_of(plan, "version"))).collect()
}

fn team_names(world: &mut World, evaluator: &str, period: &str) -> Vec<String> {
    let team = world.ask("open_team", json!({ "evaluator": evaluator, "period": period }));
    list_of(&team, "rows").iter().map(|row| text_of(&row["employee"], "name")).collect()
}

fn problem(world: &mut World, code: &str) -> Vec<Value> {
    let view = world.ask("list_problems", json!({}));
    let found = list_of(&view, "problems").iter().find(|problem| problem["code"] == code).cloned();
    found.map(|found| list_of(&found, "cases").to_vec()).unwrap_or_default()
}
