//! Stores with damaged pages and with the slots of another: recognised, told apart, set aside, restored.

use crate::worlds::{self, NOON, Office, furnish, office, open, password};
use std::fs;
use std::path::{Path, PathBuf};
use store::{Store, StoreError};

const PAGE: usize = 4096;

/// A small real office, closed, with a backup of its last state.
fn closed() -> (Office, PathBuf, PathBuf) {
    let mut office = office();
    let budi = office.imports(&["Budi Santoso", "Dewi Lestari"])[0];
    office.does("furnish", |act| furnish(act, budi));
    let backup = office.store.backup_to(&office.folder.path().join("cadangan"), NOON).unwrap();
    let path = office.path();
    office.close();
    (office, path, backup.path)
}

impl Office {
    /// Closes the store and keeps the folder.
    fn close(&mut self) {
        let elsewhere = worlds::office();
        std::mem::replace(&mut self.store, elsewhere.store).close().unwrap();
    }
}

/// Puts the file to where the store was, but for one byte.
fn damage(path: &Path, whole: &[u8], at: usize) {
    let mut bytes = whole.to_vec();
    bytes[at] ^= 0x40;
    fs::write(path, bytes).unwrap();
}

fn opened(path: &Path) -> Result<Store, StoreError> {
    Store::open(path, worlds::USER, &password())
}

#[test]
fn a_store_with_any_page_damaged_is_recognised_and_left_as_it_is() {
    let (_office, path, _) = closed();
    let whole = fs::read(&path).unwrap();
    let pages = whole.len() / PAGE;
    assert!(pages > 20, "a store of {pages} pages");
    // Every opening derives a key: the first pages and every seventh stand for all of them.
    let is_whole = std::env::var("KINERJA_TORTURE").is_ok_and(|what| what == "all");
    for page in (0..pages).filter(|page| is_whole || *page < 6 || page % 7 == 0) {
        // Content, seal and beginning of a page take turns, so that every part of one is met.
        let within = [100, 2000, PAGE - 40, 17][page % 4];
        damage(&path, &whole, page * PAGE + within);
        let before = fs::read(&path).unwrap();
        let refused = opened(&path);
        assert!(matches!(refused, Err(StoreError::Damaged(_))), "page {}: {:?}", page + 1, refused.err());
        assert!(fs::read(&path).unwrap() == before, "page {} was written to", page + 1);
    }
    fs::write(&path, &whole).unwrap();
    assert!(opened(&path).is_ok(), "the same file undamaged opens");
}

#[test]
fn a_store_that_was_cut_short_is_recognised() {
    let (_office, path, _) = closed();
    let whole = fs::read(&path).unwrap();
    for length in [0, 100, PAGE, 5 * PAGE, whole.len() - PAGE, whole.len() - 1] {
        fs::write(&path, &whole[..length]).unwrap();
        let refused = opened(&path);
        let is_told = matches!(refused, Err(StoreError::Damaged(_) | StoreError::ForeignSlots(_)));
        assert!(is_told, "{length} bytes: {:?}", refused.err());
        assert!(length < PAGE || matches!(refused, Err(StoreError::Damaged(_))), "{length} bytes");
    }
}

#[test]
fn the_slots_of_another_store_are_told_apart_from_damage() {
    let (_office, path, _) = closed();
    let (other, _) = worlds::create(&path.with_file_name("lain.kantor"), 77);
    other.close().unwrap();
    let slots = path.with_file_name("uji.kantor.slots");
    fs::rename(&slots, path.with_file_name("disimpan")).unwrap();
    fs::rename(path.with_file_name("lain.kantor.slots"), &slots).unwrap();
    assert!(matches!(opened(&path), Err(StoreError::ForeignSlots(_))));
    fs::rename(&slots, path.with_file_name("lain.kantor.slots")).unwrap();
    assert!(matches!(opened(&path), Err(StoreError::NoSlots(_))));
    fs::rename(path.with_file_name("disimpan"), &slots).unwrap();
    assert!(opened(&path).is_ok());
}

