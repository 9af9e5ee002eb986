//! Who gets in, and what is said to those who do not.

use crate::worlds::{self, NOON, USER, create, office, open, password};
use std::fs;
use store::{NewAccount, Password, RecoveryCode, Store, StoreError};

fn wrong() -> Password {
    Password::new("salah".to_owned())
}

#[test]
fn a_wrong_password_is_told_from_an_unknown_name_and_from_a_damaged_file() {
    let office = office();
    let path = office.path();
    drop(office.store);
    assert!(matches!(Store::open(&path, USER, &wrong()), Err(StoreError::WrongPassword)));
    assert!(matches!(Store::open(&path, "Budi", &wrong()), Err(StoreError::NoSlot(_))));
    assert!(
        Store::open(&path, " siti ", &password()).is_ok(),
        "capitals and spaces around a name do not count"
    );

    let mut bytes = fs::read(&path).unwrap();
    bytes[100] ^= 1;
    fs::write(&path, bytes).unwrap();
    assert!(matches!(Store::open(&path, USER, &password()), Err(StoreError::Damaged(_))));
}

#[test]
fn a_store_without_its_slots_and_slots_without_a_store_are_said_so() {
    let office = office();
    let path = office.path();
    drop(office.store);
    let slots = office.folder.path().join("uji.kantor.slots");
    let away = office.folder.path().join("away");
    fs::rename(&slots, &away).unwrap();
    assert!(matches!(Store::open(&path, USER, &password()), Err(StoreError::NoSlots(_))));
    fs::rename(&away, &slots).unwrap();
    fs::remove_file(&path).unwrap();
    assert!(matches!(Store::open(&path, USER, &password()), Err(StoreError::NoStore(_))));
}

#[test]
fn a_second_program_that_opens_the_store_is_told_it_is_in_use() {
    let office = office();
    assert!(matches!(Store::open(&office.path(), USER, &password()), Err(StoreError::InUse(_))));
    let path = office.path();
    drop(office.store);
    assert!(Store::open(&path, USER, &password()).is_ok(), "free again once closed");
}

#[test]
fn an_existing_store_is_never_overwritten_by_a_new_one() {
    let office = office();
    let password = password();
    let account = NewAccount { name: USER, role: "hr", employee: None, password: &password };
    let new = store::NewStore { replica: store::ReplicaId(1), account, at: NOON };
    assert!(matches!(Store::create(&office.path(), &new), Err(StoreError::AlreadyExists(_))));
}

#[test]
fn the_recovery_code_opens_the_store_as_it_was_copied_from_paper_and_its_use_is_recorded() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("uji.kantor");
    let (store, code) = create(&path, 7);
    drop(store);
    let printed = code.to_string();
    assert_eq!(printed.split('-').map(str::len).collect::<Vec<_>>(), [4; 7]);
    let typed: RecoveryCode = printed.to_lowercase().replace('-', " ").parse().unwrap();
    let store = Store::open_with_recovery(&path, &typed, NOON).unwrap();
    assert_eq!(store.setting("recovery_code_used_at").unwrap(), Some(NOON.to_string()));
}

#[test]
fn a_mistyped_recovery_code_is_told_from_that_of_another_store() {
    let folder = tempfile::tempdir().unwrap();
    let (store, code) = create(&folder.path().join("lain.kantor"), 8);
    drop(store);
    let printed = code.to_string();
    let swapped = if printed.starts_with('7') { '8' } else { '7' };
    let mistyped = format!("{swapped}{}", &printed[1..]);
    assert!(matches!(mistyped.parse::<RecoveryCode>(), Err(StoreError::MistypedRecoveryCode)));
    assert!(matches!(printed[1..].parse::<RecoveryCode>(), Err(StoreError::MistypedRecoveryCode)));
    assert!(matches!("".parse::<RecoveryCode>(), Err(StoreError::MistypedRecoveryCode)));

    let office = office();
    let path = office.path();
    drop(office.store);
    assert!(matches!(Store::open_with_recovery(&path, &code, NOON), Err(StoreError::WrongRecoveryCode)));
}

