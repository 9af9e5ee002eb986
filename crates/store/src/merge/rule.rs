//! What a seal closes: the cells whose content it hashes, and what says that the record is sealed.

use crate::schema::{
    Column, Table, actuals, annex_lines, evaluations, feedback, indicators, plans, special_expectations,
    work_results,
};
use ledger::{Bond, Commit, EXISTENCE, SealRule};

/// Seals of evaluations, for the ledger.
pub(crate) const RULE: SealRule = SealRule {
    table: evaluations::SEAL_HASH.table.number(),
    hash: evaluations::SEAL_HASH.number,
    seen: evaluations::SEAL_SEEN.number,
    reason: evaluations::REOPEN_REASON.number,
    closed: is_closed,
    bonds: BONDS,
};

/// What is part of a sealed evaluation: what it says, and the version of the plan it was rated on.
const BONDS: &[Bond] = &[
    named_by(evaluations::PLAN),
    names(actuals::EVALUATION),
    names(feedback::EVALUATION),
    names(work_results::PLAN),
    names(indicators::WORK_RESULT),
    names(special_expectations::PLAN),
    names(annex_lines::PLAN),
];

const fn names(column: Column) -> Bond {
    Bond::Names { table: column.table.number(), column: column.number }
}

const fn named_by(column: Column) -> Bond {
    Bond::NamedBy { table: column.table.number(), column: column.number }
}

/// Columns that a seal closes, beside the existence of the rows: those of [`crate::records::SealForm`], and
/// what was weighed when it was signed. What happens to the document afterwards is not closed: its delivery,
/// return and report, and what the employee replies.
const CLOSED: &[Column] = &[
    evaluations::PLAN,
    evaluations::PERIOD,
    evaluations::RESULTS_RATING,
    evaluations::CONDUCT_RATING,
    evaluations::NOTES,
    evaluations::STATE,
    evaluations::SIGNED_ON,
    evaluations::ACHIEVEMENT_AS_SIGNED,
    evaluations::EMPLOYEE_AS_SIGNED,
    evaluations::EVALUATOR_AS_SIGNED,
    evaluations::SUPERIOR_AS_SIGNED,
    evaluations::SEAL_KEY,
    evaluations::SEAL_SIGNATURE,
    evaluations::FALLBACK_YEAR,
    evaluations::SELF_REVIEW,
    evaluations::NOT_GRADUATED,
    plans::STARTS_ON,
    plans::ENDS_ON,
    plans::APPROACH,
    plans::POSITION_GROUP,
    plans::EMPLOYEE_POSITION,
    plans::EMPLOYEE_UNIT,
    plans::EVALUATOR_POSITION,
    plans::EVALUATOR_UNIT,
    work_results::PLAN,
    work_results::ORDINAL,
    work_results::PRIORITY,
    work_results::TEXT,
    work_results::ASSIGNED_BY,
    work_results::SUPPORTED_TEXT,
    work_results::SUPPORTED_INDICATOR,
    indicators::WORK_RESULT,
    indicators::ORDINAL,
    indicators::ASPECT,
    indicators::TEXT,
    indicators::TARGET,
    indicators::PERSPECTIVE,
    special_expectations::PLAN,
    special_expectations::VALUE,
    special_expectations::ORDINAL,
    special_expectations::TEXT,
    annex_lines::PLAN,
    annex_lines::LIST,
    annex_lines::ORDINAL,
    annex_lines::TEXT,
    actuals::EVALUATION,
    actuals::WORK_RESULT,
    actuals::INDICATOR,
    actuals::TEXT,
    feedback::EVALUATION,
    feedback::WORK_RESULT,
    feedback::INDICATOR,
    feedback::VALUE,
    feedback::ORDINAL,
    feedback::SOURCE,
    feedback::SOURCE_LABEL,
    feedback::TEXT,
    feedback::SYMBOL,
];

/// Whether rows of a table can be part of a sealed evaluation.
fn is_part(table: Table) -> bool {
    matches!(
        table,
        Table::Evaluations
            | Table::Plans
            | Table::WorkResults
            | Table::Indicators
            | Table::SpecialExpectations
            | Table::AnnexLines
            | Table::Actuals
            | Table::Feedback
    )
}

/// Whether a seal closes a column; of those that only a newer program knows it may.
fn is_closed(table: u16, number: u16) -> bool {
    let Some(known) = Table::from_number(table) else { return true };
    if number == EXISTENCE {
        return is_part(known);
    }
    known.column(number).is_none_or(|column| is_part(known) && CLOSED.contains(&column))
}

/// Whether a commit may have edited what is sealed, or sealed or reopened it.
pub(crate) fn may_be_late(commit: &Commit) -> bool {
    commit.ops.iter().any(|op| Table::from_number(op.cell.table).is_none_or(is_part))
}
