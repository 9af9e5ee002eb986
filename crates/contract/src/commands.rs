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
            list_accounts(Nothing) -> AccountsView;
            rekey(RekeyRequest) -> CreatedView;
            save_recovery_sheet(WithFile) -> ChosenFile;
            save_preferences(PreferencesView) -> StatusView;
            choose_file(ChooseFileRequest) -> Option<ChosenFile>;
            show_home(Nothing) -> HomeView;
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
            write_text(WriteTextRequest) -> EvaluationView;
            add_feedback(AddFeedbackRequest) -> EvaluationView;
            remove_feedback(ById) -> EvaluationView;
            mark_result(MarkResultRequest) -> EvaluationView;
            hold(HoldRequest) -> EvaluationView;
            preflight(PreflightRequest) -> PreflightView;
            seal(SealRequest) -> SealedView;
            reopen(ReopenRequest) -> EvaluationView;
            explain_grade(ById) -> WhyView;
            show_distribution(DistributionRequest) -> DistributionView;
            show_recap(ByPeriod) -> RecapView;
            export_recap(ExportRecapRequest) -> ChosenFile;
            // paper
            plan_print_run(PrintWhat) -> PrintPlanView;
            preview_sheet(PreviewSheetRequest) -> PreviewView;
            print(PrintRequest) -> PrintedView;
            // safety
            show_safety(Nothing) -> SafetyView;
            read_store(Nothing) -> StoreView;
            check_store(Nothing) -> CheckView;
            verify_store(Nothing) -> CheckView;
            read_fingerprint(Nothing) -> FingerprintView;
            back_up(WithFile) -> BackupView;
            back_up_now(Nothing) -> BackupView;
            restore_backup(RestoreRequest) -> StatusView;
            show_history(HistoryRequest) -> HistoryView;
            undo(Nothing) -> UndoneView;
            redo(Nothing) -> UndoneView;
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
