//! Why a package cannot be made, and why a file is none that can be merged here and now.

/// Why something cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum ExchangeError {
    /// The generator of the system gives nothing.
    #[error("the system gives no random numbers: {0}")]
    NoRandomness(getrandom::Error),
    /// Bytes or text that are no key.
    #[error("not a key of a device or an office")]
    BadKey,
    /// Bytes that are not one to three certificates.
    #[error("not a chain of certificates")]
    BadCertificate,
    /// Nobody, or more than a package can have.
    #[error("a package is for one to {limit} devices, not for {n}", limit = crate::MOST_RECIPIENTS)]
    Recipients {
        /// How many there are.
        n: usize,
    },
    /// More than a package can hold; it has to be split.
    #[error("too large for one package")]
    TooLarge,
    /// The encryption or the compression fails.
    #[error("the package cannot be written: {0}")]
    Unwritable(String),
}

/// Why a file is no package that can be merged here and now. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nothing of it is known.
    #[error("not a package")]
    NotAPackage,
    /// It is the request of a device.
    #[error("the request of a device")]
    DeviceRequest,
    /// It ends before any package can end.
    #[error("it ends too early")]
    CutShort,
    /// Its bytes are not as they were written.
    #[error("damaged")]
    Damaged,
    /// Another package follows after its end.
    #[error("two files in one")]
    Glued,
    /// It is for another device.
    #[error("for another device")]
    NotForHere,
    /// It was made here.
    #[error("made here")]
    FromHere,
    /// Nobody here knows the device that made it.
    #[error("made by an unknown device")]
    UnknownSender,
    /// The device that made it was shut out.
    #[error("made by a device that was shut out")]
    RevokedSender,
    /// Its signature is not that of the sender it names.
    #[error("not as its sender signed it")]
    BadSignature,
    /// The certificate in it was not made by this office.
    #[error("certified by another office")]
    OtherOffice,
    /// Only a newer program can read it.
    #[error("a newer program made it")]
    NewerVersion,
    /// It is larger, or unpacks to more, than any package.
    #[error("larger than any package")]
    TooLarge,
    /// Its signed content is not as any program writes it.
    #[error("signed, but malformed: {0}")]
    Malformed(String),
}

impl Refusal {
    pub(crate) fn malformed(what: &str) -> Self {
        Self::Malformed(what.to_owned())
    }
}

impl From<minicbor::decode::Error> for Refusal {
    fn from(error: minicbor::decode::Error) -> Self {
        Self::Malformed(error.to_string())
    }
}
