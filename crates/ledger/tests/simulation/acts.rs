//! What people do: correlated on purpose, for edits that never meet show nothing.

use crate::life::Life;
use crate::world::{Version, cell, children, column, existence, free_columns, of_device, some_value, table};
use crate::{seals, world::Device};
use fastrand::Rng;
use ledger::{Cell, Commit, RowId, Scope, ScopeKind, ScopeState, Value};
use std::collections::BTreeSet;

type Edits = Vec<(Scope, Cell, Value)>;

/// One act somewhere in what the life holds; nothing where it holds nothing to act on.
pub(crate) fn some_act(life: &mut Life, draw: &mut Rng, events: u64, devices: &[Device]) -> Vec<Commit> {
    for _ in 0..4 {
        let made = try_act(life, draw, events, devices);
        if !made.is_empty() {
            return made;
        }
    }
    Vec::new()
}

fn try_act(life: &mut Life, draw: &mut Rng, events: u64, devices: &[Device]) -> Vec<Commit> {
    let (kind, edits) = match draw.u32(0..100) {
        0..38 => ("edit", edit(life, draw)),
        38..56 => ("edit_hot", edit_hot(life, draw)),
        56..68 => ("add", birth(life, draw)),
        68..71 => ("add_employee", new_dossier(life, draw)),
        71..76 => ("delete", deletion(life, draw)),
        76..82 => ("seal", seal(life, draw)),
        82..88 => ("reopen", reopen(life, draw)),
        88..92 => ("settle", resolution(life, draw)),
        92..95 => ("move", move_dossier(life, draw)),
        95..97 => ("grant", change_grant(life, draw, devices)),
        97..98 => ("rename", edit_elsewhere(life, draw)),
        _ => ("edit_many", several(life, draw)),
    };
    let version = life.version;
    let edits: Edits = edits.into_iter().filter(|(_, cell, _)| version.knows(*cell)).collect();
    if edits.is_empty() { Vec::new() } else { life.write(kind, edits, events) }
}

/// A dossier to work on; the first two are on everybody's desk.
fn some_dossier(life: &Life, draw: &mut Rng) -> Option<Scope> {
    let dossiers: Vec<Scope> = life
        .scopes
        .keys()
        .filter(|scope| scope.kind == ScopeKind::Dossier && life.may_write(**scope))
        .copied()
        .collect();
    let near = if draw.u32(0..100) < 50 { dossiers.len().min(2) } else { dossiers.len() };
    (near > 0).then(|| dossiers[draw.usize(0..near)])
}

/// The rows of a scope that are shown as existing.
fn rows(state: &ScopeState, tables: &[u16]) -> Vec<(u16, RowId)> {
    let existing = state.cells.keys().filter(|cell| cell.column == ledger::EXISTENCE && state.exists(**cell));
    existing.filter(|cell| tables.contains(&cell.table)).map(|cell| (cell.table, cell.row)).collect()
}

const IN_DOSSIER: &[u16] = &[
    table::EMPLOYEES,
    table::EVALUATIONS,
    table::PLANS,
    table::WORK_RESULTS,
    table::INDICATORS,
    table::CONDUCT,
    table::NOTES,
];

fn pick<T: Copy>(from: &[T], draw: &mut Rng) -> Option<T> {
    (!from.is_empty()).then(|| from[draw.usize(0..from.len())])
}

/// One to three cells of a row; what is sealed stays, except for the rude.
fn edit(life: &mut Life, draw: &mut Rng) -> Edits {
    let Some(scope) = some_dossier(life, draw) else { return Vec::new() };
    let is_rude = draw.u32(0..100) < 3;
    let Some(shown) = life.shown(scope) else { return Vec::new() };
    let Some((table, row)) = pick(&rows(&shown.state, IN_DOSSIER), draw) else { return Vec::new() };
    let sealed = seals::sealed_rows(&shown.state);
    let columns = free_columns(table);
    let mut edits = Vec::new();
    for _ in 0..draw.u32(1..=3) {
        let of = cell(table, row, columns[draw.usize(0..columns.len())]);
        if is_rude || !sealed.contains(&(table, row)) || !seals::is_closed(table, of.column) {
            edits.push((scope, of, some_value(draw)));
        }
    }
    edits
}

/// One of two cells that everybody wants to change.
fn edit_hot(life: &mut Life, draw: &mut Rng) -> Edits {
    let Some(scope) = some_dossier(life, draw) else { return Vec::new() };
    let column = if draw.bool() { 2 } else { 3 };
    vec![(scope, cell(table::EMPLOYEES, scope.row, column), some_value(draw))]
}

