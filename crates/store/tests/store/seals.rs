//! Seals that somebody with the key of the file laid hands on: each is told, and why.

use crate::worlds::{self, NOON, office, password};
use store::records::{SealForm, SealStanding, SealedContent};
use store::schema::{actuals, evaluations as column, offices, plans, work_results};
use store::{Act, NewAccount, Password, RowId, Scope, Signer, Table, Value};

const DAY: &str = "2026-09-24";

/// A rated evaluation of somebody, on a plan of two results with something to tell about the first.
struct Rated {
    office: worlds::Office,
    employee: RowId,
    evaluator: RowId,
    plan: RowId,
    results: [RowId; 2],
    evaluation: RowId,
    actual: RowId,
}

impl Rated {
    fn new(is_practice: bool) -> Self {
        let mut office = office();
        let people = office.imports(&["Budi Santoso", "Yohanis Tefa"]);
        let (employee, evaluator) = (people[0], people[1]);
        let scope = Scope::dossier(employee);
        let (made, _) = office.does("rate", |act| {
            let values = [(offices::NAME, "Dinas Uji".into()), (offices::IS_PRACTICE, is_practice.into())];
            act.insert_root(Table::Offices, &values).unwrap();
            let plan = [(plans::EMPLOYEE, employee.into()), (plans::YEAR, 2026_i64.into())];
            let plan = act.insert(Table::Plans, scope, &plan).unwrap();
            let results = ["Arsip tertata", "Layanan cepat"].map(|text| {
                let values = [(work_results::PLAN, plan.into()), (work_results::TEXT, text.into())];
                act.insert(Table::WorkResults, scope, &values).unwrap()
            });
            let evaluation = evaluation(act, (employee, evaluator, plan));
            let actual = [
                (actuals::EVALUATION, evaluation.into()),
                (actuals::WORK_RESULT, results[0].into()),
                (actuals::TEXT, "38 berkas".into()),
            ];
            let actual = act.insert(Table::Actuals, scope, &actual).unwrap();
            (plan, results, evaluation, actual)
        });
        let (plan, results, evaluation, actual) = made;
        Self { office, employee, evaluator, plan, results, evaluation, actual }
    }

    /// The key of an account that is somebody.
    fn signer(&mut self, name: &str, role: &str, employee: RowId) -> Signer {
        let password = Password::new(format!("empat kata milik {name}"));
        let new = NewAccount { name, role, employee: Some(employee), password: &password };
        let account = self.office.store.add_account(self.office.author, &new, NOON).unwrap();
        self.office.store.signer(account.id, &password, NOON).unwrap()
    }

    /// Seals an evaluation, reopening it first where it is sealed.
    fn seal(&mut self, evaluation: RowId, signer: Option<&Signer>) {
        self.reopen(evaluation);
        self.office.does("seal", |act| seal(act, evaluation, signer));
    }

    fn reopen(&mut self, evaluation: RowId) {
        let record = self.office.store.read().find_evaluation(evaluation).unwrap().unwrap();
        if record.seal_hash.is_some() {
            self.office.does("reopen", |act| reopen(act, evaluation));
        }
    }

    fn standing(&self, evaluation: RowId) -> SealStanding {
        let store = &self.office.store;
        let record = store.read().find_evaluation(evaluation).unwrap().unwrap();
        store.seal_standing(store.read(), &record).unwrap().unwrap()
    }

    /// How the seal stands while somebody with the key of the file has rewritten its tables.
    fn tampered(&self, statements: &[String]) -> SealStanding {
        let connection = self.office.store.connection();
        connection.execute_batch(&format!("begin; {}", statements.join("; "))).unwrap();
        let standing = self.standing(self.evaluation);
        assert!(self.office.store.verify().unwrap().difference.is_some(), "the ledger tells it as well");
        connection.execute_batch("rollback").unwrap();
        standing
    }

