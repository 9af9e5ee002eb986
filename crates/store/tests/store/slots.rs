//! Key slots that somebody laid hands on, and those of two officers.

use crate::worlds::{self, NOON, USER, create, office, open, password};
use secrecy::SecretString;
use std::fs;
use std::path::{Path, PathBuf};
use store::schema::offices;
use store::{NewAccount, OfficeCode, OfficeCodes, Officer, Password, RecoveryCode, Store, StoreError, Table};

fn folder_of(store: &Path) -> PathBuf {
    store.with_file_name(format!("{}.slots", store.file_name().unwrap().to_string_lossy()))
}

/// The slots beside a store, by name.
fn slots(store: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder_of(store)).unwrap().map(|entry| entry.unwrap().path());
    let mut slots: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|end| end == "age")).collect();
    slots.sort();
    slots
}

/// The store with a second person, and the file of each one's slot.
fn with_budi() -> (worlds::Office, Password, PathBuf, PathBuf) {
    let mut office = office();
    let before = slots(&office.path());
    let budi = Password::new("empat kata milik Budi".to_owned());
    let new = NewAccount { name: "Budi", role: "evaluator", employee: None, password: &budi };
    office.store.add_account(office.author, &new, NOON).unwrap();
    let his = slots(&office.path()).into_iter().find(|slot| !before.contains(slot)).unwrap();
    let recovery = recovery_slot(&office.path());
    let hers = before.into_iter().find(|slot| *slot != recovery).unwrap();
    (office, budi, hers, his)
}

/// The slot of the recovery code, by the name that the documents give it.
fn recovery_slot(store: &Path) -> PathBuf {
    let mut hasher = blake3::Hasher::new_derive_key("Kinerja Luring 2026 key slot name v1");
    hasher.update(&fs::read(folder_of(store).join("salt")).unwrap());
    hasher.update(b"recovery");
    folder_of(store).join(format!("{}.age", &hasher.finalize().to_hex()[..24]))
}

#[test]
fn a_slot_of_somebody_else_under_my_name_is_told_and_lets_nobody_in_with_my_rights() {
    let (office, budi, hers, his) = with_budi();
    let path = office.path();
    drop(office.store);
    fs::copy(&his, &hers).unwrap();
    assert!(matches!(Store::open(&path, USER, &budi), Err(StoreError::SwappedSlot(_))));
    assert!(matches!(Store::open(&path, USER, &password()), Err(StoreError::WrongPassword)));
    fs::remove_file(&his).unwrap();
    assert!(
        matches!(Store::open_sole(&path, &budi), Err(StoreError::SwappedSlot(_))),
        "nor where the name is not typed"
    );
}

#[test]
fn a_slot_that_was_weakened_torn_or_edited_is_refused_each_with_its_own_reason() {
    let office = office();
    let path = office.path();
    drop(office.store);
    let whole: Vec<(PathBuf, Vec<u8>)> =
        slots(&path).into_iter().map(|slot| (slot.clone(), fs::read(slot).unwrap())).collect();
    let lay = |change: &dyn Fn(&mut Vec<u8>)| {
        for (slot, content) in &whole {
            let mut changed = content.clone();
            change(&mut changed);
            fs::write(slot, changed).unwrap();
        }
        Store::open(&path, USER, &password())
    };
    let cost = |to: &'static [u8; 4]| {
        move |slot: &mut Vec<u8>| {
            let at = slot.windows(4).position(|four| four == b" 17\n").expect("every slot costs 2^17");
            slot.splice(at..at + 4, *to);
        }
    };
    assert!(matches!(lay(&cost(b" 10\n")), Err(StoreError::WeakenedSlot(_))));
    assert!(matches!(lay(&cost(b" 18\n")), Err(StoreError::WeakenedSlot(_))), "and none that takes for ever");
    assert!(matches!(lay(&|slot| slot.truncate(40)), Err(StoreError::BadSlot(_))));
    assert!(matches!(lay(&|slot| slot.clear()), Err(StoreError::BadSlot(_))));
    assert!(
        matches!(
            lay(&|slot| {
                slot.pop();
            }),
            Err(StoreError::BadSlot(_))
        ),
        "its last byte"
    );
    assert!(matches!(lay(&|slot| *slot.last_mut().unwrap() ^= 1), Err(StoreError::BadSlot(_))));
    assert!(matches!(lay(&|slot| slot.resize(5000, b' ')), Err(StoreError::BadSlot(_))));
    assert!(lay(&|_| ()).is_ok(), "as it was written it opens");
}

