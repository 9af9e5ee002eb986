-- Version 2: plans that people make. The same shape as in version 1: no constraints on what two offices
-- may write apart.

alter table offices add column acting_as_separate_plan integer;
alter table offices add column manual_required integer;
alter table offices add column exempt_from_evaluation integer;
alter table units add column starts_on text;
alter table units add column ends_on text;
alter table employees add column merged_into integer;
alter table employees add column merged_cells text;
alter table employees add column is_team_leader integer;
alter table evaluator_assignments add column kind text;
alter table evaluator_assignments add column until_on text;
alter table evaluator_assignments add column appointment integer;
alter table plans add column submitted_on text;
alter table plans add column agreed_on text;
alter table plans add column return_reason text;
alter table plans add column approved_by integer;
alter table plans add column approval_basis text;
alter table plans add column closed_on text;
alter table plans add column close_reason text;
alter table plans add column employee_comment text;
alter table plans add column dialog_notes text;
alter table plans add column inputs text;
alter table plans add column appointment integer;
alter table plans add column change_kind text;
alter table plans add column changed_on text;
alter table work_results add column kind text;
alter table work_results add column control_level text;
alter table work_results add column cascading text;
alter table work_results add column mode text;
alter table work_results add column in_team integer;
alter table work_results add column consent text;
alter table work_results add column consent_on text;
alter table work_results add column consent_note text;
alter table work_results add column absolute_because text;
alter table work_results add column origin text;
alter table work_results add column clarified_with text;
alter table work_results add column supported_result integer;
alter table work_results add column agreement_item integer;
alter table work_results add column cell integer;
alter table work_results add column copied_from integer;
alter table work_results add column to_change integer;
alter table indicators add column baseline text;
alter table indicators add column copied_from integer;
alter table annex_lines add column kind text;
alter table annex_lines add column status text;
alter table annex_lines add column work_result integer;
alter table annex_lines add column schedule text;

create index plans_by_approved_by on plans (approved_by);
create index plans_by_appointment on plans (appointment);
create index work_results_by_supported_result on work_results (supported_result);
create index work_results_by_agreement_item on work_results (agreement_item);
create index work_results_by_copied_from on work_results (copied_from);
create index indicators_by_copied_from on indicators (copied_from);
create index annex_lines_by_work_result on annex_lines (work_result);
create index work_results_by_cell on work_results (cell);
create index evaluator_assignments_by_appointment on evaluator_assignments (appointment);
create index employees_by_merged_into on employees (merged_into);

create table appointments (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  employee integer,
  kind text,
  unit integer,
  position text,
  position_kind text,
  from_on text,
  until_on text,
  basis text,
  place text,
  evaluator integer,
  leads_unit integer
) strict;
create index appointments_by_scope on appointments (scope);
create index appointments_by_evaluator on appointments (evaluator);
create index appointments_by_employee on appointments (employee);
create index appointments_by_unit on appointments (unit);

create table status_periods (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  employee integer,
  status text,
  from_on text,
  until_on text,
  basis text
) strict;
create index status_periods_by_scope on status_periods (scope);
create index status_periods_by_employee on status_periods (employee);

create table moves (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  employee integer,
  moved_on text,
  kind text,
  from_unit integer,
  to_unit integer,
  from_position text,
  to_position text,
  from_evaluator integer,
  to_evaluator integer,
  basis text,
  periodic_choice text,
  agreement_note text
) strict;
create index moves_by_scope on moves (scope);
create index moves_by_to_evaluator on moves (to_evaluator);
create index moves_by_from_evaluator on moves (from_evaluator);
create index moves_by_to_unit on moves (to_unit);
create index moves_by_from_unit on moves (from_unit);
create index moves_by_employee on moves (employee);

create table tree_nodes (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  unit integer,
  year integer,
  parent integer,
  ordinal integer,
  kind text,
  text text,
  indicator text,
  target text,
  is_agreement integer,
  owner integer
) strict;
create index tree_nodes_by_scope on tree_nodes (scope);
create index tree_nodes_by_owner on tree_nodes (owner);
create index tree_nodes_by_parent on tree_nodes (parent);
create index tree_nodes_by_unit on tree_nodes (unit);

