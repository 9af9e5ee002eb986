//! Commands whose work is being built; emptied before it is merged.

use crate::App;
use crate::failure::{Halt, incident};
use contract::*;

// A: accounts, keys, recovery
impl App {
    pub(crate) fn still_here(&mut self, _: Nothing) -> Result<Nothing, Halt> {
        Err(incident("still_here").into())
    }
}

// B: security and backups
impl App {
    pub(crate) fn show_security(&mut self, _: Nothing) -> Result<SecurityView, Halt> {
        Err(incident("show_security").into())
    }
    pub(crate) fn change_security(&mut self, _: ChangeSecurityRequest) -> Result<SecurityView, Halt> {
        Err(incident("change_security").into())
    }
    pub(crate) fn set_second_place(&mut self, _: SecondPlaceRequest) -> Result<SecurityView, Halt> {
        Err(incident("set_second_place").into())
    }
    pub(crate) fn list_backups(&mut self, _: Nothing) -> Result<BackupsView, Halt> {
        Err(incident("list_backups").into())
    }
    pub(crate) fn preview_restore(&mut self, _: PreviewRestoreRequest) -> Result<RestorePreviewView, Halt> {
        Err(incident("preview_restore").into())
    }
    pub(crate) fn set_damaged_aside(&mut self, _: WithFile) -> Result<StatusView, Halt> {
        Err(incident("set_damaged_aside").into())
    }
}

// C: time machine
impl App {
    pub(crate) fn look_back(&mut self, _: LookBackRequest) -> Result<PastView, Halt> {
        Err(incident("look_back").into())
    }
    pub(crate) fn list_deleted(&mut self, _: DeletedRequest) -> Result<DeletedView, Halt> {
        Err(incident("list_deleted").into())
    }
    pub(crate) fn bring_back(&mut self, _: BringBackRequest) -> Result<DeletedView, Halt> {
        Err(incident("bring_back").into())
    }
}

// D: audit and privacy
impl App {
    pub(crate) fn make_checkpoint(&mut self, _: Nothing) -> Result<CheckpointsView, Halt> {
        Err(incident("make_checkpoint").into())
    }
    pub(crate) fn list_checkpoints(&mut self, _: Nothing) -> Result<CheckpointsView, Halt> {
        Err(incident("list_checkpoints").into())
    }
    pub(crate) fn print_checkpoint(&mut self, _: ByIdToFile) -> Result<ChosenFile, Halt> {
        Err(incident("print_checkpoint").into())
    }
    pub(crate) fn write_audit_bundle(&mut self, _: AuditBundleRequest) -> Result<ChosenFile, Halt> {
        Err(incident("write_audit_bundle").into())
    }
    pub(crate) fn export_person(&mut self, _: ExportPersonRequest) -> Result<ChosenFile, Halt> {
        Err(incident("export_person").into())
    }
    pub(crate) fn show_retention(&mut self, _: Nothing) -> Result<RetentionView, Halt> {
        Err(incident("show_retention").into())
    }
    pub(crate) fn save_retention(&mut self, _: SaveRetentionRequest) -> Result<RetentionView, Halt> {
        Err(incident("save_retention").into())
    }
    pub(crate) fn erase_person(&mut self, _: ErasePersonRequest) -> Result<ErasedView, Halt> {
        Err(incident("erase_person").into())
    }
}

// E: logs
impl App {
    pub(crate) fn show_log(&mut self, _: LogRequest) -> Result<LogView, Halt> {
        Err(incident("show_log").into())
    }
}
