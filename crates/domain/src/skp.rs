//! The plan (*Sasaran Kinerja Pegawai*, SKP) with its annex, and what must be true of it.

use chrono::NaiveDate;

use crate::conduct::ConductItem;
use crate::evaluation::{Actual, Feedback};
use crate::finding::{Finding, Severity};
use crate::person::{Identity, PositionGroup};
use crate::planning::Planning;

/// How work results are measured; one per SKP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Approach {
    /// *Kualitatif*: measure and target in one narrative.
    Qualitative,
    /// *Kuantitatif*: indicator and target apart.
    Quantitative,
}

/// Priority of a work result, decided by the evaluator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Priority {
    /// *Utama*.
    Main,
    /// *Tambahan*.
    Additional,
}

/// Aspect of a quantitative indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Aspect {
    /// *Kuantitas*.
    Quantity,
    /// *Kualitas*.
    Quality,
    /// *Waktu*.
    Time,
    /// *Biaya*.
    Cost,
}

/// Perspective of an executive's indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Perspective {
    /// *Penerima Layanan*.
    ServiceRecipient,
    /// *Proses Bisnis*.
    BusinessProcess,
    /// *Penguatan Internal*.
    InternalStrengthening,
    /// *Anggaran*.
    Budget,
}

impl Perspective {
    /// All four, in the order the regulation names them.
    pub const ALL: [Self; 4] =
        [Self::ServiceRecipient, Self::BusinessProcess, Self::InternalStrengthening, Self::Budget];
}

/// A leader's result that a work result supports (*rencana hasil kerja pimpinan yang diintervensi*).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SupportedResult {
    /// The leader's work result.
    pub text: String,
    /// Its indicator, printed where the leader is an executive.
    pub indicator: Option<String>,
}

/// A planned result (*rencana hasil kerja*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkResult {
    /// Main or additional.
    pub priority: Priority,
    /// The achievement promised.
    pub text: String,
    /// Position or team that gave the assignment.
    pub assigned_by: Option<String>,
    /// The leader's result it supports, where there is one.
    pub supported: Option<SupportedResult>,
    /// How it is measured, in order; at least one before submitting.
    pub indicators: Vec<Indicator>,
    /// What planning records and no form prints.
    pub planning: Planning,
    /// Realisation of the whole result; used by qualitative evaluations only.
    pub actual: Actual,
    /// Feedback on the whole result; used by qualitative evaluations only.
    pub feedback: Vec<Feedback>,
}

/// A measure of a work result (*ukuran keberhasilan / indikator kinerja individu*).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Indicator {
    /// Aspect; quantitative SKP of administration and functional officials only.
    pub aspect: Option<Aspect>,
    /// The measure; in a qualitative SKP it holds the target too.
    pub text: String,
    /// The target; quantitative only.
    pub target: Option<String>,
    /// Perspective; executives only.
    pub perspective: Option<Perspective>,
    /// Where the measure stood before.
    pub baseline: Option<String>,
    /// Realisation; used by quantitative evaluations only.
    pub actual: Actual,
    /// Feedback; used by quantitative evaluations only.
    pub feedback: Vec<Feedback>,
}

/// Annex to the SKP (A.1.8), R-080: each list in the order of print.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Annex {
    /// *Dukungan sumber daya* (R-081).
    pub resource_support: Vec<String>,
    /// *Skema pertanggungjawaban* (R-083).
    pub accountability_scheme: Vec<String>,
    /// *Konsekuensi* (R-084).
    pub consequences: Vec<String>,
}

impl Annex {
    /// Whether none of the three lists holds a line.
    pub fn is_empty(&self) -> bool {
        self.resource_support.is_empty()
            && self.accountability_scheme.is_empty()
            && self.consequences.is_empty()
    }
}

/// State of an SKP, `rules.md` 13.1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SkpState {
    /// Being written.
    #[default]
    Draft,
    /// Offered to the evaluator.
    Submitted,
    /// Sent back with a reason.
    Returned,
    /// Signed by the employee.
    Signed,
    /// Set by the evaluator; in force.
    Approved,
    /// A new version is being written.
    Revising,
    /// Replaced by a later version.
    Superseded,
    /// Position or year ended.
    Closed,
    /// Withdrawn before approval.
    Cancelled,
}

/// The official form of an SKP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SkpForm {
    /// A.1.1, qualitative, executives.
    A11,
    /// A.1.2, quantitative, executives.
    A12,
    /// A.1.6, qualitative, administration and functional.
    A16,
    /// A.1.7, quantitative, administration and functional.
    A17,
}

impl SkpForm {
    /// The form for a position group and an approach, `forms.md` 13.
    pub fn of(group: PositionGroup, approach: Approach) -> Self {
        match (group, approach) {
            (PositionGroup::Executive, Approach::Qualitative) => Self::A11,
            (PositionGroup::Executive, Approach::Quantitative) => Self::A12,
            (PositionGroup::AdministrativeFunctional, Approach::Qualitative) => Self::A16,
            (PositionGroup::AdministrativeFunctional, Approach::Quantitative) => Self::A17,
        }
    }
}

