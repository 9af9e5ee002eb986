//! The register of evidence. A file is kept on this machine under its hash; the register and the shrunk
//! picture travel, the file does not.

use super::lineage::{numbers, plan_with};
use super::media::media_type;
use super::{day_words, missing, row_or_none};
use crate::App;
use crate::convert::{id, row, to_wire};
use crate::failure::Halt;
use crate::files::{file_name, read_whole, write_whole};
use crate::imports::filled;
use crate::permissions::Deed;
use crate::planning::edit_fields::checked_text;
use crate::planning::edits::invalid;
use crate::units;
use base64::Engine;
use chrono::Datelike;
use contract::{
    AddEvidenceRequest, ById, ByIdToFile, ChosenFile, EvidenceKind, EvidenceListView, EvidencePreviewView,
    EvidenceView, Failure, FieldFault, Language, ListEvidenceRequest,
};
use std::collections::HashMap;
use std::path::Path;
use store::records::{EvidenceEntry, Term};
use store::schema::evidence as column;
use store::{Column, RowId, Scope, Table, Value};

/// Bytes of a file that is kept; larger ones are named by a link or a note.
const LARGEST_FILE: usize = 25 * 1024 * 1024;
/// Bytes of a shrunk picture, which travels with the register.
const LARGEST_PREVIEW: usize = 60 * 1024;

/// What an entry belongs to.
#[derive(Default)]
struct Subject {
    plan: Option<RowId>,
    result: Option<RowId>,
    indicator: Option<RowId>,
    progress: Option<RowId>,
}

impl App {
    /// The register of a person.
    pub(crate) fn list_evidence(&mut self, request: ListEvidenceRequest) -> Result<EvidenceListView, Halt> {
        let result = row_or_none(request.result.as_ref())?;
        let mut view = self.evidence_view(row(&request.employee)?, request.year)?;
        if let Some(result) = result {
            let numbers = numbers(self.read()?, row(&request.employee)?)?;
            let number = numbers.get(&result).copied().unwrap_or_default();
            view.items.retain(|item| item.result == number);
        }
        Ok(view)
    }

    /// Adds an entry; of a file the bytes are kept here, and its hash and shrunk picture in the register.
    pub(crate) fn add_evidence(&mut self, request: AddEvidenceRequest) -> Result<EvidenceListView, Halt> {
        let employee = row(&request.employee)?;
        let subject = self.subject_of_evidence(employee, &request)?;
        let today = self.moment().today();
        let register_no = match checked_text("registerNo", request.register_no.as_deref().unwrap_or(""))? {
            Some(given) => given,
            None => self.next_register_no(employee, today.year())?,
        };
        let mut values = vec![
            (column::EMPLOYEE, employee.into()),
            (column::PLAN, subject.plan.into()),
            (column::WORK_RESULT, subject.result.into()),
            (column::INDICATOR, subject.indicator.into()),
            (column::PROGRESS, subject.progress.into()),
            (
                column::KIND,
                crate::convert::from_wire::<store::records::EvidenceKind>(request.kind).word().into(),
            ),
            (column::TEXT, checked_text("text", &request.text)?.into()),
            (column::ADDED_ON, today.to_string().into()),
            (column::REGISTER_NO, register_no.into()),
        ];
        values.extend(self.content_of_evidence(&request)?);
        self.act("add_evidence", Some(employee), |act| {
            Ok(act.insert(Table::Evidence, Scope::dossier(employee), &filled(values))?)
        })?;
        self.evidence_view(employee, None)
    }

    /// Removes an entry; its file stays until it is forgotten.
    pub(crate) fn remove_evidence(&mut self, request: ById) -> Result<EvidenceListView, Halt> {
        let entry = self.evidence_entry(&request.id)?;
        self.act("remove_evidence", Some(entry.employee), |act| Ok(act.delete(Table::Evidence, entry.id)?))?;
        self.evidence_view(entry.employee, None)
    }

    /// The shrunk picture of an entry.
    pub(crate) fn show_evidence_preview(&mut self, request: ById) -> Result<EvidencePreviewView, Halt> {
        let entry = self.evidence_entry(&request.id)?;
        let bytes = self.read()?.find_evidence_preview(entry.id)?;
        let address = |bytes: Vec<u8>| {
            format!("data:image/jpeg;base64,{}", base64::prelude::BASE64_STANDARD.encode(bytes))
        };
        Ok(EvidencePreviewView { id: id(entry.id), picture: bytes.map(address) })
    }

    /// Writes the file of an entry to a place, where it is on this machine.
    pub(crate) fn write_evidence_file(&mut self, request: ByIdToFile) -> Result<ChosenFile, Halt> {
        let entry = self.evidence_entry(&request.id)?;
        let path = self.path(request.file)?;
        let hash = entry.hash.unwrap_or_default();
        let bytes = self.store()?.find_evidence_file(&hash)?.ok_or_else(|| self.not_here(&entry.name))?;
        write_whole(&path, &bytes)?;
        Ok(self.written(path))
    }

    /// Takes the file of an entry from this machine; name, hash and picture stay in the register.
    pub(crate) fn forget_evidence_file(&mut self, request: ById) -> Result<EvidenceListView, Halt> {
        let entry = self.evidence_entry(&request.id)?;
        let hash = entry.hash.unwrap_or_default();
        if !self.store_mut()?.forget_evidence_file(&hash)? {
            return Err(self.not_here(&entry.name));
        }
        self.evidence_view(entry.employee, None)
    }

    fn evidence_entry(&self, wanted: &str) -> Result<EvidenceEntry, Halt> {
        self.read()?.find_evidence(row(wanted)?)?.ok_or_else(|| missing("Bukti dukung"))
    }

