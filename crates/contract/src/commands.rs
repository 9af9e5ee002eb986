//! The one list of commands.

/// Hands the list of commands to a macro: `name(Request) -> View;` for each.
#[macro_export]
macro_rules! for_each_command {
    ($then:ident) => {
        $then! {
            // before and around the work
            read_status(Nothing) -> StatusView;
            create_office(CreateOfficeRequest) -> CreatedView;
            create_practice_office(PracticeRequest) -> SessionView;
            fill_practice(PracticeRequest) -> StoreView;
            open_office_file(WithFile) -> StatusView;
            leave_office(Nothing) -> StatusView;
            unlock(UnlockRequest) -> SessionView;
            recover(RecoverRequest) -> SessionView;
            lock(Nothing) -> StatusView;
            change_password(ChangePasswordRequest) -> SessionView;
            still_here(Nothing) -> Nothing;
            // accounts, keys and recovery
            list_users(Nothing) -> UsersView;
            add_user(AddUserRequest) -> UsersView;
            change_user(ChangeUserRequest) -> UsersView;
            remove_user(RemoveUserRequest) -> UsersView;
            reset_password(ResetPasswordRequest) -> UsersView;
            rekey(RekeyRequest) -> RekeyedView;
            confirm_recovery(ConfirmRecoveryRequest) -> SecurityView;
            make_office_recovery(OfficeRecoveryRequest) -> OfficeCodesView;
            save_office_sheets(WithFile) -> ChosenFile;
            recover_office(RecoverOfficeRequest) -> SessionView;
            save_recovery_sheet(WithFile) -> ChosenFile;
            save_preferences(PreferencesView) -> StatusView;
            choose_file(ChooseFileRequest) -> Option<ChosenFile>;
            show_home(Nothing) -> HomeView;
            show_own(Nothing) -> OwnView;
            // office
            read_office(Nothing) -> OfficeView;
            change_office(ChangeOfficeRequest) -> OfficeView;
            set_emblem(WithFile) -> OfficeView;
            remove_emblem(Nothing) -> OfficeView;
            list_units(Nothing) -> UnitsView;
            save_unit(SaveUnitRequest) -> UnitsView;
            remove_unit(ById) -> UnitsView;
            list_cycles(Nothing) -> CyclesView;
            create_cycle(CreateCycleRequest) -> CyclesView;
            change_window(ChangeWindowRequest) -> CyclesView;
            close_period(ClosePeriodRequest) -> CyclesView;
            list_achievements(ByPeriod) -> AchievementsView;
            set_achievement(SetAchievementRequest) -> AchievementsView;
            // people
            list_employees(ListEmployeesRequest) -> EmployeesView;
            find_person(FindRequest) -> PersonRef;
            find_unit(FindRequest) -> UnitRef;
            show_employee(ById) -> EmployeeView;
            save_employee(SaveEmployeeRequest) -> EmployeeView;
            retire_employee(RetireEmployeeRequest) -> EmployeeView;
            assign_evaluator(AssignEvaluatorRequest) -> ChangedPeopleView;
            assign_unit(AssignUnitRequest) -> ChangedPeopleView;
            preview_import(WithFile) -> ImportPreviewView;
            apply_import(ApplyImportRequest) -> ImportedView;
            save_rejected(SaveRejectedRequest) -> ChosenFile;
            // plans
            import_plans(WithFile) -> ImportedCasesView;
            show_plan(ById) -> PlanView;
            list_plans(ListPlansRequest) -> PlansView;
            add_progress(AddProgressRequest) -> ProgressListView;
            list_progress(ById) -> ProgressListView;
            list_plan_season(PlanSeasonRequest) -> PlanSeasonView;
            create_plans(CreatePlansRequest) -> ChangedPlansView;
            find_plan(FindPlanRequest) -> PlanVersionView;
            open_plan(ById) -> PlanDeskView;
            edit_plan(EditPlanRequest) -> PlanDeskView;
            move_plans(MovePlansRequest) -> ChangedPlansView;
            answer_consent(ConsentRequest) -> PlanDeskView;
            set_resource_status(SetResourceStatusRequest) -> PlanDeskView;
            compare_plans(ComparePlansRequest) -> PlanDiffView;
            show_plan_trail(PlanTrailRequest) -> PlanTrailView;
            lint_text(LintRequest) -> LintView;
            lint_plans(LintPlansRequest) -> LintReportView;
            explain_rule(RuleRequest) -> RuleView;
            show_action_plan(ById) -> ActionPlanView;
            save_action_plan(SaveActionPlanRequest) -> ActionPlanView;
            // plans of many people
            paste_plan(PastePlanRequest) -> PastedPlanView;
            write_plan_workbook(WritePlanWorkbookRequest) -> ChosenFile;
            read_plan_workbook(ReadPlanWorkbookRequest) -> PlanWorkbookView;
            apply_plan_workbook(ApplyPlanWorkbookRequest) -> ChangedPlansView;
            list_peers(PeersRequest) -> PeersView;
            copy_plan(CopyPlanRequest) -> ChangedPlansView;
            show_carry_over(CarryOverRequest) -> CarryOverView;
            carry_over_plan(CarryOverPlanRequest) -> PlanDeskView;
            fill_annexes(FillAnnexesRequest) -> ChangedPlansView;
            show_annex_defaults(ById) -> AnnexDefaultsView;
            save_annex_defaults(SaveAnnexDefaultsRequest) -> AnnexDefaultsView;
            list_library(ListLibraryRequest) -> LibraryView;
            save_library_entry(SaveLibraryEntryRequest) -> LibraryEntryView;
            remove_library_entries(RemoveLibraryEntriesRequest) -> LibraryView;
            keep_in_library(KeepInLibraryRequest) -> LibraryView;
            import_pack(WithFile) -> ImportedPackView;
            export_pack(ExportPackRequest) -> ChosenFile;
            insert_from_library(InsertFromLibraryRequest) -> PlanDeskView;
            // matrix and strategy
            list_matrices(YearRequest) -> MatricesView;
            open_matrix(OpenMatrixRequest) -> MatrixView;
            edit_matrix(EditMatrixRequest) -> MatrixView;
            type_in_matrix(TypeInMatrixRequest) -> Nothing;
            make_plans_from_matrix(MatrixPlansRequest) -> ChangedPlansView;
            settle_drift(SettleDriftRequest) -> MatrixView;
            list_workblocks(UnitYearRequest) -> WorkblocksView;
            save_workblock(SaveWorkblockRequest) -> WorkblocksView;
            remove_workblock(ById) -> WorkblocksView;
            show_tree(UnitYearRequest) -> TreeView;
            edit_tree(EditTreeRequest) -> TreeView;
            list_manuals(ById) -> ManualsView;
            save_manual(SaveManualRequest) -> ManualsView;
            // organisation and moves
            show_standing(ById) -> StandingView;
            save_appointment(SaveAppointmentRequest) -> StandingView;
            remove_appointment(ById) -> StandingView;
            save_status_period(SaveStatusPeriodRequest) -> StandingView;
            remove_status_period(ById) -> StandingView;
            preview_move(PreviewMoveRequest) -> MovePreviewView;
            move_employee(MoveEmployeeRequest) -> MovedView;
            cancel_move(ById) -> StandingView;
            preview_evaluator(PreviewEvaluatorRequest) -> EvaluatorPreviewView;
            list_problems(Nothing) -> ProblemsView;
            fix_problems(FixProblemsRequest) -> ProblemsView;
            find_duplicates(Nothing) -> DuplicatesView;
            distinguish_people(DistinguishPeopleRequest) -> DuplicatesView;
            merge_people(MergePeopleRequest) -> StandingView;
            split_person(ById) -> StandingView;
            // through the year
            show_year_progress(YearProgressRequest) -> YearProgressView;
            save_year_progress(SaveYearProgressRequest) -> YearProgressView;
            type_year_progress(TypeProgressRequest) -> Nothing;
            paste_year_progress(PasteProgressRequest) -> PastedProgressView;
            take_over_result(TakeOverResultRequest) -> YearProgressView;
            give_back_result(ById) -> YearProgressView;
            list_evidence(ListEvidenceRequest) -> EvidenceListView;
            add_evidence(AddEvidenceRequest) -> EvidenceListView;
            remove_evidence(ById) -> EvidenceListView;
            show_evidence_preview(ById) -> EvidencePreviewView;
            write_evidence_file(ByIdToFile) -> ChosenFile;
            forget_evidence_file(ById) -> EvidenceListView;
            list_year_feedback(YearFeedbackRequest) -> YearFeedbackView;
            give_feedback(GiveFeedbackRequest) -> GivenFeedbackView;
            withdraw_feedback(ById) -> YearFeedbackView;
            agree_feedback(AgreeFeedbackRequest) -> YearFeedbackView;
            ask_feedback(AskFeedbackRequest) -> YearFeedbackView;
            list_feedback_asked(Nothing) -> FeedbackAskedView;
            answer_feedback(AnswerFeedbackRequest) -> FeedbackAskedView;
            close_feedback_request(ById) -> YearFeedbackView;
            list_colleagues(ColleaguesRequest) -> ColleaguesView;
            list_incidents(ListIncidentsRequest) -> IncidentsView;
            note_incident(NoteIncidentRequest) -> IncidentsView;
            remove_incident(ById) -> IncidentsView;
            list_warnings(WarningsRequest) -> WarningsView;
            list_supports(ById) -> SupportsView;
            list_led_supports(Nothing) -> LedSupportsView;
            show_support(ById) -> SupportView;
            plan_support(PlanSupportRequest) -> SupportView;
            save_support(SaveSupportRequest) -> SupportView;
            move_support(MoveSupportRequest) -> SupportView;
            remove_support(ById) -> SupportsView;
            list_meetings(ListMeetingsRequest) -> MeetingsView;
            show_meeting(ById) -> MeetingView;
            make_meeting(MakeMeetingRequest) -> MeetingView;
            save_meeting(SaveMeetingRequest) -> MeetingView;
            tick_action(TickActionRequest) -> MeetingView;
            remove_meeting(ById) -> MeetingsView;
            show_own_words(OwnWordsRequest) -> OwnWordsView;
            save_self_review(SaveOwnWordsRequest) -> OwnWordsView;
            save_reply(SaveOwnWordsRequest) -> OwnWordsView;
            // evaluations
            import_evaluations(WithFile) -> ImportedCasesView;
            list_teams(ByPeriod) -> TeamsView;
            open_team(OpenTeamRequest) -> TeamView;
            list_evaluations(ListEvaluationsRequest) -> EvaluationsView;
            open_evaluation(OpenEvaluationRequest) -> EvaluationView;
            show_evaluation(ById) -> EvaluationView;
            see_evidence(ById) -> EvaluationView;
            rate(RateRequest) -> EvaluationView;
            rate_together(RateTogetherRequest) -> TeamView;
            preview_rate_together(RateTogetherRequest) -> TogetherView;
            write_text(WriteTextRequest) -> EvaluationView;
            show_realisation_column(RealisationColumnRequest) -> RealisationColumnView;
            fill_column(FillColumnRequest) -> FilledColumnView;
            add_feedback(AddFeedbackRequest) -> EvaluationView;
            remove_feedback(ById) -> EvaluationView;
            mark_result(MarkResultRequest) -> EvaluationView;
            hold(HoldRequest) -> EvaluationView;
            preflight(PreflightRequest) -> PreflightView;
            seal(SealRequest) -> SealedView;
            reopen(ReopenRequest) -> EvaluationView;
            explain_grade(ById) -> WhyView;
            show_distribution(DistributionRequest) -> DistributionView;
            try_distribution(TryDistributionRequest) -> TriedDistributionView;
            open_calibration(CalibrationRequest) -> CalibrationView;
            mark_discussed(MarkDiscussedRequest) -> MeetingRefView;
            propose_rating(ProposeRatingRequest) -> ProposalView;
            withdraw_proposal(ById) -> ProposalView;
            answer_proposal(AnswerProposalRequest) -> ProposalView;
            list_proposals(Nothing) -> ProposalsView;
            show_rating_evidence(ById) -> RatingEvidenceView;
            compare_evaluations(CompareEvaluationsRequest) -> ComparisonView;
            show_guard_rails(GuardRailsRequest) -> GuardRailsView;
            list_phrases(PhrasesRequest) -> PhrasesView;
            save_phrase(SavePhraseRequest) -> PhrasesView;
            remove_phrase(ById) -> PhrasesView;
            look_up_study_guide(StudyGuideRequest) -> StudySuggestionView;
            set_graduation(SetGraduationRequest) -> EvaluationView;
            show_recap(ByPeriod) -> RecapView;
            export_recap(ExportRecapRequest) -> ChosenFile;
            // after the signature
            list_documents(ListDocumentsRequest) -> DocumentsView;
            show_document_case(ById) -> DocumentCaseView;
            deliver_documents(DocumentsStepRequest) -> ChangedDocumentsView;
            return_documents(DocumentsStepRequest) -> ChangedDocumentsView;
            refuse_return(RefuseReturnRequest) -> DocumentCaseView;
            report_documents(DocumentsStepRequest) -> ChangedDocumentsView;
            take_over_evaluation(TakeOverRequest) -> DocumentCaseView;
            list_objections(Nothing) -> ObjectionsView;
            file_objection(FileObjectionRequest) -> DocumentCaseView;
            add_to_objection(ObjectionTextRequest) -> DocumentCaseView;
            withdraw_objection(ObjectionStepRequest) -> DocumentCaseView;
            answer_objection(ObjectionTextRequest) -> DocumentCaseView;
            accept_late_objection(ObjectionTextRequest) -> DocumentCaseView;
            examine_objection(ObjectionStepRequest) -> DocumentCaseView;
            decide_objection(DecideObjectionRequest) -> DocumentCaseView;
            write_objection_dossier(ByIdToFile) -> ChosenFile;
            list_deadlines(DeadlinesRequest) -> DeadlinesView;
            list_holidays(YearRequest) -> HolidaysView;
            save_holidays(SaveHolidaysRequest) -> HolidaysView;
            restore_holidays(RestoreHolidaysRequest) -> HolidaysView;
            list_settings(Nothing) -> SettingsView;
            change_setting(ChangeSettingRequest) -> SettingsView;
            list_follow_ups(ListFollowUpsRequest) -> FollowUpsView;
            save_follow_up(SaveFollowUpRequest) -> FollowUpsView;
            record_check(RecordCheckRequest) -> FollowUpsView;
            close_follow_up(CloseFollowUpRequest) -> FollowUpsView;
            remove_follow_up(ById) -> FollowUpsView;
            list_candidates(YearRequest) -> CandidatesView;
            show_training_needs(Nothing) -> TrainingNeedsView;
            write_follow_ups(WriteFollowUpsRequest) -> ChosenFile;
            show_unit_page(UnitPageRequest) -> UnitPageView;
            write_unit_page(WriteUnitPageRequest) -> ChosenFile;
            // paper
            plan_print_run(PrintWhat) -> PrintPlanView;
            preview_sheet(PreviewSheetRequest) -> PreviewView;
            print(PrintRequest) -> PrintedView;
            write_test_page(WriteTestPageRequest) -> ChosenFile;
            // safety
            show_safety(Nothing) -> SafetyView;
            show_security(Nothing) -> SecurityView;
            change_security(ChangeSecurityRequest) -> SecurityView;
            set_second_place(SecondPlaceRequest) -> SecurityView;
            read_store(Nothing) -> StoreView;
            check_store(Nothing) -> CheckView;
            verify_store(Nothing) -> CheckView;
            read_fingerprint(FingerprintRequest) -> FingerprintView;
            back_up(WithFile) -> BackupView;
            back_up_now(Nothing) -> BackupView;
            list_backups(Nothing) -> BackupsView;
            preview_restore(PreviewRestoreRequest) -> RestorePreviewView;
            restore_backup(RestoreRequest) -> StatusView;
            set_damaged_aside(WithFile) -> StatusView;
            // devices, packages, and what has to be settled
            choose_files(ChooseFileRequest) -> Vec<ChosenFile>;
            take_offered(Nothing) -> Vec<ChosenFile>;
            list_devices(Nothing) -> DevicesView;
            request_device(RequestDeviceRequest) -> DeviceRequestedView;
            preview_enrolment(WithFile) -> EnrolmentView;
            enrol_device(EnrolDeviceRequest) -> DevicesView;
            change_device(ChangeDeviceRequest) -> DevicesView;
            revoke_device(RevokeDeviceRequest) -> ExposureView;
            show_exposure(ById) -> ExposureView;
            print_exposure(ByIdToFile) -> ChosenFile;
            list_packages(Nothing) -> PackagesView;
            show_package(ById) -> PackageView;
            make_packages(MakePackageRequest) -> MadePackagesView;
            hand_over_package(ById) -> PackagesView;
            print_reminder(ByIdToFile) -> ChosenFile;
            preview_packages(PackageFilesRequest) -> IncomingView;
            merge_packages(MergePackagesRequest) -> MergedView;
            list_conflicts(Nothing) -> ConflictsView;
            settle_conflict(SettleConflictRequest) -> ConflictsView;
            hold_conflict(HoldConflictRequest) -> ConflictsView;
            settle_parked(SettleParkedRequest) -> ConflictsView;
            // time machine
            show_history(HistoryRequest) -> HistoryView;
            look_back(LookBackRequest) -> PastView;
            list_deleted(DeletedRequest) -> DeletedView;
            bring_back(BringBackRequest) -> DeletedView;
            undo(Nothing) -> UndoneView;
            redo(Nothing) -> UndoneView;
            // audit and privacy
            make_checkpoint(WithPassword) -> CheckpointsView;
            list_checkpoints(Nothing) -> CheckpointsView;
            print_checkpoint(ByIdToFile) -> ChosenFile;
            write_audit_bundle(AuditBundleRequest) -> ChosenFile;
            show_log(LogRequest) -> LogView;
            export_person(ExportPersonRequest) -> ChosenFile;
            show_retention(Nothing) -> RetentionView;
            save_retention(SaveRetentionRequest) -> RetentionView;
            erase_person(ErasePersonRequest) -> ErasedView;
        }
    };
}

macro_rules! names {
    ($($name:ident($request:ty) -> $view:ty;)+) => {
        /// Names of all commands, in the order of the list.
        pub const COMMANDS: &[&str] = &[$(stringify!($name)),+];
    };
}

for_each_command!(names);
