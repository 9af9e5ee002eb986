//! What the repository may hold.

use std::collections::BTreeMap;

use crate::{root, text_of, tracked};

const RUST_WALL: usize = 800;
const SVELTE_WALL: usize = 400;

/// Written in two pieces, so that this file does not hold what it looks for.
fn joined(pieces: &[[&str; 2]]) -> Vec<String> {
    pieces.iter().map(|pair| pair.concat()).collect()
}

/// Every line that holds one of the pieces, as `path:line`.
fn places(paths: impl Iterator<Item = String>, pieces: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for path in paths {
        let text = text_of(&path).unwrap_or_default();
        for (number, line) in (1..).zip(text.lines()) {
            if pieces.iter().any(|piece| line.contains(piece)) {
                found.push(format!("{path}:{number}: {}", line.trim()));
            }
        }
    }
    found
}

fn ending_in(ending: &'static str) -> impl Iterator<Item = String> {
    tracked().into_iter().filter(move |path| path.ends_with(ending))
}

#[test]
fn what_only_unix_has_is_called_in_one_file_of_a_package_at_most() {
    let pieces =
        joined(&[["std::os::", "unix"], ["lib", "c::"], ["cfg(", "unix)"], ["target_os = ", "\"linux\""]]);
    let mut files: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for place in places(ending_in(".rs"), &pieces) {
        let path = place.split(':').next().unwrap_or_default().to_owned();
        let package = path.split("/src/").next().unwrap_or_default().to_owned();
        let known = files.entry(package).or_default();
        if !known.contains(&path) {
            known.push(path);
        }
    }
    for (package, known) in files {
        assert_eq!(
            known.len(),
            1,
            "{package} calls unix in several files; most people have Windows: {known:?}"
        );
    }
}

#[test]
fn no_file_is_longer_than_a_reader_can_hold() {
    for (ending, wall) in [(".rs", RUST_WALL), (".svelte", SVELTE_WALL)] {
        for path in ending_in(ending) {
            let length = text_of(&path).unwrap_or_default().lines().count();
            assert!(length <= wall, "{path} has {length} lines, the wall is {wall}");
        }
    }
}

