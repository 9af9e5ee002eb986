//! Calibration: what evaluators and their superior look at together before signing, and what it may propose.
//!
//! The evaluator stays the one who sets a rating, and the pattern is a consideration: nothing
//! here changes a rating.

use crate::distribution::Distribution;
use crate::evaluation::EvaluationState;
use crate::grade::{ExpectationLevel, Grade};
use crate::lifecycle::Refusal;

/// How far a proposal has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ProposalState {
    /// The evaluator has not answered.
    #[default]
    Waiting,
    /// The evaluator took it over.
    Accepted,
    /// The evaluator keeps his rating.
    Declined,
    /// Whoever proposed it took it back.
    Withdrawn,
}

/// The ratings of one person: results, conduct.
pub type Ratings = (ExpectationLevel, ExpectationLevel);

/// What decides whether other ratings may be proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProposalFacts {
    /// State of the evaluation.
    pub state: EvaluationState,
    /// Ratings of the evaluator; nothing where one is missing.
    pub now: Option<Ratings>,
    /// Ratings proposed.
    pub proposed: Ratings,
    /// Whether a reason is told.
    pub has_reason: bool,
}

/// Whether ratings may be proposed to the evaluator, or the rule that stands against it.
pub fn may_propose(facts: &ProposalFacts) -> Result<(), Refusal> {
    let refused = |code| Err(Refusal { rule: "R-205", code });
    if let Some(code) = settled(facts.state) {
        return refused(code);
    }
    match facts.now {
        None => refused("proposal_unrated"),
        Some(now) if now == facts.proposed => refused("proposal_same"),
        Some(_) if !facts.has_reason => refused("proposal_without_reason"),
        Some(_) => Ok(()),
    }
}

/// Why the ratings of an evaluation in this state are not changed any more; nothing where they may be.
fn settled(state: EvaluationState) -> Option<&'static str> {
    if state == EvaluationState::LeftUnsigned {
        Some("proposal_period_closed")
    } else if state.is_sealed() || state == EvaluationState::Reused {
        Some("proposal_signed")
    } else {
        None
    }
}

/// What an evaluator says to a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Whether the ratings become those proposed.
    pub accepts: bool,
    /// Whether a word is told with it.
    pub has_word: bool,
}

/// The state of a proposal after its answer. Whoever keeps a rating says why; taking one over may go without
/// a word, for the reason stands in the proposal.
pub fn answer(
    state: ProposalState,
    evaluation: EvaluationState,
    answer: Answer,
) -> Result<ProposalState, Refusal> {
    let refused = |code| Err(Refusal { rule: "R-205", code });
    if state != ProposalState::Waiting {
        return refused("proposal_answered");
    }
    if let Some(code) = settled(evaluation) {
        return refused(code);
    }
    match answer {
        Answer { accepts: true, .. } => Ok(ProposalState::Accepted),
        Answer { accepts: false, has_word: true } => Ok(ProposalState::Declined),
        Answer { accepts: false, has_word: false } => refused("proposal_without_word"),
    }
}

/// One evaluation as calibration counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The grade; nothing where a rating is missing.
    pub grade: Option<Grade>,
    /// Whether any rating was given.
    pub is_rated: bool,
    /// Whether the evidence was opened before rating.
    pub evidence_seen: bool,
}

/// How an evaluator rates: people by grade, and ratings given without opening the evidence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pattern {
    /// People by grade.
    pub distribution: Distribution,
    /// People rated without opening their evidence.
    pub n_unopened: usize,
}

impl Pattern {
    /// The pattern of the people of one evaluator.
    pub fn of(people: impl IntoIterator<Item = Counted>) -> Self {
        let people: Vec<Counted> = people.into_iter().collect();
        let is_unopened = |one: &&Counted| one.is_rated && !one.evidence_seen;
        Self {
            distribution: Distribution::count(people.iter().map(|one| one.grade)),
            n_unopened: people.iter().filter(is_unopened).count(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ExpectationLevel::{Above, Meets};

    const RATED: ProposalFacts = ProposalFacts {
        state: EvaluationState::Rated,
        now: Some((Meets, Meets)),
        proposed: (Above, Meets),
        has_reason: true,
    };

    fn code(facts: ProposalFacts) -> Option<&'static str> {
        may_propose(&facts).err().map(|refusal| refusal.code)
    }

    #[test]
    fn r_205_ratings_are_proposed_with_a_reason_for_somebody_rated_and_not_signed() {
        assert_eq!(may_propose(&RATED), Ok(()));
        assert_eq!(code(ProposalFacts { has_reason: false, ..RATED }), Some("proposal_without_reason"));
        assert_eq!(code(ProposalFacts { now: None, ..RATED }), Some("proposal_unrated"));
        assert_eq!(code(ProposalFacts { proposed: (Meets, Meets), ..RATED }), Some("proposal_same"));
        for state in [EvaluationState::Signed, EvaluationState::Delivered, EvaluationState::Reused] {
            assert_eq!(code(ProposalFacts { state, ..RATED }), Some("proposal_signed"), "{state:?}");
        }
        let closed = ProposalFacts { state: EvaluationState::LeftUnsigned, ..RATED };
        assert_eq!(code(closed), Some("proposal_period_closed"));
    }

    #[test]
    fn r_205_the_evaluator_takes_a_proposal_over_or_keeps_the_rating_and_says_why() {
        let say = |accepts, has_word| {
            answer(ProposalState::Waiting, EvaluationState::Rated, Answer { accepts, has_word })
                .map_err(|refusal| refusal.code)
        };
        assert_eq!(say(true, false), Ok(ProposalState::Accepted));
        assert_eq!(say(false, true), Ok(ProposalState::Declined));
        assert_eq!(say(false, false), Err("proposal_without_word"));
    }

    #[test]
    fn r_205_a_proposal_is_answered_once_and_only_until_the_signature() {
        let yes = Answer { accepts: true, has_word: true };
        for state in [ProposalState::Accepted, ProposalState::Declined, ProposalState::Withdrawn] {
            let refused = answer(state, EvaluationState::Rated, yes).unwrap_err();
            assert_eq!(refused.code, "proposal_answered", "{state:?}");
        }
        let signed = answer(ProposalState::Waiting, EvaluationState::Signed, yes).unwrap_err();
        assert_eq!(signed.code, "proposal_signed");
    }

    #[test]
    fn r_225_a_pattern_counts_people_by_grade_and_ratings_without_opened_evidence() {
        let person = |grade, is_rated, evidence_seen| Counted { grade, is_rated, evidence_seen };
        let pattern = Pattern::of([
            person(Some(Grade::Good), true, true),
            person(Some(Grade::Good), true, false),
            person(None, true, false),
            person(None, false, false),
        ]);
        assert_eq!(pattern.distribution.of(Grade::Good), 2);
        assert_eq!(pattern.distribution.unrated, 2);
        assert_eq!(pattern.n_unopened, 2, "whoever has no rating yet has none without evidence");
    }
}
