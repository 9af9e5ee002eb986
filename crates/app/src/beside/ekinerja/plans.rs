//! What becomes of each plan of a *Laporan SKP*: a shell where the office has none of that year, else a word where
//! the two systems say different things. A plan that is here is never changed.

use super::deciding::{Decision, only_one_named, people_by_number, plans_by_person};
use super::{Content, Decided, remark, say};
use crate::App;
use crate::failure::Halt;
use crate::words::skp_state;
use contract::{EkinerjaCountsView, ImportRemarkView, Language, Outcome};
use domain::SkpState;
use interop::ekinerja::{Field, ReportRow, row_at};
use interop::staff::{EvaluatorRef, StaffList};
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use store::RowId;
use store::records::PlanRecord;

impl App {
    /// What becomes of every plan of a report.
    pub(super) fn decide_plans(&self, list: &StaffList, content: &Content) -> Result<Decided, Halt> {
        let (reader, language) = (self.read()?, self.moment().language);
        let people = people_by_number(reader)?;
        let own_steps = self.own_steps(list, &people)?;
        let mut of_years: HashMap<i32, HashMap<RowId, Vec<PlanRecord>>> = HashMap::new();
        let mut decided =
            Decided { decisions: Vec::new(), counts: EkinerjaCountsView::default(), remarks: Vec::new() };
        for listed in &list.people {
            let Some(row) = row_at(&content.rows, listed.row) else { continue };
            let (true, Some(year), Some(state)) = (row.has_plan(), row.year(), row.plan_state()) else {
                decided.counts.none += 1;
                continue;
            };
            if let Entry::Vacant(of_year) = of_years.entry(year) {
                of_year.insert(plans_by_person(reader, year)?);
            }
            let person = people.get(row.nip.as_str()).copied();
            let plans = person.and_then(|person| of_years.get(&year)?.get(&person));
            let mut decision =
                of_plan(row, (person, state), plans.map(Vec::as_slice).unwrap_or_default(), language);
            let is_further = decision.outcome == Some(Outcome::New) && state != SkpState::Draft;
            if is_further && own_steps.contains(&listed.row) {
                // What is submitted, agreed and approved is so in somebody's name; whoever has an account does it there.
                decision.state = SkpState::Draft;
                decided.remarks.push(as_draft((list, row.row), &listed.name, state, language));
            }
            if decision.outcome.is_none() {
                let remark = other_state((list, row.row), &listed.name, &decision.why, language);
                decided.remarks.push(remark);
            }
            count(&mut decided.counts, decision.outcome);
            decided.decisions.push(decision);
        }
        Ok(decided)
    }

    /// Rows whose plan takes its steps here, by people who have accounts of their own: the employee, or the evaluator of
    /// today or of the report.
    fn own_steps(&self, list: &StaffList, people: &HashMap<String, RowId>) -> Result<HashSet<u32>, Halt> {
        let mut own = HashSet::new();
        let with_account = self.people_with_account()?;
        if with_account.is_empty() {
            return Ok(own);
        }
        let known = |number: &str| people.get(number).copied();
        let listed: Vec<RowId> = list.people.iter().filter_map(|person| known(person.nip.as_str())).collect();
        let evaluators = self.read()?.list_evaluators(&listed, self.moment().today())?;
        for listed in &list.people {
            let person = known(listed.nip.as_str());
            let named = match &listed.evaluator {
                Some(EvaluatorRef::Number(number)) => known(number),
                Some(EvaluatorRef::Name(name)) => only_one_named(self.read()?, name)?,
                None => None,
            };
            let today = person.and_then(|person| evaluators.get(&person)).copied();
            if [person, today, named].into_iter().flatten().any(|one| with_account.contains(&one)) {
                own.insert(listed.row);
            }
        }
        Ok(own)
    }
}

/// What becomes of the plan of a row, beside the plans its person has in that year.
fn of_plan(
    row: &ReportRow,
    (person, state): (Option<RowId>, SkpState),
    plans: &[PlanRecord],
    language: Language,
) -> Decision {
    let outside = row.text(Field::PlanId);
    let is_named = |plan: &&PlanRecord| plan.outside_id.as_deref() == Some(outside);
    let plan = plans.iter().find(is_named).or_else(|| plans.first()).cloned();
    let ours = plan.as_ref().map(|plan| plan.state);
    let outcome = match ours {
        None => Some(Outcome::New),
        Some(ours) if is_as_far(ours, state) => Some(Outcome::Same),
        Some(_) => None,
    };
    let why = ours.filter(|_| outcome.is_none()).map(|ours| differs(ours, state, language));
    Decision {
        row: row.row,
        nip: row.nip.clone(),
        person,
        outcome,
        ratings: None,
        state,
        evaluation: None,
        plan,
        why: why.unwrap_or_default(),
    }
}

/// How far a plan is, of the three steps that e-Kinerja knows; what does not count any more is at none.
pub(in crate::beside) fn step(state: SkpState) -> Option<u8> {
    match state {
        SkpState::Draft | SkpState::Returned => Some(0),
        SkpState::Submitted | SkpState::Signed => Some(1),
        SkpState::Approved | SkpState::Revising | SkpState::Closed => Some(2),
        SkpState::Superseded | SkpState::Cancelled => None,
    }
}

/// Whether a plan here is as far as e-Kinerja says.
pub(in crate::beside) fn is_as_far(ours: SkpState, theirs: SkpState) -> bool {
    step(ours).is_some() && step(ours) == step(theirs)
}

fn count(counts: &mut EkinerjaCountsView, outcome: Option<Outcome>) {
    match outcome {
        Some(Outcome::New) => {
            counts.new += 1;
            counts.plans += 1;
        }
        Some(Outcome::Changed) => counts.changed += 1,
        Some(Outcome::Same) => counts.same += 1,
        None => counts.left += 1,
    }
}

fn differs(ours: SkpState, theirs: SkpState, language: Language) -> String {
    let [ours, theirs] = [ours, theirs].map(|state| skp_state(state, language));
    say(
        language,
        format!("Di sini {ours}, di e-Kinerja {theirs}."),
        format!("Here it is {ours}, in e-Kinerja {theirs}."),
    )
}

fn as_draft(place: (&StaffList, u32), name: &str, state: SkpState, language: Language) -> ImportRemarkView {
    let there = skp_state(state, language);
    let reason = say(
        language,
        format!(
            "SKP {name} di e-Kinerja {there}; di sini menjadi draf, karena pegawai atau penilainya punya akun."
        ),
        format!(
            "The SKP of {name} is {there} in e-Kinerja; here it becomes a draft: employee or evaluator has an account."
        ),
    );
    let fix = say(
        language,
        "Yang bersangkutan mengajukan dan menyetujuinya dengan akunnya sendiri.",
        "They submit and approve it with their own accounts.",
    );
    remark(place, name, "plan_as_draft", (reason, fix.as_str()))
}

fn other_state(place: (&StaffList, u32), name: &str, why: &str, language: Language) -> ImportRemarkView {
    let reason = say(
        language,
        format!("SKP {name} tidak sama jauhnya. {why}"),
        format!("The SKP of {name} is not equally far. {why}"),
    );
    let fix = say(
        language,
        "SKP di sini tidak diubah. Samakan di sistem yang tertinggal.",
        "The SKP here is not changed. Bring the one that is behind up to date.",
    );
    remark(place, name, "plan_state_differs", (reason, fix.as_str()))
}
