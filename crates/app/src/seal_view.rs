//! Who sealed an evaluation, in whose name, and whether that still holds.

use crate::failure::Halt;
use crate::history::instant;
use crate::{App, cycles, units};
use contract::{Language, Role, SealState, SealView};
use store::records::{EvaluationRecord, SealStanding};
use store::schema::evaluations as column;
use store::{HistoryEntry, HistoryQuery, Table};

impl App {
    /// The seal of an evaluation; nothing where it has none.
    pub(crate) fn seal_view(&self, record: &EvaluationRecord) -> Result<Option<SealView>, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let Some(standing) = self.store()?.seal_standing(reader, record)? else { return Ok(None) };
        let key = record.seal_key.map(|key| reader.find_personal_key(key)).transpose()?.flatten();
        let made = self.sealing(record)?;
        let by = match (&key, &made) {
            (Some(key), _) => key.account_name.clone(),
            (None, Some(entry)) => entry.author_name.clone().unwrap_or_default(),
            (None, None) => String::new(),
        };
        let in_own_name = key.as_ref().is_some_and(|key| key.is_evaluators(record));
        let signer = record.signed_by.or(record.evaluator).filter(|_| !in_own_name);
        let mut view = SealView {
            by,
            role: key.as_ref().and_then(|key| Role::from_code(&key.role)),
            acted_for: signer.map(|person| units::person_ref(reader, person)).transpose()?,
            at: made.map(|entry| instant(entry.at, moment)),
            state: state_of(standing),
            words: String::new(),
        };
        view.words = words(&view, standing, moment.language);
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

fn words(view: &SealView, standing: SealStanding, language: Language) -> String {
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
    format!("{who} {}", standing_words(standing, language))
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

fn broken_decision(about: &str, standing: SealStanding, language: Language) -> String {
    let is_foreign = standing == SealStanding::OtherSigner;
    let foreign = match language {
        Language::Id => "Kuncinya bukan milik atasan yang memutuskan atau pengelola kepegawaian.",
        Language::En => "Its key is neither an HR officer's nor that of the superior who decided.",
    };
    let what = if is_foreign { foreign } else { standing_words(standing, language) };
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
    use store::schema::objections;
    use store::{RowId, Scope, Value};

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
        app.act("decide_objection", None, |act| sign_decision(act, objection, &signer)).unwrap();
        assert_eq!(problem(&app), None, "the HR officer recorded it");
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
