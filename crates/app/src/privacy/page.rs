//! A person's records as a page that any browser shows.

use super::belongings::Belongings;
use crate::failure::Halt;
use crate::{App, history, words};
use contract::Language;
use interop::archive::escaped;
use std::fmt::Write as _;
use store::Table;
use store::records::{Employee, ScopeRow};

/// The page, without a script.
pub(super) fn of(app: &App, person: &Employee, found: &Belongings) -> Result<String, Halt> {
    let mut body = String::new();
    let mut last: Option<Table> = None;
    for one in found.rows.iter().filter(|one| !one.is_deleted) {
        if last != Some(one.table) {
            let heading = words::record(one.table.sql_name(), Language::Id);
            let _ = write!(body, "<h2>{}</h2>", escaped(heading));
            last = Some(one.table);
        }
        body.push_str(&record(app, one, found.path_of(one.row))?);
    }
    Ok(format!(
        "<!doctype html><html lang=\"id\"><meta charset=\"utf-8\"><title>Data pribadi</title>\
         <style>body{{font:16px/1.5 sans-serif;margin:2rem;max-width:60rem}}table{{margin:0 0 1rem;width:100%}}\
         th{{text-align:left;width:16rem;vertical-align:top;font-weight:600}}td,th{{border-bottom:1px solid #ccc}}</style>\
         <h1>{}</h1>{body}</html>",
        escaped(&person.shown_name())
    ))
}

fn record(app: &App, found: &ScopeRow, file: Option<&str>) -> Result<String, Halt> {
    let (reader, moment) = (app.read()?, app.moment());
    let mut table = String::from("<table>");
    for (column, value) in &found.values {
        let cell = column.of(found.row);
        let name = words::field(&history::field_code(&cell), Language::Id);
        let text = history::value_words(reader, &cell, value, moment)?;
        let _ = write!(table, "<tr><th>{}</th><td>{}</td></tr>", escaped(&name), escaped(&text));
    }
    if let Some(path) = file {
        let path = escaped(path);
        let _ = write!(table, "<tr><th>Berkas</th><td><a href=\"{path}\">{path}</a></td></tr>");
    }
    table.push_str("</table>");
    Ok(table)
}
