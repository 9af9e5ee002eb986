//! Lists of scopes, with what is known of each, in few bytes: the next scope is told by its distance from
//! the one before, and most know the same as the one before or all from the first number on.

use crate::bytes::{Cut, put_varint};
use crate::payload::ReplicaTable;
use ledger::{Context, Ranges, ReplicaId, RowId, Scope, ScopeKind};

/// How many ranges a manifest may hold in all, those that are only referred to included.
const MOST_RANGES: usize = 1 << 20;

const SAME: u64 = 0;
const FROM_THE_FIRST: u64 = 1;
const LISTED: u64 = 2;
const MODES: u64 = 3;
const NEW_HEAD: u64 = 4;

/// Writes scopes in the order of their ids.
pub(crate) fn put_scopes(list: &[(Scope, Context)], replicas: &mut ReplicaTable) -> Vec<u8> {
    let mut sorted: Vec<&(Scope, Context)> = list.iter().collect();
    sorted.sort_unstable_by_key(|(scope, _)| *scope);
    let mut bytes = Vec::new();
    let mut before: Option<&(Scope, Context)> = None;
    for next in sorted {
        put_scope(&mut bytes, before, next, replicas);
        before = Some(next);
    }
    bytes
}

fn put_scope(
    bytes: &mut Vec<u8>,
    before: Option<&(Scope, Context)>,
    (scope, context): &(Scope, Context),
    replicas: &mut ReplicaTable,
) {
    let distance = before.and_then(|(last, _)| distance(*last, *scope));
    let mode = mode(before.map(|(_, context)| context), context);
    let head = distance.map_or(u64::from(scope.kind.number()) << 3 | NEW_HEAD, |by| u64::from(by) << 3);
    put_varint(bytes, head | mode);
    if distance.is_none() {
        put_varint(bytes, u64::from(replicas.index(scope.row.replica)));
        put_varint(bytes, u64::from(scope.row.counter));
    }
    if mode == FROM_THE_FIRST {
        for (_, ranges) in context.replicas() {
            put_varint(bytes, u64::from(ranges.last()));
        }
    } else if mode == LISTED {
        put_varint(bytes, context.replicas().count() as u64);
        for (replica, ranges) in context.replicas() {
            put_ranges(bytes, replica, ranges, replicas);
        }
    }
}

fn distance(last: Scope, next: Scope) -> Option<u32> {
    let is_near = last.kind == next.kind && last.row.replica == next.row.replica;
    if is_near { next.row.counter.checked_sub(last.row.counter) } else { None }
}

fn mode(before: Option<&Context>, context: &Context) -> u64 {
    let Some(before) = before else { return LISTED };
    if before == context {
        return SAME;
    }
    let has_same_replicas = before.replicas().map(|(id, _)| id).eq(context.replicas().map(|(id, _)| id));
    let is_plain = context.replicas().all(|(_, ranges)| is_from_the_first(ranges));
    if has_same_replicas && is_plain { FROM_THE_FIRST } else { LISTED }
}

fn is_from_the_first(ranges: &Ranges) -> bool {
    !ranges.is_empty() && ranges.holes().is_empty()
}

/// Writes numbers of one replica.
pub(crate) fn put_ranges(
    bytes: &mut Vec<u8>,
    replica: ReplicaId,
    ranges: &Ranges,
    replicas: &mut ReplicaTable,
) {
    let at = u64::from(replicas.index(replica)) << 1;
    if is_from_the_first(ranges) {
        put_varint(bytes, at | 1);
        put_varint(bytes, u64::from(ranges.last()));
        return;
    }
    put_varint(bytes, at);
    put_varint(bytes, ranges.spans().count() as u64);
    let mut reached = 0;
    for (from, to) in ranges.spans() {
        put_varint(bytes, u64::from(from - reached));
        put_varint(bytes, u64::from(to - from));
        reached = to;
    }
}

/// Reads what was written, within a budget that all lists of a manifest share.
pub(crate) struct Lists<'t> {
    replicas: &'t ReplicaTable,
    left: usize,
}

impl<'t> Lists<'t> {
    pub(crate) fn new(replicas: &'t ReplicaTable) -> Self {
        Self { replicas, left: MOST_RANGES }
    }

    /// Reads scopes to the end of the bytes.
    pub(crate) fn scopes(&mut self, bytes: &[u8]) -> Option<Vec<(Scope, Context)>> {
        let mut cut = Cut::new(bytes);
        let mut list: Vec<(Scope, Context)> = Vec::new();
        while !cut.is_empty() {
            let next = self.scope(&mut cut, list.last())?;
            list.push(next);
        }
        Some(list)
    }

    /// Reads replicas with their numbers to the end of the bytes.
    pub(crate) fn replicas(&mut self, bytes: &[u8]) -> Option<Vec<(ReplicaId, Ranges)>> {
        let mut cut = Cut::new(bytes);
        let mut list = Vec::new();
        while !cut.is_empty() {
            list.push(self.ranges(&mut cut)?);
        }
        Some(list)
    }

    fn scope(&mut self, cut: &mut Cut<'_>, before: Option<&(Scope, Context)>) -> Option<(Scope, Context)> {
        let tag = cut.varint()?;
        let scope = if tag & NEW_HEAD == 0 {
            let (last, _) = before?;
            let counter = last.row.counter.checked_add(u32::try_from(tag >> 3).ok()?)?;
            Scope { row: RowId { counter, ..last.row }, ..*last }
        } else {
            let kind = ScopeKind::from_number(u8::try_from(tag >> 3).ok()?)?;
            let replica = self.replicas.get(cut.small()?)?;
            Scope { kind, row: RowId { replica, counter: cut.small()? } }
        };
        Some((scope, self.context(cut, tag & MODES, before.map(|(_, context)| context))?))
    }

    fn context(&mut self, cut: &mut Cut<'_>, mode: u64, before: Option<&Context>) -> Option<Context> {
        if mode == LISTED {
            return self.listed(cut);
        }
        let before = before?;
        self.spend(1 + before.replicas().map(|(_, ranges)| ranges.spans().count()).sum::<usize>())?;
        if mode == SAME {
            return Some(before.clone());
        }
        let mut context = Context::new();
        for (replica, _) in before.replicas().filter(|_| mode == FROM_THE_FIRST) {
            context.insert_span(replica, 1, cut.small()?);
        }
        (mode == FROM_THE_FIRST).then_some(context)
    }

    fn listed(&mut self, cut: &mut Cut<'_>) -> Option<Context> {
        let mut context = Context::new();
        for _ in 0..cut.varint()? {
            let (replica, ranges) = self.ranges(cut)?;
            context.add_ranges(replica, &ranges);
        }
        Some(context)
    }

    fn ranges(&mut self, cut: &mut Cut<'_>) -> Option<(ReplicaId, Ranges)> {
        let head = cut.varint()?;
        let replica = self.replicas.get(u32::try_from(head >> 1).ok()?)?;
        self.spend(1)?;
        if head & 1 == 1 {
            return Some((replica, Ranges::span(1, cut.small()?)));
        }
        let mut ranges = Ranges::new();
        let mut reached = 0_u32;
        for _ in 0..cut.varint()? {
            self.spend(1)?;
            let from = reached.checked_add(cut.small()?)?;
            reached = from.checked_add(cut.small()?)?;
            ranges.insert(from, reached);
        }
        Some((replica, ranges))
    }

    fn spend(&mut self, n: usize) -> Option<()> {
        self.left = self.left.checked_sub(n)?;
        Some(())
    }
}
