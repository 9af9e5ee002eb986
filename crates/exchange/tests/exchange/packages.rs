//! Packages that go as they should, and who may read and write them.

use crate::common::*;
use exchange::*;
use ledger::*;
use proptest::prelude::*;

#[test]
fn a_package_is_read_as_it_was_made() {
    let package = opened(&package()).unwrap();
    assert_eq!(package.manifest, manifest());
    assert_eq!(package.bundle, bundle(2));
    assert_eq!((package.part, package.signer), ((1, 1), hub().public().sign));
    assert_eq!(package.office, None, "a known sender needs no certificate");
}

#[test]
fn everything_a_manifest_can_say_arrives() {
    let full = Manifest {
        purpose: Purpose::Roster,
        requests: vec![(Scope::dossier(row(21)), context(&[(LAPTOP_REPLICA, 2, 3), (LAPTOP_REPLICA, 9, 9)]))],
        releases: vec![Scope::dossier(row(30)), Scope::unit(row(31))],
        released: vec![Scope::dossier(row(32))],
        revoked: vec![(row(40), AT), (RowId { replica: LAPTOP_REPLICA, counter: 1 }, -5)],
        forked: vec![LAPTOP_REPLICA],
        checkpoint: Some([3; 32]),
        office: Some(OfficeGift { row: row(1), key: office().public(), secret: Some(office().secret()) }),
        ..manifest()
    };
    assert_eq!(opened(&sealed(full.clone(), &bundle(1))).unwrap().manifest, full);
}

#[test]
fn an_acknowledgement_carries_no_payload() {
    let manifest = Manifest { purpose: Purpose::Acknowledgement, ..manifest() };
    let file = sealed(manifest, &Bundle::default());
    assert_eq!(opened(&file).unwrap().bundle, Bundle::default());
    assert!(Content::of(&file, &laptop()).payload.is_empty());
}

#[test]
fn an_acknowledgement_of_thirty_dossiers_stays_within_600_bytes() {
    let acks = (0..30).map(|at| {
        let context = context(&[(HUB_REPLICA, 1, 2 + at % 5), (LAPTOP_REPLICA, 1, 3 + at % 2)]);
        (Scope::dossier(row(200 + 7 * at)), context)
    });
    let manifest = Manifest {
        purpose: Purpose::Acknowledgement,
        acks: acks.collect(),
        label: String::new(),
        ..manifest()
    };
    let content = content(&sealed(manifest, &Bundle::default()), &laptop());
    // age needs 289 to 309 bytes for one recipient, most of the time: it adds a stanza of random length.
    let length = 26 + 309 + content.len();
    assert!(length <= 600, "{length} bytes");
}

#[test]
fn a_package_for_several_devices_opens_on_each_and_on_no_other() {
    let third = keys(3);
    let to = [laptop().public(), third.public()];
    let manifest = Manifest { recipients: vec![laptop_device(), row(4)], ..manifest() };
    let outgoing = Outgoing { manifest, bundle: &bundle(1), certificate: None, to: &to, part: (1, 1) };
    let file = seal(&outgoing, &hub()).unwrap();
    assert!(opened(&file).is_ok());
    let devices = devices();
    let at_third = Known { own_device: Some(row(4)), ..known(&third, &devices) };
    assert!(open(&file, &at_third).is_ok());
    let fourth = keys(4);
    assert_eq!(open(&file, &known(&fourth, &devices)), Err(Refusal::NotForHere));
    assert_eq!(glance(&file).unwrap().hint, [0; 4], "the hint names nobody");
}

#[test]
fn the_hint_is_recognised_by_its_recipient_and_is_other_in_every_package() {
    let first = glance(&package()).unwrap();
    let second = glance(&sealed(Manifest { number: 8, ..manifest() }, &bundle(1))).unwrap();
    for glance in [first, second] {
        assert_eq!(glance.hint, hint_of(&glance.id, &laptop()));
        assert_ne!(glance.hint, hint_of(&glance.id, &hub()));
    }
    assert_ne!(first.hint, second.hint, "nobody sees that both are for the same device");
}

#[test]
fn the_same_package_made_twice_has_the_same_id_and_signed_content() {
    let (first, second) = (package(), package());
    assert_ne!(first, second, "age draws a key for each file");
    assert_eq!(content(&first, &laptop()), content(&second, &laptop()));
    assert_eq!(glance(&first).unwrap().id, glance(&second).unwrap().id);
}

