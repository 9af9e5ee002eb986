//! The bytes of a manifest: keys in order, and what says nothing left out.

use super::known::{put_ranges, put_scopes};
use super::{Enclosed, Manifest, OfficeGift, key};
use crate::payload::ReplicaTable;
use ledger::{Context, ReplicaId, RowId, Scope};
use minicbor::Encoder;
use std::collections::BTreeMap;
use std::convert::Infallible;

type Written = Result<(), minicbor::encode::Error<Infallible>>;

/// Writes a manifest; `replicas` already holds those of the payload, the sender's first.
pub(crate) fn write(manifest: &Manifest, enclosed: &Enclosed, replicas: &mut ReplicaTable) -> Vec<u8> {
    let mut writer = Writer { replicas, entries: BTreeMap::new() };
    let written = writer.everything(manifest, enclosed);
    debug_assert!(written.is_ok(), "writing to memory cannot fail");
    writer.whole()
}

struct Writer<'t> {
    replicas: &'t mut ReplicaTable,
    entries: BTreeMap<u32, Vec<u8>>,
}

impl Writer<'_> {
    fn everything(&mut self, manifest: &Manifest, enclosed: &Enclosed) -> Written {
        self.numbers(manifest)?;
        self.who(manifest)?;
        self.knowledge(manifest)?;
        self.file(enclosed)?;
        let ids: Vec<u8> = self.replicas.iter().flat_map(|id| id.0.to_be_bytes()).collect();
        self.bytes(key::REPLICAS, &ids)
    }

    fn whole(self) -> Vec<u8> {
        let mut encoder = Encoder::new(Vec::with_capacity(256));
        let written = encoder.map(self.entries.len() as u64).map(|_| ());
        debug_assert!(written.is_ok(), "writing to memory cannot fail");
        let mut bytes = encoder.into_writer();
        for entry in self.entries.into_values() {
            bytes.extend_from_slice(&entry);
        }
        bytes
    }

    fn put(&mut self, key: u32, value: impl FnOnce(&mut Encoder<Vec<u8>>) -> Written) -> Written {
        let mut encoder = Encoder::new(Vec::new());
        encoder.u32(key)?;
        value(&mut encoder)?;
        self.entries.insert(key, encoder.into_writer());
        Ok(())
    }

    fn number(&mut self, key: u32, value: u32) -> Written {
        self.put(key, |encoder| encoder.u32(value).map(|_| ()))
    }

    /// Bytes, left out where there are none.
    fn bytes(&mut self, key: u32, value: &[u8]) -> Written {
        if value.is_empty() {
            return Ok(());
        }
        self.put(key, |encoder| encoder.bytes(value).map(|_| ()))
    }

    fn numbers(&mut self, manifest: &Manifest) -> Written {
        self.number(key::MIN_READER, manifest.min_reader)?;
        self.number(key::SCHEMA, manifest.schema)?;
        self.number(key::TABLES_KNOWN, manifest.tables_known)?;
        self.number(key::EPOCH, manifest.epoch)?;
        self.number(key::PURPOSE, u32::from(manifest.purpose.number()))?;
        self.number(key::NUMBER, manifest.number)?;
        self.put(key::AT, |encoder| encoder.i64(manifest.at).map(|_| ()))?;
        if !manifest.label.is_empty() {
            self.put(key::LABEL, |encoder| encoder.str(&manifest.label).map(|_| ()))?;
        }
        self.bytes(key::PREVIOUS, manifest.previous.as_ref().map_or(&[], |id| id.as_slice()))
    }

    fn who(&mut self, manifest: &Manifest) -> Written {
        self.rows(key::SENDER, &[manifest.sender])?;
        self.rows(key::RECIPIENTS, &manifest.recipients)?;
        self.revoked(&manifest.revoked)?;
        if let Some(gift) = &manifest.office {
            self.office(gift)?;
        }
        Ok(())
    }

    /// Rows, one behind the other: the position of the replica, the counter.
    fn rows(&mut self, key: u32, rows: &[RowId]) -> Written {
        let rows: Vec<(u32, u32)> = rows.iter().map(|row| self.place(*row)).collect();
        self.put(key, |encoder| {
            encoder.array(2 * rows.len() as u64)?;
            rows.iter().try_for_each(|(at, counter)| encoder.u32(*at)?.u32(*counter).map(|_| ()))
        })
    }

    fn place(&mut self, row: RowId) -> (u32, u32) {
        (self.replicas.index(row.replica), row.counter)
    }

    fn revoked(&mut self, list: &[(RowId, i64)]) -> Written {
        if list.is_empty() {
            return Ok(());
        }
        let list: Vec<_> = list.iter().map(|(row, since)| (self.place(*row), *since)).collect();
        self.put(key::REVOKED, |encoder| {
            encoder.array(3 * list.len() as u64)?;
            let mut each = list.iter();
            each.try_for_each(|((at, counter), since)| {
                encoder.u32(*at)?.u32(*counter)?.i64(*since).map(|_| ())
            })
        })
    }

    fn office(&mut self, gift: &OfficeGift) -> Written {
        let (at, counter) = self.place(gift.row);
        self.put(key::OFFICE, |encoder| {
            encoder.array(if gift.secret.is_some() { 4 } else { 3 })?;
            encoder.u32(at)?.u32(counter)?.bytes(&gift.key)?;
            gift.secret.as_ref().map_or(Ok(()), |secret| encoder.bytes(secret).map(|_| ()))
        })
    }

    fn knowledge(&mut self, manifest: &Manifest) -> Written {
        let mut seen = Vec::new();
        for (replica, ranges) in &manifest.seen {
            put_ranges(&mut seen, *replica, ranges, self.replicas);
        }
        self.bytes(key::SEEN, &seen)?;
        self.scopes(key::ACKS, &manifest.acks)?;
        self.scopes(key::REQUESTS, &manifest.requests)?;
        self.scopes(key::RELEASES, &without_context(&manifest.releases))?;
        self.scopes(key::RELEASED, &without_context(&manifest.released))?;
        self.forked(&manifest.forked)?;
        if manifest.ack_digest != [0; 16] {
            self.bytes(key::ACK_DIGEST, &manifest.ack_digest)?;
        }
        self.bytes(key::CHECKPOINT, manifest.checkpoint.as_ref().map_or(&[], |hash| hash.as_slice()))
    }

    fn scopes(&mut self, key: u32, list: &[(Scope, Context)]) -> Written {
        let bytes = put_scopes(list, self.replicas);
        self.bytes(key, &bytes)
    }

    fn forked(&mut self, list: &[ReplicaId]) -> Written {
        if list.is_empty() {
            return Ok(());
        }
        let list: Vec<u32> = list.iter().map(|replica| self.replicas.index(*replica)).collect();
        self.put(key::FORKED, |encoder| {
            encoder.array(list.len() as u64)?;
            list.iter().try_for_each(|at| encoder.u32(*at).map(|_| ()))
        })
    }

    fn file(&mut self, enclosed: &Enclosed) -> Written {
        if let Some(frame) = enclosed.payload {
            self.put(key::PAYLOAD, |encoder| {
                encoder.array(2)?.u8(frame.dictionary)?.u64(frame.length).map(|_| ())
            })?;
        }
        if enclosed.part != (1, 1) {
            let (part, of) = enclosed.part;
            self.put(key::PART, |encoder| encoder.array(2)?.u16(part)?.u16(of).map(|_| ()))?;
        }
        self.bytes(key::RECEIVERS, enclosed.receivers.as_flattened())
    }
}

fn without_context(scopes: &[Scope]) -> Vec<(Scope, Context)> {
    scopes.iter().map(|scope| (*scope, Context::new())).collect()
}
