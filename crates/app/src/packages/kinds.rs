//! What the records of a package are called when they are counted: `12 umpan balik, 3 bukti`.

use contract::Language;
use std::collections::{BTreeMap, BTreeSet};
use store::{Merged, RowId, Table};

/// A kind of records: its permanent word, its tables, and what one and several of it are called.
struct Kind {
    word: &'static str,
    tables: &'static [Table],
    id: &'static str,
    en: [&'static str; 2],
}

const fn kind(word: &'static str, tables: &'static [Table], id: &'static str, en: [&'static str; 2]) -> Kind {
    Kind { word, tables, id, en }
}

/// In the order in which people ask for them: what is waited for first.
const KINDS: &[Kind] = &[
    kind("evaluations", &[Table::Evaluations], "penilaian", ["evaluation", "evaluations"]),
    kind("objections", &[Table::Objections], "keberatan", ["objection", "objections"]),
    kind("actuals", &[Table::Actuals], "realisasi", ["realisation", "realisations"]),
    kind(
        "proposals",
        &[Table::RatingProposals],
        "usulan kalibrasi",
        ["proposal of a calibration", "proposals of calibrations"],
    ),
    kind("feedback", &[Table::Feedback], "umpan balik", ["piece of feedback", "pieces of feedback"]),
    kind(
        "requests",
        &[Table::FeedbackRequests],
        "permintaan umpan balik",
        ["request for feedback", "requests for feedback"],
    ),
    kind("evidence", &[Table::Evidence], "bukti", ["entry of evidence", "entries of evidence"]),
    kind("progress", &[Table::Progress], "catatan progres", ["note of progress", "notes of progress"]),
    kind("incidents", &[Table::Incidents], "catatan kejadian", ["incident", "incidents"]),
    kind("supports", &[Table::Supports], "bimbingan", ["guidance", "guidances"]),
    kind(
        "support_lines",
        &[Table::SupportLines],
        "isian bimbingan",
        ["line of guidance", "lines of guidance"],
    ),
    kind("follow_ups", &[Table::FollowUps], "tindak lanjut", ["follow-up", "follow-ups"]),
    kind(
        "checks",
        &[Table::FollowUpChecks],
        "pemeriksaan tindak lanjut",
        ["check of a follow-up", "checks of follow-ups"],
    ),
    kind(
        "printed",
        &[Table::PrintedSheets],
        "catatan cetak lembar",
        ["note of a printed sheet", "notes of printed sheets"],
    ),
    kind("ways", &[Table::PaperWays], "perjalanan lembar", ["way of sheets", "ways of sheets"]),
    kind(
        "credit",
        &[Table::CreditProfiles, Table::CreditLevels, Table::CreditPapers],
        "data angka kredit",
        ["record of credit points", "records of credit points"],
    ),
    kind(
        "outside_results",
        &[Table::OutsideResults],
        "hasil dari sistem lain",
        ["result of another system", "results of other systems"],
    ),
    kind("potentials", &[Table::Potentials], "potensial", ["potential", "potentials"]),
    kind("meetings", &[Table::Meetings], "rapat", ["meeting", "meetings"]),
    kind("meeting_lines", &[Table::MeetingLines], "baris rapat", ["line of a meeting", "lines of meetings"]),
    kind("plans", &[Table::Plans], "SKP", ["SKP", "SKP"]),
    kind("plan_lines", OF_PLANS, "isian SKP", ["line of an SKP", "lines of SKP"]),
    kind("matrices", OF_MATRICES, "isian matriks dan strategi", ["line of a matrix", "lines of matrices"]),
    kind("people", OF_PEOPLE, "data pegawai", ["record of a person", "records of people"]),
    kind(
        "units",
        &[Table::Units, Table::OrgAchievements],
        "data unit",
        ["record of a unit", "records of units"],
    ),
    kind("holidays", &[Table::Holidays], "hari libur", ["holiday", "holidays"]),
    kind("layouts", &[Table::Layouts], "tata letak berkas", ["layout of files", "layouts of files"]),
    kind("settings", &[Table::Settings, Table::Offices], "pengaturan kantor", ["setting", "settings"]),
    kind(OTHERS, OF_OFFICE, "catatan kantor", ["record of the office", "records of the office"]),
];

/// The kind of whatever is named nowhere else.
const OTHERS: &str = "others";

const OF_PLANS: &[Table] = &[
    Table::WorkResults,
    Table::Indicators,
    Table::SpecialExpectations,
    Table::AnnexLines,
    Table::ActionPlans,
    Table::TrajectoryTargets,
    Table::IndicatorManuals,
];

const OF_MATRICES: &[Table] = &[
    Table::Matrices,
    Table::MatrixColumns,
    Table::MatrixRows,
    Table::RoleResults,
    Table::TreeNodes,
    Table::Strategies,
    Table::Workblocks,
    Table::WorkblockLines,
    Table::AnnexDefaults,
];

const OF_PEOPLE: &[Table] = &[
    Table::Employees,
    Table::EvaluatorAssignments,
    Table::Appointments,
    Table::StatusPeriods,
    Table::Moves,
    Table::Distinctions,
];

const OF_OFFICE: &[Table] = &[
    Table::Cycles,
    Table::PeriodWindows,
    Table::LibraryEntries,
    Table::PersonalKeys,
    Table::Checkpoints,
    Table::Erasures,
    Table::Devices,
    Table::Grants,
];

fn word_of(table: Table) -> &'static str {
    KINDS.iter().find(|kind| kind.tables.contains(&table)).map_or(OTHERS, |kind| kind.word)
}

/// How many records of each kind come or change.
pub(super) fn count(merged: &Merged) -> BTreeMap<String, u32> {
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    let mut add = |table: Table, n: u32| {
        let all = counts.entry(word_of(table).to_owned()).or_default();
        *all = all.saturating_add(n);
    };
    for (table, n) in &merged.new_by_table {
        add(*table, *n);
    }
    let changed: BTreeSet<(Table, RowId)> =
        merged.changes.iter().map(|change| (change.cell.table, change.cell.row)).collect();
    for (table, _) in changed {
        add(table, 1);
    }
    counts
}

/// Counts in words, what is waited for first; a kind of a newer program is left out.
pub(super) fn words(counts: &BTreeMap<String, u32>, language: Language) -> Vec<String> {
    let told = KINDS.iter().filter_map(|kind| Some((kind, *counts.get(kind.word)?)));
    told.map(|(kind, n)| {
        let [one, several] = kind.en;
        let word = match language {
            Language::Id => kind.id,
            Language::En if n == 1 => one,
            Language::En => several,
        };
        format!("{n} {word}")
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::schema::TABLES;

    #[test]
    fn every_table_has_a_word_of_its_own_kind_and_only_one() {
        for table in TABLES {
            let kinds = KINDS.iter().filter(|kind| kind.tables.contains(table)).count();
            assert_eq!(kinds, 1, "{}", table.sql_name());
        }
    }

    #[test]
    fn what_comes_is_counted_in_words_with_what_is_waited_for_first() {
        let new_by_table = [(Table::Evidence, 3), (Table::Feedback, 12), (Table::Holidays, 1)].into();
        let counts = count(&Merged { new_by_table, ..Merged::default() });
        assert_eq!(words(&counts, Language::Id), ["12 umpan balik", "3 bukti", "1 hari libur"]);
        let english = words(&counts, Language::En);
        assert_eq!(english, ["12 pieces of feedback", "3 entries of evidence", "1 holiday"]);
    }
}