#[test]
fn a_slot_that_was_edited_swapped_or_made_cheaper_is_refused() {
    let (_office, path, _) = closed();
    let folder = path.with_file_name("uji.kantor.slots");
    let slots: Vec<PathBuf> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "age"))
        .collect();
    let whole: Vec<Vec<u8>> = slots.iter().map(|slot| fs::read(slot).unwrap()).collect();
    assert_eq!(slots.len(), 2, "one of a password, one of the recovery code");
    for (slot, bytes) in slots.iter().zip(&whole) {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let line = text.lines().nth(1).unwrap();
        for factor in ["1", "10", "16", "18", "22"] {
            let cheaper = line.strip_suffix("17").unwrap().to_owned() + factor;
            let at = text.find(line).unwrap();
            let mut edited = bytes.clone();
            edited.splice(at..at + line.len(), cheaper.bytes());
            fs::write(slot, edited).unwrap();
            let refused = opened(&path);
            let is_other = refused.is_ok();
            assert!(
                is_other || matches!(refused, Err(StoreError::WeakenedSlot(_))),
                "factor {factor}: {:?}",
                refused.err()
            );
        }
        let mut edited = bytes.clone();
        let last = edited.len() - 3;
        edited[last] ^= 1;
        fs::write(slot, edited).unwrap();
        let refused = opened(&path);
        assert!(
            refused.is_ok() || matches!(refused, Err(StoreError::BadSlot(_) | StoreError::WrongPassword))
        );
        fs::write(slot, bytes).unwrap();
    }
    let refusals = slots.iter().zip(&whole).filter(|(slot, bytes)| {
        fs::write(slot, &bytes[..bytes.len() / 2]).unwrap();
        let is_refused = opened(&path).is_err();
        fs::write(slot, bytes).unwrap();
        is_refused
    });
    assert_eq!(refusals.count(), 1, "only the slot of the account stands in its way");
    fs::write(&slots[0], &whole[1]).unwrap();
    fs::write(&slots[1], &whole[0]).unwrap();
    assert!(matches!(opened(&path), Err(StoreError::WrongPassword)), "slots exchanged with one another");
}

#[test]
fn a_damaged_store_is_set_aside_and_the_backup_takes_its_name() {
    let (office, path, backup) = closed();
    let whole = fs::read(&path).unwrap();
    damage(&path, &whole, 7 * PAGE + 9);
    let damaged = fs::read(&path).unwrap();
    fs::write(path.with_file_name("uji.kantor-wal"), b"catatan yang rusak").unwrap();
    let aside = Store::set_aside(&path, &backup, NOON).unwrap();
    assert_eq!(aside, office.folder.path().join("uji.rusak-20260331-040000.kantor"));
    assert!(fs::read(&aside).unwrap() == damaged, "kept as it was");
    assert_eq!(
        fs::read(office.folder.path().join("uji.rusak-20260331-040000.kantor-wal")).unwrap(),
        b"catatan yang rusak"
    );
    assert!(office.folder.path().join("uji.rusak-20260331-040000.kantor.slots/salt").is_file());
    let restored = open(&path);
    assert_eq!(restored.verify().unwrap().difference, None);
    assert_eq!(restored.check().unwrap(), Vec::<String>::new());
    drop(restored);
    let again = Store::set_aside(&path, &backup, NOON).unwrap();
    assert_eq!(again, office.folder.path().join("uji.rusak-20260331-040000-2.kantor"), "never over another");
}

#[test]
fn a_backup_that_is_not_whole_takes_no_ones_place() {
    let (office, path, backup) = closed();
    let mut bytes = fs::read(&backup).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&backup, bytes).unwrap();
    let before = fs::read(&path).unwrap();
    assert!(matches!(Store::set_aside(&path, &backup, NOON), Err(StoreError::BadBackup { .. })));
    assert!(fs::read(&path).unwrap() == before);
    let left: Vec<String> = fs::read_dir(office.folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains("rusak") || name.contains("baru"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}
