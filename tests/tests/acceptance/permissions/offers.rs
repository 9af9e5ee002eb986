//! What a screen offers is what the core would let the account do, and why not is said in the same words.

use super::office::{Office, STRANGER};
use serde_json::{Value, json};
use tests::{USER, list_of, text_of};

fn steps(office: &mut Office, plan: &str, account: &str) -> Vec<Value> {
    office.as_user(account);
    list_of(&office.world.ask("open_plan", json!({ "id": plan })), "steps").to_vec()
}

fn step<'s>(steps: &'s [Value], event: &str, actor: &str) -> &'s Value {
    let is_meant = |step: &&Value| step["event"] == event && step["actor"] == actor;
    steps.iter().find(is_meant).unwrap_or(&Value::Null)
}

#[test]
fn a_plan_offers_the_steps_the_account_may_take_and_says_of_the_others_what_the_core_says() {
    let mut office = Office::new();
    let plan = office.employee.plan.clone();
    office.as_user("pegawai");
    office.world.ask("move_plans", json!({ "plans": [plan], "event": "submit" }));
    for account in ["pegawai", "penilai", "atasan", "pemeriksa", USER] {
        let steps = steps(&mut office, &plan, account);
        assert!(!steps.is_empty());
        for step in steps {
            // A day to come is refused as well, but by whoever may take the step only.
            let request = json!({
                "plans": [plan], "event": step["event"], "actor": step["actor"], "on": "2099-01-01",
            });
            let refusal = office.world.refusal("move_plans", request);
            if refusal.code == "not_permitted" {
                assert_eq!(step["isAllowed"], false, "{account}: {step}");
                assert_eq!((text_of(&step, "why"), text_of(&step, "rule")), (refusal.why, String::new()));
            } else {
                assert_ne!(
                    step["isAllowed"] == false,
                    text_of(&step, "rule").is_empty(),
                    "{account}: {step}"
                );
            }
        }
    }
}

#[test]
fn after_submitting_the_evaluator_agrees_and_neither_the_employee_nor_the_hr_officer_in_his_name() {
    let mut office = Office::new();
    let plan = office.employee.plan.clone();
    let before = steps(&mut office, &plan, "penilai");
    let submit = step(&before, "submit", "employee");
    assert_eq!(submit["isAllowed"], false, "the evaluator does not submit for a subordinate: {submit}");
    assert_eq!(step(&steps(&mut office, &plan, "pegawai"), "submit", "employee")["isAllowed"], true);
    office.world.ask("move_plans", json!({ "plans": [plan], "event": "submit" }));
    for (account, may) in [("pegawai", false), (USER, false), ("penilai", true)] {
        let steps = steps(&mut office, &plan, account);
        assert_eq!(step(&steps, "agree", "evaluator")["isAllowed"], may, "{account}: {steps:?}");
    }
    let of_hr = steps(&mut office, &plan, USER);
    assert!(text_of(step(&of_hr, "agree", "evaluator"), "why").contains("akun sendiri"));
    let other = office.outsider.plan.clone();
    let of_hr = steps(&mut office, &other, USER);
    assert_eq!(
        step(&of_hr, "submit", "employee")["isAllowed"],
        true,
        "for whoever has no account: {of_hr:?}"
    );
}

#[test]
fn a_team_says_why_the_account_rates_nobody_in_it() {
    let mut office = Office::new();
    let (chief, second) = (office.evaluator.person.clone(), office.second.evaluation.clone());
    let team = |office: &mut Office, evaluator: &str| {
        office.world.ask("open_team", json!({ "evaluator": evaluator, "period": "2026-Q3" }))
    };
    for account in ["atasan", "pemeriksa", USER] {
        office.as_user(account);
        let view = team(&mut office, &chief);
        let rate = json!({ "evaluation": second, "rating": "results", "level": "above" });
        let refusal = office.world.refusal("rate", rate);
        assert_eq!(refusal.code, "not_permitted", "{account}");
        assert_eq!(text_of(&view, "whyNot"), refusal.why, "{account}");
    }
    let stranger = office.world.person(STRANGER[1]);
    assert_eq!(team(&mut office, &stranger)["whyNot"], Value::Null, "this evaluator has no account");
    office.as_user("penilai");
    assert_eq!(team(&mut office, &chief)["whyNot"], Value::Null);
    let superior = office.superior.person.clone();
    office.as_user("atasan");
    assert_eq!(team(&mut office, &superior)["whyNot"], Value::Null);
}
