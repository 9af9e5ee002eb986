-- Paper: sheets that were printed to be signed, the way of each bundle, and what credit sheets say beside
-- the plan and the ratings.

create table printed_sheets (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  employee integer,
  evaluation integer,
  plan integer,
  code text,
  form text,
  copy integer,
  content text,
  reason text,
  printed_on text
) strict;
create index printed_sheets_by_scope on printed_sheets (scope);
create index printed_sheets_by_employee on printed_sheets (employee);
create index printed_sheets_by_evaluation on printed_sheets (evaluation);
create index printed_sheets_by_plan on printed_sheets (plan);

create table paper_ways (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  employee integer,
  evaluation integer,
  plan integer,
  code text,
  delivered_on text,
  signed_on text,
  returned_on text,
  filed_on text,
  filed_at text,
  scan_hash text,
  scan_name text,
  scan_bytes integer
) strict;
create index paper_ways_by_scope on paper_ways (scope);
create index paper_ways_by_employee on paper_ways (employee);
create index paper_ways_by_evaluation on paper_ways (evaluation);
create index paper_ways_by_plan on paper_ways (plan);

create table credit_profiles (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  employee integer,
  karpeg text,
  birth_place text,
  rank_since text,
  position_since text,
  base integer,
  old integer,
  adjustment integer,
  education integer,
  other integer,
  other_label text,
  opening_year integer,
  opening integer
) strict;
create index credit_profiles_by_scope on credit_profiles (scope);
create index credit_profiles_by_employee on credit_profiles (employee);

create table credit_levels (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  employee integer,
  level text,
  from_on text
) strict;
create index credit_levels_by_scope on credit_levels (scope);
create index credit_levels_by_employee on credit_levels (employee);

create table credit_papers (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  employee integer,
  kind text,
  period text,
  number text,
  issued_on text,
  conclusion text,
  target text
) strict;
create index credit_papers_by_scope on credit_papers (scope);
create index credit_papers_by_employee on credit_papers (employee);

-- Scans of signed sheets, as far as they are on this machine: by the BLAKE3 of their bytes, as 64
-- hexadecimal digits. They travel in no package.
create table sheet_scans (
  hash text primary key,
  bytes blob not null,
  at integer not null
) strict;
