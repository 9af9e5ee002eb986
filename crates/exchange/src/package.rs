//! Makes a package: manifest and payload, signed, encrypted to its recipients, behind the header in clear.

use crate::bytes::tag;
use crate::certificate::{CERTIFICATE_LENGTH, LONGEST_CHAIN, chain};
use crate::error::ExchangeError;
use crate::keys::{DeviceKeys, DevicePublic, key_id};
use crate::manifest::{self, Enclosed, Frame, Manifest};
use crate::outer::{LARGEST_FILE, hint};
use crate::payload::{self, ReplicaTable};
use crate::{envelope, outer, pack};
use ledger::Bundle;
use zeroize::Zeroizing;

/// As many devices one package can be for.
pub const MOST_RECIPIENTS: usize = 100;

const ID_CONTEXT: &str = "Kinerja Luring 2026 package id v1";

/// What goes into a package.
pub struct Outgoing<'a> {
    /// What it says beside its records.
    pub manifest: Manifest,
    /// The records.
    pub bundle: &'a Bundle,
    /// One to three certificates, one behind the other, the highest first and the sender's last: for
    /// recipients that may not know the sender yet.
    pub certificate: Option<&'a [u8]>,
    /// The keys of the recipients, in the order in which the manifest names them.
    pub to: &'a [DevicePublic],
    /// Which part, and of how many.
    pub part: (u16, u16),
}

/// Makes the file.
///
/// Without the age layer, which draws a key for each file, the same things give the same bytes and the
/// same id.
pub fn seal(outgoing: &Outgoing<'_>, keys: &DeviceKeys) -> Result<Vec<u8>, ExchangeError> {
    let n = outgoing.to.len();
    if n == 0 || n > MOST_RECIPIENTS {
        return Err(ExchangeError::Recipients { n });
    }
    let content = content(outgoing, keys)?;
    let sealed = envelope::close(&content, outgoing.to)?;
    if outer::LENGTH + sealed.len() > LARGEST_FILE {
        return Err(ExchangeError::TooLarge);
    }
    let id = package_id(&content);
    Ok(outer::write(id, outgoing.part, hint(id, outgoing.to), &sealed))
}

/// Names a content with its signature, which nobody can guess who knows only what may be in it.
pub(crate) fn package_id(content: &[u8]) -> [u8; 8] {
    tag(ID_CONTEXT, content)
}

/// What the age file holds: the signature, and what it is over.
fn content(outgoing: &Outgoing<'_>, keys: &DeviceKeys) -> Result<Zeroizing<Vec<u8>>, ExchangeError> {
    let certificates = certificates(outgoing.certificate)?;
    let mut replicas = ReplicaTable::new();
    replicas.index(outgoing.manifest.replica);
    let (frame, payload) = packed(outgoing.bundle, &mut replicas)?;
    let enclosed = Enclosed { part: outgoing.part, receivers: receivers(outgoing), payload: frame };
    let manifest = Zeroizing::new(manifest::write(&outgoing.manifest, &enclosed, &mut replicas));
    let length = u32::try_from(manifest.len()).map_err(|_| ExchangeError::TooLarge)?;
    let n_certificates = u8::try_from(certificates.len() / CERTIFICATE_LENGTH).unwrap_or_default();
    let key_id = key_id(&keys.public().sign);
    let parts: [&[u8]; 6] =
        [&key_id, &[n_certificates], certificates, &length.to_be_bytes(), &manifest, &payload];
    let signed = Zeroizing::new(parts.concat());
    let mut content = Zeroizing::new(Vec::with_capacity(64 + signed.len()));
    content.extend_from_slice(&keys.signature(&signed));
    content.extend_from_slice(&signed);
    Ok(content)
}

fn packed(bundle: &Bundle, replicas: &mut ReplicaTable) -> Result<(Option<Frame>, Vec<u8>), ExchangeError> {
    if *bundle == Bundle::default() {
        return Ok((None, Vec::new()));
    }
    let payload = payload::counted(bundle, replicas);
    if payload.n_items > payload::MOST_ITEMS {
        return Err(ExchangeError::TooLarge);
    }
    let packed = pack::pack(&payload.raw).map_err(|error| ExchangeError::Unwritable(error.to_string()))?;
    Ok((Some(Frame { dictionary: packed.dictionary, length: packed.raw_length }), packed.bytes))
}

fn certificates(given: Option<&[u8]>) -> Result<&[u8], ExchangeError> {
    let bytes = given.unwrap_or_default();
    let is_chain = bytes.len() <= LONGEST_CHAIN * CERTIFICATE_LENGTH && chain(bytes).is_ok();
    if is_chain { Ok(bytes) } else { Err(ExchangeError::BadCertificate) }
}

/// Who may not know the sender may not know its own row either, and is named by its key.
fn receivers(outgoing: &Outgoing<'_>) -> Vec<[u8; 8]> {
    let named = outgoing.to.iter().filter(|_| outgoing.certificate.is_some());
    named.map(DevicePublic::receiver_id).collect()
}