/// A row below another: its existence, its place and some content.
fn birth(life: &mut Life, draw: &mut Rng) -> Edits {
    let Some(scope) = some_dossier(life, draw) else { return Vec::new() };
    let Some(shown) = life.shown(scope) else { return Vec::new() };
    let rows = rows(&shown.state, IN_DOSSIER);
    let sealed = seals::sealed_rows(&shown.state);
    let Some((above, parent)) = pick(&rows, draw) else { return Vec::new() };
    let plan = rows.iter().find(|(table, _)| *table == table::PLANS).map(|(_, row)| *row);
    let Some(table) = pick(children(above), draw) else { return Vec::new() };
    if sealed.contains(&(above, parent)) {
        return Vec::new();
    }
    let row = life.new_row();
    let mut edits = born(scope, table, row, draw);
    if table == table::EVALUATIONS {
        let plan = plan.filter(|_| draw.u32(0..100) < 40).unwrap_or_else(|| life.new_row());
        edits.extend(born(scope, table::PLANS, plan, draw));
        edits.push((scope, cell(table, row, column::PLAN), plan.into()));
    } else {
        edits.push((scope, cell(table, row, column::PARENT), parent.into()));
    }
    edits
}

fn born(scope: Scope, table: u16, row: RowId, draw: &mut Rng) -> Edits {
    let mut edits = vec![(scope, existence(table, row), Value::from(true))];
    for column in free_columns(table) {
        if draw.bool() {
            edits.push((scope, cell(table, row, *column), some_value(draw)));
        }
    }
    edits
}

fn new_dossier(life: &mut Life, draw: &mut Rng) -> Edits {
    let units = if life.is_hub { units(life) } else { life.granted_units(life.device).into_iter().collect() };
    pick(&units, draw).map_or_else(Vec::new, |unit| dossier(life, draw, unit))
}

pub(crate) fn dossier(life: &mut Life, draw: &mut Rng, unit: RowId) -> Edits {
    let row = life.new_row();
    let scope = Scope::dossier(row);
    let mut edits = born(scope, table::EMPLOYEES, row, draw);
    edits.push((scope, cell(table::EMPLOYEES, row, column::UNIT), unit.into()));
    edits
}

fn units(life: &Life) -> Vec<RowId> {
    life.scopes.keys().filter(|scope| scope.kind == ScopeKind::Unit).map(|scope| scope.row).collect()
}

/// A row goes, or one that went comes back.
fn deletion(life: &mut Life, draw: &mut Rng) -> Edits {
    let Some(scope) = some_dossier(life, draw) else { return Vec::new() };
    let Some(shown) = life.shown(scope) else { return Vec::new() };
    let sealed = seals::sealed_rows(&shown.state);
    let cells: Vec<Cell> = shown
        .state
        .cells
        .keys()
        .filter(|cell| cell.column == ledger::EXISTENCE && !sealed.contains(&(cell.table, cell.row)))
        .copied()
        .collect();
    let Some(of) = pick(&cells, draw) else { return Vec::new() };
    vec![(scope, of, Value::from(!shown.state.exists(of)))]
}

fn evaluation(life: &mut Life, draw: &mut Rng, is_sealed: bool) -> Option<(Scope, RowId)> {
    let scope = some_dossier(life, draw)?;
    let state = &life.shown(scope)?.state;
    let rows: Vec<_> = rows(state, &[table::EVALUATIONS])
        .into_iter()
        .filter(|(table, row)| state.value(cell(*table, *row, column::SEAL_HASH)).is_null() != is_sealed)
        .collect();
    pick(&rows, draw).map(|(_, row)| (scope, row))
}

/// Seals an evaluation with what was seen, which only an older program does not say.
fn seal(life: &mut Life, draw: &mut Rng) -> Edits {
    let Some((scope, row)) = evaluation(life, draw, false) else { return Vec::new() };
    let at = |column| cell(table::EVALUATIONS, row, column);
    let mut edits = vec![(scope, at(column::SEAL_HASH), Value::Text(format!("hash {}", draw.u32(..))))];
    // Older programs did not keep what they saw; they exchanged nothing either.
    if draw.u32(0..100) < 70 || !life.is_private(scope) {
        let seen = life.shown(scope).map(|shown| shown.state.context.encode());
        edits.push((scope, at(column::SEAL_SEEN), seen.into()));
    }
    edits
}

