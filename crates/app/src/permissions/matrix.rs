//! The matrix: act × role × whose record. One table; everything else in the program asks it.

use contract::Role;

/// Whose record an act is about, seen from the account that works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Whose {
    /// Nobody's: a list, a setting, the office. Lists show what the account may see.
    Nobody,
    /// The person's own, or of the unit the person leads.
    Own,
    /// Of somebody the person evaluates, or of a unit below the own one.
    Subordinate,
    /// Of somebody whom a subordinate evaluates.
    SecondLevel,
    /// Of anybody else.
    Other,
}

impl Whose {
    /// All of them, nearest first.
    pub const ALL: [Self; 5] = [Self::Nobody, Self::Own, Self::Subordinate, Self::SecondLevel, Self::Other];
}

/// A set of [`Whose`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reach(u8);

impl Reach {
    pub(super) const fn holds(self, whose: Whose) -> bool {
        self.0 & (1 << whose as u8) != 0
    }

    pub(super) const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// Nobody's only.
const N: Reach = Reach(0b0_0001);
/// The own only.
const O: Reach = Reach(0b0_0010);
/// Subordinates only.
const T: Reach = Reach(0b0_0100);
/// The second level only.
const S: Reach = Reach(0b0_1000);
/// Own and subordinates.
const OT: Reach = Reach(0b0_0110);
/// Own, subordinates, second level.
const OTS: Reach = Reach(0b0_1110);
/// Subordinates and second level.
const TS: Reach = Reach(0b0_1100);
/// Lists and the own.
const NO: Reach = Reach(0b0_0011);
/// Lists, own, subordinates.
const NOT: Reach = Reach(0b0_0111);
/// Lists, own, subordinates, second level.
const NOTS: Reach = Reach(0b0_1111);
/// Lists and subordinates.
const NT: Reach = Reach(0b0_0101);
/// Everybody's but the own.
const BUT_O: Reach = Reach(0b1_1101);
/// Everybody's.
const ALL: Reach = Reach(0b1_1111);
/// Never.
const NO_ONE: Reach = Reach(0);

macro_rules! matrix {
    ($($deed:ident $id:literal $en:literal
        [$hr:ident $evaluator:ident $superior:ident $employee:ident $auditor:ident]
        $($command:ident)+;)+) => {
        /// An act, as the matrix knows it: one or several commands.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub(crate) enum Deed { $($deed),+ }

        /// The lines of the matrix.
        pub(super) const MATRIX: &[Line] = &[$(Line {
            deed: Deed::$deed,
            words: ($id, $en),
            rights: [$hr, $evaluator, $superior, $employee, $auditor],
            commands: &[$(stringify!($command)),+],
        }),+];
    };
}

/// One act with the rights of every role.
pub(super) struct Line {
    pub(super) deed: Deed,
    /// In Indonesian and English.
    pub(super) words: (&'static str, &'static str),
    /// In the order of `Role::ALL`.
    pub(super) rights: [Reach; 5],
    pub(super) commands: &'static [&'static str],
}

