//! The rights of the people in the records: their data as a file, how long records are kept, erasure.

mod belongings;
mod page;

use crate::audit::told;
use crate::backups::stands;
use crate::convert::row;
use crate::failure::Halt;
use crate::history::{self, instant};
use crate::{App, cycles, files, units};
use belongings::Belongings;
use chrono::{Datelike, NaiveDate};
use contract::{
    ChosenFile, ErasePersonRequest, ErasedView, ExportPersonRequest, Failure, FieldFault, FieldProblem,
    Nothing, PersonRef, RetentionView, SaveRetentionRequest,
};
use domain::Period;
use interop::archive::Archive;
use std::fmt::Write as _;
use store::records::Employee;
use store::schema::{erasures as erasure, offices as office};
use store::{RowId, Scope, Table, Undoing, Value};

/// Longest time that can be set.
const MOST_YEARS: u32 = 100;
/// Setting of the store on this machine: whether free pages may still hold what was erased.
pub(crate) const SWEEP_DUE: &str = "sweep_due";

impl App {
    /// Writes everything about one person as an archive that opens without this program.
    pub(crate) fn export_person(&mut self, request: ExportPersonRequest) -> Result<ChosenFile, Halt> {
        let person = self.employee(row(&request.id)?)?;
        let path = self.path(request.file)?;
        self.check_own_password(request.password)?;
        self.commit_drafts()?;
        let found = self.belongings_of(person.id)?;
        files::write_streamed(&path, |file| {
            let mut archive = Archive::new(file);
            let data = serde_json::to_vec_pretty(&self.as_json(&person, &found)?);
            let data = data.map_err(|_| crate::failure::incident("export_person"))?;
            told(archive.file("BACA-SAYA.txt", read_me(&person, &found).as_bytes()))?;
            told(archive.file("data.json", &data))?;
            told(archive.file("halaman.html", page::of(self, &person, &found)?.as_bytes()))?;
            for (period, sheets) in self.sheets_of_person(person.id)? {
                told(archive.file(&format!("lembar/{period}.pdf"), &sheets))?;
            }
            for file in &found.files {
                if let Some(bytes) = self.store()?.find_evidence_file(&file.hash)? {
                    told(archive.file(&file.path, &bytes))?;
                }
            }
            for (name, scan) in self.scans_of_person(person.id)? {
                told(archive.file(&format!("pindaian/{name}"), &scan))?;
            }
            told(archive.finish().map(|_| ()))
        })?;
        self.note_people_read([person.id]);
        Ok(self.written(path))
    }

    /// How long records of people who left are kept, and whose time is over.
    pub(crate) fn show_retention(&mut self, _: Nothing) -> Result<RetentionView, Halt> {
        let reader = self.read()?;
        let years = self.office()?.retention_years;
        let mut due = Vec::new();
        if years > 0 {
            let today = self.moment().today();
            for person in reader.list_people_who_left(today)? {
                if self.is_due(person, years, today)? {
                    due.push(units::person_ref(reader, person)?);
                }
            }
        }
        Ok(RetentionView { years, due })
    }

    /// Changes how long records are kept; nothing is erased by it.
    pub(crate) fn save_retention(&mut self, request: SaveRetentionRequest) -> Result<RetentionView, Halt> {
        if request.years > MOST_YEARS {
            let fields = vec![FieldProblem { field: "years".into(), problem: FieldFault::OutOfRange }];
            return Err(Failure::Invalid { fields }.into());
        }
        let id = self.office()?.id;
        self.act("change_office", None, |act| Ok(act.set(id, office::RETENTION_YEARS, request.years)?))?;
        self.show_retention(Nothing {})
    }

    /// Erases a person's records for good; the hashes of their history stay.
    pub(crate) fn erase_person(&mut self, request: ErasePersonRequest) -> Result<ErasedView, Halt> {
        let person = self.employee(row(&request.id)?)?;
        let reason = request.reason.trim().to_owned();
        if reason.is_empty() {
            return Err(Failure::ReasonMissing.into());
        }
        if request.name.trim() != person.shown_name() {
            return Err(Failure::NameDiffers.into());
        }
        self.refuse_while_needed(&person)?;
        self.check_own_password(request.password)?;
        self.backup_before_change()?;
        self.store_mut()?.set_setting(SWEEP_DUE, "1")?;
        let scopes = self.scopes_of(person.id)?;
        let roster = Scope::roster(self.office()?.id);
        let erased = self.act_that("erase_person", None, Undoing::Stops, |act| {
            let mut all = store::Erased::default();
            for scope in &scopes {
                let one = act.erase(*scope)?;
                all.rows += one.rows;
                all.commits += one.commits;
            }
            let number = |n: u64| Value::from(i64::try_from(n).unwrap_or(i64::MAX));
            let values = [
                (erasure::EMPLOYEE, person.id.into()),
                (erasure::REASON, reason.into()),
                (erasure::N_ROWS, number(all.rows)),
                (erasure::N_COMMITS, number(all.commits)),
            ];
            act.insert(Table::Erasures, roster, &values)?;
            Ok(all)
        })?;
        self.forget_copied(person.id)?;
        // The records are gone either way; where the file cannot be written anew now, the next unlock does it.
        let _ = self.sweep_where_due();
        let count = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
        let backups = self.store()?.backups()?;
        let here = backups.iter().filter(|backup| stands(backup)).count();
        Ok(ErasedView {
            rows: count(erased.rows),
            commits: count(erased.commits),
            backups: count(here as u64),
        })
    }

