//! What becomes of each rating of a report: nothing that was signed here, or that an evaluator with an account
//! writes, is replaced.

use super::{Content, Decided, remark, say};
use crate::App;
use crate::failure::Halt;
use crate::permissions::Reason;
use contract::{EkinerjaCountsView, ImportRemarkView, Language, Outcome};
use domain::{EvaluationState, Grade, Nip, Period, PeriodKind, Rhythm, SkpState};
use interop::ekinerja::{Field, Ratings, ReportRow, Stated, row_at};
use interop::staff::StaffList;
use std::collections::HashMap;
use store::RowId;
use store::records::{Assignment, EvaluationRecord, PlanRecord, Reader, evaluator_on};

/// What becomes of one rating, or one plan.
pub(super) struct Decision {
    /// Row as the spreadsheet numbers it.
    pub(super) row: u32,
    pub(super) nip: Nip,
    /// The person, where the office knows one already.
    pub(super) person: Option<RowId>,
    /// `None`: what is here stays.
    pub(super) outcome: Option<Outcome>,
    /// The ratings; in a report of plans nothing.
    pub(super) ratings: Option<Ratings>,
    /// The state of the plan that is made or compared.
    pub(super) state: SkpState,
    /// The evaluation it goes into.
    pub(super) evaluation: Option<EvaluationRecord>,
    /// The plan it is of.
    pub(super) plan: Option<PlanRecord>,
    /// Why what is here stays.
    pub(super) why: String,
}

/// The people the office knows, by number.
pub(in crate::beside) fn people_by_number(reader: Reader<'_>) -> Result<HashMap<String, RowId>, Halt> {
    // A number that stands on a record found to double another leads to the one that was kept.
    let mut people: HashMap<String, RowId> = reader.list_merged_numbers()?.into_iter().collect();
    people.extend(reader.list_all_employees()?.into_iter().map(|person| (person.nip, person.id)));
    Ok(people)
}

/// The plans of a year, by person.
pub(in crate::beside) fn plans_by_person(
    reader: Reader<'_>,
    year: i32,
) -> Result<HashMap<RowId, Vec<PlanRecord>>, Halt> {
    let mut plans: HashMap<RowId, Vec<PlanRecord>> = HashMap::new();
    for plan in reader.list_plans_of_year(year)? {
        plans.entry(plan.employee).or_default().push(plan);
    }
    Ok(plans)
}

/// What the office has of one period, read once for all rows.
struct Known {
    people: HashMap<String, RowId>,
    evaluations: HashMap<RowId, Vec<EvaluationRecord>>,
    plans: HashMap<RowId, Vec<PlanRecord>>,
    assignments: HashMap<RowId, Vec<Assignment>>,
    /// The importer's own record.
    own: Option<RowId>,
    /// Why nothing of an evaluator is replaced; asked once for each.
    refusals: HashMap<RowId, Option<Reason>>,
}

impl App {
    /// What becomes of every rating of a report.
    pub(super) fn decide_ratings(
        &self,
        list: &StaffList,
        content: &Content,
        period: Period,
    ) -> Result<Decided, Halt> {
        let language = self.moment().language;
        let mut known = self.known_in_period(period)?;
        let mut decided = Decided {
            decisions: Vec::new(),
            counts: EkinerjaCountsView::default(),
            remarks: self.period_remarks(list, content, period)?,
        };
        for person in &list.people {
            let Some(row) = row_at(&content.rows, person.row) else { continue };
            let ratings = match row.stated() {
                Stated::Rated(ratings) => ratings,
                Stated::Nothing => {
                    decided.counts.none += 1;
                    continue;
                }
                Stated::Unclear => {
                    decided.counts.none += 1;
                    decided.remarks.push(unclear((list, row.row), row, language));
                    continue;
                }
            };
            let decision = self.decide_rating(&mut known, row, (ratings, period))?;
            count(&mut decided.counts, &decision);
            if decision.outcome.is_none() {
                decided.remarks.push(left((list, row.row), &person.name, &decision.why, language));
            }
            decided.decisions.push(decision);
        }
        Ok(decided)
    }

    fn known_in_period(&self, period: Period) -> Result<Known, Halt> {
        let reader = self.read()?;
        let mut evaluations: HashMap<RowId, Vec<EvaluationRecord>> = HashMap::new();
        for evaluation in reader.list_evaluations(period, None)? {
            evaluations.entry(evaluation.employee).or_default().push(evaluation);
        }
        Ok(Known {
            people: people_by_number(reader)?,
            evaluations,
            plans: plans_by_person(reader, period.year())?,
            assignments: reader.list_all_assignments()?,
            own: self.sight()?.own(),
            refusals: HashMap::new(),
        })
    }

