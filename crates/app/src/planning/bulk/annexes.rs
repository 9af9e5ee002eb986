//! Annex lines of several plans, and those a unit starts with.

use contract::{
    AnnexDefaultsView, AnnexLineView, ById, ChangedPlansView, Failure, FieldFault, FieldProblem,
    FillAnnexesRequest, NewAnnexLine, NewAnnexList, SaveAnnexDefaultsRequest,
};
use serde::Serialize;
use store::records::{AnnexDefault, Reader};
use store::schema::annex_defaults as column;
use store::{Act, RowId, Scope, Table};

use super::merge::Rows;
use super::people::{closed, done, refused};
use crate::App;
use crate::convert::{id, row};
use crate::failure::Halt;
use crate::imports::filled;
use crate::planning::desk::from_word;
use crate::planning::writer::{NewLine, is_editable};

/// Letters a line may have, as in the workbook.
const MOST_LETTERS: usize = 4_000;

impl App {
    /// Gives the annexes of several drafts the same lines.
    pub(crate) fn fill_annexes(&mut self, request: FillAnnexesRequest) -> Result<ChangedPlansView, Halt> {
        let lines = new_lines(&request.lists)?;
        let cleared: Vec<String> = request.lists.iter().filter_map(|list| word(&list.list)).collect();
        let cleared: Vec<&str> = cleared.iter().map(String::as_str).filter(|_| request.replace).collect();
        let plans: Vec<RowId> = request.plans.iter().map(|plan| row(plan)).collect::<Result<_, _>>()?;
        self.commit_drafts()?;
        let language = self.moment().language;
        self.act("fill_annexes", None, |act| {
            let mut view = ChangedPlansView { done: Vec::new(), refused: Vec::new() };
            for plan in plans {
                let found =
                    act.read().find_plan(plan)?.ok_or_else(|| Failure::NotFound { what: id(plan) })?;
                if is_editable(found.state) {
                    Rows::of(act, found)?.put_annex(&lines, &cleared)?;
                    view.done.extend(done(act.read(), plan)?);
                } else if let Some(person) = act.read().find_employee(found.employee)? {
                    view.refused.push(refused(&person, &closed(&found, language)));
                }
            }
            Ok(view)
        })
    }

    /// The lines annexes of a unit start with, its own or those of a unit above.
    pub(crate) fn show_annex_defaults(&mut self, request: ById) -> Result<AnnexDefaultsView, Halt> {
        let unit = self.unit_row(&request.id)?;
        let reader = self.read()?;
        let lines = reader.list_annex_defaults(unit)?;
        let from = lines.first().map(|line| line.unit).filter(|from| *from != unit);
        let above = from.map(|from| reader.find_unit(from)).transpose()?.flatten();
        Ok(AnnexDefaultsView {
            unit: id(unit),
            lines: lines.iter().filter_map(line_view).collect(),
            inherited_from: above.map(|unit| unit.name).unwrap_or_default(),
        })
    }

    /// Sets the lines annexes of a unit start with; without any, those of the unit above hold again.
    pub(crate) fn save_annex_defaults(
        &mut self,
        request: SaveAnnexDefaultsRequest,
    ) -> Result<AnnexDefaultsView, Halt> {
        let unit = self.unit_row(&request.unit)?;
        let lines = new_lines(&request.lists)?;
        self.act("save_annex_defaults", None, |act| set_defaults(act, unit, &lines))?;
        self.show_annex_defaults(ById { id: request.unit })
    }

    fn unit_row(&self, unit: &str) -> Result<RowId, Halt> {
        let unit = row(unit)?;
        self.read()?.find_unit(unit)?.ok_or_else(|| Failure::NotFound { what: "Unit".into() })?;
        Ok(unit)
    }
}

/// Lines that are there already stay the rows they are, so that history tells what changed.
fn set_defaults(act: &mut Act<'_>, unit: RowId, lines: &[NewLine]) -> Result<(), Halt> {
    let mut there = own_defaults(act.read(), unit)?;
    for (ordinal, line) in (1_i64..).zip(lines) {
        let known = there.iter().position(|known| known.list == line.list && known.text == line.text);
        let values = vec![
            (column::UNIT, unit.into()),
            (column::LIST, line.list.clone().into()),
            (column::ORDINAL, ordinal.into()),
            (column::TEXT, line.text.clone().into()),
            (column::KIND, line.kind.clone().into()),
            (column::SCHEDULE, line.schedule.clone().into()),
        ];
        let Some(known) = known.map(|at| there.swap_remove(at)) else {
            act.insert(Table::AnnexDefaults, Scope::unit(unit), &filled(values))?;
            continue;
        };
        for (column, value) in values {
            act.set(known.id, column, value)?;
        }
    }
    for gone in there {
        act.delete(Table::AnnexDefaults, gone.id)?;
    }
    Ok(())
}

fn own_defaults(reader: Reader<'_>, unit: RowId) -> Result<Vec<AnnexDefault>, Halt> {
    let mut lines = reader.list_annex_defaults(unit)?;
    lines.retain(|line| line.unit == unit);
    Ok(lines)
}

/// The lines wanted, blank ones left out.
///
/// # Errors
/// [`Failure::Invalid`] with the line that is too long.
fn new_lines(lists: &[NewAnnexList]) -> Result<Vec<NewLine>, Halt> {
    let mut lines = Vec::new();
    for (list_at, list) in lists.iter().enumerate() {
        for (at, line) in list.lines.iter().enumerate().filter(|(_, line)| !line.text.trim().is_empty()) {
            if line.text.chars().nth(MOST_LETTERS).is_some() {
                let field = format!("lists[{list_at}].lines[{at}].text");
                let fields = vec![FieldProblem { field, problem: FieldFault::TooLong }];
                return Err(Failure::Invalid { fields }.into());
            }
            lines.extend(word(&list.list).map(|list| new_line(list, line)));
        }
    }
    Ok(lines)
}

fn new_line(list: String, line: &NewAnnexLine) -> NewLine {
    NewLine {
        list,
        text: line.text.trim().to_owned(),
        kind: line.kind.and_then(|kind| word(&kind)),
        status: line.status.and_then(|status| word(&status)),
        schedule: line.schedule.and_then(|schedule| word(&schedule)),
        work_result: None,
    }
}

/// The permanent word of a closed list's value; interfaces carry the same.
fn word<T: Serialize>(value: &T) -> Option<String> {
    serde_json::to_value(value).ok()?.as_str().map(str::to_owned)
}

fn line_view(line: &AnnexDefault) -> Option<AnnexLineView> {
    Some(AnnexLineView {
        id: id(line.id),
        list: from_word(&line.list)?,
        text: line.text.clone(),
        kind: from_word(&line.kind),
        status: None,
        schedule: from_word(&line.schedule),
        work_result: None,
    })
}
