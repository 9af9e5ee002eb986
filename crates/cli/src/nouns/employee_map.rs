//! `employee import --map`: which column of a list of unknown layout holds what.

use clap::Args;
use contract::{Failure, FailureView};
use serde_json::{Value, json};

use super::{array, pick};
use crate::call::{Caller, text_of};

/// Isi kolom suatu daftar yang tata letaknya tidak dikenal.
#[derive(Args)]
pub(crate) struct Columns {
    /// Isi kolom, misalnya "NIP=C,Nama=D"; kolom lain seperti yang diusulkan, "Eselon=" tidak dibaca
    #[arg(long)]
    map: Option<String>,
    /// Baris judul kolom; 0 bila tidak ada
    #[arg(long)]
    header_row: Option<u32>,
    /// Lembar yang dibaca
    #[arg(long)]
    sheet: Option<String>,
}

impl Columns {
    /// The preview of a list: recognised by itself, or read by the columns that were said.
    pub(crate) fn preview(&self, file: u32, caller: &mut Caller) -> Result<Value, FailureView> {
        if self.map.is_none() && self.header_row.is_none() && self.sheet.is_none() {
            return caller.call("preview_import", json!({ "file": file }));
        }
        let request = json!({ "file": file, "sheet": self.sheet, "headerRow": self.header_row });
        let proposed = caller.call("propose_mapping", request)?;
        let columns: Vec<Value> = self
            .columns(&proposed, caller)?
            .into_iter()
            .map(|(column, field)| json!({ "column": column, "field": field }))
            .collect();
        let mapping = json!({
            "sheet": proposed.get("sheet"), "headerRow": proposed.get("headerRow"), "columns": columns,
        });
        caller.call("preview_mapped_import", json!({ "file": file, "mapping": mapping }))
    }

    /// The proposed columns with fields, and in their place what was said.
    fn columns(&self, proposed: &Value, caller: &Caller) -> Result<Vec<(String, String)>, FailureView> {
        let mut columns: Vec<(String, String)> = array(proposed, "columns")
            .iter()
            .map(|column| (text_of(column, "column"), text_of(column, "field")))
            .filter(|(_, field)| !field.is_empty())
            .collect();
        let said = self.map.as_deref().unwrap_or_default();
        for part in said.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            let (name, column) = part.split_once('=').unwrap_or((part, ""));
            let field = field_of(name, proposed).ok_or_else(|| unknown(name, proposed, caller))?;
            let column = column.trim().to_uppercase();
            columns.retain(|(at, known)| *at != column && *known != field);
            if !column.is_empty() {
                columns.push((column, field));
            }
        }
        Ok(columns)
    }
}

/// The field of a name: its words as they are offered, or its code.
fn field_of(name: &str, proposed: &Value) -> Option<String> {
    let wanted = name.trim().to_lowercase();
    let fields = array(proposed, "fields");
    let named = fields
        .iter()
        .find(|field| text_of(field, "words").to_lowercase() == wanted || text_of(field, "field") == wanted);
    named.map(|field| text_of(field, "field"))
}

fn unknown(name: &str, proposed: &Value, caller: &Caller) -> FailureView {
    let names: Vec<String> = array(proposed, "fields").iter().map(|field| text_of(field, "words")).collect();
    let problem = format!(
        "--map: “{}” {}: {}",
        name.trim(),
        pick(caller, "bukan salah satu dari", "is none of"),
        names.join(", ")
    );
    Failure::MalformedRequest { problem }.view(caller.language)
}
