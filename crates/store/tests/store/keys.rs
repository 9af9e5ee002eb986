//! Personal keys: whoever signs can be known for ever, and nobody signs for another.

use crate::worlds::{self, NOON, USER, office, password};
use store::schema::{offices, personal_keys};
use store::{
    Account, AccountId, NewAccount, Password, RowId, SIGNATURE_LENGTH, Store, StoreError, Table,
    signature_holds,
};

const MESSAGE: &[u8] = b"pesan uji";

/// A store with its office row, whose first account has a key.
fn founded() -> worlds::Office {
    let mut office = office();
    office.does("create_office", |act| {
        act.insert_root(Table::Offices, &[(offices::NAME, "Dinas Uji".into())]).unwrap()
    });
    office.store.ensure_key(office.author, &password(), NOON).unwrap();
    office
}

fn budi(office: &mut worlds::Office) -> (Account, Password) {
    let password = Password::new("empat kata milik Budi".to_owned());
    let new = NewAccount { name: "Budi", role: "evaluator", employee: None, password: &password };
    (office.store.add_account(office.author, &new, NOON).unwrap(), password)
}

fn sign(
    store: &mut Store,
    (account, password): (AccountId, &Password),
    at: i64,
) -> Result<(RowId, [u8; SIGNATURE_LENGTH]), StoreError> {
    let signer = store.signer(account, password, at)?;
    Ok((signer.key(), signer.sign(MESSAGE)))
}

fn holds(store: &Store, (key, signature): &(RowId, [u8; 64])) -> bool {
    store.read().verify_signature(*key, MESSAGE, signature).unwrap()
}

#[test]
fn a_signature_holds_for_its_message_and_key_and_for_nothing_else() {
    let mut office = founded();
    let (budi, his) = budi(&mut office);
    let author = office.author;
    let hers = sign(&mut office.store, (author, &password()), NOON).unwrap();
    let signed = sign(&mut office.store, (budi.id, &his), NOON).unwrap();
    assert!(holds(&office.store, &hers) && holds(&office.store, &signed));
    assert!(!holds(&office.store, &(hers.0, signed.1)), "his signature is not hers");
    assert!(!office.store.read().verify_signature(hers.0, b"pesan lain", &hers.1).unwrap());
    let key = office.store.read().find_personal_key(hers.0).unwrap().unwrap();
    assert_eq!((key.account_name.as_str(), key.role.as_str(), key.retired_at), (USER, "hr", None));
    for broken in [&hers.1[..63], &[0; 64], &[]] {
        assert!(!signature_holds(&key.public_key, MESSAGE, broken));
    }
    assert_eq!(office.store.verify().unwrap().difference, None);
}

#[test]
fn nobody_signs_with_the_password_of_another() {
    let mut office = founded();
    let (budi, his) = budi(&mut office);
    let author = office.author;
    assert!(matches!(sign(&mut office.store, (author, &his), NOON), Err(StoreError::WrongPassword)));
    assert!(matches!(sign(&mut office.store, (budi.id, &password()), NOON), Err(StoreError::WrongPassword)));
    // What lies in the database is exchanged by hand: the secret half no longer fits the public one.
    let sql =
        "update own_keys set wrapped = (select wrapped from own_keys where account <> ?1) where account = ?1";
    let id = office.store.replicas().sql_id(author.0);
    office.store.connection().execute(sql, [id]).unwrap();
    assert!(matches!(sign(&mut office.store, (author, &his), NOON), Err(StoreError::BadPersonalKey)));
}

#[test]
fn a_changed_password_keeps_the_key_and_a_reset_one_retires_it_while_old_signatures_hold() {
    let mut office = founded();
    let (budi, given) = budi(&mut office);
    let first = Password::new("sandi pilihan Budi sendiri".to_owned());
    office.store.change_password("Budi", &given, &first, NOON).unwrap();
    let before = sign(&mut office.store, (budi.id, &first), NOON).unwrap();
    let second = Password::new("sandi kedua milik Budi".to_owned());
    office.store.change_password("Budi", &first, &second, NOON).unwrap();
    let same = sign(&mut office.store, (budi.id, &second), NOON).unwrap();
    assert_eq!(same, before, "the same key");
    assert!(matches!(sign(&mut office.store, (budi.id, &first), NOON), Err(StoreError::WrongPassword)));

    let third = Password::new("sandi ketiga milik Budi".to_owned());
    let author = office.author;
    office.store.reset_password(author, budi.id, &third, NOON + 5).unwrap();
    let after = sign(&mut office.store, (budi.id, &third), NOON).unwrap();
    assert_ne!(after.0, before.0, "another key");
    assert!(holds(&office.store, &before) && holds(&office.store, &after));
    let old = office.store.read().find_personal_key(before.0).unwrap().unwrap();
    assert_eq!(old.retired_at, Some(NOON + 5));
    assert_eq!(office.store.verify().unwrap().difference, None);
}

