//! Who sealed an evaluation or the decision on an objection to it, in whose name, and whether that still holds.

use crate::failure::Halt;
use crate::history::instant;
use crate::{App, cycles, units};
use contract::{Language, Role, SealState, SealView};
use domain::objection::ObjectionState;
use store::records::{EvaluationRecord, Objection, PersonalKey, SealStanding};
use store::schema::{evaluations as column, objections};
use store::{Column, HistoryEntry, HistoryQuery, RowId, Table};

/// What is known of a seal beside how it stands.
struct Drawn {
    key: Option<PersonalKey>,
    /// The last change of the seal itself.
    made: Option<HistoryEntry>,
    /// In whose name it was recorded, where that is not whoever signed.
    acted_for: Option<RowId>,
}

impl App {
    /// The seal of an evaluation; nothing where it has none.
    pub(crate) fn seal_view(&self, record: &EvaluationRecord) -> Result<Option<SealView>, Halt> {
        let reader = self.read()?;
        let Some(standing) = self.store()?.seal_standing(reader, record)? else { return Ok(None) };
        let key = record.seal_key.map(|key| reader.find_personal_key(key)).transpose()?.flatten();
        let in_own_name = key.as_ref().is_some_and(|key| key.is_evaluators(record));
        let acted_for = record.signed_by.or(record.evaluator).filter(|_| !in_own_name);
        let made = self.sealing((Table::Evaluations, record.id), column::SEAL_HASH)?;
        let words = standing_words(standing, self.moment().language);
        Ok(Some(self.drawn(Drawn { key, made, acted_for }, (standing, words))?))
    }

    /// The seal of the decision on an objection, or that it lacks one; nothing where none was made.
    pub(crate) fn decision_seal(&self, objection: &Objection) -> Result<Option<SealView>, Halt> {
        let is_decided = matches!(objection.state, ObjectionState::Upheld | ObjectionState::Changed);
        if !is_decided && objection.seal_hash.is_none() {
            return Ok(None);
        }
        let reader = self.read()?;
        let standing = reader.decision_standing(objection)?;
        let key = objection.seal_key.map(|key| reader.find_personal_key(key)).transpose()?.flatten();
        let signer = key.as_ref().and_then(|key| key.employee);
        let acted_for = objection.decided_by.filter(|decider| signer != Some(*decider));
        let made = self.sealing((Table::Objections, objection.id), objections::SEAL_HASH)?;
        let words = decision_words(standing, self.moment().language);
        Ok(Some(self.drawn(Drawn { key, made, acted_for }, (standing, words))?))
    }

    fn drawn(&self, of: Drawn, (standing, words): (SealStanding, &str)) -> Result<SealView, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let by = match (&of.key, &of.made) {
            (Some(key), _) => key.account_name.clone(),
            (None, Some(entry)) => entry.author_name.clone().unwrap_or_default(),
            (None, None) => String::new(),
        };
        let mut view = SealView {
            by,
            role: of.key.as_ref().and_then(|key| Role::from_code(&key.role)),
            acted_for: of.acted_for.map(|person| units::person_ref(reader, person)).transpose()?,
            at: of.made.map(|entry| instant(entry.at, moment)),
            state: state_of(standing),
            words: words.to_owned(),
        };
        // Of what nobody signed there is only that to tell.
        if !view.by.is_empty() {
            view.words = format!("{} {words}", who_words(&view, moment.language));
        }
        Ok(view)
    }

    /// The last change of a seal itself.
    fn sealing(&self, (table, row): (Table, RowId), column: Column) -> Result<Option<HistoryEntry>, Halt> {
        let query = HistoryQuery { column: Some(column), ..HistoryQuery::row(table, row) };
        let entries = self.store()?.history(&query)?;
        Ok(entries.into_iter().max_by_key(|entry| (entry.at, entry.act.counter)))
    }

    /// How many seals there are, those of decisions too, and the first that does not hold, in words.
    pub(crate) fn check_seals(&self) -> Result<(u32, Option<String>), Halt> {
        let reader = self.read()?;
        let mut checked = 0_u32;
        for evaluation in reader.list_sealed()? {
            let record = self.evaluation(evaluation)?;
            checked = checked.saturating_add(1);
            let standing = self.store()?.seal_standing(reader, &record)?;
            if let Some(standing) = standing.filter(|standing| !standing.is_good()) {
                let name = units::person_ref(reader, record.employee)?.name;
                let period = cycles::period_words(record.period, self.moment());
                return Ok((checked, Some(broken(&name, &period, standing, self.moment().language))));
            }
        }
        let (decisions, problem) = self.check_decisions()?;
        Ok((checked.saturating_add(decisions), problem))
    }

    /// The same of the decisions on objections.
    fn check_decisions(&self) -> Result<(u32, Option<String>), Halt> {
        let (reader, language) = (self.read()?, self.moment().language);
        let mut checked = 0_u32;
        for objection in reader.list_decided_objections()? {
            checked = checked.saturating_add(1);
            let standing = reader.decision_standing(&objection)?;
            if !standing.is_good() {
                let name = units::person_ref(reader, objection.employee)?.name;
                let record = reader.find_evaluation(objection.evaluation)?;
                let period = record.map(|record| cycles::period_words(record.period, self.moment()));
                let about = period.map_or(name.clone(), |period| format!("{name}, {period}"));
                return Ok((checked, Some(broken_decision(&about, standing, language))));
            }
        }
        Ok((checked, None))
    }
}

