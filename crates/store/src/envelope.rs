//! Secrets under a passphrase: age files whose cost for every guess is fixed here.
//!
//! Neither the speed of the machine that wrote one nor an edited file can lower it.

use secrecy::SecretString;
use zeroize::Zeroizing;

/// scrypt with N = 2^17: 128 MiB of memory for every guess.
const WORK_FACTOR: u8 = 17;

/// Whether this process is one of tests that found hundreds of offices.
#[cfg(debug_assertions)]
static IS_LIGHT: std::sync::atomic::AtomicBool = std::sync::atomic::AtomicBool::new(false);

/// Lets a guess cost next to nothing from now on in this process. Development builds alone have it, for tests
/// that found hundreds of offices; a program that was not told so refuses what was closed in this way.
#[cfg(debug_assertions)]
pub fn lighten_guesses() {
    IS_LIGHT.store(true, std::sync::atomic::Ordering::Relaxed);
}

#[cfg(debug_assertions)]
fn cost() -> u8 {
    if IS_LIGHT.load(std::sync::atomic::Ordering::Relaxed) { 4 } else { WORK_FACTOR }
}

#[cfg(not(debug_assertions))]
const fn cost() -> u8 {
    WORK_FACTOR
}

/// Why an envelope is refused whatever the passphrase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It names another cost than ours, or none.
    OtherCost,
    /// It is torn or edited.
    Damaged,
}

/// Closes content under a passphrase; nothing where the encryption fails.
pub(crate) fn close(secret: SecretString, content: &[u8]) -> Option<Vec<u8>> {
    let mut recipient = age::scrypt::Recipient::new(secret);
    recipient.set_work_factor(cost());
    age::encrypt(&recipient, content).ok()
}

/// The content, or nothing where the passphrase does not fit.
pub(crate) fn open(secret: SecretString, sealed: &[u8]) -> Result<Option<Zeroizing<Vec<u8>>>, Fault> {
    if work_factor(sealed).ok_or(Fault::Damaged)? != cost() {
        return Err(Fault::OtherCost);
    }
    let mut identity = age::scrypt::Identity::new(secret);
    identity.set_max_work_factor(cost());
    match age::decrypt(&identity, sealed) {
        Ok(content) => Ok(Some(Zeroizing::new(content))),
        Err(age::DecryptError::DecryptionFailed | age::DecryptError::NoMatchingKeys) => Ok(None),
        Err(_) => Err(Fault::Damaged),
    }
}

/// The scrypt work factor that an age file names in its second line.
fn work_factor(sealed: &[u8]) -> Option<u8> {
    let line = sealed.split(|byte| *byte == b'\n').nth(1)?;
    let mut words = std::str::from_utf8(line).ok()?.split(' ');
    let is_scrypt = words.next() == Some("->") && words.next() == Some("scrypt");
    let factor = words.nth(1)?.parse().ok()?;
    is_scrypt.then_some(factor)
}
