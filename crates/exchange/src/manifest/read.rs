//! Reads a manifest, whose signature has been checked by then.

use super::known::Lists;
use super::{Enclosed, Frame, Manifest, OfficeGift, Purpose, READER, key};
use crate::error::Refusal;
use crate::payload::ReplicaTable;
use ledger::{Context, ReplicaId, RowId, Scope};
use minicbor::Decoder;
use zeroize::Zeroizing;

type Read<T> = Result<T, Refusal>;

/// No office has more devices, counting all their lives.
const MOST_REPLICAS: usize = 1 << 16;

/// What was read, and the replicas that the payload names by their position.
pub(crate) type Whole = (Manifest, Enclosed, ReplicaTable);

/// Reads a manifest to the end of the bytes.
pub(crate) fn read(bytes: &[u8]) -> Read<Whole> {
    let entries = entries(bytes)?;
    let min_reader = entries.number(key::MIN_READER)?;
    if min_reader > READER || !entries.are_known() {
        return Err(Refusal::NewerVersion);
    }
    let replicas = entries.replicas()?;
    let sender_replica = replicas.get(0).ok_or_else(|| malformed(key::REPLICAS))?;
    let [sender] = *entries.rows(key::SENDER, &replicas)? else { return Err(malformed(key::SENDER)) };
    let mut manifest = Manifest { min_reader, ..Manifest::new(sender, sender_replica) };
    entries.numbers(&mut manifest)?;
    entries.knowledge(&mut manifest, &replicas)?;
    manifest.recipients = entries.rows(key::RECIPIENTS, &replicas)?.to_vec();
    manifest.revoked = entries.revoked(&replicas)?;
    manifest.office = entries.office(&replicas)?;
    let enclosed = entries.enclosed()?;
    Ok((manifest, enclosed, replicas))
}

fn malformed(key: u32) -> Refusal {
    Refusal::Malformed(format!("field {key} of the manifest"))
}

/// The values of the map, each as its bytes.
struct Entries<'b>(Vec<(u32, &'b [u8])>);

/// Takes the map apart; its keys have to ascend.
fn entries(bytes: &[u8]) -> Read<Entries<'_>> {
    let mut decoder = Decoder::new(bytes);
    let n = decoder.map()?.ok_or_else(|| Refusal::malformed("a map without length"))?;
    let mut entries: Vec<(u32, &[u8])> = Vec::new();
    for _ in 0..n {
        let key = decoder.u32()?;
        let start = decoder.position();
        decoder.skip()?;
        let value = bytes.get(start..decoder.position()).unwrap_or_default();
        if entries.last().is_some_and(|(last, _)| *last >= key) {
            return Err(Refusal::malformed("the keys of the manifest are not in order"));
        }
        entries.push((key, value));
    }
    let is_whole = decoder.position() == bytes.len();
    if is_whole { Ok(Entries(entries)) } else { Err(Refusal::malformed("more follows on the manifest")) }
}

impl<'b> Entries<'b> {
    fn are_known(&self) -> bool {
        self.0.iter().all(|(key, _)| key % 2 == 1 || *key <= key::FORKED)
    }