fn state_of(standing: SealStanding) -> SealState {
    match standing {
        SealStanding::Holds => SealState::Holds,
        SealStanding::WithoutSignature => SealState::WithoutSignature,
        SealStanding::OtherContent => SealState::OtherContent,
        SealStanding::OtherSignature | SealStanding::MissingSignature | SealStanding::OtherSigner => {
            SealState::OtherSignature
        }
    }
}

/// Who signed, and in whose name.
fn who_words(view: &SealView, language: Language) -> String {
    match (&view.acted_for, language) {
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
    }
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

fn standing_words(standing: SealStanding, language: Language) -> &'static str {
    let (id, en) = match standing {
        SealStanding::Holds => ("Tanda tangannya cocok dengan isinya.", "The signature fits the content."),
        SealStanding::WithoutSignature => (
            "Isinya cocok; waktu itu belum ada kunci pribadi.",
            "The content fits; there were no personal keys then.",
        ),
        SealStanding::OtherContent => {
            ("Isinya tidak sama dengan yang ditandatangani.", "The content is not what was signed.")
        }
        SealStanding::OtherSignature => {
            ("Tanda tangannya tidak cocok dengan kuncinya.", "The signature is not that of its key.")
        }
        SealStanding::MissingSignature => (
            "Tanda tangannya hilang; waktu itu kunci pribadi sudah ada.",
            "Its signature is missing; there were personal keys then.",
        ),
        SealStanding::OtherSigner => (
            "Kuncinya bukan milik pejabat penilai atau pengelola kepegawaian.",
            "Its key is neither the evaluator's nor an HR officer's.",
        ),
    };
    match language {
        Language::Id => id,
        Language::En => en,
    }
}

fn broken(name: &str, period: &str, standing: SealStanding, language: Language) -> String {
    let what = standing_words(standing, language);
    match language {
        Language::Id => format!("Tanda tangan penilaian {name}, {period}: {what}"),
        Language::En => format!("Seal of the evaluation of {name}, {period}: {what}"),
    }
}

/// How the seal of a decision stands: other people sign it than an evaluation.
fn decision_words(standing: SealStanding, language: Language) -> &'static str {
    match (standing, language) {
        (SealStanding::OtherSigner, Language::Id) => {
            "Kuncinya bukan milik atasan yang memutuskan atau pengelola kepegawaian."
        }
        (SealStanding::OtherSigner, Language::En) => {
            "Its key is neither an HR officer's nor that of the superior who decided."
        }
        (
            SealStanding::Holds
            | SealStanding::WithoutSignature
            | SealStanding::OtherContent
            | SealStanding::OtherSignature
            | SealStanding::MissingSignature,
            Language::Id | Language::En,
        ) => standing_words(standing, language),
    }
}

