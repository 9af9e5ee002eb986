-- Moves and times that are recorded before their day, results that were taken over, pairs of records found
-- to be two people.

alter table status_periods add column state text;
alter table moves add column state text;
alter table moves add column to_position_kind text;
alter table moves add column carry_results integer;
alter table evaluations add column reused_from integer;
create index evaluations_by_reused_from on evaluations (reused_from);

create table distinctions (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  one integer,
  other integer
) strict;
create index distinctions_by_scope on distinctions (scope);
create index distinctions_by_one on distinctions (one);
create index distinctions_by_other on distinctions (other);