/// A plan as one version of one person's SKP.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skp {
    /// Qualitative or quantitative.
    pub approach: Approach,
    /// Group of the employee's position.
    pub group: PositionGroup,
    /// First day of the assessment period.
    pub starts_on: NaiveDate,
    /// Last day of the assessment period.
    pub ends_on: NaiveDate,
    /// The employee as printed.
    pub employee: Identity,
    /// The evaluator as printed.
    pub evaluator: Identity,
    /// Results in print order: main ones first, numbering runs on.
    pub results: Vec<WorkResult>,
    /// The seven values in order.
    pub conduct: Vec<ConductItem>,
    /// Annex, where one was agreed.
    pub annex: Option<Annex>,
    /// State of this version.
    pub state: SkpState,
    /// Day the evaluator approved it, where he has.
    pub approved_on: Option<NaiveDate>,
}

impl Skp {
    /// The official form this SKP is printed on.
    pub fn form(&self) -> SkpForm {
        SkpForm::of(self.group, self.approach)
    }

    /// Results of one priority, with the number each has in print (numbering runs on, forms A.1.x).
    pub fn numbered(&self, priority: Priority) -> impl Iterator<Item = (usize, &WorkResult)> {
        let main = self.results.iter().filter(|result| result.priority == Priority::Main);
        let additional = self.results.iter().filter(|result| result.priority == Priority::Additional);
        main.chain(additional)
            .enumerate()
            .map(|(at, result)| (at + 1, result))
            .filter(move |(_, r)| r.priority == priority)
    }

    /// Everything the rules have to say about this plan, blocks first.
    ///
    /// Blocks stop submitting (13.1); an imported plan carries them as findings on the record.
    pub fn findings(&self) -> Vec<Finding> {
        let mut found = Vec::new();
        self.check_results(&mut found);
        if self.group == PositionGroup::Executive {
            self.check_perspectives(&mut found);
        }
        self.check_annex(&mut found);
        found.sort_by_key(|finding| finding.severity);
        found
    }

    fn check_results(&self, found: &mut Vec<Finding>) {
        if self.numbered(Priority::Main).next().is_none() {
            found.push(Finding::new("R-051", Severity::Block, "no_main_result"));
        }
        for (number, result) in self.numbered(Priority::Main).chain(self.numbered(Priority::Additional)) {
            if result.indicators.iter().all(|indicator| indicator.text.trim().is_empty()) {
                found.push(Finding::new("R-054", Severity::Block, "no_indicator").about(number));
            }
            if self.form() != SkpForm::A17 && result.assigned_by.is_none() {
                found.push(Finding::new("R-056", Severity::Warn, "assignment_not_named").about(number));
            }
        }
    }

    fn check_perspectives(&self, found: &mut Vec<Finding>) {
        for perspective in Perspective::ALL {
            let indicators = self.results.iter().flat_map(|result| &result.indicators);
            if !indicators.into_iter().any(|indicator| indicator.perspective == Some(perspective)) {
                let finding = match perspective {
                    Perspective::Budget => Finding::new("R-038", Severity::Block, "no_budget_perspective"),
                    Perspective::ServiceRecipient => {
                        Finding::new("R-038", Severity::Warn, "no_service_recipient_perspective")
                    }
                    Perspective::BusinessProcess => {
                        Finding::new("R-038", Severity::Warn, "no_business_process_perspective")
                    }
                    Perspective::InternalStrengthening => {
                        Finding::new("R-038", Severity::Warn, "no_internal_strengthening_perspective")
                    }
                };
                found.push(finding);
            }
        }
    }

