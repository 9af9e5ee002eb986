//! Files as no program of ours writes them: each is refused for what it is, nothing panics, and memory stays
//! within bounds.

use crate::common::*;
use exchange::*;
use minicbor::Encoder;
use std::time::{Duration, Instant};

fn flipped(bytes: &[u8], bit: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes[bit / 8] ^= 1 << (bit % 8);
    bytes
}

#[test]
fn a_package_cut_anywhere_says_so_before_any_key_is_used() {
    let file = package();
    for length in 0..file.len() {
        let refusal = glance(&file[..length]).unwrap_err();
        let is_said = matches!(refusal, Refusal::CutShort | Refusal::Damaged);
        assert!(is_said, "cut to {length} bytes: {refusal}");
        assert_eq!(opened(&file[..length]), Err(refusal));
    }
}

#[test]
fn a_package_with_any_bit_flipped_is_damaged() {
    let file = package();
    for bit in 0..8 * file.len() {
        let expected = if bit < 32 { Refusal::NotAPackage } else { Refusal::Damaged };
        assert_eq!(opened(&flipped(&file, bit)), Err(expected), "bit {bit}");
    }
}

#[test]
fn flipped_bits_that_the_checksum_was_fitted_to_are_refused_all_the_same() {
    let file = package();
    for bit in 0..8 * file.len() {
        let forged = with_crc(flipped(&file, bit));
        let is_hint = (18..26).contains(&(bit / 8));
        assert_eq!(
            opened(&forged).is_ok(),
            is_hint,
            "bit {bit}: only the hint and the sum itself may differ"
        );
    }
}

#[test]
fn a_signed_content_with_any_bit_flipped_is_refused_even_where_it_was_encrypted_anew() {
    let content = content(&package(), &laptop());
    for bit in 0..8 * content.len() {
        let forged = encrypted(&flipped(&content, bit), &laptop());
        let refusal = opened(&forged).unwrap_err();
        let is_said = matches!(
            refusal,
            Refusal::BadSignature | Refusal::UnknownSender | Refusal::NewerVersion | Refusal::Malformed(_)
        );
        assert!(is_said, "bit {bit}: {refusal}");
    }
}

#[test]
fn a_signed_content_cut_anywhere_is_refused_even_where_it_was_encrypted_anew() {
    let content = content(&package(), &laptop());
    for length in 0..content.len() {
        assert!(opened(&encrypted(&content[..length], &laptop())).is_err(), "cut to {length} bytes");
    }
}

#[test]
fn two_files_glued_together_are_told() {
    let file = package();
    assert_eq!(opened(&[file.clone(), package()].concat()), Err(Refusal::Glued));
    assert_eq!(opened(&[file.clone(), b"something".to_vec()].concat()), Err(Refusal::Damaged));
    let many = file.repeat(200);
    assert_eq!(opened(&many), Err(Refusal::Glued));
}

#[test]
fn parts_of_two_packages_do_not_make_a_third() {
    let first = package();
    let second = sealed(Manifest { number: 8, ..manifest() }, &bundle(3));
    let header = with_crc([&first[..26], &second[26..]].concat());
    assert_eq!(opened(&header), Err(Refusal::BadSignature), "the header of one and the content of another");
    let (one, other) = (content(&first, &laptop()), content(&second, &laptop()));
    let signature = [&one[..64], &other[64..]].concat();
    assert_eq!(opened(&encrypted(&signature, &laptop())), Err(Refusal::BadSignature));
    let (mine, theirs) = (Content::of(&first, &laptop()), Content::of(&second, &laptop()));
    let swapped = Content { payload: theirs.payload, ..mine }.signed(1);
    let unsigned = [&one[..64], &swapped[64..]].concat();
    assert_eq!(opened(&encrypted(&unsigned, &laptop())), Err(Refusal::BadSignature));
}

#[test]
fn the_number_of_a_part_cannot_be_changed() {
    let mut file = package();
    file[6..10].copy_from_slice(&[0, 2, 0, 3]);
    assert_eq!(opened(&with_crc(file)), Err(Refusal::BadSignature));
}

