//! Two devices of an office with fixed keys, and a writer of packages that follows
//! `docs/formats/package-v1.md` alone, so that tests can write what the program never would.

use crc::{CRC_32_ISCSI, Crc};
use ed25519_dalek::{Signer as _, SigningKey};
use exchange::*;
use ledger::*;
use minicbor::Encoder;

pub(crate) const HUB_REPLICA: ReplicaId = ReplicaId(0x1111_2222_3333_4444);
pub(crate) const LAPTOP_REPLICA: ReplicaId = ReplicaId(0xaaaa_bbbb_cccc_dddd);
/// 1 March 2027, 08:00 UTC.
pub(crate) const AT: i64 = 1_803_888_000_000;
/// Where the fields of a package begin that has no certificate.
pub(crate) const MANIFEST_LENGTH_AT: usize = 73;

pub(crate) fn keys(seed: u8) -> DeviceKeys {
    DeviceKeys::from_secret(&[seed; 64]).unwrap()
}

pub(crate) fn hub() -> DeviceKeys {
    keys(1)
}

pub(crate) fn laptop() -> DeviceKeys {
    keys(2)
}

pub(crate) fn office() -> OfficeKey {
    OfficeKey::from_secret(&[9; 32]).unwrap()
}

pub(crate) fn row(counter: u32) -> RowId {
    RowId { replica: HUB_REPLICA, counter }
}

pub(crate) fn hub_device() -> RowId {
    row(2)
}

pub(crate) fn laptop_device() -> RowId {
    row(3)
}

/// The devices as everybody in the office knows them.
pub(crate) fn devices() -> Vec<KnownDevice> {
    let known = |device, keys: DeviceKeys| KnownDevice { device, sign: keys.public().sign, revoked: false };
    vec![known(hub_device(), hub()), known(laptop_device(), laptop())]
}

/// What the laptop knows once it is enrolled.
pub(crate) fn known<'a>(own: &'a DeviceKeys, devices: &'a [KnownDevice]) -> Known<'a> {
    Known { own, own_device: Some(laptop_device()), office: Some(office().public()), devices }
}

/// Opens a file on the laptop.
pub(crate) fn opened(file: &[u8]) -> Result<Package, Refusal> {
    open(file, &known(&laptop(), &devices()))
}

/// A package of the hub for the laptop, its records not filled in.
pub(crate) fn manifest() -> Manifest {
    Manifest {
        recipients: vec![laptop_device()],
        epoch: 3,
        number: 7,
        previous: Some(*b"previous"),
        at: AT,
        label: "Triwulan I".to_owned(),
        schema: 5,
        tables_known: 38,
        seen: vec![(LAPTOP_REPLICA, Ranges::span(1, 4))],
        acks: vec![(Scope::dossier(row(20)), context(&[(LAPTOP_REPLICA, 1, 3)]))],
        ack_digest: [0x5a; 16],
        ..Manifest::new(hub_device(), HUB_REPLICA)
    }
}

pub(crate) fn context(spans: &[(ReplicaId, u32, u32)]) -> Context {
    let mut context = Context::new();
    for (replica, from, to) in spans {
        context.insert_span(*replica, *from, *to);
    }
    context
}

/// A rating and a sentence for each of some employees.
pub(crate) fn bundle(n_dossiers: u32) -> Bundle {
    let parts = (0..n_dossiers).map(|at| part(20 + at)).collect();
    let author = Author { account: row(1), name: "sri".to_owned(), employee: Some(row(20)) };
    Bundle { parts, authors: vec![author], chain_root: [0x77; 32] }
}

fn part(employee: u32) -> ScopePart {
    let scope = Scope::dossier(row(employee));
    let dot = Dot { replica: HUB_REPLICA, n: 4 };
    let act = Act {
        id: ActId { replica: HUB_REPLICA, counter: 90 },
        kind: "rate_results".to_owned(),
        author: row(1),
        acted_for: None,
        at: AT - 60_000,
    };
    let cell = |column| Cell { table: 13, row: row(500 + employee), column };
    let replaced = vec![Dot { replica: HUB_REPLICA, n: 2 }];
    let ops = vec![
        Op { cell: cell(4), value: Value::Integer(2), replaced },
        Op { cell: cell(5), value: "Laporan tepat waktu".into(), replaced: Vec::new() },
    ];
    let commits = vec![Commit { scope, dot, lamport: 41, act, ops }];
    ScopePart { covers: context(&[(HUB_REPLICA, 3, 4)]), commits, ..ScopePart::new(scope) }
}

/// The file that most tests begin with.
pub(crate) fn package() -> Vec<u8> {
    sealed(manifest(), &bundle(2))
}

pub(crate) fn sealed(manifest: Manifest, bundle: &Bundle) -> Vec<u8> {
    let to = [laptop().public()];
    let outgoing = Outgoing { manifest, bundle, certificate: None, to: &to, part: (1, 1) };
    seal(&outgoing, &hub()).unwrap()
}

/// What the age file holds, read with age alone.
pub(crate) fn content(file: &[u8], keys: &DeviceKeys) -> Vec<u8> {
    age::decrypt(&identity(keys), &file[26..]).unwrap()
}

pub(crate) fn identity(keys: &DeviceKeys) -> age::x25519::Identity {
    identity_file(keys).parse().unwrap()
}

