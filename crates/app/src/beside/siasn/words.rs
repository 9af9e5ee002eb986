//! Words about files of SIASN.

use crate::beside::words::{Pair, legal_status, say};
use contract::Language;
use domain::credit::Opening;
use domain::{Grade, LegalStatus};
use store::records::Term;

/// What is said about a record, and what to do; `{}` stands for what is written there.
pub(super) struct Said {
    reason: Pair,
    fix: Pair,
}

pub(super) const FOREIGN: Said = Said {
    reason: (
        "Orang ini tidak ada di kantor ini; hasilnya tidak dimasukkan.",
        "This person is not in this office; the record is left out.",
    ),
    fix: (
        "Muat data-utama orang itu bersama berkas ini, atau isi id SIASN pada data pegawai.",
        "Take in data-utama of that person together with this file, or fill in the SIASN id of the person.",
    ),
};
pub(super) const NO_PERIOD: Said = Said {
    reason: (
        "Bulan mulai dan selesainya kosong, atau bukan bulan, triwulan, semester, atau tahun; tidak dimasukkan.",
        "Its months are blank, or no month, quarter, half year or year; it is left out.",
    ),
    fix: (
        "Lengkapi bulanMulaiPenilaian dan bulanSelesaiPenilaian menurut SIASN, lalu impor lagi.",
        "Fill in bulanMulaiPenilaian and bulanSelesaiPenilaian as SIASN has them, then import again.",
    ),
};
pub(super) const RATING_UNKNOWN: Said = Said {
    reason: (
        "“{}” bukan nilai yang dikenal; disimpan seperti tertulis.",
        "“{}” is no known value; it is kept as written.",
    ),
    fix: ("Periksa nilainya di SIASN.", "Check the value in SIASN."),
};
pub(super) const RANK_UNKNOWN: Said = Said {
    reason: ("Golongan “{}” tidak dikenal; yang ada tetap.", "Rank “{}” is not known; what is here stays."),
    fix: ("Isi golongan pada data pegawai.", "Fill in the rank of the person."),
};
pub(super) const STATUS_UNKNOWN: Said = Said {
    reason: (
        "Kedudukan hukum “{}” tidak ada di tabel; yang ada tetap.",
        "Legal status “{}” is in no table; what is here stays.",
    ),
    fix: ("Pilih kedudukan hukum pada data pegawai.", "Choose the legal status of the person."),
};
pub(super) const NIP_REFUSED: Said = Said {
    reason: ("NIP “{}” tidak sah; orangnya tidak dibuat.", "NIP “{}” is not valid; nobody is made of it."),
    fix: ("Perbaiki NIP di SIASN atau di berkas, lalu impor lagi.", "Correct the NIP, then import again."),
};
pub(super) const NIP_DIFFERS: Said = Said {
    reason: (
        "Id SIASN ini tercatat pada orang lain, bukan pada NIP {}; orangnya tidak dimasukkan.",
        "This SIASN id is noted with somebody else, not with the NIP {}; the person is left out.",
    ),
    fix: (
        "Cocokkan NIP dan id SIASN kedua orang itu, perbaiki yang salah, lalu impor lagi.",
        "Compare NIP and SIASN id of the two, correct the wrong one, then import again.",
    ),
};
pub(super) const NAME_MISSING: Said = Said {
    reason: ("Namanya kosong; orangnya tidak dibuat.", "The name is blank; nobody is made of it."),
    fix: ("Lengkapi nama di berkas, lalu impor lagi.", "Fill in the name, then import again."),
};
pub(super) const AMOUNT_UNKNOWN: Said = Said {
    reason: (
        "Angka kredit “{}” tidak dapat dibaca sampai tiga desimal; tidak dihitung.",
        "Credit “{}” cannot be read to three decimals; it is not counted.",
    ),
    fix: (
        "Isi saldonya pada bagian Angka kredit pegawai.",
        "Fill in the balance in the person's credit points.",
    ),
};