#[test]
fn slots_of_another_store_do_not_open_this_one() {
    let (one, folder) = (office(), tempfile::tempdir().unwrap());
    let (other, _) = create(&folder.path().join("lain.kantor"), 9);
    drop(other);
    let path = one.path();
    drop(one.store);
    let slots = one.folder.path().join("uji.kantor.slots");
    fs::remove_dir_all(&slots).unwrap();
    fs::create_dir(&slots).unwrap();
    worlds::copy_folder(&folder.path().join("lain.kantor.slots"), &slots);
    assert!(matches!(Store::open(&path, USER, &password()), Err(StoreError::ForeignSlots(_))));
}

#[test]
fn no_name_nip_or_note_can_be_read_in_any_file_of_the_store() {
    let mut office = office();
    office.imports(&["Sulistyowati Ningrum"]);
    office.store.set_setting("catatan", "Rahasia Negara").unwrap();
    let mut seen = 0;
    for name in ["uji.kantor", "uji.kantor-wal", "uji.kantor-journal"] {
        let Ok(bytes) = fs::read(office.folder.path().join(name)) else { continue };
        seen += 1;
        for secret in ["Sulistyowati", "Ningrum", "Rahasia", "SQLite format", "employees"] {
            assert!(!bytes.windows(secret.len()).any(|part| part == secret.as_bytes()), "{secret} in {name}");
        }
    }
    assert!(seen >= 2, "the journal was looked at too");
    for slot in fs::read_dir(office.folder.path().join("uji.kantor.slots")).unwrap() {
        let name = slot.unwrap().file_name().into_string().unwrap().to_lowercase();
        assert!(!name.contains("siti"));
    }
}

#[test]
fn a_file_of_a_newer_program_is_refused_and_left_as_it_is() {
    let office = office();
    let path = office.path();
    office.store.connection().pragma_update(None, "user_version", 99).unwrap();
    office.store.close().unwrap();
    let before = fs::read(&path).unwrap();
    let refused = Store::open(&path, USER, &password());
    assert!(matches!(refused, Err(StoreError::Newer { found: 99, known }) if known == Store::VERSION));
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn people_get_their_own_passwords_can_change_them_and_lose_them() {
    let mut office = office();
    let path = office.path();
    let first = Password::new("sandi pertama Budi".to_owned());
    let second = Password::new("sandi kedua Budi".to_owned());
    let new = NewAccount { name: "Budi", role: "evaluator", employee: None, password: &first };
    let budi = office.store.add_account(office.author, &new, NOON).unwrap();
    assert_eq!((budi.name.as_str(), budi.role.as_str()), ("Budi", "evaluator"));
    assert!(matches!(office.store.add_account(office.author, &new, NOON), Err(StoreError::AccountExists(_))));
    assert!(office.store.check_password("BUDI", &first).unwrap());
    assert!(matches!(
        office.store.change_password("Budi", &second, &second, NOON),
        Err(StoreError::WrongPassword)
    ));
    office.store.change_password("Budi", &first, &second, NOON).unwrap();
    drop(office.store);

    assert!(matches!(Store::open(&path, "Budi", &first), Err(StoreError::WrongPassword)));
    let mut store = Store::open(&path, "Budi", &second).unwrap();
    store.change_account(office.author, budi.id, ("auditor", None), NOON).unwrap();
    assert_eq!(store.find_account("budi").unwrap().unwrap().role, "auditor");
    store.remove_account(office.author, budi.id, NOON).unwrap();
    assert!(store.find_account("Budi").unwrap().is_none());
    assert_eq!(store.accounts().unwrap().len(), 2, "acts of the past still find the account");
    let again = store.add_account(office.author, &new, NOON).unwrap();
    assert_ne!(again.id, budi.id, "a new person of that name is another account");
    store.remove_account(office.author, again.id, NOON).unwrap();
    drop(store);
    assert!(matches!(Store::open(&path, "Budi", &second), Err(StoreError::NoSlot(_))));
}

#[test]
fn after_a_new_key_only_the_passwords_given_and_the_new_code_open_the_store() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("uji.kantor");
    let (mut store, old_code) = create(&path, 11);
    let other = Password::new("sandi yang lain".to_owned());
    let new = NewAccount { name: "Budi", role: "hr", employee: None, password: &other };
    let author = store.find_account(USER).unwrap().unwrap().id;
    let budi = store.add_account(author, &new, NOON).unwrap();
    let codes = store.make_office_recovery(NOON).unwrap();
    store.set_setting("recovery_confirmed_at", "1").unwrap();
    store.set_setting("a", "b").unwrap();
    let copied = fs::read(&path).unwrap();

    let password = password();
    let rekeyed = store.rekey(&[(USER, &password)]).unwrap();
    assert_eq!(rekeyed.without_slot, ["Budi"]);
    assert!(rekeyed.office_recovery_gone && !Store::has_office_recovery(&path));
    assert_eq!(
        rekeyed.store.setting("recovery_confirmed_at").unwrap(),
        None,
        "the new code was not yet typed"
    );
    assert_eq!(rekeyed.store.setting("a").unwrap().as_deref(), Some("b"));
    assert!(rekeyed.store.check().unwrap().is_empty());
    let code = rekeyed.recovery_code;
    drop(rekeyed.store);
    assert!(Store::open_with_recovery(&path, &code, NOON).is_ok());
    assert!(matches!(Store::open_with_recovery(&path, &old_code, NOON), Err(StoreError::WrongRecoveryCode)));
    assert!(matches!(Store::open_with_office(&path, &codes, NOON), Err(StoreError::NoSlot(_))));
    assert!(
        matches!(Store::open(&path, "Budi", &other), Err(StoreError::LapsedSlot(name)) if name == "Budi")
    );
    let (mut store, sole) = Store::open_sole(&path, &password).unwrap();
    assert_eq!(sole.name, USER, "the one who has a slot, not the first of the list");
    let waiting = |store: &Store| store.find_account("Budi").unwrap().unwrap().needs_password;
    assert!(waiting(&store));
    store.reset_password(author, budi.id, &other, NOON).unwrap();
    assert!(!waiting(&store));
    drop(store);
    drop(Store::open(&path, "Budi", &other).unwrap());

    fs::write(&path, copied).unwrap();
    assert!(
        matches!(Store::open(&path, USER, &password), Err(StoreError::ForeignSlots(_))),
        "the old key is gone"
    );
}

