//! Who may do what: asked once for every command before it is carried out, for window and command
//! line alike. [`matrix`] is the one table; [`subjects`] finds whose record a request is about,
//! [`sight`] whose records an account may see, [`log`] writes down what was refused and read.

mod ahead;
mod evaluators;
mod log;
mod matrix;
mod page;
mod reason;
mod sight;
mod subjects;
mod taking_back;

use crate::convert::to_wire;
use crate::failure::Halt;
use crate::planning::steps::{usual_actor, wire_event};
use crate::{App, route};
use contract::{Failure, Feature, Language, PlanActor, PlanEvent, Role};
use matrix::{FREE, LOGGED, MATRIX, OF_THE_EVALUATOR, OF_THE_HUB};
pub(crate) use reason::Reason;
use serde_json::Value;
use store::{Account, RowId};
use subjects::Subject;

pub(crate) use log::{RECOVER_OFFICE, ReadNow};
pub(crate) use matrix::Deed;
pub use matrix::Whose;
pub use page::page;
pub(crate) use sight::Sight;
pub(crate) use subjects::kept;

/// The role of an account. A word this version does not know is the role that may least.
pub(crate) fn role_of(account: &Account) -> Role {
    Role::from_code(&account.role).unwrap_or(Role::Employee)
}

/// What whoever evaluates is offered.
const OF_EVALUATORS: &[Feature] = &[
    Feature::People,
    Feature::Plans,
    Feature::Matrix,
    Feature::Library,
    Feature::Rate,
    Feature::Print,
    Feature::Recap,
    Feature::Packages,
];

/// What an account may be offered on screen; every command is still asked for itself. Evaluators and their
/// superiors are employees too: whoever of them is a person here has an own record.
pub(crate) fn features(account: &Account) -> Vec<Feature> {
    let (role, is_person) = (role_of(account), account.employee.is_some());
    let offered = |feature: &Feature| match role {
        Role::HrOfficer => *feature != Feature::OwnRecord,
        Role::Evaluator | Role::EvaluatorSuperior => {
            OF_EVALUATORS.contains(feature) || (is_person && *feature == Feature::OwnRecord)
        }
        Role::Employee => *feature == Feature::OwnRecord,
        Role::Auditor => !matches!(
            feature,
            Feature::OwnRecord | Feature::Import | Feature::Office | Feature::Safety | Feature::Privacy
        ),
    };
    Feature::ALL.iter().copied().filter(offered).collect()
}

/// The answer of the matrix for tests and pages: nothing for commands that need no permission.
pub fn may(command: &str, request: &Value, role: Role, whose: Whose) -> Option<bool> {
    if FREE.contains(&command) {
        return None;
    }
    let line = deed_of(command, request).and_then(Deed::line);
    Some(line.is_some_and(|line| reason::refusal(line, role, whose).is_none()))
}

/// Whether the matrix, or the list of free commands, has an entry for a command.
pub fn knows(command: &str) -> bool {
    FREE.contains(&command) || MATRIX.iter().any(|line| line.commands.contains(&command))
}

/// Refuses a command that is about nobody to a role, for an account of another file than the open one.
pub(crate) fn check_role(command: &str, role: Role, language: Language) -> Result<(), Failure> {
    let line = deed_of(command, &Value::Null).and_then(Deed::line);
    let line = line.ok_or_else(|| Failure::UnknownCommand { name: command.to_owned() })?;
    let Some(reason) = reason::refusal(line, role, Whose::Nobody) else { return Ok(()) };
    let (act, why) = (of(line.words, language).to_owned(), reason.words(language).to_owned());
    Err(Failure::NotPermitted { role, act, why })
}

/// A refusal in words, with what the log is to keep of it.
#[derive(Debug)]
pub(crate) struct Refused {
    role: Role,
    act: String,
    why: String,
    reason: Reason,
    person: Option<RowId>,
}

impl Refused {
    /// The same with what else is to know here; the log keeps the reason alone.
    pub(crate) fn saying(self, why: String) -> Self {
        Self { why, ..self }
    }

    /// As interfaces know it.
    pub(crate) fn told(self) -> Failure {
        Failure::NotPermitted { role: self.role, act: self.act, why: self.why }
    }
}

