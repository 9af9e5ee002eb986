//! The words of the sheet with the columns they stand in, as JSON for programs in other languages.

use serde_json::{Value, json};
use sheets::Face;
use sheets::content::{
    Align, Band, Block, Cell, Content, Grid, Item, Paragraph, Run, Side, Signature, Table,
};

/// Everything the sheet says, in reading order.
pub fn of(content: &Content<'_>) -> Value {
    let mut sheet = json!({ "tables": [] });
    for block in &content.blocks {
        let (key, value) = if let Block::Title(lines) = block {
            ("title", all(lines))
        } else if let Block::Agency { name, period } = block {
            ("agency", json!([all(name), all(period)]))
        } else if let Block::Signatures(signatures) = block {
            ("signatures", signatures.iter().map(signature).collect())
        } else if let Block::Notes(lines) = block {
            ("notes", all(lines))
        } else if let Block::Table(one) = block {
            sheet["tables"].as_array_mut().expect("a list").push(table(one));
            continue;
        } else {
            continue;
        };
        sheet[key] = value;
    }
    sheet
}

/// Widths of the columns in percent, those of the layout.
const WIDTHS: [(Grid, &[f32]); 2] = [
    (Grid::Identity, &[3.5, 19.0, 28.5, 3.5, 19.0, 26.5]),
    (Grid::PlanSupported, &[4.4, 19.8, 24.5, 8.0, 29.6, 13.8]),
];

fn table(table: &Table<'_>) -> Value {
    let rows = |bands: &[Band<'_>]| -> Value { bands.iter().flat_map(rows).collect() };
    let (_, widths) = WIDTHS.iter().find(|(grid, _)| *grid == table.grid).expect("a table of this sheet");
    json!({ "widths": widths, "head": rows(&table.head), "body": rows(&table.body) })
}

fn rows(band: &Band<'_>) -> Vec<Value> {
    let row = |row| band.cells.iter().filter(|cell| cell.row == row).map(cell).collect();
    (0..band.n_rows).map(row).collect()
}

fn cell(cell: &Cell<'_>) -> Value {
    let lines = cell.items.iter().filter_map(|item| match item {
        Item::Paragraph(paragraph) => Some(line(paragraph)),
        Item::Symbol(_) | Item::Curve(_) => None,
    });
    json!({
        "column": cell.column,
        "columns": cell.n_columns,
        "rows": cell.n_rows,
        "shaded": cell.is_shaded,
        "head": cell.is_head,
        "centred": cell.align == Align::Centre,
        "lines": lines.collect::<Value>(),
    })
}

fn signature(signature: &Signature<'_>) -> Value {
    json!({
        "is_left": signature.side == Side::Left,
        "above": all(&signature.above),
        "below": all(&signature.below),
    })
}

fn all(lines: &[Paragraph<'_>]) -> Value {
    lines.iter().map(line).collect()
}

fn line(paragraph: &Paragraph<'_>) -> Value {
    json!({
        "sign": paragraph.sign.as_ref().map(|sign| &sign.text),
        "runs": paragraph.runs.iter().map(run).collect::<Value>(),
    })
}

fn run(run: &Run<'_>) -> Value {
    let face = if run.face == Face::Bold {
        "bold"
    } else if run.face == Face::Italic {
        "italic"
    } else {
        "regular"
    };
    json!([run.text, face])
}
