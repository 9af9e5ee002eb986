//! Reads a package. Until its signature holds, only fields of fixed length and age's own header are looked
//! at; nothing is parsed or unpacked that nobody answers for.

use crate::bytes::Cut;
use crate::certificate::{CERTIFICATE_LENGTH, Certificate, LONGEST_CHAIN, certified, chain};
use crate::error::Refusal;
use crate::keys::{DeviceKeys, holds, key_id};
use crate::manifest::{self, Enclosed, Manifest};
use crate::outer::{Glance, unwrapped};
use crate::package::package_id;
use crate::payload::{self, ReplicaTable};
use crate::{envelope, outer, pack};
use ledger::{Bundle, RowId};
use std::io;

/// No office has so many dossiers that it needs a longer manifest.
const LONGEST_MANIFEST: usize = 8 * 1024 * 1024;

/// What a store knows when it reads a package.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// Its keys.
    pub own: &'a DeviceKeys,
    /// Its row among the devices, once it is one.
    pub own_device: Option<RowId>,
    /// The key of its office, once it is in one.
    pub office: Option<[u8; 32]>,
    /// The devices of the office.
    pub devices: &'a [KnownDevice],
}

/// A device of the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownDevice {
    /// Its row.
    pub device: RowId,
    /// The key that checks what it signs.
    pub sign: [u8; 32],
    /// Whether it was shut out.
    pub revoked: bool,
}

/// A package whose sender is proven.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// Names it: the same id is the same content.
    pub id: [u8; 8],
    /// Which part, and of how many.
    pub part: (u16, u16),
    /// What it says beside its records.
    pub manifest: Manifest,
    /// The records.
    pub bundle: Bundle,
    /// The certificate of the sender, where one is in it.
    pub certificate: Option<Certificate>,
    /// The key that signed.
    pub signer: [u8; 32],
    /// The key that certified the sender; a store that has no office yet lets people compare its words.
    pub office: Option<[u8; 32]>,
}

/// Reads a file, on its own or in a zip archive, or says why it is none that can be merged here and now.
pub fn open(bytes: &[u8], known: &Known<'_>) -> Result<Package, Refusal> {
    let (glance, sealed) = outer::read(unwrapped(bytes)?)?;
    let content = envelope::open(sealed, known.own.identity())?;
    let parts = Parts::of(&content)?;
    let sender = parts.sender(known)?;
    if glance.id != package_id(&content) {
        return Err(Refusal::BadSignature);
    }
    if parts.manifest.len() > LONGEST_MANIFEST {
        return Err(Refusal::TooLarge);
    }
    let (manifest, enclosed, replicas) = manifest::read(parts.manifest)?;
    check_names(&manifest, &enclosed, &sender, known)?;
    if enclosed.part != glance.part {
        return Err(Refusal::BadSignature);
    }
    let bundle = bundle(parts.payload, &enclosed, &replicas)?;
    Ok(package(glance, manifest, bundle, sender))
}

fn package(glance: Glance, manifest: Manifest, bundle: Bundle, sender: Sender) -> Package {
    Package {
        id: glance.id,
        part: glance.part,
        manifest,
        bundle,
        office: sender.certificate.as_ref().map(|certificate| certificate.issuer),
        certificate: sender.certificate,
        signer: sender.sign,
    }
}

/// The pieces of the content, by their fixed lengths.
pub(crate) struct Parts<'c> {
    signature: [u8; 64],
    signed: &'c [u8],
    key_id: [u8; 8],
    certificates: &'c [u8],
    manifest: &'c [u8],
    payload: &'c [u8],
}

/// Who signed.
pub(crate) struct Sender {
    device: RowId,
    sign: [u8; 32],
    certificate: Option<Certificate>,
}

impl<'c> Parts<'c> {
    pub(crate) fn of(content: &'c [u8]) -> Result<Self, Refusal> {
        Self::cut(content).ok_or_else(|| Refusal::malformed("the parts of the content"))
    }