/// The act a command is; a step on a plan is told apart by whom it is done for, one of sheets by what it is.
fn deed_of(command: &str, request: &Value) -> Option<Deed> {
    if command == "move_plans" {
        return Some(step_of(request));
    }
    // Filing is the office's; it is the same command with another step.
    let is_filing = request.get("step").and_then(Value::as_str) == Some("filed");
    if command == "mark_paper" && is_filing {
        return Some(Deed::FilePaper);
    }
    MATRIX.iter().find(|line| line.commands.contains(&command)).map(|line| line.deed)
}

/// Whoever is not understood acts as the office, which is the strictest; the command then names the fault.
fn step_of(request: &Value) -> Deed {
    let word = |field| request.get(field).and_then(Value::as_str).unwrap_or_default();
    let actor = PlanActor::from_code(word("actor"));
    let actor = actor.or_else(|| PlanEvent::from_code(word("event")).and_then(actor_of));
    actor.map_or(Deed::ActAsOffice, step_by)
}

/// Whether a step records that a plan was set.
pub(crate) fn sets_plan(event: PlanEvent) -> bool {
    matches!(event, PlanEvent::Approve | PlanEvent::ApproveBySuperior)
}

/// In whose name a step is taken where nobody is named.
fn actor_of(event: PlanEvent) -> Option<PlanActor> {
    let known = domain::lifecycle::PlanEvent::ALL.into_iter().find(|known| wire_event(*known) == event);
    known.map(|known| to_wire(usual_actor(known)))
}

/// The act that a step in somebody's name is.
fn step_by(actor: PlanActor) -> Deed {
    match actor {
        PlanActor::Employee => Deed::ActAsEmployee,
        PlanActor::Evaluator => Deed::ActAsEvaluator,
        PlanActor::Superior => Deed::ActAsSuperior,
        PlanActor::Leader | PlanActor::HrOfficer | PlanActor::Time => Deed::ActAsOffice,
    }
}

impl App {
    /// Carries out a command, if the account that works may.
    pub(crate) fn carry_out_permitted(&mut self, name: &str, request: Value) -> Result<Value, Failure> {
        self.read_now = ReadNow::default();
        let done = self.carry_out_where_permitted(name, request);
        // Also of a run that stopped half-way: what it wrote before was read.
        self.note_reads(name);
        done.map_err(|halt| self.failure_of(name, halt))
    }

    fn carry_out_where_permitted(&mut self, name: &str, request: Value) -> Result<Value, Halt> {
        let is_asked = self.open.is_some() && contract::COMMANDS.contains(&name);
        let reads = if is_asked { self.permit(name, &request)? } else { Vec::new() };
        let done = route::route(self, name, request)?;
        self.note_people_read(reads);
        Ok(done)
    }

    /// Why a command stopped, in words; a refusal is written down, whoever made it.
    pub(crate) fn failure_of(&mut self, name: &str, halt: Halt) -> Failure {
        if let Halt::NotPermitted(refused) = &halt {
            self.note_refusal(name, refused.person, refused.reason);
        }
        halt.into()
    }

    /// The people whose records a permitted command reads, for the log; or the refusal.
    fn permit(&self, name: &str, request: &Value) -> Result<Vec<RowId>, Halt> {
        if FREE.contains(&name) {
            return Ok(Vec::new());
        }
        let role = role_of(&self.opened()?.account);
        let deed = if self.is_setting_by_hr(name, request)? {
            Some(Deed::ActAsOffice)
        } else {
            deed_of(name, request)
        };
        let Some((deed, line)) = deed.and_then(|deed| Some((deed, deed.line()?))) else {
            return Err(self.refused((role, (name, name)), Reason::UnknownCommand, None).into());
        };
        let refused = |reason, person| Err(Halt::from(self.refused((role, line.words), reason, person)));
        if role == Role::HrOfficer && OF_THE_HUB.contains(&name) && self.is_below_hub()? {
            return refused(Reason::OnlyHub, None);
        }
        if role == Role::HrOfficer && !is_about_somebody(deed) {
            return Ok(Vec::new());
        }
        let (sight, subjects) = (self.sight()?, subjects::of(self, name, request)?);
        if subjects.is_empty()
            && let Some(reason) = reason::refusal(line, role, Whose::Nobody)
        {
            return refused(reason, None);
        }
        for subject in &subjects {
            let whose = sight.whose(subject);
            let reason = match reason::refusal(line, role, whose) {
                None => self.refuse_record((name, deed, request), (subject, whose), &sight)?,
                by_matrix => by_matrix,
            };
            if let Some(reason) = reason {
                return refused(reason, subject.person);
            }
        }
        let is_logged = LOGGED.contains(&deed);
        let others = subjects.iter().filter_map(|subject| subject.person);
        let mut others: Vec<RowId> =
            others.filter(|person| is_logged && sight.own() != Some(*person)).collect();
        others.sort_unstable();
        others.dedup();
        Ok(others)
    }

