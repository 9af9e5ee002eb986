//! What a store keeps of devices: its own place among them, and what each was sent.

use crate::worlds::{self, NOON, furnish, office, password};
use ledger::{ReplicaId, Scope};
use store::schema::{devices, grants};
use store::{OwnDevice, Table};

pub(crate) fn own(device: Option<ledger::RowId>) -> OwnDevice {
    OwnDevice {
        name: "Laptop Kabid".into(),
        secret: vec![7_u8; 64].into(),
        device,
        certificate: None,
        requested_at: Some(NOON),
        office_key: None,
        office_confirmed_at: None,
        office_secret: None,
        n_incarnations: 1,
    }
}

#[test]
fn this_machine_as_a_device_is_there_again_after_the_store_was_closed() {
    let mut office = office();
    assert!(office.store.own_device().unwrap().is_none());
    office.store.put_own_device(&own(None)).unwrap();
    let (device, _) = office.does("enrol_device", |act| {
        act.insert_root(Table::Devices, &[(devices::NAME, "Laptop Kabid".into())]).unwrap()
    });
    office.store.put_own_device(&OwnDevice { requested_at: None, ..own(Some(device)) }).unwrap();
    let (path, worlds::Office { store, folder, .. }) = (office.path(), office);
    store.close().unwrap();
    let store = worlds::open(&path);
    let found = store.own_device().unwrap().unwrap();
    assert_eq!((found.device, found.requested_at), (Some(device), None));
    assert_eq!(found.secret.as_slice(), [7_u8; 64]);
    drop(folder);
}

#[test]
fn devices_and_their_grants_are_read_as_they_were_written_those_shut_out_last() {
    let mut office = office();
    let (made, _) = office.does("enrol_device", |act| {
        let lost = [(devices::NAME, "A".into()), (devices::REVOKED_AT, NOON.into())];
        let lost = act.insert_root(Table::Devices, &lost).unwrap();
        let hub = [(devices::NAME, "B".into()), (devices::KIND, "hub".into())];
        let hub = act.insert_root(Table::Devices, &hub).unwrap();
        let unit = worlds::unit(act, "Kecamatan");
        let ended =
            [(grants::DEVICE, hub.into()), (grants::UNIT, unit.into()), (grants::ENDED_AT, NOON.into())];
        act.insert(Table::Grants, Scope::roster(hub), &ended).unwrap();
        let granted = [(grants::DEVICE, hub.into()), (grants::UNIT, unit.into())];
        act.insert(Table::Grants, Scope::roster(hub), &granted).unwrap();
        (lost, hub, unit)
    });
    let (lost, hub, unit) = made;
    let listed = office.store.read().list_devices().unwrap();
    let told: Vec<_> = listed.iter().map(|device| (device.id, device.is_hub(), device.is_in_use())).collect();
    assert_eq!(told, [(hub, true, true), (lost, false, false)]);
    let grants = office.store.read().list_grants(hub).unwrap();
    assert_eq!(
        grants.iter().map(|grant| grant.unit).collect::<Vec<_>>(),
        [Some(unit)],
        "the ended one is not"
    );
}

#[test]
fn what_a_device_was_sent_is_kept_with_first_and_last_day_and_a_release_and_comes_back_when_sent_again() {
    let mut office = office();
    let people = office.imports(&["A", "B"]);
    let (device, _) = office.does("enrol_device", |act| act.insert_root(Table::Devices, &[]).unwrap());
    let scopes: Vec<Scope> = people.iter().map(|person| Scope::dossier(*person)).collect();
    let mut book = office.store.open_book().unwrap();
    for scope in &scopes {
        book.note_held(device, *scope, 10).unwrap();
        book.note_held(device, *scope, 20).unwrap();
        book.set_release(device, *scope, Some(30)).unwrap();
        book.note_released(device, *scope, 40).unwrap();
    }
    book.commit().unwrap();
    let first = office.store.device_scopes(device).unwrap()[0];
    assert_eq!((first.scope, first.first_at, first.last_at), (Scope::dossier(people[0]), 10, 20));
    assert_eq!((first.release_at, first.released_at), (Some(30), Some(40)));
    let mut book = office.store.open_book().unwrap();
    book.note_held(device, scopes[0], 50).unwrap();
    book.commit().unwrap();
    let first = office.store.device_scopes(device).unwrap()[0];
    assert_eq!((first.first_at, first.last_at, first.released_at), (10, 50, None), "it has it again");
}

#[test]
fn the_lives_of_a_device_are_known_each_once() {
    let mut office = office();
    let (device, _) = office.does("enrol_device", |act| act.insert_root(Table::Devices, &[]).unwrap());
    let store = &mut office.store;
    for at in [10, 20] {
        store.note_device_replica(device, ReplicaId(77), at).unwrap();
    }
    let lives = store.device_replicas(device).unwrap();
    assert_eq!(lives.len(), 1);
    assert_eq!((lives[0].replica, lives[0].since), (ReplicaId(77), 10));
}

#[test]
fn on_a_device_below_the_hub_personal_keys_live_with_the_device_which_may_write_no_other_roster() {
    for (kind, is_below) in [("hub", false), ("evaluator", true)] {
        let mut office = office();
        let employee = office.imports(&["Yohanis"])[0];
        let (device, _) = office.does("enrol_device", |act| {
            furnish(act, employee);
            act.insert_root(Table::Devices, &[(devices::KIND, kind.into())]).unwrap()
        });
        office.store.put_own_device(&own(Some(device))).unwrap();
        office.store.ensure_key(office.author, &password(), NOON).unwrap();
        let key = office.store.key_of(office.author).unwrap().unwrap();
        let (_, scope) = office.store.scope_of(key).unwrap().unwrap();
        assert_eq!(scope == Scope::roster(device), is_below, "{kind}");
        office.store.retire_key(office.author, office.author, NOON).unwrap();
        assert!(!office.store.has_key(office.author).unwrap(), "the next password makes another");
    }
}