    /// How the seal stands after something was changed, with commits and chains as they should be.
    fn after(&mut self, change: impl FnOnce(&mut Act<'_>)) -> SealStanding {
        self.office.does("rate", change);
        assert_eq!(self.office.store.verify().unwrap().difference, None);
        self.standing(self.evaluation)
    }
}

fn evaluation(act: &mut Act<'_>, (employee, evaluator, plan): (RowId, RowId, RowId)) -> RowId {
    let values = [
        (column::EMPLOYEE, employee.into()),
        (column::EVALUATOR, evaluator.into()),
        (column::PLAN, plan.into()),
        (column::PERIOD, "2026-Q3".into()),
        (column::RESULTS_RATING, "meets".into()),
        (column::CONDUCT_RATING, "meets".into()),
    ];
    act.insert(Table::Evaluations, Scope::dossier(employee), &values).unwrap()
}

fn reopen(act: &mut Act<'_>, evaluation: RowId) {
    for sealed in [column::SEAL_HASH, column::SEAL_KEY, column::SEAL_SIGNATURE, column::SEAL_SEEN] {
        act.set(evaluation, sealed, Value::Null).unwrap();
    }
    act.settle(evaluation, column::REOPEN_REASON, "keberatan").unwrap();
}

fn seal(act: &mut Act<'_>, evaluation: RowId, signer: Option<&Signer>) {
    let form = if signer.is_some() { SealForm::Whole } else { SealForm::Bare };
    seal_as(act, evaluation, (signer, form));
}

fn seal_as(act: &mut Act<'_>, evaluation: RowId, (signer, form): (Option<&Signer>, SealForm)) {
    act.set(evaluation, column::SIGNED_ON, DAY).unwrap();
    let hash = act.read().content_hash(evaluation, form).unwrap();
    let [mut key, mut signature] = [Value::Null, Value::Null];
    if let Some(signer) = signer {
        let signed_on = Some(DAY.parse().unwrap());
        let content = SealedContent { evaluation, key: signer.key(), signed_on, hash: &hash };
        (key, signature) = (signer.key().into(), signer.sign(&content.message()).to_vec().into());
    }
    act.set(evaluation, column::SEAL_KEY, key).unwrap();
    act.set(evaluation, column::SEAL_SIGNATURE, signature).unwrap();
    let seen = act.seen_around(Table::Evaluations, evaluation).unwrap();
    act.set(evaluation, column::SEAL_SEEN, seen.encode()).unwrap();
    act.set(evaluation, column::SEAL_HASH, hash).unwrap();
}

#[test]
fn the_message_is_what_the_page_of_the_format_says() {
    let [evaluation, key] =
        [7, 9].map(|counter| RowId { replica: store::ReplicaId(0x0102_0304_0506_0708), counter });
    let content = SealedContent { evaluation, key, signed_on: Some(DAY.parse().unwrap()), hash: "ab" };
    let mut message = b"Kinerja Luring 2026 seal of an evaluation v2\n".to_vec();
    for counter in [7, 9] {
        message.extend([1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, counter]);
    }
    message.extend([10, 0, 0, 0, 0, 0, 0, 0]);
    message.extend(b"2026-09-24");
    message.extend([2, 0, 0, 0, 0, 0, 0, 0]);
    message.extend(b"ab");
    assert_eq!(content.message(), message);
}

#[test]
fn whatever_is_rewritten_about_a_signed_evaluation_is_told() {
    let mut rated = Rated::new(false);
    let his = rated.signer("Yohanis", "evaluator", rated.evaluator);
    rated.seal(rated.evaluation, Some(&his));
    let second = rated.office.store.replicas().sql_id(rated.results[1]).unwrap();
    let swapped = "update work_results set text = case text when 'Arsip tertata' then 'Layanan cepat'
                   else 'Arsip tertata' end";
    let moved = format!("update actuals set work_result = {second}");
    for (what, expected, sql) in [
        (
            "the day on the sheet",
            SealStanding::OtherSignature,
            "update evaluations set signed_on = '2026-09-01'",
        ),
        ("a rating", SealStanding::OtherContent, "update evaluations set results_rating = 'above'"),
        ("a realisation under another result", SealStanding::OtherContent, moved.as_str()),
        (
            "the grade of somebody who did not graduate",
            SealStanding::OtherContent,
            "update evaluations set not_graduated = 1",
        ),
        (
            "the year of the achievement",
            SealStanding::OtherContent,
            "update evaluations set fallback_year = 2025",
        ),
        (
            "whose document it is",
            SealStanding::OtherContent,
            "update evaluations set state = 'signed_by_superior'",
        ),
        ("two results in each other's place", SealStanding::OtherContent, swapped),
        (
            "key and signature taken away",
            SealStanding::OtherContent,
            "update evaluations set seal_key = null, seal_signature = null",
        ),
        (
            "the signature alone taken away",
            SealStanding::OtherSignature,
            "update evaluations set seal_signature = null",
        ),
    ] {
        assert_eq!(rated.standing(rated.evaluation), SealStanding::Holds, "before {what}");
        assert_eq!(rated.tampered(&[sql.to_owned()]), expected, "{what}");
    }
    let below = "update evaluations set results_rating = 'below', seal_key = null, seal_signature = null";
    rated.office.store.connection().execute_batch(&format!("begin; {below}")).unwrap();
    let bare = rated.office.store.read().content_hash(rated.evaluation, SealForm::Bare).unwrap();
    rated.office.store.connection().execute_batch("rollback").unwrap();
    let resealed = format!("update evaluations set seal_hash = '{bare}'");
    let standing = rated.tampered(&[below.to_owned(), resealed]);
    assert_eq!(standing, SealStanding::MissingSignature, "a bare seal in its place");
}

#[test]
fn what_is_written_into_a_signed_evaluation_is_kept_aside_until_it_is_reopened() {
    let mut rated = Rated::new(false);
    let (evaluation, actual) = (rated.evaluation, rated.actual);
    let his = rated.signer("Yohanis", "evaluator", rated.evaluator);
    rated.seal(evaluation, Some(&his));
    let standing = rated.after(|act| {
        act.set(evaluation, column::RESULTS_RATING, "above").unwrap();
        act.delete(Table::Actuals, actual).unwrap();
    });
    assert_eq!(standing, SealStanding::Holds);
    assert_eq!(rated.office.text(evaluation, column::RESULTS_RATING).as_deref(), Some("meets"));
    assert!(!rated.office.is_gone(Table::Actuals, actual));
    let late = rated.office.store.late_edits().unwrap();
    let cells: Vec<_> = late.iter().map(|edit| edit.cell).collect();
    assert!(cells.contains(&column::RESULTS_RATING.of(evaluation)) && cells.len() == 2, "{cells:?}");

    rated.reopen(evaluation);
    assert_eq!(rated.office.text(evaluation, column::RESULTS_RATING).as_deref(), Some("above"));
    assert!(rated.office.is_gone(Table::Actuals, actual));
    assert!(rated.office.store.late_edits().unwrap().is_empty());
    assert_eq!(rated.office.store.verify().unwrap().difference, None);
}

#[test]
fn reopening_twice_for_the_same_reason_opens_both_times() {
    let mut rated = Rated::new(false);
    let evaluation = rated.evaluation;
    let his = rated.signer("Yohanis", "evaluator", rated.evaluator);
    for rating in ["above", "below"] {
        rated.seal(evaluation, Some(&his));
        rated.reopen(evaluation);
        rated.office.does("rate", |act| act.set(evaluation, column::RESULTS_RATING, rating).unwrap());
        assert_eq!(rated.office.text(evaluation, column::RESULTS_RATING).as_deref(), Some(rating));
    }
    assert!(rated.office.store.late_edits().unwrap().is_empty());
    assert_eq!(rated.office.store.verify().unwrap().difference, None);
}

#[test]
fn r_244_the_superior_who_signs_in_the_evaluators_place_signs_with_a_key_of_his_own() {
    let mut rated = Rated::new(false);
    let evaluation = rated.evaluation;
    let superior = rated.office.imports(&["Maria Nahak"])[0];
    let hers = rated.signer("Maria", "evaluator", superior);
    rated.seal(evaluation, Some(&hers));
    assert_eq!(rated.standing(evaluation), SealStanding::OtherSigner, "nothing says that she took it over");
    rated.reopen(evaluation);
    rated.office.does("take_over", |act| act.set(evaluation, column::SIGNED_BY, superior).unwrap());
    rated.seal(evaluation, Some(&hers));
    assert_eq!(rated.standing(evaluation), SealStanding::Holds);
    let his = rated.signer("Yohanis", "evaluator", rated.evaluator);
    rated.seal(evaluation, Some(&his));
    assert_eq!(
        rated.standing(evaluation),
        SealStanding::OtherSigner,
        "what was taken over is not his any more"
    );
}

#[test]
fn a_seal_of_an_earlier_version_goes_on_to_hold() {
    let mut rated = Rated::new(false);
    let evaluation = rated.evaluation;
    let his = rated.signer("Yohanis", "evaluator", rated.evaluator);
    for form in [SealForm::Signed, SealForm::Exchanged, SealForm::Whole] {
        rated.reopen(evaluation);
        rated.office.does("seal", |act| seal_as(act, evaluation, (Some(&his), form)));
        assert_eq!(rated.standing(evaluation), SealStanding::Holds, "{form:?}");
    }
}

#[test]
fn a_seal_serves_one_evaluation_and_one_key() {
    let mut rated = Rated::new(false);
    let (first, evaluator) = (rated.evaluation, rated.evaluator);
    let his = rated.signer("Yohanis", "evaluator", evaluator);
    let of = (rated.employee, evaluator, rated.plan);
    let (second, _) = rated.office.does("rate", |act| {
        let second = evaluation(act, of);
        act.delete(Table::Actuals, rated.actual).unwrap();
        second
    });
    rated.seal(first, Some(&his));
    let record = rated.office.store.read().find_evaluation(first).unwrap().unwrap();
    rated.office.does("rate", |act| {
        act.set(second, column::SIGNED_ON, DAY).unwrap();
        act.set(second, column::SEAL_HASH, record.seal_hash.unwrap()).unwrap();
        act.set(second, column::SEAL_KEY, record.seal_key.unwrap()).unwrap();
        act.set(second, column::SEAL_SIGNATURE, record.seal_signature.unwrap()).unwrap();
    });
    assert_eq!(rated.standing(first), SealStanding::Holds);
    assert_eq!(rated.standing(second), SealStanding::OtherSignature, "of an evaluation of the same content");
}

#[test]
fn the_key_has_to_be_the_evaluators_or_that_of_an_hr_officer() {
    let mut rated = Rated::new(false);
    let (evaluation, employee) = (rated.evaluation, rated.employee);
    let own = rated.signer("Budi", "evaluator", employee);
    rated.seal(evaluation, Some(&own));
    assert_eq!(rated.standing(evaluation), SealStanding::OtherSigner, "nobody signs about himself");
    let author = rated.office.author;
    rated.office.store.change_account(author, author, ("hr_officer", None), NOON).unwrap();
    let officer = rated.office.store.signer(author, &password(), NOON).unwrap();
    rated.seal(evaluation, Some(&officer));
    assert_eq!(rated.standing(evaluation), SealStanding::Holds);
    rated.office.store.change_account(author, author, ("auditor", None), NOON).unwrap();
    assert_eq!(rated.standing(evaluation), SealStanding::Holds, "the key says what he was");
}

#[test]
fn a_bare_seal_is_good_where_it_is_from_before_the_first_key_and_in_a_practice_office() {
    let mut rated = Rated::new(false);
    let (evaluation, evaluator) = (rated.evaluation, rated.evaluator);
    rated.seal(evaluation, None);
    assert_eq!(rated.standing(evaluation), SealStanding::WithoutSignature, "there are no keys");
    rated.signer("Yohanis", "evaluator", evaluator);
    assert_eq!(rated.standing(evaluation), SealStanding::WithoutSignature, "there were none then");
    rated.reopen(evaluation);
    let changed = rated.after(|act| {
        act.set(evaluation, column::RESULTS_RATING, "above").unwrap();
        seal(act, evaluation, None);
    });
    assert_eq!(changed, SealStanding::MissingSignature);

    let mut practice = Rated::new(true);
    let (evaluation, evaluator) = (practice.evaluation, practice.evaluator);
    practice.signer("Yohanis", "evaluator", evaluator);
    practice.seal(evaluation, None);
    assert_eq!(practice.standing(evaluation), SealStanding::WithoutSignature, "invented");
}
