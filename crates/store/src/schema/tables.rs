//! The replicated tables. Add at the end; never renumber, never reuse.

use super::{Column, Kind};
use ledger::ScopeKind;

macro_rules! tables {
    ($($number:literal $table:ident $module:ident $scope:ident $doc:literal {
        $($at:literal $constant:ident $name:literal $kind:ident $(($target:ident))?,)+
    })+) => {
        /// A replicated table, by its permanent number.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u16)]
        pub enum Table {
            $(#[doc = $doc] $table = $number,)+
        }

        /// All replicated tables.
        pub const TABLES: &[Table] = &[$(Table::$table,)+];

        impl Table {
            /// Name in SQL.
            pub fn sql_name(self) -> &'static str {
                match self { $(Self::$table => stringify!($module),)+ }
            }

            /// In which kind of scope its rows live.
            pub fn scope_kind(self) -> ScopeKind {
                match self { $(Self::$table => ScopeKind::$scope,)+ }
            }

            /// Its columns, in the order of their numbers.
            pub fn columns(self) -> &'static [Column] {
                match self { $(Self::$table => &[$($module::$constant,)+],)+ }
            }
        }

        $(
            #[doc = $doc]
            pub mod $module {
                use super::{Column, Kind, Table};
                $(
                    #[doc = concat!("Column `", $name, "`.")]
                    pub const $constant: Column = Column {
                        table: Table::$table,
                        number: $at,
                        name: $name,
                        kind: Kind::$kind $((Table::$target))?,
                    };
                )+
            }
        )+
    };
}