/// A remark about what is written somewhere.
pub(super) fn about(said: &Said, written: &str, language: Language) -> (String, &'static str) {
    (say(language, said.reason).replace("{}", written), say(language, said.fix))
}

/// A remark about nothing written.
pub(super) fn fixed(said: &Said, language: Language) -> (String, &'static str) {
    about(said, "", language)
}

/// A grade that is kept though its ratings give another.
pub(super) fn grade_differs(
    period: &str,
    (stated, follows): (Grade, Grade),
    language: Language,
) -> (String, &'static str) {
    let [stated, follows] = [stated, follows].map(|grade| crate::words::grade(grade, language));
    match language {
        Language::Id => (
            format!(
                "{period}: predikat {stated}, padahal rating hasil dan perilakunya memberi {follows}. Disimpan seperti dinyatakan SIASN."
            ),
            "Minta operator SIASN memeriksa nilainya.",
        ),
        Language::En => (
            format!("{period}: grade {stated}, though its ratings give {follows}. Kept as SIASN states it."),
            "Ask the SIASN operator to check it.",
        ),
    }
}

/// A balance brought along.
pub(super) fn balance(found: Opening, language: Language) -> String {
    let Opening { year, amount } = found;
    match language {
        Language::Id => format!("Saldo sampai {year}: {amount}"),
        Language::En => format!("Balance up to {year}: {amount}"),
    }
}

/// A balance that somebody entered otherwise.
pub(super) fn balance_differs(
    entered: Opening,
    found: Opening,
    language: Language,
) -> (String, &'static str) {
    let [entered, found] = [entered, found].map(|one| balance(one, language));
    match language {
        Language::Id => (
            format!("Tercatat di sini {entered}; menurut SIASN {found}. Yang di sini tetap."),
            "Bandingkan, lalu ubah saldo pada bagian Angka kredit bila perlu.",
        ),
        Language::En => (
            format!("Noted here {entered}; as SIASN states {found}. What is here stays."),
            "Compare, then change the balance in the person's credit points where needed.",
        ),
    }
}

/// The number of a conversion.
pub(super) fn numbered(period: &str, number: &str, language: Language) -> String {
    match language {
        Language::Id => format!("Konversi {period}: nomor {number}"),
        Language::En => format!("Conversion {period}: number {number}"),
    }
}

/// A conversion whose id is kept.
pub(super) fn identified(months: &str, language: Language) -> String {
    match language {
        Language::Id => format!("Konversi {months}: id SIASN"),
        Language::En => format!("Conversion {months}: SIASN id"),
    }
}

/// The number of a conversion that somebody noted otherwise.
pub(super) fn number_differs(
    period: &str,
    (noted, stated): (&str, &str),
    language: Language,
) -> (String, &'static str) {
    match language {
        Language::Id => (
            format!("Konversi {period}: tercatat nomor {noted}, menurut SIASN {stated}. Yang di sini tetap."),
            "Bandingkan, lalu ubah nomor lembar bila perlu.",
        ),
        Language::En => (
            format!(
                "Conversion {period}: number {noted} is noted, SIASN states {stated}. What is here stays."
            ),
            "Compare, then change the number of the sheet where needed.",
        ),
    }
}

/// What a cell of a result holds, in words; as written where it is none of ours.
pub(super) fn stated(field: &str, text: &str, language: Language) -> String {
    let level = || Term::from_word(text).map(|level| crate::words::level(level, language));
    let grade = || Term::from_word(text).map(|grade| crate::words::grade(grade, language));
    let known = match field {
        "outside_results.results" | "outside_results.conduct" => level(),
        "outside_results.grade" => grade(),
        _ => None,
    };
    known.unwrap_or(text).to_owned()
}

