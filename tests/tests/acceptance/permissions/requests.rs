//! A well-formed request for every command that asks for a permission, about one person's records.
#![expect(clippy::match_same_arms, clippy::too_many_lines, reason = "a table: one entry for each command")]

use super::office::Ids;
use app::permissions::Whose;
use serde_json::{Value, json};

/// Nobody's: a wrong password stops whatever would otherwise change keys.
const WRONG: &str = "bukan kata sandinya";

/// The requests of a command about somebody's records; none where the command cannot be about that.
pub(super) fn of(command: &str, ids: &Ids, whose: Whose) -> Vec<Value> {
    if whose == Whose::Nobody {
        return about_nobody(command).into_iter().collect();
    }
    if command == "move_plans" {
        return steps(ids);
    }
    let about_person = about_person(command, ids).or_else(|| about_plan(command, ids));
    let found =
        about_person.or_else(|| about_evaluation(command, ids)).or_else(|| about_matrix(command, ids));
    let found = found.or_else(|| through_the_year(command, ids));
    // A unit two levels below is below all the same.
    let found = found.or_else(|| {
        let has_unit = !ids.unit.is_empty() && whose != Whose::SecondLevel;
        has_unit.then(|| about_unit(command, ids)).flatten()
    });
    found.into_iter().collect()
}

fn steps(ids: &Ids) -> Vec<Value> {
    let step = |event: &str, actor: Value| json!({ "plans": [ids.plan], "event": event, "actor": actor });
    vec![
        step("submit", Value::Null),
        step("agree", Value::Null),
        step("return", json!("evaluator")),
        step("sign", json!("employee")),
        step("approve_by_superior", Value::Null),
        step("cancel", Value::Null),
        step("revise", json!("leader")),
        step("close", json!("hr_officer")),
        step("close", json!("time")),
    ]
}

