//! Files made from code are committed, so that a reader needs no tools; here they are compared.

use xtask::{CHORES, root};

use crate::text_of;

#[test]
fn every_file_made_from_code_is_the_one_the_code_makes() {
    for chore in CHORES {
        let made = (chore.text)(&root()).unwrap_or_else(|problem| panic!("{}: {problem}", chore.name));
        let kept = text_of(chore.path).unwrap_or_default();
        assert!(made == kept, "{} is out of date: cargo run -p xtask -- {}", chore.path, chore.name);
    }
}

#[test]
fn the_preview_is_as_strict_with_pages_as_the_window() {
    let config = text_of("src-tauri/tauri.conf.json").expect("the configuration of the window");
    let config: serde_json::Value = serde_json::from_str(&config).expect("JSON");
    let preview = text_of("crates/preview/src/pages.rs").expect("the pages of the preview");
    let policy = config["app"]["security"]["csp"].as_object().expect("a policy");
    // The window speaks to the core through a scheme of its own, the preview over HTTP.
    for (directive, sources) in policy.iter().filter(|(directive, _)| *directive != "connect-src") {
        let rule = format!("{directive} {}", sources.as_str().unwrap_or_default());
        assert!(preview.contains(&rule), "the preview does not say {rule}");
        assert!(!rule.contains("unsafe"), "{rule}");
    }
}