tables! {
    1 Offices offices Roster "The office that keeps the store." {
        1 NAME "name" Text,
        2 AGENCY "agency" Text,
        3 UNIT_NAME "unit_name" Text,
        4 LEVEL "level" Text,
        5 PLACE "place" Text,
        6 PAPER "paper" Text,
        7 EMBLEM "emblem" Blob,
        8 IS_PRACTICE "is_practice" Integer,
        9 PRINT_FORM_CODE "print_form_code" Integer,
        10 PPPK_LABELS "pppk_labels" Integer,
        11 DISTRIBUTION_RULE "distribution_rule" Text,
        12 ACTING_AS_SEPARATE_PLAN "acting_as_separate_plan" Integer,
        13 MANUAL_REQUIRED "manual_required" Integer,
        14 EXEMPT_FROM_EVALUATION "exempt_from_evaluation" Integer,
        15 RETENTION_YEARS "retention_years" Integer,
        16 ROSTER_EPOCH "roster_epoch" Integer,
        17 OFFICE_KEY "office_key" Blob,
    }
    2 Units units Unit "Organisational units (*unit kerja*)." {
        1 NAME "name" Text,
        2 CODE "code" Text,
        3 PARENT "parent" Row(Units),
        4 HEAD "head" Row(Employees),
        5 IS_INDEPENDENT "is_independent" Integer,
        6 STARTS_ON "starts_on" Text,
        7 ENDS_ON "ends_on" Text,
        8 SIASN_ID "siasn_id" Text,
    }
    3 Employees employees Dossier "People: employees, evaluators and outsiders who appear on forms." {
        1 NIP "nip" Text,
        2 NAME "name" Text,
        3 FRONT_DEGREE "front_degree" Text,
        4 BACK_DEGREE "back_degree" Text,
        5 EMPLOYEE_TYPE "employee_type" Text,
        6 LEGAL_STATUS "legal_status" Text,
        7 RANK_CODE "rank_code" Text,
        8 RANK_TITLE "rank_title" Text,
        9 POSITION "position" Text,
        10 POSITION_KIND "position_kind" Text,
        11 UNIT "unit" Row(Units),
        12 RETIRED_ON "retired_on" Text,
        13 IS_EXTERNAL "is_external" Integer,
        14 UNIT_AS_PRINTED "unit_as_printed" Text,
        15 MERGED_INTO "merged_into" Row(Employees),
        16 MERGED_CELLS "merged_cells" Text,
        17 IS_TEAM_LEADER "is_team_leader" Integer,
        18 SIASN_ID "siasn_id" Text,
        19 SIASN_POSITION_ID "siasn_position_id" Text,
    }
    4 EvaluatorAssignments evaluator_assignments Dossier "Who evaluates whom, from which day on (R-003)." {
        1 EMPLOYEE "employee" Row(Employees),
        2 EVALUATOR "evaluator" Row(Employees),
        3 FROM_ON "from_on" Text,
        4 BASIS "basis" Text,
        5 KIND "kind" Text,
        6 UNTIL_ON "until_on" Text,
        7 APPOINTMENT "appointment" Row(Appointments),
    }
    5 Plans plans Dossier "Versions of an SKP." {
        1 EMPLOYEE "employee" Row(Employees),
        2 LINEAGE "lineage" Row(Plans),
        3 VERSION "version" Integer,
        4 OUTSIDE_ID "outside_id" Text,
        5 YEAR "year" Integer,
        6 STARTS_ON "starts_on" Text,
        7 ENDS_ON "ends_on" Text,
        8 APPROACH "approach" Text,
        9 POSITION_GROUP "position_group" Text,
        10 EVALUATOR "evaluator" Row(Employees),
        11 EMPLOYEE_POSITION "employee_position" Text,
        12 EMPLOYEE_UNIT "employee_unit" Text,
        13 EMPLOYEE_UNIT_LABEL "employee_unit_label" Text,
        14 EVALUATOR_POSITION "evaluator_position" Text,
        15 EVALUATOR_UNIT "evaluator_unit" Text,
        16 EVALUATOR_UNIT_LABEL "evaluator_unit_label" Text,
        17 EVALUATOR_NIP_OPTIONAL "evaluator_nip_optional" Integer,
        18 STATE "state" Text,
        19 SIGNED_ON "signed_on" Text,
        20 APPROVED_ON "approved_on" Text,
        21 CHANGE_REASON "change_reason" Text,
        22 SUBMITTED_ON "submitted_on" Text,
        23 AGREED_ON "agreed_on" Text,
        24 RETURN_REASON "return_reason" Text,
        25 APPROVED_BY "approved_by" Row(Employees),
        26 APPROVAL_BASIS "approval_basis" Text,
        27 CLOSED_ON "closed_on" Text,
        28 CLOSE_REASON "close_reason" Text,
        29 EMPLOYEE_COMMENT "employee_comment" Text,
        30 DIALOG_NOTES "dialog_notes" Text,
        31 INPUTS "inputs" Text,
        32 APPOINTMENT "appointment" Row(Appointments),
        33 CHANGE_KIND "change_kind" Text,
        34 CHANGED_ON "changed_on" Text,
        35 FEEDBACK_RHYTHM "feedback_rhythm" Text,
    }
    6 WorkResults work_results Dossier "*Rencana hasil kerja* of a plan." {
        1 PLAN "plan" Row(Plans),
        2 ORDINAL "ordinal" Integer,
        3 PRIORITY "priority" Text,
        4 TEXT "text" Text,
        5 ASSIGNED_BY "assigned_by" Text,
        6 SUPPORTED_TEXT "supported_text" Text,
        7 SUPPORTED_INDICATOR "supported_indicator" Text,
        8 KIND "kind" Text,
        9 CONTROL_LEVEL "control_level" Text,
        10 CASCADING "cascading" Text,
        11 MODE "mode" Text,
        12 IN_TEAM "in_team" Integer,
        13 CONSENT "consent" Text,
        14 CONSENT_ON "consent_on" Text,
        15 CONSENT_NOTE "consent_note" Text,
        16 ABSOLUTE_BECAUSE "absolute_because" Text,
        17 ORIGIN "origin" Text,
        18 CLARIFIED_WITH "clarified_with" Text,
        19 SUPPORTED_RESULT "supported_result" Row(WorkResults),
        20 AGREEMENT_ITEM "agreement_item" Row(TreeNodes),
        21 CELL "cell" Row(RoleResults),
        22 COPIED_FROM "copied_from" Row(WorkResults),
        23 TO_CHANGE "to_change" Integer,
        24 TAKEN_OVER_ON "taken_over_on" Text,
        25 TAKEN_OVER_NOTE "taken_over_note" Text,
    }
    7 Indicators indicators Dossier "*Indikator kinerja individu* of a work result." {
        1 WORK_RESULT "work_result" Row(WorkResults),
        2 ORDINAL "ordinal" Integer,
        3 ASPECT "aspect" Text,
        4 TEXT "text" Text,
        5 TARGET "target" Text,
        6 PERSPECTIVE "perspective" Text,
        7 BASELINE "baseline" Text,
        8 COPIED_FROM "copied_from" Row(Indicators),
    }
    8 SpecialExpectations special_expectations Dossier "*Ekspektasi khusus pimpinan* per core value." {
        1 PLAN "plan" Row(Plans),
        2 VALUE "value" Integer,
        3 ORDINAL "ordinal" Integer,
        4 TEXT "text" Text,
    }
    9 AnnexLines annex_lines Dossier "Lines of the annex A.1.8." {
        1 PLAN "plan" Row(Plans),
        2 LIST "list" Text,
        3 ORDINAL "ordinal" Integer,
        4 TEXT "text" Text,
        5 KIND "kind" Text,
        6 STATUS "status" Text,
        7 WORK_RESULT "work_result" Row(WorkResults),
        8 SCHEDULE "schedule" Text,
    }
    10 Cycles cycles Ref "Years and their rhythm." {
        1 YEAR "year" Integer,
        2 RHYTHM "rhythm" Text,
    }
    11 PeriodWindows period_windows Ref "When a period is open for evaluation." {
        1 PERIOD "period" Text,
        2 OPENS_ON "opens_on" Text,
        3 CLOSES_ON "closes_on" Text,
        4 REASON "reason" Text,
        5 ENDED_ON "ended_on" Text,
        6 END_REASON "end_reason" Text,
    }
    12 OrgAchievements org_achievements Unit "*Capaian kinerja organisasi* of a unit in a period." {
        1 UNIT "unit" Row(Units),
        2 PERIOD "period" Text,
        3 VALUE "value" Text,
        4 BASIS "basis" Text,
        5 ISSUED_ON "issued_on" Text,
    }
    13 Evaluations evaluations Dossier "Evaluations of a period." {
        1 EMPLOYEE "employee" Row(Employees),
        2 PLAN "plan" Row(Plans),
        3 PERIOD "period" Text,
        4 EVALUATOR "evaluator" Row(Employees),
        5 RESULTS_RATING "results_rating" Text,
        6 CONDUCT_RATING "conduct_rating" Text,
        7 NOTES "notes" Text,
        8 STATE "state" Text,
        9 EVIDENCE_SEEN "evidence_seen" Integer,
        10 HELD "held" Integer,
        11 SIGNED_ON "signed_on" Text,
        12 SEAL_HASH "seal_hash" Text,
        13 REOPEN_REASON "reopen_reason" Text,
        14 RECORDED_LATE "recorded_late" Integer,
        15 GRADE_AS_GIVEN "grade_as_given" Text,
        16 BATCH_SIZE "batch_size" Integer,
        17 WARNING_REASON "warning_reason" Text,
        18 ACHIEVEMENT_AS_SIGNED "achievement_as_signed" Text,
        19 EMPLOYEE_AS_SIGNED "employee_as_signed" Text,
        20 EVALUATOR_AS_SIGNED "evaluator_as_signed" Text,
        21 SUPERIOR_AS_SIGNED "superior_as_signed" Text,
        22 REUSED_FROM "reused_from" Row(Evaluations),
        23 SEAL_KEY "seal_key" Row(PersonalKeys),
        24 SEAL_SIGNATURE "seal_signature" Blob,
        25 SEAL_SEEN "seal_seen" Blob,
        26 DELIVERED_ON "delivered_on" Text,
        27 RECEIVED_ON "received_on" Text,
        28 RETURNED_ON "returned_on" Text,
        29 RETURN_REFUSED_ON "return_refused_on" Text,
        30 WITNESS_NOTE "witness_note" Text,
        31 REPORTED_ON "reported_on" Text,
        32 SIGNED_BY "signed_by" Row(Employees),
        33 FALLBACK_YEAR "fallback_year" Integer,
        34 SELF_REVIEW "self_review" Text,
        35 EMPLOYEE_REPLY "employee_reply" Text,
        36 NOT_GRADUATED "not_graduated" Integer,
        37 LATE_MARK "late_mark" Text,
    }
    14 Actuals actuals Dossier "*Realisasi* per work result and indicator." {
        1 EVALUATION "evaluation" Row(Evaluations),
        2 WORK_RESULT "work_result" Row(WorkResults),
        3 INDICATOR "indicator" Row(Indicators),
        4 TEXT "text" Text,
    }
    15 Feedback feedback Dossier "*Umpan balik*." {
        1 EMPLOYEE "employee" Row(Employees),
        2 EVALUATION "evaluation" Row(Evaluations),
        3 WORK_RESULT "work_result" Row(WorkResults),
        4 INDICATOR "indicator" Row(Indicators),
        5 VALUE "value" Integer,
        6 ORDINAL "ordinal" Integer,
        7 SOURCE "source" Text,
        8 SOURCE_LABEL "source_label" Text,
        9 TEXT "text" Text,
        10 SYMBOL "symbol" Text,
        11 KIND "kind" Text,
        12 GIVEN_ON "given_on" Text,
        13 GIVEN_BY "given_by" Row(Employees),
        14 IS_SCHEDULED "is_scheduled" Integer,
        15 REQUEST "request" Row(FeedbackRequests),
        16 TAKEN_FROM "taken_from" Row(Feedback),
    }
    16 Progress progress Dossier "Notes of progress during a period." {
        1 EMPLOYEE "employee" Row(Employees),
        2 PLAN "plan" Row(Plans),
        3 WORK_RESULT "work_result" Row(WorkResults),
        4 INDICATOR "indicator" Row(Indicators),
        5 NOTED_ON "noted_on" Text,
        6 TEXT "text" Text,
        7 EVIDENCE "evidence" Text,
        8 VALUE "value" Text,
        9 PERIOD "period" Text,
    }
    17 Appointments appointments Dossier "Posts beside or before the definitive one: Plt., Plh., secondment (R-010 to R-013)." {
        1 EMPLOYEE "employee" Row(Employees),
        2 KIND "kind" Text,
        3 UNIT "unit" Row(Units),
        4 POSITION "position" Text,
        5 POSITION_KIND "position_kind" Text,
        6 FROM_ON "from_on" Text,
        7 UNTIL_ON "until_on" Text,
        8 BASIS "basis" Text,
        9 PLACE "place" Text,
        10 EVALUATOR "evaluator" Row(Employees),
        11 LEADS_UNIT "leads_unit" Integer,
    }
    18 StatusPeriods status_periods Dossier "Times in which no plan is demanded, or a study lasts (R-014, R-100)." {
        1 EMPLOYEE "employee" Row(Employees),
        2 STATUS "status" Text,
        3 FROM_ON "from_on" Text,
        4 UNTIL_ON "until_on" Text,
        5 BASIS "basis" Text,
        6 STATE "state" Text,
    }
    19 Moves moves Dossier "Changes of unit, position or evaluator (R-096, R-097)." {
        1 EMPLOYEE "employee" Row(Employees),
        2 MOVED_ON "moved_on" Text,
        3 KIND "kind" Text,
        4 FROM_UNIT "from_unit" Row(Units),
        5 TO_UNIT "to_unit" Row(Units),
        6 FROM_POSITION "from_position" Text,
        7 TO_POSITION "to_position" Text,
        8 FROM_EVALUATOR "from_evaluator" Row(Employees),
        9 TO_EVALUATOR "to_evaluator" Row(Employees),
        10 BASIS "basis" Text,
        11 PERIODIC_CHOICE "periodic_choice" Text,
        12 AGREEMENT_NOTE "agreement_note" Text,
        13 STATE "state" Text,
        14 TO_POSITION_KIND "to_position_kind" Text,
        15 CARRY_RESULTS "carry_results" Integer,
    }
    20 TreeNodes tree_nodes Unit "The performance tree of a unit and year (R-034, R-035)." {
        1 UNIT "unit" Row(Units),
        2 YEAR "year" Integer,
        3 PARENT "parent" Row(TreeNodes),
        4 ORDINAL "ordinal" Integer,
        5 KIND "kind" Text,
        6 TEXT "text" Text,
        7 INDICATOR "indicator" Text,
        8 TARGET "target" Text,
        9 IS_AGREEMENT "is_agreement" Integer,
        10 OWNER "owner" Row(Employees),
    }
    21 Strategies strategies Unit "Strategies per indicator of a leader (R-041 to R-044)." {
        1 MATRIX "matrix" Row(Matrices),
        2 MATRIX_COLUMN "matrix_column" Row(MatrixColumns),
        3 ORDINAL "ordinal" Integer,
        4 TEXT "text" Text,
        5 KIND "kind" Text,
        6 CASCADING "cascading" Text,
    }
    22 Workblocks workblocks Unit "*Workblock* A.1.4 (R-044)." {
        1 UNIT "unit" Row(Units),
        2 YEAR "year" Integer,
        3 ORDINAL "ordinal" Integer,
        4 TITLE "title" Text,
        5 SUPPORTED "supported" Text,
        6 OWNER "owner" Text,
        7 PARTIES "parties" Text,
        8 DUE "due" Text,
        9 BENEFICIARIES "beneficiaries" Text,
        10 PURPOSE "purpose" Text,
        11 BUDGET "budget" Text,
    }
    23 WorkblockLines workblock_lines Unit "Key activities and milestones of a workblock." {
        1 WORKBLOCK "workblock" Row(Workblocks),
        2 LIST "list" Text,
        3 ORDINAL "ordinal" Integer,
        4 TEXT "text" Text,
    }
    24 IndicatorManuals indicator_manuals Dossier "*Manual indikator kinerja* A.1.3 (R-040)." {
        1 PLAN "plan" Row(Plans),
        2 INDICATOR "indicator" Row(Indicators),
        3 PURPOSE "purpose" Text,
        4 DEFINITION "definition" Text,
        5 FORMULA "formula" Text,
        6 MEASURE_UNIT "measure_unit" Text,
        7 CONTROL_LEVEL "control_level" Text,
        8 SOURCE "source" Text,
        9 REPORTING "reporting" Text,
    }
    25 Matrices matrices Unit "*Matriks pembagian peran dan hasil* A.1.5 of a leader and year (R-047)." {
        1 UNIT "unit" Row(Units),
        2 YEAR "year" Integer,
        3 LEADER "leader" Row(Employees),
        4 PARENT "parent" Row(Matrices),
    }
    26 MatrixColumns matrix_columns Unit "What a matrix divides: the leader's indicators or the team leader's results." {
        1 MATRIX "matrix" Row(Matrices),
        2 ORDINAL "ordinal" Integer,
        3 RESULT_TEXT "result_text" Text,
        4 INDICATOR_TEXT "indicator_text" Text,
        5 RESULT "result" Row(WorkResults),
        6 INDICATOR "indicator" Row(Indicators),
    }
    27 MatrixRows matrix_rows Unit "People of a matrix; guests need not be in the store (R-050)." {
        1 MATRIX "matrix" Row(Matrices),
        2 ORDINAL "ordinal" Integer,
        3 EMPLOYEE "employee" Row(Employees),
        4 IS_GUEST "is_guest" Integer,
        5 NAME "name" Text,
        6 POSITION "position" Text,
        7 UNIT_NAME "unit_name" Text,
    }
    28 RoleResults role_results Unit "Entries of matrix cells: roles in achievement language (R-047, R-048)." {
        1 MATRIX_ROW "matrix_row" Row(MatrixRows),
        2 MATRIX_COLUMN "matrix_column" Row(MatrixColumns),
        3 ORDINAL "ordinal" Integer,
        4 TEXT "text" Text,
    }
    29 LibraryEntries library_entries Ref "Results and indicators kept for reuse, per position." {
        1 POSITION "position" Text,
        2 PACK "pack" Text,
        3 ORDINAL "ordinal" Integer,
        4 PRIORITY "priority" Text,
        5 RESULT_TEXT "result_text" Text,
        6 SUPPORTED_TEXT "supported_text" Text,
        7 ASSIGNED_BY "assigned_by" Text,
        8 ASPECT "aspect" Text,
        9 INDICATOR_TEXT "indicator_text" Text,
        10 TARGET "target" Text,
        11 PERSPECTIVE "perspective" Text,
        12 NOTE "note" Text,
    }
    30 AnnexDefaults annex_defaults Unit "Annex lines a unit starts its plans with." {
        1 UNIT "unit" Row(Units),
        2 LIST "list" Text,
        3 ORDINAL "ordinal" Integer,
        4 TEXT "text" Text,
        5 KIND "kind" Text,
        6 SCHEDULE "schedule" Text,
    }
    31 ActionPlans action_plans Dossier "Lines of the action plan B.1.1 (R-110)." {
        1 PLAN "plan" Row(Plans),
        2 WORK_RESULT "work_result" Row(WorkResults),
        3 ORDINAL "ordinal" Integer,
        4 TEXT "text" Text,
        5 DUE "due" Text,
    }
    32 TrajectoryTargets trajectory_targets Dossier "Targets of an indicator per period." {
        1 PLAN "plan" Row(Plans),
        2 INDICATOR "indicator" Row(Indicators),
        3 PERIOD "period" Text,
        4 TEXT "text" Text,
    }
    33 Distinctions distinctions Dossier "Pairs of records that look like one person and are two." {
        1 ONE "one" Row(Employees),
        2 OTHER "other" Row(Employees),
    }
    34 PersonalKeys personal_keys Roster "Public halves of the keys with which people seal." {
        1 ACCOUNT_NAME "account_name" Text,
        2 ROLE "role" Text,
        3 EMPLOYEE "employee" Row(Employees),
        4 PUBLIC_KEY "public_key" Blob,
        5 RETIRED_AT "retired_at" Integer,
    }
    35 Checkpoints checkpoints Roster "Digests over the ends of all chains, signed and printed." {
        1 ROOT "root" Blob,
        2 HEADS "heads" Blob,
        3 N_CHAINS "n_chains" Integer,
        4 N_COMMITS "n_commits" Integer,
        5 PERSONAL_KEY "personal_key" Row(PersonalKeys),
        6 SIGNATURE "signature" Blob,
    }
    36 Erasures erasures Roster "People whose records were erased for good; never who they were." {
        1 EMPLOYEE "employee" Row(Employees),
        2 REASON "reason" Text,
        3 N_ROWS "n_rows" Integer,
        4 N_COMMITS "n_commits" Integer,
    }
    37 Devices devices Roster "Devices of the office; each has a roster scope of its own." {
        1 NAME "name" Text,
        2 KIND "kind" Text,
        3 SIGN_KEY "sign_key" Blob,
        4 RECEIVE_KEY "receive_key" Text,
        5 EMPLOYEE "employee" Row(Employees),
        6 CERTIFICATE "certificate" Blob,
        7 EPOCH "epoch" Integer,
        8 ENROLLED_AT "enrolled_at" Integer,
        9 REVOKED_AT "revoked_at" Integer,
        10 REVOKED_SINCE "revoked_since" Integer,
        11 REVOKE_REASON "revoke_reason" Text,
    }
    38 Grants grants Roster "What a device may hold and write, beside its evaluator's people." {
        1 DEVICE "device" Row(Devices),
        2 UNIT "unit" Row(Units),
        3 EMPLOYEE "employee" Row(Employees),
        4 FROM_AT "from_at" Integer,
        5 ENDED_AT "ended_at" Integer,
    }
    39 Holidays holidays Ref "Days the office says something about beside the table of national holidays (R-028)." {
        1 DAY "day" Text,
        2 NAME "name" Text,
        3 KIND "kind" Text,
    }
    40 Settings settings Ref "What the office chose where the rules leave it open." {
        1 KEY "key" Text,
        2 VALUE "value" Text,
    }
    41 Evidence evidence Dossier "Register of what proves a progress or a realisation; the files themselves stay where they are." {
        1 EMPLOYEE "employee" Row(Employees),
        2 PLAN "plan" Row(Plans),
        3 WORK_RESULT "work_result" Row(WorkResults),
        4 INDICATOR "indicator" Row(Indicators),
        5 PROGRESS "progress" Row(Progress),
        6 EVALUATION "evaluation" Row(Evaluations),
        7 KIND "kind" Text,
        8 NAME "name" Text,
        9 MEDIA_TYPE "media_type" Text,
        10 N_BYTES "n_bytes" Integer,
        11 HASH "hash" Text,
        12 PREVIEW "preview" Blob,
        13 LINK "link" Text,
        14 TEXT "text" Text,
        15 ADDED_ON "added_on" Text,
        16 REGISTER_NO "register_no" Text,
    }
    42 Incidents incidents Dossier "Diary of what happened, good or bad, for the evaluation to remember." {
        1 EMPLOYEE "employee" Row(Employees),
        2 HAPPENED_ON "happened_on" Text,
        3 VALUE "value" Integer,
        4 WORK_RESULT "work_result" Row(WorkResults),
        5 TEXT "text" Text,
        6 IS_POSITIVE "is_positive" Integer,
        7 NOTED_BY "noted_by" Row(Employees),
        8 EVALUATION "evaluation" Row(Evaluations),
    }
    43 FeedbackRequests feedback_requests Dossier "Who was asked for feedback on whom (R-114)." {
        1 EMPLOYEE "employee" Row(Employees),
        2 ASKED_OF "asked_of" Row(Employees),
        3 ASKED_BY "asked_by" Row(Employees),
        4 ASKED_ON "asked_on" Text,
        5 ABOUT "about" Text,
        6 WORK_RESULT "work_result" Row(WorkResults),
        7 DUE_ON "due_on" Text,
        8 ANSWER "answer" Row(Feedback),
        9 CLOSED_ON "closed_on" Text,
        10 ASKED_OF_LABEL "asked_of_label" Text,
        11 SOURCE "source" Text,
    }
    44 Supports supports Dossier "Guidance and counselling of a person (R-120 to R-128)." {
        1 EMPLOYEE "employee" Row(Employees),
        2 KIND "kind" Text,
        3 STATE "state" Text,
        4 LED_BY "led_by" Row(Employees),
        5 LED_BY_LABEL "led_by_label" Text,
        6 REASON "reason" Text,
        7 STARTS_ON "starts_on" Text,
        8 ENDS_ON "ends_on" Text,
        9 PLACE "place" Text,
        10 SIGNED_BY_EMPLOYEE_ON "signed_by_employee_on" Text,
        11 SIGNED_BY_LEADER_ON "signed_by_leader_on" Text,
        12 NEEDS_CHANGE "needs_change" Integer,
        13 HANDED_OVER_ON "handed_over_on" Text,
        14 REPORTED_ON "reported_on" Text,
        15 REPORTED_TO "reported_to" Text,
        16 IS_SECRET "is_secret" Integer,
        17 COUNSELLOR "counsellor" Text,
        18 PLAN "plan" Row(Plans),
        19 DECIDED_ON "decided_on" Text,
        20 DECIDED_BY "decided_by" Text,
        21 DECISION "decision" Text,
        22 TOLD_ON "told_on" Text,
    }
    45 SupportLines support_lines Dossier "What the forms B.1.6 to B.1.10 and the counselling record say of a support." {
        1 SUPPORT "support" Row(Supports),
        2 FORM "form" Text,
        3 FIELD "field" Text,
        4 ORDINAL "ordinal" Integer,
        5 TEXT "text" Text,
        6 SCORE "score" Integer,
    }
    46 Meetings meetings Unit "Meetings of a unit about performance." {
        1 UNIT "unit" Row(Units),
        2 TITLE "title" Text,
        3 HELD_ON "held_on" Text,
        4 PLACE "place" Text,
        5 KIND "kind" Text,
        6 STATE "state" Text,
        7 MINUTES "minutes" Text,
        8 LED_BY "led_by" Row(Employees),
        9 WRITTEN_BY "written_by" Row(Employees),
    }
    47 MeetingLines meeting_lines Unit "Agenda, decisions, actions and attendance of a meeting." {
        1 MEETING "meeting" Row(Meetings),
        2 LIST "list" Text,
        3 ORDINAL "ordinal" Integer,
        4 TEXT "text" Text,
        5 PERSON "person" Row(Employees),
        6 DUE_ON "due_on" Text,
        7 DONE_ON "done_on" Text,
        8 CARRIED_FROM "carried_from" Row(MeetingLines),
        9 ABSENCE "absence" Text,
    }
    48 Objections objections Dossier "Objections to evaluations and their decisions (R-250 to R-256)." {
        1 EVALUATION "evaluation" Row(Evaluations),
        2 EMPLOYEE "employee" Row(Employees),
        3 STATE "state" Text,
        4 FILED_ON "filed_on" Text,
        5 RECEIVED_ON "received_on" Text,
        6 REASONS "reasons" Text,
        7 EVALUATOR_SAYS "evaluator_says" Text,
        8 EMPLOYEE_SAYS "employee_says" Text,
        9 DECIDED_ON "decided_on" Text,
        10 DECIDED_BY "decided_by" Row(Employees),
        11 DECISION "decision" Text,
        12 RECOMMENDATION "recommendation" Text,
        13 RESULTS_RATING "results_rating" Text,
        14 CONDUCT_RATING "conduct_rating" Text,
        15 LATE_REASON "late_reason" Text,
        16 REJECT_REASON "reject_reason" Text,
        17 WITHDRAWN_ON "withdrawn_on" Text,
        18 DOCUMENT_HASH "document_hash" Text,
        19 SEAL_HASH "seal_hash" Text,
        20 SEAL_KEY "seal_key" Row(PersonalKeys),
        21 SEAL_SIGNATURE "seal_signature" Blob,
    }
    49 FollowUps follow_ups Dossier "Register of what follows a grade (R-260 to R-263)." {
        1 EMPLOYEE "employee" Row(Employees),
        2 EVALUATION "evaluation" Row(Evaluations),
        3 KIND "kind" Text,
        4 STATE "state" Text,
        5 DECIDED_ON "decided_on" Text,
        6 BASIS "basis" Text,
        7 TEXT "text" Text,
        8 TOPIC "topic" Text,
        9 STARTS_ON "starts_on" Text,
        10 ENDS_ON "ends_on" Text,
        11 OUTCOME "outcome" Text,
        12 OUTCOME_EVALUATION "outcome_evaluation" Row(Evaluations),
        13 OUTCOME_TEXT "outcome_text" Text,
    }
    50 FollowUpChecks follow_up_checks Dossier "Days on which a plan to improve is looked at." {
        1 FOLLOW_UP "follow_up" Row(FollowUps),
        2 DUE_ON "due_on" Text,
        3 DONE_ON "done_on" Text,
        4 TEXT "text" Text,
        5 RESULT "result" Text,
    }
    51 RatingProposals rating_proposals Dossier "Ratings that a calibration proposes to the evaluator (R-205)." {
        1 EMPLOYEE "employee" Row(Employees),
        2 EVALUATION "evaluation" Row(Evaluations),
        3 MEETING "meeting" Row(Meetings),
        4 STATE "state" Text,
        5 RESULTS_BEFORE "results_before" Text,
        6 CONDUCT_BEFORE "conduct_before" Text,
        7 RESULTS_RATING "results_rating" Text,
        8 CONDUCT_RATING "conduct_rating" Text,
        9 REASON "reason" Text,
        10 PROPOSED_BY "proposed_by" Row(Employees),
        11 PROPOSED_ON "proposed_on" Text,
        12 ANSWER "answer" Text,
        13 ANSWERED_BY "answered_by" Row(Employees),
        14 ANSWERED_ON "answered_on" Text,
    }
    52 PrintedSheets printed_sheets Dossier "Sheets that were printed to be signed, one row a form." {
        1 EMPLOYEE "employee" Row(Employees),
        2 EVALUATION "evaluation" Row(Evaluations),
        3 PLAN "plan" Row(Plans),
        4 CODE "code" Text,
        5 FORM "form" Text,
        6 COPY "copy" Integer,
        7 CONTENT "content" Text,
        8 REASON "reason" Text,
        9 PRINTED_ON "printed_on" Text,
    }
    53 PaperWays paper_ways Dossier "The way of a signed bundle of sheets." {
        1 EMPLOYEE "employee" Row(Employees),
        2 EVALUATION "evaluation" Row(Evaluations),
        3 PLAN "plan" Row(Plans),
        4 CODE "code" Text,
        5 DELIVERED_ON "delivered_on" Text,
        6 SIGNED_ON "signed_on" Text,
        7 RETURNED_ON "returned_on" Text,
        8 FILED_ON "filed_on" Text,
        9 FILED_AT "filed_at" Text,
        10 SCAN_HASH "scan_hash" Text,
        11 SCAN_NAME "scan_name" Text,
        12 SCAN_BYTES "scan_bytes" Integer,
    }
    54 CreditProfiles credit_profiles Dossier "What the credit sheets of a functional position say of a person (R-320), points in thousandths." {
        1 EMPLOYEE "employee" Row(Employees),
        2 KARPEG "karpeg" Text,
        3 BIRTH_PLACE "birth_place" Text,
        4 RANK_SINCE "rank_since" Text,
        5 POSITION_SINCE "position_since" Text,
        6 BASE "base" Integer,
        7 OLD "old" Integer,
        8 ADJUSTMENT "adjustment" Integer,
        9 EDUCATION "education" Integer,
        10 OTHER "other" Integer,
        11 OTHER_LABEL "other_label" Text,
        12 OPENING_YEAR "opening_year" Integer,
        13 OPENING "opening" Integer,
    }
    55 CreditLevels credit_levels Dossier "The level of a functional position that a person holds from a day on." {
        1 EMPLOYEE "employee" Row(Employees),
        2 LEVEL "level" Text,
        3 FROM_ON "from_on" Text,
    }
    56 CreditPapers credit_papers Dossier "Numbers and dates of credit sheets that were issued." {
        1 EMPLOYEE "employee" Row(Employees),
        2 KIND "kind" Text,
        3 PERIOD "period" Text,
        4 NUMBER "number" Text,
        5 ISSUED_ON "issued_on" Text,
        6 CONCLUSION "conclusion" Text,
        7 TARGET "target" Text,
    }
    57 OutsideResults outside_results Dossier "Results of a person as another system or an older scheme states them (R-268), never recomputed." {
        1 EMPLOYEE "employee" Row(Employees),
        2 SOURCE "source" Text,
        3 SCHEME "scheme" Text,
        4 PERIOD "period" Text,
        5 RESULTS "results" Text,
        6 CONDUCT "conduct" Text,
        7 GRADE "grade" Text,
        8 TOTAL "total" Text,
        9 OUTSIDE_ID "outside_id" Text,
        10 EVALUATOR_NUMBER "evaluator_number" Text,
        11 EVALUATOR_NAME "evaluator_name" Text,
        12 EVALUATOR_POSITION "evaluator_position" Text,
        13 EVALUATOR_UNIT "evaluator_unit" Text,
        14 STATED_ON "stated_on" Text,
    }
    58 Potentials potentials Dossier "The potential of a person in a year, as the agency measured it (R-350, R-352)." {
        1 EMPLOYEE "employee" Row(Employees),
        2 YEAR "year" Integer,
        3 LEVEL "level" Text,
        4 BASIS "basis" Text,
        5 MEASURED_ON "measured_on" Text,
    }
    59 Layouts layouts Ref "Layouts of workbooks that somebody showed the program how to read." {
        1 HEADS "heads" Text,
        2 FIELDS "fields" Text,
        3 NAME "name" Text,
    }
}
