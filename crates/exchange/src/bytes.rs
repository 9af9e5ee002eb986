//! Taking bytes apart from the front, with nothing to go wrong but their end.

/// What is left to read.
pub(crate) struct Cut<'b>(&'b [u8]);

impl<'b> Cut<'b> {
    pub(crate) fn new(bytes: &'b [u8]) -> Self {
        Self(bytes)
    }

    pub(crate) fn rest(&self) -> &'b [u8] {
        self.0
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn take(&mut self, n: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(n)?;
        self.0 = rest;
        Some(taken)
    }

    pub(crate) fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (taken, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*taken)
    }

    pub(crate) fn byte(&mut self) -> Option<u8> {
        self.array::<1>().map(|[byte]| byte)
    }

    /// A number in groups of seven bits, the lowest first; one spelling only.
    pub(crate) fn varint(&mut self) -> Option<u64> {
        let mut value = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let bits = u64::from(byte & 127);
            if bits << shift >> shift != bits || (byte == 0 && shift > 0) {
                return None;
            }
            value |= bits << shift;
            if byte < 128 {
                return Some(value);
            }
        }
        None
    }

    pub(crate) fn small(&mut self) -> Option<u32> {
        self.varint().and_then(|value| u32::try_from(value).ok())
    }
}

/// Writes a number as [`Cut::varint`] reads it.
pub(crate) fn put_varint(into: &mut Vec<u8>, mut value: u64) {
    while value > 127 {
        into.push(u8::try_from(value & 127).unwrap_or_default() | 128);
        value >>= 7;
    }
    into.push(u8::try_from(value).unwrap_or_default());
}

/// The first bytes of a hash under a context of its own.
pub fn tag<const N: usize>(context: &str, bytes: &[u8]) -> [u8; N] {
    let hash = blake3::derive_key(context, bytes);
    hash.first_chunk::<N>().copied().unwrap_or([0; N])
}