#[test]
fn nobody_or_too_many_recipients_are_refused_when_it_is_made() {
    let bundle = bundle(1);
    let make = |to: &[DevicePublic]| {
        seal(&Outgoing { manifest: manifest(), bundle: &bundle, certificate: None, to, part: (1, 1) }, &hub())
    };
    assert!(matches!(make(&[]), Err(ExchangeError::Recipients { n: 0 })));
    assert!(matches!(make(&vec![laptop().public(); 101]), Err(ExchangeError::Recipients { n: 101 })));
    let file = make(&vec![laptop().public(); 100]).unwrap();
    assert!(opened(&file).is_ok(), "as many as can be made can be read");
}

/// A package of the hub with a chain of certificates.
fn certified(chain: &[Certificate], keys: &DeviceKeys) -> Vec<u8> {
    let chain: Vec<u8> = chain.iter().flat_map(Certificate::bytes).collect();
    let gift = OfficeGift { row: row(1), key: office().public(), secret: None };
    let manifest = Manifest { office: Some(gift), ..manifest() };
    let to = [laptop().public()];
    let outgoing =
        Outgoing { manifest, bundle: &bundle(1), certificate: Some(&chain), to: &to, part: (1, 1) };
    seal(&outgoing, keys).unwrap()
}

fn hub_certificate(office: &OfficeKey) -> Certificate {
    Certificate::issue(office, hub_device(), &hub().public(), true, 1).unwrap()
}

#[test]
fn a_device_that_is_in_no_office_yet_learns_which_key_certified_the_sender() {
    let file = certified(&[hub_certificate(&office())], &hub());
    let own = laptop();
    let joining = Known { own: &own, own_device: None, office: None, devices: &[] };
    let package = open(&file, &joining).unwrap();
    assert_eq!(package.office, Some(office().public()));
    assert!(package.certificate.unwrap().is_hub);
    let other = keys(3);
    assert_eq!(open(&file, &Known { own: &other, ..joining }), Err(Refusal::NotForHere));
    assert_eq!(
        open(&super::common::package(), &joining),
        Err(Refusal::UnknownSender),
        "it has no certificate"
    );
}

#[test]
fn an_unknown_hub_is_taken_for_what_the_office_certified() {
    let own = laptop();
    let nobody = known(&own, &[]);
    assert!(open(&certified(&[hub_certificate(&office())], &hub()), &nobody).is_ok());
    let root = OfficeKey::from_secret(&[10; 32]).unwrap();
    let below = certificate_of_office(10, row(1), office().public());
    let chain = certified(&[below.clone(), hub_certificate(&office())], &hub());
    assert!(open(&chain, &nobody).is_ok(), "the office itself is trusted");
    let agency = Known { office: Some(root.public()), ..nobody };
    assert!(open(&chain, &agency).is_ok(), "and so is the agency above it");
    let top = OfficeKey::from_secret(&[11; 32]).unwrap();
    let middle = certificate_of_office(11, row(9), root.public());
    let longest = certified(&[middle, below, hub_certificate(&office())], &hub());
    assert!(open(&longest, &Known { office: Some(top.public()), ..nobody }).is_ok());
}

#[test]
fn certificates_of_others_and_chains_that_do_not_hang_together_are_refused() {
    let own = laptop();
    let nobody = known(&own, &[]);
    let stranger = OfficeKey::from_secret(&[12; 32]).unwrap();
    let other = certified(&[hub_certificate(&stranger)], &hub());
    assert_eq!(open(&other, &nobody), Err(Refusal::OtherOffice));
    let unrelated = certificate_of_office(9, row(1), [5; 32]);
    let broken = certified(&[unrelated, hub_certificate(&stranger)], &hub());
    assert_eq!(open(&broken, &nobody), Err(Refusal::BadSignature));
    let device_as_office = certified(
        &[Certificate::issue(&office(), row(8), &keys(3).public(), true, 1).unwrap(), {
            let device = OfficeKey::from_secret(&[3; 32]).unwrap();
            hub_certificate(&device)
        }],
        &hub(),
    );
    assert_eq!(open(&device_as_office, &nobody), Err(Refusal::BadSignature), "a device certifies nobody");
    let not_the_signer = certified(&[hub_certificate(&office())], &keys(5));
    assert_eq!(open(&not_the_signer, &nobody), Err(Refusal::BadSignature));
}

#[test]
fn a_certificate_does_not_bring_a_device_back_that_was_shut_out_or_has_other_keys_now() {
    let own = laptop();
    let file = certified(&[hub_certificate(&office())], &hub());
    let shut_out = [KnownDevice { device: hub_device(), sign: hub().public().sign, revoked: true }];
    assert_eq!(open(&file, &known(&own, &shut_out)), Err(Refusal::RevokedSender));
    let other_keys = [KnownDevice { device: hub_device(), sign: keys(6).public().sign, revoked: false }];
    assert_eq!(open(&file, &known(&own, &other_keys)), Err(Refusal::UnknownSender));
}

