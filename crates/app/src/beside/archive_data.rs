//! The records of the archive as JSON: a file for each matter, in it the tables with their rows as they are kept.
//!
//! What stays between few (guidance, the diary, meetings) is not in it; neither are devices, keys and pictures.

use super::archive_schema::{FORMAT, schema};
use super::rows::is_within;
use crate::audit::told;
use crate::convert::id;
use crate::failure::{Halt, incident};
use chrono::NaiveDate;
use domain::{Period, PeriodKind};
use interop::archive::{Archive, ArchiveError};
use std::collections::{BTreeMap, HashSet};
use std::fs::File;
use std::io::{BufWriter, Write};
use store::records::Reader;
use store::schema::Column;
use store::{RowId, Table, Value};

/// The archive being written.
pub(super) type Out<'f> = Archive<&'f mut BufWriter<File>>;

/// A file of the archive.
pub(super) struct Group {
    pub(super) name: &'static str,
    /// What it holds, in words.
    pub(super) words: &'static str,
    pub(super) tables: &'static [Table],
}

/// The files; what others hang on comes first, so that a period is chosen on the way.
pub(super) const GROUPS: &[Group] = &[
    Group { name: "office", words: "kantor dan pengaturannya", tables: &[Table::Offices, Table::Settings] },
    Group { name: "units", words: "unit kerja", tables: &[Table::Units] },
    Group {
        name: "people",
        words: "pegawai, jabatan, status, dan mutasi",
        tables: &[Table::Employees, Table::Appointments, Table::StatusPeriods, Table::Moves],
    },
    Group { name: "evaluators", words: "siapa menilai siapa", tables: &[Table::EvaluatorAssignments] },
    Group {
        name: "cycles",
        words: "tahun, jangka waktu penilaian, dan hari libur menurut kantor",
        tables: &[Table::Cycles, Table::PeriodWindows, Table::Holidays],
    },
    Group { name: "achievements", words: "capaian kinerja organisasi", tables: &[Table::OrgAchievements] },
    Group {
        name: "matrices",
        words: "pohon kinerja, workblock, strategi, dan matriks peran hasil",
        tables: &[
            Table::TreeNodes,
            Table::Workblocks,
            Table::WorkblockLines,
            Table::Matrices,
            Table::MatrixColumns,
            Table::MatrixRows,
            Table::Strategies,
            Table::RoleResults,
        ],
    },
    Group {
        name: "library",
        words: "pustaka butir SKP dan lampiran awal unit",
        tables: &[Table::LibraryEntries, Table::AnnexDefaults],
    },
    Group {
        name: "plans",
        words: "SKP dengan hasil kerja, indikator, target, ekspektasi, lampiran, manual, dan rencana aksi",
        tables: &[
            Table::Plans,
            Table::WorkResults,
            Table::Indicators,
            Table::SpecialExpectations,
            Table::AnnexLines,
            Table::IndicatorManuals,
            Table::ActionPlans,
            Table::TrajectoryTargets,
        ],
    },
    Group {
        name: "evaluations",
        words: "rating, catatan, tanggal dokumen, dan keberatan",
        tables: &[Table::Evaluations, Table::Objections],
    },
    Group {
        name: "realisations",
        words: "realisasi dan progres",
        tables: &[Table::Actuals, Table::Progress],
    },
    Group { name: "feedback", words: "umpan balik", tables: &[Table::Feedback] },
    Group {
        name: "follow_ups",
        words: "tindak lanjut dan pemeriksaannya",
        tables: &[Table::FollowUps, Table::FollowUpChecks],
    },
    Group {
        name: "papers",
        words: "lembar yang dicetak dan perjalanannya",
        tables: &[Table::PrintedSheets, Table::PaperWays],
    },
    Group {
        name: "credit",
        words: "angka kredit, dalam seperseribu",
        tables: &[Table::CreditProfiles, Table::CreditLevels, Table::CreditPapers],
    },
    Group {
        name: "outside",
        words: "hasil dan potensial menurut sumber lain",
        tables: &[Table::OutsideResults, Table::Potentials],
    },
];

