//! What was written once stays readable, and `docs/formats/package-v1.md` says what is in the bytes.
//! `KINERJA_BLESS=1` writes the files and the example of the document anew.

use crate::common::*;
use crate::files::request;
use exchange::*;
use ledger::*;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

fn home(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(file)
}

fn blesses() -> bool {
    std::env::var_os("KINERJA_BLESS").is_some()
}

/// The file of that name; written first where it is to be blessed.
fn golden(name: &str, made: &[u8]) -> Vec<u8> {
    let path = home("tests/golden").join(name);
    if blesses() {
        std::fs::write(&path, made).unwrap();
    }
    std::fs::read(path).unwrap()
}

/// The first package of an office to a new device: everything that is optional but seldom large is in it.
fn first_package() -> Vec<u8> {
    let certificate = Certificate::issue(&office(), hub_device(), &hub().public(), true, 1).unwrap().bytes();
    let manifest = Manifest {
        purpose: Purpose::Roster,
        revoked: vec![(row(40), AT - 86_400_000)],
        releases: vec![Scope::dossier(row(30))],
        office: Some(OfficeGift { row: row(1), key: office().public(), secret: None }),
        ..manifest()
    };
    let to = [laptop().public()];
    let outgoing =
        Outgoing { manifest, bundle: &bundle(2), certificate: Some(&certificate), to: &to, part: (1, 1) };
    seal(&outgoing, &hub()).unwrap()
}

#[test]
fn the_package_of_version_1_stays_readable() {
    let made = first_package();
    let kept = golden("package-v1.paket", &made);
    assert_eq!(opened(&kept).unwrap(), opened(&made).unwrap());
    assert_eq!(opened(&kept).unwrap().bundle, bundle(2));
}

#[test]
fn the_same_records_make_the_same_signed_bytes_as_in_version_1() {
    let made = first_package();
    let kept = golden("package-v1.paket", &made);
    assert_eq!(content(&made, &laptop()), content(&kept, &laptop()));
    assert_eq!(made[..22], kept[..22], "and so the same header but for the checksum");
}

#[test]
fn the_request_of_version_1_stays_readable_and_is_written_to_the_byte() {
    let made = request().write(&laptop());
    let kept = golden("request-v1.perangkat", &made);
    assert_eq!(made, kept);
    assert_eq!(DeviceRequest::read(&kept).unwrap(), request());
}

const BEGIN: &str = "<!-- example: crates/exchange/tests/exchange/format.rs -->\n```text\n";
const END: &str = "```\n<!-- end of the example -->";

#[test]
fn the_worked_example_of_the_document_is_the_golden_package() {
    let path = home("../../docs/formats/package-v1.md");
    let document = std::fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
    let (before, rest) = document.split_once(BEGIN).unwrap();
    let (shown, after) = rest.split_once(END).unwrap();
    let example = example(&golden("package-v1.paket", &first_package()));
    if blesses() {
        std::fs::write(&path, [before, BEGIN, &example, END, after].concat()).unwrap();
    } else {
        assert_eq!(shown, example);
    }
}

/// Bytes with what they mean, taken apart without the program that wrote them.
struct Walk<'b> {
    bytes: &'b [u8],
    at: usize,
    said: String,
}

impl<'b> Walk<'b> {
    fn over(bytes: &'b [u8]) -> Self {
        Self { bytes, at: 0, said: String::new() }
    }

    fn take(&mut self, n: usize, meaning: &str) -> &'b [u8] {
        let taken = &self.bytes[self.at..self.at + n];
        let mut shown = taken.chunks(16).map(hex);
        writeln!(self.said, "{:5}  {:<48} {meaning}", self.at, shown.next().unwrap_or_default()).unwrap();
        for line in shown {
            writeln!(self.said, "       {line}").unwrap();
        }
        self.at += n;
        taken
    }

    fn heading(&mut self, text: &str) {
        writeln!(self.said, "{}{text}", if self.said.is_empty() { "" } else { "\n" }).unwrap();
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().join(" ")
}

