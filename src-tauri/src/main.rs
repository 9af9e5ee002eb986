//! The window of Kinerja Luring: one `call` command in front of the core, native dialogs, and
//! nothing else. It holds no rule.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod calls;
mod dialogs;
mod frame;
mod handover;
mod host;
mod watch;
mod words;

use std::path::PathBuf;
use std::process::ExitCode;

use tauri::Manager as _;

/// Long lists pass from thread to thread, which the allocators of most systems are slow at.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let (tray, files) = (handover::Tray::open(), opened_with());
    if tray.give(&files) {
        return ExitCode::SUCCESS;
    }
    let built = tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![
            calls::call,
            calls::cancel,
            calls::watch_drops,
            calls::watch_lock
        ])
        .setup(|app| {
            let core = calls::Core::new(app.handle());
            core.hand_over(files);
            tray.watch(app.handle().clone(), core.clone());
            watch::begin(core.clone());
            app.manage(core);
            frame::open(app)?;
            Ok(())
        })
        .on_window_event(frame::on_event)
        .run(tauri::generate_context!());
    match built {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => say_it_cannot_start(&error),
    }
}

/// The files that somebody opened with the program. Whatever else is said to it is no file.
fn opened_with() -> Vec<PathBuf> {
    let said = std::env::args_os().skip(1).map(PathBuf::from);
    said.filter(|path| path.is_file()).filter_map(|path| std::path::absolute(path).ok()).collect()
}

/// Without a window there is only the terminal left to say so.
#[expect(clippy::print_stderr, reason = "there is no window to say it in")]
fn say_it_cannot_start(error: &tauri::Error) -> ExitCode {
    eprintln!(
        "Jendela tidak dapat dibuka: {error}\nPasang WebView (Windows: WebView2; Linux: webkit2gtk 4.1)."
    );
    ExitCode::FAILURE
}
