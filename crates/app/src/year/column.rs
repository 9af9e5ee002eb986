//! The realisation of one indicator, or of one result, of a whole team: who has it in the same words, and
//! filling it in one act. A single cell is typed like any other text of an evaluation.

use crate::convert::{id, row};
use crate::cycles::parse_period;
use crate::evaluations::check_open;
use crate::failure::Halt;
use crate::planning::edit_fields::checked_text;
use crate::sheet::Dossier;
use crate::{App, units};
use contract::{
    ColumnCell, ColumnRowView, ColumnSubjectView, FillColumnRequest, FilledCellView, FilledColumnView,
    Language, PersonRef, RealisationColumnRequest, RealisationColumnView, TextField,
};
use domain::{Approach, EvaluationState, Period};
use interop::matrix::read_block;
use store::records::{EvaluationRecord, Reader, ResultEntry};
use store::schema::actuals;
use store::{Act, Column, RowId, Scope, Table};

/// A realisation with what it is measured by.
struct Line {
    evaluation: RowId,
    evaluator: Option<RowId>,
    employee: RowId,
    person: PersonRef,
    about: RowId,
    /// The column that ties a realisation to what it is about.
    tie: Column,
    words: String,
    target: String,
    /// Its row, where there is one, and what it says.
    row: Option<RowId>,
    actual: String,
    is_closed: bool,
}

/// A realisation as it is to be.
struct Fill {
    line: Line,
    to: String,
}

impl App {
    /// One indicator, or one result, of everybody a person evaluates in a period.
    pub(crate) fn show_realisation_column(
        &mut self,
        request: RealisationColumnRequest,
    ) -> Result<RealisationColumnView, Halt> {
        let (evaluator, period) = (row(&request.evaluator)?, parse_period(&request.period)?);
        self.cycle_of(period)?;
        self.commit_drafts()?;
        if self.may_make_for(evaluator)? {
            self.make_due_evaluations(evaluator, period)?;
        }
        let (lines, why_not) = self.column_lines(evaluator, period)?;
        self.note_people_read(lines.iter().map(|line| line.employee));
        let subjects = subjects(&lines);
        let wanted = key(&request.subject);
        let chosen =
            subjects.iter().find(|subject| key(&subject.words) == wanted).or_else(|| subjects.first());
        let subject = chosen.map(|subject| subject.words.clone()).unwrap_or_default();
        let rows = lines.iter().filter(|line| key(&line.words) == key(&subject)).map(row_view).collect();
        Ok(RealisationColumnView { subjects, subject, rows, why_not })
    }

    /// Fills a column: with a pasted block, else with the target of each.
    pub(crate) fn fill_column(&mut self, request: FillColumnRequest) -> Result<FilledColumnView, Halt> {
        let lines = request.cells.iter().map(|cell| self.line_of(cell));
        let lines = lines.collect::<Result<Vec<_>, Halt>>()?;
        let language = self.moment().language;
        let (texts, mut left_out) = match &request.text {
            Some(block) => pasted(block, lines.len(), language)?,
            None => (lines.iter().map(|line| Some(line.target.clone())).collect(), Vec::new()),
        };
        let mut fills = Vec::new();
        for (line, to) in lines.into_iter().zip(texts) {
            let Some(to) = to else { continue };
            if let Some(why) = why_kept(&line, &to, language) {
                left_out.push(why);
            } else if to != line.actual {
                fills.push(Fill { line, to });
            }
        }
        if request.save && !fills.is_empty() {
            let evaluator = fills.first().and_then(|fill| fill.line.evaluator);
            self.act("fill_column", evaluator, |act| fills.iter().try_for_each(|fill| write(act, fill)))?;
        }
        let cells = fills.into_iter().map(|Fill { line, to }| FilledCellView {
            employee: line.person,
            from: line.actual,
            to,
        });
        Ok(FilledColumnView { cells: cells.collect(), left_out })
    }

    /// Everything that is realised in a team, by name, and why nothing can be written.
    fn column_lines(&self, evaluator: RowId, period: Period) -> Result<(Vec<Line>, Option<String>), Halt> {
        let reader = self.read()?;
        let mut records = reader.list_evaluations(period, Some(evaluator))?;
        records
            .retain(|record| !matches!(record.state, EvaluationState::NotRequired | EvaluationState::Reused));
        let why_not = match self.why_not_rate(evaluator, &records)? {
            None => self.why_over(&records)?,
            by_right => by_right,
        };
        let mut lines = Vec::new();
        for record in records {
            lines.extend(lines_of(reader, record)?);
        }
        // Stable, so that several indicators of one person keep their order.
        lines.sort_by(|a, b| (&a.person.name, a.evaluation).cmp(&(&b.person.name, b.evaluation)));
        Ok((lines, why_not))
    }

    /// What a cell of a request is about.
    fn line_of(&self, cell: &ColumnCell) -> Result<Line, Halt> {
        let about = row(&cell.about)?;
        let record = self.evaluation(row(&cell.evaluation)?)?;
        let found = lines_of(self.read()?, record)?.into_iter().find(|line| line.about == about);
        found.ok_or_else(|| super::missing("Rencana hasil kerja"))
    }
}

