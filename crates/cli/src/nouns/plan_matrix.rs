//! `plan matrix`: who takes which role, read, pasted and made into drafts.

use std::path::PathBuf;

use clap::Args;
use contract::{Failure, FailureView};
use serde_json::{Value, json};

use super::plan_steps::changed;
use super::plan_work::read_text;
use super::{Outcome, array, pick};
use crate::call::{Caller, text_of};
use crate::say::Answer;

/// Matriks peran hasil.
#[derive(Args)]
pub(crate) struct Matrix {
    /// Unit, atau NIP pimpinannya
    leader: String,
    /// Tahun; tanpa ini tahun berjalan
    #[arg(long)]
    year: Option<i32>,
    /// Ambil kolom dari SKP pimpinan
    #[arg(long)]
    columns_from_plan: bool,
    /// Daftar hasil pimpinan, satu kolom per baris; - berarti masukan baku
    #[arg(long)]
    columns: Option<PathBuf>,
    /// Blok sel berkolom tab, mulai sel pertama; - berarti masukan baku
    #[arg(long)]
    paste: Option<PathBuf>,
    /// Isi satu sel: NOMOR BARIS,NOMOR KOLOM=HASIL; boleh beberapa
    #[arg(long)]
    set: Vec<String>,
    /// Perubahan sebagai JSON, seperti perintah edit_matrix; - berarti masukan baku
    #[arg(long)]
    edits: Option<PathBuf>,
    /// Jadikan isian matriks draf SKP
    #[arg(long)]
    make_drafts: bool,
}

pub(crate) fn matrix(wanted: &Matrix, caller: &mut Caller) -> Outcome {
    let leader = leader(&wanted.leader, caller)?;
    let year = wanted.year.unwrap_or(caller.this_year);
    let mut view = caller.call("open_matrix", json!({ "leader": leader, "year": year }))?;
    if wanted.columns_from_plan {
        view = edit(&view, &json!([{ "edit": "take_columns_from_plan", "byIndicator": true }]), caller)?;
    }
    if let Some(file) = &wanted.columns {
        let text = read_text(file, caller)?;
        view = edit(&view, &json!([{ "edit": "paste_columns", "text": text }]), caller)?;
    }
    // Cells are told by their place among rows and columns as they now are.
    let cells = cells(wanted, &view, caller)?;
    if !cells.is_empty() {
        view = edit(&view, &cells.into(), caller)?;
    }
    if wanted.make_drafts {
        let made = caller.call("make_plans_from_matrix", json!({ "matrix": text_of(&view, "id") }))?;
        return Ok(changed(made, caller));
    }
    let lines = lines(&view);
    Ok(Answer::new(view, lines))
}

fn edit(view: &Value, edits: &Value, caller: &mut Caller) -> Result<Value, FailureView> {
    caller.call("edit_matrix", json!({ "matrix": text_of(view, "id"), "edits": edits }))
}

fn cells(wanted: &Matrix, view: &Value, caller: &mut Caller) -> Result<Vec<Value>, FailureView> {
    let mut edits = Vec::new();
    if let Some(file) = &wanted.paste {
        let text = read_text(file, caller)?;
        let (row, column) = at(view, "1,1", caller)?;
        edits.push(json!({ "edit": "paste_cells", "row": row, "column": column, "text": text }));
    }
    for cell in &wanted.set {
        let Some((place, text)) = cell.split_once('=') else { return Err(no_cell(cell, caller)) };
        let (row, column) = at(view, place, caller)?;
        let texts: Vec<&str> = text.lines().map(str::trim).filter(|text| !text.is_empty()).collect();
        edits.push(json!({ "edit": "set_cell", "row": row, "column": column, "texts": texts }));
    }
    if let Some(file) = &wanted.edits {
        let text = read_text(file, caller)?;
        let read: Vec<Value> = serde_json::from_str(&text).map_err(|error| {
            Failure::MalformedRequest { problem: error.to_string() }.view(caller.language)
        })?;
        edits.extend(read);
    }
    Ok(edits)
}

/// Row and column of a place such as `3,1`, counted from 1 as the table shows them.
fn at(view: &Value, place: &str, caller: &Caller) -> Result<(String, String), FailureView> {
    let nth = |list: &str, number: &str| {
        let at = number.trim().parse::<usize>().ok()?.checked_sub(1)?;
        Some(text_of(array(view, list).get(at)?, "id"))
    };
    let found = place.split_once(',').and_then(|(row, column)| nth("rows", row).zip(nth("columns", column)));
    found.ok_or_else(|| no_cell(place, caller))
}

fn no_cell(place: &str, caller: &Caller) -> FailureView {
    let what = format!("{} {place}", pick(caller, "sel matriks", "cell of the matrix"));
    Failure::NotFound { what }.view(caller.language)
}

fn lines(view: &Value) -> Vec<String> {
    let columns = array(view, "columns");
    let mut lines = Vec::new();
    for (number, row) in (1..).zip(array(view, "rows")) {
        lines.push(format!("{number}. {}  {}", text_of(&row, "name"), text_of(&row, "position")));
        for (column, cell) in columns.iter().zip(array(&row, "cells")) {
            let head = [text_of(column, "indicatorText"), text_of(column, "resultText")];
            let head = head.into_iter().find(|text| !text.is_empty()).unwrap_or_default();
            let entries = cell.as_array().cloned().unwrap_or_default();
            lines.extend(entries.iter().map(|entry| format!("  {head}: {}", text_of(entry, "text"))));
        }
    }
    lines.extend(array(view, "findings").iter().map(|finding| text_of(finding, "text")));
    lines
}

/// The person at the head of a unit, or the person named.
fn leader(text: &str, caller: &mut Caller) -> Result<String, FailureView> {
    let Ok(unit) = caller.unit(text) else { return caller.person(text) };
    let units = caller.call("list_units", json!({}))?;
    let head = array(&units, "units")
        .iter()
        .find(|found| text_of(found, "id") == unit)
        .and_then(|found| found.get("head").map(|head| text_of(head, "id")))
        .filter(|head| !head.is_empty());
    let nobody = pick(caller, "kepala unit", "head of the unit");
    head.ok_or_else(|| Failure::NotFound { what: format!("{nobody}: {text}") }.view(caller.language))
}
