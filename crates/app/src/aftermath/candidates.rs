//! Who is proposed for what by the annual grades of a year: lists to decide from. A sanction
//! is never proposed, no allowance is computed.

use super::candidate_years::{YearKept, missing_words, years_of};
use super::evidence::earlier_result;
use super::say;
use crate::App;
use crate::convert::{id, to_wire};
use crate::failure::Halt;
use crate::people::{People, unit_names, unit_words};
use chrono::NaiveDate;
use contract::{
    CandidateView, CandidatesView, Language, Nothing, TrainingNeedView, TrainingNeedsView, YearRequest,
};
use domain::follow_up::{
    FollowUpKind, RewardFacts, RewardReason, TrainingNeed, YEARS_BEFORE, proposed, reward_reasons, sum_needs,
};
use domain::period::PeriodKind;
use domain::{EvaluationState, Grade, Period};
use std::collections::{BTreeSet, HashMap, HashSet};
use store::RowId;
use store::records::{EvaluationRecord, FollowUp, OutsideResult, Reader};

/// Annual results shown beside a candidate.
const YEARS_SHOWN: usize = 3;

/// What was counted of a year, by person.
struct Counted {
    innovations: HashMap<RowId, u32>,
    good_incidents: HashMap<RowId, u32>,
}

/// Whose annual grade of a year proposes something, with what speaks for it.
pub(super) struct Gathered {
    /// The signed evaluations of the year.
    pub(super) records: Vec<EvaluationRecord>,
    counted: Counted,
    pub(super) before: Before,
}

/// What is known of candidates from before, read once for all of them.
pub(super) struct Before {
    /// Candidates and whoever evaluated them.
    pub(super) people: People,
    /// Names of units.
    units: HashMap<RowId, String>,
    /// Evaluations of candidates, newest period first.
    evaluations: HashMap<RowId, Vec<EvaluationRecord>>,
    /// What other systems state about them.
    outside: HashMap<RowId, Vec<OutsideResult>>,
    /// Follow-ups of these evaluations, newest first.
    recorded: Vec<FollowUp>,
}

impl Gathered {
    /// Why somebody is a candidate for a reward; nothing while an objection is open.
    pub(super) fn reasons(&self, record: &EvaluationRecord) -> Vec<RewardReason> {
        let count = |of: &HashMap<RowId, u32>| {
            of.get(&record.employee).and_then(|n| usize::try_from(*n).ok()).unwrap_or(0)
        };
        reward_reasons(&RewardFacts {
            annual: record.grade(),
            is_settled: record.state != EvaluationState::Objected,
            before: &self.before.grades(record),
            n_innovations: count(&self.counted.innovations),
            n_good_incidents: count(&self.counted.good_incidents),
        })
    }
}

impl Before {
    fn of(reader: Reader<'_>, records: &[EvaluationRecord]) -> Result<Self, Halt> {
        let employees: BTreeSet<RowId> = records.iter().map(|record| record.employee).collect();
        let mut outside: HashMap<RowId, Vec<OutsideResult>> = HashMap::new();
        for result in reader.list_all_outside_results()? {
            if employees.contains(&result.employee) {
                outside.entry(result.employee).or_default().push(result);
            }
        }
        let employees: Vec<RowId> = employees.into_iter().collect();
        let evaluations = reader.list_evaluations_of_people(&employees)?;
        let evaluators = evaluations.values().flatten().filter_map(|record| record.evaluator);
        let people = People::of(reader, employees.iter().copied().chain(evaluators))?;
        let meant: HashSet<RowId> = records.iter().map(|record| record.id).collect();
        let mut recorded = reader.list_follow_ups(None)?;
        recorded.retain(|one| one.evaluation.is_some_and(|evaluation| meant.contains(&evaluation)));
        Ok(Self { people, units: unit_names(reader)?, evaluations, outside, recorded })
    }

    fn of_person(&self, person: RowId) -> &[EvaluationRecord] {
        self.evaluations.get(&person).map(Vec::as_slice).unwrap_or_default()
    }

    /// Signed annual results of the years before, the last year first.
    fn annual(&self, record: &EvaluationRecord) -> impl Iterator<Item = &EvaluationRecord> {
        let year = record.period.year();
        self.of_person(record.employee).iter().filter(move |other| {
            let is_before = other.period.kind() == PeriodKind::Annual && other.period.year() < year;
            is_before && other.state.is_sealed() && other.grade().is_some()
        })
    }

