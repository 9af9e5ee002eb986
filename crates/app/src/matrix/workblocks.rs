//! Workblocks A.1.4 of a unit.

use super::{needed, text_cell, trimmed};
use crate::App;
use crate::convert::{id, row};
use crate::failure::Halt;
use contract::{
    ById, Failure, SaveWorkblockRequest, UnitYearRequest, WorkblockLineView, WorkblockList, WorkblockView,
    WorkblocksView,
};
use store::records::Workblock;
use store::schema::{workblock_lines as line, workblocks as column};
use store::{Act, Column, RowId, Scope, Table, Value};

/// A line of a workblock to write.
pub(crate) type Line = (WorkblockList, String);

impl App {
    /// The workblocks of a unit and year.
    pub(crate) fn list_workblocks(&mut self, request: UnitYearRequest) -> Result<WorkblocksView, Halt> {
        self.workblocks_view(row(&request.unit)?, request.year)
    }

    fn workblocks_view(&self, unit: RowId, year: i32) -> Result<WorkblocksView, Halt> {
        let items = self.read()?.list_workblocks(unit, year)?.iter().map(view).collect();
        Ok(WorkblocksView { unit: id(unit), year, items })
    }

    /// Makes or changes a workblock.
    pub(crate) fn save_workblock(&mut self, request: SaveWorkblockRequest) -> Result<WorkblocksView, Halt> {
        let unit = row(&request.unit)?;
        let reader = self.read()?;
        reader.find_unit(unit)?.ok_or_else(|| Failure::NotFound { what: "Unit".into() })?;
        let all = reader.list_workblocks(unit, request.year)?;
        let existing = match request.id.as_deref().map(row).transpose()? {
            Some(wanted) => {
                let found = all.iter().find(|block| block.id == wanted).cloned();
                Some(found.ok_or_else(|| Failure::NotFound { what: "Workblock".into() })?)
            }
            None => None,
        };
        let values = values(&request)?;
        let lines = lines(&request.lines)?;
        let ordinal = i64::try_from(all.len()).unwrap_or(i64::MAX - 1) + 1;
        self.act("save_workblock", None, |act| {
            save(act, (unit, request.year, ordinal), existing.as_ref(), (values, &lines))
        })?;
        self.workblocks_view(unit, request.year)
    }

    /// Takes a workblock out.
    pub(crate) fn remove_workblock(&mut self, request: ById) -> Result<WorkblocksView, Halt> {
        let found = self.read()?.find_workblock(row(&request.id)?)?;
        let found = found.ok_or_else(|| Failure::NotFound { what: "Workblock".into() })?;
        let all = self.read()?.list_workblocks(found.unit, found.year)?;
        self.act("remove_workblock", None, |act| {
            for line in all.iter().filter(|block| block.id == found.id).flat_map(|block| &block.lines) {
                act.delete(Table::WorkblockLines, line.id)?;
            }
            Ok(act.delete(Table::Workblocks, found.id)?)
        })?;
        self.workblocks_view(found.unit, found.year)
    }
}

fn view(block: &Workblock) -> WorkblockView {
    let lines = block.lines.iter().filter_map(|line| {
        Some(WorkblockLineView { list: WorkblockList::from_code(&line.list)?, text: line.text.clone() })
    });
    let mut lines: Vec<WorkblockLineView> = lines.collect();
    lines.sort_by_key(|line| line.list);
    WorkblockView {
        id: id(block.id),
        title: block.title.clone(),
        supported: block.supported.clone(),
        owner: block.owner.clone(),
        parties: block.parties.clone(),
        due: block.due.clone(),
        beneficiaries: block.beneficiaries.clone(),
        purpose: block.purpose.clone(),
        budget: block.budget.clone(),
        lines,
    }
}

fn values(request: &SaveWorkblockRequest) -> Result<Vec<(Column, Value)>, Failure> {
    let mut values = vec![(column::TITLE, needed("title", &request.title)?.into())];
    let others = [
        (column::SUPPORTED, "supported", &request.supported),
        (column::OWNER, "owner", &request.owner),
        (column::PARTIES, "parties", &request.parties),
        (column::DUE, "due", &request.due),
        (column::BENEFICIARIES, "beneficiaries", &request.beneficiaries),
        (column::PURPOSE, "purpose", &request.purpose),
        (column::BUDGET, "budget", &request.budget),
    ];
    for (column, field, text) in others {
        values.push((column, text_cell(trimmed(field, text)?)));
    }
    Ok(values)
}

fn lines(lines: &[WorkblockLineView]) -> Result<Vec<Line>, Failure> {
    let lines = lines.iter().map(|line| Ok((line.list, trimmed("lines", &line.text)?)));
    let mut lines = lines.collect::<Result<Vec<_>, Failure>>()?;
    lines.retain(|(_, text)| !text.is_empty());
    Ok(lines)
}

/// Writes a workblock and its lines; lines that stay keep their rows.
pub(crate) fn save(
    act: &mut Act<'_>,
    (unit, year, ordinal): (RowId, i32, i64),
    existing: Option<&Workblock>,
    (mut values, lines): (Vec<(Column, Value)>, &[Line]),
) -> Result<(), Halt> {
    let scope = Scope::unit(unit);
    let block = if let Some(existing) = existing {
        for (column, value) in values {
            act.set(existing.id, column, value)?;
        }
        existing.id
    } else {
        values.push((column::UNIT, unit.into()));
        values.push((column::YEAR, year.into()));
        values.push((column::ORDINAL, ordinal.into()));
        act.insert(Table::Workblocks, scope, &crate::imports::filled(values))?
    };
    for list in WorkblockList::ALL {
        let code = list.code();
        let mut old = existing
            .map(|block| block.lines.iter().filter(|line| line.list == code).collect::<Vec<_>>())
            .unwrap_or_default()
            .into_iter();
        for (ordinal, (_, text)) in (1_i64..).zip(lines.iter().filter(|(of, _)| of == list)) {
            if let Some(old) = old.next() {
                act.set(old.id, line::TEXT, text.as_str())?;
                act.set(old.id, line::ORDINAL, ordinal)?;
                continue;
            }
            let values = [
                (line::WORKBLOCK, block.into()),
                (line::LIST, code.clone().into()),
                (line::ORDINAL, ordinal.into()),
                (line::TEXT, text.as_str().into()),
            ];
            act.insert(Table::WorkblockLines, scope, &values)?;
        }
        for left in old {
            act.delete(Table::WorkblockLines, left.id)?;
        }
    }
    Ok(())
}