#[test]
fn debians_age_decrypts_what_follows_the_header() {
    let folder = std::env::temp_dir().join(format!("kinerja-age-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let (key, file) = (folder.join("key"), folder.join("package"));
    let package = package();
    std::fs::write(&key, identity_file(&laptop())).unwrap();
    std::fs::write(&file, &package).unwrap();
    let decrypted = ["age", "rage"].iter().find_map(|program| {
        let command = format!("tail -c +27 '{}' | {program} -d -i '{}'", file.display(), key.display());
        let said = std::process::Command::new("sh").args(["-c", &command]).output().ok()?;
        // The shell says 127 where there is no such program.
        (said.status.code() != Some(127)).then_some(said)
    });
    std::fs::remove_dir_all(&folder).unwrap();
    let Some(decrypted) = decrypted else {
        eprintln!("SKIPPED: neither `age` nor `rage` is installed; on Debian: sudo apt-get install age");
        return;
    };
    assert!(decrypted.status.success(), "{}", String::from_utf8_lossy(&decrypted.stderr));
    assert_eq!(decrypted.stdout, content(&package, &laptop()));
}

#[test]
fn a_bundle_too_large_for_one_file_becomes_several_that_hold_the_same_together() {
    let mut whole = bundle(400);
    for (at, part) in (0_u32..).zip(&mut whole.parts) {
        let text = blake3::hash(&at.to_be_bytes()).to_hex();
        part.commits[0].ops[1].value = text.as_str().into();
    }
    let limit = 4096 + 2_000;
    let pieces = split(whole.clone(), limit);
    assert!(pieces.len() > 1);
    let n = u16::try_from(pieces.len()).unwrap();
    let to = [laptop().public()];
    let mut parts = Vec::new();
    for (at, piece) in (1..).zip(&pieces) {
        let outgoing =
            Outgoing { manifest: manifest(), bundle: piece, certificate: None, to: &to, part: (at, n) };
        let file = seal(&outgoing, &hub()).unwrap();
        assert!(file.len() <= limit, "{} bytes", file.len());
        let package = opened(&file).unwrap();
        assert_eq!(package.part, (at, n));
        assert_eq!(package.bundle.authors, whole.authors, "each piece can be read on its own");
        parts.extend(package.bundle.parts);
    }
    assert_eq!(parts, whole.parts);
    assert_eq!(split(whole.clone(), 10_000_000), [whole], "what fits is left as it is");
}

#[test]
fn a_single_dossier_is_not_split() {
    assert_eq!(split(bundle(1), 10), [bundle(1)]);
    let pieces = split(bundle(3), 10);
    assert_eq!(pieces.iter().map(|piece| piece.parts.len()).collect::<Vec<_>>(), [1, 1, 1]);
}

prop_compose! {
    fn any_ranges()(spans in prop::collection::vec((1..60_u32, 0..20_u32), 1..4)) -> Ranges {
        let mut ranges = Ranges::new();
        for (from, length) in spans {
            ranges.insert(from, from + length);
        }
        ranges
    }
}

prop_compose! {
    fn any_context()(replicas in prop::collection::btree_map(0..4_u64, any_ranges(), 0..3)) -> Context {
        let mut context = Context::new();
        for (replica, ranges) in replicas {
            context.add_ranges(ReplicaId(replica), &ranges);
        }
        context
    }
}

prop_compose! {
    fn any_scope()(kind in 1..5_u8, replica in 0..3_u64, counter in 0..300_u32) -> Scope {
        let row = RowId { replica: ReplicaId(replica), counter };
        Scope { kind: ScopeKind::from_number(kind).unwrap(), row }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn whatever_is_known_of_whichever_scopes_arrives(
        acks in prop::collection::btree_map(any_scope(), any_context(), 0..40),
        requests in prop::collection::btree_map(any_scope(), any_context(), 0..5),
        seen in prop::collection::vec((0..5_u64, any_ranges()), 0..3),
    ) {
        let manifest = Manifest {
            acks: acks.into_iter().collect(),
            requests: requests.into_iter().collect(),
            seen: seen.into_iter().map(|(replica, ranges)| (ReplicaId(replica), ranges)).collect(),
            ..manifest()
        };
        let file = sealed(manifest.clone(), &Bundle::default());
        prop_assert_eq!(opened(&file).unwrap().manifest, manifest);
    }
}
