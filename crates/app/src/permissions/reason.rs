//! Why something is not permitted: permanent words for the log, and words for people.

use super::matrix::{Deed, Line, Whose};
use contract::{Language, Role};

macro_rules! reasons {
    ($($reason:ident $code:literal $id:literal $en:literal;)+) => {
        /// Why an account may not do something.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Reason { $($reason),+ }

        impl Reason {
            const ALL: &'static [Self] = &[$(Self::$reason),+];

            /// The permanent word in the log.
            pub(crate) fn code(self) -> &'static str {
                match self { $(Self::$reason => $code),+ }
            }

            /// In the reader's language.
            pub(crate) fn words(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$reason, Language::Id) => $id, (Self::$reason, Language::En) => $en,)+
                }
            }
        }
    };
}

reasons! {
    OnlyHr "only_hr" "Ini pekerjaan pengelola kepegawaian." "This is the work of the HR officer.";
    OnlyHrAndAuditor "only_hr_and_auditor"
        "Ini hanya untuk pengelola kepegawaian dan pemeriksa."
        "This is for the HR officer and the auditor only.";
    ReadsOnly "reads_only"
        "Pemeriksa membaca semuanya dan tidak mengubah apa pun."
        "The auditor reads everything and changes nothing.";
    OnlySuperior "only_superior"
        "Ini pekerjaan atasan pejabat penilai." "This is the work of the evaluator's superior.";
    OnlyOwn "only_own"
        "Pegawai hanya membuka dan mengerjakan catatannya sendiri."
        "An employee opens and works on the own record only.";
    OnlyTeam "only_team"
        "Orang ini bukan pegawai yang Anda nilai." "You do not evaluate this person.";
    OnlyDirect "only_direct"
        "Ini pekerjaan pejabat penilai langsungnya." "This is the work of the direct evaluator.";
    NotOneself "not_oneself"
        "Catatan sendiri dikerjakan pejabat penilai Anda."
        "For your own record this is the work of your evaluator.";
    OnlyOneself "only_oneself"
        "Ini hanya untuk catatan atau unit sendiri." "This is for the own record or unit only.";
    NobodyNamed "nobody_named"
        "Sebutkan satu orang; daftar seluruh kantor tidak terbuka untuk peran ini."
        "Name one person; the list of the whole office is not open to this role.";
    NotYetSigned "not_yet_signed"
        "Penilaian Anda terbuka setelah pejabat penilai menandatanganinya."
        "Your evaluation opens once the evaluator has signed it.";
    OtherEvaluator "other_evaluator"
        "Catatan ini milik pejabat penilai lain." "This record belongs to another evaluator.";
    AskedOfOther "asked_of_other"
        "Umpan balik ini diminta dari orang lain." "This feedback was asked of somebody else.";
    HasOwnAccount "has_own_account"
        "Orang ini punya akun sendiri di sini dan melakukannya sendiri."
        "This person has an own account here and does it himself or herself.";
    OwnAccount "own_account"
        "Anda sedang memakai akun ini; pengelola kepegawaian lain yang dapat menghapusnya."
        "You are using this account; another HR officer can remove it.";
    SecondAccount "second_account"
        "Pegawai ini sudah punya akun di sini. Ubah akun itu, atau hapus dahulu."
        "This employee has an account here already. Change that one, or remove it first.";
    OnlyHub "only_hub"
        "Pengaturan dan daftar kantor hanya diubah di perangkat induk; perangkat ini menerimanya lewat paket."
        "Settings and lists of the office are changed on a hub only; this device receives them in packages.";
    OwnDevice "own_device"
        "Perangkat ini sedang Anda pakai; perangkat induk lain yang dapat mencabutnya."
        "You are using this device; another hub can shut it out.";
    CodesOnlyHr "codes_only_hr"
        "Kode dua pejabat hanya untuk pengelola kepegawaian, yang lalu membuat kata sandi bagi yang lain."
        "The codes of two officers are for HR officers only, who then set passwords for the others.";
    UnknownCommand "unknown_command"
        "Perintah ini tidak ada dalam daftar izin." "This command is not in the list of permissions.";
}

impl Reason {
    /// The reason with a permanent word.
    pub(crate) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|reason| reason.code() == code)
    }
}

/// The answer of the matrix: nothing where a role may, else why not.
pub(super) fn refusal(line: &Line, role: Role, whose: Whose) -> Option<Reason> {
    let reach = line.reach(role);
    if reach.holds(whose) {
        return None;
    }
    if reach.is_empty() && role != Role::Auditor {
        if line.only(&[Role::HrOfficer]) {
            return Some(Reason::OnlyHr);
        }
        if line.only(&[Role::HrOfficer, Role::Auditor]) {
            return Some(Reason::OnlyHrAndAuditor);
        }
    }
    Some(match role {
        Role::Auditor => Reason::ReadsOnly,
        Role::HrOfficer if whose == Whose::Own => Reason::NotOneself,
        Role::HrOfficer => Reason::OnlyTeam,
        Role::Employee if reach.holds(Whose::Other) => Reason::NotOneself,
        Role::Employee => Reason::OnlyOwn,
        Role::Evaluator | Role::EvaluatorSuperior => of_evaluator(line, role, whose),
    })
}

fn of_evaluator(line: &Line, role: Role, whose: Whose) -> Reason {
    let reach = line.reach(role);
    if line.deed == Deed::ActAsSuperior {
        return if role == Role::Evaluator { Reason::OnlySuperior } else { Reason::OnlyDirect };
    }
    match whose {
        Whose::Nobody => Reason::NobodyNamed,
        Whose::Own => Reason::NotOneself,
        Whose::Other => Reason::OnlyTeam,
        Whose::Subordinate | Whose::SecondLevel if !reach.holds(Whose::Subordinate) => Reason::OnlyOneself,
        Whose::Subordinate | Whose::SecondLevel => Reason::OnlyDirect,
    }
}