pub(super) const NO_NIP: Pair = ("NIP belum ada atau tidak sah", "No valid NIP");
pub(super) const NO_EVALUATION: Pair = ("Belum ada penilaian", "No evaluation yet");
pub(super) const SIASN_ID: Pair = ("id SIASN pegawai", "SIASN id of the person");
pub(super) const POSITION_ID: Pair = ("id SIASN riwayat jabatan", "SIASN id of the position");
pub(super) const SHEET_NUMBER: Pair =
    ("nomor dan tanggal lembar konversi angka kredit", "number and day of the conversion sheet");
pub(super) const LEVEL: Pair = ("jenjang jabatan fungsional", "level of the functional position");

/// An evaluation that is not signed yet.
pub(super) fn not_signed(state: domain::EvaluationState, language: Language) -> String {
    let state = crate::words::evaluation_state(state, language);
    match language {
        Language::Id => format!("Belum ditandatangani (keadaan: {})", state.to_lowercase()),
        Language::En => format!("Not signed (state: {})", state.to_lowercase()),
    }
}

/// Somebody of whom no plan is demanded.
pub(super) fn exempt(status: LegalStatus, language: Language) -> String {
    let status = legal_status(status, language);
    match language {
        Language::Id => format!("Tidak wajib SKP: {status}"),
        Language::En => format!("No SKP demanded: {status}"),
    }
}

/// What stands in the way of a folder is a link; said where systems say why they refuse.
pub(super) const LINKED: &str = "Nama ini sudah dipakai tautan ke tempat lain.";

/// Stands above everything in a folder of a practice office.
pub(super) const PRACTICE: &str = "LATIHAN: isi folder ini data rekaan, bukan untuk SIASN.\n\n";

/// The page that explains a folder; it is for the office, in its language.
pub(super) const READ_ME: &str = "\
{praktik}BERKAS UNTUK SIASN
{kantor}
Periode: {periode}

Aplikasi resmi tetap e-Kinerja dan SIASN BKN (Pasal 35 PermenPANRB 6/2022). Kinerja Luring berdampingan
dengannya: menyiapkan data dan dokumen, tidak mengirim apa pun sendiri. Pengiriman dilakukan operator SIASN
instansi dari jaringan yang diizinkan BKN.

{hasil}
angkakredit.jsonl  {kredit} baris untuk angkakredit/save
dokumen  satu PDF setiap orang: dokumen evaluasi kinerja, dan lembar angka kredit bila ada
belum-punya-id-siasn.csv  {tanpa_id} orang yang sesuatunya belum diketahui; isiannya null
tidak-ikut.csv  {tidak_ikut} orang yang belum ikut beserta sebabnya

Setiap baris adalah satu objek JSON dengan nama isian seperti yang diminta SIASN, ditambah nip untuk mencocokkan.
Buang nip sebelum dikirim. Pada path, dok_uri dan object berisi nama PDF di folder ini; ganti dengan jawaban
SIASN setelah PDF itu diunggah. koefisienId menunjuk jenjang jabatan fungsional; bagi jabatan lain isinya null.

id berisi null bila program ini belum tahu id dari SIASN, dan SIASN lalu membuat catatan baru. Sebelum mengirim
lagi periode yang sudah pernah dikirim, impor dulu rw-skp22, rw-kinerjaperiodik, dan rw-angkakredit terbaru, lalu tulis
folder ini sekali lagi: barisnya membawa id, dan tidak ada yang tercatat dua kali.

Angka kredit triwulan atau bulan tidak ikut bila predikat tahunannya sudah ditandatangani, agar tidak terjumlah
dua kali. Hanya penilaian yang sudah ditandatangani yang ada di sini. Folder ini memuat data pribadi: simpan dan kirim
dengan hati-hati, hapus setelah selesai.
";

/// Stands in a folder while it is written; it stays where that stopped.
pub(super) const UNFINISHED: &str = "\
Folder ini belum selesai ditulis: prosesnya masih berjalan, dihentikan, atau medianya penuh.
Jangan kirim isinya. Tulis folder ini sekali lagi dari Kinerja Luring; catatan ini lalu hilang sendiri.
";