#[test]
fn a_package_for_another_device_is_refused_and_so_is_one_passed_on_by_its_recipient() {
    let file = package();
    let (third, devices) = (keys(3), devices());
    let at_third = Known { own_device: Some(row(4)), ..known(&third, &devices) };
    assert_eq!(open(&file, &at_third), Err(Refusal::NotForHere));
    let passed_on = encrypted(&content(&file, &laptop()), &third);
    assert_eq!(open(&passed_on, &at_third), Err(Refusal::NotForHere), "the manifest names somebody else");
}

#[test]
fn a_package_of_this_very_device_is_told() {
    let (own, devices) = (laptop(), devices());
    let bundle = bundle(1);
    let to = [own.public()];
    let manifest = Manifest { sender: laptop_device(), ..manifest() };
    let outgoing = Outgoing { manifest, bundle: &bundle, certificate: None, to: &to, part: (1, 1) };
    let file = seal(&outgoing, &own).unwrap();
    assert_eq!(open(&file, &known(&own, &devices)), Err(Refusal::FromHere));
}

#[test]
fn senders_that_are_unknown_shut_out_or_in_another_name_are_refused() {
    let own = laptop();
    let file = package();
    assert_eq!(open(&file, &known(&own, &devices()[1..])), Err(Refusal::UnknownSender));
    let mut shut_out = devices();
    shut_out[0].revoked = true;
    assert_eq!(open(&file, &known(&own, &shut_out)), Err(Refusal::RevokedSender));
    let content = Content::of(&file, &laptop());
    let mut devices = devices();
    devices.push(KnownDevice { device: row(4), sign: keys(3).public().sign, revoked: false });
    let in_the_name_of_the_hub = encrypted(&content.signed(3), &laptop());
    assert_eq!(open(&in_the_name_of_the_hub, &known(&own, &devices)), Err(Refusal::BadSignature));
    let by_a_stranger = encrypted(&content.signed(8), &laptop());
    assert_eq!(open(&by_a_stranger, &known(&own, &devices)), Err(Refusal::UnknownSender));
}

#[test]
fn a_content_without_its_signature_is_refused() {
    let content = content(&package(), &laptop());
    assert!(opened(&encrypted(&content[64..], &laptop())).is_err());
    let zeros = [&[0; 64], &content[64..]].concat();
    assert_eq!(opened(&encrypted(&zeros, &laptop())), Err(Refusal::BadSignature));
}

#[test]
fn a_package_opened_again_is_the_same_package() {
    let file = package();
    assert_eq!(opened(&file).unwrap(), opened(&file).unwrap());
    let copied = encrypted(&content(&file, &laptop()), &laptop());
    assert_eq!(
        opened(&copied).unwrap().id,
        opened(&file).unwrap().id,
        "known by its id however it is wrapped"
    );
}

#[test]
fn packages_of_newer_programs_are_told() {
    let newer = |at: usize, value: u8| {
        let mut file = package();
        file[at] = value;
        opened(&with_crc(file))
    };
    assert_eq!(newer(4, 2), Err(Refusal::NewerVersion), "another format");
    assert_eq!(newer(5, 1), Err(Refusal::NewerVersion), "a flag");
    let content = Content::of(&package(), &laptop());
    let with = |key: u32, value: &[u8]| {
        opened(&Content { manifest: with_field(&content.manifest, key, value), ..content.clone() }.file())
    };
    assert_eq!(with(0, &[2]), Err(Refusal::NewerVersion), "another reader is asked for");
    assert_eq!(with(1000, &[1]), Err(Refusal::NewerVersion), "a field that every reader has to know");
    assert_eq!(with(12, &[23]), Err(Refusal::NewerVersion), "another purpose");
    assert_eq!(with(1001, &[0x82, 1, 0x61, b'x']).unwrap(), {
        let file = Content {
            manifest: with_field(&content.manifest, 1001, &[0x82, 1, 0x61, b'x']),
            ..content.clone()
        };
        Package { id: glance(&file.file()).unwrap().id, ..opened(&package()).unwrap() }
    });
    assert_eq!(with(20, &[0x82, 0x18, 99, 10]), Err(Refusal::NewerVersion), "another dictionary");
    let certificates = vec![0xc2; CERTIFICATE_LENGTH];
    let file = Content { certificates, ..content.clone() }.file();
    assert_eq!(opened(&file), Err(Refusal::NewerVersion), "a certificate of another form");
    let age = [&package()[..26], b"age-encryption.org/v2\n-> X25519 x\n--- ", &[b'x'; 300]].concat();
    assert_eq!(opened(&with_crc(age)), Err(Refusal::NewerVersion), "another age");
}