// Columns: HR officer, evaluator, evaluator's superior, employee, auditor.
matrix! {
    KnowTheOffice "melihat kalender dan pengaturan kantor" "look at calendar and settings of the office"
        [ALL N N N N]
        read_office list_cycles explain_rule lint_text show_safety list_holidays list_settings
        look_up_study_guide;
    ManageOwnAccount "mengurus akun sendiri" "manage the own account"
        [ALL N N N N] change_password show_own;
    TakeBack "membatalkan atau mengulang perbuatan" "undo or redo an act"
        [ALL N N N NO_ONE] undo redo;
    SeeHome "melihat beranda kantor" "look at the home screen of the office"
        [ALL N N NO_ONE N] show_home;
    ChangeOffice "mengubah pengaturan kantor" "change settings of the office"
        [ALL NO_ONE NO_ONE NO_ONE NO_ONE]
        change_office set_emblem remove_emblem create_cycle change_window close_period set_achievement
        fill_practice save_holidays restore_holidays change_setting save_phrase remove_phrase;
    ReadUnits "melihat unit kerja" "look at units"
        [ALL N N N ALL] list_units find_unit list_achievements;
    SeeDistribution "melihat distribusi predikat unit" "look at the distribution of a unit"
        [ALL O OT NO_ONE ALL] show_distribution try_distribution;
    SeeUnitPage "melihat dan mencetak halaman unit" "look at and print the page of a unit"
        [ALL O OT NO_ONE ALL] show_unit_page write_unit_page;
    ChangeUnits "mengubah unit kerja" "change units"
        [ALL NO_ONE NO_ONE NO_ONE NO_ONE] save_unit remove_unit;
    ReadPeople "melihat data pegawai" "look at people"
        [ALL NOT NOTS NO ALL] list_employees find_person show_employee show_standing;
    ChangePeople "mengubah data pegawai" "change people"
        [ALL NO_ONE NO_ONE NO_ONE NO_ONE]
        save_employee retire_employee assign_evaluator assign_unit save_appointment remove_appointment
        save_status_period remove_status_period preview_evaluator preview_move move_employee cancel_move
        fix_problems merge_people split_person distinguish_people;
    FindProblems "memeriksa data kepegawaian" "look for problems in the office's data"
        [ALL NO_ONE NO_ONE NO_ONE ALL] list_problems find_duplicates;
    Import "mengimpor data" "import data"
        [ALL NO_ONE NO_ONE NO_ONE NO_ONE]
        preview_import apply_import propose_mapping preview_mapped_import save_rejected import_plans
        import_evaluations preview_ekinerja apply_ekinerja preview_old_results apply_old_results
        preview_table apply_table;
    CompareWithEkinerja "membandingkan kantor dengan e-Kinerja" "compare the office with e-Kinerja"
        [ALL NO_ONE NO_ONE NO_ONE ALL] compare_ekinerja write_corrections;
    ReadOutsideResults "melihat hasil di sistem lain" "look at results of other systems"
        [ALL NOT NOTS O ALL] list_outside_results;
    WriteOutsideResults "mencatat hasil di sistem lain" "note results of other systems"
        [ALL NO_ONE NO_ONE NO_ONE NO_ONE] save_outside_result remove_outside_result;
    ExchangeWithSiasn "memuat data SIASN dan menulis berkas untuk SIASN" "take in data of SIASN and write files for it"
        [ALL NO_ONE NO_ONE NO_ONE NO_ONE] preview_siasn apply_siasn list_siasn export_siasn;
    ReadPlans "melihat SKP" "look at an SKP"
        [ALL NOT NOTS NO ALL]
        list_plan_season lint_plans list_plans show_plan find_plan open_plan compare_plans show_plan_trail
        show_action_plan list_manuals list_progress show_year_progress;
    WritePlans "menyusun SKP" "write an SKP"
        [ALL OT OT O NO_ONE]
        create_plans edit_plan paste_plan insert_from_library show_carry_over carry_over_plan fill_annexes
        save_manual save_action_plan;
    CopyPlans "menyalin SKP ke orang lain" "copy an SKP to others"
        [ALL OT OT NO_ONE NO_ONE] list_peers copy_plan;
    NoteResources "mencatat sumber daya yang diterima" "note which resources came"
        [ALL OT OT O NO_ONE] set_resource_status;
    WritePlanWorkbooks "menulis dan membaca buku kerja SKP" "write and read workbooks with SKP"
        [ALL NO_ONE NO_ONE NO_ONE NO_ONE] write_plan_workbook read_plan_workbook apply_plan_workbook;
    ActAsEmployee "bertindak sebagai pegawai pada SKP" "act as the employee on an SKP"
        [ALL O O O NO_ONE] move_plans;
    ActAsEvaluator "bertindak sebagai pejabat penilai pada SKP" "act as the evaluator on an SKP"
        [ALL T T NO_ONE NO_ONE] move_plans answer_consent;
    ActAsSuperior "bertindak sebagai atasan pejabat penilai pada SKP" "act as the evaluator's superior on an SKP"
        [ALL NO_ONE S NO_ONE NO_ONE] move_plans;
    ActAsOffice "mengganti penilai, menutup, atau membatalkan SKP" "change the evaluator of, close or cancel an SKP"
        [ALL NO_ONE NO_ONE NO_ONE NO_ONE] move_plans;
    NoteProgress "mencatat progres" "note progress"
        [ALL O O O NO_ONE] add_progress save_year_progress type_year_progress paste_year_progress;
    TakeOverResult "mengambil alih hasil kerja" "take over a work result"
        [BUT_O T T NO_ONE NO_ONE] take_over_result give_back_result;
    ReadEvidence "melihat bukti dukung" "look at evidence"
        [ALL OT OTS O ALL] list_evidence show_evidence_preview write_evidence_file;
    WriteEvidence "mencatat bukti dukung" "register evidence"
        [ALL OT OT O NO_ONE] add_evidence remove_evidence forget_evidence_file;
    ReadFeedback "melihat umpan balik" "look at feedback"
        [ALL NOT NOTS NO ALL] list_year_feedback list_feedback_asked;
    GiveFeedback "memberi umpan balik" "give feedback"
        [BUT_O BUT_O BUT_O BUT_O NO_ONE] give_feedback;
    WithdrawFeedback "menarik umpan balik" "take feedback back"
        [BUT_O T TS NO_ONE NO_ONE] withdraw_feedback;
    FindColleagues "mencari rekan kerja" "look for colleagues"
        [ALL N N N ALL] list_colleagues;
    AgreeFeedback "menyepakati jadwal umpan balik" "agree on the rhythm of feedback"
        [BUT_O T T NO_ONE NO_ONE] agree_feedback;
    AskFeedback "meminta umpan balik" "ask for feedback"
        [ALL OT OT O NO_ONE] ask_feedback close_feedback_request;
    AnswerFeedback "menjawab permintaan umpan balik" "answer a request for feedback"
        [ALL NT NT NT NO_ONE] answer_feedback;
    ReadIncidents "melihat catatan kejadian" "look at the diary of incidents"
        [BUT_O T TS NO_ONE ALL] list_incidents;
    NoteIncidents "mencatat kejadian" "note incidents"
        [BUT_O T TS NO_ONE NO_ONE] note_incident remove_incident;
    SeeWarnings "melihat peringatan dini" "look at early warnings"
        [ALL N N N ALL] list_warnings;
    ReadSupports "melihat bimbingan" "look at guidance"
        [ALL NOT NOTS NOT ALL] list_supports list_led_supports show_support;
    WriteSupports "merencanakan dan mengisi bimbingan" "plan guidance and fill in its forms"
        [ALL OT OT OT NO_ONE] plan_support save_support move_support remove_support;
    ReadMeetings "melihat rapat kinerja" "look at meetings"
        [ALL NOT NOTS NO_ONE ALL] list_meetings show_meeting;
    WriteMeetings "menyiapkan rapat dan menulis notula" "prepare meetings and write minutes"
        [ALL O OT NO_ONE NO_ONE] make_meeting save_meeting tick_action remove_meeting mark_discussed;
    ReadOwnWords "melihat tinjauan diri dan tanggapan pegawai" "look at what employees say of their evaluation"
        [ALL OT OTS O ALL] show_own_words;
    WriteOwnWords "menulis tinjauan diri dan tanggapan" "write the own review and reply"
        [ALL O O O NO_ONE] save_self_review save_reply;
    ReadMatrix "melihat matriks dan strategi" "look at matrix and strategy"
        [ALL NOT NOTS NO_ONE ALL]
        list_matrices open_matrix list_workblocks show_tree show_annex_defaults;
    WriteMatrix "mengubah matriks dan strategi" "change matrix and strategy"
        [ALL O O NO_ONE NO_ONE]
        edit_matrix type_in_matrix make_plans_from_matrix settle_drift save_workblock remove_workblock edit_tree
        save_annex_defaults;
    ReadLibrary "melihat pustaka indikator" "look at the indicator library"
        [ALL N N N ALL] list_library;
    WriteLibrary "mengubah pustaka indikator" "change the indicator library"
        [ALL NOT NOT NO_ONE NO_ONE]
        save_library_entry remove_library_entries keep_in_library import_pack export_pack;
    ReadEvaluations "melihat penilaian" "look at evaluations"
        [ALL NOT NOTS NO ALL]
        list_evaluations list_teams show_evaluation open_evaluation explain_grade show_rating_evidence
        compare_evaluations list_documents show_document_case write_objection_dossier;
    SeeRecap "melihat rekap" "look at the recap"
        [ALL N N NO_ONE ALL] show_recap;
    ExportRecap "mengekspor rekap" "export the recap"
        [ALL NO_ONE NO_ONE NO_ONE ALL] export_recap write_recap_sheet;
    ExportTables "mengekspor tabel dan arsip kantor" "export tables and the archive of the office"
        [ALL NO_ONE NO_ONE NO_ONE NO_ONE] export_tables export_archive;
    ExportEkinerja "menulis berkas untuk e-Kinerja" "write files for e-Kinerja"
        [ALL NO_ONE NO_ONE NO_ONE ALL] export_ekinerja write_daily_progress;
    SeeCopyBoard "melihat papan salin" "look at the copy board"
        [ALL NO_ONE NO_ONE NO_ONE ALL] show_copy_board show_copy_sheet;
    TickCopied "menandai isian yang sudah disalin" "tick off what was copied"
        [ALL NO_ONE NO_ONE NO_ONE NO_ONE] tick_copied;
    OpenTeam "membuka tim seorang penilai" "open the team of an evaluator"
        [ALL O OT NO_ONE ALL] open_team show_realisation_column preflight show_guard_rails;
    ReadPhrases "melihat bank kalimat" "look at the phrase bank"
        [ALL NOT NOTS NO_ONE ALL] list_phrases;
    Rate "menilai" "rate"
        [BUT_O T T NO_ONE NO_ONE]
        see_evidence rate rate_together preview_rate_together write_text fill_column
        add_feedback remove_feedback take_feedback mark_result hold set_graduation;
    SeeCalibration "membuka ruang kalibrasi" "open the room of a calibration"
        [ALL NO_ONE N NO_ONE ALL] open_calibration;
    ProposeRating "mengusulkan rating dalam kalibrasi" "propose ratings in a calibration"
        [BUT_O NO_ONE S NO_ONE NO_ONE] propose_rating withdraw_proposal;
    SeeProposals "melihat usulan kalibrasi yang menunggu" "look at the proposals that wait"
        [ALL N N NO_ONE ALL] list_proposals;
    AnswerProposal "menjawab usulan kalibrasi" "answer the proposals of a calibration"
        [BUT_O T T NO_ONE NO_ONE] answer_proposal;
    Seal "menandatangani penilaian" "sign an evaluation"
        [BUT_O T T NO_ONE NO_ONE] seal;
    Reopen "membuka kembali penilaian" "reopen an evaluation"
        [BUT_O T TS NO_ONE NO_ONE] reopen;
    HandOver "menyampaikan dan melaporkan dokumen evaluasi" "deliver and report evaluation documents"
        [BUT_O T TS NO_ONE NO_ONE] deliver_documents refuse_return report_documents;
    NoteReturn "mencatat dokumen evaluasi yang kembali" "note evaluation documents that came back"
        [ALL OT OTS O NO_ONE] return_documents;
    TakeOver "menilai menggantikan pejabat penilai" "evaluate in the evaluator's place"
        [BUT_O NO_ONE S NO_ONE NO_ONE] take_over_evaluation;
    FileObjection "mengajukan keberatan" "object to an evaluation"
        [ALL O O O NO_ONE] file_objection add_to_objection withdraw_objection;
    AnswerObjection "menjelaskan keberatan sebagai pejabat penilai" "explain an objection as the evaluator"
        [BUT_O T T NO_ONE NO_ONE] answer_objection;
    DecideObjection "memeriksa dan memutuskan keberatan" "examine and decide objections"
        [BUT_O NO_ONE S NO_ONE NO_ONE] accept_late_objection examine_objection decide_objection;
    SeeObjections "melihat keberatan yang menunggu" "look at the objections that wait"
        [ALL N N NO_ONE ALL] list_objections;
    SeeDeadlines "melihat tenggat" "look at deadlines"
        [ALL NOT NOTS O ALL] list_deadlines;
    ReadFollowUps "melihat tindak lanjut seseorang" "look at somebody's follow-ups"
        [ALL NOT NOTS O ALL] list_follow_ups;
    WriteFollowUps "mencatat tindak lanjut" "record follow-ups"
        [BUT_O T T NO_ONE NO_ONE] save_follow_up record_check close_follow_up remove_follow_up;
    SeeCandidates "melihat calon penghargaan dan kebutuhan pelatihan" "look at candidates and training needs"
        [ALL N N NO_ONE ALL] list_candidates show_training_needs;
    WriteRecapOfFollowUps "menulis rekap tindak lanjut" "write the recap of follow-ups"
        [ALL NO_ONE NO_ONE NO_ONE ALL] write_follow_ups;
    WriteDossiers "menulis berkas calon penghargaan" "write dossiers of candidates for a reward"
        [ALL NOT NOTS NO_ONE ALL] write_dossiers;
    Print "mencetak lembar" "print sheets"
        [ALL NOT NOTS NO ALL] plan_print_run preview_sheet print write_test_page;
    SeePaper "melihat perjalanan lembar dan pindaiannya" "look at the way of sheets and at scans of them"
        [ALL NOT NOTS NO ALL] list_paper find_paper write_scan;
    MarkPaper "mencatat perjalanan lembar" "note how far sheets have come"
        [ALL NOT NOTS NO NO_ONE] mark_paper file_scan file_scans;
    FilePaper "mengarsipkan lembar" "file sheets"
        [ALL NO_ONE NO_ONE NO_ONE NO_ONE] mark_paper;
    WriteLetters "menulis surat pengingat dan daftar yang belum lengkap" "write reminders and lists of what is missing"
        [ALL O OT NO_ONE NO_ONE] write_reminders write_missing;
    WriteHandForms "menulis lembar isian tangan" "write forms to be filled in by hand"
        [ALL O OT NO_ONE NO_ONE] write_hand_forms;
    TypeFromPaper "menyalin isian tulisan tangan" "type in what was written by hand"
        [ALL N N N NO_ONE] read_hand_form type_from_paper;
    WriteWorkbooks "menulis buku kerja penilai" "write workbooks for evaluators"
        [ALL O OT NO_ONE NO_ONE] write_workbooks;
    TakeWorkbooks "menerima buku kerja penilai" "take in workbooks of evaluators"
        [ALL N N NO_ONE NO_ONE] preview_workbook apply_workbook;
    VerifySheets "memeriksa keaslian lembar" "verify printed sheets"
        [ALL N N N ALL] verify_sheets;
    ReadCredit "melihat angka kredit" "look at credit points"
        [ALL NOT NOTS O ALL] show_credit;
    ListCredit "melihat daftar angka kredit" "look at the list of credit points"
        [ALL N N NO_ONE ALL] list_credit;
    ExportCredit "mengekspor angka kredit" "export credit points"
        [ALL NO_ONE NO_ONE NO_ONE ALL] write_credit;
    WriteCredit "mengisi angka kredit" "fill in credit points"
        [ALL NO_ONE NO_ONE NO_ONE NO_ONE]
        save_credit_profile save_credit_level remove_credit_level save_credit_paper;
    SeeTalent "melihat dan menulis kotak talenta" "look at the boxes of talent and write them"
        [ALL NO_ONE NO_ONE NO_ONE ALL] show_talent write_talent;
    WritePotentials "mengisi potensial" "enter potentials"
        [BUT_O NO_ONE NO_ONE NO_ONE NO_ONE] save_potentials;
    ReadHistory "melihat riwayat" "look at the history"
        [ALL OT OTS O ALL] show_history;
    LookBack "melihat catatan seseorang pada suatu tanggal" "look at somebody's records as of a day"
        [ALL OT OTS O ALL] look_back;
    BringBack "mengembalikan yang dihapus" "bring back what was deleted"
        [ALL NO_ONE NO_ONE NO_ONE NO_ONE] bring_back;
    SeeDeleted "melihat yang dihapus" "look at what was deleted"
        [ALL NO_ONE NO_ONE NO_ONE ALL] list_deleted;
    SeeUsers "melihat daftar pengguna" "look at the users"
        [ALL NO_ONE NO_ONE NO_ONE ALL] list_users;
    ManageUsers "mengelola pengguna" "manage users"
        [ALL NO_ONE NO_ONE NO_ONE NO_ONE] add_user change_user remove_user reset_password;
    ManageKeys "mengelola kunci dan pemulihan" "manage keys and recovery"
        [ALL NO_ONE NO_ONE NO_ONE NO_ONE]
        rekey confirm_recovery make_office_recovery save_office_sheets save_recovery_sheet;
    SeeSecurity "melihat pengaturan keamanan" "look at the security settings"
        [ALL NO_ONE NO_ONE NO_ONE ALL] show_security;
    ChangeSecurity "mengubah pengaturan keamanan" "change the security settings"
        [ALL NO_ONE NO_ONE NO_ONE NO_ONE] change_security set_second_place;
    BackUp "membuat dan memulihkan cadangan" "make and restore backups"
        [ALL NO_ONE NO_ONE NO_ONE NO_ONE]
        back_up back_up_now list_backups preview_restore restore_backup set_damaged_aside;
    Verify "memeriksa keaslian dan catatan akses" "verify the records and read the logs"
        [ALL NO_ONE NO_ONE NO_ONE ALL]
        list_checkpoints print_checkpoint write_audit_bundle show_log;
    CheckStore "memeriksa keutuhan berkas kantor di perangkat ini" "check that the office file of this device is whole"
        [ALL N N NO_ONE ALL] read_store check_store verify_store read_fingerprint;
    MakeCheckpoint "membuat titik periksa" "make a checkpoint"
        [ALL NO_ONE NO_ONE NO_ONE NO_ONE] make_checkpoint;
    SeePackages "melihat paket, perangkat, dan yang perlu diputuskan" "look at packages, devices and what has to be settled"
        [ALL N N NO_ONE ALL] list_devices list_packages show_package list_conflicts;
    SeeExposure "melihat data siapa yang ada pada perangkat" "see whose data is on a device"
        [ALL NO_ONE NO_ONE NO_ONE ALL] show_exposure print_exposure;
    ExchangePackages "membuat dan menerima paket" "make and receive packages"
        [ALL N N NO_ONE NO_ONE]
        request_device make_packages hand_over_package print_reminder preview_packages merge_packages;
    ManageDevices "mendaftarkan dan mencabut perangkat" "enrol devices and shut them out"
        [ALL NO_ONE NO_ONE NO_ONE NO_ONE] preview_enrolment enrol_device change_device revoke_device;
    Settle "memutuskan isian yang bertentangan" "settle conflicting values"
        [ALL N N NO_ONE NO_ONE] settle_conflict hold_conflict settle_parked;
    SeeRetention "melihat masa simpan" "look at retention"
        [ALL NO_ONE NO_ONE NO_ONE ALL] show_retention;
    Erase "mengekspor atau menghapus data seseorang, mengatur masa simpan" "export or erase one person's data, set retention"
        [ALL NO_ONE NO_ONE NO_ONE NO_ONE] export_person save_retention erase_person;
}

