//! Personal keys: with them people sign what they seal.
//!
//! The public half is a row that is replicated; the secret half is kept on this machine alone, under the
//! password of its account. A key whose password is lost signs no more: it retires, a new one is made,
//! and what it signed can still be checked.

use crate::account::{Account, AccountId};
use crate::act::{Act, NewAct, Undoing};
use crate::device;
use crate::envelope;
use crate::error::{Result, StoreError, inconsistent};
use crate::key::Password;
use crate::open::Store;
use crate::schema::{Table, personal_keys as column};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use ledger::{RowId, Value};
use rusqlite::{OptionalExtension, named_params};
use zeroize::Zeroizing;

/// Bytes of a signature.
pub const SIGNATURE_LENGTH: usize = 64;

/// A personal key, open for as long as this lives.
pub struct Signer {
    key: RowId,
    secret: SigningKey,
}

impl Signer {
    /// The row with the public half.
    pub fn key(&self) -> RowId {
        self.key
    }

    /// Signs a message, which has to name what it is about.
    pub fn sign(&self, message: &[u8]) -> [u8; SIGNATURE_LENGTH] {
        self.secret.sign(message).to_bytes()
    }
}

/// Whether a signature over a message is that of a public key.
///
/// Strict: keys and signatures for which others may think differently count as wrong.
pub fn signature_holds(public_key: &[u8], message: &[u8], signature: &[u8]) -> bool {
    let key = <&[u8; 32]>::try_from(public_key).ok();
    let key = key.and_then(|bytes| VerifyingKey::from_bytes(bytes).ok());
    let signature = Signature::from_slice(signature).ok();
    key.zip(signature).is_some_and(|(key, signature)| key.verify_strict(message, &signature).is_ok())
}

/// The secret half as this machine keeps it.
struct OwnKey {
    row: RowId,
    wrapped: Vec<u8>,
}

/// A key that was just drawn: its public half, and its secret half under a password.
pub struct NewKey {
    public: Vec<u8>,
    wrapped: Vec<u8>,
}

impl NewKey {
    /// Draws a key from the system's generator.
    pub fn draw(password: &Password) -> Result<Self> {
        let mut seed = Zeroizing::new([0_u8; 32]);
        getrandom::fill(seed.as_mut()).map_err(StoreError::NoRandomness)?;
        let secret = SigningKey::from_bytes(&seed);
        let public = secret.verifying_key().to_bytes().to_vec();
        Ok(Self { public, wrapped: wrapped(&secret, password)? })
    }
}

impl Act<'_> {
    /// Makes a key the one with which an account signs; `office` is the row of the office.
    pub fn put_key(&mut self, office: RowId, account: &Account, key: &NewKey) -> Result<RowId> {
        let values = [
            (column::ACCOUNT_NAME, account.name.as_str().into()),
            (column::ROLE, account.role.as_str().into()),
            (column::EMPLOYEE, account.employee.map_or(Value::Null, Value::Row)),
            (column::PUBLIC_KEY, key.public.clone().into()),
        ];
        let scope = device::scope_of_keys(self.connection(), self.replicas(), office)?;
        let row = self.insert(Table::PersonalKeys, scope, &values)?;
        let sql = "insert into own_keys (account, personal_key, wrapped) values (:account, :key, :wrapped)
                   on conflict do update set personal_key = :key, wrapped = :wrapped";
        let replicas = self.replicas();
        self.connection().execute(
            sql,
            named_params! {
                ":account": replicas.sql_id(account.id.0), ":key": replicas.sql_id(row), ":wrapped": key.wrapped,
            },
        )?;
        Ok(row)
    }
}

/// What becomes of the keys of an account.
#[derive(Clone, Copy)]
pub(crate) struct Minting<'a> {
    /// The permanent kind of the act.
    pub(crate) kind: &'static str,
    /// Who does it.
    pub(crate) author: AccountId,
    /// The password that will open the new key.
    pub(crate) password: &'a Password,
    /// Milliseconds since 1970 UTC.
    pub(crate) at: i64,
}

impl Store {
    /// Whether an account can sign.
    pub fn has_key(&self, account: AccountId) -> Result<bool> {
        Ok(self.own_key(account)?.is_some())
    }

    /// The row of the key with which an account signs.
    pub fn key_of(&self, account: AccountId) -> Result<Option<RowId>> {
        Ok(self.own_key(account)?.map(|own| own.row))
    }

    /// Makes the personal key of an account that has none. A store without an office yet has no place for it.
    ///
    /// The password is taken to be that of the account.
    pub fn ensure_key(&mut self, account: AccountId, password: &Password, at: i64) -> Result<()> {
        self.ensure_key_by(account, (account, password), at)
    }

