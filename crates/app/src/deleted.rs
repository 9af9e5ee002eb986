//! What was deleted, and bringing it back where its place is still free.

use crate::convert::{id, row};
use crate::evaluations::check_open;
use crate::failure::Halt;
use crate::history::instant;
use crate::planning::writer;
use crate::{App, Moment, cycles, units, words};
use contract::{BringBackRequest, DeletedRequest, DeletedRowView, DeletedView, Failure, Language};
use domain::{Period, SkpState};
use store::records::{Reader, Term};
use store::schema::{
    actuals, evaluations, evaluator_assignments as assignment, feedback, indicators, matrices, matrix_rows,
    org_achievements, plans, status_periods, work_results,
};
use store::{Column, DeletedRow, RowId, Scope, ScopeKind, Table, Value};

/// Records shown; who looks for older ones asks for one person or unit.
const MOST_SHOWN: usize = 500;
/// Letters of a title.
const LONGEST_TITLE: usize = 120;
/// Columns that say what a record is, the first that holds something.
const TELLING: [&str; 10] = [
    "title",
    "name",
    "text",
    "about",
    "reason",
    "indicator_text",
    "result_text",
    "position",
    "purpose",
    "definition",
];

impl App {
    /// Deleted records whose place still stands, newest first.
    pub(crate) fn list_deleted(&mut self, request: DeletedRequest) -> Result<DeletedView, Halt> {
        let subject = request.id.as_deref().map(row).transpose()?;
        let scopes = subject.map(|subject| self.scopes_of(subject)).transpose()?;
        let rows = self.store()?.deleted(scopes.as_deref())?;
        let (reader, moment) = (self.read()?, self.moment());
        let mut shown = Vec::new();
        for deleted in &rows {
            if shown.len() == MOST_SHOWN {
                break;
            }
            if self.has_its_place(deleted, &[])? && !self.is_closed_table(deleted.table)? {
                shown.push(row_view(reader, deleted, moment)?);
            }
        }
        Ok(DeletedView { rows: shown })
    }

    /// Brings records back in one act, each with its parts that left with it.
    pub(crate) fn bring_back(&mut self, request: BringBackRequest) -> Result<DeletedView, Halt> {
        self.commit_drafts()?;
        let all = self.store()?.deleted(None)?;
        let mut coming: Vec<&DeletedRow> = Vec::new();
        for wanted in &request.rows {
            let wanted = row(wanted)?;
            let chosen = all.iter().find(|deleted| deleted.row == wanted);
            let chosen = chosen.ok_or_else(|| Failure::NotFound { what: "Catatan terhapus".into() })?;
            for part in store::together(chosen, &all) {
                if !coming.iter().any(|other| other.row == part.row) {
                    coming.push(part);
                }
            }
        }
        for deleted in &coming {
            self.check_return(deleted, &coming)?;
        }
        let subject = coming.first().map(|deleted| deleted.scope);
        let rows: Vec<(Table, RowId)> = coming.iter().map(|deleted| (deleted.table, deleted.row)).collect();
        self.act("bring_back", None, |act| {
            for (table, row) in rows {
                act.revive(table, row)?;
            }
            Ok(())
        })?;
        let is_subject = |scope: &Scope| matches!(scope.kind, ScopeKind::Dossier | ScopeKind::Unit);
        self.list_deleted(DeletedRequest { id: subject.filter(is_subject).map(|scope| id(scope.row)) })
    }

    /// The scopes of a person, with those of records merged into it, or of a unit.
    pub(crate) fn scopes_of(&self, subject: RowId) -> Result<Vec<Scope>, Halt> {
        if self.store()?.exists(Table::Employees, subject)? {
            let merged = self.read()?.list_merged_into(subject)?;
            let merged = merged.into_iter().map(|merged| Scope::dossier(merged.id));
            return Ok(std::iter::once(Scope::dossier(subject)).chain(merged).collect());
        }
        Ok(vec![Scope::unit(subject), Scope::dossier(subject)])
    }

