//! What has to be settled after a merge: fields that two people wrote, edits that are kept and not applied,
//! and what rules say about records that met for the first time.

mod ids;
mod items;
mod joined;
mod parked;
mod settle;
mod sides;
mod suggestion;

use crate::convert::id;
use crate::failure::Halt;
use crate::history::{self, Subjects};
use crate::permissions::{Sight, role_of};
use crate::{App, cycles, units, words};
use contract::{ConflictKind, ConflictView, ConflictsView, Nothing, ParkedView, PersonRef, Role};
use domain::Period;
use parked::Kept;
use sides::Telling;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use store::schema::{evaluations, objections};
use store::{CellRef, Column, Conflict, RowId, Scope, ScopeKind, Table};

/// What the office enters about people: an evaluator decides nothing of it.
const OF_THE_OFFICE: &[Table] = &[
    Table::Employees,
    Table::Appointments,
    Table::StatusPeriods,
    Table::Moves,
    Table::EvaluatorAssignments,
    Table::CreditProfiles,
    Table::CreditLevels,
    Table::CreditPapers,
    Table::OutsideResults,
    Table::Potentials,
];
/// What nobody reads of the own record before it is signed, or at all.
const KEPT_FROM_ITS_PERSON: &[Table] = &[
    Table::Evaluations,
    Table::Actuals,
    Table::Feedback,
    Table::Incidents,
    Table::RatingProposals,
    Table::OutsideResults,
    Table::Potentials,
];

/// Cells that prove a signature or belong to it; they follow the one that says what was signed.
const OF_A_SEAL: &[Column] = &[
    evaluations::STATE,
    evaluations::SIGNED_ON,
    evaluations::ACHIEVEMENT_AS_SIGNED,
    evaluations::EMPLOYEE_AS_SIGNED,
    evaluations::EVALUATOR_AS_SIGNED,
    evaluations::SUPERIOR_AS_SIGNED,
    evaluations::SEAL_KEY,
    evaluations::SEAL_SIGNATURE,
    evaluations::SEAL_SEEN,
];
/// Cells that tell people nothing: where they differ, the seal they belong to is the same.
const PROOF: &[Column] = &[
    evaluations::SEAL_KEY,
    evaluations::SEAL_SIGNATURE,
    evaluations::SEAL_SEEN,
    objections::SEAL_HASH,
    objections::SEAL_KEY,
    objections::SEAL_SIGNATURE,
];

/// Whose record a cell is part of, and how it is called.
#[derive(Clone, Debug, Default)]
pub(crate) struct About {
    pub(crate) person: Option<PersonRef>,
    pub(crate) employee: Option<RowId>,
    pub(crate) unit: Option<RowId>,
    /// Name to show.
    pub(crate) words: String,
}

/// What waits for a decision of whoever works here.
#[derive(Clone, Debug, Default)]
pub(crate) struct OpenMatters {
    conflicts: Vec<Conflict>,
    parked: Vec<Kept>,
}

impl OpenMatters {
    /// How many they are.
    pub(crate) fn count(&self) -> u32 {
        u32::try_from(self.conflicts.len() + self.parked.len()).unwrap_or(u32::MAX)
    }

    /// How many they are by the package they came with.
    pub(crate) fn by_package(&self) -> BTreeMap<i64, u32> {
        let conflicts = self.conflicts.iter().filter_map(|conflict| conflict.package);
        let parked = self.parked.iter().filter_map(|kept| kept.package);
        let mut open: BTreeMap<i64, u32> = BTreeMap::new();
        for package in conflicts.chain(parked) {
            *open.entry(package).or_default() += 1;
        }
        open
    }

    /// Those that came with one package.
    pub(crate) fn of_package(&self, package: i64) -> Self {
        let mut of_it = self.clone();
        of_it.conflicts.retain(|conflict| conflict.package == Some(package));
        of_it.parked.retain(|kept| kept.package == Some(package));
        of_it
    }
}

