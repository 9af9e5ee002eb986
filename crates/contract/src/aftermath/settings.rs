//! What the office chose where the regulation is silent or open: every default marked \[D\].

use serde::{Deserialize, Serialize};
use ts_rs::TS;

term! { /// What a setting takes.
SettingKind { /// Yes or no: `true`, `false`.
    Truth, /// A whole number within bounds.
    Number, /// One of some words.
    Choice, /// Fixed by this program; shown so that nobody has to guess.
    Fixed } }

/// All settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SettingsView {
    /// In the order of their rules.
    pub settings: Vec<SettingView>,
}

/// One default of the program, and what the office made of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SettingView {
    /// Permanent word.
    pub key: String,
    /// Number of the rule that leaves it open.
    pub rule: String,
    /// Where the regulation leaves it open, or that it is silent.
    pub source: String,
    /// What it decides.
    pub title: String,
    /// Kind.
    pub kind: SettingKind,
    /// Words to choose from.
    pub choices: Vec<SettingChoiceView>,
    /// Least number.
    pub least: Option<i32>,
    /// Greatest number.
    pub most: Option<i32>,
    /// Default.
    pub default: String,
    /// In force.
    pub value: String,
    /// In force, in words.
    pub words: String,
    /// Why it is fixed; empty where it can be changed.
    pub because: String,
    /// Whether the office chose it.
    pub is_own: bool,
}

/// A word to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SettingChoiceView {
    /// Permanent word.
    pub value: String,
    /// In the reader's language.
    pub words: String,
}

/// Changes a setting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeSettingRequest {
    /// Which.
    pub key: String,
    /// Value; `null` goes back to the default.
    pub value: Option<String>,
}
