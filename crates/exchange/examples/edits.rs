//! Writes the edits that the size tests measure as JSON, one case a line, for `bench/peers`:
//! `cargo run --release -p exchange --example edits`.
#![expect(
    clippy::print_stdout,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a tool that stops where it cannot go on"
)]

#[path = "../tests/generate/mod.rs"]
mod generate;

use exchange::pack::pack;
use exchange::payload::{ReplicaTable, encode};
use generate::{Season, Words, bulk_codes, known, n_cells};
use ledger::{Bundle, Commit, RowId, Value};

fn main() {
    let words = Words::new();
    let season = |n, has_texts| Season::new(n, has_texts, 2_027).bundle(&|rng| words.mixed(rng));
    for (name, bundle) in [
        ("30 evaluations", season(30, true)),
        ("30 evaluations, ratings only", season(30, false)),
        ("1,000 evaluations", season(1_000, true)),
        ("1,000 evaluations, ratings only", season(1_000, false)),
        ("2,500 evaluations", season(2_500, true)),
        ("codes of 50,000 people", bulk_codes(300_000, 6, 2_027)),
    ] {
        println!("{}", case(name, &bundle));
    }
}

fn case(name: &str, bundle: &Bundle) -> String {
    let payload = pack(&encode(bundle, &mut ReplicaTable::new())).unwrap().bytes.len();
    let mut commits: Vec<&Commit> = bundle.parts.iter().flat_map(|part| &part.commits).collect();
    commits.sort_by_key(|commit| (commit.lamport, commit.scope));
    let commits: Vec<String> = commits.into_iter().map(commit_text).collect();
    let (n_scopes, cells) = (known(bundle).len(), n_cells(bundle));
    let commits = commits.join(",");
    format!(
        r#"{{"name":"{name}","scopes":{n_scopes},"cells":{cells},"payload":{payload},"commits":[{commits}]}}"#
    )
}

fn commit_text(commit: &Commit) -> String {
    let ops = commit.ops.iter().map(|op| {
        let value = match &op.value {
            Value::Integer(number) => number.to_string(),
            Value::Text(text) => format!("{text:?}"),
            Value::Null | Value::Blob(_) => "null".to_owned(),
            Value::Row(row) => format!("{{\"row\":{:?}}}", row_text(*row)),
        };
        format!("[{},{:?},{},{value}]", op.cell.table, row_text(op.cell.row), op.cell.column)
    });
    let ops: Vec<String> = ops.collect();
    let (scope, act) = (row_text(commit.scope.row), &commit.act);
    format!(
        r#"{{"scope":"{scope}","act":{},"at":{},"kind":"{}","ops":[{}]}}"#,
        act.id.counter,
        act.at,
        act.kind,
        ops.join(",")
    )
}

/// Which store of the two, and the counter.
fn row_text(row: RowId) -> String {
    format!("{:x}-{}", row.replica.0 >> 60, row.counter)
}
