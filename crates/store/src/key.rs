//! The secrets of a store: its random key, the passwords and the recovery code that wrap it.

use crate::error::{Result, StoreError};
use ledger::{ChainSalt, crockford};
use secrecy::{ExposeSecret, SecretString};
use std::fmt;
use std::str::FromStr;
use zeroize::Zeroizing;

/// The random 256-bit key of the database file.
#[derive(Clone)]
pub(crate) struct StoreKey(Zeroizing<[u8; 32]>);

impl StoreKey {
    pub(crate) const LENGTH: usize = 32;

    pub(crate) fn draw() -> Result<Self> {
        let mut key = Zeroizing::new([0; Self::LENGTH]);
        getrandom::fill(key.as_mut()).map_err(StoreError::NoRandomness)?;
        Ok(Self(key))
    }

    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        <[u8; Self::LENGTH]>::try_from(bytes).ok().map(|key| Self(Zeroizing::new(key)))
    }

    pub(crate) fn bytes(&self) -> &[u8; Self::LENGTH] {
        &self.0
    }

    /// The key as `SQLCipher` wants it: raw, so that no time goes into deriving it.
    pub(crate) fn literal(&self) -> Zeroizing<String> {
        use fmt::Write as _;
        let mut literal = Zeroizing::new(String::with_capacity(67));
        literal.push_str("x'");
        for byte in self.0.iter() {
            let _ = write!(literal, "{byte:02x}");
        }
        literal.push('\'');
        literal
    }
}

/// A password on its way from a field to a key slot.
#[derive(Clone, Debug)]
pub struct Password(SecretString);

impl Password {
    /// Takes over a typed password, to be wiped from memory when dropped.
    pub fn new(typed: String) -> Self {
        Self(SecretString::from(typed))
    }

    pub(crate) fn secret(&self) -> SecretString {
        self.0.clone()
    }
}

/// The code that opens a store whose passwords are lost: 128 random bits in 26 digits of Crockford's
/// base 32, and two check digits. It is shown once, at set-up, to be printed.
pub struct RecoveryCode {
    digits: Zeroizing<String>,
}

pub(crate) const CODE_DIGITS: usize = 26;
const CHECK_DIGITS: usize = 2;
const GROUP: usize = 4;

/// 128 bits of the system's generator as digits, lowest bits first.
pub(crate) fn drawn_digits() -> Result<Zeroizing<String>> {
    let mut bits = Zeroizing::new([0_u8; 16]);
    getrandom::fill(bits.as_mut()).map_err(StoreError::NoRandomness)?;
    let mut rest = u128::from_be_bytes(*bits);
    let mut digits = Zeroizing::new(String::with_capacity(CODE_DIGITS));
    for _ in 0..CODE_DIGITS {
        digits.push(crockford::digit(u32::try_from(rest & 31).unwrap_or_default()));
        rest >>= 5;
    }
    Ok(digits)
}

/// The digits of a code as it was copied from paper; nothing where a character is none.
pub(crate) fn typed_digits(typed: &str) -> Option<Zeroizing<String>> {
    let mut digits = Zeroizing::new(String::with_capacity(1 + CODE_DIGITS + CHECK_DIGITS));
    for character in typed.chars().filter(|character| !character.is_whitespace() && *character != '-') {
        digits.push(crockford::digit(crockford::value(character)?));
    }
    Some(digits)
}

/// Writes digits in groups, to be read from paper.
pub(crate) fn grouped(digits: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && at % GROUP == 0 {
            f.write_str("-")?;
        }
        write!(f, "{digit}")?;
    }
    Ok(())
}

impl RecoveryCode {
    pub(crate) fn draw() -> Result<Self> {
        Ok(Self { digits: drawn_digits()? })
    }

    pub(crate) fn secret(&self) -> SecretString {
        SecretString::from(self.digits.as_str())
    }

    fn check_digits(digits: &str) -> String {
        let hash = blake3::hash(digits.as_bytes());
        hash.as_bytes().iter().take(CHECK_DIGITS).map(|byte| crockford::digit(u32::from(*byte))).collect()
    }
}

impl FromStr for RecoveryCode {
    type Err = StoreError;

    /// Reads a code as it was copied from paper: any case, with or without dashes and spaces.
    fn from_str(typed: &str) -> Result<Self> {
        let mut digits = typed_digits(typed).ok_or(StoreError::MistypedRecoveryCode)?;
        let check = digits.get(CODE_DIGITS..).unwrap_or_default().to_owned();
        digits.truncate(CODE_DIGITS);
        if check != Self::check_digits(&digits) {
            return Err(StoreError::MistypedRecoveryCode);
        }
        Ok(Self { digits })
    }
}

impl fmt::Display for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        grouped(&Zeroizing::new(format!("{}{}", self.digits.as_str(), Self::check_digits(&self.digits))), f)
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

/// Salts for new chains, drawn in bulk: an import begins one chain for each person.
#[derive(Default)]
pub(crate) struct SaltSource {
    drawn: Vec<u8>,
}

impl SaltSource {
    const AT_ONCE: usize = 256;

    pub(crate) fn draw(&mut self) -> Result<ChainSalt> {
        const LENGTH: usize = std::mem::size_of::<ChainSalt>();
        if self.drawn.len() < LENGTH {
            self.drawn.resize(LENGTH * Self::AT_ONCE, 0);
            getrandom::fill(&mut self.drawn).map_err(StoreError::NoRandomness)?;
        }
        let mut salt = ChainSalt::default();
        salt.copy_from_slice(&self.drawn.split_off(self.drawn.len() - LENGTH));
        Ok(salt)
    }
}

/// Whether two passwords are the same, for asking a new one twice.
impl PartialEq for Password {
    fn eq(&self, other: &Self) -> bool {
        self.0.expose_secret() == other.0.expose_secret()
    }
}
