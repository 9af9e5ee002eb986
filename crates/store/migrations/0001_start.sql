-- Version 1. A released migration is never edited (a test holds its digest).
-- Replicated tables carry no UNIQUE, FOREIGN KEY or CHECK and no NOT NULL on their contents: what two
-- offices wrote apart must fit in together; rules are checked after a merge. Row ids are
-- replicas.ix * 2^32 + counter. born_n is the number of the commit that created the row.

create table home (
  only_row integer primary key check (only_row = 1),
  replica integer not null references replicas (ix),
  row_counter integer not null,
  act_counter integer not null,
  lamport integer not null,
  created_at integer not null
) strict;

create table replicas (ix integer primary key, id integer not null unique) strict;

create table scopes (ix integer primary key, kind integer not null, row integer not null, unique (kind, row)) strict;

-- The history: commits in their canonical bytes, packed with zstd where unpacked_length is given.
create table segments (
  id integer primary key,
  scope integer not null,
  replica integer not null,
  n_from integer not null,
  n_to integer not null,
  unpacked_length integer,
  body blob not null
) strict;
create index segments_by_scope on segments (scope, replica, n_from);

-- The live edits of cells that were edited after their row was created; several rows are siblings.
create table cell_heads (
  tbl integer not null,
  row integer not null,
  col integer not null,
  replica integer not null,
  n integer not null,
  lamport integer not null,
  primary key (tbl, row, col, replica, n)
) strict, without rowid;

create table chain_heads (
  scope integer not null,
  replica integer not null,
  n integer not null,
  salt blob not null,
  head blob not null,
  primary key (scope, replica)
) strict, without rowid;

-- What was done on this machine, in order; the ledger repeats it in every commit.
create table acts (
  id integer primary key,
  replica integer not null,
  counter integer not null,
  kind text not null,
  author integer not null,
  acted_for integer,
  at integer not null,
  undoable integer not null,
  undoes integer references acts (id),
  undone_by integer references acts (id),
  first_segment integer not null,
  n_commits integer not null,
  label text,
  unique (replica, counter)
) strict;

create table accounts (
  id integer primary key,
  name text not null,
  role text not null,
  employee integer,
  created_at integer not null,
  removed_at integer
) strict;
create unique index accounts_in_use on accounts (name collate nocase) where removed_at is null;

create table drafts (
  tbl integer not null,
  row integer not null,
  col integer not null,
  text text not null,
  at integer not null,
  primary key (tbl, row, col)
) strict, without rowid;

create table private_marks (
  account integer not null references accounts (id),
  row integer not null,
  mark text not null,
  at integer not null,
  primary key (account, row)
) strict, without rowid;

create table local_settings (key text primary key, value text not null) strict, without rowid;

create table backup_log (
  id integer primary key,
  at integer not null,
  path text not null,
  bytes integer not null,
  problem text
) strict;

create table offices (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  name text,
  agency text,
  unit_name text,
  level text,
  place text,
  paper text,
  emblem blob,
  is_practice integer,
  print_form_code integer,
  pppk_labels integer,
  distribution_rule text
) strict;
create index offices_by_scope on offices (scope);

create table units (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  name text,
  code text,
  parent integer,
  head integer,
  is_independent integer
) strict;
create index units_by_scope on units (scope);
create index units_by_parent on units (parent);
create index units_by_head on units (head);
create index units_by_code on units (code);
create index units_by_name on units (name);

create table employees (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  nip text,
  name text,
  front_degree text,
  back_degree text,
  employee_type text,
  legal_status text,
  rank_code text,
  rank_title text,
  position text,
  position_kind text,
  unit integer,
  retired_on text,
  is_external integer,
  unit_as_printed text
) strict;
create index employees_by_scope on employees (scope);
create index employees_by_unit on employees (unit);
create index employees_by_nip on employees (nip);
create index employees_by_name on employees (name);

create table evaluator_assignments (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  employee integer,
  evaluator integer,
  from_on text,
  basis text
) strict;
create index evaluator_assignments_by_scope on evaluator_assignments (scope);
create index evaluator_assignments_by_employee on evaluator_assignments (employee);
create index evaluator_assignments_by_evaluator on evaluator_assignments (evaluator);

create table plans (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  employee integer,
  lineage integer,
  version integer,
  outside_id text,
  year integer,
  starts_on text,
  ends_on text,
  approach text,
  position_group text,
  evaluator integer,
  employee_position text,
  employee_unit text,
  employee_unit_label text,
  evaluator_position text,
  evaluator_unit text,
  evaluator_unit_label text,
  evaluator_nip_optional integer,
  state text,
  signed_on text,
  approved_on text,
  change_reason text
) strict;
create index plans_by_scope on plans (scope);
create index plans_by_employee on plans (employee);
create index plans_by_lineage on plans (lineage);
create index plans_by_evaluator on plans (evaluator);
create index plans_by_year on plans (year);