fn broken_decision(about: &str, standing: SealStanding, language: Language) -> String {
    let what = decision_words(standing, language);
    match language {
        Language::Id => format!("Tanda tangan keputusan atas keberatan {about}: {what}"),
        Language::En => format!("Seal of the decision on the objection of {about}: {what}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::testing::program_in;
    use crate::seal::sign_decision;
    use serde_json::json;
    use std::collections::BTreeSet;
    use store::{Scope, Value};

    #[test]
    fn the_check_names_whose_evaluation_was_rewritten_under_its_seal_and_of_which_period() {
        let folder = tempfile::tempdir().unwrap();
        let mut app = program_in(folder.path(), 0);
        app.dispatch("create_practice_office", json!({ "employees": 40, "units": 3 })).unwrap();
        let verify = |app: &mut App| app.dispatch("verify_store", json!({})).unwrap();
        let before = verify(&mut app);
        let sealed = app.read().unwrap().list_sealed().unwrap();
        assert!(before["good"] == true && sealed.len() > 2, "{before}");

        let record = app.evaluation(sealed[1]).unwrap();
        let name = units::person_ref(app.read().unwrap(), record.employee).unwrap().name;
        // Past every command, with the key of the file, and with commits as they should be: opened with a
        // reason, rewritten, and closed with the seal of before.
        app.act("reopen", None, |act| {
            act.set(record.id, column::REOPEN_REASON, "Salah ketik")?;
            Ok(act.set(record.id, column::SEAL_HASH, store::Value::Null)?)
        })
        .unwrap();
        let hash = record.seal_hash.clone().unwrap();
        app.act("rate", None, |act| {
            act.set(record.id, column::NOTES, "Bukan yang ditandatangani")?;
            Ok(act.set(record.id, column::SEAL_HASH, hash.as_str())?)
        })
        .unwrap();
        let after = verify(&mut app);
        let told = broken(&name, &record.period.words(), SealStanding::OtherContent, Language::Id);
        assert_eq!((&after["good"], &after["problem"]), (&json!(false), &json!(told)));
        assert!(told.contains(&name) && told.contains("2026"), "{told}");
    }

    /// An objection to an evaluation, decided by somebody, that nobody signed.
    fn decided(app: &mut App, record: &EvaluationRecord) -> RowId {
        let values = [
            (objections::EVALUATION, record.id.into()),
            (objections::EMPLOYEE, record.employee.into()),
            (objections::STATE, "upheld".into()),
            (objections::DECIDED_ON, "2026-09-24".into()),
            (objections::DECIDED_BY, record.evaluator.unwrap().into()),
            (objections::DECISION, "Hasil dikuatkan".into()),
            (objections::DOCUMENT_HASH, record.seal_hash.clone().into()),
        ];
        let scope = Scope::dossier(record.employee);
        app.act("decide_objection", None, |act| Ok(act.insert(Table::Objections, scope, &values)?)).unwrap()
    }

    #[test]
    fn the_check_names_a_decision_on_an_objection_that_is_unsigned_or_was_rewritten() {
        let folder = tempfile::tempdir().unwrap();
        let mut app = program_in(folder.path(), 0);
        app.dispatch("create_practice_office", json!({ "employees": 40, "units": 3 })).unwrap();
        let sealed = app.read().unwrap().list_sealed().unwrap();
        let record = app.evaluation(sealed[0]).unwrap();
        let name = units::person_ref(app.read().unwrap(), record.employee).unwrap().name;
        let about = format!("{name}, {}", record.period.words());
        let told = |standing| broken_decision(&about, standing, Language::Id);
        let password = app.practice_password().unwrap();
        let signer = app.signer(password).unwrap();
        let problem = |app: &App| app.check_seals().unwrap().1;
        assert_eq!(problem(&app), None);

        let objection = decided(&mut app, &record);
        assert_eq!(problem(&app), Some(told(SealStanding::MissingSignature)));
        let shown = |app: &App| {
            let found = app.read().unwrap().find_objection(objection).unwrap().unwrap();
            app.decision_seal(&found).unwrap().unwrap()
        };
        let bare = shown(&app);
        let missing = decision_words(SealStanding::MissingSignature, Language::Id);
        assert_eq!((bare.state, bare.words.as_str(), bare.at), (SealState::OtherSignature, missing, None));
        app.act("decide_objection", None, |act| sign_decision(act, objection, &signer)).unwrap();
        assert_eq!(problem(&app), None, "the HR officer recorded it");
        let seal = shown(&app);
        assert_eq!((seal.state, seal.at.is_some()), (SealState::Holds, true));
        assert!(seal.words.starts_with("Dicatat pengelola kepegawaian "), "{}", seal.words);
        // Past every command, with the key of the file, and with commits as they should be.
        for (column, value, standing) in [
            (objections::DECISION, "Hasil diubah".into(), SealStanding::OtherContent),
            (objections::DECISION, "Hasil dikuatkan".into(), SealStanding::Holds),
            (objections::DECIDED_ON, "2026-09-23".into(), SealStanding::OtherContent),
            (objections::DECIDED_ON, "2026-09-24".into(), SealStanding::Holds),
            (objections::STATE, "withdrawn".into(), SealStanding::OtherContent),
            (objections::STATE, "upheld".into(), SealStanding::Holds),
            (objections::DECIDED_BY, record.employee.into(), SealStanding::OtherSigner),
            (objections::SEAL_KEY, Value::Null, SealStanding::MissingSignature),
        ] {
            app.act("decide_objection", None, |act| Ok(act.set(objection, column, value)?)).unwrap();
            let expected = (!standing.is_good()).then(|| told(standing));
            assert_eq!(problem(&app), expected, "{column:?}");
            assert!(shown(&app).words.ends_with(decision_words(standing, Language::Id)), "{column:?}");
        }
    }

    #[test]
    fn each_way_in_which_a_seal_does_not_hold_has_words_of_its_own() {
        let bad = [
            SealStanding::OtherContent,
            SealStanding::OtherSignature,
            SealStanding::MissingSignature,
            SealStanding::OtherSigner,
        ];
        for language in [Language::Id, Language::En] {
            let told: BTreeSet<String> =
                bad.map(|standing| broken("Budi Santoso", "Triwulan III 2026", standing, language)).into();
            assert_eq!(told.len(), bad.len(), "{told:?}");
            for words in told {
                assert!(words.contains("Budi Santoso, Triwulan III 2026: "), "{words}");
            }
        }
    }
}
