//! Leaders beside the evaluator: whoever assigned a result is heard before it is rated.

use crate::evaluation::FeedbackSource;
use crate::finding::{Finding, Severity};
use crate::planning::is_of_evaluator;
use crate::text::normal_form;

/// Somebody who was heard on a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heard<'a> {
    /// As what he spoke.
    pub source: FeedbackSource,
    /// The source as printed, for example `Ketua Tim Perubahan`.
    pub label: &'a str,
    /// Whether it is known to come from somebody other than the evaluator.
    pub by_another: bool,
}

/// A result with whoever assigned it and everybody heard on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assigned<'a> {
    /// Position or team that gave the assignment, as printed.
    pub by: Option<&'a str>,
    /// Feedback on the result and its indicators.
    pub heard: Vec<Heard<'a>>,
}

/// Results that a leader other than the evaluator assigned and gave no feedback on, in print order. He is to
/// give it to the evaluator; rating goes on without it.
///
/// Where the evaluator's position is unknown nothing tells whose assignment it was, and nobody is missed.
pub fn unheard_leaders(assigned: &[Assigned<'_>], evaluator_position: Option<&str>) -> Vec<Finding> {
    let position = normal_form(evaluator_position.unwrap_or_default());
    if position.is_empty() {
        return Vec::new();
    }
    let numbered = (1_usize..).zip(assigned);
    let unheard = numbered.filter(|(_, result)| {
        let own =
            is_of_evaluator(result.by, Some(&position)) || is_of_evaluator(result.by, acting(&position));
        !own && !result.heard.iter().any(|heard| is_leader(heard, result.by))
    });
    unheard
        .map(|(number, _)| Finding::new("R-008", Severity::Warn, "leader_not_heard").about(number))
        .collect()
}

/// The position itself of somebody who holds it as Plt. or Plh.
fn acting(position: &str) -> Option<&str> {
    position.strip_prefix("plt ").or_else(|| position.strip_prefix("plh "))
}

/// Whether it was the leader who assigned the result: he is named, or a leader who is not the evaluator spoke.
fn is_leader(heard: &Heard<'_>, by: Option<&str>) -> bool {
    let is_named = by.is_some_and(|by| normal_form(by) == normal_form(heard.label));
    is_named || (heard.source == FeedbackSource::Leader && heard.by_another)
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVALUATOR: Option<&str> = Some("Kepala Puskesmas Waimana");

    fn heard(source: FeedbackSource, label: &str, by_another: bool) -> Heard<'_> {
        Heard { source, label, by_another }
    }

    fn missed(by: &str, heard: Vec<Heard<'_>>) -> bool {
        let assigned = [Assigned { by: Some(by), heard }];
        !unheard_leaders(&assigned, EVALUATOR).is_empty()
    }

    #[test]
    fn r_008_a_leader_who_is_not_the_evaluator_is_missed_until_he_gave_feedback_on_his_assignment() {
        let team = "Ketua Tim Perubahan";
        let evaluators = heard(FeedbackSource::Leader, "Pimpinan", false);
        assert!(
            missed(team, Vec::new()) && missed(team, vec![evaluators]),
            "the evaluator is not that leader"
        );
        assert!(missed(team, vec![heard(FeedbackSource::Peer, "Rekan kerja setingkat", true)]));
        assert!(!missed(team, vec![heard(FeedbackSource::Leader, "ketua tim perubahan.", false)]));
        assert!(!missed(team, vec![heard(FeedbackSource::Other, "Ketua Tim Perubahan", false)]));
        assert!(!missed(team, vec![heard(FeedbackSource::Leader, "Pimpinan", true)]));
    }

    #[test]
    fn r_008_the_finding_names_the_result_by_its_printed_number_and_only_warns() {
        let assigned = [None, Some("Ketua Tim Perubahan"), Some("Pimpinan")]
            .map(|by| Assigned { by, heard: Vec::new() });
        let found = unheard_leaders(&assigned, EVALUATOR);
        let told: Vec<_> = found.iter().map(|one| (one.rule, one.severity, one.result)).collect();
        assert_eq!(told, [("R-008", Severity::Warn, Some(2))]);
    }

    #[test]
    fn r_008_an_assignment_of_the_evaluator_himself_also_as_plt_asks_for_nobody_else() {
        for position in ["Kepala Bidang Arsip", "Plt. Kepala Bidang Arsip", "PLH KEPALA BIDANG ARSIP"] {
            let assigned = [Assigned { by: Some("Kepala Bidang Arsip"), heard: Vec::new() }];
            assert!(unheard_leaders(&assigned, Some(position)).is_empty(), "{position}");
        }
        let assigned = [Assigned { by: Some("Ketua Tim Perubahan"), heard: Vec::new() }];
        assert!(unheard_leaders(&assigned, None).is_empty(), "an unknown evaluator accuses nobody");
    }
}
