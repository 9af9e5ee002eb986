//! From cells to plans and back: every entry becomes a main result of its person.

use super::alike::{is_same, says, similarity};
use super::sheet;
use super::view::{Picture, rows_in_order};
use crate::convert::{from_wire, id, row, to_wire};
use crate::failure::Halt;
use crate::planning::making::{self, Obstacle, Wanted};
use crate::planning::writer::{self, Links, is_editable};
use crate::{App, Moment, shared_lists};
use contract::{
    ChangedPlansView, Failure, Language, MatrixPlansRequest, MatrixView, PlanDoneView, PlanRefusedView,
    SettleDriftRequest,
};
use domain::{AssignmentMode, Consent, Planning, PositionGroup, Priority, SupportedResult};
use std::collections::HashSet;
use store::records::{
    Employee, Matrix, MatrixColumn, MatrixContent, MatrixRow, PlanRecord, ResultEntry, RoleResult, Term,
};
use store::schema::{plans, role_results, work_results};
use store::{Act, RowId, Scope, Value};

impl App {
    /// Makes drafts from the cells of chosen rows, or adds what is missing to drafts that are there.
    pub(crate) fn make_plans_from_matrix(
        &mut self,
        request: MatrixPlansRequest,
    ) -> Result<ChangedPlansView, Halt> {
        self.commit_drafts()?;
        let matrix = self.matrix(row(&request.matrix)?)?;
        let chosen: HashSet<RowId> = request.rows.iter().map(|id| row(id)).collect::<Result<_, _>>()?;
        let picture = self.picture(&matrix)?;
        let has_role = |row: &&MatrixRow| picture.n_roles(row.id) > 0;
        let rows = rows_in_order(&picture.content).into_iter().filter(has_role);
        let rows: Vec<&MatrixRow> =
            rows.filter(|row| chosen.is_empty() || chosen.contains(&row.id)).collect();
        let mut wanted = Wanted::whole_year(matrix.year);
        wanted.approach = request.approach.map(from_wire);
        let (moment, lists) = (self.moment(), shared_lists(&self.office()?));
        let sight = self.sight()?;
        let is_seen = |row: &&MatrixRow| row.employee.is_none_or(|person| sight.sees(person));
        let (rows, others): (Vec<_>, Vec<_>) = rows.into_iter().partition(is_seen);
        let mut left = Vec::new();
        for row in others {
            let employee = row.employee.map(id).unwrap_or_default();
            left.push(refused(employee, picture.name(row), not_evaluated(moment.language)));
        }
        self.act("make_plans_from_matrix", Some(matrix.leader), |act| {
            let mut view = ChangedPlansView { done: Vec::new(), refused: left };
            for row in rows {
                match plan_of_row(act, &picture, row, (&wanted, moment, lists))? {
                    Ok(done) => view.done.push(done),
                    Err(refused) => view.refused.push(refused),
                }
            }
            Ok(view)
        })
    }

    /// Settles what cell and plan say differently: the cell's words into the plan, or the plan's into the cell.
    pub(crate) fn settle_drift(&mut self, request: SettleDriftRequest) -> Result<MatrixView, Halt> {
        self.commit_drafts()?;
        let entry = row(&request.entry)?;
        let missing = || Failure::NotFound { what: "Peran".into() };
        let reader = self.read()?;
        let matrix = reader.find_matrix_of_entry(entry)?.ok_or_else(missing)?;
        let cell = reader.find_role_result(entry)?.ok_or_else(missing)?;
        let link = reader.list_cell_links(matrix.id)?.into_iter().find(|link| link.cell == entry);
        let link = link.ok_or_else(|| Failure::NotFound { what: "Hasil kerja dari sel ini".into() })?;
        if request.take_cell {
            let plan = writer::editable(reader, link.plan, self.moment().language)?;
            self.refuse_unseen(plan.employee)?;
            self.act("settle_drift", Some(plan.employee), |act| {
                act.set(plan.id, plans::AGREED_ON, Value::Null)?;
                Ok(act.set(link.result, work_results::TEXT, cell.text.as_str())?)
            })?;
        } else {
            self.act("settle_drift", Some(matrix.leader), |act| {
                Ok(act.set(entry, role_results::TEXT, link.text.as_str())?)
            })?;
        }
        self.matrix_view(&matrix)
    }
}