/// Commands of nobody in particular: before unlocking and around the work.
pub(super) const FREE: &[&str] = &[
    "read_status",
    "create_office",
    "create_practice_office",
    "open_office_file",
    "leave_office",
    "unlock",
    "recover",
    "recover_office",
    "lock",
    "still_here",
    "save_preferences",
    "choose_file",
    "choose_files",
    "take_offered",
];

/// What is written in the scopes of the office: a device below the hub may not, whoever works on it.
pub(super) const OF_THE_HUB: &[&str] = &[
    "change_office",
    "set_emblem",
    "remove_emblem",
    "create_cycle",
    "change_window",
    "close_period",
    "save_holidays",
    "restore_holidays",
    "change_setting",
    "save_phrase",
    "remove_phrase",
    "fill_practice",
    "save_library_entry",
    "remove_library_entries",
    "keep_in_library",
    "import_pack",
    "make_checkpoint",
    "save_retention",
    "erase_person",
];

/// Lists: what they are narrowed by is no subject, they show only what the account may see.
pub(super) const LISTS: &[&str] = &[
    "list_employees",
    "list_colleagues",
    "list_plan_season",
    "list_evaluations",
    "list_teams",
    "list_matrices",
    "list_units",
    "list_achievements",
    "list_warnings",
    "list_meetings",
    "list_documents",
    "open_calibration",
    "list_paper",
];

