//! Looking over, signing and reopening evaluations (13.2).

use crate::aftermath::{phrases, settings};
use crate::convert::{finding, id, row, to_wire};
use crate::cycles::{self, parse_day, parse_period};
use crate::failure::Halt;
use crate::organisation::refusal;
use crate::sheet::Dossier;
use crate::{App, identity, units};
use chrono::NaiveDate;
use contract::{
    EvaluationView, Failure, FieldFault, FieldProblem, PreflightRequest, PreflightRowView, PreflightView,
    ReopenRequest, SealRequest, SealedView,
};
use domain::evaluation::Refusal;
use domain::{EvaluationState, Finding, Severity};
use store::records::{EvaluationRecord, SealForm, SealedContent, SealedDecision, Term};
use store::schema::{evaluations as column, objections};
use store::{Act, Column, Password, RowId, Signer, Table, Undoing, Value};

/// What a signed sheet prints of others, kept with the signature.
const FROZEN: [Column; 4] = [
    column::ACHIEVEMENT_AS_SIGNED,
    column::EMPLOYEE_AS_SIGNED,
    column::EVALUATOR_AS_SIGNED,
    column::SUPERIOR_AS_SIGNED,
];

/// What happened to the document that was signed: the next one goes its own way.
const OF_THE_DOCUMENT: [Column; 9] = [
    column::DELIVERED_ON,
    column::RECEIVED_ON,
    column::RETURNED_ON,
    column::RETURN_REFUSED_ON,
    column::WITNESS_NOTE,
    column::REPORTED_ON,
    column::SIGNED_BY,
    column::FALLBACK_YEAR,
    column::LATE_MARK,
];

/// Signs an evaluation: freezes what its sheets print of others, locks it, keeps the hash of it all and
/// the signature of a personal key over that and the day. An invented signature of a practice office has no
/// key.
pub(crate) fn sign(
    act: &mut Act<'_>,
    evaluation: RowId,
    on: NaiveDate,
    signer: Option<&Signer>,
) -> Result<(), Halt> {
    sign_as(act, evaluation, (EvaluationState::Signed, on), signer)
}

/// The same, saying who signs: the evaluator, or the superior in his place.
pub(crate) fn sign_as(
    act: &mut Act<'_>,
    evaluation: RowId,
    (state, on): (EvaluationState, NaiveDate),
    signer: Option<&Signer>,
) -> Result<(), Halt> {
    let missing = || Failure::NotFound { what: "Penilaian".into() };
    let record = act.read().find_evaluation(evaluation)?.ok_or_else(missing)?;
    let dossier = Dossier::read(act.read(), record)?.seen_on(on);
    let printed = dossier.evaluation(act.read())?;
    let stands_in = dossier.achievement(act.read())?.1.filter(|used| used.is_fallback);
    act.set(evaluation, column::FALLBACK_YEAR, stands_in.map(|used| i64::from(used.of_year)))?;
    let frozen: [Value; 4] = [
        printed.org_achievement.map(Term::word).into(),
        identity::freeze(&printed.plan.employee).into(),
        identity::freeze(&printed.plan.evaluator).into(),
        identity::freeze(&printed.superior).into(),
    ];
    for (column, value) in FROZEN.into_iter().zip(frozen) {
        act.set(evaluation, column, value)?;
    }
    act.set(evaluation, column::STATE, state.word())?;
    act.set(evaluation, column::SIGNED_ON, on.to_string())?;
    let form = if signer.is_some() { SealForm::Whole } else { SealForm::Bare };
    let hash = act.read().content_hash(evaluation, form)?;
    if let Some(signer) = signer {
        let content = SealedContent { evaluation, key: signer.key(), signed_on: Some(on), hash: &hash };
        act.set(evaluation, column::SEAL_KEY, signer.key())?;
        act.set(evaluation, column::SEAL_SIGNATURE, signer.sign(&content.message()).to_vec())?;
    }
    let seen = act.seen_around(Table::Evaluations, evaluation)?;
    act.set(evaluation, column::SEAL_SEEN, seen.encode())?;
    act.set(evaluation, column::SEAL_HASH, hash)?;
    Ok(())
}

/// Signs the decision on an objection as it has been written so far: the hash of it all, and the signature of
/// a personal key over that.
pub(crate) fn sign_decision(act: &mut Act<'_>, objection: RowId, signer: &Signer) -> Result<(), Halt> {
    let hash = act.read().decision_hash(objection)?;
    let content = SealedDecision { objection, key: signer.key(), hash: &hash };
    act.set(objection, objections::SEAL_KEY, signer.key())?;
    act.set(objection, objections::SEAL_SIGNATURE, signer.sign(&content.message()).to_vec())?;
    act.set(objection, objections::SEAL_HASH, hash)?;
    Ok(())
}