    /// Whether everything a record is a part of stands, or comes back with it.
    fn has_its_place(&self, deleted: &DeletedRow, coming: &[&DeletedRow]) -> Result<bool, Halt> {
        for (table, parent) in deleted.parents() {
            let comes = coming.iter().any(|other| other.row == parent);
            if !comes && !self.store()?.exists(table, parent)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Refuses a record whose place is gone or taken, and one that the rules would not let in now.
    fn check_return(&self, deleted: &DeletedRow, coming: &[&DeletedRow]) -> Result<(), Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        if !self.has_its_place(deleted, coming)? {
            return Err(Failure::PlaceGone { title: title(reader, deleted, moment)? }.into());
        }
        if let Some(other) = self.store()?.stand_in(deleted)? {
            return Err(self.taken(deleted, other)?.into());
        }
        self.check_rules(deleted, coming)
    }

    fn taken(&self, deleted: &DeletedRow, other: RowId) -> Result<Failure, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        if deleted.table == Table::Employees {
            return Ok(Failure::NipTaken { id: id(other), name: units::person_ref(reader, other)?.name });
        }
        Ok(Failure::PlaceTaken { title: title(reader, deleted, moment)? })
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "only these records follow rules of their own")]
    fn check_rules(&self, deleted: &DeletedRow, coming: &[&DeletedRow]) -> Result<(), Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let comes = |row: &RowId| coming.iter().any(|other| other.row == *row);
        match deleted.table {
            Table::Actuals | Table::Feedback => {
                let column =
                    if deleted.table == Table::Actuals { actuals::EVALUATION } else { feedback::EVALUATION };
                match row_in(deleted, column).filter(|row| !comes(row)) {
                    Some(evaluation) => check_open(&self.evaluation(evaluation)?),
                    None => Ok(()),
                }
            }
            Table::WorkResults | Table::Indicators | Table::SpecialExpectations | Table::AnnexLines => {
                match plan_of(reader, deleted, coming)?.filter(|plan| !comes(plan)) {
                    Some(plan) => writer::editable(reader, plan, moment.language).map(drop),
                    None => Ok(()),
                }
            }
            Table::IndicatorManuals | Table::ActionPlans | Table::TrajectoryTargets => {
                match named(deleted, "plan").filter(|plan| !comes(plan)) {
                    Some(plan) => self.plan_in_use(plan).map(drop),
                    None => Ok(()),
                }
            }
            Table::Plans => self.check_plan(deleted),
            Table::EvaluatorAssignments => self.check_assignment(deleted),
            _ => Ok(()),
        }
    }

    /// A person has one plan per year and post.
    fn check_plan(&self, deleted: &DeletedRow) -> Result<(), Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let own_state = text_in(deleted, plans::STATE).and_then(SkpState::from_word);
        let Some(employee) = row_in(deleted, plans::EMPLOYEE) else { return Ok(()) };
        let (year, post) = (number_in(deleted, plans::YEAR), row_in(deleted, plans::APPOINTMENT));
        let lineage = row_in(deleted, plans::LINEAGE);
        let has_one = reader.list_plan_versions(employee)?.into_iter().any(|plan| {
            Some(i64::from(plan.year)) == year
                && plan.appointment == post
                && Some(plan.lineage) != lineage
                && !plan.state.is_over()
        });
        if has_one && !own_state.is_some_and(SkpState::is_over) {
            return Err(Failure::PlaceTaken { title: title(reader, deleted, moment)? }.into());
        }
        Ok(())
    }

    /// Nobody comes to evaluate himself through an assignment that returns.
    fn check_assignment(&self, deleted: &DeletedRow) -> Result<(), Halt> {
        let from = text_in(deleted, assignment::FROM_ON).and_then(|day| day.parse().ok());
        match (row_in(deleted, assignment::EMPLOYEE), row_in(deleted, assignment::EVALUATOR), from) {
            (Some(person), Some(evaluator), Some(from)) => {
                self.refuse_evaluation_loop(person, evaluator, from)
            }
            _ => Ok(()),
        }
    }
}

/// The plan whose text a deleted row is part of.
fn plan_of(reader: Reader<'_>, deleted: &DeletedRow, coming: &[&DeletedRow]) -> Result<Option<RowId>, Halt> {
    let Some(result) = row_in(deleted, indicators::WORK_RESULT) else { return Ok(named(deleted, "plan")) };
    if let Some(parent) = coming.iter().find(|other| other.row == result) {
        return Ok(row_in(parent, work_results::PLAN));
    }
    Ok(reader.find_plan_of_result(result)?.map(|plan| plan.id))
}

