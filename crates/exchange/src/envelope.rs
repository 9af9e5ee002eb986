//! The age file: what a package says, readable by its recipients alone.

use crate::error::{ExchangeError, Refusal};
use crate::keys::DevicePublic;
use age::x25519::{Identity, Recipient};
use age::{DecryptError, Decryptor, Encryptor};
use std::io::{ErrorKind, Read as _, Write as _};
use zeroize::Zeroizing;

/// age reads its own header once more for every line of it, so a header of many lines takes long.
const LONGEST_HEADER: usize = 16 * 1024;
const END_OF_HEADER: &[u8] = b"\n--- ";

/// Encrypts content to devices.
pub(crate) fn close(content: &[u8], to: &[DevicePublic]) -> Result<Vec<u8>, ExchangeError> {
    let recipients: Vec<Recipient> = to.iter().map(DevicePublic::recipient).collect::<Result<_, _>>()?;
    let recipients = recipients.iter().map(|recipient| recipient as &dyn age::Recipient);
    let unwritable = |error: &dyn std::fmt::Display| ExchangeError::Unwritable(error.to_string());
    let encryptor = Encryptor::with_recipients(recipients).map_err(|error| unwritable(&error))?;
    let mut sealed = Vec::with_capacity(content.len() + content.len() / 1024 + 512);
    let mut writer = encryptor.wrap_output(&mut sealed).map_err(|error| unwritable(&error))?;
    writer.write_all(content).map_err(|error| unwritable(&error))?;
    writer.finish().map_err(|error| unwritable(&error))?;
    Ok(sealed)
}

/// Decrypts what was encrypted to this device, among others.
pub(crate) fn open(sealed: &[u8], identity: &Identity) -> Result<Zeroizing<Vec<u8>>, Refusal> {
    let head = sealed.get(..LONGEST_HEADER).unwrap_or(sealed);
    if !head.windows(END_OF_HEADER.len()).any(|window| window == END_OF_HEADER) {
        return Err(Refusal::malformed("no end of the age header"));
    }
    let decryptor = Decryptor::new_buffered(sealed).map_err(|error| refusal(&error))?;
    let identities = std::iter::once(identity as &dyn age::Identity);
    let mut reader = decryptor.decrypt(identities).map_err(|error| refusal(&error))?;
    // Never moved while it grows, so that no copy of it stays behind.
    let mut content = Zeroizing::new(Vec::with_capacity(sealed.len()));
    reader.read_to_end(&mut content).map_err(|error| torn(error.kind()))?;
    Ok(content)
}

fn refusal(error: &DecryptError) -> Refusal {
    if let DecryptError::Io(error) = error {
        torn(error.kind())
    } else if matches!(error, DecryptError::NoMatchingKeys) {
        Refusal::NotForHere
    } else if matches!(error, DecryptError::UnknownFormat) {
        Refusal::NewerVersion
    } else if matches!(error, DecryptError::InvalidHeader) {
        Refusal::malformed("the age header")
    } else {
        Refusal::Damaged
    }
}

fn torn(kind: ErrorKind) -> Refusal {
    if kind == ErrorKind::UnexpectedEof { Refusal::CutShort } else { Refusal::Damaged }
}
