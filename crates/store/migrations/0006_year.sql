-- The year between plan and grade, and what follows a signature.

alter table plans add column feedback_rhythm text;
alter table period_windows add column ended_on text;
alter table period_windows add column end_reason text;
alter table work_results add column taken_over_on text;
alter table work_results add column taken_over_note text;
alter table org_achievements add column issued_on text;
alter table evaluations add column delivered_on text;
alter table evaluations add column received_on text;
alter table evaluations add column returned_on text;
alter table evaluations add column return_refused_on text;
alter table evaluations add column witness_note text;
alter table evaluations add column reported_on text;
alter table evaluations add column signed_by integer;
alter table evaluations add column fallback_year integer;
alter table evaluations add column self_review text;
alter table evaluations add column employee_reply text;
alter table evaluations add column not_graduated integer;
alter table evaluations add column late_mark text;
create index evaluations_by_signed_by on evaluations (signed_by);
alter table feedback add column given_by integer;
alter table feedback add column is_scheduled integer;
alter table feedback add column request integer;
create index feedback_by_given_by on feedback (given_by);
create index feedback_by_request on feedback (request);
alter table progress add column value text;
alter table progress add column period text;

create table holidays (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  day text,
  name text,
  kind text
) strict;
create index holidays_by_scope on holidays (scope);

create table settings (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  key text,
  value text
) strict;
create index settings_by_scope on settings (scope);

create table evidence (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  employee integer,
  plan integer,
  work_result integer,
  indicator integer,
  progress integer,
  evaluation integer,
  kind text,
  name text,
  media_type text,
  n_bytes integer,
  hash text,
  preview blob,
  link text,
  text text,
  added_on text,
  register_no text
) strict;
create index evidence_by_scope on evidence (scope);
create index evidence_by_employee on evidence (employee);
create index evidence_by_plan on evidence (plan);
create index evidence_by_work_result on evidence (work_result);
create index evidence_by_indicator on evidence (indicator);
create index evidence_by_progress on evidence (progress);
create index evidence_by_evaluation on evidence (evaluation);
create index evidence_by_hash on evidence (hash);

create table incidents (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  employee integer,
  happened_on text,
  value integer,
  work_result integer,
  text text,
  is_positive integer,
  noted_by integer,
  evaluation integer
) strict;
create index incidents_by_scope on incidents (scope);
create index incidents_by_employee on incidents (employee);
create index incidents_by_work_result on incidents (work_result);
create index incidents_by_noted_by on incidents (noted_by);
create index incidents_by_evaluation on incidents (evaluation);

create table feedback_requests (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  employee integer,
  asked_of integer,
  asked_by integer,
  asked_on text,
  about text,
  work_result integer,
  due_on text,
  answer integer,
  closed_on text,
  asked_of_label text,
  source text
) strict;
create index feedback_requests_by_scope on feedback_requests (scope);
create index feedback_requests_by_employee on feedback_requests (employee);
create index feedback_requests_by_asked_of on feedback_requests (asked_of);
create index feedback_requests_by_asked_by on feedback_requests (asked_by);
create index feedback_requests_by_work_result on feedback_requests (work_result);
create index feedback_requests_by_answer on feedback_requests (answer);

create table supports (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  employee integer,
  kind text,
  state text,
  led_by integer,
  led_by_label text,
  reason text,
  starts_on text,
  ends_on text,
  place text,
  signed_by_employee_on text,
  signed_by_leader_on text,
  needs_change integer,
  handed_over_on text,
  reported_on text,
  reported_to text,
  is_secret integer,
  counsellor text,
  plan integer,
  decided_on text,
  decided_by text,
  decision text,
  told_on text
) strict;
create index supports_by_scope on supports (scope);
create index supports_by_employee on supports (employee);
create index supports_by_led_by on supports (led_by);
create index supports_by_plan on supports (plan);

create table support_lines (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  support integer,
  form text,
  field text,
  ordinal integer,
  text text,
  score integer
) strict;
create index support_lines_by_scope on support_lines (scope);
create index support_lines_by_support on support_lines (support);

create table meetings (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  unit integer,
  title text,
  held_on text,
  place text,
  kind text,
  state text,
  minutes text,
  led_by integer,
  written_by integer
) strict;
create index meetings_by_scope on meetings (scope);
create index meetings_by_unit on meetings (unit);
create index meetings_by_led_by on meetings (led_by);
create index meetings_by_written_by on meetings (written_by);

create table meeting_lines (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  meeting integer,
  list text,
  ordinal integer,
  text text,
  person integer,
  due_on text,
  done_on text,
  carried_from integer,
  absence text
) strict;
create index meeting_lines_by_scope on meeting_lines (scope);
create index meeting_lines_by_meeting on meeting_lines (meeting);
create index meeting_lines_by_person on meeting_lines (person);
create index meeting_lines_by_carried_from on meeting_lines (carried_from);

create table objections (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  evaluation integer,
  employee integer,
  state text,
  filed_on text,
  received_on text,
  reasons text,
  evaluator_says text,
  employee_says text,
  decided_on text,
  decided_by integer,
  decision text,
  recommendation text,
  results_rating text,
  conduct_rating text,
  late_reason text,
  reject_reason text,
  withdrawn_on text,
  document_hash text,
  seal_hash text,
  seal_key integer,
  seal_signature blob
) strict;
create index objections_by_scope on objections (scope);
create index objections_by_evaluation on objections (evaluation);
create index objections_by_employee on objections (employee);
create index objections_by_decided_by on objections (decided_by);
create index objections_by_seal_key on objections (seal_key);

create table follow_ups (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  employee integer,
  evaluation integer,
  kind text,
  state text,
  decided_on text,
  basis text,
  text text,
  topic text,
  starts_on text,
  ends_on text,
  outcome text,
  outcome_evaluation integer,
  outcome_text text
) strict;
create index follow_ups_by_scope on follow_ups (scope);
create index follow_ups_by_employee on follow_ups (employee);
create index follow_ups_by_evaluation on follow_ups (evaluation);
create index follow_ups_by_outcome_evaluation on follow_ups (outcome_evaluation);

create table follow_up_checks (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  follow_up integer,
  due_on text,
  done_on text,
  text text,
  result text
) strict;
create index follow_up_checks_by_scope on follow_up_checks (scope);
create index follow_up_checks_by_follow_up on follow_up_checks (follow_up);

create table rating_proposals (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  employee integer,
  evaluation integer,
  meeting integer,
  state text,
  results_before text,
  conduct_before text,
  results_rating text,
  conduct_rating text,
  reason text,
  proposed_by integer,
  proposed_on text,
  answer text,
  answered_by integer,
  answered_on text
) strict;
create index rating_proposals_by_scope on rating_proposals (scope);
create index rating_proposals_by_employee on rating_proposals (employee);
create index rating_proposals_by_evaluation on rating_proposals (evaluation);
create index rating_proposals_by_meeting on rating_proposals (meeting);
create index rating_proposals_by_proposed_by on rating_proposals (proposed_by);
create index rating_proposals_by_answered_by on rating_proposals (answered_by);

-- Files of the register of evidence, as far as they are on this machine: by the BLAKE3 of their bytes, as
-- 64 hexadecimal digits. They travel in no package.
create table evidence_files (
  hash text primary key,
  bytes blob not null,
  at integer not null
) strict;

-- The act of a commit: a cycle tells since when it is there by the act that made it.
create index acts_by_first_segment on acts (first_segment);
