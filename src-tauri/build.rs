//! Tells tauri which commands exist, so that a capability has to name each one the window may call.

fn main() {
    // The built interface is embedded; a new one needs a new program.
    println!("cargo:rerun-if-changed=../ui/dist");
    println!("cargo:rerun-if-changed=isolation");
    let commands = tauri_build::AppManifest::new().commands(&["call", "cancel", "watch_drops", "watch_lock"]);
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands)) {
        println!("cargo:error={error:#}");
        std::process::exit(1);
    }
}