/// Rewrites a slot as version 2 of the file had it: the key alone, without whose it is.
fn as_before(slot: &Path) {
    let secret = || SecretString::from("lima kata yang panjang sekali");
    let content = age::decrypt(&age::scrypt::Identity::new(secret()), &fs::read(slot).unwrap()).unwrap();
    assert_eq!(content.len(), 1 + 32 + 32);
    let mut recipient = age::scrypt::Recipient::new(secret());
    recipient.set_work_factor(17);
    fs::write(slot, age::encrypt(&recipient, &content[33..]).unwrap()).unwrap();
}

#[test]
fn a_slot_from_before_slots_named_their_owner_is_written_anew_and_refused_once_there_is_a_personal_key() {
    let mut office = office();
    let path = office.path();
    let slot = slots(&path).into_iter().find(|slot| *slot != recovery_slot(&path)).unwrap();
    as_before(&slot);
    let old = fs::read(&slot).unwrap();
    drop(office.store);
    office.store = open(&path);
    assert_ne!(fs::read(&slot).unwrap().len(), old.len(), "it names its owner now");
    office.does("create_office", |act| {
        act.insert_root(Table::Offices, &[(offices::NAME, "Dinas Uji".into())]).unwrap()
    });
    office.store.ensure_key(office.author, &password(), NOON).unwrap();
    drop(office.store);
    drop(open(&path));
    fs::write(&slot, old).unwrap();
    assert!(matches!(Store::open(&path, USER, &password()), Err(StoreError::SwappedSlot(_))));
}

#[test]
fn two_officers_open_the_store_together_and_neither_alone() {
    let mut office = office();
    let path = office.path();
    assert!(!Store::has_office_recovery(&path));
    let codes = office.store.make_office_recovery(NOON).unwrap();
    drop(office.store);
    assert!(Store::has_office_recovery(&path));
    let [first, second] = [codes.first().to_string(), codes.second().to_string()];
    assert!(first.starts_with("A-") && second.starts_with("B-"));
    let read = |typed: &str| typed.to_lowercase().replace('-', " ").parse::<OfficeCode>();
    assert_eq!(read(&first).unwrap().officer(), Officer::First);

    let together = OfficeCodes::of(read(&first).unwrap(), read(&second).unwrap()).unwrap();
    let store = Store::open_with_office(&path, &together, NOON).unwrap();
    assert_eq!(store.setting("office_recovery_used_at").unwrap(), Some(NOON.to_string()));
    drop(store);
    let swapped = OfficeCodes::of(read(&second).unwrap(), read(&first).unwrap());
    assert!(matches!(swapped, Err(StoreError::SwappedOfficeCodes)));
    let twice = OfficeCodes::of(read(&first).unwrap(), read(&first).unwrap());
    assert!(matches!(twice, Err(StoreError::SwappedOfficeCodes)), "one sheet is not two");
}

#[test]
fn codes_of_another_pair_mistyped_codes_and_the_recovery_code_are_told_apart() {
    let mut office = office();
    let path = office.path();
    let old = office.store.make_office_recovery(NOON).unwrap();
    let new = office.store.make_office_recovery(NOON).unwrap();
    drop(office.store);
    let read = |code: &OfficeCode| code.to_string().parse::<OfficeCode>().unwrap();
    for (first, second) in [(&old, &old), (&old, &new), (&new, &old)] {
        let pair = OfficeCodes::of(read(first.first()), read(second.second())).unwrap();
        assert!(matches!(Store::open_with_office(&path, &pair, NOON), Err(StoreError::OtherOfficeCodes)));
    }
    let folder = tempfile::tempdir().unwrap();
    let (_, recovery) = create(&folder.path().join("lain.kantor"), 22);
    let printed = new.first().to_string();
    let last_changed = {
        let last = if printed.ends_with('7') { '8' } else { '7' };
        format!("{}{last}", &printed[..printed.len() - 1])
    };
    for mistyped in [last_changed.as_str(), &printed[2..], "", "A", &recovery.to_string()] {
        assert!(matches!(mistyped.parse::<OfficeCode>(), Err(StoreError::MistypedOfficeCode)), "{mistyped}");
    }
    assert!(matches!(printed.parse::<RecoveryCode>(), Err(StoreError::MistypedRecoveryCode)));
}

#[test]
fn the_printed_recovery_code_can_be_checked_without_using_it() {
    let folder = tempfile::tempdir().unwrap();
    let (store, code) = create(&folder.path().join("uji.kantor"), 23);
    let (other, foreign) = create(&folder.path().join("lain.kantor"), 24);
    assert!(store.check_recovery(&code).unwrap());
    assert!(!store.check_recovery(&foreign).unwrap() && !other.check_recovery(&code).unwrap());
    assert_eq!(store.setting("recovery_code_used_at").unwrap(), None);
}
