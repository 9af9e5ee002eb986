//! What kind a position is, where a list says so beyond doubt.
//!
//! The kind decides the official form, so a doubtful one stays open rather than guessed.

use domain::PositionKind;

use crate::words::{compact, plain};

/// What a column *jenis jabatan* may say.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    Structural,
    Settled(PositionKind),
    Unknown,
}

/// The kind of a position from its column *jenis jabatan*, its echelon and its title.
pub(super) fn kind(group: &str, echelon: &str, title: &str) -> Option<PositionKind> {
    match self::group(group) {
        Group::Settled(kind) => Some(kind),
        Group::Structural => by_echelon(echelon).or_else(|| by_office(title)),
        Group::Unknown => by_echelon(echelon).or_else(|| by_office(title)).or_else(|| by_level(title)),
    }
}

/// In words, or as the SIASN number of table 3.
fn group(text: &str) -> Group {
    match compact(text).as_str() {
        "1" | "STRUKTURAL" | "JABATANSTRUKTURAL" | "MANAJERIAL" => Group::Structural,
        "2"
        | "FUNGSIONAL"
        | "JF"
        | "JFT"
        | "FUNGSIONALTERTENTU"
        | "JABATANFUNGSIONAL"
        | "JABATANFUNGSIONALTERTENTU" => Group::Settled(PositionKind::Functional),
        "4" | "PELAKSANA" | "JFU" | "FUNGSIONALUMUM" | "JABATANPELAKSANA" | "JABATANFUNGSIONALUMUM" => {
            Group::Settled(PositionKind::OperationalStaff)
        }
        "ADMINISTRATOR" | "JABATANADMINISTRATOR" => Group::Settled(PositionKind::Administrator),
        "PENGAWAS" | "JABATANPENGAWAS" => Group::Settled(PositionKind::SupervisorOfficial),
        "JPTUTAMA" | "PIMPINANTINGGIUTAMA" => Group::Settled(PositionKind::ExecutiveUtama),
        "JPTMADYA" | "PIMPINANTINGGIMADYA" => Group::Settled(PositionKind::ExecutiveMadya),
        "JPTPRATAMA" | "PIMPINANTINGGIPRATAMA" => Group::Settled(PositionKind::ExecutivePratama),
        "PIMPINANUNITKERJAMANDIRI" => Group::Settled(PositionKind::IndependentUnitHead),
        _ => Group::Unknown,
    }
}

/// `II.b`, `IIb`, `22`; I.a is JPT utama in one place and madya in another, so only its number decides.
fn by_echelon(text: &str) -> Option<PositionKind> {
    match compact(text).trim_start_matches("ESELON") {
        "10" => Some(PositionKind::ExecutiveUtama),
        "11" | "12" | "IB" => Some(PositionKind::ExecutiveMadya),
        "21" | "22" | "IIA" | "IIB" | "II" => Some(PositionKind::ExecutivePratama),
        "31" | "32" | "IIIA" | "IIIB" | "III" => Some(PositionKind::Administrator),
        "41" | "42" | "IVA" | "IVB" | "IV" => Some(PositionKind::SupervisorOfficial),
        _ => None,
    }
}

/// Offices that are of one kind in every agency.
fn by_office(title: &str) -> Option<PositionKind> {
    const OFFICES: [(&str, PositionKind); 13] = [
        ("KEPALA SEKSI", PositionKind::SupervisorOfficial),
        ("KEPALA SUBBAGIAN", PositionKind::SupervisorOfficial),
        ("KEPALA SUB BAGIAN", PositionKind::SupervisorOfficial),
        ("KEPALA SUBBIDANG", PositionKind::SupervisorOfficial),
        ("KEPALA SUB BIDANG", PositionKind::SupervisorOfficial),
        ("KEPALA SUBSEKSI", PositionKind::SupervisorOfficial),
        ("LURAH", PositionKind::SupervisorOfficial),
        ("KEPALA BIDANG", PositionKind::Administrator),
        ("KEPALA BAGIAN", PositionKind::Administrator),
        ("KEPALA SUBDIREKTORAT", PositionKind::Administrator),
        ("CAMAT", PositionKind::Administrator),
        ("KEPALA DINAS", PositionKind::ExecutivePratama),
        ("DIREKTUR JENDERAL", PositionKind::ExecutiveMadya),
    ];
    let title = plain(title);
    let title = title.trim_start_matches("PLT ").trim_start_matches("PLH ");
    OFFICES
        .iter()
        .find(|(office, _)| title == *office || title.starts_with(&format!("{office} ")))
        .map(|(_, kind)| *kind)
}

/// Titles that end in a level of the functional positions.
fn by_level(title: &str) -> Option<PositionKind> {
    const LEVELS: [&str; 8] = [
        " AHLI UTAMA",
        " AHLI MADYA",
        " AHLI MUDA",
        " AHLI PERTAMA",
        " PENYELIA",
        " MAHIR",
        " TERAMPIL",
        " PEMULA",
    ];
    let title = plain(title);
    LEVELS.iter().any(|level| title.ends_with(level)).then_some(PositionKind::Functional)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_column_decides_then_the_echelon_then_the_title() {
        assert_eq!(kind("Pelaksana", "", "Analis Perizinan Ahli Muda"), Some(PositionKind::OperationalStaff));
        assert_eq!(kind("Struktural", "III.a", "Sekretaris Dinas"), Some(PositionKind::Administrator));
        assert_eq!(kind("Struktural", "", "Kepala Bidang Pengaduan"), Some(PositionKind::Administrator));
        assert_eq!(kind("", "II.b", "Kepala Badan Riset Daerah"), Some(PositionKind::ExecutivePratama));
        assert_eq!(kind("", "", "Plt. Kepala Sub Bagian Umum"), Some(PositionKind::SupervisorOfficial));
        assert_eq!(kind("", "", "Bidan Penyelia"), Some(PositionKind::Functional));
        assert_eq!(kind("1", "NON", "Bidan Penyelia"), None, "the column contradicts the title");
    }

    #[test]
    fn a_doubtful_position_stays_open() {
        for title in [
            "",
            "Kepala Sekretariat",
            "Kepala UPT Lembah Utara",
            "Direktur",
            "Sekretaris Daerah",
            "Kepala Badan X",
        ] {
            assert_eq!(kind("", "", title), None, "{title}");
        }
        assert_eq!(kind("", "I.a", "Kepala Badan X"), None, "utama or madya");
    }
}
