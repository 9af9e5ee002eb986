//! The sync file: who may write and read it, what is in it, and the bytes of it all
//! (`docs/formats/package-v1.md`).
//!
//! Nothing here knows a file or a clock; the only thing drawn is keys. What a bundle means, and who is
//! entitled to which part of it, is said elsewhere.
#![deny(clippy::float_arithmetic)]

mod archive;
mod bytes;
mod certificate;
mod envelope;
mod error;
#[cfg(feature = "fuzzing")]
pub mod fuzzing;
mod keys;
mod manifest;
mod open;
mod outer;
pub mod pack;
mod package;
pub mod payload;
mod request;
mod sheet_proof;
mod split;
mod words;

pub use archive::wrap_in_zip;
pub use bytes::tag;
pub use certificate::{CERTIFICATE_LENGTH, Certificate, LONGEST_CHAIN};
pub use error::{ExchangeError, Refusal};
pub use keys::{DeviceKeys, DevicePublic, OfficeKey};
pub use manifest::{Manifest, OfficeGift, Purpose, READER};
pub use open::{Known, KnownDevice, Package, open};
pub use outer::{Glance, LARGEST_FILE, glance};
pub use package::{MOST_RECIPIENTS, Outgoing, seal};
pub use request::DeviceRequest;
pub use sheet_proof::{SheetFacts, SignedSheet, read_sheet, sheet_name, sheet_period, sign_sheet};
pub use split::split;
pub use words::{office_words, six_words};
