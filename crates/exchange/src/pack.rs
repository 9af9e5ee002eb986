//! Placeholder until the packing of branch p is merged.
pub(crate) struct Packed {
    pub(crate) bytes: Vec<u8>,
    pub(crate) dictionary: u8,
    pub(crate) raw_length: u64,
}

pub(crate) fn pack(raw: &[u8]) -> std::io::Result<Packed> {
    let raw_length = raw.len() as u64;
    Ok(Packed { bytes: zstd::bulk::compress(raw, 19)?, dictionary: 0, raw_length })
}

pub(crate) fn unpack(bytes: &[u8], _dictionary: u8, raw_length: u64) -> std::io::Result<Vec<u8>> {
    zstd::bulk::decompress(bytes, usize::try_from(raw_length.min(1 << 20)).unwrap_or_default())
}
