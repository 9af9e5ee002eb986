//! The keys of a device and of an office. They are drawn once and kept in the encrypted store.

use crate::bytes::tag;
use crate::error::ExchangeError;
use crate::words::six_words;
use age::x25519::{Identity, Recipient};
use bech32::primitives::decode::CheckedHrpstring;
use bech32::{Bech32, Hrp};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use std::fmt;
use zeroize::Zeroizing;

const HALF: usize = 32;
const KEY_ID_CONTEXT: &str = "Kinerja Luring 2026 signing key id v1";
const WORDS_CONTEXT: &str = "Kinerja Luring 2026 words of a device v1";
const RECEIVER_CONTEXT: &str = "Kinerja Luring 2026 receiving key id v1";

/// The two key pairs of a device: it signs with one and receives with the other.
pub struct DeviceKeys {
    secret: Zeroizing<[u8; 2 * HALF]>,
    sign: SigningKey,
    receive: Identity,
}

/// What others know of the keys of a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DevicePublic {
    /// Ed25519: checks what the device signs.
    pub sign: [u8; 32],
    /// X25519 as age writes it, `age1…`: packages for the device are encrypted to it.
    pub receive: String,
}

/// The key pair with which an office certifies devices.
pub struct OfficeKey(SigningKey);

impl DeviceKeys {
    /// Draws keys from the generator of the system.
    pub fn draw() -> Result<Self, ExchangeError> {
        let mut secret = Zeroizing::new([0; 2 * HALF]);
        getrandom::fill(secret.as_mut()).map_err(ExchangeError::NoRandomness)?;
        Self::from_secret(secret.as_slice())
    }

    /// Takes keys up again from the bytes of [`Self::secret`].
    pub fn from_secret(secret: &[u8]) -> Result<Self, ExchangeError> {
        let secret: &[u8; 2 * HALF] = secret.try_into().map_err(|_| ExchangeError::BadKey)?;
        let (sign, receive) = secret.split_first_chunk::<HALF>().ok_or(ExchangeError::BadKey)?;
        let hrp = Hrp::parse("AGE-SECRET-KEY-").map_err(|_| ExchangeError::BadKey)?;
        let spelt = bech32::encode_upper::<Bech32>(hrp, receive).map_err(|_| ExchangeError::BadKey)?;
        let receive = Zeroizing::new(spelt).parse().map_err(|_| ExchangeError::BadKey)?;
        Ok(Self { secret: Zeroizing::new(*secret), sign: SigningKey::from_bytes(sign), receive })
    }

    /// Both secret halves, to be kept where nobody reads them.
    pub fn secret(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(self.secret.to_vec())
    }

    /// What others may know.
    pub fn public(&self) -> DevicePublic {
        DevicePublic {
            sign: self.sign.verifying_key().to_bytes(),
            receive: self.receive.to_public().to_string(),
        }
    }

    pub(crate) fn signature(&self, message: &[u8]) -> [u8; 64] {
        self.sign.sign(message).to_bytes()
    }

    pub(crate) fn identity(&self) -> &Identity {
        &self.receive
    }
}

impl fmt::Debug for DeviceKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DeviceKeys({:?})", self.public())
    }
}

impl DevicePublic {
    /// Six words over both keys, to be compared by telephone. Whatever else a request says is signed with them.
    pub fn words(&self) -> [&'static str; 6] {
        let both = [self.sign.as_slice(), self.receive.as_bytes()].concat();
        six_words(&blake3::derive_key(WORDS_CONTEXT, &both))
    }

    pub(crate) fn recipient(&self) -> Result<Recipient, ExchangeError> {
        self.receive.parse().map_err(|_| ExchangeError::BadKey)
    }

    /// The receiving key as its 32 bytes.
    pub fn receive_bytes(&self) -> Result<[u8; 32], ExchangeError> {
        self.recipient()?;
        let spelt = CheckedHrpstring::new::<Bech32>(&self.receive).map_err(|_| ExchangeError::BadKey)?;
        let bytes: Vec<u8> = spelt.byte_iter().collect();
        bytes.try_into().map_err(|_| ExchangeError::BadKey)
    }

    /// The public halves from their bytes.
    pub fn from_bytes(sign: [u8; 32], receive: &[u8; 32]) -> Result<Self, ExchangeError> {
        let hrp = Hrp::parse("age").map_err(|_| ExchangeError::BadKey)?;
        let receive = bech32::encode::<Bech32>(hrp, receive).map_err(|_| ExchangeError::BadKey)?;
        Ok(Self { sign, receive })
    }

    /// Names the receiving key where 8 bytes do.
    pub(crate) fn receiver_id(&self) -> [u8; 8] {
        tag(RECEIVER_CONTEXT, self.receive.as_bytes())
    }
}

impl OfficeKey {
    /// Draws a key from the generator of the system.
    pub fn draw() -> Result<Self, ExchangeError> {
        let mut seed = Zeroizing::new([0; HALF]);
        getrandom::fill(seed.as_mut()).map_err(ExchangeError::NoRandomness)?;
        Ok(Self(SigningKey::from_bytes(&seed)))
    }

    /// Takes a key up again from the bytes of [`Self::secret`].
    pub fn from_secret(secret: &[u8]) -> Result<Self, ExchangeError> {
        let seed: &[u8; HALF] = secret.try_into().map_err(|_| ExchangeError::BadKey)?;
        Ok(Self(SigningKey::from_bytes(seed)))
    }

    /// The secret half, to be kept where nobody reads it.
    pub fn secret(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(Zeroizing::new(self.0.to_bytes()).to_vec())
    }

    /// The public half.
    pub fn public(&self) -> [u8; 32] {
        self.0.verifying_key().to_bytes()
    }

    pub(crate) fn signature(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }
}

impl fmt::Debug for OfficeKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OfficeKey({:02x?})", self.public())
    }
}

/// Names a signing key where 8 bytes do.
pub(crate) fn key_id(sign: &[u8; 32]) -> [u8; 8] {
    tag(KEY_ID_CONTEXT, sign)
}

/// Whether a signature is that of a key. Strict: what others may think differently about counts as wrong.
pub(crate) fn holds(sign: &[u8; 32], message: &[u8], signature: &[u8; 64]) -> bool {
    let key = VerifyingKey::from_bytes(sign);
    key.is_ok_and(|key| key.verify_strict(message, &Signature::from_bytes(signature)).is_ok())
}
