//! Files made from code are committed, so that a reader needs no tools; here they are compared.

use xtask::{CHORES, root};

use crate::{text_of, tracked};

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

#[test]
fn the_cost_of_a_guess_stands_in_the_documents_as_it_is_in_the_program() {
    let source = text_of("crates/store/src/envelope.rs").expect("the envelope");
    let (_, rest) = source.split_once("const WORK_FACTOR: u8 = ").expect("the constant");
    let factor: u32 = rest.split(';').next().unwrap_or_default().parse().expect("a number");
    // A guess fills 128 · r · N bytes; r is 8 in every age file.
    let memory = (1_u64 << factor) * 128 * 8 / (1 << 20);
    for (path, told) in [
        ("docs/security.md", format!("N = 2^{factor}, r = 8, p = 1")),
        ("docs/security.md", format!("Every guess needs {memory} MiB of memory")),
        ("docs/security.md", format!("another cost than 2^{factor} is refused")),
        ("docs/formats/store.md", format!("work factor {factor} (N = 2^{factor})")),
        ("crates/store/src/envelope.rs", format!("N = 2^{factor}: {memory} MiB")),
    ] {
        assert!(text_of(path).expect("the page").contains(&told), "{path} lacks “{told}”");
    }
}

#[test]
fn guesses_are_light_in_tests_and_nowhere_people_work() {
    let call = ["::lighten_guesses", "()"].concat();
    let calls = |path: &String| text_of(path).is_some_and(|text| text.contains(&call));
    let source = tracked().into_iter().filter(|path| !path.starts_with("docs/"));
    let callers: Vec<String> = source.filter(calls).collect();
    assert_eq!(callers, ["crates/preview/src/main.rs", "tests/src/lib.rs"]);
}
