//! Native file dialogs. Paths are known to Rust only; the interface gets a token and a name.

use std::path::PathBuf;
use std::pin::Pin;
use std::sync::mpsc;

use contract::{ChooseFileRequest, Language};
use rfd::{AsyncFileDialog, FileHandle};
use tauri::{AppHandle, Manager as _};

use crate::words::{Act, dialog};

/// How many files a person may pick.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Many {
    One,
    Several,
}

/// What a dialog promises to come to.
type Picked<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// Shows the dialog of a purpose and waits for the person. Must not be called in the window's own
/// thread, which has to go on drawing.
pub(crate) fn choose(handle: &AppHandle, request: &ChooseFileRequest, language: Language) -> Option<PathBuf> {
    ask(handle, request, language, Many::One).into_iter().next()
}

/// The same for several files at once.
pub(crate) fn choose_many(
    handle: &AppHandle,
    request: &ChooseFileRequest,
    language: Language,
) -> Vec<PathBuf> {
    ask(handle, request, language, Many::Several)
}

fn ask(handle: &AppHandle, request: &ChooseFileRequest, language: Language, many: Many) -> Vec<PathBuf> {
    if let Some(answer) = prepared_answer() {
        return answer.split('\t').filter(|path| !path.is_empty()).map(PathBuf::from).collect();
    }
    let request = request.clone();
    let (answered, answer) = mpsc::channel();
    let owner = handle.clone();
    // Dialogs belong to the thread of the window on every system; only the waiting happens elsewhere.
    let asked = handle.run_on_main_thread(move || {
        let shown = show(&owner, &request, language, many);
        std::thread::spawn(move || answered.send(tauri::async_runtime::block_on(shown)));
    });
    asked.ok().and_then(|()| answer.recv().ok()).unwrap_or_default()
}

fn show(
    handle: &AppHandle,
    request: &ChooseFileRequest,
    language: Language,
    many: Many,
) -> impl Future<Output = Vec<PathBuf>> + Send + use<> {
    let words = dialog(request.purpose, language);
    let mut asked = AsyncFileDialog::new().set_title(words.title);
    if let Some(window) = handle.get_webview_window("main") {
        asked = asked.set_parent(&window);
    }
    if !words.endings.is_empty() {
        asked = asked.add_filter(words.kind, words.endings);
    }
    if let Some(name) = &request.suggested_name {
        asked = asked.set_file_name(name);
    }
    let act = words.act;
    let picked = picked(asked, act, many);
    let ending = words.endings.first().copied();
    async move {
        let named = |file: FileHandle| {
            let path = file.path().to_owned();
            match (act, ending) {
                (Act::Save, Some(ending)) if path.extension().is_none() => path.with_extension(ending),
                _ => path,
            }
        };
        picked.await.into_iter().map(named).collect()
    }
}

/// The dialog, shown once it is waited for.
fn picked(asked: AsyncFileDialog, act: Act, many: Many) -> Picked<Vec<FileHandle>> {
    if many == Many::Several && matches!(act, Act::Open) {
        let files = asked.pick_files();
        return Box::pin(async move { files.await.unwrap_or_default() });
    }
    let one: Picked<Option<FileHandle>> = match act {
        Act::Open => Box::pin(asked.pick_file()),
        Act::Save => Box::pin(asked.save_file()),
        Act::Folder => Box::pin(asked.pick_folder()),
    };
    Box::pin(async move { one.await.into_iter().collect() })
}

/// Tests of the real window cannot press a native dialog, so a development build takes answers
/// from the file named by `KINERJA_DIALOG_ANSWERS`: one dialog a line, used up from the top, several
/// paths with tabs between them, an empty line for a dialog that was cancelled.
#[cfg(debug_assertions)]
fn prepared_answer() -> Option<String> {
    let file = std::env::var_os("KINERJA_DIALOG_ANSWERS")?;
    let answers = std::fs::read_to_string(&file).unwrap_or_default();
    let (first, rest) = answers.split_once('\n').unwrap_or((&answers, ""));
    // An answer that cannot be used up would be given twice.
    let used_up = std::fs::write(&file, rest);
    Some(used_up.map_or_else(|_| String::new(), |()| first.to_owned()))
}

#[cfg(not(debug_assertions))]
fn prepared_answer() -> Option<String> {
    None
}
