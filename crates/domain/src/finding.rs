//! What a rule has to say about a record.

/// How strongly a rule speaks, column *App* of the rule list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The act the rule guards is refused.
    Block,
    /// Allowed, with a reason.
    Warn,
    /// Advice only.
    Hint,
}

/// One thing a rule found. The words for `code` are the interface's; nothing here is shown as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Number of the rule, for example `R-038`.
    pub rule: &'static str,
    /// How strongly it speaks.
    pub severity: Severity,
    /// Stable code of the message.
    pub code: &'static str,
    /// Printed number of the work result it is about, where it is about one.
    pub result: Option<usize>,
}

impl Finding {
    /// A finding about the whole record.
    pub fn new(rule: &'static str, severity: Severity, code: &'static str) -> Self {
        Self { rule, severity, code, result: None }
    }

    /// The same finding about the work result printed under `number`.
    #[must_use]
    pub fn about(self, number: usize) -> Self {
        Self { result: Some(number), ..self }
    }
}
