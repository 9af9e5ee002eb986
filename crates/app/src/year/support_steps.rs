//! The way of a support: who signs, to whom it is handed and reported.

use super::person_or_none;
use super::support_fields::{Lines, lines_of};
use super::words::pick;
use crate::App;
use crate::convert::row;
use crate::failure::Halt;
use crate::organisation::refusal;
use crate::permissions::{Reason, kept, role_of};
use crate::planning::edit_fields::checked_text;
use crate::planning::edits::invalid;
use chrono::NaiveDate;
use contract::{FieldFault, MoveSupportRequest, Role, RouteStepView, SupportForm, SupportStep, SupportView};
use store::records::{Counsellor, Support, SupportKind, SupportState, Term};
use store::schema::supports as column;
use store::{Column, RowId, Value};

/// What is refused here, in Indonesian and English.
const STEP: (&str, &str) = ("mengambil langkah bimbingan ini", "take this step of the guidance");

/// What is said with a step.
struct StepWords {
    /// To whom it is reported.
    to: String,
    decision: Option<String>,
    decided_by: Option<String>,
}

impl App {
    /// Takes a step of a support.
    pub(crate) fn move_support(&mut self, request: MoveSupportRequest) -> Result<SupportView, Halt> {
        let support = self.support(row(&request.id)?)?;
        let kind = support.kind.ok_or_else(|| super::missing("Bimbingan"))?;
        self.refuse_step_of_other(&support, request.step)?;
        let lines = lines_of(self.read()?, support.id)?;
        if !self.steps_of(&support, kind, &lines)?.contains(&request.step) {
            return Err(self.step_out_of_turn(&support, kind, request.step));
        }
        let on = self.day_or_today("on", request.on.as_ref())?;
        let words = self.step_words(&support, kind, &request)?;
        let acted_for = match request.step {
            SupportStep::SignEmployee | SupportStep::HandOver => Some(support.employee),
            SupportStep::Begin
            | SupportStep::SignLeader
            | SupportStep::Finish
            | SupportStep::Report
            | SupportStep::Decide
            | SupportStep::Tell
            | SupportStep::Close => self.leader_of(&support)?,
        };
        let cells = cells_of(request.step, on, words);
        self.act("move_support", acted_for, |act| {
            cells.into_iter().try_for_each(|(column, value)| act.set(support.id, column, value).map(drop))?;
            Ok(())
        })?;
        self.support_view(support.id)
    }

    /// The words of a step: to whom it is reported, and of a decision what it is and whose.
    fn step_words(
        &self,
        support: &Support,
        kind: SupportKind,
        request: &MoveSupportRequest,
    ) -> Result<StepWords, Halt> {
        let told = request.reported_to.trim();
        let needed = |name: &str, text: &str| -> Result<Option<String>, Halt> {
            let said = checked_text(name, text)?;
            if request.step == SupportStep::Decide && said.is_none() {
                return Err(invalid(name, FieldFault::Empty));
            }
            Ok(said)
        };
        Ok(StepWords {
            to: if told.is_empty() { self.addressee(support, kind)? } else { told.to_owned() },
            decision: needed("decision", &request.decision)?,
            decided_by: needed("decidedBy", &request.decided_by)?,
        })
    }

    /// Whoever leads it, else the evaluator.
    pub(super) fn leader_of(&self, support: &Support) -> Result<Option<RowId>, Halt> {
        match support.led_by {
            Some(leader) => Ok(Some(leader)),
            None => Ok(self.read()?.find_evaluator(support.employee, self.moment().today())?),
        }
    }

    /// The steps that are possible now.
    pub(super) fn steps_of(
        &self,
        support: &Support,
        kind: SupportKind,
        lines: &Lines,
    ) -> Result<Vec<SupportStep>, Halt> {
        let mut steps = Vec::new();
        let may_hand_over = is_guidance(kind)
            && support.handed_over_on.is_none()
            && lines.says_something(SupportForm::Feedback)
            && self.may_write_guidance_feedback(support)?;
        // What a conduct problem is about is told before anything else is done about it.
        if is_untold(support, kind) && support.state != SupportState::Closed {
            steps.push(SupportStep::Tell);
        }
        match support.state {
            SupportState::Planned => steps.push(SupportStep::Begin),
            SupportState::Running => {
                let needs = signatures(kind);
                if needs.0 && support.signed_by_employee_on.is_none() {
                    steps.push(SupportStep::SignEmployee);
                }
                if needs.1 && support.signed_by_leader_on.is_none() {
                    steps.push(SupportStep::SignLeader);
                }
                if is_signed(support, kind) {
                    steps.push(SupportStep::Finish);
                }
            }
            SupportState::Done => {
                steps.extend(may_hand_over.then_some(SupportStep::HandOver));
                steps.push(SupportStep::Report);
            }
            SupportState::Reported => {
                let is_undecided = kind != SupportKind::Counselling && support.decided_on.is_none();
                steps.extend(may_hand_over.then_some(SupportStep::HandOver));
                steps.extend(is_undecided.then_some(SupportStep::Decide));
            }
            SupportState::Closed => {}
        }
        steps.extend(still_open(support, kind).is_none().then_some(SupportStep::Close));
        Ok(steps)
    }

