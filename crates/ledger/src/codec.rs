//! The canonical bytes of a commit (`docs/formats/commit.md`): short, and one spelling only.
//!
//! Replicas are listed once and named by position afterwards; edits of one row stand together.

use crate::commit::{Act, Cell, Commit, Dot, Op};
use crate::id::{ActId, ReplicaId, RowId};
use crate::scope::{Scope, ScopeKind};
use crate::value::Value;
use minicbor::data::Type;
use minicbor::{Decoder, Encoder};
use std::collections::BTreeSet;
use std::convert::Infallible;

const FORMAT: u8 = 1;
const BODY_ITEMS: u64 = 11;

/// Why bytes are not a commit.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodecError {
    /// The bytes break off or hold something else than expected.
    #[error("not a commit: {0}")]
    Malformed(String),
    /// A later version wrote them.
    #[error("commit format {0} is newer than this program")]
    NewerFormat(u8),
    /// A scope kind that this version does not know.
    #[error("scope kind {0} is not known to this program")]
    UnknownScope(u8),
    /// A replica is named by a position that the list does not have.
    #[error("replica {0} is not in the list of the commit")]
    UnknownReplica(u64),
    /// The same cell is edited twice.
    #[error("a cell is edited twice in one commit")]
    CellTwice,
    /// Right content, other spelling; hashes could not be compared.
    #[error("the commit is not in its canonical form")]
    NotCanonical,
}

impl From<minicbor::decode::Error> for CodecError {
    fn from(error: minicbor::decode::Error) -> Self {
        Self::Malformed(error.to_string())
    }
}

impl Commit {
    /// The canonical bytes.
    pub fn encode(&self) -> Vec<u8> {
        let mut writer = Writer { replicas: Vec::new(), body: Encoder::new(Vec::with_capacity(256)) };
        let mut whole = Encoder::new(Vec::with_capacity(320));
        let written = writer.commit(self).and_then(|()| writer.put_replicas(&mut whole));
        debug_assert!(written.is_ok(), "writing to memory cannot fail");
        let mut bytes = whole.into_writer();
        bytes.extend_from_slice(writer.body.writer());
        bytes
    }

    /// Reads canonical bytes; anything else is refused, so equal commits have equal hashes.
    pub fn decode(bytes: &[u8]) -> Result<Self, CodecError> {
        let mut decoder = Decoder::new(bytes);
        let outer = array(&mut decoder)?;
        let format = decoder.u8()?;
        if format != FORMAT {
            return Err(CodecError::NewerFormat(format));
        }
        if outer != 3 {
            return Err(CodecError::Malformed(format!("{outer} parts instead of 3")));
        }
        let n_replicas = array(&mut decoder)?;
        let mut replicas = Vec::new();
        for _ in 0..n_replicas {
            replicas.push(ReplicaId(decoder.u64()?));
        }
        let commit = Reader { replicas, decoder }.commit()?;
        if commit.encode() == bytes { Ok(commit) } else { Err(CodecError::NotCanonical) }
    }
}

fn array(decoder: &mut Decoder<'_>) -> Result<u64, CodecError> {
    decoder.array()?.ok_or_else(|| CodecError::Malformed("a list without length".to_owned()))
}

type Written = Result<(), minicbor::encode::Error<Infallible>>;

struct Writer {
    replicas: Vec<ReplicaId>,
    body: Encoder<Vec<u8>>,
}

impl Writer {
    fn put_replicas(&self, whole: &mut Encoder<Vec<u8>>) -> Written {
        whole.array(3)?.u8(FORMAT)?.array(self.replicas.len() as u64)?;
        for replica in &self.replicas {
            whole.u64(replica.0)?;
        }
        Ok(())
    }

    fn commit(&mut self, commit: &Commit) -> Written {
        self.body.array(BODY_ITEMS)?.u8(commit.scope.kind.number())?;
        self.row(commit.scope.row)?;
        let replica = self.position(commit.dot.replica);
        self.body.u64(replica)?.u32(commit.dot.n)?.u64(commit.lamport)?;
        self.row(RowId { replica: commit.act.id.replica, counter: commit.act.id.counter })?;
        self.body.str(&commit.act.kind)?;
        self.row(commit.act.author)?;
        match commit.act.acted_for {
            Some(person) => self.row(person)?,
            None => {
                self.body.null()?;
            }
        }
        self.body.i64(commit.act.at)?;
        let rows: Vec<&[Op]> = commit.ops.chunk_by(|a, b| same_row(a.cell, b.cell)).collect();
        self.body.array(rows.len() as u64)?;
        rows.into_iter().try_for_each(|ops| self.ops_of_row(ops))
    }

    fn ops_of_row(&mut self, ops: &[Op]) -> Written {
        let Some(first) = ops.first() else { return Ok(()) };
        let replica = self.position(first.cell.row.replica);
        self.body.array(3 + ops.len() as u64)?;
        self.body.u16(first.cell.table)?.u64(replica)?.u32(first.cell.row.counter)?;
        ops.iter().try_for_each(|op| self.op(op))
    }

