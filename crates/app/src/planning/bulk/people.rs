//! Whose plan takes what is meant for a person: the draft there is, a new one, or none and why.

use contract::{Failure, Language, PlanDoneView, PlanRefusedView};
use domain::Approach;
use store::records::{Employee, PlanRecord, Reader};
use store::{Act, RowId, Scope};

use crate::Moment;
use crate::convert::{id, to_wire};
use crate::failure::Halt;
use crate::planning::making::{self, Obstacle, Wanted};
use crate::planning::writer::{NewPlan, is_editable};
use crate::words;

/// The plan that takes what is meant for a person.
pub(super) enum Target {
    /// A version whose text may be changed.
    Draft(Box<PlanRecord>),
    /// A draft that is still to be made.
    New(NewPlan),
}

impl Target {
    /// The version, made where it is not there yet; a new one takes the approach wanted.
    pub(super) fn open(self, act: &mut Act<'_>, lists: Scope) -> Result<PlanRecord, Halt> {
        match self {
            Self::Draft(plan) => Ok(*plan),
            Self::New(new) => making::make(act, &new, lists),
        }
    }
}

/// Finds the plan for a person among the versions people work on in a year.
pub(super) fn target(
    reader: Reader<'_>,
    person: &Employee,
    plans: &[PlanRecord],
    (year, approach): (i32, Option<Approach>),
    moment: Moment,
) -> Result<Result<Target, Obstacle>, Halt> {
    let mut editable: Vec<_> = plans.iter().filter(|plan| is_editable(plan.state)).collect();
    if editable.len() > 1 {
        editable.retain(|plan| plan.appointment.is_none());
    }
    Ok(match (editable.as_slice(), plans.first()) {
        ([only], _) => Ok(Target::Draft(Box::new((*only).clone()))),
        ([_, _, ..], _) => Err(several(moment.language)),
        ([], Some(plan)) => Err(closed(plan, moment.language)),
        ([], None) => {
            let wanted = Wanted { approach, ..Wanted::whole_year(year) };
            making::may_make(reader, person, &wanted, moment)?.map(Target::New)
        }
    })
}

fn several(language: Language) -> Obstacle {
    let why = match language {
        Language::Id => "Pegawai ini punya beberapa SKP pada tahun itu; kerjakan satu per satu.",
        Language::En => "This employee has several SKP in that year; work on them one by one.",
    };
    Obstacle { rule: "R-098", why: why.into() }
}

/// Why the text of a plan is not changed in its state.
pub(super) fn closed(plan: &PlanRecord, language: Language) -> Obstacle {
    let state = words::skp_state(plan.state, language).to_lowercase();
    let why = match language {
        Language::Id => format!("SKP {} sudah {state}; isinya tidak diubah lagi.", plan.year),
        Language::En => format!("The SKP of {} is {state}; its text stays as it is.", plan.year),
    };
    Obstacle { rule: "R-090", why }
}

/// A plan that was made or changed.
pub(super) fn done(reader: Reader<'_>, plan: RowId) -> Result<Option<PlanDoneView>, Halt> {
    let Some(plan) = reader.find_plan(plan)? else { return Ok(None) };
    let person = reader.find_employee(plan.employee)?;
    Ok(Some(PlanDoneView {
        employee: id(plan.employee),
        name: person.map(|person| person.shown_name()).unwrap_or_default(),
        plan: id(plan.id),
        state: to_wire(plan.state),
        n_results: u32::try_from(reader.plan_content(plan.id)?.results.len()).unwrap_or(u32::MAX),
    }))
}

/// A person whose plan stays as it is.
pub(super) fn refused(person: &Employee, obstacle: &Obstacle) -> PlanRefusedView {
    PlanRefusedView {
        employee: id(person.id),
        name: person.shown_name(),
        rule: obstacle.rule.to_owned(),
        why: obstacle.why.clone(),
    }
}

/// The same, where the act is about this person alone.
pub(super) fn refusal(obstacle: Obstacle, language: Language) -> Failure {
    let next = what_to_do(obstacle.rule, language).to_owned();
    Failure::RuleSays { rule: obstacle.rule.to_owned(), why: obstacle.why, next }
}

/// What to do where a rule keeps a person from a plan.
pub(super) fn what_to_do(rule: &str, language: Language) -> &'static str {
    let (id, en) = match rule {
        "R-009" => (
            "Isi jabatan, unit kerja, dan pejabat penilai pegawai ini dulu.",
            "Fill in position, unit and evaluator of this employee first.",
        ),
        "R-014" => ("Periksa kedudukan hukumnya.", "Check the legal status."),
        "R-090" => (
            "Kembalikan SKP itu dengan alasan, atau mulai perubahan SKP.",
            "Return that SKP with a reason, or begin a change of the SKP.",
        ),
        _ => ("Buka SKP pegawai ini dan kerjakan di sana.", "Open the SKP of this employee and work there."),
    };
    match language {
        Language::Id => id,
        Language::En => en,
    }
}