    /// Their grades as far as no year is missing.
    fn grades(&self, record: &EvaluationRecord) -> Vec<Grade> {
        let grade_of = |year: i32| {
            let found = self.annual(record).find(|other| other.period.year() == year);
            found.and_then(EvaluationRecord::grade)
        };
        (1..=YEARS_BEFORE).map_while(|back| grade_of(record.period.year() - back)).collect()
    }

    /// The years that the reasons for a reward look at, the newest first.
    pub(super) fn years(&self, record: &EvaluationRecord) -> Vec<YearKept<'_>> {
        let nip = self.people.find(record.employee).map(|person| person.nip.as_str()).unwrap_or_default();
        let outside = self.outside.get(&record.employee).map(Vec::as_slice).unwrap_or_default();
        years_of((record.period.year(), nip), self.of_person(record.employee), outside)
    }

    /// The follow-up of a kind that was recorded for an evaluation.
    pub(super) fn recorded(&self, record: &EvaluationRecord, kind: FollowUpKind) -> Option<&FollowUp> {
        self.recorded.iter().find(|one| {
            one.employee == record.employee && one.kind == kind && one.evaluation == Some(record.id)
        })
    }

    /// The unit of a candidate in words.
    pub(super) fn unit_words(&self, person: RowId) -> String {
        self.people.find(person).map(|found| unit_words(found, &self.units)).unwrap_or_default()
    }
}

impl App {
    /// Candidates for a reward and people who need a plan to improve.
    pub(crate) fn list_candidates(&mut self, request: YearRequest) -> Result<CandidatesView, Halt> {
        let gathered = self.gather_candidates(request.year)?;
        let (mut rewards, mut improvements) = (Vec::new(), Vec::new());
        for record in &gathered.records {
            match record.grade().and_then(proposed) {
                Some(FollowUpKind::Reward) => rewards.extend(self.candidate(record, &gathered)?),
                Some(FollowUpKind::Improvement) => {
                    improvements.push(self.in_need(record, &gathered.before)?);
                }
                Some(
                    FollowUpKind::Innovation
                    | FollowUpKind::Sanction
                    | FollowUpKind::Training
                    | FollowUpKind::Competency,
                )
                | None => {}
            }
        }
        for list in [&mut rewards, &mut improvements] {
            list.sort_by(|a, b| {
                (a.grade, &a.unit, &a.employee.name).cmp(&(b.grade, &b.unit, &b.employee.name))
            });
        }
        let read: Vec<RowId> = rewards
            .iter()
            .chain(&improvements)
            .filter_map(|one: &CandidateView| crate::convert::row(&one.employee.id).ok())
            .collect();
        self.note_people_read(read);
        let note = (
            "Daftar ini bahan pertimbangan; keputusannya di luar program dan dicatat di register. Sanksi tidak pernah diusulkan.",
            "These lists are to decide from; decisions are made outside and recorded in the register. Sanctions are never proposed.",
        );
        let note = say(self.moment().language, note).to_owned();
        Ok(CandidatesView { year: request.year, rewards, improvements, note })
    }

    /// Whose grade of a year proposes something, of the people the account sees.
    pub(super) fn gather_candidates(&self, year: i32) -> Result<Gathered, Halt> {
        let period = Period::annual(year);
        let (reader, sight) = (self.read()?, self.sight()?);
        let days: (NaiveDate, NaiveDate) = (period.starts_on(), period.ends_on());
        let counted = Counted {
            innovations: reader.count_innovations(days)?,
            good_incidents: reader.count_good_incidents(days)?,
        };
        let mut records = reader.list_evaluations(period, None)?;
        records.retain(|record| {
            let is_shown = sight.sees(record.employee) && !sight.hides_unsigned(record.employee);
            is_shown && record.state.is_sealed() && record.grade().and_then(proposed).is_some()
        });
        let before = Before::of(reader, &records)?;
        Ok(Gathered { records, counted, before })
    }

    /// A candidate for a reward; nothing where no reason speaks for it.
    fn candidate(
        &self,
        record: &EvaluationRecord,
        gathered: &Gathered,
    ) -> Result<Option<CandidateView>, Halt> {
        let reasons = gathered.reasons(record);
        if reasons.is_empty() {
            return Ok(None);
        }
        let language = self.moment().language;
        let reasons = reasons.iter().map(|reason| reason_words(reason, language)).collect();
        self.candidate_view(record, (FollowUpKind::Reward, reasons), &gathered.before)
    }

