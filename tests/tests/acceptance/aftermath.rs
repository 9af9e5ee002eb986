//! What completes an evaluation and what follows a signature: evidence, what-if, delivery, take-over,
//! objection, deadlines, follow-ups, settings.

#[cfg(test)]
mod chosen;
#[cfg(test)]
mod deadlines;
#[cfg(test)]
mod documents;
#[cfg(test)]
mod evidence;
#[cfg(test)]
mod follow_ups;
#[cfg(test)]
mod objections;
#[cfg(test)]
mod settings;
#[cfg(test)]
mod what_if;
#[cfg(test)]
mod whole_year;

use serde_json::{Value, json};
use tests::{CHIEF, PASSWORD, World, list_of, text_of};

/// A team whose chief has somebody above him, with its evaluations of the third quarter by name.
struct Team {
    world: World,
    chief: String,
    superior: String,
    evaluations: Vec<String>,
}

impl Team {
    fn new() -> Self {
        let mut world = World::with_team();
        let chief = world.person(CHIEF.nip);
        let superior = world.ask(
            "save_employee",
            json!({
                "nip": "197003032000032003", "name": "Maria Bano", "position": "KEPALA DINAS ARSIP",
                "positionKind": "jpt_pratama",
            }),
        );
        let superior = text_of(&superior, "id");
        world.ask(
            "assign_evaluator",
            json!({ "employees": [chief], "evaluator": superior, "from": "2026-01-01", "basis": "" }),
        );
        let team = world.ask("open_team", json!({ "evaluator": chief, "period": "2026-Q3" }));
        let evaluations = list_of(&team, "rows").iter().map(|row| text_of(row, "evaluation")).collect();
        Self { world, chief, superior, evaluations }
    }

    /// Everybody rated as meeting expectation and signed on 1 October 2026.
    fn signed() -> Self {
        let mut team = Self::new();
        team.world.now("2026-10-01T09:00:00+08:00");
        for rating in ["results", "conduct"] {
            let request = json!({ "evaluations": team.evaluations, "rating": rating, "level": "meets" });
            team.world.ask("rate_together", request);
        }
        team.world.ask("seal", json!({ "evaluations": team.evaluations, "password": PASSWORD }));
        team
    }

    /// The same, handed over on 2 October.
    fn delivered() -> Self {
        let mut team = Self::signed();
        team.at("2026-10-02");
        team.world.ask("deliver_documents", json!({ "evaluations": team.evaluations }));
        team
    }

    fn at(&mut self, day: &str) {
        self.world.now(&format!("{day}T09:00:00+08:00"));
    }

    fn case(&mut self, number: usize) -> Value {
        let evaluation = self.evaluations[number].clone();
        self.world.ask("show_document_case", json!({ "id": evaluation }))
    }
}

/// The last day of a term of a document.
fn due(case: &Value, kind: &str) -> String {
    let term = list_of(case, "deadlines").iter().find(|term| term["kind"] == kind);
    term.map(|term| text_of(term, "dueOn")).unwrap_or_default()
}

/// The rule of a refusal.
fn rule(refusal: &contract::FailureView) -> String {
    assert_eq!(refusal.code, "rule_says", "{refusal:?}");
    text_of(&refusal.details, "rule")
}
