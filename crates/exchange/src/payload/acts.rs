//! The acts of a bundle, listed once: the commits of an act repeat it word for word.

use super::Malformed;
use super::bits::Port;
use super::bytes::Shelves;
use super::coder::{Topic, What, folded, unfolded};
use super::walk::{Walk, own};
use ledger::{Act, ActId, Bundle, Commit, RowId, Value};
use std::collections::BTreeSet;

/// An act as some of its commits give it: in whose name, and the place in order, may differ among them.
#[derive(Clone, Debug)]
pub(crate) struct ListedAct {
    pub(crate) id: ActId,
    pub(crate) lamport: u64,
    pub(crate) at: i64,
    pub(crate) kind: String,
    pub(crate) author: RowId,
    pub(crate) acted_for: Option<RowId>,
    /// Where its kind stands among the kinds, as a hint for what it edits. The same for all of a kind.
    pub(crate) hint: u64,
}

impl ListedAct {
    fn of((id, lamport, at, kind, author, acted_for): ActKey<'_>) -> Self {
        Self { id, lamport, at, kind: kind.to_owned(), author, acted_for, hint: 0 }
    }

    /// As a commit repeats it.
    pub(crate) fn act(&self) -> Act {
        Act {
            id: self.id,
            kind: self.kind.clone(),
            author: self.author,
            acted_for: self.acted_for,
            at: self.at,
        }
    }

    pub(crate) fn key(&self) -> ActKey<'_> {
        (self.id, self.lamport, self.at, &self.kind, self.author, self.acted_for)
    }
}

/// What tells listed acts apart, and their order.
pub(crate) type ActKey<'a> = (ActId, u64, i64, &'a str, RowId, Option<RowId>);

/// The key of the act that a commit is part of.
pub(crate) fn key_of(commit: &Commit) -> ActKey<'_> {
    let Act { id, kind, author, acted_for, at } = &commit.act;
    (*id, commit.lamport, *at, kind, *author, *acted_for)
}

impl<P: Port, S: Shelves> Walk<'_, P, S> {
    /// The acts in order.
    pub(crate) fn acts(&mut self, given: Option<&Bundle>) -> Result<Vec<ListedAct>, Malformed> {
        let listed: Option<Vec<ListedAct>> = given.map(|bundle| {
            let commits = bundle.parts.iter().flat_map(|part| &part.commits);
            commits.map(key_of).collect::<BTreeSet<_>>().into_iter().map(ListedAct::of).collect()
        });
        let mut before: Option<ListedAct> = None;
        self.list(Topic::of(What::NActs), listed.as_deref(), |walk, act| {
            let act = walk.listed_act(before.as_ref(), act)?;
            if before.as_ref().is_some_and(|before| before.key() >= act.key()) {
                return Err(Malformed("acts out of order"));
            }
            before = Some(act.clone());
            Ok(act)
        })
    }

    fn listed_act(
        &mut self,
        before: Option<&ListedAct>,
        given: Option<&ListedAct>,
    ) -> Result<ListedAct, Malformed> {
        let replica = self.replica(Topic::of(What::ActReplica), given.map(|act| act.id.replica))?;
        let before = before.filter(|before| before.id.replica == replica);
        let last = before.map_or(0, |before| before.id.counter);
        let counter = self.near(Topic::of(What::ActCounter), last, given.map(|act| act.id.counter))?;
        let is_same = before.is_some_and(|before| before.id.counter == counter);
        let id = ActId { replica, counter };

        let lead = |lamport: u64, counter: u32| lamport.wrapping_sub(u64::from(counter));
        let expected = before.map_or(0, |before| lead(before.lamport, before.id.counter));
        let topic = Topic::of(What::ActLamport).given(1 + u64::from(is_same));
        let beyond = given.map(|act| lead(act.lamport, act.id.counter).wrapping_sub(expected).cast_signed());
        let beyond = unfolded(self.number(topic, beyond.map(folded))).cast_unsigned();
        let lamport = expected.wrapping_add(beyond).wrapping_add(u64::from(counter));

        let hint = self.kinds;
        let kind = given.map(|act| Value::Text(act.kind.clone()));
        let (Value::Text(kind), hint) = self.value(own::ACT_KIND, hint, kind.as_ref())? else {
            return Err(Malformed("an act without a kind"));
        };
        self.kinds = (self.kinds << 16 | hint) & 0xFFFF_FFFF;
        let topic = Topic::of(What::ActAt).given(if is_same { 1 } else { 2 + hint });
        let expected = before.map_or(0, |before| before.at);
        let later = self.number(topic, given.map(|act| folded(act.at.wrapping_sub(expected))));
        let at = expected.wrapping_add(unfolded(later));
        let author = self.row(own::ACT_AUTHOR, given.map(|act| act.author))?;
        let acted_for = given.map(|act| Value::from(act.acted_for));
        let acted_for = self.maybe_row(own::ACTED_FOR, acted_for.as_ref())?;
        Ok(ListedAct { id, lamport, at, kind, author, acted_for, hint })
    }
}