#[test]
fn a_new_key_is_refused_where_a_password_is_wrong_and_the_store_stays_as_it_is() {
    let office = office();
    let path = office.path();
    assert!(matches!(office.store.rekey(&[(USER, &wrong())]), Err(StoreError::WrongPassword)));
    drop(open(&path));
}

#[test]
fn a_file_of_an_older_program_is_copied_before_it_is_changed_and_kept_where_that_fails() {
    let office = office();
    let path = office.path();
    // Version 0 of our own never existed, so the scripts fail on what is there already.
    office.store.connection().pragma_update(None, "user_version", 0).unwrap();
    office.store.close().unwrap();
    assert!(matches!(Store::open(&path, USER, &password()), Err(StoreError::Sql(_))));
    let copy = office.folder.path().join("uji.kantor.versi0.cadangan");
    Store::prove_backup(&copy).unwrap();
    let restored = office.folder.path().join("lama.kantor");
    Store::restore(&copy, &restored).unwrap();
    assert!(
        matches!(Store::open(&restored, USER, &password()), Err(StoreError::Sql(_))),
        "and opens with the same key"
    );
}

#[test]
fn where_only_one_person_has_a_slot_the_password_alone_opens_the_store() {
    let mut office = office();
    let path = office.path();
    let other = Password::new("sandi yang lain".to_owned());
    let new = NewAccount { name: "Budi", role: "hr", employee: None, password: &other };
    let budi = office.store.add_account(office.author, &new, NOON).unwrap().id;
    drop(office.store);
    assert!(
        matches!(Store::open_sole(&path, &other), Err(StoreError::NoSlot(_))),
        "two people: one must be named"
    );
    open(&path).remove_account(office.author, budi, NOON).unwrap();
    assert!(matches!(Store::open_sole(&path, &wrong()), Err(StoreError::WrongPassword)));
    assert!(Store::open_sole(&path, &password()).is_ok());
}
