//! What a calibration proposes: made by the evaluator's superior, answered by the evaluator, who stays the
//! one who sets the ratings.

use super::take_over::graded;
use super::{refused, say};
use crate::convert::{finding_about, from_wire, id, row, to_wire};
use crate::evaluations::set_rating;
use crate::failure::Halt;
use crate::imports::filled;
use crate::permissions::{Deed, Sight};
use crate::planning::edit_fields::checked_text;
use crate::{App, cycles, units};
use chrono::NaiveDate;
use contract::{
    AnswerProposalRequest, ById, Failure, FindingView, Language, MarkDiscussedRequest, MeetingRefView,
    Nothing, ProposalView, ProposalsView, ProposeRatingRequest, RatingKind,
};
use domain::calibration::{Answer, ProposalFacts, ProposalState, answer, may_propose};
use domain::lifecycle::Refusal;
use domain::{EvaluationState, ExpectationLevel, Severity};
use store::records::{
    EvaluationRecord, Meeting, MeetingKind, MeetingLine, MeetingList, MeetingState, RatingProposal, Term,
};
use store::schema::{meeting_lines as line, rating_proposals as column};
use store::{Act, Column, RowId, Scope, Table, Value};

impl App {
    /// Marks somebody as discussed; the mark is a line of the decisions and prints with the minutes.
    pub(crate) fn mark_discussed(&mut self, request: MarkDiscussedRequest) -> Result<MeetingRefView, Halt> {
        let meeting = self.calibration_meeting(row(&request.meeting)?)?;
        let person = self.employee(row(&request.employee)?)?;
        if !self.sight()?.sees(person.id) {
            return Err(Failure::NotFound { what: person.id.to_string() }.into());
        }
        let lines = self.read()?.list_meeting_lines(meeting.id)?;
        let name = person.shown_name();
        let marks: Vec<RowId> =
            lines.iter().filter(|found| is_mark_of(found, person.id)).map(|found| found.id).collect();
        if marks.is_empty() == request.discussed {
            self.act("mark_discussed", meeting.led_by, |act| {
                if request.discussed {
                    return discuss(act, &meeting, (person.id, name.as_str()), &lines);
                }
                for mark in marks {
                    act.delete(Table::MeetingLines, mark)?;
                }
                Ok(())
            })?;
        }
        self.meeting_ref(&meeting)
    }

    /// Proposes other ratings to the evaluator; one that still waits is replaced.
    pub(crate) fn propose_rating(&mut self, request: ProposeRatingRequest) -> Result<ProposalView, Halt> {
        let record = self.evaluation(row(&request.evaluation)?)?;
        self.still_at(record.employee, request.seen_version)?;
        let level = from_wire::<ExpectationLevel>;
        let proposed = (level(request.results), level(request.conduct));
        let reason = checked_text("reason", &request.reason)?;
        let facts = ProposalFacts {
            state: record.state,
            now: record.results_rating.zip(record.conduct_rating),
            proposed,
            has_reason: reason.is_some(),
        };
        may_propose(&facts).map_err(|refusal| told(refusal, self.moment().language))?;
        let meeting = request.meeting.as_deref().map(|id| self.calibration_meeting(row(id)?)).transpose()?;
        let (reader, today) = (self.read()?, self.moment().today());
        let by = record.evaluator.map(|who| reader.find_evaluator(who, today)).transpose()?.flatten();
        let waiting = self.waiting_proposal(&record)?;
        let lines = meeting.as_ref().map(|meeting| reader.list_meeting_lines(meeting.id)).transpose()?;
        let lines = lines.unwrap_or_default();
        let is_discussed = lines.iter().any(|found| is_mark_of(found, record.employee));
        let name = self.employee(record.employee)?.shown_name();
        let values = cells(&record, (proposed, reason), (by, today), meeting.as_ref());
        let made = self.act("propose_rating", by, |act| {
            if let Some(meeting) = meeting.filter(|_| !is_discussed) {
                discuss(act, &meeting, (record.employee, name.as_str()), &lines)?;
            }
            let Some(waiting) = waiting else {
                let scope = Scope::dossier(record.employee);
                return Ok(act.insert(Table::RatingProposals, scope, &filled(values))?);
            };
            for (column, value) in values {
                act.set(waiting.id, column, value)?;
            }
            Ok(waiting.id)
        })?;
        self.shown_proposal(made)
    }