/// Acts on an evaluation, which belong to the evaluator it names.
pub(super) const OF_THE_EVALUATOR: &[Deed] = &[
    Deed::Rate,
    Deed::Seal,
    Deed::Reopen,
    Deed::HandOver,
    Deed::AnswerObjection,
    Deed::AnswerProposal,
    Deed::ActAsEvaluator,
    Deed::TakeOverResult,
];

/// Readings of people named in the request that the log keeps. Commands about a group or a file say
/// themselves whom they read.
pub(super) const LOGGED: &[Deed] = &[
    Deed::ReadPeople,
    Deed::ReadPlans,
    Deed::ReadEvaluations,
    Deed::ReadHistory,
    Deed::LookBack,
    Deed::Print,
    Deed::ReadEvidence,
    Deed::ReadFeedback,
    Deed::ReadIncidents,
    Deed::ReadSupports,
    Deed::ReadOwnWords,
    Deed::ReadFollowUps,
    Deed::ReadCredit,
    Deed::ReadOutsideResults,
];

impl Deed {
    pub(super) fn line(self) -> Option<&'static Line> {
        MATRIX.iter().find(|line| line.deed == self)
    }
}

impl Line {
    pub(super) fn reach(&self, role: Role) -> Reach {
        let at = Role::ALL.iter().position(|known| *known == role);
        at.and_then(|at| self.rights.get(at)).copied().unwrap_or(NO_ONE)
    }

    pub(super) fn only(&self, roles: &[Role]) -> bool {
        Role::ALL.iter().all(|role| roles.contains(role) || self.reach(*role).is_empty())
    }
}