#[test]
fn no_file_names_a_folder_of_one_machine() {
    let pieces = joined(&[["/wor", "k/"], ["/tm", "p/"], ["/roo", "t/"], ["C:\\Use", "rs\\"]]);
    let found = places(tracked().into_iter(), &pieces);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_file_names_the_host_of_a_registry() {
    let pieces = joined(&[
        ["registry.npm", "js.org"],
        ["index.crates", ".io"],
        ["static.crates", ".io"],
        ["pypi", ".org"],
        ["deb.debian", ".org"],
        ["files.python", "hosted.org"],
    ]);
    let found = places(tracked().into_iter(), &pieces);
    assert!(found.is_empty(), "lock files included: {}", found.join("\n"));
}

#[test]
fn no_text_that_people_read_claims_a_standard_that_no_checker_confirmed() {
    let claims = joined(&[["PDF", "/A"], ["PDF", "/UA"]]);
    let read_by_people = ["README", "ui/src/lib/text/", "crates/contract/src/words", "crates/cli/src/"];
    let is_read = |path: &String| read_by_people.iter().any(|start| path.starts_with(start));
    let found = places(tracked().into_iter().filter(is_read), &claims);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn nothing_that_is_built_is_committed() {
    for path in tracked() {
        let is_built = ["target/", "ui/dist/", "ui/node_modules/", "src-tauri/gen/"]
            .iter()
            .any(|folder| path.starts_with(folder));
        assert!(!is_built, "{path}");
        let size = std::fs::metadata(root().join(&path)).map_or(0, |file| file.len());
        assert!(size <= 2 << 20, "{path} is larger than 2 MiB");
    }
}

#[test]
fn every_link_from_one_document_to_a_file_leads_somewhere() {
    for path in ending_in(".md") {
        let text = text_of(&path).unwrap_or_default();
        let folder = root().join(&path).parent().expect("a folder").to_owned();
        for rest in text.split("](").skip(1) {
            let link = rest.split([')', '#', ' ']).next().unwrap_or_default();
            if link.is_empty() || link.contains("://") || link.starts_with("mailto:") {
                continue;
            }
            assert!(folder.join(link).exists(), "{path} leads to {link}, which does not exist");
        }
    }
}

#[test]
fn the_bird_s_eye_view_stays_one() {
    let length = text_of("docs/ARCHITECTURE.md").expect("docs/ARCHITECTURE.md").lines().count();
    assert!(length < 250, "docs/ARCHITECTURE.md has {length} lines");
}

/// Functions of a source that read bytes from elsewhere, each in the ways in which it may be called.
fn decoders(path: &str) -> Vec<Vec<String>> {
    let module =
        path.trim_end_matches("/mod.rs").trim_end_matches(".rs").rsplit('/').next().unwrap_or_default();
    let (mut of, mut found) = (String::new(), Vec::new());
    for line in text_of(path).unwrap_or_default().lines() {
        if let Some(named) = line.strip_prefix("impl ") {
            of = named.chars().take_while(char::is_ascii_alphanumeric).collect();
        }
        let Some((indent, called)) = line.split_once("pub fn ") else { continue };
        let Some((name, taken)) = called.split_once('(') else { continue };
        if taken.starts_with("bytes: &[u8]") || taken.starts_with("raw: &[u8], ") {
            let places = if indent.is_empty() {
                vec![module, "crate", "exchange", "ledger"]
            } else {
                vec![of.as_str()]
            };
            found.push(places.iter().map(|place| format!("{place}::{name}(")).collect());
        }
    }
    found
}

#[test]
fn every_decoder_of_the_sync_file_has_a_target_of_the_fuzzer_which_begins_with_good_input() {
    let sources = tracked();
    let build = text_of("fuzz/Cargo.toml").expect("how the fuzzer is built");
    let mut called = text_of("crates/exchange/src/fuzzing.rs").expect("the way behind the signature");
    for target in sources.iter().filter(|path| path.starts_with("fuzz/fuzz_targets/")) {
        called += &text_of(target).expect("a target");
        let name = target.rsplit('/').next().and_then(|name| name.strip_suffix(".rs")).expect("a name");
        assert!(sources.contains(&format!("fuzz/seeds/{name}/golden")), "{name} begins with good input");
        assert!(build.contains(&format!("name = \"{name}\"")), "{name} is built");
    }
    let is_source = |path: &&String| {
        let folders = ["crates/exchange/src/", "crates/ledger/src/"];
        folders.iter().any(|folder| path.starts_with(folder)) && !path.ends_with("/fuzzing.rs")
    };
    let found: Vec<_> = sources.iter().filter(is_source).flat_map(|path| decoders(path)).collect();
    assert!(found.len() >= 8, "{found:?}");
    for ways in found {
        assert!(ways.iter().any(|way| called.contains(way)), "no target of the fuzzer calls {ways:?}");
    }
}

#[test]
fn what_was_to_be_counted_and_measured_is_stated_with_how_to_repeat_it() {
    for (page, how) in [
        ("docs/reliability.md", "KINERJA_OPERATIONS=100000000"),
        ("docs/performance.md", "cargo bench -p store --bench merge"),
        ("docs/performance.md", "bench/sheets/run.sh"),
        ("docs/performance.md", "bench/spreadsheets/run.sh"),
        ("docs/sizes.md", "bench/peers"),
    ] {
        let text = text_of(page).expect("a page");
        assert!(text.contains(how), "{page} does not say how to repeat it: {how}");
        let open: Vec<&str> =
            text.lines().filter(|line| line.starts_with('|') && line.contains("still to be")).collect();
        assert!(open.is_empty(), "{page} owes figures:\n{}", open.join("\n"));
    }
}
