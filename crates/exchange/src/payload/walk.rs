//! The walk through a bundle, the same for writing and for reading.
//!
//! Every step takes what is to be written, or nothing when reading, and gives back what stands there.

use super::bits::Port;
use super::bytes::Shelves;
use super::coder::{Coder, ColumnId, Topic, What};
use super::memory::{ColumnMemory, PartMemory, Shapes};
use super::{Malformed, ReplicaTable};
use ledger::{Author, Bundle, ReplicaId, Value};
use std::collections::HashMap;

/// What a payload of no length may hold already.
const FREE_ITEMS: u64 = 1 << 18;
/// What each byte more allows.
const ITEMS_A_BYTE: u64 = 64;
/// What no payload may hold, however long.
pub(crate) const MOST_ITEMS: u64 = 1 << 24;

/// What a new column takes of it: more is remembered of one than of an edit.
const ITEMS_OF_COLUMN: u64 = 64;

/// How many things (commits, edits, names of edits …) a payload may still hold.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Budget {
    limit: u64,
    spent: u64,
}

impl Budget {
    pub(crate) fn unlimited() -> Self {
        Self { limit: u64::MAX, spent: 0 }
    }

    /// Of a payload of so many bytes.
    pub(crate) fn of(length: usize) -> Self {
        let limit = (length as u64).saturating_mul(ITEMS_A_BYTE).saturating_add(FREE_ITEMS).min(MOST_ITEMS);
        Self { limit, spent: 0 }
    }

    /// How many zeros make a payload of a length long enough for so many things.
    pub(crate) fn padding(n_items: u64, length: usize) -> usize {
        let needed = n_items.min(MOST_ITEMS).saturating_sub(FREE_ITEMS).div_ceil(ITEMS_A_BYTE);
        usize::try_from(needed).unwrap_or(usize::MAX).saturating_sub(length)
    }

    pub(crate) fn spent(self) -> u64 {
        self.spent
    }

    pub(crate) fn spend(&mut self, n_items: u64) -> Result<(), Malformed> {
        self.spent = self.spent.saturating_add(n_items);
        if self.spent > self.limit { Err(Malformed("more than so few bytes may hold")) } else { Ok(()) }
    }
}

/// Columns that are not of tables. The first is for numbers that belong to none.
pub(crate) mod own {
    use super::super::coder::ColumnId;

    pub(crate) const ACT_KIND: ColumnId = ColumnId(1);
    pub(crate) const ACT_AUTHOR: ColumnId = ColumnId(2);
    pub(crate) const ACTED_FOR: ColumnId = ColumnId(3);
    pub(crate) const ACCOUNT: ColumnId = ColumnId(4);
    pub(crate) const ACCOUNT_NAME: ColumnId = ColumnId(5);
    pub(crate) const ACCOUNT_EMPLOYEE: ColumnId = ColumnId(6);
    pub(crate) const CHAIN_ROOT: ColumnId = ColumnId(7);
    pub(crate) const SALTS: ColumnId = ColumnId(8);
    pub(crate) const HEADS: ColumnId = ColumnId(9);
    pub(crate) const SCOPE: ColumnId = ColumnId(10);
    pub(crate) const COVERS: ColumnId = ColumnId(11);
    pub(crate) const WITHHELD: ColumnId = ColumnId(12);
    pub(crate) const REPLACED_BACK: ColumnId = ColumnId(13);
    /// How many there are, the one for none included.
    pub(crate) const COUNT: usize = 14;
}

/// A walk through one bundle.
pub(crate) struct Walk<'r, P, S> {
    pub(crate) coder: Coder<P>,
    pub(crate) shelves: S,
    pub(crate) replicas: &'r mut ReplicaTable,
    pub(crate) budget: Budget,
    /// What is remembered of each column, the own ones first.
    columns: Vec<ColumnMemory>,
    column_ids: HashMap<(u16, u16), ColumnId>,
    rows_ids: HashMap<u16, ColumnId>,
    /// The last counter of each replica among rows that were edited.
    pub(crate) edited: HashMap<ReplicaId, u32>,
    pub(crate) shapes: Shapes,
    pub(crate) part: PartMemory,
    /// The kinds of the last two acts.
    pub(crate) kinds: u64,
    /// The act of the commit before.
    pub(crate) last_act: u64,
    /// The counter of the root of the part before.
    pub(crate) last_scope: u32,
    /// The last number of each replica that an edit named as replaced.
    pub(crate) last_replaced: HashMap<ReplicaId, u32>,
}