    /// Whether HR records that a plan was set, where the office has HR check plans before.
    fn is_setting_by_hr(&self, name: &str, request: &Value) -> Result<bool, Halt> {
        let event = request.get("event").and_then(Value::as_str).and_then(PlanEvent::from_code);
        Ok(name == "move_plans" && event.is_some_and(sets_plan) && self.is_set_by_hr()?)
    }

    /// What the matrix cannot know: states of records, and who else has an account here.
    fn refuse_record(
        &self,
        (name, deed, request): (&str, Deed, &Value),
        (subject, whose): (&Subject, Whose),
        sight: &Sight,
    ) -> Result<Option<Reason>, Halt> {
        if deed == Deed::ReadEvaluations && whose == Whose::Own && !sight.sees_everybody() {
            return Ok((!self.is_open_to_oneself(name, request, subject)?).then_some(Reason::NotYetSigned));
        }
        self.refuse_by_name(deed, subject, sight)
    }

    /// What depends on whom the record names, and on who has an account here.
    fn refuse_by_name(&self, deed: Deed, subject: &Subject, sight: &Sight) -> Result<Option<Reason>, Halt> {
        if OF_THE_EVALUATOR.contains(&deed) {
            return self.refuse_other_evaluator(deed, subject, sight);
        }
        let is_of_employee = matches!(
            deed,
            Deed::ActAsEmployee | Deed::NoteProgress | Deed::WriteOwnWords | Deed::FileObjection
        );
        if is_of_employee {
            return self.refuse_in_name_of(subject.person, Role::ALL);
        }
        if deed == Deed::AnswerFeedback {
            return self.refuse_other_answer(subject, sight);
        }
        if matches!(deed, Deed::ActAsSuperior | Deed::TakeOver | Deed::DecideObjection | Deed::ProposeRating)
        {
            return self.refuse_other_superior(subject, sight);
        }
        Ok(None)
    }

    /// Refuses to change the plan of somebody the account does not see.
    pub(crate) fn refuse_unseen(&self, person: RowId) -> Result<(), Halt> {
        if self.sight()?.sees(person) {
            return Ok(());
        }
        self.not_permitted(Deed::WritePlans, Reason::OnlyTeam, Some(person))
    }

    /// The refusal of a deed by the command itself.
    fn not_permitted(&self, deed: Deed, reason: Reason, person: Option<RowId>) -> Result<(), Halt> {
        let role = role_of(&self.opened()?.account);
        let act = deed.line().map(|line| line.words).unwrap_or_default();
        Err(self.refused((role, act), reason, person).into())
    }

    /// A refusal of an act in its words; the log has it where a command ends with it.
    pub(crate) fn refused(
        &self,
        (role, act): (Role, (&str, &str)),
        reason: Reason,
        person: Option<RowId>,
    ) -> Refused {
        let language = self.moment().language;
        let (act, why) = (of(act, language).to_owned(), reason.words(language).to_owned());
        Refused { role, act, why, reason, person }
    }
}

/// Whether even the HR officer is asked whose record it is.
fn is_about_somebody(deed: Deed) -> bool {
    LOGGED.contains(&deed)
        || OF_THE_EVALUATOR.contains(&deed)
        || matches!(
            deed,
            Deed::ActAsEmployee
                | Deed::ActAsSuperior
                | Deed::NoteProgress
                | Deed::GiveFeedback
                | Deed::WithdrawFeedback
                | Deed::AgreeFeedback
                | Deed::AnswerFeedback
                | Deed::NoteIncidents
                | Deed::WriteOwnWords
                | Deed::TakeOver
                | Deed::FileObjection
                | Deed::DecideObjection
                | Deed::ProposeRating
                | Deed::WriteFollowUps
                | Deed::WritePotentials
        )
}

/// The words of a pair in a language.
fn of<'w>((id, en): (&'w str, &'w str), language: Language) -> &'w str {
    match language {
        Language::Id => id,
        Language::En => en,
    }
}
