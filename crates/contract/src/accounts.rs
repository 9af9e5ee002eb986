//! The people who can open the store, their roles and keys, and how it is recovered.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Id, Instant, PersonRef, Role, SessionView};

/// A person who can open the store, for whoever manages them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UserView {
    /// The account.
    pub id: Id,
    /// Name typed at the unlock screen.
    pub name: String,
    /// Role.
    pub role: Role,
    /// The employee the person is, where that is known.
    pub person: Option<PersonRef>,
    /// Since when the present personal key signs; `None` where the account has none.
    pub signs_since: Option<Instant>,
    /// Whether a new password has to be set, because the key of the store changed.
    pub needs_password: bool,
    /// Whether it is the account that works.
    pub is_self: bool,
}

/// Accounts of the store, in the order they were made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UsersView {
    /// Those that were not removed.
    pub users: Vec<UserView>,
}

/// Makes an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddUserRequest {
    /// Name typed at the unlock screen.
    pub name: String,
    /// Role.
    pub role: Role,
    /// The employee the person is; needed for all roles but HR officer and auditor.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub person: Option<Id>,
    /// First password of the new account; read once and not kept.
    pub new_password: String,
    /// Password of the account that works; read once and not kept.
    pub password: String,
}

/// Changes the role or the employee of an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeUserRequest {
    /// The account.
    pub id: Id,
    /// Role.
    pub role: Role,
    /// The employee the person is.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub person: Option<Id>,
    /// Password of the account that works.
    pub password: String,
}

/// Takes an account away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RemoveUserRequest {
    /// The account.
    pub id: Id,
    /// Password of the account that works.
    pub password: String,
}

/// Gives somebody else a new password; the personal key of the old one signs no more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ResetPasswordRequest {
    /// The account.
    pub id: Id,
    /// New password of that account.
    pub new_password: String,
    /// Password of the account that works.
    pub password: String,
}

/// Gives the store a new key, new slots and a new recovery code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RekeyRequest {
    /// Password of the account; read once and not kept.
    pub password: String,
}

/// A store under its new key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RekeyedView {
    /// Shown once, to be printed.
    pub recovery_code: String,
    /// The open session.
    pub session: SessionView,
    /// Accounts that need a new password from an HR officer.
    pub without_password: Vec<String>,
    /// Whether the office recovery of two officers has to be made anew.
    pub office_recovery_gone: bool,
}

/// Asks whether what stands on the printed sheet opens this store.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConfirmRecoveryRequest {
    /// The code as copied from paper.
    pub recovery_code: String,
}

/// Makes the slot that two officers open together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OfficeRecoveryRequest {
    /// Name and position of the first officer, as printed on his sheet.
    pub first_officer: String,
    /// Name and position of the second.
    pub second_officer: String,
    /// Password of the account that works.
    pub password: String,
}

/// The two codes, shown once; neither opens anything alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OfficeCodesView {
    /// Code of the first officer.
    pub first_code: String,
    /// Code of the second.
    pub second_code: String,
}

/// Opens with the codes of both officers and sets a new password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecoverOfficeRequest {
    /// Account that gets the new password; an HR officer.
    pub account: String,
    /// Code of the first officer.
    pub first_code: String,
    /// Code of the second.
    pub second_code: String,
    /// New password.
    pub new_password: String,
}