impl App {
    /// What to look at before signing; most of it never blocks.
    pub(crate) fn preflight(&mut self, request: PreflightRequest) -> Result<PreflightView, Halt> {
        let (evaluator, period) = (row(&request.evaluator)?, parse_period(&request.period)?);
        self.commit_drafts()?;
        let wanted: Option<Vec<RowId>> = request
            .evaluations
            .map(|ids| ids.iter().map(|id| row(id)).collect::<Result<_, _>>())
            .transpose()?;
        let reader = self.read()?;
        let (mut ready, mut not_ready) = (Vec::new(), Vec::new());
        for record in reader.list_evaluations(period, Some(evaluator))? {
            let is_settled = record.state.is_sealed() || record.state == EvaluationState::Reused;
            if is_settled || wanted.as_ref().is_some_and(|wanted| !wanted.contains(&record.id)) {
                continue;
            }
            let (line, can_seal) = self.preflight_row(record)?;
            if can_seal { ready.push(line) } else { not_ready.push(line) }
        }
        let distribution = self.team_view(evaluator, period)?.distribution;
        Ok(PreflightView { ready, not_ready, distribution })
    }

    fn preflight_row(&self, record: EvaluationRecord) -> Result<(PreflightRowView, bool), Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let dossier = Dossier::read(reader, record)?.seen_on(moment.today());
        let evaluation = dossier.evaluation(reader)?;
        let marks = self.result_marks(&dossier.content)?;
        let looked_at = self.preflight_of(&dossier, &evaluation)?;
        let mut findings: Vec<_> = looked_at.iter().map(|f| finding(f, moment.language)).collect();
        findings.extend(crate::evaluations::soft_warnings(
            &dossier.record,
            &dossier.content,
            &marks,
            moment.language,
        ));
        findings.extend(self.lazy_findings(&dossier.record)?);
        findings.extend(self.proposal_findings(&dossier.record)?);
        let refusal = self.seal_refusal(&dossier)?;
        if let Some(refusal) = &refusal {
            let words = contract::failure_words(refusal, moment.language);
            findings.insert(
                0,
                crate::convert::finding_about("R-200", domain::Severity::Block, "not_ready", words.what),
            );
        }
        let line = PreflightRowView {
            evaluation: id(dossier.record.id),
            employee: units::person_ref(reader, dossier.record.employee)?,
            grade: dossier.record.grade().map(to_wire),
            findings,
        };
        Ok((line, refusal.is_none()))
    }

    /// What gives way to lazy rating: evidence nobody opened, a phrase that was left as it is.
    fn lazy_findings(&self, record: &EvaluationRecord) -> Result<Vec<contract::FindingView>, Halt> {
        let (reader, language) = (self.read()?, self.moment().language);
        let is_unseen = record.grade().is_some() && !record.evidence_seen && !self.has_seen(record.id)?;
        let is_phrase = !record.notes.trim().is_empty() && !phrases::counts_as_note(reader, &record.notes)?;
        let found = [
            (is_unseen, Finding::new("R-206", Severity::Warn, "evidence_unseen")),
            (is_phrase, Finding::new("R-214", Severity::Hint, "note_is_phrase")),
        ];
        let touched = found.into_iter().filter(|(is_so, _)| *is_so);
        Ok(touched.map(|(_, one)| finding(&one, language)).collect())
    }

    /// Signs and locks evaluations: all of them, or none.
    pub(crate) fn seal(&mut self, request: SealRequest) -> Result<SealedView, Halt> {
        let signer = self.signer(request.password)?;
        self.commit_drafts()?;
        let today = self.moment().today();
        let on = request.on.as_deref().map_or(Ok(today), |day| parse_day("on", day))?;
        let mut records = Vec::new();
        for evaluation in &request.evaluations {
            let record = self.evaluation(row(evaluation)?)?;
            let dossier = Dossier::read(self.read()?, record)?.seen_on(today);
            if let Some(refusal) = self.seal_refusal(&dossier)? {
                return Err(refusal.into());
            }
            let (opens_on, _) = cycles::window_of(self.read()?, dossier.record.period)?;
            // A sheet carries the day of the act: not one to come, and none before the window opened.
            if on > today || on < opens_on {
                let fields = vec![FieldProblem { field: "on".into(), problem: FieldFault::OutOfRange }];
                return Err(Failure::Invalid { fields }.into());
            }
            records.push(dossier.record);
        }
        let evaluator = records.first().and_then(|record| record.evaluator);
        if let Some(other) = records.iter().find(|record| record.evaluator != evaluator) {
            let what = self.employee(other.employee)?.shown_name();
            return Err(Failure::NotFound { what }.into());
        }
        let sealed = u32::try_from(records.len()).unwrap_or(u32::MAX);
        self.act_that("seal", evaluator, Undoing::Stops, |act| {
            records.iter().try_for_each(|record| sign(act, record.id, on, Some(&signer)))
        })?;
        Ok(SealedView { sealed, on: on.to_string() })
    }

    /// Reopens a signed evaluation with a reason, which the history keeps.
    pub(crate) fn reopen(&mut self, request: ReopenRequest) -> Result<EvaluationView, Halt> {
        let record = self.evaluation(row(&request.evaluation)?)?;
        if !record.state.is_sealed() {
            return Err(Failure::NotSealed.into());
        }
        let reason = request.reason.trim().to_owned();
        if reason.is_empty() {
            return Err(Failure::ReasonMissing.into());
        }
        self.refuse_without_objection(&record)?;
        self.check_own_password(request.password)?;
        self.act_that("reopen", record.evaluator, Undoing::Stops, |act| {
            act.set(record.id, column::STATE, EvaluationState::Rated.word())?;
            act.set(record.id, column::SIGNED_ON, Value::Null)?;
            let seal = [column::SEAL_HASH, column::SEAL_KEY, column::SEAL_SIGNATURE, column::SEAL_SEEN];
            for sealed in seal {
                act.set(record.id, sealed, Value::Null)?;
            }
            // Written even where it is the reason of last time: without one nothing is reopened.
            act.settle(record.id, column::REOPEN_REASON, reason)?;
            for emptied in FROZEN.into_iter().chain(OF_THE_DOCUMENT) {
                act.set(record.id, emptied, Value::Null)?;
            }
            Ok(())
        })?;
        self.evaluation_view(record.id)
    }

    /// Where the office wants that, only an objection opens what was signed.
    fn refuse_without_objection(&self, record: &EvaluationRecord) -> Result<(), Halt> {
        let is_objected = matches!(record.state, EvaluationState::Objected | EvaluationState::Amended);
        if is_objected || settings::is_on(self.read()?, settings::REOPEN_FOR_ERROR)? {
            return Ok(());
        }
        Err(refusal(
            self.moment().language,
            "R-240",
            [
                "Kantor ini hanya membuka kembali penilaian yang diajukan keberatan.",
                "Catat keberatannya dahulu, atau ubah di Pengaturan bila diperlukan.",
            ],
            [
                "This office opens a signed evaluation again only after an objection to it.",
                "Record the objection first, or change it under Settings where it is needed.",
            ],
        ))
    }

    /// Opens the personal key of the account that works.
    pub(crate) fn signer(&mut self, password: String) -> Result<Signer, Halt> {
        let (account, at) = (self.opened()?.account.id, self.moment().millis());
        Ok(self.store_mut()?.signer(account, &Password::new(password), at)?)
    }

    fn seal_refusal(&self, dossier: &Dossier) -> Result<Option<Failure>, Halt> {
        let reader = self.read()?;
        let evaluation = dossier.evaluation(reader)?;
        let in_time = self.check_window(&dossier.record).and_then(|()| self.check_not_over(&dossier.record));
        if let Err(failure) = in_time {
            return Ok(Some(failure.into()));
        }
        let name = || Ok::<_, Halt>(units::person_ref(reader, dossier.record.employee)?.name);
        let Err(refusal) = evaluation.check_seal() else { return Ok(None) };
        Ok(Some(match refusal {
            Refusal::Sealed => Failure::Sealed,
            Refusal::NotSealed => Failure::NotSealed,
            Refusal::Reused => Failure::ResultReused,
            Refusal::NoOrgAchievement => {
                let unit = dossier.achievement(reader)?.0.map(|unit| unit.name).unwrap_or_default();
                Failure::NoOrgAchievement { unit }
            }
            Refusal::RatingMissing => Failure::RatingMissing { names: vec![name()?] },
            Refusal::ReasonMissing => Failure::ReasonMissing,
            Refusal::WindowNotOpen => Failure::WindowNotOpen { opens_on: String::new() },
            Refusal::NoPlan => Failure::NoPlan { name: name()? },
        }))
    }
}
