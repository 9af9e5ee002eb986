//! Versions of the file: numbered scripts, forward only, all missing ones in one transaction.

use crate::error::{Result, StoreError, inconsistent};
use rusqlite::{Connection, TransactionBehavior};

/// `KILU`: tells our files from other SQLite files.
pub(crate) const APPLICATION_ID: i32 = 0x4B49_4C55;

/// The scripts, the first of them leading to version 1. Add at the end; never edit a released one.
pub(crate) const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001_start.sql"),
    include_str!("../migrations/0002_plans.sql"),
    include_str!("../migrations/0003_planning.sql"),
    include_str!("../migrations/0004_safety.sql"),
    include_str!("../migrations/0005_exchange.sql"),
    include_str!("../migrations/0006_year.sql"),
    include_str!("../migrations/0007_paper.sql"),
    include_str!("../migrations/0008_beside.sql"),
];

/// What a file says about itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Version {
    /// An empty file.
    Empty,
    /// As this program writes it.
    Current,
    /// From an older program.
    Older(u32),
    /// Another program's file.
    NotOurs,
}

pub(crate) fn version(connection: &Connection, migrations: &[&str]) -> Result<Version> {
    let known = u32::try_from(migrations.len()).map_err(|_| inconsistent("too many migrations"))?;
    let application: i32 = connection.query_row("pragma application_id", [], |row| row.get(0))?;
    let found: u32 = connection.query_row("pragma user_version", [], |row| row.get(0))?;
    match (application, found) {
        (0, 0) => Ok(Version::Empty),
        (APPLICATION_ID, found) if found > known => Err(StoreError::Newer { found, known }),
        (APPLICATION_ID, found) if found == known => Ok(Version::Current),
        (APPLICATION_ID, found) => Ok(Version::Older(found)),
        _ => Ok(Version::NotOurs),
    }
}

/// Runs the scripts after `from`.
pub(crate) fn migrate(connection: &mut Connection, migrations: &[&str], from: u32) -> Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let missing = migrations.iter().zip(1_u32..).skip(usize::try_from(from).unwrap_or(usize::MAX));
    for (script, version) in missing {
        transaction.execute_batch(script)?;
        transaction.pragma_update(None, "user_version", version)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Digests of released scripts; a line is added with each release and none is ever changed.
    const RELEASED: &[&str] = &["69b30c17c043eaa078934e28853949670c60a30a10a85221ae1b9649de6d34af"];

    #[test]
    fn a_released_migration_is_never_edited() {
        assert!(MIGRATIONS.len() >= RELEASED.len());
        for (script, digest) in MIGRATIONS.iter().zip(RELEASED) {
            assert_eq!(blake3::hash(script.as_bytes()).to_hex().as_str(), *digest);
        }
    }

    #[test]
    fn what_an_older_program_kept_of_typing_is_the_first_hr_officers() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection, &MIGRATIONS[..3], 0).unwrap();
        connection
            .execute_batch(
                "insert into accounts (id, name, role, created_at) values
                     (1, 'Yohanis', 'evaluator', 0), (2, 'Siti', 'hr_officer', 0), (3, 'Ana', 'hr_officer', 0);
                 insert into drafts (tbl, row, col, text, at) values (4, 7, 2, 'Belum sele', 5);",
            )
            .unwrap();
        migrate(&mut connection, MIGRATIONS, 3).unwrap();
        let kept: (i64, i64, String) = connection
            .query_row("select account, row, text from drafts", [], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })
            .unwrap();
        assert_eq!(kept, (2, 7, "Belum sele".to_owned()));
    }

    /// The replicated tables of a file with their columns.
    fn columns_by_table(connection: &Connection) -> Vec<(String, Vec<String>)> {
        let sql = "select m.name, group_concat(c.name, ',') from sqlite_master m
                   join pragma_table_info(m.name) c where m.type = 'table' and exists (
                       select 1 from pragma_table_info(m.name) g where g.name = 'gone')
                   group by m.name order by m.name";
        let mut statement = connection.prepare(sql).unwrap();
        let found =
            statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))).unwrap();
        let split = |columns: &str| columns.split(',').map(str::to_owned).collect();
        found.map(|row| row.unwrap()).map(|(table, columns)| (table, split(&columns))).collect()
    }

    /// What stands in the row that each table was given.
    fn cells(
        connection: &Connection,
        (table, columns): &(String, Vec<String>),
    ) -> Vec<rusqlite::types::Value> {
        let sql = format!("select {} from {table} where id = 7", columns.join(", "));
        let read = |row: &rusqlite::Row<'_>| (0..columns.len()).map(|at| row.get(at)).collect();
        connection.query_row(&sql, [], read).unwrap()
    }

    #[test]
    fn everything_a_store_of_version_5_holds_is_there_after_the_year_came_to_it() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection, &MIGRATIONS[..5], 0).unwrap();
        let tables = columns_by_table(&connection);
        assert_eq!(tables.len(), 38, "one for each table of version 5");
        for (table, columns) in &tables {
            let values: Vec<_> = columns.iter().map(|name| value_for(&connection, table, name)).collect();
            let (columns, values) = (columns.join(", "), values.join(", "));
            connection.execute_batch(&format!("insert into {table} ({columns}) values ({values})")).unwrap();
        }
        let before: Vec<_> = tables.iter().map(|table| cells(&connection, table)).collect();
        migrate(&mut connection, MIGRATIONS, 5).unwrap();
        let after: Vec<_> = tables.iter().map(|table| cells(&connection, table)).collect();
        assert_eq!(after, before);
        assert_eq!(version(&connection, MIGRATIONS).unwrap(), Version::Current);
    }

    /// Something of the kind a column holds.
    fn value_for(connection: &Connection, table: &str, name: &str) -> String {
        let sql = "select type from pragma_table_info(?) where name = ?";
        let kind: String = connection.query_row(sql, [table, name], |row| row.get(0)).unwrap();
        match (name, kind.as_str()) {
            ("id", _) => "7".to_owned(),
            ("gone", _) => "0".to_owned(),
            (_, "TEXT") => format!("'{name}'"),
            (_, "BLOB") => "x'0102'".to_owned(),
            _ => "3".to_owned(),
        }
    }

    #[test]
    fn a_failing_migration_leaves_the_file_at_its_old_version() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection, &["create table a (x);"], 0).unwrap();
        let scripts = ["create table a (x);", "create table b (x);", "create table c (x"];
        assert!(migrate(&mut connection, &scripts, 1).is_err());
        assert_eq!(version(&connection, &scripts).unwrap(), Version::Older(1));
        let tables: i64 =
            connection.query_row("select count(*) from sqlite_master", [], |row| row.get(0)).unwrap();
        assert_eq!(tables, 1, "the second script is taken back with the third");
    }
}
