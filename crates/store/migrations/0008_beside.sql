-- Beside other systems: their numbers for people and units, what they state about results, the potential
-- that an agency measured, and workbooks whose layout somebody explained.

alter table employees add column siasn_id text;
alter table employees add column siasn_position_id text;
alter table units add column siasn_id text;
alter table feedback add column taken_from integer;
create index feedback_by_taken_from on feedback (taken_from);

create table outside_results (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  employee integer,
  source text,
  scheme text,
  period text,
  results text,
  conduct text,
  grade text,
  total text,
  outside_id text,
  evaluator_number text,
  evaluator_name text,
  evaluator_position text,
  evaluator_unit text,
  stated_on text
) strict;
create index outside_results_by_scope on outside_results (scope);
create index outside_results_by_employee on outside_results (employee);

create table potentials (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  employee integer,
  year integer,
  level text,
  basis text,
  measured_on text
) strict;
create index potentials_by_scope on potentials (scope);
create index potentials_by_employee on potentials (employee);

create table layouts (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  heads text,
  fields text,
  name text
) strict;
create index layouts_by_scope on layouts (scope);