/// Tables that others hang on.
const HELD: [Table; 8] = [
    Table::Plans,
    Table::WorkResults,
    Table::Evaluations,
    Table::Workblocks,
    Table::Matrices,
    Table::MatrixColumns,
    Table::MatrixRows,
    Table::FollowUps,
];
/// Columns that name a row of them.
const HOLDS: [&str; 8] =
    ["plan", "work_result", "evaluation", "workblock", "matrix", "matrix_column", "matrix_row", "follow_up"];

/// Which rows are taken, and how many were.
pub(super) struct Chosen {
    period: Option<Period>,
    /// Rows taken that others hang on; what hangs on rows that were not is left out too.
    kept: HashSet<RowId>,
    counts: BTreeMap<Table, u32>,
}

impl Chosen {
    pub(super) fn of(period: Option<Period>) -> Self {
        Self { period, kept: HashSet::new(), counts: BTreeMap::new() }
    }

    pub(super) fn period(&self) -> Option<Period> {
        self.period
    }

    pub(super) fn n_rows(&self, table: Table) -> u32 {
        self.counts.get(&table).copied().unwrap_or_default()
    }

    fn takes(&mut self, table: Table, row: RowId, values: &[(Column, Value)]) -> bool {
        let is_taken = self.period.is_none_or(|period| self.is_of(period, values));
        if is_taken {
            *self.counts.entry(table).or_default() += 1;
            if self.period.is_some() && HELD.contains(&table) {
                self.kept.insert(row);
            }
        }
        is_taken
    }

    /// Its own year or period decides, else what it is a part of, else the day it was given.
    fn is_of(&self, asked: Period, values: &[(Column, Value)]) -> bool {
        let value =
            |name: &str| values.iter().find(|(column, _)| column.name == name).map(|(_, value)| value);
        if let Some(Value::Integer(year)) = value("year") {
            return *year == i64::from(asked.year());
        }
        if let Some(Value::Text(code)) = value("period") {
            return match code.parse::<Period>() {
                Ok(period) => is_within(period, asked),
                // Halves of a year, as older schemes have them, are of no period of ours but of the year.
                Err(_) => asked == Period::annual(asked.year()) && code.starts_with(&asked.to_string()),
            };
        }
        let parents: Vec<&Value> = HOLDS.into_iter().filter_map(value).collect();
        let is_kept = |value: &&Value| matches!(value, Value::Row(row) if self.kept.contains(row));
        // A note of progress written after its year is still of that year, by its plan.
        let noted = value("noted_on").filter(|_| asked.kind() != PeriodKind::Annual);
        match value("given_on").or(noted) {
            // Feedback between evaluations is of the day it was given, also where it is about a result.
            Some(Value::Text(day)) if value("evaluation").is_none() => {
                let days = asked.starts_on()..=asked.ends_on();
                day.parse::<NaiveDate>().is_ok_and(|day| days.contains(&day))
            }
            _ => parents.iter().all(is_kept),
        }
    }
}

/// Writes every file with its schema.
pub(super) fn write(reader: Reader<'_>, archive: &mut Out<'_>, chosen: &mut Chosen) -> Result<(), Halt> {
    for group in GROUPS {
        let described = serde_json::to_vec_pretty(&schema(group));
        let described = described.map_err(|_| incident("export_archive"))?;
        told(archive.file(&format!("schema/{}.schema.json", group.name), &described))?;
        let mut part = told(archive.part(&format!("data/{}.json", group.name)))?;
        write_group(reader, &mut part, group, chosen)?;
    }
    Ok(())
}

fn write_group(
    reader: Reader<'_>,
    out: &mut impl Write,
    group: &Group,
    chosen: &mut Chosen,
) -> Result<(), Halt> {
    wrote(write!(out, "{{\"format\":\"{FORMAT}\",\"tables\":{{"))?;
    let mut before_table = "";
    for table in group.tables {
        wrote(write!(out, "{before_table}\n\"{table}\":["))?;
        before_table = ",";
        let mut before_row = "\n";
        reader.visit_rows(*table, |row, values| -> Result<(), Halt> {
            if !chosen.takes(*table, row, &values) {
                return Ok(());
            }
            wrote(out.write_all(before_row.as_bytes()))?;
            before_row = ",\n";
            wrote(serde_json::to_writer(&mut *out, &record(row, &values)).map_err(std::io::Error::from))
        })?;
        wrote(out.write_all(b"]"))?;
    }
    wrote(out.write_all(b"}}\n"))
}

