//! Lengths in front of sections: seven bits a byte, the lowest first, as short as can be.

/// Appends a length.
pub(crate) fn write(into: &mut Vec<u8>, value: usize) {
    let mut rest = value;
    loop {
        let low = u8::try_from(rest & 0x7F).unwrap_or_default();
        rest >>= 7;
        into.push(if rest == 0 { low } else { low | 0x80 });
        if rest == 0 {
            return;
        }
    }
}

/// Takes a length off the front; nothing where it is cut short, too large, or longer than need be.
pub(crate) fn read(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0_u64;
    for (at, byte) in bytes.iter().enumerate().take(5) {
        value |= u64::from(byte & 0x7F) << (7 * at);
        if byte & 0x80 == 0 {
            let is_shortest = at == 0 || *byte != 0;
            let rest = bytes.get(at + 1..)?;
            return is_shortest.then(|| usize::try_from(value).ok()).flatten().map(|value| (value, rest));
        }
    }
    None
}
