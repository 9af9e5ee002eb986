//! Certificates: the key of an office says which keys a device has. All have one length, so that they can
//! be taken apart before anything is known of whoever sent them.

use crate::bytes::Cut;
use crate::error::{ExchangeError, Refusal};
use crate::keys::{DevicePublic, OfficeKey, holds};
use ledger::{ReplicaId, RowId};

/// Bytes of a certificate.
pub const CERTIFICATE_LENGTH: usize = SIGNED + 64;
/// A root above the offices, an office, a device.
pub const LONGEST_CHAIN: usize = 3;

const SIGNED: usize = 114;
/// Begins every certificate of this form.
const FORM: u8 = 0xc1;
const HUB: u8 = 1;
const CERTIFIES: u8 = 2;

/// What a key says about the keys of a device, or of an office below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// The row of the device; of the office where it certifies.
    pub device: RowId,
    /// Whether the device holds everything of the office.
    pub is_hub: bool,
    /// Whether the key may certify others: it is that of an office.
    pub certifies: bool,
    /// The key that checks what it signs.
    pub sign: [u8; 32],
    /// The key to which packages for it are encrypted; zeros for an office.
    pub receive: [u8; 32],
    /// How often the roster had changed.
    pub epoch: u32,
    /// The key that says so.
    pub issuer: [u8; 32],
    signature: [u8; 64],
}

impl Certificate {
    /// Certifies a device.
    pub fn issue(
        office: &OfficeKey,
        device: RowId,
        public: &DevicePublic,
        is_hub: bool,
        epoch: u32,
    ) -> Result<Self, ExchangeError> {
        let (sign, receive, issuer) = (public.sign, public.receive_bytes()?, office.public());
        let unsigned =
            Self { device, is_hub, certifies: false, sign, receive, epoch, issuer, signature: [0; 64] };
        Ok(Self { signature: office.signature(&unsigned.content()), ..unsigned })
    }

    fn content(&self) -> Vec<u8> {
        let flags = if self.is_hub { HUB } else { 0 } | if self.certifies { CERTIFIES } else { 0 };
        let mut bytes = Vec::with_capacity(CERTIFICATE_LENGTH);
        bytes.extend_from_slice(&[FORM, flags]);
        bytes.extend_from_slice(&self.epoch.to_be_bytes());
        bytes.extend_from_slice(&self.device.replica.0.to_be_bytes());
        bytes.extend_from_slice(&self.device.counter.to_be_bytes());
        bytes.extend_from_slice(&self.sign);
        bytes.extend_from_slice(&self.receive);
        bytes.extend_from_slice(&self.issuer);
        bytes
    }

    /// Its bytes.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = self.content();
        bytes.extend_from_slice(&self.signature);
        bytes
    }

    /// Takes one apart; whether it holds is another question.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Refusal> {
        let mut cut = Cut::new(bytes);
        if cut.byte() != Some(FORM) {
            return Err(Refusal::NewerVersion);
        }
        let read = Self::fields(&mut cut).filter(|_| cut.is_empty());
        let flags = bytes.get(1).copied().unwrap_or_default();
        let read = read.ok_or_else(|| Refusal::malformed("not as long as a certificate"))?;
        if flags > HUB | CERTIFIES { Err(Refusal::NewerVersion) } else { Ok(read) }
    }

    fn fields(cut: &mut Cut<'_>) -> Option<Self> {
        let flags = cut.byte()?;
        let epoch = u32::from_be_bytes(cut.array()?);
        let replica = ReplicaId(u64::from_be_bytes(cut.array()?));
        Some(Self {
            device: RowId { replica, counter: u32::from_be_bytes(cut.array()?) },
            is_hub: flags & HUB != 0,
            certifies: flags & CERTIFIES != 0,
            sign: cut.array()?,
            receive: cut.array()?,
            epoch,
            issuer: cut.array()?,
            signature: cut.array()?,
        })
    }

    /// Whether the key of this office made it.
    pub fn holds(&self, office: &[u8; 32]) -> bool {
        self.issuer == *office && holds(office, &self.content(), &self.signature)
    }

    /// The keys it certifies.
    pub fn public(&self) -> Result<DevicePublic, ExchangeError> {
        DevicePublic::from_bytes(self.sign, &self.receive)
    }
}

/// Takes apart certificates that stand one behind the other, the highest first.
pub(crate) fn chain(bytes: &[u8]) -> Result<Vec<Certificate>, Refusal> {
    bytes.chunks(CERTIFICATE_LENGTH).map(Certificate::from_bytes).collect()
}

/// The certificate of the device at the end of a chain, where the chain leads to the key of the office;
/// where no office is known yet, to its own beginning.
pub(crate) fn certified<'c>(
    chain: &'c [Certificate],
    office: Option<&[u8; 32]>,
) -> Result<&'c Certificate, Refusal> {
    let (device, above) = chain.split_last().ok_or(Refusal::UnknownSender)?;
    let mut below = device;
    let mut above = above.iter().rev();
    loop {
        if !below.holds(&below.issuer) {
            return Err(Refusal::BadSignature);
        }
        if office == Some(&below.issuer) {
            return Ok(device);
        }
        let Some(next) = above.next() else { break };
        if next.sign != below.issuer || !next.certifies {
            return Err(Refusal::BadSignature);
        }
        below = next;
    }
    if office.is_none() { Ok(device) } else { Err(Refusal::OtherOffice) }
}