fn wrote(written: std::io::Result<()>) -> Result<(), Halt> {
    told(written.map_err(ArchiveError::from))
}

/// A row by the names of its columns; what is empty is left out.
fn record(row: RowId, values: &[(Column, Value)]) -> serde_json::Value {
    let mut fields = serde_json::Map::new();
    fields.insert("id".to_owned(), id(row).into());
    for (column, value) in values {
        if let Some(value) = plain(value) {
            fields.insert(column.name.to_owned(), value);
        }
    }
    fields.into()
}

/// Bytes (keys, signatures, pictures) stay.
fn plain(value: &Value) -> Option<serde_json::Value> {
    match value {
        Value::Text(text) => Some(text.as_str().into()),
        Value::Integer(number) => Some((*number).into()),
        Value::Row(row) => Some(id(*row).into()),
        Value::Null | Value::Blob(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::ReplicaId;
    use store::schema::{TABLES, feedback, matrices, matrix_columns, outside_results, progress};

    const ROW: RowId = RowId { replica: ReplicaId(1), counter: 1 };

    #[test]
    fn every_table_is_in_the_archive_or_stays_for_a_reason() {
        let stays = [
            // Between few.
            Table::Incidents,
            Table::Supports,
            Table::SupportLines,
            Table::Meetings,
            Table::MeetingLines,
            Table::RatingProposals,
            Table::FeedbackRequests,
            // Their files stay on the machine.
            Table::Evidence,
            // Of this program and its devices.
            Table::Distinctions,
            Table::PersonalKeys,
            Table::Checkpoints,
            Table::Erasures,
            Table::Devices,
            Table::Grants,
            Table::Layouts,
        ];
        let mut told: Vec<Table> = GROUPS.iter().flat_map(|group| group.tables).copied().collect();
        told.extend(stays);
        told.sort_by_key(|table| table.number());
        let mut all = TABLES.to_vec();
        all.sort_by_key(|table| table.number());
        assert_eq!(told, all, "each once");
    }

    #[test]
    fn what_hangs_on_a_matrix_of_another_year_is_not_in_the_archive_of_this_one() {
        let mut chosen = Chosen::of(Some("2026".parse().unwrap()));
        let matrix = |year: i64| [(matrices::YEAR, Value::from(year))];
        let (this, other) = (ROW, RowId { counter: 2, ..ROW });
        assert!(chosen.takes(Table::Matrices, this, &matrix(2026)));
        assert!(!chosen.takes(Table::Matrices, other, &matrix(2025)));
        let mut column =
            |of: RowId| chosen.takes(Table::MatrixColumns, of, &[(matrix_columns::MATRIX, of.into())]);
        assert_eq!([column(this), column(other)], [true, false]);
    }

    #[test]
    fn r_268_half_a_year_of_an_older_scheme_is_in_the_archive_of_its_year() {
        let takes = |asked: &str| {
            let values = [(outside_results::PERIOD, Value::from("2021-H1"))];
            Chosen::of(Some(asked.parse().unwrap())).takes(Table::OutsideResults, ROW, &values)
        };
        assert_eq!([takes("2021"), takes("2021-Q1"), takes("2022")], [true, false, false]);
    }

    #[test]
    fn progress_is_of_the_quarter_in_which_it_was_noted() {
        let takes = |asked: &str| {
            let mut chosen = Chosen::of(Some(asked.parse().unwrap()));
            chosen.kept.insert(ROW);
            let values = [(progress::PLAN, ROW.into()), (progress::NOTED_ON, Value::from("2026-02-03"))];
            chosen.takes(Table::Progress, ROW, &values)
        };
        assert_eq!([takes("2026-Q1"), takes("2026-Q3"), takes("2026")], [true, false, true]);
    }

    #[test]
    fn feedback_on_a_result_is_of_the_quarter_in_which_it_was_given() {
        let takes = |asked: &str| {
            let values =
                [(feedback::WORK_RESULT, ROW.into()), (feedback::GIVEN_ON, Value::from("2026-02-03"))];
            Chosen::of(Some(asked.parse().unwrap())).takes(Table::Feedback, ROW, &values)
        };
        assert_eq!([takes("2026-Q1"), takes("2026-Q3"), takes("2026")], [true, false, true]);
    }
}
