//! What rows are parts of, and what only one row may say: what a deleted record needs to come back.

use super::*;

impl Table {
    /// Columns that name the rows a row is a part of: without them it has no place to stand.
    #[expect(clippy::too_many_lines, reason = "a line for each table")]
    pub fn parents(self) -> &'static [Column] {
        match self {
            Self::Offices
            | Self::Employees
            | Self::Cycles
            | Self::PeriodWindows
            | Self::LibraryEntries
            | Self::PersonalKeys
            | Self::Checkpoints
            | Self::Devices
            | Self::Erasures
            | Self::Holidays
            | Self::Settings
            | Self::Layouts => &[],
            Self::Units => &[units::PARENT],
            Self::Plans => &[plans::EMPLOYEE, plans::LINEAGE],
            Self::WorkResults => &[work_results::PLAN],
            Self::Indicators => &[indicators::WORK_RESULT],
            Self::SpecialExpectations => &[special_expectations::PLAN],
            Self::AnnexLines => &[annex_lines::PLAN],
            Self::OrgAchievements => &[org_achievements::UNIT],
            Self::Evaluations => &[evaluations::EMPLOYEE, evaluations::PLAN],
            Self::Actuals => &[actuals::EVALUATION, actuals::WORK_RESULT, actuals::INDICATOR],
            Self::Progress => &[progress::EMPLOYEE, progress::PLAN, progress::WORK_RESULT],
            Self::Appointments => &[appointments::EMPLOYEE],
            Self::StatusPeriods => &[status_periods::EMPLOYEE],
            Self::Moves => &[moves::EMPLOYEE],
            Self::TreeNodes => &[tree_nodes::UNIT, tree_nodes::PARENT],
            Self::Strategies => &[strategies::MATRIX, strategies::MATRIX_COLUMN],
            Self::Workblocks => &[workblocks::UNIT],
            Self::WorkblockLines => &[workblock_lines::WORKBLOCK],
            Self::IndicatorManuals => &[indicator_manuals::PLAN, indicator_manuals::INDICATOR],
            Self::Matrices => &[matrices::UNIT, matrices::LEADER, matrices::PARENT],
            Self::MatrixColumns => &[matrix_columns::MATRIX],
            Self::MatrixRows => &[matrix_rows::MATRIX, matrix_rows::EMPLOYEE],
            Self::RoleResults => &[role_results::MATRIX_ROW, role_results::MATRIX_COLUMN],
            Self::AnnexDefaults => &[annex_defaults::UNIT],
            Self::ActionPlans => &[action_plans::PLAN, action_plans::WORK_RESULT],
            Self::TrajectoryTargets => &[trajectory_targets::PLAN, trajectory_targets::INDICATOR],
            Self::Distinctions => &[distinctions::ONE, distinctions::OTHER],
            Self::EvaluatorAssignments
            | Self::Feedback
            | Self::Evidence
            | Self::Incidents
            | Self::FeedbackRequests
            | Self::Supports
            | Self::SupportLines
            | Self::Meetings
            | Self::MeetingLines
            | Self::Objections
            | Self::FollowUps
            | Self::FollowUpChecks
            | Self::RatingProposals => self.parents_in_the_year(),
            Self::PrintedSheets
            | Self::PaperWays
            | Self::CreditProfiles
            | Self::CreditLevels
            | Self::CreditPapers
            | Self::OutsideResults
            | Self::Potentials
            | Self::Grants => self.parents_beside(),
        }
    }

    /// The same of who evaluates whom, and of what is recorded between plan and grade and after it.
    #[expect(clippy::wildcard_enum_match_arm, reason = "the other tables are told by the function above")]
    fn parents_in_the_year(self) -> &'static [Column] {
        match self {
            Self::EvaluatorAssignments => &[
                evaluator_assignments::EMPLOYEE,
                evaluator_assignments::EVALUATOR,
                evaluator_assignments::APPOINTMENT,
            ],
            Self::Feedback => {
                &[feedback::EMPLOYEE, feedback::EVALUATION, feedback::WORK_RESULT, feedback::INDICATOR]
            }
            Self::Evidence => &[
                evidence::EMPLOYEE,
                evidence::PLAN,
                evidence::WORK_RESULT,
                evidence::INDICATOR,
                evidence::PROGRESS,
                evidence::EVALUATION,
            ],
            Self::Incidents => &[incidents::EMPLOYEE, incidents::WORK_RESULT, incidents::EVALUATION],
            Self::FeedbackRequests => &[feedback_requests::EMPLOYEE, feedback_requests::WORK_RESULT],
            Self::Supports => &[supports::EMPLOYEE, supports::PLAN],
            Self::SupportLines => &[support_lines::SUPPORT],
            Self::Meetings => &[meetings::UNIT],
            Self::MeetingLines => &[meeting_lines::MEETING],
            Self::Objections => &[objections::EMPLOYEE, objections::EVALUATION],
            Self::FollowUps => &[follow_ups::EMPLOYEE, follow_ups::EVALUATION],
            Self::FollowUpChecks => &[follow_up_checks::FOLLOW_UP],
            Self::RatingProposals => &[rating_proposals::EMPLOYEE, rating_proposals::EVALUATION],
            _ => &[],
        }
    }

    /// The same of what is printed, of what credit sheets say, and of what others state.
    #[expect(clippy::wildcard_enum_match_arm, reason = "the other tables are told by the function above")]
    fn parents_beside(self) -> &'static [Column] {
        match self {
            Self::PrintedSheets => {
                &[printed_sheets::EMPLOYEE, printed_sheets::EVALUATION, printed_sheets::PLAN]
            }
            Self::PaperWays => &[paper_ways::EMPLOYEE, paper_ways::EVALUATION, paper_ways::PLAN],
            Self::CreditProfiles => &[credit_profiles::EMPLOYEE],
            Self::CreditLevels => &[credit_levels::EMPLOYEE],
            Self::CreditPapers => &[credit_papers::EMPLOYEE],
            Self::OutsideResults => &[outside_results::EMPLOYEE],
            Self::Grants => &[grants::DEVICE],
            Self::Potentials => &[potentials::EMPLOYEE],
            _ => &[],
        }
    }

    /// Columns that together say what a row is about, where only one row may say it.
    #[expect(clippy::too_many_lines, reason = "a line for each table")]
    pub fn key(self) -> &'static [Column] {
        match self {
            Self::Employees => &[employees::NIP],
            Self::Plans => &[plans::LINEAGE, plans::VERSION],
            Self::Cycles => &[cycles::YEAR],
            Self::PeriodWindows => &[period_windows::PERIOD],
            Self::OrgAchievements => &[org_achievements::UNIT, org_achievements::PERIOD],
            Self::Evaluations => &[evaluations::EMPLOYEE, evaluations::PLAN, evaluations::PERIOD],
            Self::Actuals => &[actuals::EVALUATION, actuals::WORK_RESULT, actuals::INDICATOR],
            Self::IndicatorManuals => &[indicator_manuals::INDICATOR],
            Self::Matrices => &[matrices::UNIT, matrices::YEAR, matrices::LEADER],
            Self::TrajectoryTargets => &[trajectory_targets::INDICATOR, trajectory_targets::PERIOD],
            Self::MatrixRows => &[matrix_rows::EMPLOYEE, matrix_rows::MATRIX],
            Self::Distinctions => &[distinctions::ONE, distinctions::OTHER],
            Self::Holidays => &[holidays::DAY],
            Self::Settings => &[settings::KEY],
            Self::PrintedSheets
            | Self::PaperWays
            | Self::CreditProfiles
            | Self::CreditPapers
            | Self::OutsideResults
            | Self::Potentials
            | Self::Layouts => self.key_beside(),
            Self::Offices
            | Self::Units
            | Self::EvaluatorAssignments
            | Self::WorkResults
            | Self::Indicators
            | Self::SpecialExpectations
            | Self::AnnexLines
            | Self::Feedback
            | Self::Progress
            | Self::Appointments
            | Self::StatusPeriods
            | Self::Moves
            | Self::TreeNodes
            | Self::Strategies
            | Self::Workblocks
            | Self::WorkblockLines
            | Self::MatrixColumns
            | Self::RoleResults
            | Self::LibraryEntries
            | Self::AnnexDefaults
            | Self::ActionPlans
            | Self::PersonalKeys
            | Self::Checkpoints
            | Self::Devices
            | Self::Grants
            | Self::Erasures
            | Self::Evidence
            | Self::Incidents
            | Self::FeedbackRequests
            | Self::Supports
            | Self::SupportLines
            | Self::Meetings
            | Self::MeetingLines
            | Self::Objections
            | Self::FollowUps
            | Self::FollowUpChecks
            | Self::RatingProposals
            | Self::CreditLevels => &[],
        }
    }

    /// The same of what is printed, of what credit sheets say, and of what others state.
    #[expect(clippy::wildcard_enum_match_arm, reason = "the other tables are told by the function above")]
    fn key_beside(self) -> &'static [Column] {
        match self {
            Self::PrintedSheets => &[
                printed_sheets::EMPLOYEE,
                printed_sheets::EVALUATION,
                printed_sheets::PLAN,
                printed_sheets::FORM,
            ],
            Self::PaperWays => &[paper_ways::EMPLOYEE, paper_ways::EVALUATION, paper_ways::PLAN],
            Self::CreditProfiles => &[credit_profiles::EMPLOYEE],
            Self::CreditPapers => &[credit_papers::EMPLOYEE, credit_papers::KIND, credit_papers::PERIOD],
            Self::OutsideResults => &[
                outside_results::EMPLOYEE,
                outside_results::SOURCE,
                outside_results::PERIOD,
                outside_results::OUTSIDE_ID,
            ],
            Self::Potentials => &[potentials::EMPLOYEE, potentials::YEAR],
            Self::Layouts => &[layouts::HEADS],
            _ => &[],
        }
    }
}
