//! What becomes of each rating of a report: nothing that was signed here, or that an evaluator with an account
//! writes, is replaced.

use super::{Content, Decided, remark, say};
use crate::App;
use crate::failure::Halt;
use crate::permissions::Reason;
use contract::{EkinerjaCountsView, ImportRemarkView, Language, Outcome};
use domain::{EvaluationState, Grade, NameParts, Nip, Period, PeriodKind, Rhythm, SkpState};
use interop::ekinerja::{Field, Ratings, ReportRow, Stated, row_at};
use interop::staff::StaffList;
use std::collections::HashMap;
use store::RowId;
use store::records::{EvaluationRecord, PlanRecord, Reader};

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
    /// Who evaluates in the period.
    evaluators: HashMap<RowId, RowId>,
    /// The importer's own record.
    own: Option<RowId>,
    /// Why nothing of an evaluator is replaced; asked once for each.
    refusals: HashMap<RowId, Option<Reason>>,
    /// Whether the period is none of those the office evaluates in that year.
    is_of_other_rhythm: bool,
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
        let mut known = self.known_in_period(list, period)?;
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
            // A period the office does not evaluate is said once, not of everybody.
            let is_told = known.is_of_other_rhythm && decision.evaluation.is_none();
            if decision.outcome.is_none() && !is_told {
                decided.remarks.push(left((list, row.row), &person.name, &decision.why, language));
            }
            decided.decisions.push(decision);
        }
        Ok(decided)
    }

    fn known_in_period(&self, list: &StaffList, period: Period) -> Result<Known, Halt> {
        let reader = self.read()?;
        let people = people_by_number(reader)?;
        let numbers = list.people.iter().map(|listed| listed.nip.as_str());
        let listed: Vec<RowId> = numbers.filter_map(|number| people.get(number)).copied().collect();
        Ok(Known {
            evaluators: self.evaluators_in_all(&listed, period)?,
            people,
            evaluations: evaluations_by_person(reader, period)?,
            plans: plans_by_person(reader, period.year())?,
            own: self.sight()?.own(),
            refusals: HashMap::new(),
            is_of_other_rhythm: self.has_other_rhythm(period)?,
        })
    }

    fn decide_rating(
        &self,
        known: &mut Known,
        row: &ReportRow,
        (ratings, period): (Ratings, Period),
    ) -> Result<Decision, Halt> {
        let person = known.people.get(row.nip.as_str()).copied();
        let plans = person.and_then(|person| known.plans.get(&person)).map(Vec::as_slice).unwrap_or_default();
        let of_person = person.and_then(|person| known.evaluations.get(&person));
        let of_person = of_person.map(Vec::as_slice).unwrap_or_default();
        let evaluation = evaluation_of_row(row, plans, of_person).cloned();
        let plan = fitting_plan(row, plans, period).cloned();
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
            let why = self.why_it_stays(known, &decision, row)?;
            if !why.is_empty() {
                decision.outcome = None;
                decision.why = why;
            }
        }
        Ok(decision)
    }

    /// Whether the office evaluates the year of a period in another rhythm.
    pub(in crate::beside) fn has_other_rhythm(&self, period: Period) -> Result<bool, Halt> {
        let cycle = self.read()?.find_cycle(period.year())?;
        let here_and_there = cycle.map(|cycle| cycle.rhythm).zip(rhythm_of(period));
        Ok(here_and_there.is_some_and(|(here, there)| here != there))
    }

    /// Why a rating is not taken over; empty where it is.
    fn why_it_stays(&self, known: &mut Known, decision: &Decision, row: &ReportRow) -> Result<String, Halt> {
        let language = self.moment().language;
        match &decision.evaluation {
            Some(evaluation) if !is_writable(evaluation.state) => {
                return Ok(stays(crate::words::evaluation_state(evaluation.state, language), language));
            }
            None if known.is_of_other_rhythm => return Ok(no_such_period(language)),
            Some(_) | None => {}
        }
        if decision.person.is_some() && decision.person == known.own {
            let reason = self.refuse_imported_rating(decision.person, &[])?;
            return Ok(reason.map(|reason| reason.words(language).to_owned()).unwrap_or_default());
        }
        if row.is_acting() && decision.evaluation.is_none() && decision.plan.is_none() {
            return Ok(no_acting_plan(language));
        }
        // Of somebody who is only made by this import the named evaluator is asked all the same.
        let assigned = decision.person.and_then(|person| known.evaluators.get(&person)).copied();
        let named = match &row.superior {
            Some(number) => known.people.get(number).copied(),
            None => only_one_named(self.read()?, row.said(Field::SuperiorName))?,
        };
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
        if self.has_other_rhythm(period)? {
            let (year, told) = (period.year(), period.words());
            let reason = say(
                language,
                format!(
                    "Siklus {year} kantor ini memakai irama lain; {told} tidak ada di antara periodenya."
                ),
                format!("The cycle {year} of this office has another rhythm; {told} is none of its periods."),
            );
            let fix = say(
                language,
                "Orangnya masuk, penilaian tidak dibuat. Ratingnya dicatat sebagai hasil di sistem lain.",
                "The people come in, no evaluation is made. The ratings are noted as results of another system.",
            );
            remarks.push(remark((list, 1), &told, "rhythm_differs", (reason, fix.as_str())));
        }
        Ok(remarks)
    }
}

