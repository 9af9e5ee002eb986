//! What surrounds the window, as `docs/security.md` says: content rules, the isolation frame, what the
//! window may call, and what is not built in.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::{SYSTEMS, metadata, text_of};

/// A document of the sources; nothing where it is missing, which no test accepts.
fn document(path: &str) -> Value {
    text_of(path).and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

/// Features of tauri that the window is built with; `devtools` is none of them.
const FEATURES: &[&str] = &["common-controls-v6", "custom-protocol", "isolation", "wry", "x11"];
/// What the window may call.
const CALLS: &[&str] = &["call", "cancel", "watch_drops", "watch_lock"];

#[test]
fn the_window_loads_nothing_but_what_is_in_the_program() {
    let security = document("src-tauri/tauri.conf.json")["app"]["security"].take();
    let page = text_of("docs/security.md").expect("the page");
    assert_eq!(
        security["csp"],
        json!({
            "default-src": "'self'", "script-src": "'self'", "style-src": "'self'",
            "img-src": "'self' data:", "font-src": "'self'",
            "connect-src": "'self' ipc: http://ipc.localhost",
            "object-src": "'none'", "base-uri": "'none'", "form-action": "'none'",
        }),
        "no inline script, no other origin"
    );
    for (directive, sources) in security["csp"].as_object().expect("directives") {
        let line = format!("{directive} {}", sources.as_str().expect("sources"));
        assert!(page.contains(&line), "docs/security.md lacks “{line}”");
    }
    assert_eq!(security["freezePrototype"], true);
    assert_eq!(security["pattern"]["use"], "isolation");
    assert_eq!(security.get("dangerousDisableAssetCspModification"), None);
    assert_eq!(security.get("assetProtocol"), None, "no file of the machine can be asked for");
}

#[test]
fn the_window_may_call_the_core_stop_it_and_learn_of_dropped_files_and_of_locks() {
    let capability = document("src-tauri/capabilities/main.json");
    let permissions: BTreeSet<&str> =
        capability["permissions"].as_array().expect("a list").iter().filter_map(Value::as_str).collect();
    let allowed: Vec<String> = CALLS.iter().map(|call| format!("allow-{}", call.replace('_', "-"))).collect();
    assert_eq!(permissions, allowed.iter().map(String::as_str).collect());
    assert_eq!(capability.get("remote"), None, "no page of another origin may call anything");
    assert_eq!(capability["windows"], json!(["main"]));
    let frame = text_of("src-tauri/isolation/isolation.js").expect("the frame");
    let (page, build) =
        (text_of("docs/security.md").expect("it"), text_of("src-tauri/build.rs").expect("it"));
    for call in CALLS {
        let named = format!("\"{call}\"");
        assert!(frame.contains(&named) && build.contains(&named), "{call} passes the frame");
        assert!(page.contains(&format!("`{call}`")), "docs/security.md names {call}");
    }
    let passing = frame.lines().find(|line| line.contains("new Set(")).expect("a list");
    assert_eq!(passing.matches('"').count() / 2, CALLS.len() + 1, "these and tauri's own fetch: {passing}");
}

#[test]
fn nothing_is_built_in_that_opens_tools_files_shells_or_connections_to_the_window() {
    for system in SYSTEMS {
        let metadata = metadata(system);
        let window = metadata.packages.iter().find(|package| package.name.as_str() == "kinerja-luring");
        let window = window.expect("the window");
        let tauri = window.dependencies.iter().find(|one| one.name == "tauri").expect("tauri");
        let features: BTreeSet<&str> = tauri.features.iter().map(String::as_str).collect();
        assert_eq!(features, FEATURES.iter().copied().collect(), "features of tauri");
        assert!(!tauri.uses_default_features);
        assert!(window.features.is_empty(), "no feature of the window adds another");
        let plugins: Vec<&str> = metadata
            .packages
            .iter()
            .map(|package| package.name.as_str())
            .filter(|name| name.starts_with("tauri-plugin"))
            .collect();
        assert_eq!(plugins, Vec::<&str>::new());
    }
    let page = text_of("docs/security.md").expect("the page");
    for feature in FEATURES {
        assert!(page.contains(&format!("`{feature}`")), "docs/security.md names {feature}");
    }
}

/// On Linux the bundle names a kind of file that nobody knows unless the package brings the list of such kinds.
#[test]
fn a_package_is_opened_by_the_program_wherever_that_was_installed() {
    let bundle = document("src-tauri/tauri.conf.json")["bundle"].take();
    let kind = &bundle["fileAssociations"][0];
    assert_eq!(kind["ext"], json!(["kinerja"]), "as packages are called");
    let list = text_of("src-tauri/linux/kinerja-luring.xml").expect("the list of kinds");
    let named = format!("<mime-type type=\"{}\">", kind["mimeType"].as_str().expect("a kind"));
    assert!(list.contains(&named) && list.contains("<glob pattern=\"*.kinerja\"/>"), "{named}: {list}");
    assert!(list.contains(r"\x8bKLP"), "known by its content, as docs/formats/package-v1.md says");
    for form in ["deb", "rpm"] {
        let files = &bundle["linux"][form]["files"];
        let path = &files["/usr/share/mime/packages/kinerja-luring.xml"];
        assert_eq!(path, "linux/kinerja-luring.xml", "{form} brings it");
    }
}

#[test]
fn the_interface_never_makes_markup_out_of_text() {
    let sources = crate::tracked()
        .into_iter()
        .filter(|path| path.starts_with("ui/src/") && !path.ends_with(".test.ts"));
    for path in sources {
        let text = text_of(&path).unwrap_or_default();
        for way in [
            "{@html",
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "new Function",
        ] {
            assert!(!text.contains(way), "{path} uses {way}");
        }
    }
}
