//! Who may depend on whom, as `docs/ARCHITECTURE.md` says.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{DependencyKind, Metadata, Package};

use crate::{SYSTEMS, metadata};

/// Each package of ours and all it may know of ours.
const EDGES: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("ledger", &[]),
    ("contract", &[]),
    ("exchange", &["ledger"]),
    ("store", &["domain", "ledger"]),
    ("interop", &["domain"]),
    ("sheets", &["domain"]),
    ("app", &["contract", "domain", "exchange", "interop", "sheets", "store"]),
    ("cli", &["app", "contract"]),
    ("preview", &["app", "contract"]),
    ("kinerja-luring", &["app", "contract"]),
    ("xtask", &["app", "contract"]),
    ("tests", &["app", "contract"]),
];

/// Packages of others that only these of ours may use.
const KEPT_IN: &[(&str, &[&str])] = &[
    ("tauri", &["kinerja-luring"]),
    ("rfd", &["kinerja-luring"]),
    ("tiny_http", &["preview"]),
    ("rusqlite", &["store"]),
    ("age", &["exchange", "store"]),
    ("ed25519-dalek", &["exchange", "store"]),
    ("zxcvbn", &["app"]),
    ("secrecy", &["exchange", "store"]),
    ("blake3", &["exchange", "ledger", "store"]),
    ("printpdf", &["sheets"]),
    ("lopdf", &["sheets"]),
    ("qrcodegen", &["sheets"]),
    ("rqrr", &["sheets"]),
    ("calamine", &["interop"]),
    ("rust_xlsxwriter", &["interop"]),
    ("csv", &["interop"]),
    ("ts-rs", &["contract"]),
    ("diffy", &["app"]),
];

fn names(package: &Package, is_ours: bool) -> BTreeSet<&str> {
    package
        .dependencies
        .iter()
        .filter(|one| one.path.is_some() == is_ours && one.kind != DependencyKind::Development)
        .map(|one| one.name.as_str())
        .collect()
}

fn ours(metadata: &Metadata) -> BTreeMap<&str, &Package> {
    metadata.workspace_packages().into_iter().map(|package| (package.name.as_str(), package)).collect()
}

#[test]
fn every_package_knows_exactly_those_it_may_know() {
    let metadata = metadata(SYSTEMS[0]);
    let found: BTreeMap<_, _> =
        ours(&metadata).into_iter().map(|(name, package)| (name, names(package, true))).collect();
    let allowed: BTreeMap<_, _> =
        EDGES.iter().map(|(name, known)| (*name, known.iter().copied().collect())).collect();
    assert_eq!(found, allowed, "left: as built, right: as docs/ARCHITECTURE.md says");
}

#[test]
fn the_rules_and_the_ledger_do_no_input_or_output() {
    let metadata = metadata(SYSTEMS[0]);
    let ours = ours(&metadata);
    assert_eq!(names(ours["domain"], false), ["chrono"].into(), "no serde: domain types stay inside");
    assert_eq!(names(ours["ledger"], false), ["blake3", "minicbor", "thiserror"].into());
}

#[test]
fn packages_that_shape_a_boundary_stay_behind_it() {
    let metadata = metadata(SYSTEMS[0]);
    for (name, package) in ours(&metadata) {
        for used in names(package, false) {
            let keepers = KEPT_IN.iter().find(|(kept, _)| *kept == used).map(|(_, keepers)| *keepers);
            assert!(keepers.is_none_or(|keepers| keepers.contains(&name)), "{name} must not use {used}");
        }
    }
}

#[test]
fn nothing_that_speaks_to_a_network_is_built_into_the_window() {
    let speakers =
        ["reqwest", "hyper", "ureq", "curl", "isahc", "rustls", "native-tls", "tungstenite", "quinn"];
    for system in SYSTEMS {
        let metadata = metadata(system);
        let found: Vec<_> = metadata
            .packages
            .iter()
            .map(|package| package.name.as_str())
            .filter(|name| speakers.contains(name))
            .collect();
        assert!(found.is_empty(), "{system}: {found:?}");
    }
}

#[test]
fn the_window_has_no_plugin_and_no_developer_tools() {
    let metadata = metadata(SYSTEMS[0]);
    let plugins: Vec<_> = metadata
        .packages
        .iter()
        .map(|package| package.name.as_str())
        .filter(|name| name.starts_with("tauri-plugin"))
        .collect();
    assert!(
        plugins.is_empty(),
        "the interface reaches files and programs through the core only: {plugins:?}"
    );
    let resolved = metadata.resolve.as_ref().expect("a resolved graph");
    for node in resolved.nodes.iter().filter(|node| metadata[&node.id].name.as_str() == "tauri") {
        assert!(!node.features.iter().any(|feature| feature.as_str() == "devtools"), "not even in a release");
    }
}
