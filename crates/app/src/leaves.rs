//! Pages of plain lines as a file.

use crate::failure::{Halt, incident};
use chrono::NaiveDateTime;
use sheets::{Imprint, Leaf, Press};

/// Pages as a PDF that says when it was made.
pub(crate) fn printed(title: &str, leaves: Vec<Leaf>, created: NaiveDateTime) -> Result<Vec<u8>, Halt> {
    let pages: Vec<_> = leaves.into_iter().map(Leaf::page).collect();
    let press = Press::new(None)
        .and_then(|mut press| press.pdf(&[pages], &Imprint { title, subject: "", author: "", created }));
    Ok(press.map_err(|_| incident("leaves"))?)
}