    /// Writes the file anew where something was erased since.
    pub(crate) fn sweep_where_due(&mut self) -> Result<(), Halt> {
        if self.store()?.setting(SWEEP_DUE)?.as_deref() == Some("1") {
            self.store_mut()?.sweep()?;
            self.store_mut()?.set_setting(SWEEP_DUE, "0")?;
        }
        Ok(())
    }

    /// A person is erased only once nothing leads to the records any more.
    fn refuse_while_needed(&self, person: &Employee) -> Result<(), Halt> {
        let (reader, today) = (self.read()?, self.moment().today());
        let why = if !(person.is_inactive(today) || person.is_external) {
            "still_here"
        } else if !reader.list_team(person.id, today)?.is_empty() {
            "still_evaluates"
        } else if reader.find_unit_headed_by(person.id)?.is_some() {
            "still_heads"
        } else if !self.accounts_of(person.id, None)?.is_empty() {
            "has_account"
        } else {
            return Ok(());
        };
        Err(Failure::StillNeeded { name: person.shown_name(), why: why.to_owned() }.into())
    }

    fn is_due(&self, person: RowId, years: u32, today: NaiveDate) -> Result<bool, Halt> {
        let reader = self.read()?;
        let left = reader.find_employee(person)?.and_then(|found| found.retired_on);
        let last = left.map(|day| day.year()).max(reader.find_last_year(person)?);
        let kept = i32::try_from(years).unwrap_or(i32::MAX);
        Ok(last.is_some_and(|last| last.saturating_add(kept) < today.year()))
    }

    /// The sheets of every period for which there is something to print.
    fn sheets_of_person(&self, person: RowId) -> Result<Vec<(String, Vec<u8>)>, Halt> {
        let mut found = Vec::new();
        for view in cycles::all_periods(self.read()?, self.moment())? {
            let Ok(period) = view.code.parse::<Period>() else { continue };
            if let Some(bytes) = self.sheets_as_pdf(person, period)? {
                found.push((view.code, bytes));
            }
        }
        Ok(found)
    }

    /// Every row with its table, fields and history, by their stable names.
    fn as_json(&self, person: &Employee, found: &Belongings) -> Result<serde_json::Value, Halt> {
        let (reader, moment) = (self.read()?, self.moment());
        let mut records = Vec::new();
        for one in &found.rows {
            let mut fields = serde_json::Map::new();
            for (column, value) in &one.values {
                let words = history::value_words(reader, &column.of(one.row), value, moment)?;
                fields.insert(column.name.to_owned(), words.into());
            }
            let mut record = serde_json::json!({
                "table": one.table.sql_name(),
                "id": one.row.to_string(),
                "deleted": one.is_deleted,
                "fields": fields,
            });
            if let (Some(path), Some(record)) = (found.path_of(one.row), record.as_object_mut()) {
                record.insert("file".to_owned(), path.into());
            }
            records.push(record);
        }
        let mut changes = Vec::new();
        for scope in self.scopes_of(person.id)? {
            let entries = self.store()?.history(&store::HistoryQuery::scope(scope))?;
            for entry in entries.into_iter().filter(|entry| !found.kept_back.contains(&entry.cell.row)) {
                let view = history::entry_view(reader, moment, &entry)?;
                changes.push(serde_json::json!({
                    "at": view.at, "by": view.by, "actedFor": view.acted_for, "act": view.act_kind,
                    "field": view.field, "from": view.from, "to": view.to,
                }));
            }
        }
        Ok(serde_json::json!({
            "format": "kinerja-luring/person/1",
            "exportedAt": instant(moment.millis(), moment),
            "records": records,
            "history": changes,
        }))
    }
}

/// What is in the archive, and what is not.
fn read_me(person: &Employee, found: &Belongings) -> String {
    let mut apart = String::new();
    if found.n_elsewhere > 0 {
        let _ = writeln!(
            apart,
            "\n{} berkas bukti dukung hanya tercatat di register; berkasnya tidak ada di komputer ini.",
            found.n_elsewhere
        );
    }
    if found.n_counselling > 0 {
        let _ = writeln!(
            apart,
            "\n{} catatan konseling kinerja bersifat rahasia dan tidak disertakan. Pejabat penilai atau \
             pengelola kepegawaian dapat menjelaskannya kepada Anda.",
            found.n_counselling
        );
    }
    READ_ME.replace("{name}", &person.shown_name()).replace("{apart}", &apart)
}

/// The name of a row of people for others' records: erased people are said to be so.
pub(crate) fn erased_ref(person: RowId) -> PersonRef {
    PersonRef { id: crate::convert::id(person), name: "(data dihapus)".to_owned(), position: String::new() }
}

const READ_ME: &str = "\
DATA PRIBADI: {name}

Arsip ini berisi semua yang disimpan Kinerja Luring tentang Anda, dan dapat dibaca tanpa program itu.

halaman.html   semua catatan dalam bentuk yang mudah dibaca; buka dengan peramban
data.json      catatan yang sama untuk diolah program lain, dengan riwayat setiap perubahan
lembar/        lembar resmi setiap periode (PDF)
bukti/         berkas bukti dukung yang ada di komputer ini
pindaian/      pindaian lembar bertanda tangan yang ada di komputer ini, menurut kode lembar
{apart}
Bila ada yang keliru, sampaikan kepada pengelola kepegawaian untuk diperbaiki.
";