    fn find(&self, key: u32) -> Option<Decoder<'b>> {
        let found = self.0.iter().find(|(other, _)| *other == key);
        found.map(|(_, value)| Decoder::new(value))
    }

    fn get(&self, key: u32) -> Read<Decoder<'b>> {
        self.find(key).ok_or_else(|| malformed(key))
    }

    fn number(&self, key: u32) -> Read<u32> {
        Ok(self.get(key)?.u32()?)
    }

    /// Bytes; none where they were left out.
    fn bytes(&self, key: u32) -> Read<&'b [u8]> {
        Ok(self.find(key).map_or(Ok(&[][..]), |mut value| value.bytes())?)
    }

    fn fixed<const N: usize>(&self, key: u32) -> Read<Option<[u8; N]>> {
        let bytes = self.bytes(key)?;
        if bytes.is_empty() {
            return Ok(None);
        }
        bytes.try_into().map(Some).map_err(|_| malformed(key))
    }

    /// Numbers of a list, in groups; an empty list where it was left out.
    fn groups<T>(&self, key: u32, size: u64, each: impl Fn(&mut Decoder<'b>) -> Read<T>) -> Read<Vec<T>> {
        let Some(mut value) = self.find(key) else { return Ok(Vec::new()) };
        let items = value.array()?.filter(|items| items % size == 0).ok_or_else(|| malformed(key))?;
        (0..items / size).map(|_| each(&mut value)).collect()
    }

    fn replicas(&self) -> Read<ReplicaTable> {
        let (ids, rest) = self.bytes(key::REPLICAS)?.as_chunks::<8>();
        if !rest.is_empty() {
            return Err(malformed(key::REPLICAS));
        }
        if ids.len() > MOST_REPLICAS {
            return Err(Refusal::TooLarge);
        }
        let table: ReplicaTable = ids.iter().map(|id| ReplicaId(u64::from_be_bytes(*id))).collect();
        // One named twice would move all behind it.
        if table.iter().count() == ids.len() { Ok(table) } else { Err(malformed(key::REPLICAS)) }
    }

    fn rows(&self, key: u32, replicas: &ReplicaTable) -> Read<Box<[RowId]>> {
        Ok(self.groups(key, 2, |value| row(value, replicas))?.into_boxed_slice())
    }

    fn revoked(&self, replicas: &ReplicaTable) -> Read<Vec<(RowId, i64)>> {
        self.groups(key::REVOKED, 3, |value| Ok((row(value, replicas)?, value.i64()?)))
    }

    fn office(&self, replicas: &ReplicaTable) -> Read<Option<OfficeGift>> {
        let Some(mut value) = self.find(key::OFFICE) else { return Ok(None) };
        let has_secret = value.array()? == Some(4);
        let row = row(&mut value, replicas)?;
        let key = value.bytes()?.try_into().map_err(|_| malformed(key::OFFICE))?;
        let secret = if has_secret { Some(Zeroizing::new(value.bytes()?.to_vec())) } else { None };
        Ok(Some(OfficeGift { row, key, secret }))
    }

    fn numbers(&self, manifest: &mut Manifest) -> Read<()> {
        manifest.schema = self.number(key::SCHEMA)?;
        manifest.tables_known = self.find(key::TABLES_KNOWN).map_or(Ok(0), |mut value| value.u32())?;
        manifest.epoch = self.number(key::EPOCH)?;
        let purpose = u8::try_from(self.number(key::PURPOSE)?).ok().and_then(Purpose::from_number);
        manifest.purpose = purpose.ok_or(Refusal::NewerVersion)?;
        manifest.number = self.number(key::NUMBER)?;
        manifest.at = self.find(key::AT).map_or(Ok(0), |mut value| value.i64())?;
        let label =
            self.find(key::LABEL).map_or(Ok(String::new()), |mut value| value.str().map(str::to_owned));
        manifest.label = label?;
        manifest.previous = self.fixed(key::PREVIOUS)?;
        manifest.checkpoint = self.fixed(key::CHECKPOINT)?;
        manifest.ack_digest = self.fixed(key::ACK_DIGEST)?.unwrap_or_default();
        Ok(())
    }

    fn knowledge(&self, manifest: &mut Manifest, replicas: &ReplicaTable) -> Read<()> {
        let mut lists = Lists::new(replicas);
        let seen = lists.replicas(self.bytes(key::SEEN)?);
        manifest.seen = seen.ok_or_else(|| malformed(key::SEEN))?;
        manifest.acks = self.scopes(key::ACKS, &mut lists)?;
        manifest.requests = self.scopes(key::REQUESTS, &mut lists)?;
        manifest.releases = names(self.scopes(key::RELEASES, &mut lists)?);
        manifest.released = names(self.scopes(key::RELEASED, &mut lists)?);
        let forked =
            |value: &mut Decoder<'b>| replicas.get(value.u32()?).ok_or_else(|| malformed(key::FORKED));
        manifest.forked = self.groups(key::FORKED, 1, forked)?;
        Ok(())
    }

    fn scopes(&self, key: u32, lists: &mut Lists<'_>) -> Read<Vec<(Scope, Context)>> {
        lists.scopes(self.bytes(key)?).ok_or_else(|| malformed(key))
    }

    fn enclosed(&self) -> Read<Enclosed> {
        let frame = |value: &mut Decoder<'b>| Ok(Frame { dictionary: value.u8()?, length: value.u64()? });
        let part = self.groups(key::PART, 2, |value| Ok((value.u16()?, value.u16()?)))?;
        let (receivers, rest) = self.bytes(key::RECEIVERS)?.as_chunks::<8>();
        if !rest.is_empty() {
            return Err(malformed(key::RECEIVERS));
        }
        Ok(Enclosed {
            part: part.first().copied().unwrap_or((1, 1)),
            receivers: receivers.to_vec(),
            payload: self.groups(key::PAYLOAD, 2, frame)?.first().copied(),
        })
    }
}

fn row(value: &mut Decoder<'_>, replicas: &ReplicaTable) -> Read<RowId> {
    let replica =
        replicas.get(value.u32()?).ok_or_else(|| Refusal::malformed("a replica that is not listed"))?;
    Ok(RowId { replica, counter: value.u32()? })
}

fn names(list: Vec<(Scope, Context)>) -> Vec<Scope> {
    list.into_iter().map(|(scope, _)| scope).collect()
}