fn about_person(command: &str, ids: &Ids) -> Option<Value> {
    let person = &ids.person;
    Some(match command {
        "write_reminders" => json!({ "evaluator": person, "period": "2026-Q3", "file": 1 }),
        "show_copy_sheet" => json!({ "employee": person, "period": "2026-Q3" }),
        "tick_copied" => json!({ "employee": person, "period": "2026-Q3", "fields": [], "isCopied": true }),
        "write_daily_progress" => {
            json!({ "employee": person, "period": "2026-Q3", "file": 1, "password": WRONG })
        }
        "write_hand_forms" => {
            json!({ "evaluator": person, "period": "2026-Q3", "form": "progress", "file": 1 })
        }
        "write_workbooks" => {
            json!({ "evaluators": [person], "period": "2026-Q3", "file": 1, "password": WRONG })
        }
        "show_employee"
        | "show_standing"
        | "list_outside_results"
        | "remove_outside_result"
        | "list_progress"
        | "split_person"
        | "cancel_move"
        | "remove_appointment"
        | "remove_status_period" => json!({ "id": person }),
        "retire_employee" => json!({ "id": person, "on": "2026-12-31" }),
        "save_employee" => json!({ "id": person, "position": "LAIN" }),
        "assign_evaluator" => {
            json!({ "employees": [person], "evaluator": person, "from": "2026-09-01", "basis": "" })
        }
        "assign_unit" => json!({ "employees": [person], "unit": person }),
        "save_appointment" => {
            json!({ "employee": person, "kind": "plt", "position": "LAIN", "from": "2026-09-01" })
        }
        "save_status_period" => json!({ "employee": person, "status": "suspended", "from": "2026-09-01" }),
        "preview_move" => {
            json!({ "employee": person, "on": "2026-09-24", "toUnit": person, "position": "LAIN" })
        }
        "move_employee" => {
            json!({ "employee": person, "on": "2026-09-24", "toUnit": person, "position": "LAIN" })
        }
        "fix_problems" => json!({ "fixes": [{ "code": "no_unit", "employee": person, "unit": person }] }),
        "preview_evaluator" => {
            json!({ "employees": [person], "evaluator": person, "from": "2026-09-01" })
        }
        "distinguish_people" => json!({ "one": person, "other": person }),
        "merge_people" => json!({ "keep": person, "merge": person }),
        "list_plans" => json!({ "employee": person, "year": 2026 }),
        "find_plan" => json!({ "employee": person, "year": 2026 }),
        "list_peers" => json!({ "employee": person, "year": 2026 }),
        "create_plans" => json!({ "employees": [person], "year": 2026, "source": "blank" }),
        "show_carry_over" => json!({ "employee": person, "year": 2026 }),
        "carry_over_plan" => json!({ "employee": person, "year": 2026, "rows": [] }),
        "add_progress" => {
            json!({ "employee": person, "result": 1, "text": "Daftar selesai", "evidence": "" })
        }
        "open_evaluation" => json!({ "employee": person, "period": "2026-Q3" }),
        "open_team" | "show_realisation_column" | "preflight" | "show_guard_rails" => {
            json!({ "evaluator": person, "period": "2026-Q3" })
        }
        "list_deadlines" => json!({ "of": { "kind": "person", "id": person } }),
        "list_follow_ups" => json!({ "employee": person }),
        "write_dossiers" => json!({ "year": 2026, "people": [person], "file": 1, "password": WRONG }),
        "save_follow_up" => {
            json!({ "employee": person, "kind": "training", "state": "decided", "topic": "Kearsipan" })
        }
        "record_check" => json!({ "check": person, "text": "Sudah membaik" }),
        "close_follow_up" => json!({ "id": person, "text": "Sudah selesai" }),
        "remove_follow_up" => json!({ "id": person }),
        "save_outside_result" => json!({
            "employee": person, "year": 2019, "results": "88", "conduct": "80", "total": "85", "grade": "Baik",
        }),
        "open_matrix" => json!({ "leader": person, "year": 2026 }),
        "preview_sheet" => json!({ "employee": person, "forms": [], "period": "2026-Q3" }),
        "plan_print_run" => {
            json!({ "forms": [], "who": { "kind": "people", "ids": [person] }, "period": "2026-Q3" })
        }
        "print" => json!({
            "what": { "forms": [], "who": { "kind": "people", "ids": [person] }, "period": "2026-Q3" },
            "merge": true, "file": 1,
        }),
        "show_history" => json!({ "id": person }),
        "look_back" => json!({ "id": person, "on": "2026-09-01" }),
        "list_deleted" => json!({ "id": person }),
        "show_log" => json!({ "kind": "reads", "id": person }),
        "export_person" => json!({ "id": person, "file": 1, "password": WRONG }),
        "erase_person" => json!({ "id": person, "reason": "Selesai", "name": "Siapa", "password": WRONG }),
        "add_user" => {
            json!({ "name": "baru", "role": "employee", "person": person, "newPassword": WRONG, "password": WRONG })
        }
        "change_user" => json!({ "id": person, "role": "employee", "person": person, "password": WRONG }),
        _ => return None,
    })
}

fn about_plan(command: &str, ids: &Ids) -> Option<Value> {
    let plan = &ids.plan;
    Some(match command {
        "show_plan" | "open_plan" | "show_action_plan" | "list_manuals" => json!({ "id": plan }),
        "compare_plans" | "show_plan_trail" => json!({ "plan": plan }),
        "edit_plan" => json!({ "plan": plan, "edits": [{ "edit": "remove_result", "id": ids.result }] }),
        "paste_plan" => json!({ "plan": plan, "text": "Hasil\tIndikator", "dryRun": false }),
        "insert_from_library" => json!({ "plan": plan, "entries": [] }),
        "fill_annexes" => json!({ "plans": [plan], "lists": [] }),
        "save_manual" => json!({ "indicator": ids.indicator }),
        "save_action_plan" => json!({ "plan": plan, "results": [], "indicators": [] }),
        "set_resource_status" => json!({ "plan": plan, "line": "tidak ada" }),
        "copy_plan" => json!({ "plan": plan, "to": [ids.person] }),
        "keep_in_library" => json!({ "plan": plan, "results": [ids.result], "pack": "Baru" }),
        "answer_consent" => json!({ "result": ids.result, "answer": "accepted" }),
        "bring_back" => json!({ "rows": [ids.result] }),
        _ => return None,
    })
}

