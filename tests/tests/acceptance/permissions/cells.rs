//! The matrix, cell by cell: every command × role × whose record.

use super::office::{Ids, Office};
use super::requests;
use app::permissions::{Whose, knows, may};
use contract::{COMMANDS, Role};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tests::{USER, text_of};

/// Roles with the account of each.
const ACCOUNTS: [(Role, &str); 5] = [
    (Role::HrOfficer, USER),
    (Role::Evaluator, "penilai"),
    (Role::EvaluatorSuperior, "atasan"),
    (Role::Employee, "pegawai"),
    (Role::Auditor, "pemeriksa"),
];

/// One cell with a request that falls into it.
struct Cell {
    command: &'static str,
    whose: Whose,
    request: Value,
    is_permitted: bool,
}

/// Whose records stand for whose, seen from a role.
fn records(office: &Office, role: Role, whose: Whose) -> &Ids {
    match (role, whose) {
        (Role::Evaluator, Whose::Own) | (Role::EvaluatorSuperior, Whose::Subordinate) => &office.evaluator,
        (Role::Evaluator, Whose::Subordinate) | (Role::EvaluatorSuperior, Whose::SecondLevel) => {
            &office.second
        }
        (Role::Evaluator, Whose::SecondLevel) => &office.junior,
        (Role::EvaluatorSuperior, Whose::Own) => &office.superior,
        (Role::Employee, Whose::Own) => &office.employee,
        _ => &office.outsider,
    }
}

fn cells(office: &Office, role: Role) -> Vec<Cell> {
    let mut cells = Vec::new();
    for command in COMMANDS.iter().copied() {
        for whose in Whose::ALL {
            // The HR officer of this office is no employee of it and has no own record.
            if role == Role::HrOfficer && whose == Whose::Own {
                continue;
            }
            // An employee has no team; what is entrusted to one is tested with the year.
            if role == Role::Employee && whose == Whose::Subordinate {
                continue;
            }
            for request in requests::of(command, records(office, role, whose), whose) {
                let Some(is_permitted) = may(command, &request, role, whose) else { continue };
                cells.push(Cell { command, whose, request, is_permitted });
            }
        }
    }
    cells
}

#[test]
fn every_command_has_a_line_in_the_matrix_or_needs_no_permission_and_every_line_a_request() {
    let office = Office::new();
    let mut asked = BTreeSet::new();
    for command in COMMANDS {
        assert!(knows(command), "{command} is missing in crates/app/src/permissions/matrix.rs");
        let has_request =
            Whose::ALL.iter().any(|whose| !requests::of(command, &office.evaluator, *whose).is_empty());
        let is_free = may(command, &json!({}), Role::HrOfficer, Whose::Nobody).is_none();
        assert_ne!(has_request, is_free, "{command} needs a request in requests.rs, or is free");
        asked.extend(has_request.then_some(*command));
    }
    assert!(asked.len() > 140, "{}", asked.len());
}

#[test]
fn every_forbidden_act_is_refused_with_its_reason_changes_nothing_and_is_logged() {
    let mut office = Office::new();
    let before = office.fingerprint();
    let (_, mut logged) = office.log("refusals");
    for (role, account) in ACCOUNTS {
        let forbidden: Vec<Cell> =
            cells(&office, role).into_iter().filter(|cell| !cell.is_permitted).collect();
        assert_eq!(forbidden.is_empty(), role == Role::HrOfficer, "{role:?}");
        office.as_user(account);
        for Cell { command, whose, request, .. } in &forbidden {
            let refusal = office.world.refusal(command, request.clone());
            let cell = format!("{role:?} × {command} × {whose:?}: {refusal:?}");
            assert_eq!(refusal.code, "not_permitted", "{cell}");
            assert_eq!(text_of(&refusal.details, "role"), role.code(), "{cell}");
            assert!(!refusal.why.is_empty() && !text_of(&refusal.details, "act").is_empty(), "{cell}");
        }
        let (_, now) = office.log("refusals");
        assert_eq!(now - logged, forbidden.len() as u64, "{role:?}: one line for each refusal");
        logged = now;
    }
    assert_eq!(office.fingerprint(), before);
    office.world.assert_sound();
}

#[test]
fn every_permitted_act_reaches_its_command() {
    let mut office = Office::new();
    office.sign_own();
    for (role, account) in ACCOUNTS {
        office.as_user(account);
        let permitted = cells(&office, role).into_iter().filter(|cell| cell.is_permitted);
        for Cell { command, whose, mut request, .. } in permitted {
            // Undo is about the newest act of all, whose author alone may take it back.
            if matches!(command, "undo" | "redo") {
                continue;
            }
            // The command itself refuses a field it does not know, so that nothing changes for the next cell.
            request["bukan field"] = json!(true);
            let refusal = office.world.refusal(command, request);
            assert_eq!(refusal.code, "malformed_request", "{role:?} × {command} × {whose:?}: {refusal:?}");
        }
    }
}
