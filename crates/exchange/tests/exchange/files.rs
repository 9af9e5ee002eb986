//! Requests, certificates, and files that come in an archive.

use crate::common::*;
use exchange::*;
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

pub(crate) fn request() -> DeviceRequest {
    DeviceRequest {
        name: "Laptop Pak Budi".to_owned(),
        from: "Budi Santoso, Dinas Kesehatan".to_owned(),
        replica: LAPTOP_REPLICA,
        public: laptop().public(),
        at: AT,
    }
}

#[test]
fn a_request_is_read_as_it_was_written_and_shows_the_same_words_on_both_sides() {
    let file = request().write(&laptop());
    let read = DeviceRequest::read(&file).unwrap();
    assert_eq!(read, request());
    assert_eq!(read.public.words(), laptop().public().words());
    assert!(file.len() < 400, "{} bytes fit into a message", file.len());
}

#[test]
fn a_request_with_any_key_changed_shows_other_words_and_with_anything_else_changed_is_refused() {
    let (words, file) = (laptop().public().words(), request().write(&laptop()));
    assert_ne!(DevicePublic { sign: hub().public().sign, ..laptop().public() }.words(), words);
    assert_ne!(DevicePublic { receive: hub().public().receive, ..laptop().public() }.words(), words);
    for other in [
        DeviceRequest { name: "Laptop Pak Budi 2".to_owned(), ..request() },
        DeviceRequest { replica: HUB_REPLICA, ..request() },
    ] {
        // Its body under the signature and the checksum of somebody who can compute the latter only.
        let forged = other.write(&hub());
        assert_ne!(forged, file);
        assert_eq!(DeviceRequest::read(&forged), Err(Refusal::BadSignature));
    }
}

#[test]
fn a_request_for_keys_that_its_sender_does_not_have_is_refused() {
    assert_eq!(DeviceRequest::read(&request().write(&hub())), Err(Refusal::BadSignature));
}

#[test]
fn a_request_cut_anywhere_or_with_any_bit_changed_is_refused() {
    let file = request().write(&laptop());
    for length in 0..file.len() {
        assert!(DeviceRequest::read(&file[..length]).is_err(), "cut to {length} bytes");
    }
    for bit in 0..8 * file.len() {
        let mut flipped = file.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        assert!(DeviceRequest::read(&flipped).is_err(), "bit {bit}");
    }
}

#[test]
fn a_request_is_told_from_a_package_and_the_other_way_round() {
    let file = request().write(&laptop());
    assert_eq!(opened(&file), Err(Refusal::DeviceRequest));
    assert_eq!(DeviceRequest::read(&package()), Err(Refusal::NotAPackage));
    assert!(glance(&file).unwrap().is_request);
    assert!(!glance(&package()).unwrap().is_request);
}

#[test]
fn keys_are_taken_up_again_from_what_was_kept_of_them() {
    let drawn = DeviceKeys::draw().unwrap();
    assert_eq!(DeviceKeys::from_secret(&drawn.secret()).unwrap().public(), drawn.public());
    let office = OfficeKey::draw().unwrap();
    assert_eq!(OfficeKey::from_secret(&office.secret()).unwrap().public(), office.public());
    assert!(DeviceKeys::from_secret(&[1; 63]).is_err());
    let public = drawn.public();
    assert_eq!(DevicePublic::from_bytes(public.sign, &public.receive_bytes().unwrap()).unwrap(), public);
}

#[test]
fn secrets_are_not_printed() {
    let shown = format!("{:?} {:?}", keys(0x5c), OfficeKey::from_secret(&[0x5c; 32]).unwrap());
    assert!(!shown.contains("5c, 5c") && !shown.contains("92, 92"), "{shown}");
}

#[test]
fn a_certificate_holds_for_its_office_alone_and_for_nothing_else_than_it_says() {
    let certificate = Certificate::issue(&office(), laptop_device(), &laptop().public(), false, 3).unwrap();
    let bytes = certificate.bytes();
    assert_eq!(bytes.len(), CERTIFICATE_LENGTH);
    let read = Certificate::from_bytes(&bytes).unwrap();
    assert_eq!(read, certificate);
    assert_eq!(read.public().unwrap(), laptop().public());
    assert!(read.holds(&office().public()));
    assert!(!read.holds(&hub().public().sign));
    for bit in 0..8 * bytes.len() {
        let mut flipped = bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        let holds = Certificate::from_bytes(&flipped).is_ok_and(|read| read.holds(&office().public()));
        assert!(!holds, "bit {bit}");
    }
    assert!(Certificate::from_bytes(&bytes[1..]).is_err());
    assert!(Certificate::from_bytes(&bytes[..bytes.len() - 1]).is_err());
}

#[test]
fn a_package_in_an_archive_is_read_as_if_it_were_not() {
    let file = package();
    let archive = zipped(&[("a name with \u{e9}", &file)], CompressionMethod::Stored);
    assert_eq!(opened(&archive), opened(&file));
    assert_eq!(glance(&archive), glance(&file));
}

#[test]
fn an_archive_of_two_files_or_one_that_has_to_be_unpacked_is_no_package() {
    let file = package();
    let two = zipped(&[("a", &file), ("b", &file)], CompressionMethod::Stored);
    let packed = zipped(&[("a", &file)], CompressionMethod::Deflated);
    for archive in [two, packed] {
        assert_eq!(opened(&archive), Err(Refusal::NotAPackage));
    }
}

#[test]
fn an_archive_cut_anywhere_is_refused() {
    let archive = zipped(&[("a", &package())], CompressionMethod::Stored);
    for length in 0..archive.len() {
        assert!(opened(&archive[..length]).is_err(), "cut to {length} bytes");
    }
}

fn zipped(files: &[(&str, &[u8])], method: CompressionMethod) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        writer.start_file(*name, SimpleFileOptions::default().compression_method(method)).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}
