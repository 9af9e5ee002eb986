//! Finding people as somebody types: by the beginnings of words, then by any part of them.

use crate::error::Result;
use crate::open::Store;
use ledger::RowId;
use rusqlite::Connection;
use std::collections::HashSet;

/// Parts shorter than this are looked for at the beginning of words only.
const SHORTEST_PART: usize = 3;
/// From so many people on, an act leaves the index for afterwards: who imports a whole agency waits for the records
/// to be safe, not for an index that nobody has asked yet.
const LATER_FROM: i64 = 10_000;
/// People brought into the index at once while nobody waits; short enough that whoever comes in between hardly notices.
const PART: i64 = 16_384;

/// People found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// Those with a word that begins like each word typed come first.
    pub people: Vec<RowId>,
    /// Whether there are more than were asked for.
    pub is_cut: bool,
}

impl Store {
    /// Finds people by name, NIP, position or unit; letters with and without marks are the same. People whom a large
    /// act left for [`Store::index_people`] are brought into the index first.
    pub fn search_people(&self, typed: &str, limit: usize) -> Result<Search> {
        if !is_current(&self.connection)? {
            let transaction = self.connection.unchecked_transaction()?;
            write(&transaction, i64::MAX)?;
            transaction.commit()?;
        }
        let found = self.search_words(typed, limit)?;
        let name = without_degrees(typed);
        if found.people.is_empty() && name != typed.trim() {
            self.search_words(&name, limit)
        } else {
            Ok(found)
        }
    }

    /// Brings a part of the people into the index whom a large act left for when nobody waits; true where more are
    /// left. Whoever is not in it is found all the same: a search does the rest first.
    pub fn index_people(&mut self) -> Result<bool> {
        let part = "select max(id) from (select id from search_stale order by id limit ?)";
        let last: Option<i64> = self.connection.prepare_cached(part)?.query_row([PART], |row| row.get(0))?;
        let Some(last) = last else { return Ok(false) };
        let transaction = self.connection.unchecked_transaction()?;
        write(&transaction, last)?;
        transaction.commit()?;
        Ok(!is_current(&self.connection)?)
    }

    fn search_words(&self, typed: &str, limit: usize) -> Result<Search> {
        let words = words(typed);
        let mut ids = Vec::new();
        if !words.is_empty() {
            ids = self.matching("people_by_prefix", &beginnings(&words), limit + 1)?;
        }
        if ids.len() <= limit && words.iter().any(|word| word.chars().count() >= SHORTEST_PART) {
            let seen: HashSet<i64> = ids.iter().copied().collect();
            for id in self.matching("people_by_part", &parts(&words), limit + 1)? {
                if !seen.contains(&id) && holds_all(&self.connection, id, &words)? {
                    ids.push(id);
                }
            }
        }
        let is_cut = ids.len() > limit;
        ids.truncate(limit);
        let people: Result<Vec<RowId>> = ids.into_iter().map(|id| self.home.replicas.known_row(id)).collect();
        Ok(Search { people: people?, is_cut })
    }

    fn matching(&self, index: &str, expression: &str, limit: usize) -> Result<Vec<i64>> {
        // No ordering by rank: on one or two letters it would read half the office.
        let sql = format!("select rowid from {index} where {index} match ? limit ?");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let ids = statement.query_map(rusqlite::params![expression, limit], |row| row.get(0))?;
        Ok(ids.collect::<rusqlite::Result<_>>()?)
    }
}

/// Brings the index up to what an act wrote, unless that is about so many that it is better done later.
pub(crate) fn refresh(connection: &Connection) -> Result<()> {
    let are_many = "select exists (select 1 from search_stale limit 1 offset ?)";
    let are_many = connection.prepare_cached(are_many)?.query_row([LATER_FROM], |row| row.get(0))?;
    if are_many || is_current(connection)? { Ok(()) } else { write(connection, i64::MAX) }
}

fn is_current(connection: &Connection) -> Result<bool> {
    let sql = "select not exists (select 1 from search_stale)";
    Ok(connection.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

/// Writes the entries that are not current any more, up to one row, in few statements: each one flushes the index.
fn write(connection: &Connection, last: i64) -> Result<()> {
    for index in ["people_by_prefix", "people_by_part"] {
        let clear = format!(
            "delete from {index} where rowid in (select id from search_stale where is_listed = 1 and id <= ?)"
        );
        // A cross join keeps its order: without it a single edit reads every employee.
        let write = format!(
            "insert into {index} (rowid, name, nip, position, unit)
             select e.id, e.name, e.nip, e.position, u.name
             from search_stale s cross join employees e on e.id = s.id left join units u on u.id = e.unit
             where e.gone = 0 and s.id <= ?"
        );
        connection.prepare_cached(&clear)?.execute([last])?;
        connection.prepare_cached(&write)?.execute([last])?;
    }
    connection.prepare_cached("delete from search_stale where id <= ?")?.execute([last])?;
    Ok(())
}

/// What was typed, word by word; a NIP in groups is one word.
fn words(typed: &str) -> Vec<String> {
    let is_number = typed.chars().all(|character| character.is_ascii_digit() || " .-".contains(character));
    if is_number {
        let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
        return if digits.is_empty() { Vec::new() } else { vec![digits] };
    }
    typed
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// A name as it stands on paper, without what is written before and behind it: degrees are in no index.
fn without_degrees(typed: &str) -> String {
    let name = typed.split(',').next().unwrap_or_default();
    name.split_whitespace().skip_while(|word| word.ends_with('.')).collect::<Vec<_>>().join(" ")
}

fn beginnings(words: &[String]) -> String {
    words.iter().map(|word| format!("\"{word}\"*")).collect::<Vec<_>>().join(" AND ")
}

/// The index of parts knows only which groups of three letters occur in a person's texts.
fn parts(words: &[String]) -> String {
    let mut groups = Vec::new();
    for word in words {
        let letters: Vec<char> = word.chars().collect();
        groups.extend(letters.windows(SHORTEST_PART).map(|group| {
            let group: String = group.iter().collect();
            format!("\"{group}\"")
        }));
    }
    groups.join(" AND ")
}

/// Whether a person's texts hold every word; the groups of letters may have come from different words.
fn holds_all(connection: &Connection, id: i64, words: &[String]) -> Result<bool> {
    let mut statement = connection.prepare_cached(
        "select concat_ws(' ', e.name, e.nip, e.position, u.name) from employees e
         left join units u on u.id = e.unit where e.id = ?",
    )?;
    let text: String = statement.query_row([id], |row| row.get(0))?;
    let folded = text.to_lowercase();
    // Marks on letters are folded by the index, not here: such a text is believed.
    Ok(!folded.is_ascii() || words.iter().all(|word| !word.is_ascii() || folded.contains(word.as_str())))
}