    fn in_need(&self, record: &EvaluationRecord, before: &Before) -> Result<CandidateView, Halt> {
        let language = self.moment().language;
        let reason = record.grade().map(|grade| crate::words::grade(grade, language).to_owned());
        let mut reasons: Vec<String> = reason.into_iter().collect();
        reasons.extend(Some(record.notes.trim().to_owned()).filter(|notes| !notes.is_empty()));
        let view = self.candidate_view(record, (FollowUpKind::Improvement, reasons), before)?;
        Ok(view.ok_or_else(|| crate::failure::incident("candidates"))?)
    }

    fn candidate_view(
        &self,
        record: &EvaluationRecord,
        (kind, reasons): (FollowUpKind, Vec<String>),
        before: &Before,
    ) -> Result<Option<CandidateView>, Halt> {
        let Some(grade) = record.grade() else { return Ok(None) };
        let (reader, moment) = (self.read()?, self.moment());
        let years = if kind == FollowUpKind::Reward { before.years(record) } else { Vec::new() };
        let earlier = before
            .annual(record)
            .take(YEARS_SHOWN)
            .map(|other| Ok(earlier_result(other, before.people.named_if(reader, other.evaluator)?, moment)));
        Ok(Some(CandidateView {
            employee: before.people.named(reader, record.employee)?,
            unit: before.unit_words(record.employee),
            evaluation: id(record.id),
            grade: to_wire(grade),
            reasons,
            before: earlier.collect::<Result<_, Halt>>()?,
            missing: missing_words(&years, moment.language),
            recorded: before.recorded(record, kind).map(|one| id(one.id)),
        }))
    }

    /// Training needs summed topic by unit.
    pub(crate) fn show_training_needs(&mut self, _: Nothing) -> Result<TrainingNeedsView, Halt> {
        Ok(TrainingNeedsView { rows: self.training_needs()? })
    }

    pub(super) fn training_needs(&self) -> Result<Vec<TrainingNeedView>, Halt> {
        self.needs_among(None)
    }

    /// The same of some people only.
    pub(super) fn needs_among(&self, people: Option<&HashSet<RowId>>) -> Result<Vec<TrainingNeedView>, Halt> {
        let (reader, sight) = (self.read()?, self.sight()?);
        let names: HashMap<RowId, String> =
            reader.list_units()?.into_iter().map(|unit| (unit.id, unit.name)).collect();
        let mut needs = reader.list_needs_of_training()?;
        needs.retain(|need| {
            sight.sees(need.employee) && people.is_none_or(|people| people.contains(&need.employee))
        });
        let summed: Vec<_> = needs
            .iter()
            .map(|need| TrainingNeed {
                unit: need.unit.and_then(|unit| names.get(&unit).cloned()).unwrap_or_default(),
                topic: &need.topic,
                person: need.employee,
            })
            .collect();
        let rows = sum_needs(&summed).into_iter().map(|sum| TrainingNeedView {
            topic: sum.topic,
            unit: sum.unit,
            n_people: u32::try_from(sum.n_people).unwrap_or(u32::MAX),
        });
        Ok(rows.collect())
    }
}

fn reason_words(reason: &RewardReason, language: Language) -> String {
    match (reason, language) {
        (RewardReason::VeryGood, Language::Id) => "Predikat tahunan Sangat Baik".to_owned(),
        (RewardReason::VeryGood, Language::En) => "Annual grade Very Good".to_owned(),
        (RewardReason::InARow(years), Language::Id) => format!("{years} tahun berturut-turut"),
        (RewardReason::InARow(years), Language::En) => format!("{years} years in a row"),
        (RewardReason::Improved, Language::Id) => "Lebih baik dari tahun sebelumnya".to_owned(),
        (RewardReason::Improved, Language::En) => "Better than the year before".to_owned(),
        (RewardReason::Innovations(count), Language::Id) => format!("{count} inovasi tercatat"),
        (RewardReason::Innovations(count), Language::En) => format!("{count} innovations recorded"),
        (RewardReason::GoodIncidents(count), Language::Id) => format!("{count} kejadian baik tercatat"),
        (RewardReason::GoodIncidents(count), Language::En) => format!("{count} good incidents noted"),
    }
}