#[test]
fn other_files_are_no_packages() {
    for bytes in
        [&b"PK\x03\x04"[..], b"%PDF-1.7", b"age-encryption.org/v1\n", b"SQLite format 3\0", &[0; 4096]]
    {
        assert_eq!(opened(bytes), Err(Refusal::NotAPackage));
        assert_eq!(glance(bytes), Err(Refusal::NotAPackage));
    }
    assert_eq!(opened(b""), Err(Refusal::CutShort), "an empty file is one that was cut short");
}

#[test]
fn signed_manifests_that_no_program_writes_are_malformed_and_never_panic() {
    let content = Content::of(&package(), &laptop());
    let with = |manifest: Vec<u8>| opened(&Content { manifest, ..content.clone() }.file());
    for length in 0..content.manifest.len() {
        assert!(matches!(with(content.manifest[..length].to_vec()), Err(Refusal::Malformed(_))));
    }
    for bit in 0..8 * content.manifest.len() {
        // Another number or label is as good as the first; what matters is that it ends.
        let _ = with(flipped(&content.manifest, bit));
    }
    let followed = [content.manifest.as_slice(), &[0]].concat();
    assert!(matches!(with(followed), Err(Refusal::Malformed(_))), "something behind the manifest");
    let twice = with_field(&content.manifest, 4, &[0x50, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1]);
    assert!(matches!(with(twice), Err(Refusal::Malformed(_))), "the same replica twice");
}

#[test]
fn signed_payloads_that_no_program_writes_never_panic() {
    let content = Content::of(&package(), &laptop());
    let with = |payload: Vec<u8>| opened(&Content { payload, ..content.clone() }.file());
    for length in 0..content.payload.len() {
        assert!(with(content.payload[..length].to_vec()).is_err(), "cut to {length} bytes");
    }
    for bit in 0..8 * content.payload.len() {
        let _ = with(flipped(&content.payload, bit));
    }
}

#[test]
fn claims_beyond_all_bounds_are_refused_at_once_and_in_little_memory() {
    let (before, started) = (peak_kib(), Instant::now());
    deep_nesting();
    many_replicas();
    many_ranges();
    many_recipients();
    long_payload();
    zstd_bomb();
    let took = started.elapsed();
    assert!(took < Duration::from_secs(20), "{took:?}");
    let (Some(before), Some(after)) = (before, peak_kib()) else { return };
    // Beside these run the other tests of this file, which need some megabytes.
    assert!(after - before < 192 * 1024, "{} KiB", after - before);
}

/// The most memory this process ever had, where the system says so.
fn peak_kib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

fn with_changed(key: u32, value: &[u8]) -> Result<Package, Refusal> {
    let content = Content::of(&package(), &laptop());
    opened(&Content { manifest: with_field(&content.manifest, key, value), ..content }.file())
}

/// Lists in lists in lists under a key that readers may pass over, and under one they may not.
fn deep_nesting() {
    let mut deep = vec![0x81; 1_000_000];
    deep.push(0);
    assert!(with_changed(1001, &deep).is_ok(), "passed over without recursion");
    assert!(matches!(with_changed(16, &deep), Err(Refusal::Malformed(_))));
}