impl App {
    /// Everything that waits for a decision.
    pub(crate) fn list_conflicts(&mut self, _: Nothing) -> Result<ConflictsView, Halt> {
        let (conflicts, parked) = self.open_views(&self.open_matters()?)?;
        Ok(ConflictsView { conflicts, parked, items: self.settle_items()? })
    }

    /// The fields and edits that wait for a decision of whoever works here, read once: for each of their scopes
    /// the history is settled anew.
    pub(crate) fn open_matters(&self) -> Result<OpenMatters, Halt> {
        Ok(OpenMatters { conflicts: self.open_conflicts()?, parked: self.open_parked()? })
    }

    /// The same in words.
    pub(crate) fn open_views(
        &self,
        open: &OpenMatters,
    ) -> Result<(Vec<ConflictView>, Vec<ParkedView>), Halt> {
        Ok((self.conflict_views(&open.conflicts)?, self.parked_views(&open.parked)?))
    }

    /// The fields that two people wrote, as far as they are within sight, without the cells that follow others.
    fn open_conflicts(&self) -> Result<Vec<Conflict>, Halt> {
        let sight = self.sight()?;
        let mut found = self.store()?.conflicts()?;
        let sealed = found.iter().filter(|conflict| conflict.cell.column == Some(evaluations::SEAL_HASH));
        let sealed: BTreeSet<RowId> = sealed.map(|conflict| conflict.cell.row).collect();
        let follows = |cell: &CellRef| {
            cell.column.is_some_and(|column| {
                PROOF.contains(&column) || (sealed.contains(&cell.row) && OF_A_SEAL.contains(&column))
            })
        };
        found.retain(|conflict| !follows(&conflict.cell));
        let mut seen = Vec::new();
        for conflict in found {
            if self.is_within(&sight, &conflict.cell)? {
                seen.push(conflict);
            }
        }
        Ok(seen)
    }

    /// Whether a record is within sight.
    pub(crate) fn is_within(&self, sight: &Sight, cell: &CellRef) -> Result<bool, Halt> {
        if self.is_closed_table(cell.table)? {
            return Ok(false);
        }
        if sight.sees_everybody() {
            return Ok(true);
        }
        let about = self.about(cell)?;
        let hides = |person| KEPT_FROM_ITS_PERSON.contains(&cell.table) && sight.hides_unsigned(person);
        Ok(about.employee.is_some_and(|person| sight.sees(person) && !hides(person))
            || about.unit.is_some_and(|unit| sight.sees_unit(unit)))
    }

    /// The conflicts in words.
    fn conflict_views(&self, open: &[Conflict]) -> Result<Vec<ConflictView>, Halt> {
        let mut telling = Telling::of(self, open)?;
        open.iter().map(|conflict| self.conflict_view(conflict, &mut telling)).collect()
    }

    fn conflict_view(&self, conflict: &Conflict, telling: &mut Telling) -> Result<ConflictView, Halt> {
        let cell = &conflict.cell;
        let about = self.about(cell)?;
        let subject = telling.subject(self, cell)?;
        let suggestion = self.suggest(conflict, &about, telling)?;
        let sides = conflict.sides.iter().map(|side| self.side_view(cell, side, telling));
        Ok(ConflictView {
            id: ids::cell_id(cell),
            kind: kind_of(cell),
            field: self.field_words(cell, &subject),
            period: self.period_of(cell)?.map(|period| cycles::period_words(period, self.moment())),
            sides: sides.collect::<Result<_, Halt>>()?,
            suggested: suggestion.side,
            suggestion: suggestion.words,
            is_long: sides::is_long(conflict),
            joined: Telling::joined(self, conflict)?,
            held: conflict.held.is_some(),
            package: conflict.package.map(|package| package.to_string()),
            can_settle: self.may_settle(cell, &about)?,
            person: about.person,
            about: about.words,
        })
    }

    /// A field in words, with the record of its kind where there are several: `Realisasi RHK 2`.
    pub(crate) fn field_words(&self, cell: &CellRef, subject: &str) -> String {
        let language = self.moment().language;
        let field = match (cell.column, kind_of(cell)) {
            (_, ConflictKind::Seals) => words::seal(language).to_owned(),
            (None, _) => words::record(cell.table.sql_name(), language).to_owned(),
            (Some(_), _) => words::field(&history::field_code(cell), language),
        };
        let says_enough = subject.is_empty() || cell.table == Table::Evaluations;
        if says_enough { field } else { format!("{field} {subject}") }
    }

