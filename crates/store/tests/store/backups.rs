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
    let then = office.store.fingerprint(None).unwrap();
    office.imports(&["Rina Marlina"]);
    let to = office.folder.path().join("pulih/pulih.kantor");
    Store::restore(&backup.path, &to).unwrap();
    let restored = open(&to);
    assert_eq!(restored.fingerprint(None).unwrap(), then);
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
    office.store.connection().query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(())).unwrap();
    let mut bytes = fs::read(&path).unwrap();
    bytes[usize::try_from(page).unwrap() * 4096 - 1000] ^= 1;
    fs::write(&path, bytes).unwrap();
    // What is still in memory from before would be copied as it was.
    office.store.connection().execute_batch("pragma shrink_memory").unwrap();
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
    for minute in 1..=6 {
        office.store.backup_to(&folder, NOON + minute * 60_000).unwrap();
    }
    let mut names: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let kept = (2..=6).map(|minute| format!("uji-20260331-040{minute}00.cadangan"));
    let others = ["catatan.txt", "lain-20200101-000000.cadangan"].map(str::to_owned);
    assert_eq!(names, others.into_iter().chain(kept).collect::<Vec<_>>());
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

#[test]
fn several_backups_of_one_second_are_told_apart() {
    let (mut office, folder, first) = backed_up();
    let second = office.store.backup_to(&folder, NOON).unwrap();
    assert!(second.path.ends_with("uji-20260331-040000-2.cadangan"));
    let found = Store::find_backups(&office.path(), &folder);
    assert_eq!(found.iter().map(|backup| &backup.path).collect::<Vec<_>>(), [&second.path, &first.path]);
}

#[test]
fn the_backups_of_another_store_of_the_same_name_are_neither_listed_nor_let_go() {
    let (mut office, folder, first) = backed_up();
    let elsewhere = tempfile::tempdir().unwrap();
    let (mut other, _) = crate::worlds::create(&elsewhere.path().join("uji.kantor"), 5);
    let theirs = other.backup_to(&folder, NOON + 60_000).unwrap();
    let ours = office.store.backup_to(&folder, NOON + 120_000).unwrap();
    assert!(theirs.path.exists());
    let found = Store::find_backups(&office.path(), &folder);
    assert_eq!(found.iter().map(|backup| &backup.path).collect::<Vec<_>>(), [&ours.path, &first.path]);
}

#[test]
fn a_copy_on_a_second_medium_is_tested_there_and_logged() {
    let (mut office, _, backup) = backed_up();
    let stick = tempfile::tempdir().unwrap();
    let copy = office.store.copy_backup_to(&backup, stick.path(), NOON).unwrap();
    assert_eq!(fs::read(&copy.path).unwrap(), fs::read(&backup.path).unwrap());
    assert_eq!(fs::read_dir(stick.path()).unwrap().count(), 1);
    let gone = stick.path().join("dilepas");
    assert!(office.store.copy_backup_to(&backup, &gone, NOON).is_err());
    assert!(!gone.exists(), "a stick that is away is not made a folder of this disk");
    let log = office.store.backups().unwrap();
    assert!(log[0].problem.is_some() && log[0].is_in(&gone));
    assert!(log[1].problem.is_none() && log[1].is_in(stick.path()));
}

#[test]
fn a_backup_is_looked_into_without_being_restored_and_leaves_nothing_behind() {
    let (mut office, _, backup) = backed_up();
    office.imports(&["Rina Marlina"]);
    let files = || fs::read_dir(office.folder.path()).unwrap().count();
    let before = files();
    let glimpse = office.store.look_into(&backup.path).unwrap();
    assert_eq!(files(), before + 1);
    assert_eq!(office.store.count_acts_missing_in(glimpse.store()).unwrap(), 1);
    assert_eq!(glimpse.store().count_acts_missing_in(&office.store).unwrap(), 0);
    drop(glimpse);
    assert_eq!(files(), before);
    let seen = Store::look_into_as(&backup.path, &office.path(), USER, &password()).unwrap();
    assert_eq!(office.store.count_acts_missing_in(seen.store()).unwrap(), 1);
    assert_eq!(seen.account().map(|account| account.name.as_str()), Some(USER));
    let sole = Store::look_into_as(&backup.path, &office.path(), "", &password()).unwrap();
    assert_eq!(sole.account(), office.store.find_account(USER).unwrap().as_ref(), "the only one");
    drop(sole);
    let wrong = store::Password::new("bukan kata sandinya".into());
    assert!(matches!(
        Store::look_into_as(&backup.path, &office.path(), USER, &wrong),
        Err(StoreError::WrongPassword)
    ));
    drop(seen);
    assert_eq!(files(), before);
}

#[test]
fn what_a_killed_backup_left_goes_with_the_next_one() {
    let (mut office, folder, _) = backed_up();
    let left = folder.join(format!(".kerja-uji.kantor-{:016x}-abc", office.store.replica().0));
    fs::create_dir(&left).unwrap();
    fs::write(left.join("store.kantor"), b"setengah").unwrap();
    office.store.backup_to(&folder, NOON + 1000).unwrap();
    assert!(!left.exists());
}