create table strategies (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  matrix integer,
  matrix_column integer,
  ordinal integer,
  text text,
  kind text,
  cascading text
) strict;
create index strategies_by_scope on strategies (scope);
create index strategies_by_matrix on strategies (matrix);
create index strategies_by_matrix_column on strategies (matrix_column);

create table workblocks (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  unit integer,
  year integer,
  ordinal integer,
  title text,
  supported text,
  owner text,
  parties text,
  due text,
  beneficiaries text,
  purpose text,
  budget text
) strict;
create index workblocks_by_scope on workblocks (scope);
create index workblocks_by_unit on workblocks (unit);

create table workblock_lines (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  workblock integer,
  list text,
  ordinal integer,
  text text
) strict;
create index workblock_lines_by_scope on workblock_lines (scope);
create index workblock_lines_by_workblock on workblock_lines (workblock);

create table indicator_manuals (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  plan integer,
  indicator integer,
  purpose text,
  definition text,
  formula text,
  measure_unit text,
  control_level text,
  source text,
  reporting text
) strict;
create index indicator_manuals_by_scope on indicator_manuals (scope);
create index indicator_manuals_by_plan on indicator_manuals (plan);
create index indicator_manuals_by_indicator on indicator_manuals (indicator);

create table matrices (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  unit integer,
  year integer,
  leader integer,
  parent integer
) strict;
create index matrices_by_scope on matrices (scope);
create index matrices_by_parent on matrices (parent);
create index matrices_by_unit on matrices (unit);
create index matrices_by_leader on matrices (leader);

create table matrix_columns (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  matrix integer,
  ordinal integer,
  result_text text,
  indicator_text text,
  result integer,
  indicator integer
) strict;
create index matrix_columns_by_scope on matrix_columns (scope);
create index matrix_columns_by_result on matrix_columns (result);
create index matrix_columns_by_matrix on matrix_columns (matrix);
create index matrix_columns_by_indicator on matrix_columns (indicator);

create table matrix_rows (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  matrix integer,
  ordinal integer,
  employee integer,
  is_guest integer,
  name text,
  position text,
  unit_name text
) strict;
create index matrix_rows_by_scope on matrix_rows (scope);
create index matrix_rows_by_matrix on matrix_rows (matrix);
create index matrix_rows_by_employee on matrix_rows (employee);

create table role_results (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  matrix_row integer,
  matrix_column integer,
  ordinal integer,
  text text
) strict;
create index role_results_by_scope on role_results (scope);
create index role_results_by_matrix_row on role_results (matrix_row);
create index role_results_by_matrix_column on role_results (matrix_column);

create table library_entries (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  position text,
  pack text,
  ordinal integer,
  priority text,
  result_text text,
  supported_text text,
  assigned_by text,
  aspect text,
  indicator_text text,
  target text,
  perspective text,
  note text
) strict;
create index library_entries_by_scope on library_entries (scope);
create index library_entries_by_position on library_entries (position);

create table annex_defaults (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  unit integer,
  list text,
  ordinal integer,
  text text,
  kind text,
  schedule text
) strict;
create index annex_defaults_by_scope on annex_defaults (scope);
create index annex_defaults_by_unit on annex_defaults (unit);

create table action_plans (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  plan integer,
  work_result integer,
  ordinal integer,
  text text,
  due text
) strict;
create index action_plans_by_scope on action_plans (scope);
create index action_plans_by_plan on action_plans (plan);
create index action_plans_by_work_result on action_plans (work_result);

create table trajectory_targets (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  plan integer,
  indicator integer,
  period text,
  text text
) strict;
create index trajectory_targets_by_scope on trajectory_targets (scope);
create index trajectory_targets_by_plan on trajectory_targets (plan);
create index trajectory_targets_by_indicator on trajectory_targets (indicator);
