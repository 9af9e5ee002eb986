//! What is wrong with codes of two officers and with key slots.

use super::{Three, three};
use crate::{KeySlotFault, OfficeCodeFault};

pub(super) fn office_codes_id(fault: OfficeCodeFault) -> Three {
    let compare = "Bandingkan tiap kelompok huruf dengan lembarnya.";
    match fault {
        OfficeCodeFault::FirstMistyped => three(
            "Kode pejabat pertama salah ketik.",
            "Kode itu dimulai dengan huruf A, dan huruf pemeriksanya tidak cocok.",
            compare,
        ),
        OfficeCodeFault::SecondMistyped => three(
            "Kode pejabat kedua salah ketik.",
            "Kode itu dimulai dengan huruf B, dan huruf pemeriksanya tidak cocok.",
            compare,
        ),
        OfficeCodeFault::Swapped => three(
            "Kedua kode tertukar tempatnya.",
            "Kode berhuruf A milik pejabat pertama, kode berhuruf B milik pejabat kedua.",
            "Isi kode A di atas dan kode B di bawah.",
        ),
        OfficeCodeFault::OtherPair => three(
            "Kedua kode itu tidak membuka berkas ini.",
            "Keduanya harus dari pasangan yang sama dan yang terakhir dibuat untuk kantor ini.",
            "Periksa tanggal pada kedua lembar, lalu coba lagi.",
        ),
        OfficeCodeFault::NoneMade => three(
            "Berkas ini tidak dapat dibuka dengan kode dua pejabat.",
            "Kode dua pejabat belum dibuat, atau hilang ketika kunci berkas diganti.",
            "Pakai lembar pemulihan.",
        ),
    }
}

pub(super) fn office_codes_en(fault: OfficeCodeFault) -> Three {
    let compare = "Compare each group of letters with the sheet.";
    match fault {
        OfficeCodeFault::FirstMistyped => three(
            "The code of the first officer is mistyped.",
            "It begins with the letter A, and its check letters do not match.",
            compare,
        ),
        OfficeCodeFault::SecondMistyped => three(
            "The code of the second officer is mistyped.",
            "It begins with the letter B, and its check letters do not match.",
            compare,
        ),
        OfficeCodeFault::Swapped => three(
            "The two codes are the wrong way round.",
            "The code with the letter A is the first officer's, that with the letter B the second's.",
            "Type the code with A above and the code with B below.",
        ),
        OfficeCodeFault::OtherPair => three(
            "The two codes do not open this file.",
            "Both must be of the same pair, the last one made for this office.",
            "Check the day on both sheets, then try again.",
        ),
        OfficeCodeFault::NoneMade => three(
            "This file cannot be opened with the codes of two officers.",
            "They were not made yet, or went when the key of the file was changed.",
            "Use the recovery sheet.",
        ),
    }
}

pub(super) fn key_slot_id(fault: KeySlotFault) -> Three {
    let why = match fault {
        KeySlotFault::Damaged => "Berkas kuncinya rusak atau diubah.",
        KeySlotFault::Weakened => "Berkas kuncinya diubah sehingga kata sandi lebih mudah ditebak.",
        KeySlotFault::Swapped => "Berkas kuncinya ditukar dengan milik orang lain.",
        KeySlotFault::PersonalKey => "Kunci pribadi untuk menandatangani rusak atau ditukar.",
    };
    three(
        "Kunci pengguna ini tidak dapat dipercaya.",
        why,
        "Minta pengelola kepegawaian membuat kata sandi baru, atau pulihkan dari cadangan.",
    )
}

pub(super) fn key_slot_en(fault: KeySlotFault) -> Three {
    let why = match fault {
        KeySlotFault::Damaged => "Its key file is damaged or was edited.",
        KeySlotFault::Weakened => "Its key file was edited so that the password is easier to guess.",
        KeySlotFault::Swapped => "Its key file was exchanged for that of somebody else.",
        KeySlotFault::PersonalKey => "The personal key for signing is damaged or was exchanged.",
    };
    three(
        "The key of this user cannot be trusted.",
        why,
        "Ask an HR officer to set a new password, or restore a backup.",
    )
}
