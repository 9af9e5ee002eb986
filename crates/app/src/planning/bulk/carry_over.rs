//! Rows of the year before, kept, changed or dropped.

use contract::{
    CarryOver, CarryOverPlanRequest, CarryOverRequest, CarryOverView, CarryRowView, Failure, Language,
    NewCarryRow, PlanDeskView, RemarkView, Severity,
};
use domain::{Consent, Grade, LegalStatus, Origin, Period};
use store::records::{Employee, PlanRecord, ResultEntry};
use store::{Act, RowId, Scope};

use super::copies::lines_to_copy;
use super::lines::Others;
use super::merge::Rows;
use super::people::{Target, refusal, target};
use super::{planned, plans_by_person};
use crate::convert::{self, id, row, to_wire};
use crate::failure::Halt;
use crate::planning::making;
use crate::planning::wording::{self, Setting};
use crate::{App, shared_lists, words};

impl App {
    /// What stood on the plan of the year before, and what to do with each row.
    pub(crate) fn show_carry_over(&mut self, request: CarryOverRequest) -> Result<CarryOverView, Halt> {
        let person = self.employee(row(&request.employee)?)?;
        let before = self.plan_before(&person, request.year)?;
        let (reader, language) = (self.read()?, self.moment().language);
        let setting = Setting::of(&before, language);
        let view = |entry: &ResultEntry| {
            let (suggestion, why) = suggestion(entry, &person, setting, request.year);
            CarryRowView {
                result: id(entry.id),
                priority: to_wire(entry.priority),
                text: entry.text.clone(),
                indicators: entry
                    .indicators
                    .iter()
                    .map(|indicator| planned::indicator_view(&planned::of_indicator_entry(indicator)))
                    .collect(),
                suggestion,
                why,
            }
        };
        Ok(CarryOverView {
            employee: request.employee,
            year: request.year,
            rows: reader.plan_content(before.id)?.results.iter().map(view).collect(),
            grade_words: self
                .grade_of(person.id, request.year - 1)?
                .map(|grade| words::grade(grade, language).to_owned())
                .unwrap_or_default(),
        })
    }

    /// Puts the rows decided for into the draft of the year, which is made where there is none.
    pub(crate) fn carry_over_plan(&mut self, request: CarryOverPlanRequest) -> Result<PlanDeskView, Halt> {
        self.commit_drafts()?;
        let person = self.employee(row(&request.employee)?)?;
        let before = self.plan_before(&person, request.year)?;
        let (reader, moment) = (self.read()?, self.moment());
        let mut results = Vec::new();
        for entry in reader.plan_content(before.id)?.results {
            let decided = request.rows.iter().find(|decided| decided.result == id(entry.id));
            results.extend(decided.and_then(|decided| as_decided(entry, decided)));
        }
        let own = plans_by_person(reader, request.year)?.remove(&person.id).unwrap_or_default();
        let wanted = (request.year, Some(before.approach));
        let target = target(reader, &person, &own, wanted, moment)?;
        let target = target.map_err(|obstacle| refusal(obstacle, moment.language))?;
        let lists = shared_lists(&self.office()?);
        let plan = self.act("carry_over_plan", Some(person.id), |act| {
            carry(act, (&before, target), &results, &request, lists)
        })?;
        self.desk_view(plan.id)
    }

    fn plan_before(&self, person: &Employee, year: i32) -> Result<PlanRecord, Halt> {
        let before = making::plan_before(self.read()?, person, year)?;
        Ok(before.ok_or_else(|| Failure::NoPlan { name: person.shown_name() })?)
    }

    /// The grade of a whole year; that on the file where it was made elsewhere. To people themselves once
    /// it is signed.
    fn grade_of(&self, person: RowId, year: i32) -> Result<Option<Grade>, Halt> {
        let sight = self.sight()?;
        let mut of_year = self.read()?.list_evaluations_of(person)?;
        of_year.retain(|evaluation| {
            evaluation.period == Period::annual(year) && !sight.hides_outcome(person, Some(evaluation.state))
        });
        let grades = of_year.iter().map(|evaluation| evaluation.grade().or(evaluation.grade_as_given));
        Ok(grades.flatten().next())
    }
}

fn carry(
    act: &mut Act<'_>,
    (before, target): (&PlanRecord, Target),
    results: &[ResultEntry],
    request: &CarryOverPlanRequest,
    lists: Scope,
) -> Result<PlanRecord, Halt> {
    let plan = target.open(act, lists)?;
    let annex = act.read().list_annex(before.id)?;
    let expectations = act.read().plan_content(before.id)?.special_expectations;
    let mut rows = Rows::of(act, plan.clone())?;
    // The leader's results of last year are not those of this one: their words stay, the tie goes.
    rows.copy_results(results, |_| None, Others::Stay)?;
    if request.with_expectations {
        rows.put_expectations(&expectations, Others::Stay)?;
    }
    if request.with_annex {
        rows.put_annex(&lines_to_copy(&annex), &[])?;
    }
    making::fill_annex(act, &plan)?;
    Ok(plan)
}

