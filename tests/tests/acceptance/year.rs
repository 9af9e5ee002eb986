//! Between plan and grade: progress, evidence, feedback, incidents, warnings, guidance, meetings (R-110 to
//!

mod column;
mod evidence;
mod feedback;
mod from_periods;
mod incidents;
mod meetings;
mod own_words;
mod paper;
mod progress;
mod supports;
mod warnings;

use serde_json::{Value, json};
use tests::{PASSWORD, USER, World, list_of, text_of};

/// The password of everybody but [`USER`].
const OTHERS: &str = "empat ekor kuda nil menari";

/// The year of somebody's plan.
fn year_of(world: &mut World, nip: &str) -> Value {
    let employee = world.person(nip);
    world.ask("show_year_progress", json!({ "employee": employee, "year": 2026 }))
}

/// The plan of somebody.
fn plan_of(world: &mut World, nip: &str) -> String {
    text_of(&year_of(world, nip), "plan")
}

/// A result of somebody's plan by its printed number.
fn result_of(world: &mut World, nip: &str, number: usize) -> Value {
    list_of(&year_of(world, nip), "results")[number - 1].clone()
}

/// Puts somebody's plan in force on a day.
fn set_plan(world: &mut World, nip: &str, on: &str) -> String {
    let plan = plan_of(world, nip);
    for event in ["submit", "agree", "sign", "approve"] {
        world.ask("move_plans", json!({ "plans": [plan], "event": event, "on": on }));
    }
    plan
}

/// Makes an account for a person of the office.
fn add_user(world: &mut World, name: &str, role: &str, nip: Option<&str>) {
    let person = nip.map(|nip| world.person(nip));
    let request = json!({
        "name": name, "role": role, "person": person, "newPassword": OTHERS, "password": PASSWORD,
    });
    world.ask("add_user", request);
}

/// Lets another person work.
fn as_user(world: &mut World, account: &str) {
    world.ask("lock", json!({}));
    let password = if account == USER { PASSWORD } else { OTHERS };
    world.ask("unlock", json!({ "account": account, "password": password }));
}

/// The rule that refuses something.
fn rule_of(world: &mut World, command: &str, request: Value) -> String {
    let failure = world.refusal(command, request);
    assert_eq!(failure.code, "rule_says", "{failure:?}");
    text_of(&failure.details, "rule")
}