/// The rhythm that has such periods; a year is in each.
pub(super) fn rhythm_of(period: Period) -> Option<Rhythm> {
    match period.kind() {
        PeriodKind::Month(_) => Some(Rhythm::Monthly),
        PeriodKind::Quarter(_) => Some(Rhythm::Quarterly),
        PeriodKind::Annual => None,
    }
}

/// The evaluations of a period, by person.
pub(in crate::beside) fn evaluations_by_person(
    reader: Reader<'_>,
    period: Period,
) -> Result<HashMap<RowId, Vec<EvaluationRecord>>, Halt> {
    let mut evaluations: HashMap<RowId, Vec<EvaluationRecord>> = HashMap::new();
    for evaluation in reader.list_evaluations(period, None)? {
        evaluations.entry(evaluation.employee).or_default().push(evaluation);
    }
    Ok(evaluations)
}

/// The person of a name, degrees left aside; of two of one name neither is guessed.
pub(super) fn only_one_named(reader: Reader<'_>, name: &str) -> Result<Option<RowId>, Halt> {
    if name.is_empty() {
        return Ok(None);
    }
    let found = reader.list_employees_by_name(&NameParts::split(name).name)?;
    Ok(if let [only] = found.as_slice() { Some(only.id) } else { None })
}

/// Whether a plan is the one e-Kinerja has under the name in a row.
fn is_named(row: &ReportRow, plan: &PlanRecord) -> bool {
    let outside = row.said(Field::PlanId);
    !outside.is_empty() && plan.outside_id.as_deref() == Some(outside)
}

/// Whether both are of the person's own post, or both of work as Plt. or Plh.
fn is_of_kind(row: &ReportRow, plan: &PlanRecord) -> bool {
    plan.appointment.is_some() == row.is_acting()
}

/// The evaluation a row is about, of those a person has in the period: that of the plan of the same name, else of
/// the plan that ends on the same day, else one that was rated. What was written on work as Plt. is none of the
/// own post, and the other way round.
pub(in crate::beside) fn evaluation_of_row<'e>(
    row: &ReportRow,
    plans: &[PlanRecord],
    evaluations: &'e [EvaluationRecord],
) -> Option<&'e EvaluationRecord> {
    let plan_of = |evaluation: &EvaluationRecord| plans.iter().find(|plan| plan.id == evaluation.plan);
    let has_plan = |evaluation: &EvaluationRecord, fits: &dyn Fn(&PlanRecord) -> bool| {
        plan_of(evaluation).is_some_and(fits)
    };
    let named = evaluations.iter().find(|one| has_plan(one, &|plan: &PlanRecord| is_named(row, plan)));
    // The plan of an evaluation may have been replaced since, and is not told here then.
    let mut of_kind =
        evaluations.iter().filter(|one| !has_plan(one, &|plan: &PlanRecord| !is_of_kind(row, plan)));
    let ends_with = |plan: &PlanRecord| row.ends_on.is_some() && plan.ends_on == row.ends_on;
    let same_end = of_kind.clone().find(|one| has_plan(one, &ends_with));
    let rated = || of_kind.clone().find(|one| one.results_rating.is_some());
    named.or(same_end).or_else(rated).or_else(|| of_kind.next())
}

/// The plan of the other system's name, else the one in force at the end of the period, else the first that was
/// not over before it; of the same post.
fn fitting_plan<'p>(row: &ReportRow, plans: &'p [PlanRecord], period: Period) -> Option<&'p PlanRecord> {
    let day = period.ends_on();
    let covers = |plan: &&PlanRecord| {
        plan.starts_on.is_none_or(|first| first <= day) && plan.ends_on.is_none_or(|last| last >= day)
    };
    let in_force = |plan: &&PlanRecord| covers(plan) && plan.state == SkpState::Approved;
    let is_left = |plan: &&PlanRecord| plan.ends_on.is_none_or(|last| last >= period.starts_on());
    let of_kind = || plans.iter().filter(move |plan| is_of_kind(row, plan));
    let named = plans.iter().find(|plan| is_named(row, plan));
    named
        .or_else(|| of_kind().find(in_force))
        .or_else(|| of_kind().find(covers))
        .or_else(|| of_kind().find(is_left))
}

/// Whether an evaluation has these ratings, and a stated grade is the one in force or the one that is kept beside
/// it.
fn says_the_same(evaluation: &EvaluationRecord, ratings: Ratings) -> bool {
    let known = [evaluation.grade(), stray_grade(evaluation)];
    evaluation.ratings_in_force() == (Some(ratings.results), Some(ratings.conduct))
        && ratings.grade.is_none_or(|stated| known.contains(&Some(stated)))
}

/// The grade that was given with an evaluation, where it does not follow from the ratings.
pub(super) fn stray_grade(evaluation: &EvaluationRecord) -> Option<Grade> {
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

fn no_such_period(language: Language) -> String {
    say(
        language,
        "Periode ini tidak dinilai di kantor ini; ratingnya hanya dicatat sebagai hasil di sistem lain.",
        "This office does not evaluate this period; the rating is only noted as a result of another system.",
    )
}

fn no_acting_plan(language: Language) -> String {
    say(
        language,
        "Baris ini tentang tugas Plt. atau Plh., dan SKP tugas itu belum ada di sini.",
        "This row is about work as Plt. or Plh., and there is no SKP of it here yet.",
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