impl<'r, P: Port, S: Shelves> Walk<'r, P, S> {
    pub(crate) fn new(coder: Coder<P>, shelves: S, replicas: &'r mut ReplicaTable, budget: Budget) -> Self {
        Self {
            coder,
            shelves,
            replicas,
            budget,
            columns: std::iter::repeat_with(ColumnMemory::default).take(own::COUNT).collect(),
            column_ids: HashMap::new(),
            rows_ids: HashMap::new(),
            edited: HashMap::new(),
            shapes: Shapes::default(),
            part: PartMemory::default(),
            kinds: 0,
            last_act: 0,
            last_scope: 0,
            last_replaced: HashMap::new(),
        }
    }

    /// The whole bundle.
    pub(crate) fn bundle(&mut self, given: Option<&Bundle>) -> Result<Bundle, Malformed> {
        let chain_root = self.exactly(own::CHAIN_ROOT, given.map(|bundle| &bundle.chain_root))?;
        let authors =
            self.list(Topic::of(What::NAuthors), given.map(|bundle| &*bundle.authors), Self::author)?;
        let acts = self.acts(given)?;
        let parts =
            self.list(Topic::of(What::NParts), given.map(|bundle| &*bundle.parts), |walk, part| {
                walk.scope_part(part, &acts)
            })?;
        Ok(Bundle { parts, authors, chain_root })
    }

    fn author(&mut self, given: Option<&Author>) -> Result<Author, Malformed> {
        let account = self.row(own::ACCOUNT, given.map(|author| author.account))?;
        let name = given.map(|author| Value::Text(author.name.clone()));
        let Value::Text(name) = self.value(own::ACCOUNT_NAME, 0, name.as_ref())?.0 else {
            return Err(Malformed("an account without a name"));
        };
        let employee = given.map(|author| Value::from(author.employee));
        let employee = self.maybe_row(own::ACCOUNT_EMPLOYEE, employee.as_ref())?;
        Ok(Author { account, name, employee })
    }

    /// Where a column of a table is remembered.
    pub(crate) fn column_id(&mut self, column: (u16, u16)) -> Result<ColumnId, Malformed> {
        let next = ColumnId(self.columns.len());
        let id = *self.column_ids.entry(column).or_insert(next);
        if id == next {
            self.budget.spend(ITEMS_OF_COLUMN)?;
            self.columns.push(ColumnMemory::default());
        }
        Ok(id)
    }

    /// Where the rows of a table are remembered that are edited; apart from its columns.
    pub(crate) fn rows_id(&mut self, table: u16) -> Result<ColumnId, Malformed> {
        let next = ColumnId(self.columns.len());
        let id = *self.rows_ids.entry(table).or_insert(next);
        if id == next {
            self.budget.spend(ITEMS_OF_COLUMN)?;
            self.columns.push(ColumnMemory::of_rows());
        }
        Ok(id)
    }

    pub(crate) fn column(&mut self, column: ColumnId) -> Result<&mut ColumnMemory, Malformed> {
        self.columns.get_mut(column.0).ok_or(Malformed("a column that did not come up"))
    }

    /// Passes one number.
    pub(crate) fn number(&mut self, topic: Topic, given: Option<u64>) -> u64 {
        self.coder.pass(topic, given.unwrap_or_default())
    }

    /// Passes a count, which must be within the budget.
    pub(crate) fn count(&mut self, topic: Topic, given: Option<usize>) -> Result<u64, Malformed> {
        let count = self.number(topic, given.map(|count| count as u64));
        self.budget.spend(count)?;
        if self.coder.is_past_end() { Err(Malformed("the numbers are cut short")) } else { Ok(count) }
    }

    /// Passes a list: how many, then each.
    pub(crate) fn list<T>(
        &mut self,
        topic: Topic,
        given: Option<&[T]>,
        mut each: impl FnMut(&mut Self, Option<&T>) -> Result<T, Malformed>,
    ) -> Result<Vec<T>, Malformed> {
        let count = self.count(topic, given.map(<[T]>::len))?;
        let mut list = Vec::new();
        for at in 0..count {
            let item = given.zip(usize::try_from(at).ok()).and_then(|(given, at)| given.get(at));
            list.push(each(self, item)?);
        }
        Ok(list)
    }
}
