//! The evaluation of one person for one period, and the states it goes through.

use chrono::NaiveDate;

use crate::finding::{Finding, Severity};
use crate::grade::{ExpectationLevel, Grade, OrgAchievement};
use crate::period::Period;
use crate::person::{Identity, PositionGroup};
use crate::skp::{Approach, Skp, WorkResult};

/// Realisation by evidence (*realisasi berdasarkan bukti dukung*): each entry is one bullet of print.
pub type Actual = Vec<String>;

/// Who gave a piece of feedback.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FeedbackSource {
    /// *Pimpinan*.
    Leader,
    /// *Rekan kerja setingkat*.
    Peer,
    /// *Pegawai di bawahnya*.
    Subordinate,
    /// Anybody else.
    Other,
}

/// Symbol that may stand with or for the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FeedbackSymbol {
    /// *Jempol*.
    ThumbsUp,
    /// *Senyum*.
    Smile,
    /// *Murung*.
    Frown,
}

/// A piece of continuous feedback (*umpan balik berkelanjutan*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feedback {
    /// Who gave it.
    pub source: FeedbackSource,
    /// The source as printed before the colon, for example `Pimpinan`.
    pub source_label: String,
    /// The words; may be empty where a symbol stands alone.
    pub text: String,
    /// The symbol, where one was given.
    pub symbol: Option<FeedbackSymbol>,
}

/// State of an evaluation, `rules.md` 13.2.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum EvaluationState {
    /// Period exists, window not open.
    Planned,
    /// Window open, evidence is collected.
    #[default]
    Open,
    /// Both ratings chosen; still editable.
    Rated,
    /// Signed by the evaluator and locked.
    Signed,
    /// Window ended without signature.
    Overdue,
    /// \[D\] Not signed when the office closed its period, one recorded late (13.2): no work that is open
    /// today. Opening the period again, by moving its window, brings it back to where it was.
    LeftUnsigned,
    /// Signed by the evaluator's superior.
    SignedBySuperior,
    /// Handed to the employee.
    Delivered,
    /// Signed and returned by the employee.
    Returned,
    /// Objection filed.
    Objected,
    /// Changed by a decision.
    Amended,
    /// Reported to PyB.
    Reported,
    /// Previous result taken over.
    Reused,
    /// Exempt.
    NotRequired,
}

impl EvaluationState {
    /// Whether the content is locked: from the evaluator's signature on, only reopening changes it.
    pub fn is_sealed(self) -> bool {
        matches!(
            self,
            Self::Signed
                | Self::SignedBySuperior
                | Self::Delivered
                | Self::Returned
                | Self::Objected
                | Self::Amended
                | Self::Reported
        )
    }
}

/// Why an evaluation does not accept an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is sealed; reopen it with a reason first.
    Sealed,
    /// It is not sealed, so there is nothing to reopen.
    NotSealed,
    /// The period uses an earlier result by agreement.
    Reused,
    /// The organisation's achievement of the evaluator's unit is not set.
    NoOrgAchievement,
    /// At least one of the two ratings is missing.
    RatingMissing,
    /// Reopening asks a reason (13.2).
    ReasonMissing,
    /// The window of the period has not opened yet.
    WindowNotOpen,
    /// There is no plan to evaluate.
    NoPlan,
}

/// An evaluation with everything its sheets print.
///
/// `plan` is the text of the plan version the evaluation was rated on, with realisation and
/// feedback filled in: a sheet prints that version and not a later one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluation {
    /// The plan version, with actuals and feedback.
    pub plan: Skp,
    /// The evaluated period.
    pub period: Period,
    /// The evaluator's own evaluator; blank parts where unknown.
    pub superior: Identity,
    /// Achievement of the unit led by the evaluator.
    pub org_achievement: Option<OrgAchievement>,
    /// Rating of the work results.
    pub results_rating: Option<ExpectationLevel>,
    /// Rating of conduct.
    pub conduct_rating: Option<ExpectationLevel>,
    /// Whether a study assignment ended without graduation.
    pub not_graduated: bool,
    /// *Catatan/rekomendasi*.
    pub notes: String,
    /// State.
    pub state: EvaluationState,
    /// Day of the evaluator's signature.
    pub signed_on: Option<NaiveDate>,
}

impl Evaluation {
    /// The grade, derived and never stored as input: the quadrant, or what is left to somebody
    /// who did not graduate.
    pub fn grade(&self) -> Option<Grade> {
        let (results, conduct) = (self.results_rating?, self.conduct_rating?);
        Some(if self.not_graduated {
            Grade::of_not_graduated(conduct)
        } else {
            Grade::from_quadrant(results, conduct)
        })
    }

    /// The official result sheet, R-215.
    pub fn form(&self) -> EvaluationForm {
        EvaluationForm::of(self.plan.group, self.plan.approach)
    }