#[test]
fn what_killed_programs_left_beside_a_store_goes_when_it_is_opened_and_nothing_of_others_does() {
    let (office, _, _) = backed_up();
    let path = office.path();
    let beside = |name: &str| path.with_file_name(name);
    let folders = [
        ".kerja-uji.kantor-lihat-abc",
        ".kerja-uji.kantor-versi-abc",
        ".kerja-uji.kantor-00000000000000ff-abc",
        "uji.kantor.baru.slots",
        ".kerja-uji-2.kantor-lihat-abc",
    ];
    let files = ["uji.kantor.baru", "uji.kantor.baru-wal", "uji.kantor.baru-journal", "uji-2.kantor.baru"];
    for folder in folders {
        fs::create_dir(beside(folder)).unwrap();
        fs::write(beside(folder).join("store.kantor"), b"setengah").unwrap();
    }
    for file in files {
        fs::write(beside(file), b"setengah").unwrap();
    }
    let crate::worlds::Office { store, folder, .. } = office;
    store.close().unwrap();
    let opened = open(&path);
    let left: Vec<&str> = folders.into_iter().chain(files).filter(|name| beside(name).exists()).collect();
    assert_eq!(left, [".kerja-uji-2.kantor-lihat-abc", "uji-2.kantor.baru"]);
    drop((opened, folder));
}

#[test]
fn a_clock_that_was_set_back_lets_neither_the_new_backup_go_nor_those_from_later() {
    let (mut office, folder, _) = backed_up();
    for month in 1..=13 {
        office.store.backup_to(&folder, NOON + month * 31 * DAY).unwrap();
    }
    let before = fs::read_dir(&folder).unwrap().count();
    let in_2010 = NOON - 16 * 365 * DAY;
    let made = office.store.backup_to(&folder, in_2010).unwrap();
    assert!(made.path.exists(), "a good backup is there");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), before + 1, "nor did any other go");
    let found = Store::find_backups(&office.path(), &folder);
    assert_eq!(found[0].path, made.path, "it is the newest, whatever its name says");
}

#[test]
fn a_backup_dated_after_the_others_is_the_newest_only_until_the_next_one() {
    let (mut office, folder, _) = backed_up();
    let ahead = office.store.backup_to(&folder, NOON + 10 * 365 * DAY).unwrap();
    for day in 1..=8 {
        office.store.backup_to(&folder, NOON + day * DAY).unwrap();
    }
    let found = Store::find_backups(&office.path(), &folder);
    assert_eq!(found[0].at, NOON + 8 * DAY);
    assert!(found.iter().any(|backup| backup.path == ahead.path), "it stays, and counts for nothing");
    assert_eq!(found.iter().filter(|backup| backup.at > NOON + DAY).count(), 8, "the last seven days and it");
}

/// A backup as somebody with bad intent writes it: a few hundred bytes that say they are as many as told.
fn crafted(kind: tar::EntryType, said: u64) -> Vec<u8> {
    let mut builder = tar::Builder::new(Vec::new());
    let mut first = tar::Header::new_ustar();
    first.set_size(2);
    builder.append_data(&mut first, "kinerja-cadangan", &b"1\n"[..]).unwrap();
    let mut header = tar::Header::new_gnu();
    header.set_path("store.kantor").unwrap();
    header.set_entry_type(kind);
    header.set_size(if kind == tar::EntryType::GNUSparse { 0 } else { said });
    if kind == tar::EntryType::GNUSparse {
        let octal = |number: u64| format!("{number:011o}\0").into_bytes();
        let gnu = header.as_gnu_mut().unwrap();
        gnu.realsize.copy_from_slice(&octal(said));
        gnu.sparse[0].offset.copy_from_slice(&octal(said));
        gnu.sparse[0].numbytes.copy_from_slice(&octal(0));
    }
    header.set_cksum();
    let mut bytes = builder.into_inner().unwrap();
    // Without the two empty blocks of its end.
    bytes.truncate(1024);
    bytes.extend_from_slice(header.as_bytes());
    bytes.extend_from_slice(&[0; 1024]);
    bytes
}

#[test]
fn a_backup_made_to_fill_the_disk_is_refused_before_anything_of_it_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let (file, to) = (folder.path().join("jahat.cadangan"), folder.path().join("pulih.kantor"));
    for (kind, said) in [
        (tar::EntryType::GNUSparse, 64 << 20),
        (tar::EntryType::Regular, 64 << 20),
        (tar::EntryType::Symlink, 0),
        (tar::EntryType::GNULongName, 8),
    ] {
        fs::write(&file, crafted(kind, said)).unwrap();
        let Err(StoreError::BadBackup { why, .. }) = Store::restore(&file, &to) else {
            panic!("{kind:?} was taken")
        };
        assert_eq!(why, "it holds what no backup holds", "{kind:?}");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "{kind:?} left something");
    }
}

#[test]
fn only_a_change_makes_another_backup_due() {
    let (mut office, _, _) = backed_up();
    let state = office.store.backup_state().unwrap();
    office.store.set_setting("sesuatu", "1").unwrap();
    assert_eq!(office.store.backup_state().unwrap(), state);
    office
        .store
        .change_password(USER, &password(), &store::Password::new("kata sandi yang lain".into()), NOON)
        .unwrap();
    let after = office.store.backup_state().unwrap();
    assert_ne!(after, state, "a slot");
    office.imports(&["Rina Marlina"]);
    assert_ne!(office.store.backup_state().unwrap(), after, "an act");
}
