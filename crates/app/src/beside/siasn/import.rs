//! Taking in saved answers of SIASN: read, compare, show, and apply as one act.

use super::apply;
use super::compare::{Loaded, Plan, Step, compare};
use crate::App;
use crate::failure::{Halt, cannot_read};
use crate::files::file_name;
use contract::{
    ApplyImportRequest, Failure, Language, Outcome, SiasnCountView, SiasnFilesRequest, SiasnImportedView,
    SiasnKind, SiasnPreviewView, SiasnRowView,
};
use interop::siasn::{self, MAX_BYTES, SiasnFault, SiasnFile};
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// Rows of a preview that are shown; the counts cover all.
pub(super) const ROWS_SHOWN: usize = 2000;

/// Answers of SIASN that were read, waiting to be applied.
pub(crate) struct Preview {
    token: u32,
    files: Vec<Loaded>,
}

impl App {
    /// Reads saved answers of SIASN and says what applying them would do. Nothing is changed.
    pub(crate) fn preview_siasn(&mut self, request: SiasnFilesRequest) -> Result<SiasnPreviewView, Halt> {
        self.opened()?;
        let language = self.moment().language;
        let mut files = Vec::new();
        for token in request.files {
            let path = self.path(token)?;
            let file = read(&path)?.map_err(|fault| unreadable(&path, &fault, language))?;
            files.push(Loaded { name: file_name(&path), file });
        }
        let plan = compare(self.read()?, &files, language)?;
        self.previews_made += 1;
        let names = files.iter().map(|loaded| loaded.name.clone()).collect();
        let view = view(plan, (self.previews_made, names));
        self.siasn_preview = Some(Preview { token: self.previews_made, files });
        Ok(view)
    }

    /// Applies answers that were read as one act, after a tested backup.
    pub(crate) fn apply_siasn(&mut self, request: ApplyImportRequest) -> Result<SiasnImportedView, Halt> {
        let is_shown = self.siasn_preview.as_ref().is_some_and(|preview| preview.token == request.preview);
        let preview = self.siasn_preview.take_if(|_| is_shown).ok_or(Failure::PreviewForgotten)?;
        let applied = self.take_in(&preview.files);
        if applied.is_err() {
            // The screen still shows it, and the person may press again.
            self.siasn_preview = Some(preview);
        }
        applied
    }

    fn take_in(&mut self, files: &[Loaded]) -> Result<SiasnImportedView, Halt> {
        self.backup_before_change()?;
        // Somebody may have changed people since the preview was made.
        let plan = compare(self.read()?, files, self.moment().language)?;
        let counts = counts(&plan);
        if !plan.steps.is_empty() {
            self.act("import_siasn", None, |act| apply::all(act, &plan.steps))?;
        }
        Ok(SiasnImportedView { counts, foreign: plan.foreign, remarks: plan.remarks })
    }
}

/// Reads a file; of one that is too large for an answer of SIASN, or has no end, no more than tells so.
fn read(path: &Path) -> Result<Result<SiasnFile, SiasnFault>, Halt> {
    let refused = |error: std::io::Error| Halt::from(cannot_read(path, &error));
    let file = File::open(path).map_err(refused)?;
    let mut bytes = Vec::new();
    file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(refused)?;
    Ok(siasn::read(&bytes))
}

/// How many of each kind that is there are new, changed and the same.
fn counts(plan: &Plan) -> Vec<SiasnCountView> {
    let count = |kind| {
        let of = |outcome| {
            let steps = plan.steps.iter().filter(|step| step.kind == kind && step.outcome == outcome);
            u32::try_from(steps.count()).unwrap_or(u32::MAX)
        };
        let same = plan.same.get(&kind).copied().unwrap_or(0);
        SiasnCountView { kind, new: of(Outcome::New), changed: of(Outcome::Changed), same }
    };
    let is_there = |found: &SiasnCountView| found.new + found.changed + found.same > 0;
    SiasnKind::ALL.iter().copied().map(count).filter(is_there).collect()
}

fn view(plan: Plan, (preview, files): (u32, Vec<String>)) -> SiasnPreviewView {
    let counts = counts(&plan);
    let row = |step: Step| SiasnRowView {
        kind: step.kind,
        outcome: step.outcome,
        person: step.who.known().map(crate::convert::id),
        nip: step.nip,
        name: step.name,
        what: step.what,
        changes: step.shown,
    };
    let rows = plan.steps.into_iter().take(ROWS_SHOWN).map(row).collect();
    SiasnPreviewView { preview, files, counts, foreign: plan.foreign, rows, remarks: plan.remarks }
}

fn unreadable(path: &Path, fault: &SiasnFault, language: Language) -> Failure {
    let (problem, fix) = match language {
        Language::Id => (fault.reason_id(), fault.fix_id()),
        Language::En => (fault.reason_en(), fault.fix_en()),
    };
    Failure::UnreadableFile { name: file_name(path), problem, fix: fix.to_owned() }
}
