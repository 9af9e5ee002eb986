//! Key slots that somebody laid hands on, and those of two officers.

use crate::worlds::{self, NOON, USER, create, office, open, password};
use secrecy::SecretString;
use std::fs;
use std::path::{Path, PathBuf};
use store::{NewAccount, OfficeCode, OfficeCodes, Officer, Password, RecoveryCode, Store, StoreError};

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
    assert_eq!(content.len(), 1 + 32 + 16 + 32);
    let mut recipient = age::scrypt::Recipient::new(secret());
    recipient.set_work_factor(17);
    fs::write(slot, age::encrypt(&recipient, &content[49..]).unwrap()).unwrap();
}

/// The file of the slot of [`USER`], where nobody else has one.
fn own_slot(store: &Path) -> PathBuf {
    slots(store).into_iter().find(|slot| *slot != recovery_slot(store)).unwrap()
}

#[test]
fn a_slot_from_before_slots_named_their_owner_is_written_anew_and_refused_from_then_on() {
    let office = office();
    let path = office.path();
    let slot = own_slot(&path);
    as_before(&slot);
    office.store.connection().execute("update accounts set slot_generation = null", []).unwrap();
    let old = fs::read(&slot).unwrap();
    drop(office.store);
    drop(open(&path));
    assert_ne!(fs::read(&slot).unwrap().len(), old.len(), "it names its owner now");
    drop(open(&path));
    fs::write(&slot, old).unwrap();
    assert!(matches!(Store::open(&path, USER, &password()), Err(StoreError::SwappedSlot(_))));
}

#[test]
fn an_older_slot_of_the_same_account_opens_nothing_and_a_backup_opens_with_its_own() {
    let (mut office, first, _, his) = with_budi();
    let path = office.path();
    let budi = office.store.find_account("Budi").unwrap().unwrap().id;
    let backup = office.store.backup_to(&office.folder.path().join("cadangan"), NOON).unwrap();
    let old = fs::read(&his).unwrap();
    let second = Password::new("sandi baru milik Budi".to_owned());
    office.store.reset_password(office.author, budi, &second, NOON).unwrap();
    let new = fs::read(&his).unwrap();
    fs::write(&his, &old).unwrap();
    assert!(matches!(office.store.check_password("Budi", &first), Err(StoreError::SwappedSlot(_))));
    let changed = office.store.change_password("Budi", &first, &second, NOON);
    assert!(matches!(changed, Err(StoreError::SwappedSlot(_))));
    drop(office.store);
    assert!(matches!(Store::open(&path, "Budi", &first), Err(StoreError::SwappedSlot(_))));
    fs::write(&his, &new).unwrap();
    drop(Store::open(&path, "Budi", &second).unwrap());

    let restored = office.folder.path().join("pulih.kantor");
    Store::restore(&backup.path, &restored).unwrap();
    drop(Store::open(&restored, "Budi", &first).unwrap());
    assert!(matches!(Store::open(&restored, "Budi", &second), Err(StoreError::WrongPassword)));
}

#[test]
fn killed_while_a_slot_is_written_either_one_opens_and_the_one_that_was_found_stays() {
    let mut office = office();
    let path = office.path();
    let slot = own_slot(&path);
    let known = |store: &Store| -> Vec<u8> {
        let sql = "select slot_generation from accounts";
        store.connection().query_row(sql, [], |row| row.get(0)).unwrap()
    };
    let (old, before) = (fs::read(&slot).unwrap(), known(&office.store));
    let (first, second) = (password(), Password::new("sandi kedua yang panjang".to_owned()));
    office.store.change_password(USER, &first, &second, NOON).unwrap();
    let (new, after) = (fs::read(&slot).unwrap(), known(&office.store));
    assert_ne!(before, after);
    let mut store = office.store;
    for (found, opens, stays) in [(&old, &first, &before), (&new, &second, &after)] {
        let both = [before.clone(), after.clone()].concat();
        store.connection().execute("update accounts set slot_generation = ?", [both]).unwrap();
        drop(store);
        fs::write(&slot, found).unwrap();
        store = Store::open(&path, USER, opens).unwrap();
        assert_eq!(known(&store), *stays);
    }
    drop(store);
    fs::write(&slot, &old).unwrap();
    assert!(matches!(Store::open(&path, USER, &first), Err(StoreError::SwappedSlot(_))));
}

#[test]
fn an_older_slot_of_two_officers_opens_nothing_with_its_own_codes() {
    let mut office = office();
    let path = office.path();
    let before = slots(&path);
    let old_codes = office.store.make_office_recovery(NOON).unwrap();
    let slot = slots(&path).into_iter().find(|slot| !before.contains(slot)).unwrap();
    let old = fs::read(&slot).unwrap();
    let codes = office.store.make_office_recovery(NOON).unwrap();
    drop(office.store);
    drop(Store::open_with_office(&path, &codes, NOON).unwrap());
    fs::write(&slot, old).unwrap();
    let opened = Store::open_with_office(&path, &old_codes, NOON);
    assert!(matches!(opened, Err(StoreError::SwappedSlot(_))));
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