    fn cut(content: &'c [u8]) -> Option<Self> {
        let mut cut = Cut::new(content);
        let signature = cut.array()?;
        let signed = cut.rest();
        let key_id = cut.array()?;
        let n_certificates = usize::from(cut.byte()?);
        let is_short = n_certificates <= LONGEST_CHAIN;
        let certificates = cut.take(is_short.then_some(n_certificates * CERTIFICATE_LENGTH)?)?;
        let length = usize::try_from(u32::from_be_bytes(cut.array()?)).ok()?;
        let manifest = cut.take(length)?;
        Some(Self { signature, signed, key_id, certificates, manifest, payload: cut.rest() })
    }

    /// The device that signed, once the signature holds.
    pub(crate) fn sender(&self, known: &Known<'_>) -> Result<Sender, Refusal> {
        if self.is_signed_by(&known.own.public().sign) {
            return Err(Refusal::FromHere);
        }
        let chain = chain(self.certificates)?;
        let mut of_key = known.devices.iter().filter(|device| key_id(&device.sign) == self.key_id).peekable();
        if of_key.peek().is_none() {
            return self.newcomer(&chain, known);
        }
        let device = of_key.find(|device| self.is_signed_by(&device.sign)).ok_or(Refusal::BadSignature)?;
        if device.revoked {
            return Err(Refusal::RevokedSender);
        }
        let certificate = certified(&chain, known.office.as_ref()).ok();
        let certificate =
            certificate.filter(|last| last.sign == device.sign && last.device == device.device).cloned();
        Ok(Sender { device: device.device, sign: device.sign, certificate })
    }

    /// A device that is not known here, but certified by the office.
    fn newcomer(&self, chain: &[Certificate], known: &Known<'_>) -> Result<Sender, Refusal> {
        let certificate = certified(chain, known.office.as_ref())?;
        let is_signed = !certificate.certifies && self.is_signed_by(&certificate.sign);
        if !is_signed {
            return Err(Refusal::BadSignature);
        }
        // The list of devices is newer than a certificate for other keys of the same device.
        match known.devices.iter().find(|device| device.device == certificate.device) {
            Some(device) if device.revoked => Err(Refusal::RevokedSender),
            Some(_) => Err(Refusal::UnknownSender),
            None => Ok(Sender {
                device: certificate.device,
                sign: certificate.sign,
                certificate: Some(certificate.clone()),
            }),
        }
    }

    fn is_signed_by(&self, sign: &[u8; 32]) -> bool {
        key_id(sign) == self.key_id && holds(sign, self.signed, &self.signature)
    }
}

/// That the signed names are those of whoever signed and of this device: nobody passes a package on that
/// was for him.
fn check_names(
    manifest: &Manifest,
    enclosed: &Enclosed,
    sender: &Sender,
    known: &Known<'_>,
) -> Result<(), Refusal> {
    if manifest.sender != sender.device {
        return Err(Refusal::BadSignature);
    }
    let is_named = match known.own_device {
        Some(own) => manifest.recipients.contains(&own),
        None => enclosed.receivers.contains(&known.own.public().receiver_id()),
    };
    if is_named { Ok(()) } else { Err(Refusal::NotForHere) }
}

fn bundle(payload: &[u8], enclosed: &Enclosed, replicas: &ReplicaTable) -> Result<Bundle, Refusal> {
    let Some(frame) = enclosed.payload else {
        let is_empty = payload.is_empty();
        return if is_empty { Ok(Bundle::default()) } else { Err(Refusal::malformed("an unnamed payload")) };
    };
    let raw = pack::unpack(payload, frame.dictionary, frame.length).map_err(|error| unpacking(&error))?;
    payload::decode(&raw, replicas).map_err(|error| Refusal::Malformed(error.to_string()))
}

fn unpacking(error: &io::Error) -> Refusal {
    let kind = error.kind();
    if kind == io::ErrorKind::FileTooLarge {
        Refusal::TooLarge
    } else if kind == io::ErrorKind::Unsupported {
        Refusal::NewerVersion
    } else {
        Refusal::Malformed(error.to_string())
    }
}
