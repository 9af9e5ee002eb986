//! The request of a device: its public keys and what it is called, signed with the key that it shows.
//!
//! It proves nothing by itself; two people compare the six words of its keys.

use crate::bytes::Cut;
use crate::error::Refusal;
use crate::keys::{DeviceKeys, DevicePublic, holds};
use crate::outer::{Glance, checksum, unwrapped};
use ledger::ReplicaId;
use minicbor::{Decoder, Encoder};
use std::convert::Infallible;

const MAGIC: [u8; 4] = *b"\x8bKRQ";
const FORMAT: u8 = 1;
const PREFIX: [u8; 5] = [MAGIC[0], MAGIC[1], MAGIC[2], MAGIC[3], FORMAT];
/// Magic, format, checksum, signature.
const BEFORE_BODY: usize = 73;
const LONGEST: usize = 4096;
const FIELDS: u64 = 6;
const ID_CONTEXT: &str = "Kinerja Luring 2026 device request id v1";

/// What a device says of itself before an office knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceRequest {
    /// What people call it.
    pub name: String,
    /// Whose it is, as that person wrote it.
    pub from: String,
    /// The life of its store.
    pub replica: ReplicaId,
    /// Its keys.
    pub public: DevicePublic,
    /// When it was made, by the clock there.
    pub at: i64,
}

pub(crate) fn is_request(bytes: &[u8]) -> bool {
    bytes.starts_with(&MAGIC)
}

pub(crate) fn glance(bytes: &[u8]) -> Result<Glance, Refusal> {
    let (_, signed) = parts(bytes)?;
    Ok(Glance { is_request: true, id: crate::bytes::tag(ID_CONTEXT, signed), part: (1, 1), hint: [0; 4] })
}

/// The signature, and the body it is over.
fn parts(bytes: &[u8]) -> Result<([u8; 64], &[u8]), Refusal> {
    if bytes.len() > LONGEST {
        return Err(Refusal::TooLarge);
    }
    if bytes.len() <= BEFORE_BODY {
        return Err(Refusal::CutShort);
    }
    let mut cut = Cut::new(bytes);
    let prefix = cut.array::<5>().ok_or(Refusal::CutShort)?;
    let crc = u32::from_be_bytes(cut.array().ok_or(Refusal::CutShort)?);
    if checksum(&prefix, cut.rest()) != crc {
        return Err(Refusal::Damaged);
    }
    if prefix != PREFIX {
        return Err(Refusal::NewerVersion);
    }
    Ok((cut.array().ok_or(Refusal::CutShort)?, cut.rest()))
}

impl DeviceRequest {
    /// The file, signed with the keys it names.
    pub fn write(&self, keys: &DeviceKeys) -> Vec<u8> {
        let body = self.body();
        let mut signed = keys.signature(&[&PREFIX, body.as_slice()].concat()).to_vec();
        signed.extend_from_slice(&body);
        let crc = checksum(&PREFIX, &signed).to_be_bytes();
        [PREFIX.as_slice(), crc.as_slice(), signed.as_slice()].concat()
    }

    /// Reads a file, on its own or in a zip archive.
    pub fn read(bytes: &[u8]) -> Result<Self, Refusal> {
        let bytes = unwrapped(bytes)?;
        if bytes.len() < MAGIC.len() && MAGIC.starts_with(bytes) {
            return Err(Refusal::CutShort);
        }
        if !is_request(bytes) {
            return Err(Refusal::NotAPackage);
        }
        let (signature, body) = parts(bytes)?;
        let request = Self::fields(body)?;
        if request.body() != body {
            return Err(Refusal::malformed("the request is not in its canonical form"));
        }
        let message = [&PREFIX, body].concat();
        if holds(&request.public.sign, &message, &signature) {
            Ok(request)
        } else {
            Err(Refusal::BadSignature)
        }
    }

    fn body(&self) -> Vec<u8> {
        let mut encoder = Encoder::new(Vec::with_capacity(192));
        let written = self.put(&mut encoder);
        debug_assert!(written.is_ok(), "writing to memory cannot fail");
        encoder.into_writer()
    }

    fn put(&self, encoder: &mut Encoder<Vec<u8>>) -> Result<(), minicbor::encode::Error<Infallible>> {
        encoder.array(FIELDS)?.str(&self.name)?.str(&self.from)?.u64(self.replica.0)?;
        encoder.bytes(&self.public.sign)?.str(&self.public.receive)?.i64(self.at)?;
        Ok(())
    }

    fn fields(body: &[u8]) -> Result<Self, Refusal> {
        let mut decoder = Decoder::new(body);
        if decoder.array()? != Some(FIELDS) {
            return Err(Refusal::malformed("a request has six fields"));
        }
        let (name, from) = (decoder.str()?.to_owned(), decoder.str()?.to_owned());
        let replica = ReplicaId(decoder.u64()?);
        let sign = decoder.bytes()?.try_into().map_err(|_| Refusal::malformed("the signing key"))?;
        let public = DevicePublic { sign, receive: decoder.str()?.to_owned() };
        public.receive_bytes().map_err(|_| Refusal::malformed("the receiving key"))?;
        Ok(Self { name, from, replica, public, at: decoder.i64()? })
    }
}
