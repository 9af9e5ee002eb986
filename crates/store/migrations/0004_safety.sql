-- People with keys of their own, checkpoints, erasure, and what only this machine writes down.

alter table evaluations add column seal_key integer;
alter table evaluations add column seal_signature blob;
alter table offices add column retention_years integer;

create table personal_keys (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  account_name text,
  role text,
  employee integer,
  public_key blob,
  retired_at integer
) strict;
create index personal_keys_by_scope on personal_keys (scope);

create table checkpoints (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  root blob,
  heads blob,
  n_chains integer,
  n_commits integer,
  personal_key integer,
  signature blob
) strict;
create index checkpoints_by_scope on checkpoints (scope);

create table erasures (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  employee integer,
  reason text,
  n_rows integer,
  n_commits integer
) strict;
create index erasures_by_scope on erasures (scope);

-- The secret halves of personal keys: age files that the password of the account opens.
create table own_keys (
  account integer primary key references accounts (id),
  personal_key integer not null,
  wrapped blob not null
) strict;

-- An account whose slot went with the old key of the store; one whose password somebody else chose; and
-- which slot is its present one: 16 bytes that the slot repeats, twice 16 while another is being written.
alter table accounts add column needs_password integer not null default 0;
alter table accounts add column password_given integer not null default 0;
alter table accounts add column slot_generation blob;

-- Who looked at whose records, and what was refused; never with content.
create table access_log (
  id integer primary key,
  kind text not null check (kind in ('reads', 'refusals')),
  at integer not null,
  account integer not null references accounts (id),
  command text not null,
  person integer,
  why text not null
) strict;
create index access_log_by_kind on access_log (kind, at);
create index access_log_by_person on access_log (person);

-- Chains of erased scopes: how far they went and where they ended, without what was in them.
create table erased_scopes (
  scope integer primary key references scopes (ix),
  at integer not null
) strict;

create table erased_links (
  scope integer not null,
  replica integer not null,
  n integer not null,
  head blob not null,
  primary key (scope, replica, n)
) strict, without rowid;
create index if not exists evaluations_by_seal_key on evaluations (seal_key);
create index if not exists personal_keys_by_employee on personal_keys (employee);
create index if not exists checkpoints_by_personal_key on checkpoints (personal_key);
create index if not exists erasures_by_employee on erasures (employee);

-- What was typed and not left belongs to whoever typed it. What an older program kept is of the first HR
-- officer's, who was alone then or worked for everybody.
create table drafts_of_accounts (
  account integer not null references accounts (id),
  tbl integer not null,
  row integer not null,
  col integer not null,
  text text not null,
  at integer not null,
  primary key (account, tbl, row, col)
) strict, without rowid;
insert into drafts_of_accounts (account, tbl, row, col, text, at)
  select a.id, d.tbl, d.row, d.col, d.text, d.at
  from drafts d cross join (
    select id from accounts where removed_at is null order by role <> 'hr_officer', id limit 1
  ) a;
drop table drafts;
alter table drafts_of_accounts rename to drafts;