    fn decide_rating(
        &self,
        known: &mut Known,
        row: &ReportRow,
        (ratings, period): (Ratings, Period),
    ) -> Result<Decision, Halt> {
        let person = known.people.get(row.nip.as_str()).copied();
        let outside = row.text(Field::PlanId);
        let plans = person.and_then(|person| known.plans.get(&person)).map(Vec::as_slice).unwrap_or_default();
        let of_person = person.and_then(|person| known.evaluations.get(&person));
        let of_person = of_person.map(Vec::as_slice).unwrap_or_default();
        let is_of_plan = |evaluation: &&EvaluationRecord| {
            plans.iter().any(|plan| plan.id == evaluation.plan && plan.outside_id.as_deref() == Some(outside))
        };
        let evaluation = of_person.iter().find(is_of_plan).or_else(|| of_person.first()).cloned();
        let plan = fitting_plan(plans, outside, period).cloned();
        let mut decision = Decision {
            row: row.row,
            nip: row.nip.clone(),
            person,
            outcome: Some(Outcome::New),
            ratings: Some(ratings),
            state: SkpState::Approved,
            evaluation,
            plan,
            why: String::new(),
        };
        if let Some(evaluation) = decision.evaluation.as_ref().filter(|found| found.results_rating.is_some())
        {
            let same = says_the_same(evaluation, ratings);
            decision.outcome = Some(if same { Outcome::Same } else { Outcome::Changed });
        }
        if decision.outcome != Some(Outcome::Same) {
            let why = self.why_it_stays(known, &decision, (row, period))?;
            if !why.is_empty() {
                decision.outcome = None;
                decision.why = why;
            }
        }
        Ok(decision)
    }

    /// Why a rating is not taken over; empty where it is.
    fn why_it_stays(
        &self,
        known: &mut Known,
        decision: &Decision,
        (row, period): (&ReportRow, Period),
    ) -> Result<String, Halt> {
        let language = self.moment().language;
        if let Some(evaluation) = &decision.evaluation
            && !is_writable(evaluation.state)
        {
            return Ok(stays(crate::words::evaluation_state(evaluation.state, language), language));
        }
        let Some(person) = decision.person else { return Ok(String::new()) };
        if known.own == Some(person) {
            let reason = self.refuse_imported_rating(Some(person), &[])?;
            return Ok(reason.map(|reason| reason.words(language).to_owned()).unwrap_or_default());
        }
        let assigned = known.assignments.get(&person);
        let assigned =
            assigned.and_then(|all| evaluator_on(all, period.ends_on())).map(|found| found.evaluator);
        let named = row.superior.as_ref().and_then(|number| known.people.get(number)).copied();
        let of_plan = decision.plan.as_ref().and_then(|plan| plan.evaluator);
        let of_evaluation = decision.evaluation.as_ref().and_then(|evaluation| evaluation.evaluator);
        for evaluator in [of_evaluation, of_plan, assigned, named].into_iter().flatten() {
            let asked = known.refusals.get(&evaluator).copied();
            let reason = if let Some(reason) = asked {
                reason
            } else {
                let reason = self.refuse_imported_rating(None, &[evaluator])?;
                known.refusals.insert(evaluator, reason);
                reason
            };
            if let Some(reason) = reason {
                return Ok(reason.words(language).to_owned());
            }
        }
        Ok(String::new())
    }

    /// What is odd about the period itself.
    fn period_remarks(
        &self,
        list: &StaffList,
        content: &Content,
        period: Period,
    ) -> Result<Vec<ImportRemarkView>, Halt> {
        let language = self.moment().language;
        let mut remarks = Vec::new();
        if let Some(titled) = content.titled {
            let (told, titled) = (period.words(), titled.words());
            let reason = say(
                language,
                format!("Judul laporan menyebut {titled}; ratingnya masuk ke {told}."),
                format!("The title of the report says {titled}; its ratings go into {told}."),
            );
            let fix = say(language, "Periksa periodenya.", "Check the period.");
            remarks.push(remark((list, 1), &titled, "period_differs", (reason, fix.as_str())));
        }
        let cycle = self.read()?.find_cycle(period.year())?;
        let rhythm = match period.kind() {
            PeriodKind::Month(_) => Some(Rhythm::Monthly),
            PeriodKind::Quarter(_) => Some(Rhythm::Quarterly),
            PeriodKind::Annual => None,
        };
        if let (Some(cycle), Some(rhythm)) = (cycle, rhythm)
            && cycle.rhythm != rhythm
        {
            let year = period.year();
            let reason = say(
                language,
                format!(
                    "Siklus {year} kantor ini memakai irama lain; {} tidak ada di antara periodenya.",
                    period.words()
                ),
                format!(
                    "The cycle {year} of this office has another rhythm; {} is none of its periods.",
                    period.words()
                ),
            );
            let fix = say(
                language,
                "Ratingnya tetap disimpan dan terlihat pada pegawainya, bagian Sistem lain.",
                "The ratings are kept all the same and are seen at their people, part Other systems.",
            );
            remarks.push(remark((list, 1), &period.words(), "rhythm_differs", (reason, fix.as_str())));
        }
        Ok(remarks)
    }
}

