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

use crate::failure::Halt;
use crate::{App, route};
use contract::{Failure, Feature, Language, PlanActor, PlanEvent, Role};
use matrix::{FREE, LOGGED, MATRIX, OF_THE_EVALUATOR};
pub(crate) use reason::Reason;
use serde_json::Value;
use store::{Account, RowId};
use subjects::Subject;

pub(crate) use log::ReadNow;
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

/// A refusal with what the log is to keep of it.
struct Refused {
    deed: Option<Deed>,
    reason: Reason,
    person: Option<RowId>,
}

/// The act a command is; a step on a plan is told apart by whom it is done for.
fn deed_of(command: &str, request: &Value) -> Option<Deed> {
    if command == "move_plans" {
        return Some(step_of(request));
    }
    MATRIX.iter().find(|line| line.commands.contains(&command)).map(|line| line.deed)
}

/// Whoever is not understood acts as the office, which is the strictest; the command then names the fault.
fn step_of(request: &Value) -> Deed {
    let word = |field| request.get(field).and_then(Value::as_str).unwrap_or_default();
    step_by(PlanActor::from_code(word("actor")), PlanEvent::from_code(word("event")))
}

/// The act that a step in somebody's name is; where nobody is named, the step says whose it usually is.
fn step_by(actor: Option<PlanActor>, event: Option<PlanEvent>) -> Deed {
    match (actor, event) {
        (Some(PlanActor::Employee), _) => Deed::ActAsEmployee,
        (Some(PlanActor::Evaluator), _) => Deed::ActAsEvaluator,
        (Some(PlanActor::Superior), _) | (None, Some(PlanEvent::ApproveBySuperior)) => Deed::ActAsSuperior,
        (Some(PlanActor::Leader | PlanActor::HrOfficer | PlanActor::Time), _)
        | (None, Some(PlanEvent::ChangeEvaluator | PlanEvent::Close | PlanEvent::Cancel) | None) => {
            Deed::ActAsOffice
        }
        (None, Some(PlanEvent::Submit | PlanEvent::Sign | PlanEvent::Revise | PlanEvent::DropRevision)) => {
            Deed::ActAsEmployee
        }
        (None, Some(PlanEvent::Return | PlanEvent::Agree | PlanEvent::Approve | PlanEvent::Reopen)) => {
            Deed::ActAsEvaluator
        }
    }
}

impl App {
    /// Carries out a command, if the account that works may.
    pub(crate) fn carry_out_permitted(&mut self, name: &str, request: Value) -> Result<Value, Failure> {
        let reads = if self.open.is_some() && contract::COMMANDS.contains(&name) {
            match self.permit(name, &request)? {
                Ok(reads) => reads,
                Err(refused) => return Err(self.refuse(name, &refused)),
            }
        } else {
            Vec::new()
        };
        self.read_now = ReadNow::default();
        let done = route::route(self, name, request);
        match &done {
            Ok(_) => self.note_people_read(reads),
            Err(Failure::NotPermitted { why, .. }) => self.note_refusal(name, None, Reason::from_words(why)),
            Err(_) => {}
        }
        // Also of a run that stopped half-way: what it wrote before was read.
        self.note_reads(name);
        done
    }

    /// The people whose records a permitted command reads, for the log; or the refusal.
    fn permit(&self, name: &str, request: &Value) -> Result<Result<Vec<RowId>, Refused>, Halt> {
        if FREE.contains(&name) {
            return Ok(Ok(Vec::new()));
        }
        let refused = |deed, reason, person| Ok(Err(Refused { deed, reason, person }));
        let Some((deed, line)) = deed_of(name, request).and_then(|deed| Some((deed, deed.line()?))) else {
            return refused(None, Reason::UnknownCommand, None);
        };
        let role = role_of(&self.opened()?.account);
        if role == Role::HrOfficer && !is_about_somebody(deed) {
            return Ok(Ok(Vec::new()));
        }
        let (sight, subjects) = (self.sight()?, subjects::of(self, name, request)?);
        if subjects.is_empty()
            && let Some(reason) = reason::refusal(line, role, Whose::Nobody)
        {
            return refused(Some(deed), reason, None);
        }
        for subject in &subjects {
            let whose = sight.whose(subject);
            let reason = match reason::refusal(line, role, whose) {
                None => self.refuse_record((name, deed, request), (subject, whose), &sight)?,
                by_matrix => by_matrix,
            };
            if let Some(reason) = reason {
                return refused(Some(deed), reason, subject.person);
            }
        }
        let is_logged = LOGGED.contains(&deed);
        let others = subjects.iter().filter_map(|subject| subject.person);
        let mut others: Vec<RowId> =
            others.filter(|person| is_logged && sight.own() != Some(*person)).collect();
        others.sort_unstable();
        others.dedup();
        Ok(Ok(others))
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
        if matches!(deed, Deed::ActAsEmployee | Deed::NoteProgress) {
            return self.refuse_in_name_of(subject.person, Role::ALL);
        }
        if deed == Deed::ActAsSuperior {
            return self.refuse_other_superior(subject, sight);
        }
        Ok(None)
    }

    /// Refuses to change the plan of somebody the account does not see.
    pub(crate) fn refuse_unseen(&self, person: RowId) -> Result<(), Halt> {
        if self.sight()?.sees(person) {
            return Ok(());
        }
        self.not_permitted(Deed::WritePlans, Reason::OnlyTeam)
    }

    /// The refusal of a deed by the command itself; the log has it too.
    fn not_permitted(&self, deed: Deed, reason: Reason) -> Result<(), Halt> {
        let language = self.moment().language;
        let act = deed.line().map(|line| of(line.words, language)).unwrap_or_default().to_owned();
        let role = role_of(&self.opened()?.account);
        Err(Failure::NotPermitted { role, act, why: reason.words(language).to_owned() }.into())
    }

    fn refuse(&mut self, name: &str, refused: &Refused) -> Failure {
        self.note_refusal(name, refused.person, Some(refused.reason));
        let language = self.moment().language;
        let act = refused.deed.and_then(Deed::line).map_or(name, |line| of(line.words, language));
        let role = self.open.as_ref().map_or(Role::Employee, |open| role_of(&open.account));
        Failure::NotPermitted { role, act: act.to_owned(), why: refused.reason.words(language).to_owned() }
    }
}

/// Whether even the HR officer is asked whose record it is.
fn is_about_somebody(deed: Deed) -> bool {
    LOGGED.contains(&deed)
        || OF_THE_EVALUATOR.contains(&deed)
        || matches!(deed, Deed::ActAsEmployee | Deed::ActAsSuperior | Deed::NoteProgress)
}

/// The words of a pair in a language.
fn of((id, en): (&'static str, &'static str), language: Language) -> &'static str {
    match language {
        Language::Id => id,
        Language::En => en,
    }
}
