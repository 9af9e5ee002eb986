//! The values that stand against each other, in words: what, by whom, when, in whose name.

use super::{About, Names};
use crate::App;
use crate::conflicts::joined::joined;
use crate::failure::Halt;
use crate::history::{self, instant, value_words};
use contract::{ConflictSideView, Take};
use std::collections::{BTreeMap, BTreeSet};
use store::{Author, CellRef, Conflict, HistoryQuery, RowId, Side, Value};

/// Texts from this length on are shown side by side.
const LONG_TEXT: usize = 80;

/// What is looked up once for all conflicts of a list.
pub(super) struct Telling {
    pub(super) authors: BTreeMap<RowId, Author>,
    names: Names,
}

impl Telling {
    pub(super) fn of(app: &App, conflicts: &[Conflict]) -> Result<Self, Halt> {
        let sides = conflicts.iter().flat_map(|conflict| &conflict.sides);
        let accounts: BTreeSet<RowId> = sides.map(|side| side.author).collect();
        Ok(Self { authors: authors_by_account(app, &accounts)?, names: Names::default() })
    }

    /// The name of the record of a cell within its dossier.
    pub(super) fn subject(&mut self, app: &App, cell: &CellRef) -> Result<String, Halt> {
        self.names.of(app, cell)
    }

    /// Both texts together, where they changed different places of the one both came from.
    pub(super) fn joined(app: &App, conflict: &Conflict) -> Result<Option<String>, Halt> {
        let texts: Vec<&str> = conflict.sides.iter().filter_map(|side| side.value.as_text()).collect();
        let [one, other] = texts.as_slice() else { return Ok(None) };
        if conflict.sides.len() != 2 || !is_long(conflict) {
            return Ok(None);
        }
        let before = text_before(app, conflict)?;
        Ok(before.and_then(|before| joined(&before, one, other)))
    }
}

/// Who accounts are, by account.
pub(super) fn authors_by_account(
    app: &App,
    accounts: &BTreeSet<RowId>,
) -> Result<BTreeMap<RowId, Author>, Halt> {
    let authors = app.store()?.authors_of(accounts)?;
    Ok(authors.into_iter().map(|author| (author.account, author)).collect())
}

/// What a field held before either side of a conflict was written.
fn text_before(app: &App, conflict: &Conflict) -> Result<Option<String>, Halt> {
    let cell = &conflict.cell;
    let query = HistoryQuery { column: cell.column, ..HistoryQuery::row(cell.table, cell.row) };
    let is_side = |entry: &&store::HistoryEntry| {
        let same = |side: &Side| side.author == entry.author && side.at == entry.at && side.value == entry.to;
        conflict.sides.iter().any(same)
    };
    let entries = app.store()?.history(&query)?;
    // Entries are in an order that no side's author can have seen the other's of, so the first of them
    // still shows what both began from.
    Ok(entries.iter().find(is_side).and_then(|entry| entry.from.as_text().map(str::to_owned)))
}

/// Whether the values are texts to be shown side by side.
pub(super) fn is_long(conflict: &Conflict) -> bool {
    let is_long =
        |text: &str| text.contains('\n') || text.chars().count() >= LONG_TEXT || text.contains(". ");
    conflict.sides.iter().filter_map(|side| side.value.as_text()).any(is_long)
}

impl App {
    pub(super) fn side_view(
        &self,
        cell: &CellRef,
        side: &Side,
        telling: &Telling,
    ) -> Result<ConflictSideView, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let words = self.words_of_value(cell, &side.value)?;
        let code = side.value.as_text().filter(|text| words.as_deref() != Some(*text)).map(str::to_owned);
        let in_name_of = history::name_of(reader, side.acted_for)?;
        Ok(ConflictSideView {
            origin: if side.here_first { Take::Here } else { Take::Package },
            words,
            code: code.filter(|_| cell.column.is_some()),
            by: self.author_words(side.author, &telling.authors),
            at: instant(side.at, moment),
            in_name_of: Some(in_name_of).filter(|name| !name.is_empty()),
        })
    }

    /// A value as people read it; nothing where it is empty.
    pub(crate) fn words_of_value(&self, cell: &CellRef, value: &Value) -> Result<Option<String>, Halt> {
        if cell.column.is_none() {
            let exists = value.as_integer() == Some(1);
            return Ok(Some(crate::words::existence(exists, self.moment().language).to_owned()));
        }
        let words = value_words(self.read()?, cell, value, self.moment())?;
        Ok(Some(words).filter(|words| !words.is_empty()))
    }

    /// Who an account is: its name, or that nobody told.
    pub(super) fn author_words(&self, account: RowId, authors: &BTreeMap<RowId, Author>) -> String {
        let known = authors.get(&account).map(|author| author.name.clone());
        known.unwrap_or_else(|| crate::words::somebody(self.moment().language).to_owned())
    }

    /// Who evaluated the person of a record on the day of an instant: whom the evaluation names, else the
    /// evaluator of that day.
    pub(super) fn lawful_evaluator(
        &self,
        cell: &CellRef,
        about: &About,
        at: i64,
    ) -> Result<Option<RowId>, Halt> {
        let reader = self.read()?;
        if let Some(evaluation) = self.evaluation_of(cell)?
            && let Some(record) = reader.find_evaluation(evaluation)?
            && record.evaluator.is_some()
        {
            return Ok(record.evaluator);
        }
        let Some(person) = about.employee else { return Ok(None) };
        let day = chrono::DateTime::from_timestamp_millis(at).unwrap_or_default();
        let day = day.with_timezone(self.moment().now.offset()).date_naive();
        Ok(reader.find_evaluator(person, day)?)
    }
}

/// How near an author stands to deciding about a record on that day: its evaluator, somebody acting in the
/// evaluator's name, anybody else.
pub(super) fn standing_of(side: &Side, evaluator: Option<RowId>, telling: &Telling) -> u8 {
    let author = telling.authors.get(&side.author).and_then(|author| author.employee);
    let is_evaluator = |person: Option<RowId>| person.is_some() && person == evaluator;
    match () {
        () if is_evaluator(author) => 2,
        () if is_evaluator(side.acted_for) => 1,
        () => 0,
    }
}