/// The plan of the other system's name, else the one in force at the end of the period, else the first.
fn fitting_plan<'p>(plans: &'p [PlanRecord], outside: &str, period: Period) -> Option<&'p PlanRecord> {
    let is_named = |plan: &&PlanRecord| !outside.is_empty() && plan.outside_id.as_deref() == Some(outside);
    let day = period.ends_on();
    let covers = |plan: &&PlanRecord| {
        plan.starts_on.is_none_or(|first| first <= day) && plan.ends_on.is_none_or(|last| last >= day)
    };
    let in_force = |plan: &&PlanRecord| covers(plan) && plan.state == SkpState::Approved;
    let named = plans.iter().find(is_named);
    named
        .or_else(|| plans.iter().find(in_force))
        .or_else(|| plans.iter().find(covers))
        .or_else(|| plans.first())
}

/// Whether an evaluation has these ratings, and keeps the stated grade where that does not follow from them.
fn says_the_same(evaluation: &EvaluationRecord, ratings: Ratings) -> bool {
    evaluation.ratings_in_force() == (Some(ratings.results), Some(ratings.conduct))
        && stray_grade(evaluation) == ratings.stray_grade()
}

/// The grade that was given with an evaluation, where it does not follow from the ratings.
pub(in crate::beside) fn stray_grade(evaluation: &EvaluationRecord) -> Option<Grade> {
    evaluation.grade_as_given.filter(|given| Some(*given) != evaluation.grade())
}

/// Whether ratings may still be written into an evaluation.
fn is_writable(state: EvaluationState) -> bool {
    matches!(
        state,
        EvaluationState::Planned | EvaluationState::Open | EvaluationState::Rated | EvaluationState::Overdue
    )
}

fn count(counts: &mut EkinerjaCountsView, decision: &Decision) {
    match decision.outcome {
        Some(Outcome::New) => counts.new += 1,
        Some(Outcome::Changed) => counts.changed += 1,
        Some(Outcome::Same) => counts.same += 1,
        None => counts.left += 1,
    }
    let makes_plan = decision.plan.is_none() && decision.evaluation.is_none() && decision.outcome.is_some();
    counts.plans += u32::from(makes_plan);
}

fn stays(state: &str, language: Language) -> String {
    say(
        language,
        format!("Penilaian di sini sudah “{state}” dan tidak diganti."),
        format!("The evaluation here is “{state}” already and is not replaced."),
    )
}

fn left(place: (&StaffList, u32), name: &str, why: &str, language: Language) -> ImportRemarkView {
    let reason = say(
        language,
        format!("Rating {name} dari e-Kinerja tidak dipakai. {why}"),
        format!("The rating of {name} from e-Kinerja is not taken over. {why}"),
    );
    let fix = say(
        language,
        "Rating di sini tetap; yang dari e-Kinerja dicatat sebagai hasil di sistem lain.",
        "The rating here stays; that of e-Kinerja is noted as a result of another system.",
    );
    remark(place, name, "rating_left", (reason, fix.as_str()))
}

fn unclear(place: (&StaffList, u32), row: &ReportRow, language: Language) -> ImportRemarkView {
    let words = [Field::Results, Field::Conduct, Field::Grade].map(|field| row.text(field)).join(" · ");
    let reason = say(
        language,
        format!("Rating di baris ini tidak lengkap atau tidak terbaca ({words})."),
        format!("The ratings of this row are incomplete or cannot be read ({words})."),
    );
    let fix = say(
        language,
        "Lengkapi kedua ratingnya di e-Kinerja, lalu impor lagi. Orangnya tetap masuk.",
        "Complete both ratings in e-Kinerja, then import again. The person comes in all the same.",
    );
    remark(place, &words, "rating_unclear", (reason, fix.as_str()))
}