/// What an evaluation has a realisation for: results in a qualitative plan, indicators in a quantitative one.
fn lines_of(reader: Reader<'_>, record: EvaluationRecord) -> Result<Vec<Line>, Halt> {
    let dossier = Dossier::read(reader, record)?;
    let (record, person) = (&dossier.record, units::person_ref(reader, dossier.record.employee)?);
    let line = |about: RowId, tie: Column, words: &str, target: String| {
        let (row, actual) = dossier.actuals.get(&about).cloned().unzip();
        Line {
            evaluation: record.id,
            evaluator: record.evaluator,
            employee: record.employee,
            person: person.clone(),
            about,
            tie,
            words: words.to_owned(),
            target,
            row,
            actual: actual.unwrap_or_default(),
            is_closed: check_open(record).is_err(),
        }
    };
    let results = &dossier.content.results;
    Ok(match dossier.plan.approach {
        Approach::Qualitative => results
            .iter()
            .map(|result| line(result.id, actuals::WORK_RESULT, &result.text, targets_of(result)))
            .collect(),
        Approach::Quantitative => results
            .iter()
            .flat_map(|result| &result.indicators)
            .map(|one| line(one.id, actuals::INDICATOR, &one.text, one.target.clone().unwrap_or_default()))
            .collect(),
    })
}

/// The targets of a result, one a line.
fn targets_of(result: &ResultEntry) -> String {
    let targets = result.indicators.iter().filter_map(|indicator| indicator.target.as_deref());
    targets.filter(|target| !target.trim().is_empty()).collect::<Vec<_>>().join("\n")
}

/// The same words, however they were spaced and written large.
fn key(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// What people have in the same words, those of most people first.
fn subjects(lines: &[Line]) -> Vec<ColumnSubjectView> {
    let mut found: Vec<(String, ColumnSubjectView, RowId)> = Vec::new();
    for line in lines.iter().filter(|line| !line.words.trim().is_empty()) {
        let own = key(&line.words);
        match found.iter_mut().find(|(key, ..)| *key == own) {
            Some((_, _, last)) if *last == line.evaluation => {}
            Some((_, subject, last)) => {
                subject.n_people += 1;
                *last = line.evaluation;
            }
            None => {
                let subject = ColumnSubjectView { words: line.words.trim().to_owned(), n_people: 1 };
                found.push((own, subject, line.evaluation));
            }
        }
    }
    let mut subjects: Vec<ColumnSubjectView> = found.into_iter().map(|(_, subject, _)| subject).collect();
    subjects.sort_by_key(|subject| std::cmp::Reverse(subject.n_people));
    subjects
}

fn row_view(line: &Line) -> ColumnRowView {
    let about = id(line.about);
    ColumnRowView {
        evaluation: id(line.evaluation),
        employee: line.person.clone(),
        field: if line.tie == actuals::INDICATOR {
            TextField::IndicatorActual { id: about }
        } else {
            TextField::ResultActual { id: about }
        },
        target: line.target.clone(),
        actual: line.actual.clone(),
        is_closed: line.is_closed,
    }
}

/// The first column of a block, a text for each line of the table, and what finds no place. An empty cell of
/// the block leaves what stands there.
fn pasted(
    block: &str,
    n_lines: usize,
    language: Language,
) -> Result<(Vec<Option<String>>, Vec<String>), Halt> {
    let (mut texts, mut left_out) = (Vec::new(), Vec::new());
    for (down, cells) in (1..).zip(read_block(block)) {
        let text = cells.first().map(|text| checked_text("text", text)).transpose()?.flatten();
        if cells.iter().skip(1).any(|text| !text.trim().is_empty()) {
            left_out.push(one_column_words(down, language));
        }
        if down <= n_lines {
            texts.push(text);
        } else if let Some(text) = text {
            left_out.push(nobody_words(down, &text, language));
        }
    }
    Ok((texts, left_out))
}

/// Why a realisation stays as it is.
fn why_kept(line: &Line, to: &str, language: Language) -> Option<String> {
    let name = &line.person.name;
    if line.is_closed {
        return Some(match language {
            Language::Id => format!("{name}: penilaian sudah ditandatangani, isinya tetap."),
            Language::En => format!("{name}: the evaluation is signed and stays as it is."),
        });
    }
    to.trim().is_empty().then(|| match language {
        Language::Id => format!("{name}: tidak ada target."),
        Language::En => format!("{name}: there is no target."),
    })
}

fn one_column_words(down: usize, language: Language) -> String {
    match language {
        Language::Id => format!("Baris {down}: hanya kolom pertama yang dipakai."),
        Language::En => format!("Row {down}: only the first column is used."),
    }
}

fn nobody_words(down: usize, text: &str, language: Language) -> String {
    match language {
        Language::Id => format!("Baris {down} ({text}): tidak ada orang di baris itu."),
        Language::En => format!("Row {down} ({text}): nobody stands in that row."),
    }
}

fn write(act: &mut Act<'_>, Fill { line, to }: &Fill) -> Result<(), Halt> {
    if let Some(row) = line.row {
        act.set(row, actuals::TEXT, to.as_str())?;
        return Ok(());
    }
    let values = [
        (actuals::EVALUATION, line.evaluation.into()),
        (line.tie, line.about.into()),
        (actuals::TEXT, to.as_str().into()),
    ];
    act.insert(Table::Actuals, Scope::dossier(line.employee), &values)?;
    Ok(())
}