    /// Takes a proposal back that was not answered.
    pub(crate) fn withdraw_proposal(&mut self, request: ById) -> Result<ProposalView, Halt> {
        let found = self.proposal(row(&request.id)?)?;
        if found.state != ProposalState::Waiting {
            let refusal = Refusal { rule: "R-205", code: "proposal_answered" };
            return Err(told(refusal, self.moment().language).into());
        }
        let withdrawn = ProposalState::Withdrawn.word();
        self.act("withdraw_proposal", found.proposed_by, |act| {
            Ok(act.set(found.id, column::STATE, withdrawn)?)
        })?;
        self.shown_proposal(found.id)
    }

    /// The evaluator takes a proposal over, or keeps the rating and says why.
    pub(crate) fn answer_proposal(&mut self, request: AnswerProposalRequest) -> Result<ProposalView, Halt> {
        let found = self.proposal(row(&request.id)?)?;
        let record = self.evaluation(found.evaluation)?;
        self.still_at(record.employee, request.seen_version)?;
        let word = checked_text("word", &request.word)?;
        let given = Answer { accepts: request.accept, has_word: word.is_some() };
        let state = answer(found.state, record.state, given)
            .map_err(|refusal| told(refusal, self.moment().language))?;
        if request.accept {
            self.check_can_rate(&record)?;
        }
        let (today, seen) =
            (self.moment().today().to_string(), record.evidence_seen || self.has_seen(record.id)?);
        self.act("answer_proposal", record.evaluator, |act| {
            if request.accept {
                take_ratings(act, &record, &found, seen)?;
            }
            act.set(found.id, column::STATE, state.word())?;
            act.set(found.id, column::ANSWER, word)?;
            act.set(found.id, column::ANSWERED_BY, record.evaluator)?;
            act.set(found.id, column::ANSWERED_ON, today)?;
            Ok(())
        })?;
        self.shown_proposal(found.id)
    }

    /// Proposals that wait for an evaluator, as far as they are of the teams seen.
    pub(crate) fn list_proposals(&mut self, _: Nothing) -> Result<ProposalsView, Halt> {
        let sight = self.sight()?;
        let (mut rows, mut people) = (Vec::new(), Vec::new());
        for found in self.read()?.list_waiting_proposals()? {
            let Some(record) = self.read()?.find_evaluation(found.evaluation)? else { continue };
            let is_shown = sight.sees_in_team(record.employee, record.evaluator);
            if is_shown && is_open(record.state) {
                people.push(record.employee);
                rows.push(self.proposal_view(&found, &record, &sight)?);
            }
        }
        self.note_people_read(people);
        Ok(ProposalsView { rows })
    }

    /// What still waits for the evaluator of a record; nothing once it is signed.
    pub(super) fn waiting_proposal(&self, record: &EvaluationRecord) -> Result<Option<RatingProposal>, Halt> {
        if !is_open(record.state) {
            return Ok(None);
        }
        let all = self.read()?.list_proposals_to(record.id)?;
        Ok(all.into_iter().find(|found| found.state == ProposalState::Waiting))
    }

    /// The same as the grid shows it.
    pub(crate) fn proposal_beside(&self, record: &EvaluationRecord) -> Result<Option<ProposalView>, Halt> {
        let Some(found) = self.waiting_proposal(record)? else { return Ok(None) };
        Ok(Some(self.proposal_view(&found, record, &self.sight()?)?))
    }

    /// Whoever signs is told of a proposal that waits; it does not keep anybody from signing.
    pub(crate) fn proposal_findings(&self, record: &EvaluationRecord) -> Result<Vec<FindingView>, Halt> {
        if self.waiting_proposal(record)?.is_none() {
            return Ok(Vec::new());
        }
        let words = (
            "Ada usulan kalibrasi yang belum dijawab. Dengan tanda tangan, rating Anda tetap.",
            "A proposal of the calibration waits for an answer. By signing, your rating stands.",
        );
        let text = say(self.moment().language, words).to_owned();
        Ok(vec![finding_about("R-225", Severity::Warn, "proposal_waiting", text)])
    }

