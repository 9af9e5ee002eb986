//! Which column of a table holds what: by its row of headings, or by what stands in the columns.

use std::collections::BTreeMap;

use super::field::{Field, named};
use crate::source::Value;
use crate::staff::cells::numbers_columns;
use crate::words::{self, compact};

/// Headings are looked for in so many rows.
const LAST_HEADING_ROW: usize = 30;

/// One row of a table, read to its end.
pub(crate) struct Row<'a> {
    /// Its number as the spreadsheet or the block counts.
    pub(crate) number: u32,
    pub(crate) cells: Vec<Value<'a>>,
}

impl Row<'_> {
    /// What is filled in, with its column.
    pub(crate) fn filled(&self) -> impl Iterator<Item = (usize, &Value<'_>)> {
        self.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty())
    }

    /// Everything it says as one text.
    pub(crate) fn joined(&self) -> String {
        self.filled().map(|(_, cell)| cell.shown()).collect::<Vec<_>>().join(" ")
    }

    /// Whether it only counts the columns: `(1) (2) (3)`.
    pub(crate) fn numbers_columns(&self) -> bool {
        numbers_columns(&self.cells)
            || (self.filled().count() >= 2
                && self.filled().all(|(_, cell)| {
                    let shown = cell.shown();
                    let inside = shown.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
                    inside.is_some_and(|number| number.parse::<u8>().is_ok())
                }))
    }
}

/// The columns of a table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Columns {
    by_field: BTreeMap<Field, usize>,
    titles: Vec<String>,
    /// Index of the last row of headings; `None` where there is none and the columns were told by content.
    pub(crate) heading: Option<usize>,
    /// Index of the first row of headings.
    pub(crate) top: usize,
}

impl Columns {
    /// The row or pair of rows among the first 30 that names most fields of a table, the upper of equal ones.
    pub(crate) fn find(rows: &[Row<'_>]) -> Option<Self> {
        let mut best: Option<Self> = None;
        // `HASIL KERJA` alone is a line of the forms, not a heading.
        let is_line = |row: &Row<'_>| compact(&row.joined()) == "HASILKERJA";
        for (at, row) in rows.iter().enumerate().take(LAST_HEADING_ROW).filter(|(_, row)| !is_line(row)) {
            let below = rows.get(at + 1).filter(|next| next.number == row.number + 1 && !is_line(next));
            // The row above adds to the headings only what they do not say alone.
            let adds = |pair: &Self, below: &Row<'_>| {
                pair.n_fields() > Self::of(at + 1, &[], &below.cells).n_fields()
            };
            let pair = below.and_then(|below| {
                Some(Self::of(at + 1, &row.cells, &below.cells)).filter(|pair| adds(pair, below))
            });
            for found in [Some(Self::of(at, &[], &row.cells)), pair].into_iter().flatten() {
                let better = best.as_ref().is_none_or(|best| best.by_field.len() < found.by_field.len());
                if better && found.is_useful() {
                    best = Some(found);
                }
            }
        }
        best
    }

