//! The records that screens read, as queries over the tables, and the words their columns hold.
//!
//! Reading works the same inside an act and outside. Nothing here writes: changes go through [`Act`].

mod actions;
mod audit;
mod copies;
mod credit;
mod crowd;
mod cycles;
mod decisions;
mod devices;
mod duties;
mod entrusted;
mod evaluations;
mod evidence;
mod feedback_requests;
mod follow_ups;
mod holidays;
mod incidents;
mod keys;
mod layouts;
mod library;
mod lists;
mod matrices;
mod meetings;
mod met;
mod objections;
mod office;
mod outside;
mod paper;
mod people;
mod plans;
mod potentials;
mod proposals;
mod seal;
mod season;
mod season_lines;
mod settings;
mod standing;
mod strategy;
mod supports;
mod terms;
mod year;

pub use actions::{ActionLine, TrajectoryTarget};
pub use audit::{CheckpointRecord, ScopeRow};
pub use copies::RowValues;
pub use credit::{CreditLevel, CreditPaper, CreditPaperKind, CreditProfile};
pub use cycles::{Achievement, Cycle, Window};
pub use decisions::SealedDecision;
pub use devices::{Device, Grant, HUB};
pub use duties::ReportDuty;
pub use evaluations::{ActualEntry, AsSigned, EvaluationRecord, FeedbackEntry, Objected, Progress};
pub use evidence::{EvidenceEntry, EvidenceKind};
pub use feedback_requests::FeedbackRequest;
pub use follow_ups::{FollowUp, FollowUpCheck, FollowUpState, NeedOfTraining, WaitingCheck};
pub use holidays::Holiday;
pub use incidents::Incident;
pub use keys::PersonalKey;
pub use layouts::KnownLayout;
pub use library::LibraryEntry;
pub use lists::{Counts, EmployeeFilter, Page, PersonStatus, RecapLine};
pub use matrices::{
    CellLink, Matrix, MatrixColumn, MatrixContent, MatrixCounts, MatrixRow, RoleResult, Strategy, WorkedPlan,
};
pub use meetings::{Meeting, MeetingKind, MeetingLine, MeetingList, MeetingState};
pub use met::MadeTwice;
pub use objections::Objection;
pub use office::{Office, Unit};
pub use outside::OutsideResult;
pub use paper::{PaperSubject, PaperWay, PrintedSheet};
pub use people::{Assignment, Employee, evaluator_on};
pub use plans::{AnnexEntry, IndicatorEntry, PlanContent, PlanRecord, ResultEntry};
pub use potentials::PotentialRecord;
pub use proposals::RatingProposal;
pub use seal::{SealForm, SealStanding, SealedContent};
pub use season::{ActingPost, AgreementItem, AnnexDefault, CellOfResult, Role, StatusEntry};
pub use season_lines::{SeasonFilter, SeasonLine, SeasonPlan};
pub use settings::{DOCUMENTATION_RHYTHM, OfficeSetting, WORK_WEEK};
pub use standing::{ActingPlan, Appointment, MoveRecord, PENDING, StatusPeriod};
pub use strategy::{IndicatorManual, TreeNode, Workblock, WorkblockLine};
pub use supports::{Counsellor, Support, SupportKind, SupportLine, SupportState};
pub use terms::Term;
pub use year::{Material, TrajectoryStanding, YearStanding};

use crate::{Act, Past, Replicas, Store, StoreError};
use chrono::NaiveDate;
use ledger::RowId;
use rusqlite::types::FromSql;
use rusqlite::{Connection, OptionalExtension, Params, Row};

type Result<T> = std::result::Result<T, StoreError>;

/// Reads records, of the store as it is or of an act in progress.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    connection: &'a Connection,
    replicas: &'a Replicas,
}

impl Store {
    /// For reading records.
    pub fn read(&self) -> Reader<'_> {
        Reader { connection: self.connection(), replicas: self.replicas() }
    }
}

impl Act<'_> {
    /// For reading records, with what the act has written so far.
    pub fn read(&self) -> Reader<'_> {
        Reader { connection: self.connection(), replicas: self.replicas() }
    }
}

impl Past {
    /// For reading records as they stood.
    pub fn read(&self) -> Reader<'_> {
        Reader { connection: &self.connection, replicas: &self.replicas }
    }
}

impl Reader<'_> {
    pub(crate) fn connection(&self) -> &Connection {
        self.connection
    }

    /// The id a row has in SQL; one that no row has where its replica is unknown here.
    pub(crate) fn key(self, row: RowId) -> i64 {
        self.replicas.sql_id(row).unwrap_or(-1)
    }

    fn one<T>(
        self,
        sql: &str,
        params: impl Params,
        read: impl FnOnce(&Fields<'_>) -> Result<T>,
    ) -> Result<Option<T>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(params)?;
        rows.next()?.map(|row| read(&Fields { row, replicas: self.replicas })).transpose()
    }

    fn many<T>(
        self,
        sql: &str,
        params: impl Params,
        mut read: impl FnMut(&Fields<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(params)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(read(&Fields { row, replicas: self.replicas })?);
        }
        Ok(found)
    }

    fn number(self, sql: &str, params: impl Params) -> Result<u32> {
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.query_row(params, |row| row.get(0)).optional()?.unwrap_or(0))
    }

    /// How many commits the scope of a row has, of a person with those of records merged into it; it grows
    /// with every change of the dossier or unit, and with everything that arrives of it.
    pub fn version(self, scope_of: RowId) -> Result<u32> {
        // Scopes are found by kind and row: without the kinds every one of them would be read.
        self.number(
            "with wanted as (select ix from scopes where kind in (1, 2, 3, 4) and row in (
                 select ?1 union all select id from employees where merged_into = ?1))
             select (select coalesce(sum(n), 0) from chain_heads where scope in (select ix from wanted))
                  + (select coalesce(sum(n_to - n_from + 1), 0) from known where scope in (select ix from wanted))",
            [self.key(scope_of)],
        )
    }
}

/// The fields of a row, by name.
struct Fields<'r> {
    row: &'r Row<'r>,
    replicas: &'r Replicas,
}

/// The id of a row, for those who want no more of it.
fn id_of(fields: &Fields<'_>) -> Result<RowId> {
    fields.id()
}

impl Fields<'_> {
    fn get<T: FromSql>(&self, name: &str) -> Result<T> {
        Ok(self.row.get(name)?)
    }

    fn text(&self, name: &str) -> Result<String> {
        Ok(self.get::<Option<String>>(name)?.unwrap_or_default())
    }

    fn truth(&self, name: &str) -> Result<bool> {
        Ok(self.get::<Option<i64>>(name)?.unwrap_or(0) != 0)
    }

    fn id(&self) -> Result<RowId> {
        self.row_named("id")?.ok_or_else(|| odd("id"))
    }

    fn row_named(&self, name: &str) -> Result<Option<RowId>> {
        Ok(self.get::<Option<i64>>(name)?.and_then(|id| self.replicas.row_id(id)))
    }

    fn date(&self, name: &str) -> Result<Option<NaiveDate>> {
        Ok(self.get::<Option<String>>(name)?.and_then(|text| text.parse().ok()))
    }

    fn term<T: Term>(&self, name: &str) -> Result<Option<T>> {
        Ok(self.get::<Option<String>>(name)?.and_then(|word| T::from_word(&word)))
    }
}

/// A column that holds what no version of the program writes.
fn odd(name: &str) -> StoreError {
    crate::error::inconsistent(format!("column {name} holds nothing that can be read"))
}