    /// The same, done by somebody else.
    pub fn ensure_key_by(
        &mut self,
        author: AccountId,
        (account, password): (AccountId, &Password),
        at: i64,
    ) -> Result<()> {
        if self.has_key(account)? {
            return Ok(());
        }
        self.mint_key(account, Minting { kind: "make_key", author, password, at })?;
        Ok(())
    }

    /// Opens the personal key of an account, for signing one or many things with one asking.
    ///
    /// Where the account has none, or one that an older password opened, a new one is made.
    pub fn signer(&mut self, account: AccountId, password: &Password, at: i64) -> Result<Signer> {
        if let Some(own) = self.own_key(account)?
            && let Some(signer) = self.opened_key(&own, password)?
        {
            return Ok(signer);
        }
        let name = self.account(account)?.name;
        if !self.check_password(&name, password)? {
            return Err(StoreError::WrongPassword);
        }
        self.mint_key(account, Minting { kind: "make_key", author: account, password, at })?;
        let own = self.own_key(account)?.ok_or_else(|| inconsistent("no office, so no personal key"))?;
        self.opened_key(&own, password)?.ok_or(StoreError::BadPersonalKey)
    }

    /// Makes a new key for an account and retires the one it had.
    pub(crate) fn mint_key(&mut self, account: AccountId, minting: Minting<'_>) -> Result<()> {
        let Some(office) = self.read().find_office()?.map(|office| office.id) else { return Ok(()) };
        let of = self.account(account)?;
        let old = self.key_of(account)?;
        let key = NewKey::draw(minting.password)?;
        let mut act = self.begin(new_act(minting.kind, minting.author, minting.at))?;
        retire(&mut act, (account, old), minting.at)?;
        act.put_key(office, &of, &key)?;
        act.commit()?;
        Ok(())
    }

    /// Puts the secret half of an account's key under another password, unless there is no key, or one that
    /// the old password does not open.
    pub(crate) fn rewrap(&self, account: AccountId, old: &Password, new: &Password) -> Result<()> {
        let Some(own) = self.own_key(account)? else { return Ok(()) };
        let Some(signer) = self.opened_key(&own, old)? else { return Ok(()) };
        let wrapped = wrapped(&signer.secret, new)?;
        let sql = "update own_keys set wrapped = :wrapped where account = :id";
        let id = self.home.replicas.sql_id(account.0);
        self.connection.execute(sql, named_params! { ":wrapped": wrapped, ":id": id })?;
        Ok(())
    }

    fn own_key(&self, account: AccountId) -> Result<Option<OwnKey>> {
        let sql = "select personal_key, wrapped from own_keys where account = ?";
        let found: Option<(i64, Vec<u8>)> = self
            .connection
            .prepare_cached(sql)?
            .query_row([self.home.replicas.sql_id(account.0)], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let own = |(key, wrapped)| Ok(OwnKey { row: self.home.replicas.known_row(key)?, wrapped });
        found.map(own).transpose()
    }

    /// Opens a key; nothing where the password is not its own.
    fn opened_key(&self, own: &OwnKey, password: &Password) -> Result<Option<Signer>> {
        let opened = envelope::open(password.secret(), &own.wrapped);
        let Some(secret) = opened.map_err(|_| StoreError::BadPersonalKey)? else { return Ok(None) };
        let secret: &[u8; 32] = secret.as_slice().try_into().map_err(|_| StoreError::BadPersonalKey)?;
        let secret = SigningKey::from_bytes(secret);
        let public = self.read().find_personal_key(own.row)?.map(|key| key.public_key);
        if public.as_deref() != Some(secret.verifying_key().as_bytes().as_slice()) {
            return Err(StoreError::BadPersonalKey);
        }
        Ok(Some(Signer { key: own.row, secret }))
    }

    pub(crate) fn account(&self, id: AccountId) -> Result<Account> {
        let found = self.accounts()?.into_iter().find(|account| account.id == id);
        found.ok_or_else(|| StoreError::NoAccount(id.0.to_string()))
    }
}

/// Keys are made and retired beside what people do, so undo passes over it.
pub(crate) fn new_act(kind: &str, author: AccountId, at: i64) -> NewAct<'_> {
    NewAct { kind, author, acted_for: None, at, undoing: Undoing::PassesOver }
}

/// Lets the key of an account, if it has one, sign no more.
pub(crate) fn retire(act: &mut Act<'_>, (id, key): (AccountId, Option<RowId>), at: i64) -> Result<()> {
    if let Some(key) = key {
        act.set(key, column::RETIRED_AT, at)?;
    }
    let row = act.replicas().sql_id(id.0);
    act.connection().execute("delete from own_keys where account = ?", [row])?;
    Ok(())
}

fn wrapped(secret: &SigningKey, password: &Password) -> Result<Vec<u8>> {
    let seed = Zeroizing::new(secret.to_bytes());
    envelope::close(password.secret(), seed.as_slice()).ok_or(StoreError::BadPersonalKey)
}
