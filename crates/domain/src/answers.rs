//! What a leader can do about the progress of a result. All of it is offered; none of it is done by
//! itself, and nothing of it is a rating.

/// How a result stands in a period, as far as its notes tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Nothing is noted yet; that is asked about first.
    Unsaid,
    /// Something is noted that no figure can be compared with; the leader judges.
    Unclear,
    /// The value reaches its target.
    Advancing,
    /// The value lags behind its target.
    Lagging,
}

impl Standing {
    /// Of a period that has a note or not, and whether its value lags where that can be told.
    pub fn of(is_noted: bool, is_behind: Option<bool>) -> Self {
        match (is_noted, is_behind) {
            (false, _) => Self::Unsaid,
            (true, None) => Self::Unclear,
            (true, Some(false)) => Self::Advancing,
            (true, Some(true)) => Self::Lagging,
        }
    }
}

/// An answer to progress, or to the lack of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProgressAnswer {
    /// Appreciation (*apresiasi*).
    Appreciate,
    /// A new assignment.
    Assign,
    /// Another expectation: a change of the plan.
    AdjustExpectation,
    /// Other resources.
    AdjustResources,
    /// Guidance.
    Coach,
    /// The leader takes the result over, when nothing before helped.
    TakeOver,
}

/// The answers, in the order in which the regulation names them.
pub fn answers(standing: Standing) -> &'static [ProgressAnswer] {
    use ProgressAnswer::{AdjustExpectation, AdjustResources, Appreciate, Assign, Coach, TakeOver};
    match standing {
        Standing::Unsaid => &[],
        Standing::Unclear => &[Appreciate, Assign, AdjustExpectation, AdjustResources, Coach, TakeOver],
        Standing::Advancing => &[Appreciate, Assign],
        Standing::Lagging => &[AdjustExpectation, AdjustResources, Coach, TakeOver],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_118_progress_is_answered_by_appreciation_or_a_new_assignment() {
        let offered = answers(Standing::of(true, Some(false)));
        assert_eq!(offered, [ProgressAnswer::Appreciate, ProgressAnswer::Assign]);
    }

    #[test]
    fn r_118_and_r_119_no_progress_is_answered_by_adjusting_or_guiding_and_taken_over_last() {
        let offered = answers(Standing::of(true, Some(true)));
        assert_eq!(offered.last(), Some(&ProgressAnswer::TakeOver));
        for first in
            [ProgressAnswer::AdjustExpectation, ProgressAnswer::AdjustResources, ProgressAnswer::Coach]
        {
            assert!(offered.contains(&first), "{first:?}");
        }
        assert!(!offered.contains(&ProgressAnswer::Appreciate));
    }

    #[test]
    fn r_118_a_period_that_says_nothing_is_no_lack_of_progress_and_what_no_figure_tells_the_leader_judges() {
        assert!(answers(Standing::of(false, None)).is_empty());
        assert_eq!(answers(Standing::of(true, None)).len(), 6);
    }
}