    fn check_annex(&self, found: &mut Vec<Finding>) {
        let Some(annex) = self.annex.as_ref().filter(|annex| !annex.is_empty()) else {
            found.push(Finding::new("R-080", Severity::Block, "no_annex"));
            return;
        };
        if annex.resource_support.is_empty() {
            found.push(Finding::new("R-081", Severity::Warn, "no_resource_support"));
        }
        if annex.accountability_scheme.is_empty() {
            found.push(Finding::new("R-083", Severity::Warn, "no_accountability_scheme"));
        }
        if annex.consequences.is_empty() {
            found.push(Finding::new("R-084", Severity::Warn, "no_consequences"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Severity;

    fn indicator(text: &str) -> Indicator {
        Indicator { text: text.into(), ..Indicator::default() }
    }

    fn result(priority: Priority) -> WorkResult {
        WorkResult {
            priority,
            text: "Izin usaha mikro terbit sesuai standar layanan".into(),
            assigned_by: Some("Kepala Dinas".into()),
            supported: None,
            indicators: vec![indicator("Persentase izin tepat waktu")],
            planning: Planning::default(),
            actual: Vec::new(),
            feedback: Vec::new(),
        }
    }

    fn plan(group: PositionGroup, approach: Approach) -> Skp {
        Skp {
            approach,
            group,
            starts_on: NaiveDate::from_ymd_opt(2026, 1, 1).unwrap(),
            ends_on: NaiveDate::from_ymd_opt(2026, 12, 31).unwrap(),
            employee: Identity::default(),
            evaluator: Identity::default(),
            results: vec![result(Priority::Main)],
            conduct: ConductItem::all_empty(),
            annex: Some(Annex {
                resource_support: vec!["Dua petugas loket".into()],
                accountability_scheme: vec!["Laporan bulanan".into()],
                consequences: vec!["Penugasan baru".into()],
            }),
            state: SkpState::Draft,
            approved_on: None,
        }
    }

    fn found(plan: &Skp, rule: &str) -> Vec<(Severity, &'static str)> {
        plan.findings().into_iter().filter(|f| f.rule == rule).map(|f| (f.severity, f.code)).collect()
    }

    #[test]
    fn r_039_and_r_052_group_and_approach_decide_the_form() {
        for (group, approach, form) in [
            (PositionGroup::Executive, Approach::Qualitative, SkpForm::A11),
            (PositionGroup::Executive, Approach::Quantitative, SkpForm::A12),
            (PositionGroup::AdministrativeFunctional, Approach::Qualitative, SkpForm::A16),
            (PositionGroup::AdministrativeFunctional, Approach::Quantitative, SkpForm::A17),
        ] {
            assert_eq!(plan(group, approach).form(), form);
        }
    }

    #[test]
    fn r_051_a_plan_without_a_main_result_is_blocked() {
        let mut plan = plan(PositionGroup::AdministrativeFunctional, Approach::Quantitative);
        assert_eq!(found(&plan, "R-051"), []);
        plan.results = vec![result(Priority::Additional)];
        assert_eq!(found(&plan, "R-051"), [(Severity::Block, "no_main_result")]);
    }

    #[test]
    fn r_054_a_result_without_any_indicator_is_blocked_and_named_by_its_number() {
        let mut plan = plan(PositionGroup::AdministrativeFunctional, Approach::Quantitative);
        let mut bare = result(Priority::Main);
        bare.indicators.clear();
        plan.results.push(bare);
        let about: Vec<_> =
            plan.findings().into_iter().filter(|f| f.rule == "R-054").map(|f| f.result).collect();
        assert_eq!(about, [Some(2)]);
    }

    #[test]
    fn r_038_an_executive_without_the_budget_perspective_is_blocked_and_another_missing_one_is_a_warning() {
        let mut plan = plan(PositionGroup::Executive, Approach::Quantitative);
        assert_eq!(
            found(&plan, "R-038"),
            [
                (Severity::Block, "no_budget_perspective"),
                (Severity::Warn, "no_service_recipient_perspective"),
                (Severity::Warn, "no_business_process_perspective"),
                (Severity::Warn, "no_internal_strengthening_perspective"),
            ]
        );
        plan.results[0].indicators = Perspective::ALL
            .into_iter()
            .map(|perspective| Indicator { perspective: Some(perspective), ..indicator("ukuran") })
            .collect();
        assert_eq!(found(&plan, "R-038"), []);
    }

    #[test]
    fn r_056_a_result_without_the_position_that_assigned_it_is_warned_of_where_the_form_prints_it() {
        let mut plan = plan(PositionGroup::Executive, Approach::Quantitative);
        plan.results[0].assigned_by = None;
        assert_eq!(found(&plan, "R-056"), [(Severity::Warn, "assignment_not_named")]);
        plan.group = PositionGroup::AdministrativeFunctional;
        assert_eq!(found(&plan, "R-056"), [], "A.1.7 has no such bracket");
    }

    #[test]
    fn r_080_to_r_084_the_annex_is_part_of_every_plan_and_each_empty_list_is_warned_of() {
        let mut plan = plan(PositionGroup::AdministrativeFunctional, Approach::Quantitative);
        plan.annex = None;
        assert_eq!(found(&plan, "R-080"), [(Severity::Block, "no_annex")]);
        plan.annex = Some(Annex { resource_support: vec!["Dua petugas".into()], ..Annex::default() });
        assert_eq!(found(&plan, "R-081"), []);
        assert_eq!(found(&plan, "R-083"), [(Severity::Warn, "no_accountability_scheme")]);
        assert_eq!(found(&plan, "R-084"), [(Severity::Warn, "no_consequences")]);
    }

    #[test]
    fn numbering_runs_on_from_main_to_additional_results() {
        let mut plan = plan(PositionGroup::AdministrativeFunctional, Approach::Qualitative);
        plan.results = vec![result(Priority::Additional), result(Priority::Main), result(Priority::Main)];
        let numbers = |priority| plan.numbered(priority).map(|(number, _)| number).collect::<Vec<_>>();
        assert_eq!(numbers(Priority::Main), [1, 2]);
        assert_eq!(numbers(Priority::Additional), [3]);
    }
}
