//! `call`: any command of the core by its name, with the request as JSON.

use std::io::Read;
use std::path::Path;

use clap::Args;
use contract::{Failure, FailureView};
use serde_json::Value;

use super::Outcome;
use crate::call::Caller;
use crate::say::Answer;

/// Perintah inti dengan permintaannya; berkas disebut dengan alamatnya.
#[derive(Args)]
pub(crate) struct Call {
    /// Nama perintah, misalnya edit_plan
    name: String,
    /// Permintaan JSON; - berarti masukan baku
    #[arg(default_value = "{}")]
    request: String,
}

pub(crate) fn call(wanted: &Call, caller: &mut Caller) -> Outcome {
    let mut request = read(&wanted.request, caller)?;
    if let Some(file) = request.get_mut("file")
        && let Some(path) = file.as_str().map(str::to_owned)
    {
        *file = caller.file(Path::new(&path)).into();
    }
    let view = caller.call(&wanted.name, request)?;
    let lines = serde_json::to_string_pretty(&view).unwrap_or_default();
    Ok(Answer::new(view, lines.lines().map(str::to_owned).collect()))
}

fn read(request: &str, caller: &Caller) -> Result<Value, FailureView> {
    let malformed = |problem: String| Failure::MalformedRequest { problem }.view(caller.language);
    let mut text = request.to_owned();
    if request == "-" {
        text.clear();
        std::io::stdin().read_to_string(&mut text).map_err(|error| malformed(error.to_string()))?;
    }
    serde_json::from_str(&text).map_err(|error| malformed(error.to_string()))
}