/// Makes or completes the draft of one row.
fn plan_of_row(
    act: &mut Act<'_>,
    picture: &Picture,
    row: &MatrixRow,
    (wanted, moment, lists): (&Wanted, Moment, Scope),
) -> Result<Result<PlanDoneView, PlanRefusedView>, Halt> {
    let Some(person) = picture.people.get(&row.id) else {
        let why = not_in_the_list(moment.language);
        return Ok(Err(refused(String::new(), picture.name(row), why)));
    };
    let existing = picture.plans.get(&person.id).map(|plan| plan.plan);
    let plan = match existing {
        Some(plan) => draft(act, plan, moment)?,
        None => match making::may_make(act.read(), person, wanted, moment)? {
            Ok(new) => Ok(making::make(act, &new, lists)?),
            Err(obstacle) => Err(obstacle),
        },
    };
    let added = match plan {
        Ok(plan) => add_missing(act, plan, (picture, existing.is_none()))?
            .ok_or_else(|| nothing_missing(moment.language)),
        Err(obstacle) => Err(obstacle),
    };
    let told = |obstacle| refused(id(person.id), person.shown_name(), obstacle);
    Ok(added.map(|(plan, n_results)| done_view(person, &plan, n_results)).map_err(told))
}

/// A plan that is there already, where its text may be changed.
fn draft(act: &Act<'_>, plan: RowId, moment: Moment) -> Result<Result<PlanRecord, Obstacle>, Halt> {
    let found = act.read().find_plan(plan)?.ok_or_else(|| Failure::NotFound { what: "SKP".into() })?;
    if is_editable(found.state) {
        return Ok(Ok(found));
    }
    let state = crate::words::skp_state(found.state, moment.language).to_lowercase();
    let why = match moment.language {
        Language::Id => format!("SKP-nya sudah {state}; peran baru masuk lewat perubahan SKP."),
        Language::En => format!("The SKP is {state} already; new roles come by a change of the SKP."),
    };
    Ok(Err(Obstacle { rule: "R-095", why }))
}

/// Adds what a plan lacks of a matrix; answers the plan and its results where anything was added.
fn add_missing(
    act: &mut Act<'_>,
    plan: PlanRecord,
    (picture, is_new): (&Picture, bool),
) -> Result<Option<(PlanRecord, usize)>, Halt> {
    let added = add_from(act, &plan, &picture.matrix, &picture.content)?;
    if is_new {
        making::fill_annex(act, &plan)?;
    } else if added > 0 {
        // What was agreed was another text.
        act.set(plan.id, plans::AGREED_ON, Value::Null)?;
    }
    let n_results = act.read().plan_content(plan.id)?.results.len();
    Ok((added > 0 || is_new).then_some((plan, n_results)))
}

/// Writes a result for every entry of a person's rows in the matrices of the year that the plan has none for.
pub(crate) fn add_roles(act: &mut Act<'_>, plan: &PlanRecord) -> Result<usize, Halt> {
    let mut added = 0;
    for matrix in act.read().list_matrices_with(plan.employee, plan.year)? {
        let content = act.read().matrix_content(matrix.id)?;
        added += add_from(act, plan, &matrix, &content)?;
    }
    Ok(added)
}

/// The same for one matrix. A result that says the same already is tied to its entry instead.
fn add_from(
    act: &mut Act<'_>,
    plan: &PlanRecord,
    matrix: &Matrix,
    content: &MatrixContent,
) -> Result<usize, Halt> {
    let giver = Giver::read(act, matrix, plan)?;
    let own_rows: Vec<RowId> =
        content.rows.iter().filter(|row| row.employee == Some(plan.employee)).map(|row| row.id).collect();
    let own: Vec<&RoleResult> =
        content.entries.iter().filter(|entry| own_rows.contains(&entry.row)).collect();
    let mut there = act.read().plan_content(plan.id)?.results;
    let (mut added, mut next) = (0, i64::try_from(there.len()).unwrap_or(i64::MAX / 2));
    for column in &content.columns {
        for entry in own.iter().filter(|entry| entry.column == column.id) {
            if there.iter().any(|result| result.cell == Some(entry.id)) {
                continue;
            }
            let is_free =
                |result: &&mut ResultEntry| result.cell.is_none() && is_same(&result.text, &entry.text);
            if let Some(result) = there.iter_mut().find(is_free) {
                tie(act, result, entry.id, &giver)?;
                result.cell = Some(entry.id);
            } else {
                next += 1;
                insert(act, (plan, next), &giver, (content, column, entry))?;
            }
            added += 1;
        }
    }
    Ok(added)
}

/// Ties a result that says the same already to its entry. The leader of the matrix gives it from now on, so
/// it waits for consent where he is not the evaluator; what the evaluator answered about him stays.
fn tie(act: &mut Act<'_>, result: &ResultEntry, entry: RowId, giver: &Giver) -> Result<(), Halt> {
    act.set(result.id, work_results::CELL, entry)?;
    let is_his = result.assigned_by.as_deref().is_some_and(|by| is_same(by, &giver.position));
    let is_answered = is_his && matches!(result.planning.consent, Consent::Given | Consent::Refused);
    if giver.position.is_empty() || is_answered {
        return Ok(());
    }
    act.set(result.id, work_results::ASSIGNED_BY, giver.position.as_str())?;
    let consent = Some(giver.consent.word()).filter(|_| giver.consent != Consent::NotNeeded);
    act.set(result.id, work_results::CONSENT, consent)?;
    Ok(())
}

