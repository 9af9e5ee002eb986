//! Who sealed an evaluation, in whose name, and whether that still holds.

use crate::failure::Halt;
use crate::history::instant;
use crate::{App, cycles, units};
use contract::{Language, Role, SealState, SealView};
use store::records::{EvaluationRecord, PersonalKey, SealStanding};
use store::schema::evaluations as column;
use store::{HistoryEntry, HistoryQuery, Table};

impl App {
    /// The seal of an evaluation; nothing where it has none.
    pub(crate) fn seal_view(&self, record: &EvaluationRecord) -> Result<Option<SealView>, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let Some(standing) = reader.seal_standing(record)? else { return Ok(None) };
        let key = record.seal_key.map(|key| reader.find_personal_key(key)).transpose()?.flatten();
        let made = self.sealing(record)?;
        let by = match (&key, &made) {
            (Some(key), _) => key.account_name.clone(),
            (None, Some(entry)) => entry.author_name.clone().unwrap_or_default(),
            (None, None) => String::new(),
        };
        let in_own_name = key.as_ref().is_some_and(|key| is_evaluator(key, record));
        let evaluator = record.evaluator.filter(|_| !in_own_name);
        let mut view = SealView {
            by,
            role: key.as_ref().and_then(|key| Role::from_code(&key.role)),
            acted_for: evaluator.map(|person| units::person_ref(reader, person)).transpose()?,
            at: made.map(|entry| instant(entry.at, moment)),
            state: state_of(standing),
            words: String::new(),
        };
        view.words = words(&view, moment.language);
        Ok(Some(view))
    }

    /// The last change of the seal itself.
    fn sealing(&self, record: &EvaluationRecord) -> Result<Option<HistoryEntry>, Halt> {
        let query = HistoryQuery {
            column: Some(column::SEAL_HASH),
            ..HistoryQuery::row(Table::Evaluations, record.id)
        };
        let entries = self.store()?.history(&query)?;
        Ok(entries.into_iter().max_by_key(|entry| (entry.at, entry.act.counter)))
    }

    /// How many seals there are, and the first that does not hold, in words.
    pub(crate) fn check_seals(&self) -> Result<(u32, Option<String>), Halt> {
        let reader = self.read()?;
        let mut checked = 0_u32;
        for evaluation in reader.list_sealed()? {
            let record = self.evaluation(evaluation)?;
            checked = checked.saturating_add(1);
            if let Some(standing) = reader.seal_standing(&record)?.filter(|standing| !standing.is_good()) {
                let name = units::person_ref(reader, record.employee)?.name;
                let period = cycles::period_words(record.period, self.moment());
                return Ok((checked, Some(broken(&name, &period, standing, self.moment().language))));
            }
        }
        Ok((checked, None))
    }
}

/// Whether a key belongs to the evaluator himself.
fn is_evaluator(key: &PersonalKey, record: &EvaluationRecord) -> bool {
    key.employee.is_some() && key.employee == record.evaluator
}

fn state_of(standing: SealStanding) -> SealState {
    match standing {
        SealStanding::Holds => SealState::Holds,
        SealStanding::WithoutSignature => SealState::WithoutSignature,
        SealStanding::OtherContent => SealState::OtherContent,
        SealStanding::OtherSignature => SealState::OtherSignature,
    }
}

fn words(view: &SealView, language: Language) -> String {
    let who = match (&view.acted_for, language) {
        (None, Language::Id) => format!("Ditandatangani {}.", view.by),
        (None, Language::En) => format!("Signed by {}.", view.by),
        (Some(evaluator), Language::Id) => {
            format!("Dicatat {} {} atas nama {}.", role_words(view.role, language), view.by, evaluator.name)
        }
        (Some(evaluator), Language::En) => {
            format!(
                "Recorded by {} {} in the name of {}.",
                role_words(view.role, language),
                view.by,
                evaluator.name
            )
        }
    };
    format!("{who} {}", state_words(view.state, language))
}

fn role_words(role: Option<Role>, language: Language) -> &'static str {
    match (role, language) {
        (Some(Role::HrOfficer), Language::Id) => "pengelola kepegawaian",
        (Some(Role::HrOfficer), Language::En) => "HR officer",
        (
            Some(Role::Evaluator | Role::EvaluatorSuperior | Role::Employee | Role::Auditor) | None,
            Language::Id,
        ) => "pengguna",
        (
            Some(Role::Evaluator | Role::EvaluatorSuperior | Role::Employee | Role::Auditor) | None,
            Language::En,
        ) => "user",
    }
}

fn state_words(state: SealState, language: Language) -> &'static str {
    match (state, language) {
        (SealState::Holds, Language::Id) => "Tanda tangannya cocok dengan isinya.",
        (SealState::Holds, Language::En) => "The signature fits the content.",
        (SealState::WithoutSignature, Language::Id) => "Isinya cocok; waktu itu belum ada kunci pribadi.",
        (SealState::WithoutSignature, Language::En) => "The content fits; there were no personal keys then.",
        (SealState::OtherContent, Language::Id) => "Isinya tidak sama dengan yang ditandatangani.",
        (SealState::OtherContent, Language::En) => "The content is not what was signed.",
        (SealState::OtherSignature, Language::Id) => "Tanda tangannya tidak cocok dengan kuncinya.",
        (SealState::OtherSignature, Language::En) => "The signature is not that of its key.",
    }
}

fn broken(name: &str, period: &str, standing: SealStanding, language: Language) -> String {
    let what = state_words(state_of(standing), language);
    match language {
        Language::Id => format!("Tanda tangan penilaian {name}, {period}: {what}"),
        Language::En => format!("Seal of the evaluation of {name}, {period}: {what}"),
    }
}