    /// Whether the evaluator may seal, and if not why (R-200, R-205, 13.2).
    pub fn check_seal(&self) -> Result<Grade, Refusal> {
        if self.state.is_sealed() {
            return Err(Refusal::Sealed);
        }
        if self.state == EvaluationState::Reused {
            return Err(Refusal::Reused);
        }
        if self.org_achievement.is_none() {
            return Err(Refusal::NoOrgAchievement);
        }
        self.grade().ok_or(Refusal::RatingMissing)
    }

    /// What should be looked at before sealing; none of it blocks. Leaders who were not heard
    /// are found by [`crate::leaders::unheard_leaders`].
    pub fn preflight(&self) -> Vec<Finding> {
        let mut found = Vec::new();
        if !self.plan.state.was_set() {
            found.push(Finding::new("R-090", Severity::Warn, "plan_not_approved"));
        }
        for (at, result) in self.plan.results.iter().enumerate() {
            let has_actual = match self.plan.approach {
                Approach::Qualitative => !result.actual.is_empty(),
                Approach::Quantitative => {
                    result.indicators.iter().all(|indicator| !indicator.actual.is_empty())
                }
            };
            if !has_actual {
                found.push(Finding::new("R-206", Severity::Warn, "no_actual").about(at + 1));
            }
            if !self.is_spoken_of(result) {
                found.push(Finding::new("R-206", Severity::Warn, "no_feedback").about(at + 1));
            }
        }
        if self.grade().is_some_and(|grade| grade != Grade::Good) && self.notes.trim().is_empty() {
            found.push(Finding::new("R-214", Severity::Hint, "no_note"));
        }
        found
    }

    /// Results that were spoken of in the periods of a year while its annual sheet says nothing of them yet
    /// `heard` is the same evaluation with what was said in its periods. A signed sheet stays as it is.
    pub fn not_yet_taken(&self, heard: &Self) -> Vec<Finding> {
        if self.state.is_sealed() {
            return Vec::new();
        }
        let results = (1..).zip(self.plan.results.iter().zip(&heard.plan.results));
        results
            .filter(|(_, (own, heard))| !self.is_spoken_of(own) && self.is_spoken_of(heard))
            .map(|(number, _)| Finding::new("R-206", Severity::Hint, "feedback_in_periods").about(number))
            .collect()
    }

    /// Whether there is feedback on a result where the sheet has a cell for it.
    fn is_spoken_of(&self, result: &WorkResult) -> bool {
        match self.plan.approach {
            Approach::Qualitative => !result.feedback.is_empty(),
            Approach::Quantitative => {
                result.indicators.iter().any(|indicator| !indicator.feedback.is_empty())
            }
        }
    }
}

/// The official sheet of an evaluation result, R-215.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EvaluationForm {
    /// C.1.1, qualitative, all positions.
    C11,
    /// C.1.2, quantitative, executives.
    C12,
    /// C.1.3, quantitative, administration and functional.
    C13,
}