fn many_replicas() {
    let ids: Vec<u8> = (0..1_000_000_u64).flat_map(|id| (id << 8).to_be_bytes()).collect();
    assert_eq!(with_changed(4, &minicbor_bytes(&ids)), Err(Refusal::TooLarge));
}

/// Two bytes a scope, each with as much known as the first.
fn many_ranges() {
    let mut acks = vec![1 << 3 | 4 | 2, 0, 1, 1, 0, 0xff, 0x07];
    acks.extend(std::iter::repeat_n([2, 1], 1023).flatten());
    acks.extend(std::iter::repeat_n(1 << 3, 1_000_000));
    assert!(matches!(with_changed(16, &minicbor_bytes(&acks)), Err(Refusal::Malformed(_))));
    let all = [1 << 3 | 4 | 2, 0, 1, 1, 1, 0xff, 0xff, 0xff, 0xff, 0x0f];
    assert!(with_changed(16, &minicbor_bytes(&all)).is_ok(), "2^32 numbers are one range");
}

/// age reads its header anew for each of its lines.
fn many_recipients() {
    let file = [&package()[..26], b"age-encryption.org/v1\n", &b"-> a\n\n".repeat(1_000_000)].concat();
    assert!(matches!(opened(&with_crc(file)), Err(Refusal::Malformed(_))));
    let file = vec![0x8b; LARGEST_FILE + 1];
    assert_eq!(opened(&file), Err(Refusal::TooLarge));
}

fn long_payload() {
    for length in [1_u64 << 31, 1 << 40, u64::MAX] {
        let mut encoder = Encoder::new(Vec::new());
        encoder.array(2).unwrap().u8(0).unwrap().u64(length).unwrap();
        assert_eq!(with_changed(20, &encoder.into_writer()), Err(Refusal::TooLarge));
    }
}

/// Some kilobytes that unpack to half a gigabyte, whatever length they are said to have.
fn zstd_bomb() {
    let bomb = zstd::stream::encode_all(std::io::Read::take(std::io::repeat(0), 512 << 20), 1).unwrap();
    let content = Content::of(&package(), &laptop());
    for length in [1_000_u64, 200 << 20, 512 << 20] {
        let mut encoder = Encoder::new(Vec::new());
        encoder.array(2).unwrap().u8(0).unwrap().u64(length).unwrap();
        let manifest = with_field(&content.manifest, 20, &encoder.into_writer());
        let file = Content { manifest, payload: bomb.clone(), ..content.clone() }.file();
        let refusal = opened(&file).unwrap_err();
        assert!(matches!(refusal, Refusal::TooLarge | Refusal::Malformed(_)), "{refusal}");
    }
}

#[test]
fn nothing_is_parsed_or_unpacked_before_the_signature_holds() {
    let content = Content::of(&package(), &laptop());
    let mut encoder = Encoder::new(Vec::new());
    encoder.array(2).unwrap().u8(0).unwrap().u64(1 << 40).unwrap();
    let endless = with_field(&content.manifest, 20, &encoder.into_writer());
    let bomb = zstd::stream::encode_all(std::io::Read::take(std::io::repeat(0), 64 << 20), 1).unwrap();
    let mut encoder = Encoder::new(Vec::new());
    encoder.array(2).unwrap().u8(0).unwrap().u64(1_000).unwrap();
    let small = with_field(&content.manifest, 20, &encoder.into_writer());
    for forged in [
        Content { manifest: vec![0xff; 60], ..content.clone() },
        Content { manifest: endless, ..content.clone() },
        Content { manifest: small, payload: bomb, ..content },
    ] {
        let refusal = opened(&forged.file()).unwrap_err();
        assert!(matches!(refusal, Refusal::TooLarge | Refusal::Malformed(_)), "well signed: {refusal}");
        let mut unsigned = forged.signed(1);
        unsigned[0] ^= 1;
        assert_eq!(opened(&encrypted(&unsigned, &laptop())), Err(Refusal::BadSignature));
    }
}

fn minicbor_bytes(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = Encoder::new(Vec::new());
    encoder.bytes(bytes).unwrap();
    encoder.into_writer()
}