fn through_the_year(command: &str, ids: &Ids) -> Option<Value> {
    let (person, plan, result) = (&ids.person, &ids.plan, &ids.result);
    Some(match command {
        "show_year_progress" | "list_year_feedback" => json!({ "employee": person, "year": 2026 }),
        "save_year_progress" => json!({
            "plan": plan, "cells": [{ "result": result, "period": "2026-Q3", "text": "Daftar selesai" }],
        }),
        "type_year_progress" => json!({
            "plan": plan, "cell": { "result": result, "period": "2026-Q3", "value": "3 be" },
        }),
        "paste_year_progress" => {
            json!({ "plan": plan, "text": "3", "result": result, "period": "2026-Q3", "save": true })
        }
        "take_over_result" => json!({ "result": result, "note": "Tidak dapat diselesaikan" }),
        "give_back_result" => json!({ "id": result }),
        "list_evidence" | "list_incidents" | "show_credit" => json!({ "employee": person }),
        "save_credit_profile" => json!({ "employee": person, "karpeg": "N 123456" }),
        "save_credit_level" => json!({ "employee": person, "level": "pt", "from": "2024-03-01" }),
        "save_credit_paper" => json!({
            "employee": person, "kind": "conversion", "period": "2026", "number": "800/12/2027",
        }),
        "add_evidence" => json!({ "employee": person, "kind": "note", "text": "Map 3 di ruang arsip" }),
        "remove_evidence"
        | "show_evidence_preview"
        | "forget_evidence_file"
        | "list_supports"
        | "show_support"
        | "remove_support"
        | "withdraw_feedback"
        | "close_feedback_request"
        | "remove_incident"
        | "remove_credit_level" => json!({ "id": person }),
        "write_evidence_file" => json!({ "id": person, "file": 1 }),
        "give_feedback" => json!({
            "people": [{ "employee": person, "about": { "kind": "conduct", "value": 1 } }],
            "source": "leader", "text": "Baik",
        }),
        "agree_feedback" => json!({ "plan": plan, "rhythm": "monthly" }),
        "ask_feedback" => json!({ "employee": person, "askedOfLabel": "Bagian umum", "source": "peer" }),
        "note_incident" => json!({ "employees": [person], "text": "Membantu warga", "isPositive": true }),
        "plan_support" => json!({ "employee": person, "kind": "coaching" }),
        "save_support" => json!({ "id": person, "place": "Ruang rapat" }),
        "move_support" => json!({ "id": person, "step": "begin" }),
        "show_own_words" => json!({ "employee": person, "period": "2026-Q3" }),
        "save_self_review" | "save_reply" => {
            json!({ "employee": person, "period": "2026-Q3", "text": "Sudah saya kerjakan" })
        }
        _ => return None,
    })
}

