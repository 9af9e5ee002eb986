//! How values of PDF are spelled.

use std::io::Write as _;

use lopdf::{Dictionary, Object};

/// A text a person reads: as it is where it is ASCII, else as UTF-16.
pub(super) fn text(text: &str, into: &mut Vec<u8>) {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        into.push(b'(');
        text.bytes().for_each(|byte| escaped(byte, into));
        into.push(b')');
        return;
    }
    into.extend_from_slice(b"<FEFF");
    for unit in text.encode_utf16() {
        // Writing to a Vec cannot fail, here and below.
        _ = write!(into, "{unit:04X}");
    }
    into.push(b'>');
}

/// A byte between the brackets of a string.
pub(super) fn escaped(byte: u8, into: &mut Vec<u8>) {
    match byte {
        b'(' | b')' | b'\\' => into.extend_from_slice(&[b'\\', byte]),
        b'\r' => into.extend_from_slice(b"\\r"),
        _ => into.push(byte),
    }
}

/// The entries of a dictionary without its brackets.
pub(super) fn entries(dictionary: &Dictionary, into: &mut Vec<u8>) {
    for (key, value) in dictionary {
        into.push(b'/');
        into.extend_from_slice(key);
        into.push(b' ');
        object(value, into);
    }
}

/// A value as the dictionaries of fonts have them, which refer to nothing else.
fn object(value: &Object, into: &mut Vec<u8>) {
    match value {
        Object::Boolean(is) => _ = write!(into, "{is}"),
        Object::Integer(number) => _ = write!(into, "{number}"),
        Object::Real(number) => _ = write!(into, "{number}"),
        Object::Name(name) => {
            into.push(b'/');
            into.extend_from_slice(name);
        }
        Object::String(bytes, _) => {
            into.push(b'(');
            for byte in bytes {
                escaped(*byte, into);
            }
            into.push(b')');
        }
        Object::Array(items) => {
            into.push(b'[');
            for item in items {
                object(item, into);
                into.push(b' ');
            }
            into.push(b']');
        }
        Object::Dictionary(dictionary) => {
            into.extend_from_slice(b"<<");
            entries(dictionary, into);
            into.extend_from_slice(b">>");
        }
        Object::Null | Object::Stream(_) | Object::Reference(_) => into.extend_from_slice(b"null"),
    }
}
