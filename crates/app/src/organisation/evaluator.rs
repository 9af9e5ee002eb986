//! What a new evaluator means, told before anybody confirms it: which plans change, who evaluates which
//! period and by which rule.

use crate::convert::row;
use crate::cycles::parse_day;
use crate::failure::Halt;
use crate::organisation::outcome::Change;
use crate::organisation::say;
use crate::{App, units};
use contract::{EvaluatorPreviewRowView, EvaluatorPreviewView, PreviewEvaluatorRequest};
use domain::lifecycle::PlanEvent;
use domain::moves::MovePlan;
use domain::period::date_words;
use std::collections::HashSet;
use store::RowId;
use store::records::PlanRecord;

impl App {
    /// What a new evaluator would mean for people's plans and evaluations; nothing is changed.
    pub(crate) fn preview_evaluator(
        &mut self,
        request: PreviewEvaluatorRequest,
    ) -> Result<EvaluatorPreviewView, Halt> {
        let evaluator = self.employee(row(&request.evaluator)?)?;
        let from = parse_day("from", &request.from)?;
        let reader = self.read()?;
        let (mut people, mut n_same) = (Vec::new(), 0);
        let mut befores: HashSet<Option<RowId>> = HashSet::new();
        let mut decided: Option<MovePlan> = None;
        for person in &request.employees {
            let person = row(person)?;
            let Some((change, follows)) = self.evaluator_change(person, evaluator.id, from)? else {
                n_same += 1;
                continue;
            };
            let before = reader.find_evaluator(person, from)?;
            befores.insert(before);
            people.push(EvaluatorPreviewRowView {
                employee: units::person_ref(reader, person)?,
                before: before.map(|person| units::person_ref(reader, person)).transpose()?,
                plans: self.plans_follow(&change, &follows, &evaluator.shown_name()),
            });
            decided.get_or_insert(follows);
        }
        // Windows are those of the office, so the periods are the same for all; only the one before differs.
        let before = Some(befores.into_iter().collect::<Vec<_>>());
        let before = before.filter(|all| all.len() == 1).and_then(|all| all.into_iter().next()).flatten();
        let periods = decided.map(|decided| self.period_views(&decided, (before, Some(evaluator.id))));
        Ok(EvaluatorPreviewView { people, n_same, periods: periods.transpose()?.unwrap_or_default() })
    }

    fn plans_follow(&self, change: &Change, follows: &MovePlan, name: &str) -> Vec<String> {
        let language = self.moment().language;
        // A degree ends with a full stop of its own.
        let name = name.trim_end_matches('.');
        let revised = follows.revises.iter().filter_map(|act| {
            let plan: &PlanRecord = change.plans.get(act.plan)?;
            let (year, day) = (plan.year, act.on);
            if act.event == PlanEvent::Reopen {
                return Some(say(
                    language,
                    || format!("SKP {year} yang sudah ditandatangani dikembalikan dan disepakati ulang dengan {name}."),
                    || format!("The SKP of {year}, signed already, goes back to be agreed with {name}."),
                ));
            }
            Some(say(
                language,
                || format!("SKP {year} tetap berlaku; versi baru dengan {name} mulai {}.", date_words(day)),
                || format!("The SKP of {year} stays in force; a version with {name} begins on {day}."),
            ))
        });
        let readdressed = follows.readdresses.iter().filter_map(|at| {
            let year = change.plans.get(*at)?.year;
            Some(say(
                language,
                || format!("SKP {year} yang belum ditetapkan beralih ke {name}; persetujuan penugasan diminta lagi."),
                || format!("The SKP of {year}, not set yet, goes to {name}; consent is asked anew."),
            ))
        });
        revised.chain(readdressed).collect()
    }
}