fn about_evaluation(command: &str, ids: &Ids) -> Option<Value> {
    let evaluation = &ids.evaluation;
    Some(match command {
        "show_evaluation"
        | "explain_grade"
        | "see_evidence"
        | "remove_feedback"
        | "show_rating_evidence"
        | "show_document_case" => json!({ "id": evaluation }),
        "compare_evaluations" => json!({ "left": evaluation, "right": evaluation }),
        "list_phrases" => json!({ "evaluation": evaluation }),
        "propose_rating" => json!({
            "evaluation": evaluation, "results": "above", "conduct": "above", "reason": "Dibandingkan tim lain",
        }),
        "withdraw_proposal" => json!({ "id": evaluation }),
        "answer_proposal" => json!({ "id": evaluation, "accept": true }),
        "set_graduation" => json!({ "evaluation": evaluation, "notGraduated": true }),
        "deliver_documents" | "return_documents" | "report_documents" => {
            json!({ "evaluations": [evaluation] })
        }
        "refuse_return" => json!({ "evaluation": evaluation, "witnessNote": "Disaksikan" }),
        "write_scan" => json!({ "id": evaluation, "file": 1 }),
        "take_over_evaluation" => json!({
            "evaluation": evaluation, "results": "meets", "conduct": "meets", "password": WRONG,
        }),
        "file_objection" => json!({ "evaluation": evaluation, "reasons": "Bukti belum dilihat" }),
        "add_to_objection" | "answer_objection" | "accept_late_objection" => {
            json!({ "objection": evaluation, "text": "Penjelasan" })
        }
        "withdraw_objection" | "examine_objection" => json!({ "objection": evaluation }),
        "decide_objection" => json!({
            "objection": evaluation, "upholds": true, "decision": "Dikuatkan", "password": WRONG,
        }),
        "write_objection_dossier" => json!({ "id": evaluation, "file": 1 }),
        "rate" => json!({ "evaluation": evaluation, "rating": "results", "level": "above" }),
        "rate_together" | "preview_rate_together" => {
            json!({ "evaluations": [evaluation], "rating": "results", "level": "above" })
        }
        "fill_column" => json!({
            "cells": [{ "evaluation": evaluation, "about": ids.result }], "save": true,
        }),
        "write_text" => json!({
            "evaluation": evaluation, "field": { "kind": "notes" }, "text": "Catatan", "draft": false,
        }),
        "add_feedback" => json!({
            "evaluation": evaluation, "about": { "kind": "conduct", "value": 1 }, "source": "leader", "text": "Baik",
        }),
        "take_feedback" => json!({ "evaluations": [evaluation], "save": true }),
        "mark_result" => json!({ "evaluation": evaluation, "result": ids.result, "level": "above" }),
        "hold" => json!({ "evaluation": evaluation, "held": true }),
        "seal" => json!({ "evaluations": [evaluation], "password": WRONG }),
        "reopen" => json!({ "evaluation": evaluation, "reason": "Salah", "password": WRONG }),
        _ => return None,
    })
}

fn about_matrix(command: &str, ids: &Ids) -> Option<Value> {
    Some(match command {
        "edit_matrix" => json!({
            "matrix": ids.matrix, "edits": [{ "edit": "add_column", "resultText": "Hasil" }],
        }),
        "type_in_matrix" => json!({
            "matrix": ids.matrix, "row": "tidak ada", "column": "tidak ada", "texts": [],
        }),
        "make_plans_from_matrix" => json!({ "matrix": ids.matrix, "rows": [] }),
        "settle_drift" => json!({ "entry": ids.matrix, "takeCell": false }),
        _ => return None,
    })
}

fn about_unit(command: &str, ids: &Ids) -> Option<Value> {
    let unit = &ids.unit;
    Some(match command {
        "save_unit" => json!({ "id": unit, "name": "LAIN" }),
        "remove_unit" | "show_annex_defaults" | "remove_workblock" => json!({ "id": unit }),
        "set_achievement" => json!({ "unit": unit, "period": "2026-Q3", "value": "poor", "basis": "" }),
        "show_distribution" | "try_distribution" => json!({ "unit": unit, "period": "2026-Q3" }),
        "list_workblocks" | "show_tree" => json!({ "unit": unit, "year": 2026 }),
        "save_workblock" => json!({ "unit": unit, "year": 2026, "title": "Baru" }),
        "edit_tree" => json!({ "unit": unit, "year": 2026, "edits": [] }),
        "save_annex_defaults" => json!({ "unit": unit, "lists": [] }),
        "make_meeting" => json!({ "unit": unit, "kind": "dialog" }),
        "show_meeting" | "remove_meeting" => json!({ "id": unit }),
        "save_meeting" => json!({ "id": unit, "minutes": "Dibahas" }),
        "tick_action" => json!({ "line": unit, "done": true }),
        "mark_discussed" => json!({ "meeting": unit, "employee": "tidak ada", "discussed": true }),
        "show_unit_page" => json!({ "unit": unit, "period": "2026-Q3" }),
        "write_unit_page" => json!({ "unit": unit, "period": "2026-Q3", "file": 1 }),
        "write_missing" => json!({ "unit": unit, "period": "2026-Q3", "file": 1 }),
        _ => return None,
    })
}