    /// The next step in words; empty where nothing is left.
    pub(super) fn next_words(&self, support: &Support, kind: SupportKind) -> Result<String, Halt> {
        let language = self.moment().language;
        let words = match support.state {
            SupportState::Planned | SupportState::Reported if is_untold(support, kind) => {
                ("Beri tahu pegawai", "Tell the employee")
            }
            SupportState::Planned => ("Mulai", "Begin"),
            SupportState::Running if is_signed(support, kind) => ("Selesaikan", "Finish"),
            SupportState::Running => ("Isi dan tanda tangani formulirnya", "Fill in and sign its form"),
            SupportState::Done => {
                let to = self.addressee(support, kind)?;
                return Ok(format!("{} {to}", pick(language, ("Laporkan kepada", "Report to"))));
            }
            SupportState::Reported if kind != SupportKind::Counselling && support.decided_on.is_none() => {
                ("Catat tindak lanjut yang diputuskan", "Record the follow-up that was decided")
            }
            SupportState::Reported => ("Tutup", "Close"),
            SupportState::Closed => ("", ""),
        };
        Ok(pick(language, words).to_owned())
    }

    /// To whom it goes, in order.
    pub(super) fn route_of(&self, support: &Support, kind: SupportKind) -> Result<Vec<RouteStepView>, Halt> {
        if kind == SupportKind::Counselling {
            return self.route_of_counselling(support);
        }
        let language = self.moment().language;
        let mut route = Vec::new();
        if signatures(kind) != (false, false) {
            let done = support.signed_by_leader_on.filter(|_| is_signed(support, kind));
            let words = ("Formulir diisi dan ditandatangani", "The form is filled in and signed");
            let leader = self.leader_words(support)?;
            route.push(station(rule_of(kind), pick(language, words), leader, done));
        }
        if is_guidance(kind) {
            let superior = self.superior_of(self.leader_of(support)?)?;
            let words = ("Pegawai menyerahkan B.1.8", "The employee hands over B.1.8");
            route.push(station("R-123", pick(language, words), superior, support.handed_over_on));
        }
        if support.needs_change == Some(true) {
            let plan = pick(language, ("perubahan SKP", "a change of the SKP")).to_owned();
            let words = pick(language, ("Penyesuaian: ya", "Adjustment: yes"));
            route.push(station("R-121", words, plan, None));
        }
        let to = self.addressee(support, kind)?;
        let head = Some(support.decided_by.clone()).filter(|by| !by.is_empty());
        let head = head.unwrap_or_else(|| pick(language, PERSONNEL).to_owned());
        let words = pick(language, ("Hasil dilaporkan", "The outcome is reported"));
        route.push(station("R-125", words, to, support.reported_on));
        let words = pick(language, ("Tindak lanjut diputuskan", "The follow-up is decided"));
        route.push(station("R-125", words, head, support.decided_on));
        Ok(route)
    }

    fn route_of_counselling(&self, support: &Support) -> Result<Vec<RouteStepView>, Halt> {
        let language = self.moment().language;
        let (to, head) = (self.addressee(support, SupportKind::Counselling)?, pick(language, PERSONNEL));
        let employee = person_or_none(self.read()?, Some(support.employee))?.map(|person| person.name);
        let told = ("Permasalahan perilaku disampaikan", "The conduct problem is told");
        let report = ("Laporan B.1.10 dengan bukti umpan balik", "Report B.1.10 with the feedback");
        let set = ("Konselor, waktu, dan tempat ditetapkan", "Counsellor, time and place are set");
        let reported = ("Rekaman konseling dilaporkan", "The record is reported");
        let appointed_on = support.counsellor.and(support.starts_on);
        Ok(vec![
            station("R-126", pick(language, told), employee.unwrap_or_default(), support.told_on),
            station("R-126", pick(language, report), head.to_owned(), support.signed_by_leader_on),
            station("R-127", pick(language, set), head.to_owned(), appointed_on),
            station("R-128", pick(language, reported), to, support.reported_on),
        ])
    }

