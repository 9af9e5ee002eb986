//! The words for every reason. `{cell}`, `{column}`, `{value}` and `{detail}` are filled in.

use crate::reason::Phrases;

pub(super) const NIP_BROKEN_BY_SPREADSHEET: Phrases = Phrases {
    code: "nip_broken_by_spreadsheet",
    reason_id: "NIP di sel {cell} rusak ({value}). Lembar kerja membacanya sebagai angka dan membuang digit akhirnya.",
    fix_id: "Ubah kolom menjadi Teks di Excel, ketik ulang NIP ini, lalu impor lagi.",
    reason_en: "The NIP in cell {cell} is broken ({value}). The spreadsheet took it for a number and dropped its last digits.",
    fix_en: "Set the column to Text in Excel, type this NIP again, then import again.",
};
pub(super) const NIP_MISSING: Phrases = Phrases {
    code: "nip_missing",
    reason_id: "NIP di sel {cell} kosong.",
    fix_id: "Isi NIP atau NI PPPK orang ini. Jika selnya berisi rumus, buka dan simpan berkas di Excel, lalu impor lagi.",
    reason_en: "Cell {cell} holds no NIP.",
    fix_en: "Enter the NIP or NI PPPK of this person. If the cell holds a formula, open and save the file in Excel, then import again.",
};
pub(super) const NIP_NOT_EIGHTEEN_DIGITS: Phrases = Phrases {
    code: "nip_not_eighteen_digits",
    reason_id: "NIP di sel {cell} ({value}) berisi {detail} angka, bukan 18.",
    fix_id: "Cocokkan dengan SK orang ini, perbaiki, lalu impor lagi.",
    reason_en: "The NIP in cell {cell} ({value}) has {detail} digits, not 18.",
    fix_en: "Compare it with the person's decree, correct it, then import again.",
};
pub(super) const NIP_NO_BIRTH_DATE: Phrases = Phrases {
    code: "nip_no_birth_date",
    reason_id: "NIP di sel {cell} ({value}) tidak diawali tanggal lahir.",
    fix_id: "Delapan angka pertama harus tanggal lahir (tahun, bulan, hari). Perbaiki, lalu impor lagi.",
    reason_en: "The NIP in cell {cell} ({value}) does not begin with a date of birth.",
    fix_en: "Its first eight digits must be the date of birth (year, month, day). Correct it, then import again.",
};
pub(super) const NIP_TWICE: Phrases = Phrases {
    code: "nip_twice",
    reason_id: "NIP {value} juga ada di baris {detail} dengan isi yang berbeda.",
    fix_id: "Hapus baris yang salah atau perbaiki NIP-nya, lalu impor lagi.",
    reason_en: "The NIP {value} also stands in row {detail}, with other content.",
    fix_en: "Delete the wrong row or correct its NIP, then import again.",
};
pub(super) const NAME_MISSING: Phrases = Phrases {
    code: "name_missing",
    reason_id: "Nama di sel {cell} kosong.",
    fix_id: "Isi nama orang ini, lalu impor lagi.",
    reason_en: "Cell {cell} holds no name.",
    fix_en: "Enter the name of this person, then import again.",
};
pub(super) const CELL_ERROR: Phrases = Phrases {
    code: "cell_error",
    reason_id: "Sel {cell} berisi kesalahan rumus ({value}).",
    fix_id: "Perbaiki rumusnya atau ganti dengan nilainya, lalu impor lagi.",
    reason_en: "Cell {cell} holds a formula error ({value}).",
    fix_en: "Correct the formula or replace it by its value, then import again.",
};
pub(super) const NIP_ODD_APPOINTMENT: Phrases = Phrases {
    code: "nip_odd_appointment",
    reason_id: "Angka ke-13 dan ke-14 NIP di sel {cell} bukan bulan dan bukan nomor kontrak PPPK.",
    fix_id: "Cocokkan dengan SK. NIP tetap dipakai.",
    reason_en: "Digits 13 and 14 of the NIP in cell {cell} are neither a month nor a PPPK contract number.",
    fix_en: "Compare it with the decree. The NIP is used as it is.",
};
pub(super) const NIP_ODD_AGE: Phrases = Phrases {
    code: "nip_odd_age",
    reason_id: "Menurut NIP di sel {cell}, orang ini diangkat sebelum usia 17 atau sesudah usia 60 tahun.",
    fix_id: "Cocokkan dengan SK. NIP tetap dipakai.",
    reason_en: "By the NIP in cell {cell} this person was appointed before 17 or after 60 years of age.",
    fix_en: "Compare it with the decree. The NIP is used as it is.",
};
pub(super) const NIP_ODD_SEX: Phrases = Phrases {
    code: "nip_odd_sex",
    reason_id: "Angka ke-15 NIP di sel {cell} bukan 1 atau 2.",
    fix_id: "Cocokkan dengan SK. NIP tetap dipakai.",
    reason_en: "Digit 15 of the NIP in cell {cell} is neither 1 nor 2.",
    fix_en: "Compare it with the decree. The NIP is used as it is.",
};
pub(super) const DATE_DISAGREES_WITH_NIP: Phrases = Phrases {
    code: "date_disagrees_with_nip",
    reason_id: "Tanggal di sel {cell} ({value}) tidak sama dengan yang ada di dalam NIP.",
    fix_id: "Periksa kolom {column}. NIP yang dipakai; tanggal ini tidak disimpan.",
    reason_en: "The date in cell {cell} ({value}) is not the one within the NIP.",
    fix_en: "Check the column {column}. The NIP is used; this date is not stored.",
};
pub(super) const TYPE_DISAGREES_WITH_NIP: Phrases = Phrases {
    code: "type_disagrees_with_nip",
    reason_id: "Jenis pegawai di sel {cell} ({value}) tidak cocok dengan bentuk NIP-nya.",
    fix_id: "Periksa keduanya. Yang dipakai adalah isi kolom {column}.",
    reason_en: "The employee type in cell {cell} ({value}) does not fit the form of the NIP.",
    fix_en: "Check both. What the column {column} says is used.",
};
pub(super) const RANK_UNKNOWN: Phrases = Phrases {
    code: "rank_unknown",
    reason_id: "Golongan di sel {cell} ({value}) tidak dikenal.",
    fix_id: "Tulis misalnya III/b untuk PNS atau IX untuk PPPK. Orang ini diimpor tanpa golongan.",
    reason_en: "The rank in cell {cell} ({value}) is not known.",
    fix_en: "Write for example III/b for PNS or IX for PPPK. This person is imported without a rank.",
};
pub(super) const RANK_CONTRADICTS: Phrases = Phrases {
    code: "rank_contradicts",
    reason_id: "Golongan di sel {cell} ({value}) bertentangan: pangkat, golongan, dan jenis pegawainya tidak cocok.",
    fix_id: "Perbaiki selnya. Orang ini diimpor tanpa golongan.",
    reason_en: "The rank in cell {cell} ({value}) contradicts itself: title, code and employee type do not fit.",
    fix_en: "Correct the cell. This person is imported without a rank.",
};
pub(super) const EMPLOYEE_TYPE_UNKNOWN: Phrases = Phrases {
    code: "employee_type_unknown",
    reason_id: "Jenis pegawai di sel {cell} ({value}) tidak dikenal.",
    fix_id: "Tulis PNS, CPNS, PPPK, atau PPPK paruh waktu. Untuk sementara dibaca dari NIP.",
    reason_en: "The employee type in cell {cell} ({value}) is not known.",
    fix_en: "Write PNS, CPNS, PPPK or PPPK paruh waktu. For now it is read off the NIP.",
};
pub(super) const LEGAL_STATUS_UNKNOWN: Phrases = Phrases {
    code: "legal_status_unknown",
    reason_id: "Kedudukan hukum di sel {cell} ({value}) tidak dikenal.",
    fix_id: "Perbaiki selnya. Kedudukan hukum yang sudah ada tetap; orang baru diimpor sebagai aktif.",
    reason_en: "The legal status in cell {cell} ({value}) is not known.",
    fix_en: "Correct the cell. A legal status known already stays; somebody new is imported as active.",
};
pub(super) const LAST_DAY_UNREADABLE: Phrases = Phrases {
    code: "last_day_unreadable",
    reason_id: "Tanggal di sel {cell} ({value}) tidak terbaca.",
    fix_id: "Tulis misalnya 31-01-2026, lalu impor lagi. Untuk sementara hari berhentinya tidak diambil.",
    reason_en: "The date in cell {cell} ({value}) cannot be read.",
    fix_en: "Write for example 31-01-2026 and import again. For now the last day is left out.",
};
pub(super) const EVALUATOR_NOT_FOUND: Phrases = Phrases {
    code: "evaluator_not_found",
    reason_id: "Atasan “{value}” tidak ada di daftar ini.",
    fix_id: "Pilih pejabat penilainya sesudah impor, atau tulis NIP-nya di daftar.",
    reason_en: "The superior “{value}” is nobody in this list.",
    fix_en: "Choose the evaluator after the import, or write the NIP into the list.",
};
pub(super) const EVALUATOR_AMBIGUOUS: Phrases = Phrases {
    code: "evaluator_ambiguous",
    reason_id: "Lebih dari satu orang di daftar ini cocok dengan atasan “{value}”.",
    fix_id: "Pilih pejabat penilainya sesudah impor, atau tulis NIP-nya di daftar.",
    reason_en: "More than one person of this list fits the superior “{value}”.",
    fix_en: "Choose the evaluator after the import, or write the NIP into the list.",
};
pub(super) const EVALUATOR_NUMBER_UNUSABLE: Phrases = Phrases {
    code: "evaluator_number_unusable",
    reason_id: "NIP atasan di sel {cell} ({value}) tidak terbaca sebagai NIP atau NRP.",
    fix_id: "Ubah kolom menjadi Teks dan ketik ulang. Untuk sementara atasan dicari dengan namanya.",
    reason_en: "The superior's NIP in cell {cell} ({value}) cannot be read as a NIP or NRP.",
    fix_en: "Set the column to Text and type it again. For now the superior is looked up by name.",
};
pub(super) const EVALUATOR_IS_SELF: Phrases = Phrases {
    code: "evaluator_is_self",
    reason_id: "Di sel {cell} orang ini tertulis sebagai atasannya sendiri.",
    fix_id: "Pilih pejabat penilainya sesudah impor.",
    reason_en: "Cell {cell} names this person as their own superior.",
    fix_en: "Choose the evaluator after the import.",
};
pub(super) const EARLIER_PERIOD: Phrases = Phrases {
    code: "earlier_period",
    reason_id: "NIP {value} juga ada di baris {detail} dengan periode yang lebih baru atau isi lain.",
    fix_id: "Yang dipakai baris {detail}. Baris ini dicatat sebagai SKP terdahulu.",
    reason_en: "The NIP {value} also stands in row {detail}, with a later period or other content.",
    fix_en: "Row {detail} is used. This row is kept as an earlier SKP.",
};
pub(super) const GRADE_NOT_FOLLOWING: Phrases = Phrases {
    code: "grade_not_following",
    reason_id: "Predikat di sel {cell} ({value}) tidak sesuai kuadran kedua ratingnya (PermenPANRB 6/2022, hlm. 99).",
    fix_id: "Periksa rating dan predikatnya di e-Kinerja.",
    reason_en: "The grade in cell {cell} ({value}) does not follow from its two ratings (PermenPANRB 6/2022, p. 99).",
    fix_en: "Check ratings and grade in e-Kinerja.",
};
pub(super) const OTHER_SHEETS: Phrases = Phrases {
    code: "other_sheets",
    reason_id: "Lembar lain juga berisi daftar pegawai dan tidak dibaca: {detail}.",
    fix_id: "Jika lembar itu diperlukan, simpan sebagai berkas sendiri, lalu impor.",
    reason_en: "Other sheets hold staff lists too and were not read: {detail}.",
    fix_en: "If you need them, save each as a file of its own, then import it.",
};