fn row_view(reader: Reader<'_>, deleted: &DeletedRow, moment: Moment) -> Result<DeletedRowView, Halt> {
    Ok(DeletedRowView {
        id: id(deleted.row),
        table: deleted.table.sql_name().to_owned(),
        record: words::record(deleted.table.sql_name(), moment.language).to_owned(),
        title: shortened(&title(reader, deleted, moment)?),
        of: owner(reader, deleted)?,
        at: instant(deleted.at, moment),
        by: deleted.author_name.clone().unwrap_or_default(),
        act: words::act(&deleted.act_kind, moment.language).to_owned(),
    })
}

/// Whose a record was: the person or the unit; empty for what belongs to the whole office.
fn owner(reader: Reader<'_>, deleted: &DeletedRow) -> Result<String, Halt> {
    Ok(match deleted.scope.kind {
        ScopeKind::Dossier if deleted.row == deleted.scope.row => String::new(),
        ScopeKind::Dossier => units::person_ref(reader, deleted.scope.row)?.name,
        ScopeKind::Unit => reader.find_unit(deleted.scope.row)?.map(|unit| unit.name).unwrap_or_default(),
        ScopeKind::Ref | ScopeKind::Roster => String::new(),
    })
}

/// What a record said.
#[expect(clippy::wildcard_enum_match_arm, reason = "most records hold a text that says what they are")]
fn title(reader: Reader<'_>, deleted: &DeletedRow, moment: Moment) -> Result<String, Halt> {
    let person = |column| {
        let person = row_in(deleted, column).map(|person| units::person_ref(reader, person)).transpose()?;
        Ok::<_, Halt>(person.map(|person| person.name))
    };
    let period = |column| {
        let code = text_in(deleted, column);
        code.and_then(|code| code.parse::<Period>().ok()).map(|period| cycles::period_words(period, moment))
    };
    let special = match deleted.table {
        Table::Plans => Some(plan_title(deleted, moment.language)),
        Table::Evaluations => period(evaluations::PERIOD),
        Table::OrgAchievements => period(org_achievements::PERIOD),
        Table::EvaluatorAssignments => person(assignment::EVALUATOR)?,
        Table::Matrices => person(matrices::LEADER)?,
        Table::MatrixRows => person(matrix_rows::EMPLOYEE)?,
        Table::StatusPeriods => text_in(deleted, status_periods::BASIS).map(str::to_owned),
        _ => None,
    };
    let telling = TELLING.iter().find_map(|name| {
        let (_, value) = deleted.values.iter().find(|(column, _)| column.name == *name)?;
        value.as_text().map(str::to_owned)
    });
    let record = || words::record(deleted.table.sql_name(), moment.language).to_owned();
    Ok(special.or(telling).filter(|title| !title.trim().is_empty()).unwrap_or_else(record))
}

fn plan_title(deleted: &DeletedRow, language: Language) -> String {
    let number = |column| number_in(deleted, column).unwrap_or_default();
    let (year, version) = (number(plans::YEAR), number(plans::VERSION).max(1));
    words::plan_version(year, version, language)
}

fn row_in(deleted: &DeletedRow, column: Column) -> Option<RowId> {
    deleted.value(column).and_then(Value::as_row)
}

fn named(deleted: &DeletedRow, name: &str) -> Option<RowId> {
    let column = deleted.table.columns().iter().find(|column| column.name == name)?;
    row_in(deleted, *column)
}

fn text_in(deleted: &DeletedRow, column: Column) -> Option<&str> {
    deleted.value(column).and_then(Value::as_text)
}

fn number_in(deleted: &DeletedRow, column: Column) -> Option<i64> {
    deleted.value(column).and_then(Value::as_integer)
}

fn shortened(title: &str) -> String {
    let line = title.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST_TITLE {
        return line;
    }
    let kept: String = line.chars().take(LONGEST_TITLE).collect();
    format!("{kept} …")
}