    /// To whom it is reported: guidance by others to the evaluator, the evaluator's own to his superior
    /// the record of a counsellor by what the counsellor is.
    fn addressee(&self, support: &Support, kind: SupportKind) -> Result<String, Halt> {
        let reader = self.read()?;
        let evaluator = reader.find_evaluator(support.employee, self.moment().today())?;
        let superior = self.superior_of(evaluator)?;
        let named = |person| Ok::<_, Halt>(person_or_none(reader, person)?.map(|person| person.name));
        let is_by_evaluator =
            support.led_by_label.is_empty() && (support.led_by.is_none() || support.led_by == evaluator);
        if kind == SupportKind::Counselling {
            return Ok(match support.counsellor {
                Some(Counsellor::Official) => {
                    let both = [named(evaluator)?.unwrap_or_default(), superior];
                    both.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(", ")
                }
                Some(Counsellor::Independent) => pick(self.moment().language, PERSONNEL).to_owned(),
                Some(Counsellor::Evaluator) | None => superior,
            });
        }
        if is_by_evaluator { Ok(superior) } else { Ok(named(evaluator)?.unwrap_or(superior)) }
    }

    /// The evaluator of somebody, by name; in words where nobody is known.
    fn superior_of(&self, person: Option<RowId>) -> Result<String, Halt> {
        let (reader, today) = (self.read()?, self.moment().today());
        let superior = person.map(|person| reader.find_evaluator(person, today)).transpose()?.flatten();
        let name = person_or_none(reader, superior)?.map(|person| person.name);
        let words = ("atasan pejabat penilai", "the evaluator's superior");
        Ok(name.unwrap_or_else(|| pick(self.moment().language, words).to_owned()))
    }

    /// What the employee does is done by the employee, or by the office for somebody without an account; the
    /// rest is not done by the employee.
    fn refuse_step_of_other(&self, support: &Support, step: SupportStep) -> Result<(), Halt> {
        let account = &self.opened()?.account;
        let (role, person) = (role_of(account), kept(self.read()?, support.employee)?);
        let is_person = self.sight()?.own() == Some(person);
        let is_of_person = matches!(step, SupportStep::SignEmployee | SupportStep::HandOver);
        let reason = match (is_of_person, is_person) {
            (true, true) | (false, false) => return Ok(()),
            (false, true) => Reason::NotOneself,
            (true, false) if role == Role::HrOfficer => {
                if self.accounts_of(person, Some(account.id))?.is_empty() {
                    return Ok(());
                }
                Reason::HasOwnAccount
            }
            (true, false) => Reason::OnlyOneself,
        };
        Err(self.refused((role, STEP), reason, Some(person)).into())
    }

    fn step_out_of_turn(&self, support: &Support, kind: SupportKind, step: SupportStep) -> Halt {
        let lack = still_open(support, kind).filter(|_| step == SupportStep::Close);
        let (rule, id, en) = match lack {
            Some(lack) => closing_words(lack, kind),
            None => (rule_of(kind), OUT_OF_TURN.0, OUT_OF_TURN.1),
        };
        refusal(self.moment().language, rule, id, en)
    }
}

/// What keeps a support from being closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum StillOpen {
    /// The employee was not told of the conduct problem.
    Untold,
    /// Nothing of it was held yet; a plan for it is removed.
    NotBegun,
    /// Nobody it is reported to knows of it yet.
    Unreported,
    /// What follows was not decided.
    Undecided,
    /// It is closed already.
    Closed,
}

/// What keeps a support from being closed; nothing where it may be.
///
/// Guidance is closed once its follow-up is decided. A conduct problem is told first, and reported only
/// where nothing changed after that: until the counselling begins, having told it may be enough.
fn still_open(support: &Support, kind: SupportKind) -> Option<StillOpen> {
    let is_counselling = kind == SupportKind::Counselling;
    if is_untold(support, kind) && support.state != SupportState::Closed {
        return Some(StillOpen::Untold);
    }
    match support.state {
        SupportState::Planned => (!is_counselling).then_some(StillOpen::NotBegun),
        SupportState::Running | SupportState::Done => Some(StillOpen::Unreported),
        SupportState::Reported => {
            (!is_counselling && support.decided_on.is_none()).then_some(StillOpen::Undecided)
        }
        SupportState::Closed => Some(StillOpen::Closed),
    }
}

/// Whether it is a conduct problem that the employee was not told of.
fn is_untold(support: &Support, kind: SupportKind) -> bool {
    kind == SupportKind::Counselling && support.told_on.is_none()
}

