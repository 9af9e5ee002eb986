//! Which headings mean which field of the two reports.

use super::ReportKind;
use crate::words::compact;

/// A field of a report. The ids are those of e-Kinerja and mean nothing here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// `jenis`.
    Kind,
    /// `id`.
    Id,
    /// `nip`.
    Nip,
    /// `nama`.
    Name,
    /// `periode_awal_skp`, `periode_awal`.
    PeriodStart,
    /// `periode_akhir_skp`, `periode_akhir`.
    PeriodEnd,
    /// `skp_unor_id`.
    UnitId,
    /// `skp_unor`.
    Unit,
    /// `skp_unor_induk`.
    ParentUnit,
    /// `skp_jabatan`.
    Position,
    /// `skp_jenis_jabatan`.
    PositionKind,
    /// `is_skp_plt_plh_pjb`, `is_plt_plh`.
    IsActing,
    /// `hasil_kerja`.
    Results,
    /// `perilaku_kerja`.
    Conduct,
    /// `hasil_akhir`.
    Grade,
    /// `pegawai_atasan_id`.
    SuperiorId,
    /// `pegawai_atasan_nip`.
    SuperiorNip,
    /// `pegawai_atasan_nama`.
    SuperiorName,
    /// `pegawai_atasan_unor_id`.
    SuperiorUnitId,
    /// `pegawai_atasan_unor`, `skp_unor_atasan`.
    SuperiorUnit,
    /// `pegawai_atasan_jabatan`.
    SuperiorPosition,
    /// `pegawai_atasan_golru`.
    SuperiorRank,
    /// `waktu_dinilai`.
    RatedAt,
    /// `pegawai_penilai_id`.
    EvaluatorId,
    /// `tahun_skp`.
    Year,
    /// `skp_id`.
    PlanId,
    /// `periode_id`.
    PeriodId,
    /// `skp_penilaian_id`.
    PlanEvaluationId,
    /// `golru`.
    Rank,
    /// `jenis_pegawai`.
    EmployeeType,
    /// `is_skp`.
    HasPlan,
    /// `skp_status`.
    PlanStatus,
    /// `skp_model`.
    PlanModel,
    /// `created_at`.
    CreatedAt,
}