    fn of(at: usize, above: &[Value<'_>], own: &[Value<'_>]) -> Self {
        let top = if above.is_empty() { at } else { at.saturating_sub(1) };
        let mut columns = Self { heading: Some(at), top, ..Self::default() };
        let shown = |cells: &[Value<'_>], column| cells.get(column).map(Value::shown).unwrap_or_default();
        for column in 0..above.len().max(own.len()) {
            let (upper, lower) = (shown(above, column), shown(own, column));
            let title = if lower.is_empty() { upper } else { lower };
            if let Some(field) = named(&title) {
                columns.by_field.entry(field).or_insert(column);
            }
            columns.titles.push(title);
        }
        columns
    }

    /// A table has two headings, or is a single column of results or indicators.
    fn is_useful(&self) -> bool {
        let n_titles = self.titles.iter().filter(|title| !title.is_empty()).count();
        let of_plan = self.by_field.keys().any(|field| field.is_of_plan());
        let of_lists = [Field::Expectation, Field::AnnexText].iter().any(|field| self.has(*field));
        (self.by_field.len() >= 2 && (of_plan || of_lists)) || (n_titles == 1 && of_plan)
    }

    /// How many fields have a column.
    pub(crate) fn n_fields(&self) -> usize {
        self.by_field.len()
    }

    /// Whether there is a column for it.
    pub(crate) fn has(&self, field: Field) -> bool {
        self.by_field.contains_key(&field)
    }

    /// Its column.
    pub(crate) fn column(&self, field: Field) -> Option<usize> {
        self.by_field.get(&field).copied()
    }

    /// Whether a column says whose plan a row belongs to.
    pub(crate) fn name_owners(&self) -> bool {
        self.by_field.keys().any(|field| field.names_owner())
    }

    /// Whether the column is one of those known.
    pub(crate) fn knows(&self, column: usize) -> bool {
        self.by_field.values().any(|known| *known == column)
    }

    /// The heading of a column as it reads, else what it holds, else its number.
    pub(crate) fn title(&self, column: usize) -> String {
        let written = self.titles.get(column).filter(|title| !title.is_empty()).cloned();
        let meant = || self.by_field.iter().find(|(_, at)| **at == column).map(|(field, _)| field.title());
        written.or_else(|| meant().map(str::to_owned)).unwrap_or_else(|| format!("ke-{}", column + 1))
    }

    /// Whether a row repeats the headings, as at the top of a printed page.
    pub(crate) fn repeats_headings(&self, row: &Row<'_>) -> bool {
        let same = |(field, column): (&Field, &usize)| {
            row.cells.get(*column).is_some_and(|cell| named(&cell.shown()) == Some(*field))
        };
        let n_same = self.by_field.iter().filter(|(field, column)| same((field, column))).count();
        n_same >= 2 || (n_same == 1 && row.filled().count() == 1 && self.heading.is_some())
    }

    /// Tells the columns of a table without headings by what stands in them.
    pub(crate) fn guess(rows: &[Row<'_>]) -> Self {
        let body: Vec<&Row<'_>> =
            rows.iter().filter(|row| words::priority(&row.joined()).is_none()).collect();
        let width = body.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        let mut columns = Self::default();
        let mut texts = Vec::new();
        for column in 0..width {
            let cells: Vec<String> =
                body.iter().filter_map(|row| row.cells.get(column)).map(Value::shown).collect();
            let cells: Vec<String> = cells.into_iter().filter(|text| !text.is_empty()).collect();
            match kind(&cells, texts.is_empty() && width > 1) {
                None => {}
                Some(Kind::Field(field)) if !columns.has(field) => {
                    columns.by_field.insert(field, column);
                }
                Some(Kind::Field(_) | Kind::Text) => texts.push((column, looks_like_targets(&cells))),
            }
        }
        columns.place_texts(&texts);
        columns
    }

    /// Texts stand in the order of the forms: the leader's result, the result, its indicator, its target.
    fn place_texts(&mut self, texts: &[(usize, bool)]) {
        let ends_in_targets = texts.last().is_some_and(|(_, targets)| *targets);
        let before = |limit: usize| texts.iter().filter(|(column, _)| *column < limit).count();
        let n_before = match (self.column(Field::Aspect), texts.len()) {
            (Some(aspect), _) => before(aspect),
            (None, 4..) => 2,
            (None, 3) if !ends_in_targets && !self.has(Field::Perspective) => 2,
            (None, _) => 1,
        };
        let (left, right) = texts.split_at(n_before.min(texts.len()));
        let order = [Field::Result, Field::Supported];
        for (field, (column, _)) in order.into_iter().zip(left.iter().rev()) {
            self.by_field.insert(field, *column);
        }
        let only_targets = right.len() == 1 && ends_in_targets && !left.is_empty();
        let order = if only_targets && self.has(Field::Aspect) {
            [Field::Target, Field::Indicator]
        } else {
            [Field::Indicator, Field::Target]
        };
        for (field, (column, _)) in order.into_iter().zip(right) {
            self.by_field.insert(field, *column);
        }
    }
}

/// What the cells of a column without a heading are.
enum Kind {
    Field(Field),
    Text,
}

fn kind(cells: &[String], may_number: bool) -> Option<Kind> {
    if cells.is_empty() {
        return None;
    }
    let mostly =
        |is: &dyn Fn(&str) -> bool| cells.iter().filter(|text| is(text)).count() * 3 >= cells.len() * 2;
    let first = |text: &str| text.split([' ', '/', ',']).next().unwrap_or_default().to_owned();
    Some(if may_number && mostly(&is_number) {
        Kind::Field(Field::Number)
    } else if mostly(&|text| words::aspect(&first(text)).is_some()) {
        Kind::Field(Field::Aspect)
    } else if mostly(&|text| words::perspective(text).is_some()) {
        Kind::Field(Field::Perspective)
    } else if mostly(&|text| words::priority(text).is_some()) {
        Kind::Field(Field::Priority)
    } else {
        Kind::Text
    })
}

/// `1`, `2.`, `3)`, `(4)`.
pub(crate) fn is_number(text: &str) -> bool {
    let bare = text.trim().trim_matches(['(', ')', '.']);
    bare.len() <= 3 && !bare.is_empty() && bare.bytes().all(|byte| byte.is_ascii_digit())
}

fn looks_like_targets(cells: &[String]) -> bool {
    let short = |text: &&String| text.chars().count() <= 40 && text.contains(|c: char| c.is_ascii_digit());
    cells.iter().filter(short).count() * 2 >= cells.len()
}
