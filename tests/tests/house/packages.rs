//! Whose code comes in: licences, and a reason for each package named by ours.

use std::collections::BTreeSet;

use cargo_metadata::Package;

use crate::{SYSTEMS, metadata, text_of};

/// Licences that may be combined with Apache-2.0 in a program given to anybody. MPL-2.0 asks for
/// the source of its own files only, which are used unchanged.
const LICENCES: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "BlueOak-1.0.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "WTFPL",
    "Zlib",
    // SQLite is in the public domain and says so with a blessing.
    "blessing",
];

/// Whether every part of an expression can be had under an accepted licence.
fn is_accepted(expression: &str) -> bool {
    let plain = expression.replace(['(', ')'], " ").replace('/', " OR ");
    plain.split(" AND ").all(|part| part.split(" OR ").any(|one| LICENCES.contains(&one.trim())))
}

/// A row of the tables of `docs/dependencies.md`: name, version, licence, reason.
fn rows(page: &str) -> Vec<[&str; 4]> {
    page.lines()
        .filter_map(|line| {
            let cells: Vec<_> = line.trim_matches('|').split('|').map(str::trim).collect();
            <[&str; 4]>::try_from(cells).ok()
        })
        .collect()
}

fn direct<'a>(ours: impl IntoIterator<Item = &'a Package>) -> BTreeSet<(String, String)> {
    ours.into_iter()
        .flat_map(|package| &package.dependencies)
        .filter(|one| one.path.is_none())
        .map(|one| (one.name.clone(), one.req.to_string().trim_start_matches(['^', '=']).to_owned()))
        .collect()
}

#[test]
fn every_licence_may_be_combined_with_ours() {
    for system in SYSTEMS {
        for package in metadata(system).packages {
            let licence = package.license.as_deref().unwrap_or("none");
            assert!(
                is_accepted(licence),
                "{system}: {} {} is under {licence}",
                package.name,
                package.version
            );
        }
    }
}

#[test]
fn a_licence_expression_needs_all_its_parts_and_one_of_its_choices() {
    assert!(is_accepted("(MIT OR GPL-2.0-only) AND Unicode-3.0"));
    assert!(is_accepted("Unlicense/MIT"));
    assert!(!is_accepted("MIT AND GPL-3.0-only"));
    assert!(!is_accepted("AGPL-3.0-only"));
}

#[test]
fn every_package_we_name_has_its_version_licence_and_reason_written_down() {
    let page = text_of("docs/dependencies.md").expect("docs/dependencies.md");
    let rows = rows(&page);
    let metadata = metadata(SYSTEMS[0]);
    let mut missing = Vec::new();
    for (name, version) in direct(metadata.workspace_packages()) {
        let licences: Vec<_> = metadata
            .packages
            .iter()
            .filter(|package| package.name.as_str() == name)
            .map(|package| package.license.clone().unwrap_or_default())
            .collect();
        let stands = rows.iter().any(|[row, row_version, licence, reason]| {
            *row == name
                && *row_version == version
                && licences.iter().any(|one| one == licence)
                && reason.len() > 10
        });
        if !stands {
            missing.push(format!(
                "| {name} | {version} | {} | … |",
                licences.first().map_or("", String::as_str)
            ));
        }
    }
    assert!(missing.is_empty(), "rows that docs/dependencies.md should have:\n{}", missing.join("\n"));
}

#[test]
fn every_package_of_the_interface_has_its_reason_written_down() {
    let page = text_of("docs/dependencies.md").expect("docs/dependencies.md");
    let rows = rows(&page);
    let manifest: serde_json::Value =
        serde_json::from_str(&text_of("ui/package.json").expect("ui/package.json")).expect("a manifest");
    for kind in ["dependencies", "devDependencies"] {
        for (name, version) in manifest[kind].as_object().expect("packages") {
            let version = version.as_str().unwrap_or_default().trim_start_matches(['^', '~']);
            let stands = rows.iter().any(|[row, row_version, ..]| row == name && *row_version == version);
            assert!(
                stands,
                "docs/dependencies.md should have a row | {name} | {version} | licence | reason |"
            );
        }
    }
}