/// The headings of each field in [`compact`] spelling, in the order the fields are declared. The heading that
/// stands first is preferred where several columns fit.
const HEADINGS: &[(Field, &[&str])] = &[
    (Field::Kind, &["JENIS"]),
    (Field::Id, &["ID"]),
    (Field::Nip, &["NIP", "NIPBARU", "PEGAWAINIP", "NIPPEGAWAI"]),
    (Field::Name, &["NAMA", "NAMAPEGAWAI", "PEGAWAINAMA"]),
    (Field::PeriodStart, &["PERIODEAWALSKP", "PERIODEAWAL", "SKPPERIODEAWAL"]),
    (Field::PeriodEnd, &["PERIODEAKHIRSKP", "PERIODEAKHIR", "SKPPERIODEAKHIR"]),
    (Field::UnitId, &["SKPUNORID", "UNORID"]),
    (Field::Unit, &["SKPUNOR", "UNOR", "UNIT", "UNITKERJA"]),
    (Field::ParentUnit, &["SKPUNORINDUK", "UNORINDUK"]),
    (Field::Position, &["SKPJABATAN", "JABATAN"]),
    (Field::PositionKind, &["SKPJENISJABATAN", "JENISJABATAN"]),
    (Field::IsActing, &["ISSKPPLTPLHPJB", "ISPLTPLH", "ISPLTPLHPJB"]),
    (Field::Results, &["HASILKERJA", "RATINGHASILKERJA"]),
    (Field::Conduct, &["PERILAKUKERJA", "RATINGPERILAKUKERJA", "PERILAKU"]),
    (Field::Grade, &["HASILAKHIR", "PREDIKATKINERJA", "PREDIKAT"]),
    (Field::SuperiorId, &["PEGAWAIATASANID", "ATASANID"]),
    (Field::SuperiorNip, &["PEGAWAIATASANNIP", "ATASANNIP", "NIPATASAN"]),
    (Field::SuperiorName, &["PEGAWAIATASANNAMA", "ATASANNAMA", "NAMAATASAN"]),
    (Field::SuperiorUnitId, &["PEGAWAIATASANUNORID", "ATASANUNORID"]),
    (Field::SuperiorUnit, &["PEGAWAIATASANUNOR", "ATASANUNOR", "SKPUNORATASAN"]),
    (Field::SuperiorPosition, &["PEGAWAIATASANJABATAN", "ATASANJABATAN", "JABATANATASAN"]),
    (Field::SuperiorRank, &["PEGAWAIATASANGOLRU", "ATASANGOLRU", "GOLONGANATASAN"]),
    (Field::RatedAt, &["WAKTUDINILAI", "TANGGALDINILAI", "DINILAIPADA"]),
    (Field::EvaluatorId, &["PEGAWAIPENILAIID", "PENILAIID"]),
    (Field::Year, &["TAHUNSKP", "TAHUN"]),
    (Field::PlanId, &["SKPID", "IDSKP"]),
    (Field::PeriodId, &["PERIODEID", "IDPERIODE"]),
    (Field::PlanEvaluationId, &["SKPPENILAIANID", "IDPENILAIAN", "PENILAIANID"]),
    (Field::Rank, &["GOLRU", "GOLONGAN"]),
    (Field::EmployeeType, &["JENISPEGAWAI"]),
    (Field::HasPlan, &["ISSKP"]),
    (Field::PlanStatus, &["SKPSTATUS", "STATUSSKP"]),
    (Field::PlanModel, &["SKPMODEL", "MODELSKP"]),
    (Field::CreatedAt, &["CREATEDAT", "DIBUATPADA"]),
];

/// How many fields there are.
pub(super) const N_FIELDS: usize = HEADINGS.len();

/// Where the fields stand in a file.
pub(super) struct Columns([Option<usize>; N_FIELDS]);

impl Columns {
    /// Finds the fields among headings as they read.
    pub(super) fn of(titles: &[String]) -> Self {
        let titles: Vec<String> =
            titles.iter().map(|title| compact(title.rsplit('›').next().unwrap_or(title))).collect();
        let mut places = [None; N_FIELDS];
        for (place, (_, headings)) in places.iter_mut().zip(HEADINGS) {
            *place = headings.iter().find_map(|heading| titles.iter().position(|title| title == heading));
        }
        Self(places)
    }

    /// The column of a field.
    pub(super) fn column(&self, field: Field) -> Option<usize> {
        self.0.get(field as usize).copied().flatten()
    }

    /// The columns of all fields, in the order they are declared.
    pub(super) fn all(&self) -> impl Iterator<Item = Option<usize>> {
        self.0.iter().copied()
    }

    /// Which report the headings are of; nothing where they are of neither.
    pub(super) fn kind(&self) -> Option<ReportKind> {
        let has = |field| self.column(field).is_some();
        if has(Field::Results) && has(Field::Conduct) && has(Field::Grade) {
            Some(ReportKind::Evaluations)
        } else {
            has(Field::PlanStatus).then_some(ReportKind::Plans)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_stand_in_the_order_of_the_fields_and_once() {
        let all: Vec<&str> = HEADINGS.iter().flat_map(|(_, headings)| headings.iter().copied()).collect();
        for (at, (field, _)) in HEADINGS.iter().enumerate() {
            assert_eq!(*field as usize, at, "{field:?}");
        }
        for (at, heading) in all.iter().enumerate() {
            assert!(!all[..at].contains(heading), "{heading} is listed twice");
            assert_eq!(compact(heading), *heading, "headings are listed in compact spelling");
        }
    }
}
