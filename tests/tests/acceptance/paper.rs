//! Sheets on paper: copies, the way to the file, letters, scans, and what comes back written by hand.

#[cfg(test)]
mod letters;
#[cfg(test)]
mod prints;
#[cfg(test)]
mod scans;
#[cfg(test)]
mod typing;
#[cfg(test)]
mod ways;

use serde_json::{Value, json};
use std::path::PathBuf;
use tests::{CHIEF, PASSWORD, World, list_of, text_of};

/// A team with its evaluations of the third quarter, everybody rated as meeting expectation.
struct Pile {
    world: World,
    chief: String,
    evaluations: Vec<String>,
}

impl Pile {
    fn rated() -> Self {
        let mut world = World::with_team();
        let chief = world.person(CHIEF.nip);
        let team = world.ask("open_team", json!({ "evaluator": chief, "period": "2026-Q3" }));
        let evaluations: Vec<String> =
            list_of(&team, "rows").iter().map(|row| text_of(row, "evaluation")).collect();
        world.now("2026-10-01T09:00:00+08:00");
        for rating in ["results", "conduct"] {
            let request = json!({ "evaluations": evaluations, "rating": rating, "level": "meets" });
            world.ask("rate_together", request);
        }
        Self { world, chief, evaluations }
    }

    /// The same, signed on 1 October 2026.
    fn signed() -> Self {
        let mut pile = Self::rated();
        pile.world.ask("seal", json!({ "evaluations": pile.evaluations, "password": PASSWORD }));
        pile
    }

    fn at(&mut self, day: &str) {
        self.world.now(&format!("{day}T09:00:00+08:00"));
    }

    /// The bundle of an evaluation.
    fn row(&mut self, number: usize) -> Value {
        let evaluation = self.evaluations[number].clone();
        self.world.ask("find_paper", json!({ "text": evaluation }))
    }

    fn code(&mut self, number: usize) -> String {
        text_of(&self.row(number), "code")
    }

    fn name(&mut self, number: usize) -> String {
        text_of(&self.row(number)["employee"], "name")
    }

    fn step(&mut self, number: usize) -> String {
        text_of(&self.row(number), "step")
    }

    /// What is asked to note a step of bundles by their codes.
    fn marks(codes: &[String], step: &str) -> Value {
        json!({ "who": { "kind": "codes", "codes": codes }, "step": step })
    }

    /// Hands the bundles over.
    fn delivers(&mut self, numbers: std::ops::Range<usize>) {
        let codes: Vec<String> = numbers.map(|number| self.code(number)).collect();
        self.world.ask("mark_paper", Self::marks(&codes, "delivered"));
    }

    /// Writes a file by a command that takes a period and a file, and gives its words.
    fn letter(&mut self, command: &str, more: &Value) -> String {
        let path: PathBuf = self.world.path("surat.pdf");
        let mut request = json!({ "period": "2026-Q3", "file": self.world.file(&path) });
        for (field, value) in more.as_object().into_iter().flatten() {
            request[field] = value.clone();
        }
        self.world.ask(command, request);
        crate::words_drawn(&path).split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