    fn not_here(&self, name: &str) -> Halt {
        missing(&match self.moment().language {
            Language::Id => format!("Berkas bukti {name} di komputer ini"),
            Language::En => format!("The file of evidence {name} on this computer"),
        })
    }

    fn evidence_view(&self, employee: RowId, year: Option<i32>) -> Result<EvidenceListView, Halt> {
        let reader = self.read()?;
        let numbers = numbers(reader, employee)?;
        let mut entries = reader.list_evidence_of(employee)?;
        entries.retain(|entry| year.is_none_or(|year| entry.added_on.is_some_and(|on| on.year() == year)));
        let here = entries.iter().filter(|entry| entry.is_here).map(|entry| entry.n_bytes).sum::<u64>();
        Ok(EvidenceListView {
            employee: units::person_ref(reader, employee)?,
            n_bytes_here: u32::try_from(here).unwrap_or(u32::MAX),
            items: entries.into_iter().map(|entry| entry_view(entry, &numbers)).collect(),
            can_add: self.may_do(Deed::WriteEvidence, employee, &self.sight()?)?,
        })
    }

    /// The next free number of a person's year: `2026/3`.
    fn next_register_no(&self, employee: RowId, year: i32) -> Result<String, Halt> {
        let entries = self.read()?.list_evidence_of(employee)?;
        let begins = format!("{year}/");
        let used = entries.iter().filter_map(|entry| entry.register_no.strip_prefix(&begins));
        let last = used.filter_map(|number| number.parse::<u32>().ok()).max().unwrap_or_default();
        Ok(format!("{begins}{}", last.saturating_add(1)))
    }

    /// What an entry belongs to, which has to be of the same person.
    fn subject_of_evidence(&self, employee: RowId, request: &AddEvidenceRequest) -> Result<Subject, Halt> {
        let reader = self.read()?;
        let mut subject = Subject {
            result: row_or_none(request.result.as_ref())?,
            indicator: row_or_none(request.indicator.as_ref())?,
            progress: row_or_none(request.progress.as_ref())?,
            plan: None,
        };
        if let Some(progress) = subject.progress {
            let note = reader.find_progress(progress)?.filter(|note| note.employee == Some(employee));
            let note = note.ok_or_else(|| missing("Catatan progres"))?;
            subject.result = subject.result.or(note.work_result);
            subject.indicator = subject.indicator.or(note.indicator);
        }
        for about in [subject.result, subject.indicator].into_iter().flatten() {
            let plan = plan_with(reader, about)?.filter(|plan| plan.employee == employee);
            subject.plan = Some(plan.ok_or_else(|| missing("Rencana hasil kerja"))?.id);
        }
        Ok(subject)
    }

    /// What the entry itself is: a file, an address or words.
    fn content_of_evidence(&mut self, request: &AddEvidenceRequest) -> Result<Vec<(Column, Value)>, Halt> {
        let name = checked_text("name", &request.name)?;
        match request.kind {
            EvidenceKind::File => {
                let token = request.file.ok_or_else(|| invalid("file", FieldFault::Empty))?;
                let path = self.path(token)?;
                self.kept_file(&path, name)
            }
            EvidenceKind::Link => {
                let link = checked_text("link", &request.link)?;
                let link = link.ok_or_else(|| invalid("link", FieldFault::Empty))?;
                Ok(vec![
                    (column::NAME, name.unwrap_or_else(|| link.clone()).into()),
                    (column::LINK, link.into()),
                ])
            }
            EvidenceKind::Note => {
                checked_text("text", &request.text)?.ok_or_else(|| invalid("text", FieldFault::Empty))?;
                Ok(vec![(column::NAME, name.into())])
            }
        }
    }

    fn kept_file(&mut self, path: &Path, name: Option<String>) -> Result<Vec<(Column, Value)>, Halt> {
        let (bytes, at) = (read_whole(path)?, self.moment().millis());
        if bytes.len() > LARGEST_FILE {
            return Err(too_large(path).into());
        }
        let own_name = file_name(path);
        let preview = sheets::pdf::shrunk(&bytes, LARGEST_PREVIEW);
        let hash = self.store_mut()?.put_evidence_file(&bytes, at)?;
        let media = Some(media_type(&own_name, &bytes)).filter(|media| !media.is_empty());
        Ok(vec![
            (column::NAME, name.unwrap_or(own_name).into()),
            (column::MEDIA_TYPE, media.into()),
            (column::N_BYTES, i64::try_from(bytes.len()).unwrap_or(i64::MAX).into()),
            (column::HASH, hash.into()),
            (column::PREVIEW, preview.into()),
        ])
    }
}

fn too_large(path: &Path) -> Failure {
    Failure::UnreadableFile {
        name: file_name(path),
        problem: "Lebih dari 25 MB.".into(),
        fix: "Simpan di tempat lain, lalu catat tautan atau tempatnya sebagai bukti dukung.".into(),
    }
}

fn entry_view(entry: EvidenceEntry, numbers: &HashMap<RowId, u32>) -> EvidenceView {
    let about = entry.work_result.or(entry.indicator);
    EvidenceView {
        id: id(entry.id),
        register_no: entry.register_no,
        kind: to_wire(entry.kind),
        name: entry.name,
        media_type: entry.media_type,
        n_bytes: u32::try_from(entry.n_bytes).unwrap_or(u32::MAX),
        hash: entry.hash,
        link: entry.link,
        text: entry.text,
        added_on: day_words(entry.added_on),
        result: about.and_then(|about| numbers.get(&about)).copied().unwrap_or_default(),
        indicator: entry.indicator.map(id),
        progress: entry.progress.map(id),
        has_preview: entry.has_preview,
        is_here: entry.is_here,
    }
}
