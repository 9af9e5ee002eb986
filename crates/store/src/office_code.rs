//! The two codes of the office recovery: each is a sheet of one officer, and both together open the store.

use crate::error::{Result, StoreError};
use crate::key::{CODE_DIGITS, drawn_digits, grouped, typed_digits};
use secrecy::SecretString;
use std::fmt;
use std::str::FromStr;
use zeroize::Zeroizing;

const CHECK_DIGITS: usize = 2;

/// Whose code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Officer {
    /// The first officer; his code begins with A.
    First,
    /// The second officer; his code begins with B.
    Second,
}

impl Officer {
    fn letter(self) -> char {
        match self {
            Self::First => 'A',
            Self::Second => 'B',
        }
    }
}

/// One of the two codes: the letter of the officer, 128 random bits in 26 digits, two check digits. The
/// check digits count the letter in and are made otherwise than those of the recovery code, so that no
/// code passes for another.
pub struct OfficeCode {
    officer: Officer,
    digits: Zeroizing<String>,
}

impl OfficeCode {
    fn draw(officer: Officer) -> Result<Self> {
        Ok(Self { officer, digits: drawn_digits()? })
    }

    /// Whose code it is.
    pub fn officer(&self) -> Officer {
        self.officer
    }

    pub(crate) fn secret(&self) -> SecretString {
        SecretString::from(self.digits.as_str())
    }

    fn check_digits(officer: Officer, digits: &str) -> String {
        let hash = blake3::derive_key(
            "Kinerja Luring 2026 office recovery check digits v1",
            format!("{}{digits}", officer.letter()).as_bytes(),
        );
        hash.iter().take(CHECK_DIGITS).map(|byte| ledger::crockford::digit(u32::from(*byte))).collect()
    }
}

impl FromStr for OfficeCode {
    type Err = StoreError;

    /// Reads a code as it was copied from paper: any case, with or without dashes and spaces.
    fn from_str(typed: &str) -> Result<Self> {
        let mistyped = || StoreError::MistypedOfficeCode;
        let typed = typed_digits(typed).ok_or_else(mistyped)?;
        let officer = [Officer::First, Officer::Second]
            .into_iter()
            .find(|officer| typed.starts_with(officer.letter()))
            .ok_or_else(mistyped)?;
        let digits = Zeroizing::new(typed.get(1..=CODE_DIGITS).ok_or_else(mistyped)?.to_owned());
        let check = typed.get(CODE_DIGITS + 1..).unwrap_or_default();
        if check != Self::check_digits(officer, &digits) {
            return Err(mistyped());
        }
        Ok(Self { officer, digits })
    }
}

impl fmt::Display for OfficeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let check = Self::check_digits(self.officer, &self.digits);
        let all = Zeroizing::new(format!("{}{check}", self.digits.as_str()));
        write!(f, "{}-", self.officer.letter())?;
        grouped(&all, f)
    }
}

impl fmt::Debug for OfficeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OfficeCode({:?}, …)", self.officer)
    }
}

/// Both codes, in the order in which they open the slot.
#[derive(Debug)]
pub struct OfficeCodes {
    first: OfficeCode,
    second: OfficeCode,
}

impl OfficeCodes {
    pub(crate) fn draw() -> Result<Self> {
        Ok(Self { first: OfficeCode::draw(Officer::First)?, second: OfficeCode::draw(Officer::Second)? })
    }

    /// Takes the codes of both officers; each has to be given as what its letter says.
    pub fn of(first: OfficeCode, second: OfficeCode) -> Result<Self> {
        if first.officer != Officer::First || second.officer != Officer::Second {
            return Err(StoreError::SwappedOfficeCodes);
        }
        Ok(Self { first, second })
    }

    /// Code of the first officer.
    pub fn first(&self) -> &OfficeCode {
        &self.first
    }

    /// Code of the second officer.
    pub fn second(&self) -> &OfficeCode {
        &self.second
    }
}