/// The row as it goes into the new plan; nothing where it is dropped.
fn as_decided(entry: ResultEntry, decided: &NewCarryRow) -> Option<ResultEntry> {
    let text = decided.text.as_deref().map(str::trim).filter(|text| !text.is_empty());
    match decided.decision {
        CarryOver::Drop => None,
        CarryOver::Keep => Some(ResultEntry { to_change: false, ..entry }),
        // New words are the change; without them it is still to come.
        CarryOver::Change => Some(match text.filter(|text| *text != entry.text) {
            Some(text) => ResultEntry { text: text.to_owned(), to_change: false, ..entry },
            None => ResultEntry { to_change: true, ..entry },
        }),
    }
}

/// Said of a row that was taken over to be changed and still is as it was.
pub(crate) fn carried_remark(language: Language) -> RemarkView {
    let (title, text) = match language {
        Language::Id => (
            "Belum disesuaikan",
            "Baris tahun lalu ini ditandai untuk diubah. Sesuaikan teks, indikator, dan targetnya.",
        ),
        Language::En => (
            "Not adapted yet",
            "This row of last year was marked to be changed. Adapt its text, indicators and targets.",
        ),
    };
    RemarkView {
        rule: "R-031".into(),
        severity: Severity::Hint,
        code: "to_change".into(),
        title: title.into(),
        text: text.into(),
        start: 0,
        end: 0,
        rewrites: Vec::new(),
        source: convert::source("R-031").into(),
    }
}

/// What the program would do with a row, and why.
fn suggestion(entry: &ResultEntry, person: &Employee, setting: Setting, year: i32) -> (CarryOver, String) {
    let language = setting.language;
    if let Some(why) = reason_to_drop(entry, person, language) {
        return (CarryOver::Drop, why);
    }
    if let Some(why) = reason_to_change(entry, setting, year - 1) {
        return (CarryOver::Change, why);
    }
    let why = match language {
        Language::Id => "Dapat dilanjutkan; targetnya disepakati lagi dalam dialog kinerja.",
        Language::En => "Can go on; its target is agreed again in the dialog.",
    };
    (CarryOver::Keep, why.into())
}

fn reason_to_drop(entry: &ResultEntry, person: &Employee, language: Language) -> Option<String> {
    let has_returned = person.legal_status != LegalStatus::StudyAssignment;
    let (id, en) = match entry.planning.origin {
        Origin::Acting => (
            "Tugas Plt./Plh. tahun lalu; ambil hanya bila penugasannya berlanjut.",
            "Work as acting official of last year; take it only where that goes on.",
        ),
        Origin::Directive => (
            "Direktif tahun lalu; ambil hanya bila ditegaskan lagi.",
            "A directive of last year; take it only where it was given again.",
        ),
        Origin::StudyResult | Origin::StudyGraduation if has_returned => (
            "Hasil tugas belajar; tugas belajar pegawai ini sudah selesai.",
            "A result of study; the study assignment of this employee is over.",
        ),
        Origin::Dialog
        | Origin::PerformanceAgreement
        | Origin::Initiative
        | Origin::StudyResult
        | Origin::StudyGraduation => {
            if entry.planning.consent != Consent::Refused {
                return None;
            }
            (
                "Penugasan ini tidak disetujui pejabat penilai.",
                "The evaluator did not consent to this assignment.",
            )
        }
    };
    Some(pick(language, id, en))
}

fn reason_to_change(entry: &ResultEntry, setting: Setting, last_year: i32) -> Option<String> {
    let language = setting.language;
    if let Some(text) = texts(entry).into_iter().find(|text| holds_year(text, last_year)) {
        return Some(match language {
            Language::Id => format!("Menyebut tahun {last_year}: “{text}”."),
            Language::En => format!("Names the year {last_year}: “{text}”."),
        });
    }
    let mut remarks = wording::of_result(entry, language);
    for indicator in &entry.indicators {
        let view = wording::of_indicator(entry, indicator, setting);
        remarks.extend(view.remarks);
        remarks.extend(view.target_remarks);
    }
    if let Some(remark) = remarks.into_iter().find(|remark| remark.severity != Severity::Hint) {
        return Some(format!("{}.", remark.title));
    }
    entry.indicators.is_empty().then(|| pick(language, "Belum punya indikator.", "Has no indicator yet."))
}

/// The texts of a row that may name a year.
fn texts(entry: &ResultEntry) -> Vec<&str> {
    let measures = entry.indicators.iter().flat_map(|indicator| {
        [Some(indicator.text.as_str()), indicator.target.as_deref(), indicator.baseline.as_deref()]
    });
    let own = [Some(entry.text.as_str()), entry.supported_text.as_deref()];
    own.into_iter().chain(measures).flatten().collect()
}

/// Whether a text names a year, and not a number that only has its digits.
fn holds_year(text: &str, year: i32) -> bool {
    text.split(|letter: char| !letter.is_ascii_digit()).any(|number| number == year.to_string())
}

fn pick(language: Language, id: &str, en: &str) -> String {
    match language {
        Language::Id => id.to_owned(),
        Language::En => en.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::holds_year;

    #[test]
    fn a_year_is_found_as_a_number_of_its_own_only() {
        assert!(holds_year("Laporan Tahun 2025 disampaikan", 2025));
        assert!(holds_year("31-12-2025", 2025));
        assert!(!holds_year("20250 dokumen", 2025));
        assert!(!holds_year("Laporan Tahun 2026", 2025));
    }
}
