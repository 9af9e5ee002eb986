//! What is in a package, in two words: `Tw. III`, `SKP`, `tanda terima`. It travels as a code, so that each
//! side reads it in its own language.

use crate::Moment;
use crate::failure::Halt;
use contract::Language;
use domain::Period;
use domain::period::PeriodKind;
use std::collections::BTreeSet;
use store::records::Reader;
use store::schema::evaluations;
use store::{Bundle, CellRef, RowId, Table};

const EVALUATIONS: &str = "evaluations";
const PLANS: &str = "plans";
const YEAR: &str = "year";
const MEETINGS: &str = "meetings";
const FOLLOW_UPS: &str = "follow_ups";
const RECORDS: &str = "records";
const NOTHING: &str = "ack";

/// The code of what bundles hold; evaluations first, for they are what people wait for.
pub(super) fn code_of(reader: Reader<'_>, bundles: &[Bundle]) -> Result<String, Halt> {
    let mut tables: BTreeSet<Table> = BTreeSet::new();
    let mut cells: BTreeSet<(Table, RowId)> = BTreeSet::new();
    let mut periods: BTreeSet<Period> = BTreeSet::new();
    let commits = bundles.iter().flat_map(|bundle| &bundle.parts).flat_map(|part| &part.commits);
    for op in commits.flat_map(|commit| &commit.ops) {
        let Some(cell) = CellRef::named(op.cell) else { continue };
        tables.insert(cell.table);
        if is_of_evaluation(cell.table) {
            cells.insert((cell.table, cell.row));
        }
        if cell.column == Some(evaluations::PERIOD) {
            periods.extend(op.value.as_text().and_then(|text| text.parse::<Period>().ok()));
        }
    }
    for (table, row) in cells {
        periods.extend(period_of(reader, table, row)?);
    }
    // Feedback of the year, which no evaluation has taken up, is not yet of one.
    let is_evaluated = |table: &Table| *table != Table::Feedback && is_of_evaluation(*table);
    if tables.iter().any(is_evaluated) || !periods.is_empty() {
        let latest = periods.into_iter().max_by_key(|period| (period.ends_on(), *period));
        return Ok(latest.map_or_else(|| EVALUATIONS.to_owned(), |period| format!("{EVALUATIONS}:{period}")));
    }
    let has = |kind: &[Table]| tables.iter().any(|table| kind.contains(table));
    let code = match () {
        () if tables.iter().any(|table| is_of_plan(*table)) => PLANS,
        () if has(OF_FOLLOW_UPS) => FOLLOW_UPS,
        () if has(OF_THE_YEAR) => YEAR,
        () if has(OF_MEETINGS) => MEETINGS,
        () if tables.is_empty() => NOTHING,
        () => RECORDS,
    };
    Ok(code.to_owned())
}

const OF_FOLLOW_UPS: &[Table] = &[Table::FollowUps, Table::FollowUpChecks];
const OF_THE_YEAR: &[Table] = &[
    Table::Progress,
    Table::Evidence,
    Table::Feedback,
    Table::FeedbackRequests,
    Table::Incidents,
    Table::Supports,
    Table::SupportLines,
];
const OF_MEETINGS: &[Table] = &[Table::Meetings, Table::MeetingLines];

fn is_of_evaluation(table: Table) -> bool {
    matches!(table, Table::Evaluations | Table::Actuals | Table::Objections | Table::Feedback)
}

fn is_of_plan(table: Table) -> bool {
    matches!(
        table,
        Table::Plans
            | Table::WorkResults
            | Table::Indicators
            | Table::SpecialExpectations
            | Table::AnnexLines
            | Table::ActionPlans
            | Table::TrajectoryTargets
            | Table::IndicatorManuals
    )
}

fn period_of(reader: Reader<'_>, table: Table, row: RowId) -> Result<Option<Period>, Halt> {
    let evaluation = if table == Table::Evaluations {
        Some(row)
    } else if table == Table::Actuals {
        reader.find_evaluation_of_actual(row)?
    } else if table == Table::Objections {
        reader.find_objection(row)?.map(|objection| objection.evaluation)
    } else {
        reader.find_feedback(row)?.and_then(|entry| entry.evaluation)
    };
    let record = evaluation.map(|row| reader.find_evaluation(row)).transpose()?.flatten();
    Ok(record.map(|record| record.period))
}

/// A code in words; one that a newer program wrote says that records are in it.
pub(super) fn words_of(code: &str, moment: Moment) -> String {
    let (kind, period) = code.split_once(':').unwrap_or((code, ""));
    let (id, en) = match kind {
        EVALUATIONS => match period.parse::<Period>() {
            Ok(period) => return short_words(period, moment.language),
            Err(_) => ("penilaian", "evaluations"),
        },
        PLANS => ("SKP", "SKP"),
        YEAR => ("catatan kinerja", "notes of the year"),
        MEETINGS => ("rapat kinerja", "meetings"),
        FOLLOW_UPS => ("tindak lanjut", "follow-ups"),
        NOTHING => ("tanda terima", "acknowledgement"),
        _ => ("data kantor", "records"),
    };
    if moment.language == Language::Id { id } else { en }.to_owned()
}

/// A period as it fits a narrow column.
fn short_words(period: Period, language: Language) -> String {
    let roman = ["I", "II", "III", "IV"];
    let short = |number: u8| usize::from(number).checked_sub(1).and_then(|at| roman.get(at)).copied();
    match (period.kind(), language) {
        (PeriodKind::Quarter(number), Language::Id) => format!("Tw. {}", short(number).unwrap_or_default()),
        (PeriodKind::Quarter(number), Language::En) => format!("Q{number}"),
        (PeriodKind::Month(_) | PeriodKind::Annual, _) => period.words(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;

    #[test]
    fn a_code_is_read_in_the_language_of_whoever_looks() {
        let now = DateTime::parse_from_rfc3339("2026-10-02T10:12:00+08:00").unwrap();
        let words = |code: &str, language| words_of(code, Moment { now, language });
        assert_eq!(words("evaluations:2026-Q3", Language::Id), "Tw. III");
        assert_eq!(words("evaluations:2026-Q3", Language::En), "Q3");
        assert_eq!(words("plans", Language::Id), "SKP");
        assert_eq!(words("year", Language::Id), "catatan kinerja");
        assert_eq!(words("ack", Language::Id), "tanda terima");
        assert_eq!(words("something:new", Language::Id), "data kantor", "from a newer program");
    }
}
