//! The earlier result that employee and evaluator agree to use for the period of a move (R-230, 13.2).

use crate::failure::Halt;
use crate::organisation::duty;
use crate::organisation::moves::Ready;
use crate::organisation::{refusal, say};
use crate::{App, Moment, cycles, words};
use contract::{EarlierView, Language};
use domain::period::PeriodKind;
use domain::{EvaluationState, Period};
use std::collections::HashMap;
use store::records::{EvaluationRecord, Reader, Term};
use store::schema::evaluations as column;
use store::{Act, RowId, Scope, Table};

/// A period and the earlier evaluation whose result it uses.
pub(super) struct Reuse {
    period: Period,
    earlier: EvaluationRecord,
}

impl App {
    /// The result that may be used for a period: that of the periodic evaluation before it in the same year,
    /// at the beginning of a year the annual one of the year before (p91).
    pub(super) fn reusable(&self, person: RowId, period: Period) -> Result<Option<EvaluationRecord>, Halt> {
        let reader = self.read()?;
        let is_first = period.starts_on() == Period::annual(period.year()).starts_on();
        let comes_before = |other: Period| match other.kind() {
            PeriodKind::Annual => is_first && other.year() == period.year() - 1,
            PeriodKind::Quarter(_) | PeriodKind::Month(_) => {
                other.year() == period.year() && other.ends_on() < period.starts_on()
            }
        };
        // Newest first.
        for record in reader.list_evaluations_of(person)? {
            let is_result = record.grade().is_some() && comes_before(record.period);
            if is_result && duty::acting_plan(reader, record.plan)?.is_none() {
                return Ok(Some(record));
            }
        }
        Ok(None)
    }

    /// The same, where the agreement needs one.
    pub(super) fn reuse(&self, person: RowId, period: Period) -> Result<Reuse, Halt> {
        let moment = self.moment();
        let Some(earlier) = self.reusable(person, period)? else {
            return Err(refusal(
                moment.language,
                "R-230",
                [
                    "Belum ada hasil periode sebelumnya yang dapat dipakai.",
                    "Nilai dahulu periode sebelumnya, atau pilih penilai baru.",
                ],
                [
                    "There is no earlier result to use.",
                    "Rate the period before first, or choose the new evaluator.",
                ],
            ));
        };
        Ok(Reuse { period, earlier })
    }

    /// What may be used, in words.
    pub(super) fn reusable_view(&self, person: RowId, period: Period) -> Result<Option<EarlierView>, Halt> {
        let moment = self.moment();
        Ok(self.reusable(person, period)?.map(|earlier| EarlierView {
            words: cycles::period_words(earlier.period, moment),
            grade: earlier.grade().map(crate::convert::to_wire),
        }))
    }

    /// Of evaluations those that use an earlier result, by person, with the reason in words.
    pub(crate) fn reused_in(&self, records: &[EvaluationRecord]) -> Result<HashMap<RowId, String>, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let reused = records.iter().filter(|record| record.state == EvaluationState::Reused);
        let told = reused.map(|record| Ok((record.employee, taken_over(reader, record, moment)?)));
        told.collect()
    }
}

impl Reuse {
    /// Records the period as settled by the earlier result, on the plan of the new place.
    pub(super) fn write(&self, act: &mut Act<'_>, ready: &Ready, opened: Option<RowId>) -> Result<(), Halt> {
        let person = ready.planned.person.id;
        let reader = act.read();
        for record in reader.list_evaluations_of(person)?.iter().filter(|one| one.period == self.period) {
            let is_definitive = duty::acting_plan(reader, record.plan)?.is_none();
            if is_definitive && record.state != EvaluationState::NotRequired {
                return Ok(());
            }
        }
        let Some(plan) = opened.or(ready.planned.change.plans.first().map(|plan| plan.id)) else {
            return Ok(());
        };
        let values = [
            (column::EMPLOYEE, person.into()),
            (column::PLAN, plan.into()),
            (column::PERIOD, self.period.to_string().into()),
            (column::EVALUATOR, ready.evaluator.into()),
            (column::RESULTS_RATING, self.earlier.results_rating.map(Term::word).into()),
            (column::CONDUCT_RATING, self.earlier.conduct_rating.map(Term::word).into()),
            (column::NOTES, ready.wish.agreement.as_str().into()),
            (column::STATE, EvaluationState::Reused.word().into()),
            (column::REUSED_FROM, self.earlier.id.into()),
        ];
        act.insert(Table::Evaluations, Scope::dossier(person), &values)?;
        Ok(())
    }
}

/// *Triwulan III 2026 memakai hasil Triwulan II 2026: Baik.*
pub(super) fn taken_over(
    reader: Reader<'_>,
    record: &EvaluationRecord,
    moment: Moment,
) -> Result<String, Halt> {
    let earlier = record.reused_from.map(|earlier| reader.find_evaluation(earlier)).transpose()?.flatten();
    let from = earlier.map(|earlier| cycles::period_words(earlier.period, moment)).unwrap_or_default();
    let grade = record.grade().map(|grade| words::grade(grade, moment.language)).unwrap_or_default();
    let period = cycles::period_words(record.period, moment);
    Ok(match moment.language {
        Language::Id => format!("{period} memakai hasil {from}: {grade}."),
        Language::En => format!("{period} uses the result of {from}: {grade}."),
    })
}

/// The question that the law leaves to employee and evaluator.
pub(super) fn question(period: &str, reusable: Option<&EarlierView>, moment: Moment) -> String {
    let grade = reusable.and_then(|earlier| earlier.grade).map(crate::convert::from_wire);
    let grade = grade.map(|grade| words::grade(grade, moment.language)).unwrap_or_default();
    let Some(earlier) = reusable else {
        return say(
            moment.language,
            || {
                format!(
                    "{period} dinilai penilai baru dengan capaian unit baru, atau disepakati memakai hasil periode sebelumnya dari unit lama? Hasil sebelumnya belum ada."
                )
            },
            || {
                format!(
                    "{period}: the new evaluator with the new unit's achievement, or by agreement the previous result of the old unit? There is no earlier result yet."
                )
            },
        );
    };
    let from = &earlier.words;
    say(
        moment.language,
        || {
            format!(
                "{period} dinilai penilai baru dengan capaian unit baru, atau disepakati memakai hasil {from} dari unit lama ({grade})?"
            )
        },
        || {
            format!(
                "{period}: the new evaluator with the new unit's achievement, or by agreement the result of {from} of the old unit ({grade})?"
            )
        },
    )
}