/// Opens a sealed evaluation again; a few forget to say why.
fn reopen(life: &mut Life, draw: &mut Rng) -> Edits {
    let Some((scope, row)) = evaluation(life, draw, true) else { return Vec::new() };
    let at = |column| cell(table::EVALUATIONS, row, column);
    let mut edits = vec![(scope, at(column::SEAL_HASH), Value::Null)];
    if draw.u32(0..100) < 85 {
        edits.push((scope, at(column::REOPEN_REASON), Value::Text(format!("alasan {}", draw.u32(0..9)))));
        edits.push((scope, at(column::SEAL_SEEN), Value::Null));
    }
    edits
}

/// Decides a conflict: one of the values, or another.
fn resolution(life: &mut Life, draw: &mut Rng) -> Edits {
    let scopes: Vec<Scope> = life.scopes.keys().copied().filter(|scope| life.may_write(*scope)).collect();
    let is_hub = life.is_hub;
    let may_settle = |scope: &Scope| is_hub || !matches!(scope.kind, ScopeKind::Ref | ScopeKind::Roster);
    for scope in scopes.into_iter().filter(may_settle) {
        let Some(shown) = life.shown(scope) else { continue };
        let open: Vec<_> = shown.state.cells.iter().filter(|(_, state)| state.is_in_conflict()).collect();
        let Some((of, state)) = pick(&open, draw) else { continue };
        if of.table == table::EVALUATIONS && seals::steers(of.column) {
            continue;
        }
        let values: Vec<&Value> = state.siblings().values().map(|entry| &entry.value).collect();
        let value = pick(&values, draw).cloned().unwrap_or_default();
        return vec![(scope, *of, value)];
    }
    Vec::new()
}

/// A person moves to another unit, and so into the hands of other devices.
fn move_dossier(life: &mut Life, draw: &mut Rng) -> Edits {
    if !life.is_hub && draw.u32(0..100) < 70 {
        return Vec::new();
    }
    let units = units(life);
    let (Some(scope), Some(unit)) = (some_dossier(life, draw), pick(&units, draw)) else { return Vec::new() };
    vec![(scope, cell(table::EMPLOYEES, scope.row, column::UNIT), unit.into())]
}

/// A hub gives a device another unit, or takes one away.
fn change_grant(life: &mut Life, draw: &mut Rng, devices: &[Device]) -> Edits {
    let units = units(life);
    let (true, Some(device), Some(unit)) = (life.is_hub, pick(devices, draw), pick(&units, draw)) else {
        return Vec::new();
    };
    if !life.scopes.contains_key(&of_device(device)) {
        return Vec::new();
    }
    let held: Vec<RowId> = life.shown(of_device(device)).map_or_else(Vec::new, |shown| {
        rows(&shown.state, &[table::GRANTS]).into_iter().map(|(_, row)| row).collect()
    });
    if held.len() > 1 && draw.bool() {
        let ended = pick(&held, draw).unwrap_or(device);
        return vec![(of_device(device), existence(table::GRANTS, ended), Value::from(false))];
    }
    grant(life, device, unit)
}

pub(crate) fn grant(life: &mut Life, device: Device, unit: RowId) -> Edits {
    let row = life.new_row();
    let scope = of_device(device);
    vec![
        (scope, existence(table::GRANTS, row), Value::from(true)),
        (scope, cell(table::GRANTS, row, column::UNIT), unit.into()),
    ]
}

/// Names of units, the office and its windows; a device that writes in the office's lists has no right to.
fn edit_elsewhere(life: &mut Life, draw: &mut Rng) -> Edits {
    let is_rude = draw.u32(0..100) < 5;
    let is_hub = life.is_hub;
    let scopes: Vec<Scope> = life
        .scopes
        .keys()
        .filter(|scope| {
            scope.kind == ScopeKind::Unit || (scope.kind == ScopeKind::Ref && (is_hub || is_rude))
        })
        .copied()
        .collect();
    let Some(scope) = pick(&scopes, draw) else { return Vec::new() };
    let table = if scope.kind == ScopeKind::Unit { table::UNITS } else { table::WINDOWS };
    vec![(scope, cell(table, scope.row, 2), some_value(draw))]
}

/// One act over several dossiers, as an import makes.
fn several(life: &mut Life, draw: &mut Rng) -> Edits {
    let mut edits = Vec::new();
    let mut touched = BTreeSet::new();
    for _ in 0..3 {
        for (scope, of, value) in edit(life, draw) {
            if touched.insert((scope, of)) {
                edits.push((scope, of, value));
            }
        }
    }
    edits
}

/// What a version of the program has columns for: nothing else may differ between versions.
pub(crate) fn shown_by(version: Version, state: &ScopeState) -> Vec<(Cell, Value)> {
    let known = state.cells.keys().filter(|cell| version.knows(**cell));
    known.map(|cell| (*cell, state.value(*cell).clone())).collect()
}