create table work_results (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  plan integer,
  ordinal integer,
  priority text,
  text text,
  assigned_by text,
  supported_text text,
  supported_indicator text
) strict;
create index work_results_by_scope on work_results (scope);
create index work_results_by_plan on work_results (plan);

create table indicators (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  work_result integer,
  ordinal integer,
  aspect text,
  text text,
  target text,
  perspective text
) strict;
create index indicators_by_scope on indicators (scope);
create index indicators_by_work_result on indicators (work_result);

create table special_expectations (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  plan integer,
  value integer,
  ordinal integer,
  text text
) strict;
create index special_expectations_by_scope on special_expectations (scope);
create index special_expectations_by_plan on special_expectations (plan);

create table annex_lines (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  plan integer,
  list text,
  ordinal integer,
  text text
) strict;
create index annex_lines_by_scope on annex_lines (scope);
create index annex_lines_by_plan on annex_lines (plan);

create table cycles (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  year integer,
  rhythm text
) strict;
create index cycles_by_scope on cycles (scope);

create table period_windows (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  period text,
  opens_on text,
  closes_on text,
  reason text
) strict;
create index period_windows_by_scope on period_windows (scope);
create index period_windows_by_period on period_windows (period);

create table org_achievements (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  unit integer,
  period text,
  value text,
  basis text
) strict;
create index org_achievements_by_scope on org_achievements (scope);
create index org_achievements_by_unit on org_achievements (unit);
create index org_achievements_by_period on org_achievements (period);

create table evaluations (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  employee integer,
  plan integer,
  period text,
  evaluator integer,
  results_rating text,
  conduct_rating text,
  notes text,
  state text,
  evidence_seen integer,
  held integer,
  signed_on text,
  seal_hash text,
  reopen_reason text,
  recorded_late integer,
  grade_as_given text,
  batch_size integer,
  warning_reason text,
  achievement_as_signed text,
  employee_as_signed text,
  evaluator_as_signed text,
  superior_as_signed text
) strict;
create index evaluations_by_scope on evaluations (scope);
create index evaluations_by_employee on evaluations (employee);
create index evaluations_by_plan on evaluations (plan);
create index evaluations_by_evaluator on evaluations (evaluator);
create index evaluations_by_period on evaluations (period);

create table actuals (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  evaluation integer,
  work_result integer,
  indicator integer,
  text text
) strict;
create index actuals_by_scope on actuals (scope);
create index actuals_by_evaluation on actuals (evaluation);
create index actuals_by_work_result on actuals (work_result);
create index actuals_by_indicator on actuals (indicator);

create table feedback (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  employee integer,
  evaluation integer,
  work_result integer,
  indicator integer,
  value integer,
  ordinal integer,
  source text,
  source_label text,
  text text,
  symbol text,
  kind text,
  given_on text
) strict;
create index feedback_by_scope on feedback (scope);
create index feedback_by_employee on feedback (employee);
create index feedback_by_evaluation on feedback (evaluation);
create index feedback_by_work_result on feedback (work_result);
create index feedback_by_indicator on feedback (indicator);

create table progress (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  employee integer,
  plan integer,
  work_result integer,
  indicator integer,
  noted_on text,
  text text,
  evidence text
) strict;
create index progress_by_scope on progress (scope);
create index progress_by_employee on progress (employee);
create index progress_by_plan on progress (plan);
create index progress_by_work_result on progress (work_result);
create index progress_by_indicator on progress (indicator);

-- Search over people. Only the index is kept: what is shown comes from the tables.
create virtual table people_by_prefix using fts5 (
  name, nip, position, unit,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
create virtual table people_by_part using fts5 (
  name, nip, position, unit,
  content = '', contentless_delete = 1, detail = 'none', tokenize = 'trigram remove_diacritics 1'
);

-- Larger pieces before an import flushes them; one person more fills neither.
insert into people_by_prefix (people_by_prefix, rank) values ('hashsize', 33554432);
insert into people_by_part (people_by_part, rank) values ('hashsize', 33554432);

-- People whose entry is to be written anew when the act ends: in a trigger the index would be flushed to
-- its pages for every single row, which makes an import seven times slower.
create table search_stale (id integer primary key, is_listed integer not null) strict;

create trigger employee_findable after insert on employees begin
  insert or ignore into search_stale (id, is_listed) values (new.id, 0);
end;
create trigger employee_found_anew after update of name, nip, position, unit, gone on employees begin
  insert or ignore into search_stale (id, is_listed) values (old.id, 1);
end;
create trigger unit_of_employees_named after insert on units begin
  insert or ignore into search_stale (id, is_listed) select id, 1 from employees where unit = new.id;
end;
create trigger unit_of_employees_renamed after update of name on units begin
  insert or ignore into search_stale (id, is_listed) select id, 1 from employees where unit = new.id;
end;