impl EvaluationForm {
    /// The sheet for a position group and an approach.
    pub fn of(group: PositionGroup, approach: Approach) -> Self {
        match (approach, group) {
            (Approach::Qualitative, _) => Self::C11,
            (Approach::Quantitative, PositionGroup::Executive) => Self::C12,
            (Approach::Quantitative, PositionGroup::AdministrativeFunctional) => Self::C13,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conduct::ConductItem;
    use crate::skp::{Indicator, Priority, SkpState};

    fn evaluation(group: PositionGroup, approach: Approach) -> Evaluation {
        let result = WorkResult {
            priority: Priority::Main,
            text: "Aplikasi siap digunakan".into(),
            assigned_by: None,
            supported: None,
            indicators: vec![Indicator { text: "Persentase fitur".into(), ..Indicator::default() }],
            planning: crate::planning::Planning::default(),
            actual: Vec::new(),
            feedback: Vec::new(),
        };
        Evaluation {
            plan: Skp {
                approach,
                group,
                starts_on: Period::annual(2026).starts_on(),
                ends_on: Period::annual(2026).ends_on(),
                employee: Identity::default(),
                evaluator: Identity::default(),
                results: vec![result],
                conduct: ConductItem::all_empty(),
                annex: None,
                state: SkpState::Approved,
                approved_on: None,
            },
            period: Period::annual(2026),
            superior: Identity::default(),
            org_achievement: Some(OrgAchievement::Good),
            results_rating: Some(ExpectationLevel::Meets),
            conduct_rating: Some(ExpectationLevel::Meets),
            not_graduated: false,
            notes: String::new(),
            state: EvaluationState::Rated,
            signed_on: None,
        }
    }

    fn any() -> Evaluation {
        evaluation(PositionGroup::AdministrativeFunctional, Approach::Quantitative)
    }

    #[test]
    fn r_200_nothing_is_sealed_before_the_achievement_of_the_organisation_is_set() {
        let evaluation = Evaluation { org_achievement: None, ..any() };
        assert_eq!(evaluation.check_seal(), Err(Refusal::NoOrgAchievement));
        assert_eq!(any().check_seal(), Ok(Grade::Good));
    }

    #[test]
    fn r_205_both_ratings_are_needed_for_a_grade() {
        let evaluation = Evaluation { conduct_rating: None, ..any() };
        assert_eq!(evaluation.grade(), None);
        assert_eq!(evaluation.check_seal(), Err(Refusal::RatingMissing));
    }

    #[test]
    fn r_106_without_graduation_the_best_ratings_give_poor_and_can_be_sealed() {
        let best = Some(ExpectationLevel::Above);
        let evaluation =
            Evaluation { not_graduated: true, results_rating: best, conduct_rating: best, ..any() };
        assert_eq!(evaluation.check_seal(), Ok(Grade::Poor));
        let evaluation = Evaluation { conduct_rating: Some(ExpectationLevel::Below), ..evaluation };
        assert_eq!(evaluation.grade(), Some(Grade::VeryPoor));
        assert_eq!(Evaluation { conduct_rating: None, ..evaluation }.grade(), None, "R-205 asks both");
    }

    #[test]
    fn a_sealed_evaluation_is_not_sealed_again() {
        let evaluation = Evaluation { state: EvaluationState::Signed, ..any() };
        assert_eq!(evaluation.check_seal(), Err(Refusal::Sealed));
    }

    #[test]
    fn r_230_a_result_that_was_taken_over_is_not_signed_a_second_time() {
        let evaluation = Evaluation { state: EvaluationState::Reused, ..any() };
        assert_eq!(evaluation.check_seal(), Err(Refusal::Reused));
    }

    #[test]
    fn r_206_results_without_realisation_or_feedback_are_warned_of_and_do_not_block() {
        let codes: Vec<_> =
            any().preflight().into_iter().map(|finding| (finding.code, finding.result)).collect();
        assert_eq!(codes, [("no_actual", Some(1)), ("no_feedback", Some(1))]);
        assert_eq!(any().check_seal(), Ok(Grade::Good));
    }

    #[test]
    fn r_206_what_was_said_in_periods_and_is_not_on_the_annual_sheet_is_hinted_at() {
        let said = Feedback {
            source: FeedbackSource::Leader,
            source_label: "Pimpinan".into(),
            text: "Layanan cepat".into(),
            symbol: None,
        };
        let own = any();
        let mut heard = own.clone();
        heard.plan.results[0].indicators[0].feedback = vec![said];
        let found = own.not_yet_taken(&heard);
        assert_eq!(found, [Finding::new("R-206", Severity::Hint, "feedback_in_periods").about(1)]);
        assert_eq!(own.check_seal(), Ok(Grade::Good), "a hint refuses nothing");
        assert!(heard.not_yet_taken(&heard).is_empty(), "it stands there by now");
        let sealed = Evaluation { state: EvaluationState::Signed, ..own };
        assert!(sealed.not_yet_taken(&heard).is_empty(), "nothing is taken into a signed sheet");
    }

    #[test]
    fn r_090_an_evaluation_on_a_plan_that_nobody_approved_is_warned_of_and_does_not_block() {
        let mut evaluation = any();
        evaluation.plan.state = SkpState::Draft;
        assert!(evaluation.preflight().iter().any(|f| f.rule == "R-090" && f.severity == Severity::Warn));
        assert_eq!(evaluation.check_seal(), Ok(Grade::Good));
    }

    #[test]
    fn r_214_a_note_is_never_demanded_and_only_hinted_at_beside_a_grade_other_than_good() {
        let evaluation = Evaluation { results_rating: Some(ExpectationLevel::Below), ..any() };
        assert!(evaluation.preflight().iter().any(|f| f.code == "no_note" && f.severity == Severity::Hint));
        assert_eq!(evaluation.check_seal(), Ok(Grade::NeedsImprovement));
        assert!(!any().preflight().iter().any(|f| f.code == "no_note"));
    }

    #[test]
    fn r_215_group_and_approach_decide_the_result_sheet() {
        use Approach::{Qualitative, Quantitative};
        use PositionGroup::{AdministrativeFunctional, Executive};
        assert_eq!(evaluation(Executive, Qualitative).form(), EvaluationForm::C11);
        assert_eq!(evaluation(AdministrativeFunctional, Qualitative).form(), EvaluationForm::C11);
        assert_eq!(evaluation(Executive, Quantitative).form(), EvaluationForm::C12);
        assert_eq!(evaluation(AdministrativeFunctional, Quantitative).form(), EvaluationForm::C13);
    }

    #[test]
    fn r_117_and_r_212_the_grade_rests_on_the_two_ratings_and_on_nothing_else() {
        let mut evaluation = any();
        evaluation.plan.results[0].indicators[0].actual = vec!["12% dari target 90%".into()];
        assert_eq!(evaluation.grade(), Some(Grade::Good), "a realisation below target changes no grade");
        evaluation.org_achievement = Some(OrgAchievement::VeryPoor);
        assert_eq!(evaluation.grade(), Some(Grade::Good));
    }
}