/// The secret receiving key as the program `age` takes it.
pub(crate) fn identity_file(keys: &DeviceKeys) -> String {
    let hrp = bech32::Hrp::parse("AGE-SECRET-KEY-").unwrap();
    bech32::encode_upper::<bech32::Bech32>(hrp, &keys.secret()[32..]).unwrap()
}

/// The pieces of a content.
#[derive(Clone)]
pub(crate) struct Content {
    pub(crate) certificates: Vec<u8>,
    pub(crate) manifest: Vec<u8>,
    pub(crate) payload: Vec<u8>,
}

impl Content {
    pub(crate) fn of(file: &[u8], keys: &DeviceKeys) -> Self {
        let content = content(file, keys);
        let at = MANIFEST_LENGTH_AT + usize::from(content[72]) * CERTIFICATE_LENGTH;
        let length = u32::from_be_bytes(content[at..at + 4].try_into().unwrap()) as usize;
        Self {
            certificates: content[73..at].to_vec(),
            manifest: content[at + 4..at + 4 + length].to_vec(),
            payload: content[at + 4 + length..].to_vec(),
        }
    }

    /// Signed by the device with this seed, as if it were a package of its own.
    pub(crate) fn signed(&self, seed: u8) -> Vec<u8> {
        let signing = SigningKey::from_bytes(&[seed; 32]);
        let public = signing.verifying_key().to_bytes();
        let key_id = blake3::derive_key("Kinerja Luring 2026 signing key id v1", &public);
        let mut signed = key_id[..8].to_vec();
        signed.push(u8::try_from(self.certificates.len() / CERTIFICATE_LENGTH).unwrap());
        signed.extend_from_slice(&self.certificates);
        signed.extend_from_slice(&u32::try_from(self.manifest.len()).unwrap().to_be_bytes());
        signed.extend_from_slice(&self.manifest);
        signed.extend_from_slice(&self.payload);
        [signing.sign(&signed).to_bytes().as_slice(), &signed].concat()
    }

    /// The whole file, from the hub to the laptop.
    pub(crate) fn file(&self) -> Vec<u8> {
        encrypted(&self.signed(1), &laptop())
    }
}

/// A content in the age layer and behind a header that fits it.
pub(crate) fn encrypted(content: &[u8], to: &DeviceKeys) -> Vec<u8> {
    let sealed = age::encrypt(&identity(to).to_public(), content).unwrap();
    let id = blake3::derive_key("Kinerja Luring 2026 package id v1", content);
    let mut file = b"\x8bKLP\x01\x00\x00\x01\x00\x01".to_vec();
    file.extend_from_slice(&id[..8]);
    file.extend_from_slice(&hint_of(&id[..8], to));
    file.extend_from_slice(&[0; 4]);
    file.extend_from_slice(&sealed);
    with_crc(file)
}

/// What only the recipient of a package with this id recognises.
pub(crate) fn hint_of(id: &[u8], to: &DeviceKeys) -> [u8; 4] {
    let of = [id, to.public().receive.as_bytes()].concat();
    let hint = blake3::derive_key("Kinerja Luring 2026 package hint v1", &of);
    hint[..4].try_into().unwrap()
}

/// What the office key with one seed says of the key of an office below it.
pub(crate) fn certificate_of_office(issuer: u8, office: RowId, key: [u8; 32]) -> Certificate {
    let signing = SigningKey::from_bytes(&[issuer; 32]);
    let mut bytes = vec![0xc1, 2, 0, 0, 0, 1];
    bytes.extend_from_slice(&office.replica.0.to_be_bytes());
    bytes.extend_from_slice(&office.counter.to_be_bytes());
    bytes.extend_from_slice(&key);
    bytes.extend_from_slice(&[0; 32]);
    bytes.extend_from_slice(&signing.verifying_key().to_bytes());
    let signature = signing.sign(&bytes).to_bytes();
    bytes.extend_from_slice(&signature);
    Certificate::from_bytes(&bytes).unwrap()
}

/// The file with the checksum that it ought to have.
pub(crate) fn with_crc(mut file: Vec<u8>) -> Vec<u8> {
    let crc = Crc::<u32>::new(&CRC_32_ISCSI);
    let sum = crc.checksum(&[&file[..22], &file[26..]].concat());
    file[22..26].copy_from_slice(&sum.to_be_bytes());
    file
}

/// A manifest with one field more, or one changed; `value` is CBOR.
pub(crate) fn with_field(manifest: &[u8], key: u32, value: &[u8]) -> Vec<u8> {
    let mut decoder = minicbor::Decoder::new(manifest);
    let mut fields = std::collections::BTreeMap::new();
    for _ in 0..decoder.map().unwrap().unwrap() {
        let key = decoder.u32().unwrap();
        let start = decoder.position();
        decoder.skip().unwrap();
        fields.insert(key, manifest[start..decoder.position()].to_vec());
    }
    fields.insert(key, value.to_vec());
    let mut encoder = Encoder::new(Vec::new());
    encoder.map(fields.len() as u64).unwrap();
    let mut bytes = encoder.into_writer();
    for (key, value) in fields {
        bytes.extend_from_slice(&minicbor::to_vec(key).unwrap());
        bytes.extend_from_slice(&value);
    }
    bytes
}