fn about_nobody(command: &str) -> Option<Value> {
    Some(match command {
        "read_office" | "list_cycles" | "show_safety" | "show_own" | "show_home" | "remove_emblem"
        | "list_units" | "list_problems" | "find_duplicates" | "list_users" | "show_security"
        | "read_store" | "check_store" | "verify_store" | "read_fingerprint" | "back_up_now"
        | "list_backups" | "make_checkpoint" | "list_checkpoints" | "show_retention" | "list_deleted" => {
            json!({})
        }
        "list_devices" | "list_packages" | "list_conflicts" => json!({}),
        "list_settings" | "list_phrases" | "list_objections" | "list_follow_ups" | "show_training_needs" => {
            json!({})
        }
        "list_proposals" => json!({}),
        "open_calibration" => json!({ "period": "2026-Q3" }),
        "list_deadlines" => json!({ "of": { "kind": "office" } }),
        "list_documents" | "list_paper" => json!({ "period": "2026-Q3" }),
        "find_paper" => json!({ "text": "K7QF2A" }),
        "mark_paper" => json!({ "who": { "kind": "codes", "codes": ["K7QF2A"] }, "step": "returned" }),
        "file_scan" => json!({ "file": 1, "code": "K7QF2A" }),
        "file_scans" => json!({ "files": [1] }),
        "write_reminders" | "write_missing" => json!({ "period": "2026-Q3", "file": 1 }),
        "write_recap_sheet" => json!({ "period": "2026-Q3", "file": 1, "password": WRONG }),
        "write_hand_forms" => json!({ "period": "2026-Q3", "form": "rating", "file": 1 }),
        "read_hand_form" => json!({ "period": "2026-Q3", "code": "K7QF2A" }),
        "type_from_paper" => json!({ "period": "2026-Q3", "entries": [] }),
        "list_holidays" | "restore_holidays" | "list_candidates" => json!({ "year": 2026 }),
        "save_holidays" => json!({ "days": [] }),
        "change_setting" => json!({ "key": "tidak ada", "value": null }),
        "save_phrase" => json!({ "level": "above", "text": "Pertahankan …" }),
        "remove_phrase" => json!({ "id": "tidak ada" }),
        "look_up_study_guide" => json!({ "ipk": "3,51", "isBachelor": true }),
        "show_talent" | "list_credit" => json!({ "year": 2026 }),
        "save_potentials" => json!({ "year": 2026, "people": [], "level": null }),
        "write_talent" | "write_credit" => json!({ "year": 2026, "file": 1, "password": WRONG }),
        "write_follow_ups" | "write_dossiers" => json!({ "year": 2026, "file": 1, "password": WRONG }),
        "show_package" | "hand_over_package" | "show_exposure" => json!({ "id": "tidak ada" }),
        "print_exposure" | "print_reminder" => json!({ "id": "tidak ada", "file": 1 }),
        "request_device" => json!({ "name": "Laptop", "file": 1 }),
        "preview_enrolment" => json!({ "file": 1 }),
        "enrol_device" => json!({ "file": 1, "kind": "hub", "scopes": {}, "password": WRONG }),
        "change_device" => json!({ "id": "tidak ada", "scopes": {}, "password": WRONG }),
        "revoke_device" => json!({ "id": "tidak ada", "reason": "Hilang", "password": WRONG }),
        "make_packages" => json!({ "devices": [], "file": 1 }),
        "preview_packages" => json!({ "files": [] }),
        "merge_packages" => json!({ "preview": 1 }),
        "settle_conflict" => json!({ "id": "tidak ada", "take": "here" }),
        "hold_conflict" => json!({ "id": "tidak ada", "held": true }),
        "settle_parked" => json!({ "id": "tidak ada", "apply": true }),
        "set_emblem"
        | "preview_ekinerja"
        | "preview_old_results"
        | "compare_ekinerja"
        | "preview_import"
        | "preview_table"
        | "preview_workbook"
        | "propose_mapping"
        | "import_plans"
        | "import_evaluations"
        | "import_pack"
        | "back_up"
        | "set_damaged_aside"
        | "save_recovery_sheet"
        | "save_office_sheets"
        | "preview_restore"
        | "restore_backup" => json!({ "file": 1 }),
        "preview_mapped_import" => {
            json!({ "file": 1, "mapping": { "sheet": "", "headerRow": 1, "columns": [] } })
        }
        "explain_rule" => json!({ "rule": "R-210" }),
        "lint_text" => json!({ "text": "Laporan", "what": "result" }),
        "change_password" => json!({ "password": WRONG, "newPassword": WRONG }),
        "change_office" => json!({ "agency": "Lain" }),
        "create_cycle" => json!({ "year": 2031, "rhythm": "monthly" }),
        "change_window" => json!({
            "period": "2026-Q3", "opensOn": "2026-09-01", "closesOn": "2026-10-30", "reason": "Lain",
        }),
        "close_period" => json!({ "period": "2026-Q1", "reason": "Lain" }),
        "fill_practice" => json!({}),
        "find_person" | "find_unit" => json!({ "text": "Siapa" }),
        "list_achievements" | "list_teams" | "show_recap" | "list_evaluations" | "list_siasn" => {
            json!({ "period": "2026-Q3" })
        }
        "list_employees" | "list_library" => json!({}),
        "list_warnings"
        | "list_meetings"
        | "list_feedback_asked"
        | "list_led_supports"
        | "list_colleagues" => {
            json!({})
        }
        "answer_feedback" => json!({ "request": "tidak ada", "text": "Baik" }),
        "apply_import"
        | "apply_siasn"
        | "apply_ekinerja"
        | "apply_old_results"
        | "apply_plan_workbook"
        | "apply_table"
        | "apply_workbook" => {
            json!({ "preview": 1 })
        }
        "write_corrections" => json!({ "compared": 1, "file": 1, "password": WRONG }),
        "preview_siasn" => json!({ "files": [] }),
        "save_rejected" => json!({ "preview": 1, "file": 1, "password": WRONG }),
        "list_plan_season" | "lint_plans" | "list_matrices" => json!({ "year": 2026 }),
        "write_plan_workbook" => {
            json!({ "file": 1, "year": 2026, "employees": [], "source": "blank", "password": WRONG })
        }
        "read_plan_workbook" => json!({ "file": 1, "year": 2026 }),
        "save_library_entry" => json!({
            "position": "ARSIPARIS", "priority": "main", "result": "Arsip terlayani", "indicator": "Jumlah",
        }),
        "remove_library_entries" => json!({ "ids": [] }),
        "export_pack" => json!({ "pack": "", "file": 1 }),
        "plan_print_run" => json!({ "forms": [], "who": { "kind": "all" }, "period": "2026-Q3" }),
        "verify_sheets" => json!({ "files": [], "book": false }),
        "show_copy_board" => json!({ "period": "2026-Q3" }),
        "export_ekinerja" => json!({ "period": "2026-Q3", "file": 1, "password": WRONG }),
        "export_recap" | "export_siasn" => json!({ "period": "2026-Q3", "file": 1, "password": WRONG }),
        "export_tables" => json!({ "what": "employees", "file": 1, "password": WRONG }),
        "export_archive" => json!({ "file": 1, "password": WRONG }),
        "write_test_page" => json!({ "file": 1 }),
        "remove_user" => json!({ "id": "tidak ada", "password": WRONG }),
        "reset_password" => json!({ "id": "tidak ada", "newPassword": WRONG, "password": WRONG }),
        "rekey" => json!({ "password": WRONG }),
        "confirm_recovery" => json!({ "recoveryCode": WRONG }),
        "make_office_recovery" => json!({ "firstOfficer": "A", "secondOfficer": "B", "password": WRONG }),
        "change_security" => json!({ "idleMinutes": 15 }),
        "set_second_place" => json!({ "file": null }),
        "write_audit_bundle" => json!({ "file": 1, "password": WRONG }),
        "show_log" => json!({ "kind": "reads" }),
        "print_checkpoint" => json!({ "id": "tidak ada", "file": 1 }),
        "save_retention" => json!({ "years": 5 }),
        "undo" | "redo" => json!({}),
        _ => return None,
    })
}
