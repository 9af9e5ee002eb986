//! JSON schemas of the files in the archive, from the one description of the tables.

use super::archive_data::Group;
use serde_json::{Map, Value, json};
use store::Table;
use store::schema::{Column, Kind};

/// What every file of data says of itself.
pub(super) const FORMAT: &str = "kinerja-luring/archive/1";
/// What an id looks like.
const ID: &str = "^[0-9a-f]{16}-[0-9]+$";

/// The schema of a file.
pub(super) fn schema(group: &Group) -> Value {
    let names: Vec<&str> = group.tables.iter().map(|table| table.sql_name()).collect();
    let tables: Map<String, Value> =
        group.tables.iter().map(|table| (table.sql_name().to_owned(), rows(*table))).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": format!("Kinerja Luring: {}", group.words),
        "type": "object",
        "required": ["format", "tables"],
        "additionalProperties": false,
        "properties": {
            "format": { "const": FORMAT },
            "tables": {
                "type": "object",
                "required": names,
                "additionalProperties": false,
                "properties": tables,
            },
        },
    })
}

fn rows(table: Table) -> Value {
    let mut properties = Map::new();
    properties.insert("id".to_owned(), json!({ "type": "string", "pattern": ID }));
    for column in table.columns() {
        properties.extend(field(*column).map(|field| (column.name.to_owned(), field)));
    }
    let row = json!({
        "type": "object",
        "required": ["id"],
        "additionalProperties": false,
        "properties": properties,
    });
    json!({ "type": "array", "items": row })
}

/// What a column holds; nothing for bytes, which stay.
fn field(column: Column) -> Option<Value> {
    match column.kind {
        Kind::Text if column.name.ends_with("_on") => Some(json!({ "type": "string", "format": "date" })),
        Kind::Text => Some(json!({ "type": "string" })),
        Kind::Integer => Some(json!({ "type": "integer" })),
        Kind::Row(table) => {
            Some(json!({ "type": "string", "pattern": ID, "description": format!("id, {table}") }))
        }
        Kind::Blob => None,
    }
}
