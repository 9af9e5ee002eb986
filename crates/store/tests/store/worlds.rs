//! A small office on disk.

use ledger::ReplicaId;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use store::schema::{employees, offices, units};
use store::{
    AccountId, Act, ActSummary, NewAccount, NewAct, NewStore, Password, RecoveryCode, RowId, Scope, Store,
    Table, Undoing, Value,
};
use tempfile::TempDir;

pub(crate) const USER: &str = "Siti";
pub(crate) const NOON: i64 = 1_774_929_600_000;

pub(crate) fn password() -> Password {
    Password::new("lima kata yang panjang sekali".to_owned())
}

/// A store of its own folder, opened.
pub(crate) struct Office {
    pub(crate) store: Store,
    pub(crate) folder: TempDir,
    pub(crate) author: AccountId,
}

pub(crate) fn create(path: &Path, replica: u64) -> (Store, RecoveryCode) {
    let password = password();
    let account = NewAccount { name: USER, role: "hr", employee: None, password: &password };
    Store::create(path, &NewStore { replica: ReplicaId(replica), account, at: NOON }).unwrap()
}

/// Copies a store made once: making one costs two slots, opening one costs one.
pub(crate) fn office() -> Office {
    static MADE: OnceLock<(TempDir, String)> = OnceLock::new();
    let (made, _) = MADE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let (store, code) = create(&folder.path().join("uji.kantor"), 0x9_9eef_0000_0000);
        store.close().unwrap();
        (folder, code.to_string())
    });
    let folder = tempfile::tempdir().unwrap();
    copy_folder(made.path(), folder.path());
    let store = open(&folder.path().join("uji.kantor"));
    let author = store.find_account(USER).unwrap().unwrap().id;
    Office { store, folder, author }
}

pub(crate) fn open(path: &Path) -> Store {
    Store::open(path, USER, &password()).unwrap()
}

pub(crate) fn copy_folder(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            fs::create_dir(&target).unwrap();
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

impl Office {
    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("uji.kantor")
    }

    pub(crate) fn act<'k>(&self, kind: &'k str) -> NewAct<'k> {
        NewAct { kind, author: self.author, acted_for: None, at: NOON, undoing: Undoing::TakesBack }
    }

    /// Does something as one act.
    pub(crate) fn does<T>(&mut self, kind: &str, what: impl FnOnce(&mut Act<'_>) -> T) -> (T, ActSummary) {
        let new = self.act(kind);
        let mut act = self.store.begin(new).unwrap();
        let made = what(&mut act);
        (made, act.commit().unwrap())
    }

    /// Imports people of the given names, as one act.
    pub(crate) fn imports(&mut self, names: &[&str]) -> Vec<RowId> {
        self.does("import_employees", |act| names.iter().map(|name| person(act, name)).collect()).0
    }

    /// What the table has in a cell.
    pub(crate) fn text(&self, row: RowId, column: store::Column) -> Option<String> {
        let id = self.store.replicas().sql_id(row).unwrap();
        let sql = format!("select {} from {} where id = ?", column.name, column.table);
        self.store.connection().query_row(&sql, [id], |row| row.get(0)).unwrap()
    }

    pub(crate) fn is_gone(&self, table: Table, row: RowId) -> bool {
        let id = self.store.replicas().sql_id(row).unwrap();
        let sql = format!("select gone from {table} where id = ?");
        self.store.connection().query_row(&sql, [id], |row| row.get(0)).unwrap()
    }

    pub(crate) fn count(&self, sql: &str) -> i64 {
        self.store.connection().query_row(sql, [], |row| row.get(0)).unwrap()
    }
}

pub(crate) fn person(act: &mut Act<'_>, name: &str) -> RowId {
    let values =
        [(employees::NAME, Value::from(name)), (employees::POSITION, Value::from("Analis Kepegawaian"))];
    act.insert_root(Table::Employees, &values).unwrap()
}

pub(crate) fn unit(act: &mut Act<'_>, name: &str) -> RowId {
    act.insert_root(Table::Units, &[(units::NAME, name.into())]).unwrap()
}

/// An office with its lists, a unit and a plan: one row in most kinds of scope.
pub(crate) fn furnish(act: &mut Act<'_>, employee: RowId) -> RowId {
    use store::schema::{cycles, plans};
    let office = act.insert_root(Table::Offices, &[(offices::NAME, "Dinas Uji".into())]).unwrap();
    let cycle = [(cycles::YEAR, 2026_i64.into()), (cycles::RHYTHM, "quarterly".into())];
    act.insert(Table::Cycles, Scope::reference(office), &cycle).unwrap();
    let unit = unit(act, "Bidang Pengujian");
    act.set(employee, employees::UNIT, unit).unwrap();
    let plan =
        [(plans::EMPLOYEE, employee.into()), (plans::YEAR, 2026_i64.into()), (plans::STATE, "draft".into())];
    act.insert(Table::Plans, Scope::dossier(employee), &plan).unwrap()
}