    pub(super) fn proposal_view(
        &self,
        found: &RatingProposal,
        record: &EvaluationRecord,
        sight: &Sight,
    ) -> Result<ProposalView, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let person = |who: Option<RowId>| who.map(|who| units::person_ref(reader, who)).transpose();
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
        let (results, conduct) = found.proposed;
        let over = why_over(found.state, record.state, moment.language);
        let why_not = |deed| match &over {
            Some(over) => Ok(Some(over.clone())),
            None => self.why_not_do(deed, found.id, sight),
        };
        Ok(ProposalView {
            id: id(found.id),
            evaluation: id(record.id),
            version: reader.version(record.employee)?,
            employee: units::person_ref(reader, record.employee)?,
            evaluator: person(record.evaluator)?,
            period: record.period.to_string(),
            period_words: cycles::period_words(record.period, moment),
            state: to_wire(found.state),
            words: state_words(found.state, moment.language).to_owned(),
            results_before: found.results_before.map(to_wire),
            conduct_before: found.conduct_before.map(to_wire),
            results: to_wire(results),
            conduct: to_wire(conduct),
            grade: to_wire(graded(results, conduct, record.not_graduated)),
            reason: found.reason.clone(),
            proposed_by: person(found.proposed_by)?,
            proposed_on: day(found.proposed_on),
            answer: found.answer.clone(),
            answered_on: day(found.answered_on),
            why_not_answer: why_not(Deed::AnswerProposal)?,
            why_not_withdraw: why_not(Deed::ProposeRating)?,
        })
    }

    fn shown_proposal(&self, proposal: RowId) -> Result<ProposalView, Halt> {
        let found = self.proposal(proposal)?;
        self.proposal_view(&found, &self.evaluation(found.evaluation)?, &self.sight()?)
    }

    fn proposal(&self, proposal: RowId) -> Result<RatingProposal, Halt> {
        let missing = || Failure::NotFound { what: "Usulan kalibrasi".into() };
        Ok(self.read()?.find_proposal(proposal)?.ok_or_else(missing)?)
    }

    /// A calibration whose minutes are not done and in which the account may write.
    fn calibration_meeting(&self, meeting: RowId) -> Result<Meeting, Halt> {
        let missing = || Failure::NotFound { what: "Rapat kalibrasi".into() };
        let found = self.read()?.find_meeting(meeting)?.ok_or_else(missing)?;
        let is_open = found.kind == MeetingKind::Calibration && found.state != MeetingState::Closed;
        if !is_open || !self.may_do(Deed::WriteMeetings, found.id, &self.sight()?)? {
            return Err(missing().into());
        }
        Ok(found)
    }
}

/// Whether a line of a meeting says that somebody was discussed.
pub(crate) fn is_mark_of(found: &MeetingLine, person: RowId) -> bool {
    found.list == MeetingList::Decision && found.person == Some(person)
}

/// Writes that somebody was discussed; the sheet is Indonesian, and so is the line.
fn discuss(
    act: &mut Act<'_>,
    meeting: &Meeting,
    (person, name): (RowId, &str),
    lines: &[MeetingLine],
) -> Result<(), Halt> {
    let of_list = lines.iter().filter(|found| found.list == MeetingList::Decision);
    let ordinal = of_list.map(|found| found.ordinal).max().unwrap_or_default() + 1;
    let values = [
        (line::MEETING, meeting.id.into()),
        (line::LIST, MeetingList::Decision.word().into()),
        (line::ORDINAL, ordinal.into()),
        (line::TEXT, format!("Penilaian {name} dibahas.").into()),
        (line::PERSON, person.into()),
    ];
    act.insert(Table::MeetingLines, Scope::unit(meeting.unit), &values)?;
    Ok(())
}

fn cells(
    record: &EvaluationRecord,
    ((results, conduct), reason): ((ExpectationLevel, ExpectationLevel), Option<String>),
    (by, today): (Option<RowId>, NaiveDate),
    meeting: Option<&Meeting>,
) -> Vec<(Column, Value)> {
    vec![
        (column::EMPLOYEE, record.employee.into()),
        (column::EVALUATION, record.id.into()),
        (column::MEETING, meeting.map(|meeting| meeting.id).into()),
        (column::STATE, ProposalState::Waiting.word().into()),
        (column::RESULTS_BEFORE, record.results_rating.map(Term::word).into()),
        (column::CONDUCT_BEFORE, record.conduct_rating.map(Term::word).into()),
        (column::RESULTS_RATING, results.word().into()),
        (column::CONDUCT_RATING, conduct.word().into()),
        (column::REASON, reason.into()),
        (column::PROPOSED_BY, by.into()),
        (column::PROPOSED_ON, today.to_string().into()),
    ]
}