    /// Whose record a cell is in.
    pub(crate) fn about(&self, cell: &CellRef) -> Result<About, Halt> {
        let (reader, language) = (self.read()?, self.moment().language);
        let Some((_, scope)) = self.store()?.scope_of(cell.row)? else {
            let words = words::record(cell.table.sql_name(), language).to_owned();
            return Ok(About { words, ..About::default() });
        };
        Ok(match scope.kind {
            ScopeKind::Dossier => {
                let person = units::person_ref(reader, scope.row)?;
                let words = person.name.clone();
                About { employee: Some(scope.row), person: Some(person), unit: None, words }
            }
            ScopeKind::Unit => {
                let unit = reader.find_unit(scope.row)?;
                let words = unit.map_or_else(|| scope.row.to_string(), |unit| unit.name);
                About { unit: Some(scope.row), words, ..About::default() }
            }
            ScopeKind::Ref | ScopeKind::Roster => {
                let words = words::record(cell.table.sql_name(), language).to_owned();
                About { words, ..About::default() }
            }
        })
    }

    /// The evaluation a cell is part of.
    pub(crate) fn evaluation_of(&self, cell: &CellRef) -> Result<Option<RowId>, Halt> {
        let reader = self.read()?;
        Ok(if cell.table == Table::Evaluations {
            Some(cell.row)
        } else if cell.table == Table::Actuals {
            reader.find_evaluation_of_actual(cell.row)?
        } else if cell.table == Table::Feedback {
            reader.find_feedback(cell.row)?.and_then(|entry| entry.evaluation)
        } else {
            None
        })
    }

    /// The period a cell is of.
    pub(crate) fn period_of(&self, cell: &CellRef) -> Result<Option<Period>, Halt> {
        let Some(evaluation) = self.evaluation_of(cell)? else { return Ok(None) };
        Ok(self.read()?.find_evaluation(evaluation)?.map(|record| record.period))
    }

    /// Whether whoever works here decides about a record: the office about every one, an evaluator about
    /// evaluations and plans of the people evaluated.
    pub(crate) fn may_settle(&self, cell: &CellRef, about: &About) -> Result<bool, Halt> {
        let account = &self.opened()?.account;
        Ok(match role_of(account) {
            Role::HrOfficer => true,
            Role::Evaluator | Role::EvaluatorSuperior => {
                let sight = self.sight()?;
                let is_of_office = OF_THE_OFFICE.contains(&cell.table);
                !is_of_office && about.employee.is_some_and(|person| sight.evaluates(person))
            }
            Role::Employee | Role::Auditor => false,
        })
    }
}

/// Why a cell waits.
fn kind_of(cell: &CellRef) -> ConflictKind {
    match cell.column {
        None => ConflictKind::Deleted,
        Some(column) if column == evaluations::SEAL_HASH => ConflictKind::Seals,
        Some(_) => ConflictKind::Field,
    }
}

/// Names of the records of dossiers, read once for each.
#[derive(Default)]
pub(crate) struct Names(BTreeMap<Scope, Subjects>);

impl Names {
    /// The name of the record of a cell within its dossier; empty where its kind says enough.
    pub(crate) fn of(&mut self, app: &App, cell: &CellRef) -> Result<String, Halt> {
        let Some((_, scope)) = app.store()?.scope_of(cell.row)? else { return Ok(String::new()) };
        let subjects = match self.0.entry(scope) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => {
                let entries = app.store()?.history(&store::HistoryQuery::scope(scope))?;
                unknown.insert(Subjects::of(&entries, app.moment()))
            }
        };
        Ok(subjects.name(cell))
    }
}

/// A person as interfaces name one, for lists of several.
fn person(app: &App, row: RowId) -> Result<PersonRef, Halt> {
    Ok(PersonRef { id: id(row), ..units::person_ref(app.read()?, row)? })
}