/// Who gives the roles of a matrix, as the plan of one person sees it.
struct Giver {
    position: String,
    is_executive: bool,
    consent: Consent,
}

impl Giver {
    /// The evaluator's own assignments need no consent; those of others wait for it.
    fn read(act: &Act<'_>, matrix: &Matrix, plan: &PlanRecord) -> Result<Self, Halt> {
        let reader = act.read();
        let leader = reader.find_employee(matrix.leader)?;
        let position = leader.as_ref().map(|leader| leader.position.clone()).unwrap_or_default();
        let evaluator = crate::plans::evaluator_of(reader, plan)?;
        let consent = if evaluator == Some(matrix.leader) {
            Consent::NotNeeded
        } else {
            let evaluator = evaluator.map(|evaluator| reader.find_employee(evaluator)).transpose()?.flatten();
            let own = evaluator.as_ref().map(|evaluator| evaluator.position.as_str());
            Consent::at_first(AssignmentMode::Appointed, Some(&position), own)
        };
        let is_executive =
            leader.map(|leader| sheet::is_executive(reader, &leader, matrix.year)).transpose()? == Some(true);
        Ok(Self { position, is_executive, consent })
    }
}

/// Writes the result of an entry.
fn insert(
    act: &mut Act<'_>,
    (plan, ordinal): (&PlanRecord, i64),
    giver: &Giver,
    (content, column, entry): (&MatrixContent, &MatrixColumn, &RoleResult),
) -> Result<(), Halt> {
    let of_column = column.result.map(|result| act.read().find_plan_of_result(result)).transpose()?;
    let is_executive = match of_column.flatten() {
        Some(leaders) => leaders.group == PositionGroup::Executive,
        None => giver.is_executive,
    };
    let supported = Some(supported(column, is_executive));
    let mut result = writer::plain_result(Priority::Main, &entry.text, supported);
    result.assigned_by = Some(giver.position.clone()).filter(|position| !position.is_empty());
    let strategies = content.strategies.iter().filter(|strategy| strategy.column == column.id);
    let said = strategies.filter(|strategy| says(&entry.text, &strategy.text));
    let strategy = said.max_by_key(|strategy| similarity(&entry.text, &strategy.text));
    result.planning = Planning {
        kind: strategy.and_then(|strategy| strategy.kind),
        cascading: strategy.and_then(|strategy| strategy.cascading),
        consent: giver.consent,
        ..Planning::default()
    };
    let links = Links { supported_result: column.result, cell: Some(entry.id), ..Links::default() };
    let place = (plan.id, Scope::dossier(plan.employee));
    writer::insert_result(act, place, ordinal, &result, links)?;
    Ok(())
}

/// The leader's result, with its indicator where the leader is an executive.
fn supported(column: &MatrixColumn, is_executive: bool) -> SupportedResult {
    if column.result_text.is_empty() {
        return SupportedResult { text: column.indicator_text.clone(), indicator: None };
    }
    let indicator = Some(column.indicator_text.clone()).filter(|text| is_executive && !text.is_empty());
    SupportedResult { text: column.result_text.clone(), indicator }
}

fn done_view(person: &Employee, plan: &PlanRecord, n_results: usize) -> PlanDoneView {
    PlanDoneView {
        employee: id(person.id),
        name: person.shown_name(),
        plan: id(plan.id),
        state: to_wire(plan.state),
        n_results: u32::try_from(n_results).unwrap_or(u32::MAX),
    }
}

fn refused(employee: contract::Id, name: String, obstacle: Obstacle) -> PlanRefusedView {
    PlanRefusedView { employee, name, rule: obstacle.rule.to_owned(), why: obstacle.why }
}

fn not_in_the_list(language: Language) -> Obstacle {
    let why = match language {
        Language::Id => {
            "Belum ada di daftar pegawai kantor ini; tambahkan orangnya, atau sampaikan perannya ke instansi asalnya."
        }
        Language::En => {
            "Not on this office's list: add the person, or pass the role on to the agency the person is from."
        }
    };
    Obstacle { rule: "R-050", why: why.to_owned() }
}

/// A guest of the matrix whose plan is another evaluator's business.
fn not_evaluated(language: Language) -> Obstacle {
    let why = match language {
        Language::Id => "Bukan pegawai yang Anda nilai; sampaikan perannya kepada pejabat penilainya.",
        Language::En => "You do not evaluate this person: pass the role on to the person's evaluator.",
    };
    Obstacle { rule: "R-050", why: why.to_owned() }
}

fn nothing_missing(language: Language) -> Obstacle {
    let why = match language {
        Language::Id => "Semua perannya sudah ada di SKP.",
        Language::En => "All roles are on the SKP already.",
    };
    Obstacle { rule: "R-048", why: why.to_owned() }
}