fn example(file: &[u8]) -> String {
    let mut walk = Walk::over(file);
    walk.heading("The file, clear");
    walk.take(4, "magic");
    walk.take(1, "format 1");
    walk.take(1, "no flags");
    walk.take(4, "part 1 of 1");
    walk.take(8, "package id");
    walk.take(4, "hint for the only recipient");
    walk.take(4, "CRC-32C");
    let sealed = file.len() - walk.at;
    writeln!(walk.said, "{:5}  ({sealed} bytes: the age file)", walk.at).unwrap();
    let content = content(file, &laptop());
    let mut inner = Walk::over(&content);
    inner.heading("\nThe content of the age file");
    inner.take(64, "signature over all that follows");
    inner.take(8, "id of the signing key");
    inner.take(1, "one certificate");
    certificate(&mut inner);
    let length = inner.take(4, "length of the manifest");
    let length = u32::from_be_bytes(length.try_into().unwrap()) as usize;
    manifest_fields(&mut inner, length);
    inner.heading("The payload");
    inner.take(content.len() - inner.at, "as the manifest says it is packed");
    walk.said + &inner.said
}

fn certificate(walk: &mut Walk<'_>) {
    walk.heading("The certificate");
    walk.take(1, "form");
    walk.take(1, "a hub");
    walk.take(4, "epoch 1");
    walk.take(12, "the device: replica, counter");
    walk.take(32, "its signing key");
    walk.take(32, "its receiving key");
    walk.take(32, "the key of the office");
    walk.take(64, "signature of the office over the 114 bytes before");
    walk.heading("The manifest");
}

fn manifest_fields(walk: &mut Walk<'_>, length: usize) {
    let bytes = &walk.bytes[walk.at..walk.at + length];
    let mut decoder = minicbor::Decoder::new(bytes);
    let n = decoder.map().unwrap().unwrap();
    let mut reached = decoder.position();
    walk.take(reached, &format!("a map of {n} fields"));
    for _ in 0..n {
        let key = decoder.u32().unwrap();
        decoder.skip().unwrap();
        walk.take(decoder.position() - reached, meaning(key));
        reached = decoder.position();
    }
}

fn meaning(key: u32) -> &'static str {
    match key {
        0 => "0 lowest reader: 1",
        1 => "1 highest table known: 38",
        2 => "2 schema: 5",
        3 => "3 made at",
        4 => "4 replicas",
        5 => "5 id of the package before",
        6 => "6 sender: replica 0, counter 2",
        7 => "7 digest of what is known",
        8 => "8 recipients: replica 0, counter 3",
        9 => "9 label",
        10 => "10 epoch: 3",
        12 => "12 purpose: roster",
        14 => "14 number: 7",
        16 => "16 acknowledged: dossier of replica 0, counter 20: replica 1 from 1 to 3",
        18 => "18 packages seen: of replica 1 from 1 to 4",
        20 => "20 payload: dictionary, unpacked length",
        24 => "24 ids of receiving keys",
        26 => "26 released: dossier of replica 0, counter 30",
        32 => "32 shut out: replica 0, counter 40, since",
        34 => "34 office: replica 0, counter 1, its key",
        _ => "?",
    }
}

/// Good input for a target of the fuzzer; what cannot be made twice alike is taken as it was kept.
fn seed(target: &str, made: &[u8]) -> Vec<u8> {
    let folder = home("../../fuzz/seeds").join(target);
    if blesses() {
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("golden"), made).unwrap();
    }
    std::fs::read(folder.join("golden")).unwrap()
}

/// The dictionary in one byte and the length in four, as the target of the payload takes them.
fn fields_of_payload(manifest: &mut minicbor::Decoder<'_>) -> Vec<u8> {
    manifest.map().unwrap();
    while manifest.u32().unwrap() != 20 {
        manifest.skip().unwrap();
    }
    manifest.array().unwrap();
    let dictionary = manifest.u8().unwrap();
    [&[dictionary], manifest.u32().unwrap().to_be_bytes().as_slice()].concat()
}

#[test]
fn the_seeds_of_the_fuzzer_are_good_input() {
    let file = golden("package-v1.paket", &first_package());
    assert!(opened(&seed("open", &file)).is_ok());
    let content = content(&file, &laptop());
    assert_eq!(seed("content", &content), content);
    let parts = Content::of(&file, &laptop());
    assert_eq!(seed("manifest", &parts.manifest), parts.manifest);
    let mut fields = minicbor::Decoder::new(&parts.manifest);
    let packed = [fields_of_payload(&mut fields).as_slice(), &parts.payload].concat();
    assert_eq!(seed("payload", &packed), packed);
    assert!(DeviceRequest::read(&seed("request", &request().write(&laptop()))).is_ok());
    assert!(Certificate::from_bytes(&seed("certificate", &parts.certificates)).is_ok());
    let part = bundle(1).parts.remove(0);
    assert_eq!(Commit::decode(&seed("commit", &part.commits[0].encode())), Ok(part.commits[0].clone()));
    assert_eq!(Context::decode(&seed("context", &part.covers.encode())), Ok(part.covers));
}