    fn op(&mut self, op: &Op) -> Written {
        self.body.array(if op.replaced.is_empty() { 2 } else { 3 })?.u16(op.cell.column)?;
        self.value(&op.value)?;
        if op.replaced.is_empty() {
            return Ok(());
        }
        self.body.array(2 * op.replaced.len() as u64)?;
        for dot in &op.replaced {
            let replica = self.position(dot.replica);
            self.body.u64(replica)?.u32(dot.n)?;
        }
        Ok(())
    }

    fn value(&mut self, value: &Value) -> Written {
        match value {
            Value::Null => self.body.null()?,
            Value::Integer(number) => self.body.i64(*number)?,
            Value::Text(text) => self.body.str(text)?,
            Value::Blob(bytes) => self.body.bytes(bytes)?,
            Value::Row(row) => return self.row(*row),
        };
        Ok(())
    }

    fn row(&mut self, row: RowId) -> Written {
        let replica = self.position(row.replica);
        self.body.array(2)?.u64(replica)?.u32(row.counter)?;
        Ok(())
    }

    fn position(&mut self, replica: ReplicaId) -> u64 {
        let known = self.replicas.iter().position(|other| *other == replica);
        let at = known.unwrap_or_else(|| {
            self.replicas.push(replica);
            self.replicas.len() - 1
        });
        at as u64
    }
}

fn same_row(a: Cell, b: Cell) -> bool {
    a.table == b.table && a.row == b.row
}

struct Reader<'b> {
    replicas: Vec<ReplicaId>,
    decoder: Decoder<'b>,
}

impl Reader<'_> {
    fn commit(mut self) -> Result<Commit, CodecError> {
        let items = array(&mut self.decoder)?;
        if items != BODY_ITEMS {
            return Err(CodecError::Malformed(format!("{items} fields instead of {BODY_ITEMS}")));
        }
        let kind = self.decoder.u8()?;
        let kind = ScopeKind::from_number(kind).ok_or(CodecError::UnknownScope(kind))?;
        let scope = Scope { kind, row: self.row()? };
        let dot = Dot { replica: self.replica()?, n: self.decoder.u32()? };
        let lamport = self.decoder.u64()?;
        let id = self.row()?;
        let act = Act {
            id: ActId { replica: id.replica, counter: id.counter },
            kind: self.decoder.str()?.to_owned(),
            author: self.row()?,
            acted_for: self.maybe_row()?,
            at: self.decoder.i64()?,
        };
        let ops = self.ops()?;
        Ok(Commit { scope, dot, lamport, act, ops })
    }

    fn ops(&mut self) -> Result<Vec<Op>, CodecError> {
        let mut ops = Vec::new();
        for _ in 0..array(&mut self.decoder)? {
            let items = array(&mut self.decoder)?;
            let table = self.decoder.u16()?;
            let row = RowId { replica: self.replica()?, counter: self.decoder.u32()? };
            for _ in 3..items {
                ops.push(self.op(table, row)?);
            }
        }
        let mut seen = BTreeSet::new();
        if ops.iter().all(|op: &Op| seen.insert(op.cell)) { Ok(ops) } else { Err(CodecError::CellTwice) }
    }

    fn op(&mut self, table: u16, row: RowId) -> Result<Op, CodecError> {
        let items = array(&mut self.decoder)?;
        let cell = Cell { table, row, column: self.decoder.u16()? };
        let value = self.value()?;
        let mut replaced = Vec::new();
        if items > 2 {
            for _ in 0..array(&mut self.decoder)? / 2 {
                replaced.push(Dot { replica: self.replica()?, n: self.decoder.u32()? });
            }
        }
        Ok(Op { cell, value, replaced })
    }

    fn value(&mut self) -> Result<Value, CodecError> {
        let kind = self.decoder.datatype()?;
        Ok(if kind == Type::Null {
            self.decoder.null()?;
            Value::Null
        } else if kind == Type::String {
            Value::Text(self.decoder.str()?.to_owned())
        } else if kind == Type::Bytes {
            Value::Blob(self.decoder.bytes()?.to_vec())
        } else if kind == Type::Array {
            Value::Row(self.row()?)
        } else {
            Value::Integer(self.decoder.i64()?)
        })
    }

    fn maybe_row(&mut self) -> Result<Option<RowId>, CodecError> {
        if self.decoder.datatype()? == Type::Null {
            self.decoder.null()?;
            return Ok(None);
        }
        self.row().map(Some)
    }

    fn row(&mut self) -> Result<RowId, CodecError> {
        array(&mut self.decoder)?;
        Ok(RowId { replica: self.replica()?, counter: self.decoder.u32()? })
    }

    fn replica(&mut self) -> Result<ReplicaId, CodecError> {
        let position = self.decoder.u64()?;
        usize::try_from(position)
            .ok()
            .and_then(|at| self.replicas.get(at).copied())
            .ok_or(CodecError::UnknownReplica(position))
    }
}