/// The ratings proposed become those of the evaluator; what was as proposed already stays untouched.
fn take_ratings(
    act: &mut Act<'_>,
    record: &EvaluationRecord,
    found: &RatingProposal,
    seen: bool,
) -> Result<(), Halt> {
    let (results, conduct) = found.proposed;
    let proposed =
        EvaluationRecord { results_rating: Some(results), conduct_rating: Some(conduct), ..record.clone() };
    if record.results_rating != Some(results) {
        set_rating(act, &proposed, (RatingKind::Results, Some(results)), seen, 1)?;
    }
    if record.conduct_rating != Some(conduct) {
        set_rating(act, &proposed, (RatingKind::Conduct, Some(conduct)), seen, 1)?;
    }
    Ok(())
}

/// What is said of an evaluation that was not signed when its period was closed.
const PERIOD_CLOSED: (&str, &str) = (
    "Periodenya ditutup sebelum penilaian ini ditandatangani.",
    "Its period was closed before this evaluation was signed.",
);

/// Whether the evaluator may still change the ratings.
fn is_open(state: EvaluationState) -> bool {
    !state.is_sealed() && !matches!(state, EvaluationState::Reused | EvaluationState::LeftUnsigned)
}

/// How far a proposal has come.
pub(crate) fn state_words(state: ProposalState, language: Language) -> &'static str {
    say(
        language,
        match state {
            ProposalState::Waiting => ("menunggu pejabat penilai", "waiting for the evaluator"),
            ProposalState::Accepted => ("diterima pejabat penilai", "taken over by the evaluator"),
            ProposalState::Declined => ("tidak diterima pejabat penilai", "not taken over"),
            ProposalState::Withdrawn => ("ditarik kembali", "taken back"),
        },
    )
}

/// Why nothing can be done with a proposal any more; nothing where it waits.
fn why_over(state: ProposalState, evaluation: EvaluationState, language: Language) -> Option<String> {
    let words = match state {
        ProposalState::Waiting if is_open(evaluation) => return None,
        ProposalState::Waiting if evaluation == EvaluationState::LeftUnsigned => PERIOD_CLOSED,
        ProposalState::Waiting => ("Penilaian ini sudah ditandatangani.", "This evaluation is signed."),
        ProposalState::Accepted | ProposalState::Declined => {
            ("Usulan ini sudah dijawab.", "This proposal was answered.")
        }
        ProposalState::Withdrawn => ("Usulan ini sudah ditarik kembali.", "This proposal was taken back."),
    };
    Some(say(language, words).to_owned())
}

/// A refusal of the rules in words.
fn told(refusal: Refusal, language: Language) -> Failure {
    let (why, next) = match refusal.code {
        "proposal_signed" => (
            ("Penilaian ini sudah ditandatangani.", "This evaluation is signed."),
            (
                "Sesudah tanda tangan, hasil hanya berubah lewat keberatan atau bila dibuka kembali.",
                "Once signed, a result changes only by an objection or when it is opened again.",
            ),
        ),
        "proposal_period_closed" => (
            PERIOD_CLOSED,
            (
                "Mintalah pengelola kepegawaian membukanya lagi dengan mengubah jangka waktunya di layar Siklus.",
                "Ask the HR officer to open it again by changing its window under Cycles.",
            ),
        ),
        "proposal_unrated" => (
            ("Pejabat penilai belum memberi kedua rating.", "The evaluator has not given both ratings yet."),
            ("Usulkan sesudah pejabat penilai menilai.", "Propose once the evaluator has rated."),
        ),
        "proposal_same" => (
            ("Usulan ini sama dengan rating pejabat penilai.", "This is what the evaluator rated."),
            ("Pilih kotak kuadran yang lain.", "Choose another cell of the quadrant."),
        ),
        "proposal_without_reason" => (
            ("Alasan usulan belum diisi.", "The reason is missing."),
            (
                "Tulis alasannya; pejabat penilai membacanya bersama usulan.",
                "Write it; the evaluator reads it with the proposal.",
            ),
        ),
        "proposal_without_word" => (
            ("Alasan mempertahankan rating belum diisi.", "Why the rating is kept is missing."),
            ("Tulis satu kalimat, lalu jawab lagi.", "Write one sentence, then answer again."),
        ),
        _ => (
            ("Usulan ini sudah dijawab atau ditarik kembali.", "This proposal was answered or taken back."),
            ("Muat ulang layar untuk melihat keadaannya.", "Load the screen again to see how it stands."),
        ),
    };
    refused(language, refusal.rule, why, next)
}
