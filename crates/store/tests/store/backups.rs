//! Backups that are known to open, and their way back.

use crate::worlds::{NOON, USER, furnish, office, open, password};
use std::fs;
use std::path::PathBuf;
use store::{Backup, RecoveryCode, Store, StoreError};

const DAY: i64 = 86_400_000;

fn backed_up() -> (crate::worlds::Office, PathBuf, Backup) {
    let mut office = office();
    let budi = office.imports(&["Budi Santoso", "Dewi Lestari"])[0];
    office.does("furnish", |act| furnish(act, budi));
    let folder = office.folder.path().join("cadangan");
    let backup = office.store.backup_to(&folder, NOON).unwrap();
    (office, folder, backup)
}

#[test]
fn a_backup_is_one_file_that_was_opened_checked_and_counted() {
    let (office, folder, backup) = backed_up();
    let names: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["uji-20260331-040000.cadangan"], "nothing else is left in the folder");
    assert_eq!(backup.bytes, fs::metadata(&backup.path).unwrap().len());
    let log = office.store.backups().unwrap();
    assert_eq!((log.len(), &log[0].path, &log[0].problem), (1, &backup.path, &None));
}

#[test]
fn a_restored_backup_opens_with_the_password_of_its_day_and_holds_the_same() {
    let (mut office, _, backup) = backed_up();
    let then = office.store.fingerprint().unwrap();
    office.imports(&["Rina Marlina"]);
    let to = office.folder.path().join("pulih/pulih.kantor");
    Store::restore(&backup.path, &to).unwrap();
    let restored = open(&to);
    assert_eq!(restored.fingerprint().unwrap(), then);
    assert_eq!(restored.verify().unwrap().difference, None);
    assert!(matches!(Store::open(&to, USER, &password()), Err(StoreError::InUse(_))));
}

#[test]
fn a_restore_overwrites_neither_a_store_nor_its_slots() {
    let (office, _, backup) = backed_up();
    assert!(matches!(Store::restore(&backup.path, &office.path()), Err(StoreError::AlreadyExists(_))));
    let to = office.folder.path().join("pulih.kantor");
    fs::create_dir(office.folder.path().join("pulih.kantor.slots")).unwrap();
    assert!(matches!(Store::restore(&backup.path, &to), Err(StoreError::AlreadyExists(_))));
}

#[test]
fn a_torn_damaged_or_foreign_file_is_refused_and_nothing_is_left_behind() {
    let (office, _, backup) = backed_up();
    let whole = fs::read(&backup.path).unwrap();
    let to = office.folder.path().join("pulih.kantor");
    let mut cases: Vec<Vec<u8>> = [0, 1, 511, 512, 1025, 1600, whole.len() / 2, whole.len() - 1600]
        .map(|length| whole[..length].to_vec())
        .into();
    for at in [600, 2000, whole.len() / 2, whole.len() - 2000] {
        let mut damaged = whole.clone();
        damaged[at] ^= 0x10;
        if damaged != whole {
            cases.push(damaged);
        }
    }
    cases.push(b"bukan cadangan".repeat(100));
    for (number, bytes) in cases.iter().enumerate() {
        let file = office.folder.path().join("rusak.cadangan");
        fs::write(&file, bytes).unwrap();
        let refused = Store::restore(&file, &to);
        let is_padding = number > 7 && refused.is_ok();
        assert!(
            is_padding || matches!(refused, Err(StoreError::BadBackup { .. })),
            "case {number}: {refused:?}"
        );
        if is_padding {
            fs::remove_file(&to).unwrap();
            fs::remove_dir_all(office.folder.path().join("pulih.kantor.slots")).unwrap();
        }
        let left: Vec<_> = fs::read_dir(office.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.starts_with("pulih"))
            .collect();
        assert!(left.is_empty(), "case {number}: {left:?}");
    }
}

#[test]
fn a_backup_that_cannot_be_written_is_logged_with_its_reason() {
    let mut office = office();
    let file = office.folder.path().join("bukan-folder");
    fs::write(&file, b"x").unwrap();
    assert!(matches!(office.store.backup_to(&file, NOON), Err(StoreError::Io { .. })));
    assert!(office.store.backups().unwrap()[0].problem.is_some());
}

#[test]
fn a_store_whose_page_is_damaged_does_not_pass_as_a_backup() {
    let (mut office, folder, _) = backed_up();
    let path = office.path();
    let page = office.count("select rootpage from sqlite_master where name = 'segments'");
    office.store.close().unwrap();
    let mut bytes = fs::read(&path).unwrap();
    bytes[usize::try_from(page).unwrap() * 4096 - 1000] ^= 1;
    fs::write(&path, bytes).unwrap();
    office.store = open(&path);
    assert!(!office.store.check().unwrap().is_empty(), "the damaged page is named");
    assert!(office.store.backup_to(&folder, NOON + DAY).is_err());
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "the good one stays, the bad one does not");
}

#[test]
fn old_backups_go_and_other_files_in_the_folder_stay() {
    let (mut office, folder, _) = backed_up();
    for name in ["catatan.txt", "lain-20200101-000000.cadangan"] {
        fs::write(folder.join(name), b"x").unwrap();
    }
    for minute in 1..=3 {
        office.store.backup_to(&folder, NOON + minute * 60_000).unwrap();
    }
    let mut names: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["catatan.txt", "lain-20200101-000000.cadangan", "uji-20260331-040300.cadangan"]);
}

#[test]
fn the_recovery_code_opens_a_restored_backup_too() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, code) = crate::worlds::create(&folder.path().join("uji.kantor"), 5);
    let backup = store.backup_to(folder.path(), NOON).unwrap();
    let to = folder.path().join("pulih.kantor");
    Store::restore(&backup.path, &to).unwrap();
    let typed: RecoveryCode = code.to_string().parse().unwrap();
    assert!(Store::open_with_recovery(&to, &typed, NOON).is_ok());
}