/// Why and what next, in one language.
type Words = [&'static str; 2];

/// What is said of a step whose turn has not come.
const OUT_OF_TURN: (Words, Words) = (
    [
        "Langkah ini belum dapat diambil: tanda tangan atau isi formulir sebelumnya belum ada.",
        "Lengkapi langkah yang ditunjukkan lebih dahulu.",
    ],
    [
        "This step cannot be taken yet: a signature or a form before it is missing.",
        "Complete the step that is shown first.",
    ],
);

/// What keeps a support open, with its rule, in Indonesian and English.
fn closing_words(lack: StillOpen, kind: SupportKind) -> (&'static str, Words, Words) {
    match lack {
        StillOpen::Untold => (
            "R-126",
            [
                "Pegawai belum diberi tahu permasalahan perilakunya.",
                "Beri tahu pegawainya dan catat harinya, lalu tutup.",
            ],
            [
                "The employee was not told of the conduct problem yet.",
                "Tell the employee and record the day, then close it.",
            ],
        ),
        StillOpen::NotBegun => (
            "R-125",
            [
                "Pembinaan ini belum dimulai, jadi belum ada yang diputuskan.",
                "Mulai pembinaannya, atau hapus rencananya bila tidak jadi.",
            ],
            [
                "This guidance was not begun, so nothing was decided.",
                "Begin it, or remove the plan where nothing comes of it.",
            ],
        ),
        StillOpen::Unreported => (
            if kind == SupportKind::Counselling { "R-128" } else { "R-125" },
            ["Hasil pembinaan ini belum dilaporkan.", "Selesaikan dan laporkan hasilnya lebih dahulu."],
            ["The outcome of this guidance was not reported.", "Finish it and report its outcome first."],
        ),
        StillOpen::Undecided => (
            "R-125",
            [
                "Tindak lanjut pembinaan ini belum diputuskan.",
                "Catat apa yang diputuskan dan oleh siapa, lalu tutup.",
            ],
            [
                "What follows this guidance was not decided.",
                "Record what was decided and by whom, then close it.",
            ],
        ),
        StillOpen::Closed => (
            "R-125",
            ["Pembinaan ini sudah ditutup.", "Rencanakan pembinaan baru bila masih diperlukan."],
            ["This guidance is closed already.", "Plan another one where it is still needed."],
        ),
    }
}

/// Who decides on counselling and on what follows guidance.
const PERSONNEL: (&str, &str) =
    ("PyB atau pimpinan unit kepegawaian", "the PyB or the head of the personnel unit");

fn station(rule: &str, words: &str, to: String, done: Option<NaiveDate>) -> RouteStepView {
    RouteStepView {
        words: words.to_owned(),
        rule: rule.to_owned(),
        to,
        done_on: done.map(|day| day.to_string()),
    }
}

/// The rule that speaks of a kind of support.
fn rule_of(kind: SupportKind) -> &'static str {
    match kind {
        SupportKind::Coaching => "R-121",
        SupportKind::Mentoring => "R-122",
        SupportKind::Counselling => "R-126",
        SupportKind::Competency => "R-124",
        SupportKind::FormalTraining | SupportKind::InformalTraining => "R-125",
    }
}

/// Whether it is guidance, after which the employee fills in B.1.8.
fn is_guidance(kind: SupportKind) -> bool {
    match kind {
        SupportKind::Coaching
        | SupportKind::Mentoring
        | SupportKind::FormalTraining
        | SupportKind::InformalTraining => true,
        SupportKind::Counselling | SupportKind::Competency => false,
    }
}

/// Whether its form is signed by the employee, and by whoever leads it.
fn signatures(kind: SupportKind) -> (bool, bool) {
    match kind {
        SupportKind::Coaching | SupportKind::Mentoring => (true, true),
        SupportKind::Competency | SupportKind::Counselling => (false, true),
        SupportKind::FormalTraining | SupportKind::InformalTraining => (false, false),
    }
}

fn is_signed(support: &Support, kind: SupportKind) -> bool {
    let (employee, leader) = signatures(kind);
    (!employee || support.signed_by_employee_on.is_some())
        && (!leader || support.signed_by_leader_on.is_some())
}

/// What a step writes.
fn cells_of(step: SupportStep, on: NaiveDate, words: StepWords) -> Vec<(Column, Value)> {
    let day = || Value::from(on.to_string());
    let state = |state: SupportState| (column::STATE, Value::from(state.word()));
    match step {
        SupportStep::Begin => vec![state(SupportState::Running)],
        SupportStep::SignEmployee => vec![(column::SIGNED_BY_EMPLOYEE_ON, day())],
        SupportStep::SignLeader => vec![(column::SIGNED_BY_LEADER_ON, day())],
        SupportStep::Finish => vec![state(SupportState::Done)],
        SupportStep::HandOver => vec![(column::HANDED_OVER_ON, day())],
        SupportStep::Report => {
            vec![
                state(SupportState::Reported),
                (column::REPORTED_ON, day()),
                (column::REPORTED_TO, words.to.into()),
            ]
        }
        SupportStep::Decide => vec![
            (column::DECIDED_ON, day()),
            (column::DECIDED_BY, words.decided_by.into()),
            (column::DECISION, words.decision.into()),
        ],
        SupportStep::Tell => vec![(column::TOLD_ON, day())],
        SupportStep::Close => vec![state(SupportState::Closed)],
    }
}
