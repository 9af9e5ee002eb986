//! Results and indicators kept for reuse, and packs of them.

use crate::App;
use crate::failure::Halt;
use contract::{
    ChosenFile, ExportPackRequest, Failure, ImportedPackView, InsertFromLibraryRequest, KeepInLibraryRequest,
    LibraryEntryView, LibraryView, ListLibraryRequest, PlanDeskView, RemoveLibraryEntriesRequest,
    SaveLibraryEntryRequest, WithFile,
};

impl App {
    pub(crate) fn list_library(&mut self, _: ListLibraryRequest) -> Result<LibraryView, Halt> {
        Err(Failure::UnknownCommand { name: "list_library".into() }.into())
    }

    pub(crate) fn save_library_entry(
        &mut self,
        _: SaveLibraryEntryRequest,
    ) -> Result<LibraryEntryView, Halt> {
        Err(Failure::UnknownCommand { name: "save_library_entry".into() }.into())
    }

    pub(crate) fn remove_library_entries(
        &mut self,
        _: RemoveLibraryEntriesRequest,
    ) -> Result<LibraryView, Halt> {
        Err(Failure::UnknownCommand { name: "remove_library_entries".into() }.into())
    }

    pub(crate) fn keep_in_library(&mut self, _: KeepInLibraryRequest) -> Result<LibraryView, Halt> {
        Err(Failure::UnknownCommand { name: "keep_in_library".into() }.into())
    }

    pub(crate) fn import_pack(&mut self, _: WithFile) -> Result<ImportedPackView, Halt> {
        Err(Failure::UnknownCommand { name: "import_pack".into() }.into())
    }

    pub(crate) fn export_pack(&mut self, _: ExportPackRequest) -> Result<ChosenFile, Halt> {
        Err(Failure::UnknownCommand { name: "export_pack".into() }.into())
    }

    pub(crate) fn insert_from_library(&mut self, _: InsertFromLibraryRequest) -> Result<PlanDeskView, Halt> {
        Err(Failure::UnknownCommand { name: "insert_from_library".into() }.into())
    }
}
