//! The window itself: its size, which is remembered, what may be opened in it, and its closing.

use std::sync::atomic::{AtomicBool, Ordering};

use serde::{Deserialize, Serialize};
use tauri::webview::NewWindowResponse;
use tauri::window::Color;
use tauri::{App, DragDropEvent, Manager as _, Url, WebviewUrl, WebviewWindowBuilder, Window, WindowEvent};

use crate::calls::Core;
use crate::{host, words};

const LEAST: (f64, f64) = (1024.0, 560.0);
const FIRST: Frame = Frame { width: 1366.0, height: 768.0, is_maximized: false };
/// Canvas of the light theme, so that the window does not flash before the first page is drawn.
const CANVAS: Color = Color(0xF4, 0xF2, 0xEC, 0xFF);

/// Size of the window in logical pixels.
#[derive(Clone, Copy, Serialize, Deserialize)]
struct Frame {
    width: f64,
    height: f64,
    is_maximized: bool,
}

/// Opens the one window, as large as it was when it was closed.
pub(crate) fn open(app: &App) -> tauri::Result<()> {
    let frame = remembered().unwrap_or(FIRST);
    WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
        .title("Kinerja Luring")
        .inner_size(frame.width.max(LEAST.0), frame.height.max(LEAST.1))
        .min_inner_size(LEAST.0, LEAST.1)
        .maximized(frame.is_maximized)
        .background_color(CANVAS)
        .incognito(keeps_nothing())
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    Ok(())
}

/// Nothing of a page is kept on disk: no storage, no cache, no history. `WebKitGTK` cannot drive
/// such a view, so a development build makes an exception while it is being tested.
fn keeps_nothing() -> bool {
    !(cfg!(debug_assertions) && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some())
}

/// Pages come from the program only: the interface and its isolation frame.
fn is_ours(url: &Url) -> bool {
    let is_own_scheme = matches!(url.scheme(), "tauri" | "isolation");
    // Windows cannot give a web view a scheme of its own and uses reserved host names instead.
    let is_own_host = matches!(url.host_str(), Some("tauri.localhost" | "isolation.localhost"));
    is_own_scheme || is_own_host || url.as_str() == "about:blank"
}

/// Reacts to what the person does with the window.
pub(crate) fn on_event(window: &Window, event: &WindowEvent) {
    #[expect(clippy::wildcard_enum_match_arm, reason = "a window reports much that is of no interest here")]
    match event {
        WindowEvent::CloseRequested { api, .. } => {
            api.prevent_close();
            close(window);
        }
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
            window.state::<Core>().offer(paths.clone());
        }
        _ => {}
    }
}

/// Ends the session beside the window, which stays alive meanwhile. A second request to close
/// does not wait: everything committed is in the file already, only the backup would be missing.
fn close(window: &Window) {
    static IS_CLOSING: AtomicBool = AtomicBool::new(false);
    let handle = window.app_handle().clone();
    if IS_CLOSING.swap(true, Ordering::Relaxed) {
        handle.exit(0);
        return;
    }
    remember(window);
    let core = window.state::<Core>().inner().clone();
    // Refused by a window that is already gone, which needs no title.
    let _ = window.set_title(words::closing_title(core.language()));
    tauri::async_runtime::spawn_blocking(move || {
        core.close();
        handle.exit(0);
    });
}

fn remembered() -> Option<Frame> {
    let text = std::fs::read_to_string(host::machine_folder().join("window.json")).ok()?;
    serde_json::from_str(&text).ok()
}

/// Keeps the size; where that fails the next window has the usual one, which is no reason to bother anybody.
fn remember(window: &Window) {
    let Ok(is_maximized) = window.is_maximized() else { return };
    let frame = if is_maximized {
        Frame { is_maximized, ..remembered().unwrap_or(FIRST) }
    } else {
        let (Ok(size), Ok(scale)) = (window.inner_size(), window.scale_factor()) else { return };
        let size = size.to_logical::<f64>(scale);
        Frame { width: size.width, height: size.height, is_maximized }
    };
    let folder = host::machine_folder();
    let text = serde_json::to_string(&frame).unwrap_or_default();
    let _ = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(folder.join("window.json"), text));
}
