//! Scopes, numbers of commits, and the edits of each commit.

use super::Malformed;
use super::acts::{ListedAct, key_of};
use super::bits::Port;
use super::bytes::Shelves;
use super::coder::{ColumnId, Topic, What, folded, unfolded};
use super::memory::{ListedShape, Shape, distance};
use super::walk::{Walk, own};
use ledger::{
    Cell, ChainHead, Commit, Context, Dot, Op, Ranges, ReplicaId, RowId, Scope, ScopeKind, ScopePart,
};
use std::collections::HashSet;
use std::rc::Rc;

/// After the last row of a commit.
const NO_MORE: u64 = 0;
/// A shape that was not met before.
const NEW_SHAPE: u64 = 1;

impl<P: Port, S: Shelves> Walk<'_, P, S> {
    pub(crate) fn scope_part(
        &mut self,
        given: Option<&ScopePart>,
        acts: &[ListedAct],
    ) -> Result<ScopePart, Malformed> {
        self.part.begin();
        let scope = self.scope(given.map(|part| part.scope))?;
        self.part.root = Some(scope.row);
        let is_snapshot = given.map(|part| u64::from(part.is_snapshot));
        let is_snapshot = match self.number(Topic::of(What::IsSnapshot), is_snapshot) {
            0 => false,
            1 => true,
            _ => return Err(Malformed("neither a snapshot nor none")),
        };
        let covers = self.context(own::COVERS, given.map(|part| &part.covers))?;
        let withheld = self.context(own::WITHHELD, given.map(|part| &part.withheld))?;
        let commits = self.commits(scope, &covers, given.map(|part| &*part.commits), acts)?;
        let salts = self.list(
            Topic::of(What::NEntries).column(own::SALTS),
            given.map(|part| &*part.salts),
            |walk, salt| {
                let replica = walk.replica(
                    Topic::of(What::RowReplica).column(own::SALTS),
                    salt.map(|(replica, _)| *replica),
                )?;
                Ok((replica, walk.exactly(own::SALTS, salt.map(|(_, salt)| salt))?))
            },
        )?;
        let heads = self.list(
            Topic::of(What::NEntries).column(own::HEADS),
            given.map(|part| &*part.heads),
            Self::head,
        )?;
        Ok(ScopePart { scope, is_snapshot, covers, commits, withheld, salts, heads })
    }

    fn head(
        &mut self,
        given: Option<&(ReplicaId, u32, ChainHead)>,
    ) -> Result<(ReplicaId, u32, ChainHead), Malformed> {
        let replica =
            self.replica(Topic::of(What::RowReplica).column(own::HEADS), given.map(|head| head.0))?;
        let n = self.near(Topic::of(What::CommitNumber).column(own::HEADS), 0, given.map(|head| head.1))?;
        Ok((replica, n, ChainHead(self.exactly(own::HEADS, given.map(|head| &head.2.0))?)))
    }

    fn scope(&mut self, given: Option<Scope>) -> Result<Scope, Malformed> {
        let kind = self.number(Topic::of(What::ScopeKind), given.map(|scope| scope.kind.number().into()));
        let kind = u8::try_from(kind).ok().and_then(ScopeKind::from_number);
        let kind = kind.ok_or(Malformed("a kind of scope that this program does not know"))?;
        let before = self.last_scope;
        let row = self.row_in_full(own::SCOPE, given.map(|scope| scope.row))?;
        self.part.step = distance(before, row.counter).min(63) + 1;
        self.last_scope = row.counter;
        Ok(Scope { kind, row })
    }

    /// Known numbers of commits.
    fn context(&mut self, which: ColumnId, given: Option<&Context>) -> Result<Context, Malformed> {
        let listed: Option<Vec<(ReplicaId, Ranges)>> = given
            .map(|context| context.replicas().map(|(replica, ranges)| (replica, ranges.clone())).collect());
        let topic = Topic::of(What::NEntries).column(which);
        let listed = self.list(topic, listed.as_deref(), |walk, entry| {
            let topic = Topic::of(What::RowReplica).column(which);
            let replica = walk.replica(topic, entry.map(|(replica, _)| *replica))?;
            Ok((replica, walk.ranges(which, entry.map(|(_, ranges)| ranges))?))
        })?;
        if !listed.is_sorted_by(|a, b| a.0 < b.0) {
            return Err(Malformed("replicas out of order"));
        }
        let mut context = Context::new();
        for (replica, ranges) in &listed {
            context.add_ranges(*replica, ranges);
        }
        Ok(context)
    }

    fn ranges(&mut self, which: ColumnId, given: Option<&Ranges>) -> Result<Ranges, Malformed> {
        let spans: Option<Vec<(u32, u32)>> = given.map(|ranges| ranges.spans().collect());
        let (mut ranges, mut reached) = (Ranges::new(), None);
        let topic = Topic::of(What::NSpans).column(which);
        let n_spans = self.count(topic, spans.as_ref().map(Vec::len))?;
        if n_spans == 0 {
            return Err(Malformed("a replica without numbers"));
        }
        for at in 0..n_spans {
            let span = spans.as_ref().zip(usize::try_from(at).ok()).and_then(|(spans, at)| spans.get(at));
            // Between two spans at least one number is missing; the first may begin with 1.
            let least = reached.map_or(Some(1), |reached: u32| reached.checked_add(2));
            let least = least.ok_or(Malformed("a number out of range"))?;
            let gap = Topic::of(What::SpanFrom).column(which).given(u64::from(at > 0));
            let from = self.beyond(gap, least, span.map(|(from, _)| *from))?;
            let to = self.beyond(Topic::of(What::SpanLength).column(which), from, span.map(|(_, to)| *to))?;
            ranges.insert(from, to);
            reached = Some(to);
        }
        Ok(ranges)
    }

    /// A number that is not below another.
    fn beyond(&mut self, topic: Topic, least: u32, given: Option<u32>) -> Result<u32, Malformed> {
        let more = self.number(topic, given.map(|given| u64::from(given.saturating_sub(least))));
        let sum = u32::try_from(more).ok().and_then(|more| least.checked_add(more));
        sum.ok_or(Malformed("a number out of range"))
    }

    /// The commits, replica by replica.
    fn commits(
        &mut self,
        scope: Scope,
        covers: &Context,
        given: Option<&[Commit]>,
        acts: &[ListedAct],
    ) -> Result<Vec<Commit>, Malformed> {
        let groups: Option<Vec<&[Commit]>> =
            given.map(|commits| commits.chunk_by(|a, b| a.dot.replica == b.dot.replica).collect());
        let n_groups = self.count(Topic::of(What::NGroups), groups.as_ref().map(Vec::len))?;
        let mut commits = Vec::new();
        for at in 0..n_groups {
            let group = groups.as_ref().zip(usize::try_from(at).ok()).and_then(|(groups, at)| groups.get(at));
            let first = group.and_then(|group| group.first());
            let replica =
                self.replica(Topic::of(What::GroupReplica), first.map(|commit| commit.dot.replica))?;
            let known = covers.of(replica);
            let expected = known.map_or(0, |known| known.count().min(u64::from(u32::MAX)));
            let n_missing = |group: &&[Commit]| {
                folded(expected.cast_signed().wrapping_sub((group.len() as u64).cast_signed()))
            };
            let missing = unfolded(self.number(Topic::of(What::NCommits), group.map(n_missing)));
            let n_commits = expected.checked_add_signed(missing.saturating_neg());
            let n_commits = n_commits.ok_or(Malformed("fewer commits than none"))?;
            self.budget.spend(n_commits)?;
            let mut next = known.and_then(|known| known.spans().next()).map_or(1, |(from, _)| from);
            for place in 0..n_commits {
                let commit = group.zip(usize::try_from(place).ok()).and_then(|(group, at)| group.get(at));
                let commit = self.commit((scope, replica, next), commit, acts)?;
                next = commit.dot.n.saturating_add(1);
                commits.push(commit);
            }
        }
        if commits.is_sorted_by(|a: &Commit, b| a.dot < b.dot) {
            Ok(commits)
        } else {
            Err(Malformed("commits out of order"))
        }
    }

    fn commit(
        &mut self,
        (scope, replica, next): (Scope, ReplicaId, u32),
        given: Option<&Commit>,
        acts: &[ListedAct],
    ) -> Result<Commit, Malformed> {
        let n = self.near(Topic::of(What::CommitNumber), next, given.map(|commit| commit.dot.n))?;
        let dot = Dot { replica, n };
        let act = self.act_of(given, acts)?;
        let ops = self.ops(dot, act.hint, given.map(|commit| &*commit.ops))?;
        Ok(Commit { scope, dot, lamport: act.lamport, act: act.act(), ops })
    }

    fn act_of<'l>(
        &mut self,
        given: Option<&Commit>,
        acts: &'l [ListedAct],
    ) -> Result<&'l ListedAct, Malformed> {
        let position = given.map(key_of).map(|wanted| acts.partition_point(|act| act.key() < wanted) as u64);
        let is_first = self.part.writers.is_empty();
        let topic = Topic::of(What::ActOf).given(1 + u64::from(is_first));
        let away = position.map(|position| folded(position.cast_signed() - self.last_act.cast_signed()));
        let away = unfolded(self.number(topic, away));
        let position =
            self.last_act.checked_add_signed(away).ok_or(Malformed("an act that is not listed"))?;
        let act = usize::try_from(position).ok().and_then(|at| acts.get(at));
        self.last_act = position;
        let act = act.ok_or(Malformed("an act that is not listed"))?;
        self.spend_on_text(&act.kind)?;
        Ok(act)
    }

    /// The edits of a commit, row by row.
    fn ops(&mut self, dot: Dot, hint: u64, given: Option<&[Op]>) -> Result<Vec<Op>, Malformed> {
        let (mut rest, mut hint) = (given, hint << 32);
        let (mut ops, mut rows) = (Vec::new(), Vec::new());
        loop {
            let (group, behind) = rest.map(split_row).unzip();
            rest = behind;
            let Some((position, shape)) = self.shape(hint, group)? else { break };
            hint = 1 + position;
            self.budget.spend(shape.columns.len() as u64)?;
            let row = self.row(shape.rows, group.and_then(<[Op]>::first).map(|op| op.cell.row))?;
            rows.push((shape.table, row));
            let mut before = 0;
            for (at, (column, id)) in shape.columns.iter().enumerate() {
                let cell = Cell { table: shape.table, row, column: *column };
                let op = group.and_then(|group| group.get(at));
                let replaced = self.replaced(dot, (cell, *id), op)?;
                let value;
                (value, before) = self.value(*id, before, op.map(|op| &op.value))?;
                ops.push(Op { cell, value, replaced });
            }
        }
        if names_a_cell_twice(rows, &ops) { Err(Malformed("a cell is edited twice")) } else { Ok(ops) }
    }

    /// Which columns of a row are edited; nothing after the last row.
    fn shape(
        &mut self,
        hint: u64,
        given: Option<&[Op]>,
    ) -> Result<Option<(u64, Rc<ListedShape>)>, Malformed> {
        let wanted = given.map(shape_of);
        let code = wanted.as_ref().map(|wanted| match wanted {
            None => NO_MORE,
            Some(shape) => self.shapes.position(shape).map_or(NEW_SHAPE, |at| NEW_SHAPE + 1 + at),
        });
        let position = match self.number(Topic::of(What::Shape).given(1 + hint), code) {
            NO_MORE => return Ok(None),
            NEW_SHAPE => self.new_shape(wanted.flatten().as_ref())?,
            code => code - NEW_SHAPE - 1,
        };
        let shape = self.shapes.at(position).ok_or(Malformed("a shape that was not met before"))?;
        Ok(Some((position, shape)))
    }

    /// Passes a shape and lists it.
    fn new_shape(&mut self, given: Option<&Shape>) -> Result<u64, Malformed> {
        let out_of_range = Malformed("a number of a table or column out of range");
        let table = self.number(Topic::of(What::ShapeTable), given.map(|shape| shape.table.into()));
        let table = u16::try_from(table).map_err(|_| out_of_range)?;
        let topic = Topic::of(What::ShapeLength);
        let n_columns = self.count(topic, given.map(|shape| shape.columns.len()))?;
        let (mut columns, mut next) = (Vec::new(), 0_u32);
        for at in 0..n_columns {
            let column = given.zip(usize::try_from(at).ok()).and_then(|(shape, at)| shape.columns.get(at));
            let column =
                self.near(Topic::of(What::ShapeColumn), next, column.map(|column| u32::from(*column)))?;
            columns.push(u16::try_from(column).map_err(|_| out_of_range)?);
            next = column + 1;
        }
        let is_distinct = columns.iter().collect::<HashSet<_>>().len() == columns.len();
        let shape = Shape { table, columns };
        if shape.columns.is_empty() || !is_distinct || self.shapes.position(&shape).is_some() {
            return Err(Malformed("a shape that cannot be"));
        }
        let rows = self.rows_id(table)?;
        let mut columns = Vec::new();
        for column in &shape.columns {
            columns.push((*column, self.column_id((table, *column))?));
        }
        Ok(self.shapes.note(shape, ListedShape { table, rows, columns }))
    }
}

fn names_a_cell_twice(mut rows: Vec<(u16, RowId)>, ops: &[Op]) -> bool {
    rows.sort_unstable();
    // Within a shape no column stands twice.
    let is_once = rows.is_sorted_by(|a, b| a < b);
    let mut seen = HashSet::new();
    !is_once && !ops.iter().all(|op| seen.insert(op.cell))
}

/// The edits of the first row, and the others.
fn split_row(ops: &[Op]) -> (&[Op], &[Op]) {
    let Some(first) = ops.first() else { return (ops, ops) };
    let is_other = |op: &Op| op.cell.table != first.cell.table || op.cell.row != first.cell.row;
    let end = ops.iter().position(is_other).unwrap_or(ops.len());
    ops.split_at_checked(end).unwrap_or((ops, &[]))
}

fn shape_of(ops: &[Op]) -> Option<Shape> {
    let first = ops.first()?;
    Some(Shape { table: first.cell.table, columns: ops.iter().map(|op| op.cell.column).collect() })
}