#[test]
fn the_key_under_a_password_that_somebody_else_chose_goes_when_the_own_one_is_set() {
    let mut office = founded();
    let (budi, given) = budi(&mut office);
    let is_given = |store: &Store| store.find_account("Budi").unwrap().unwrap().password_given;
    let before = sign(&mut office.store, (budi.id, &given), NOON).unwrap();
    office.store.change_password("Budi", &given, &given, NOON).unwrap();
    assert!(is_given(&office.store), "the same one is still known to who gave it");
    let first = Password::new("sandi pilihan Budi sendiri".to_owned());
    office.store.change_password("Budi", &given, &first, NOON + 5).unwrap();
    assert!(!is_given(&office.store));
    let after = sign(&mut office.store, (budi.id, &first), NOON).unwrap();
    assert_ne!(after.0, before.0);
    assert!(holds(&office.store, &before) && holds(&office.store, &after));
    let old = office.store.read().find_personal_key(before.0).unwrap().unwrap();
    assert_eq!(old.retired_at, Some(NOON + 5));

    let author = office.author;
    office.store.reset_password(author, budi.id, &given, NOON).unwrap();
    assert!(is_given(&office.store), "given anew");
    office.store.reset_password(budi.id, budi.id, &first, NOON).unwrap();
    assert!(!is_given(&office.store), "chosen with the recovery code");
    assert_eq!(office.store.verify().unwrap().difference, None);
}

#[test]
fn a_key_that_only_a_lost_password_opens_is_replaced_when_it_is_to_sign() {
    let mut office = founded();
    let (budi, first) = budi(&mut office);
    let before = sign(&mut office.store, (budi.id, &first), NOON).unwrap();
    let wrapped: Vec<u8> = office
        .store
        .connection()
        .query_row(
            "select wrapped from own_keys where personal_key = ?",
            [office.store.replicas().sql_id(before.0)],
            |row| row.get(0),
        )
        .unwrap();
    let second = Password::new("sandi kedua milik Budi".to_owned());
    let author = office.author;
    office.store.reset_password(author, budi.id, &second, NOON).unwrap();
    // As if the program had been killed between the new slot and the new key.
    office
        .store
        .connection()
        .execute(
            "update own_keys set wrapped = ? where account = ?",
            (wrapped, office.store.replicas().sql_id(budi.id.0)),
        )
        .unwrap();
    let after = sign(&mut office.store, (budi.id, &second), NOON).unwrap();
    assert!(holds(&office.store, &after) && after.0 != before.0);
}

#[test]
fn who_was_taken_away_signs_no_more_and_what_he_signed_stays() {
    let mut office = founded();
    let (budi, his) = budi(&mut office);
    let signed = sign(&mut office.store, (budi.id, &his), NOON).unwrap();
    let author = office.author;
    office.store.change_account(author, budi.id, ("evaluator", None), NOON).unwrap();
    assert_eq!(office.store.key_of(budi.id).unwrap(), Some(signed.0), "nothing changed");
    office.store.change_account(author, budi.id, ("auditor", None), NOON + 3).unwrap();
    assert!(!office.store.has_key(budi.id).unwrap());
    let again = sign(&mut office.store, (budi.id, &his), NOON + 4).unwrap();
    for (key, role) in [(signed.0, "evaluator"), (again.0, "auditor")] {
        assert_eq!(office.text(key, personal_keys::ROLE).as_deref(), Some(role), "as it was when it signed");
    }
    office.store.remove_account(author, budi.id, NOON + 9).unwrap();
    assert!(holds(&office.store, &signed) && holds(&office.store, &again));
    for (key, retired_at) in [(signed.0, NOON + 3), (again.0, NOON + 9)] {
        let key = office.store.read().find_personal_key(key).unwrap().unwrap();
        assert_eq!(key.retired_at, Some(retired_at));
    }
    assert!(!office.store.has_key(budi.id).unwrap());
    assert_eq!(office.store.verify().unwrap().difference, None);
}

#[test]
fn a_store_without_an_office_gets_its_keys_once_there_is_one() {
    let mut office = office();
    let author = office.author;
    office.store.ensure_key(author, &password(), NOON).unwrap();
    assert!(!office.store.has_key(author).unwrap());
    let mut office = founded();
    let author = office.author;
    let key = office.store.key_of(author).unwrap();
    office.store.ensure_key(author, &password(), NOON).unwrap();
    assert_eq!(office.store.key_of(author).unwrap(), key, "once and not again");
}
