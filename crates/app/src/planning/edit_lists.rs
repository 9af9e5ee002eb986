//! Lists of a plan that are set as a whole: special expectations and the annex.

use crate::failure::Halt;
use crate::planning::edit_fields::checked_text;
use crate::planning::edit_rows::Editing;
use crate::planning::edits::{invalid, known};
use contract::{AnnexList, FieldFault, NewAnnexLine};
use domain::CoreValue;
use serde::Serialize;
use store::records::AnnexEntry;
use store::schema::{annex_lines as annex, special_expectations as expectation};
use store::{RowId, Table, Value};

/// Sets the special expectations of a value; lines that stay keep their rows.
pub(crate) fn set_expectations(
    editing: &mut Editing<'_, '_>,
    value: u32,
    texts: &[String],
) -> Result<(), Halt> {
    let value = u8::try_from(value).ok().and_then(CoreValue::from_number);
    let value = value.ok_or_else(|| invalid("value", FieldFault::OutOfRange))?;
    let wanted: Vec<_> = texts.iter().map(|text| checked_text("texts", text)).collect::<Result<_, _>>()?;
    let wanted: Vec<String> = wanted.into_iter().flatten().collect();
    let there = editing.act.read().list_expectation_rows(editing.plan.id, value)?;
    let mut pairs = Pairs::of(&wanted, there);
    for (ordinal, text) in (1_i64..).zip(&wanted) {
        let Some(row) = pairs.take(text) else {
            let values = [
                (expectation::PLAN, editing.plan.id.into()),
                (expectation::VALUE, i64::from(value.number()).into()),
                (expectation::ORDINAL, ordinal.into()),
                (expectation::TEXT, text.as_str().into()),
            ];
            let scope = editing.scope();
            editing.act.insert(Table::SpecialExpectations, scope, &values)?;
            continue;
        };
        editing.act.set(row, expectation::TEXT, text.as_str())?;
        editing.act.set(row, expectation::ORDINAL, ordinal)?;
    }
    for row in pairs.left() {
        editing.act.delete(Table::SpecialExpectations, row)?;
    }
    Ok(())
}

/// Sets a list of the annex; lines that stay keep their rows.
pub(crate) fn set_annex(
    editing: &mut Editing<'_, '_>,
    list: AnnexList,
    lines: &[NewAnnexLine],
) -> Result<(), Halt> {
    let list = word(list);
    let results = editing.result_rows()?;
    let mut wanted = Vec::new();
    for line in lines {
        let about = line.work_result.as_deref().map(|result| known(result, &results)).transpose()?;
        if let Some(text) = checked_text("lines", &line.text)? {
            wanted.push((text, line, about));
        }
    }
    let texts: Vec<String> = wanted.iter().map(|(text, ..)| text.clone()).collect();
    let there = editing.act.read().list_annex(editing.plan.id)?;
    let there = there.into_iter().filter(|line: &AnnexEntry| line.list == list);
    let mut pairs = Pairs::of(&texts, there.map(|line| (line.id, line.text)).collect());
    for (ordinal, (text, line, about)) in (1_i64..).zip(wanted) {
        let values = [
            (annex::ORDINAL, ordinal.into()),
            (annex::KIND, Value::from(line.kind.map(word))),
            (annex::STATUS, Value::from(line.status.map(word))),
            (annex::SCHEDULE, Value::from(line.schedule.map(word))),
            (annex::WORK_RESULT, Value::from(about)),
            (annex::TEXT, Value::from(text.as_str())),
        ];
        if let Some(row) = pairs.take(&text) {
            for (column, value) in values {
                editing.act.set(row, column, value)?;
            }
            continue;
        }
        let own = [(annex::PLAN, editing.plan.id.into()), (annex::LIST, list.as_str().into())];
        let all = crate::imports::filled(own.into_iter().chain(values).collect());
        let scope = editing.scope();
        editing.act.insert(Table::AnnexLines, scope, &all)?;
    }
    for row in pairs.left() {
        editing.act.delete(Table::AnnexLines, row)?;
    }
    Ok(())
}

/// The permanent word of a closed list's value; interfaces use the same.
pub(crate) fn word<T: Serialize>(value: T) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// Which row a wanted line takes: the one with the same text, else one whose text is not wanted any more.
struct Pairs {
    same: Vec<(RowId, String)>,
    free: std::collections::VecDeque<RowId>,
}

impl Pairs {
    fn of(wanted: &[String], there: Vec<(RowId, String)>) -> Self {
        let mut open: Vec<&String> = wanted.iter().collect();
        let mut pairs = Self { same: Vec::new(), free: std::collections::VecDeque::new() };
        for (row, text) in there {
            match open.iter().position(|other| **other == text) {
                Some(at) => {
                    open.swap_remove(at);
                    pairs.same.push((row, text));
                }
                None => pairs.free.push_back(row),
            }
        }
        pairs
    }

    fn take(&mut self, text: &str) -> Option<RowId> {
        match self.same.iter().position(|(_, other)| other == text) {
            Some(at) => Some(self.same.remove(at).0),
            None => self.free.pop_front(),
        }
    }

    fn left(self) -> impl Iterator<Item = RowId> {
        self.same.into_iter().map(|(row, _)| row).chain(self.free)
    }
}
