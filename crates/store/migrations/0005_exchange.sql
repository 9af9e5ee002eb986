-- Devices, packages, and what merging needs to know.

alter table offices add column roster_epoch integer;
alter table offices add column office_key blob;
alter table evaluations add column seal_seen blob;

create table devices (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  name text,
  kind text,
  sign_key blob,
  receive_key text,
  employee integer,
  certificate blob,
  epoch integer,
  enrolled_at integer,
  revoked_at integer,
  revoked_since integer,
  revoke_reason text
) strict;
create index devices_by_scope on devices (scope);
create index devices_by_employee on devices (employee);

create table grants (
  id integer primary key,
  scope integer not null,
  born_n integer,
  gone integer not null,
  device integer,
  unit integer,
  employee integer,
  from_at integer,
  ended_at integer
) strict;
create index grants_by_scope on grants (scope);
create index grants_by_device on grants (device);
create index grants_by_unit on grants (unit);
create index grants_by_employee on grants (employee);

-- Commits that are part of a snapshot carry its number: of them only what was live then is here.
alter table segments add column snapshot integer;
create table snapshots (
  id integer primary key,
  scope integer not null references scopes (ix),
  covers blob not null
) strict;
create index snapshots_by_scope on snapshots (scope);

-- Numbers known beyond the own ones, which are 1 to the end of the own chain: with holes where something
-- has not arrived, and with numbers that carry nothing here (squashed, withheld, pruned).
create table known (
  scope integer not null,
  replica integer not null,
  n_from integer not null,
  n_to integer not null,
  primary key (scope, replica, n_from)
) strict, without rowid;

-- Where a chain begins here: 0 and zeros, or where a snapshot cut it. A chain ends at the first number that
-- is missing or withheld.
alter table chain_heads add column base_n integer not null default 0;
alter table chain_heads add column base_head blob not null
  default x'0000000000000000000000000000000000000000000000000000000000000000';

-- How own commits travel where that is not how they were made; body is null where a number carries nothing.
create table wire (
  scope integer not null,
  replica integer not null,
  n integer not null,
  body blob,
  primary key (scope, replica, n)
) strict, without rowid;
-- The chains over own commits as they travel, up to the last number that was ever exported.
create table wire_heads (
  scope integer not null,
  replica integer not null,
  n integer not null,
  head blob not null,
  primary key (scope, replica)
) strict, without rowid;

-- Commits that are known, kept and not applied.
create table withheld (
  scope integer not null,
  replica integer not null,
  n integer not null,
  reason text not null check (reason in ('no_right', 'revoked', 'forked')),
  package integer,
  at integer not null,
  settled_at integer,
  body blob not null,
  primary key (scope, replica, n, body)
) strict, without rowid;

-- Edits of sealed records whose authors did not know of the seal: live in the ledger, not in the tables.
create table late_edits (
  tbl integer not null,
  row integer not null,
  col integer not null,
  replica integer not null,
  n integer not null,
  scope integer not null,
  settled_at integer,
  primary key (tbl, row, col, replica, n)
) strict, without rowid;
create index late_edits_by_scope on late_edits (scope);

-- Cells with several live edits that differ.
create table conflicts (
  tbl integer not null,
  row integer not null,
  col integer not null,
  scope integer not null,
  package integer,
  at integer not null,
  held_at integer,
  primary key (tbl, row, col)
) strict, without rowid;
create index conflicts_by_scope on conflicts (scope);

-- Scopes with cells that this version has no column for: written to the tables by the version that has.
create table unread_scopes (scope integer primary key, tables_known integer not null) strict;

-- This machine as a device: its secret keys, its request, the office it belongs to.
create table own_device (
  only_row integer primary key check (only_row = 1),
  name text not null,
  secret blob not null,
  device integer,
  certificate blob,
  requested_at integer,
  office_key blob,
  office_confirmed_at integer,
  office_secret blob,
  n_incarnations integer not null default 1
) strict;

create table device_replicas (
  device integer not null,
  replica integer not null,
  since integer not null,
  primary key (device, replica)
) strict, without rowid;

-- What a device has told it knows, and what it was told of what is known here.
create table peer_known (
  device integer not null,
  scope integer not null,
  known blob not null,
  told blob,
  told_in integer,
  primary key (device, scope)
) strict, without rowid;

-- Which scopes a device has, since when, and whether it was told to let them go.
create table device_scopes (
  device integer not null,
  scope integer not null,
  first_at integer not null,
  last_at integer not null,
  release_at integer,
  released_at integer,
  primary key (device, scope)
) strict, without rowid;

-- Scopes that this device was told to let go of.
create table leaving_scopes (scope integer primary key, at integer not null) strict;

create table packages (
  id integer primary key,
  direction text not null check (direction in ('in', 'out')),
  package blob not null,
  device integer not null,
  replica integer not null,
  number integer not null,
  part integer not null,
  parts integer not null,
  purpose text not null,
  label text not null,
  at integer not null,
  bytes integer not null,
  file_name text not null,
  state text not null,
  handed_at integer,
  acknowledged_at integer,
  summary text not null,
  body blob not null
) strict;
create index packages_by_device on packages (device, direction, replica, number);
create unique index packages_by_id on packages (direction, package, part);

-- Who wrote commits that came from elsewhere: the accounts of other stores by name.
create table foreign_accounts (
  id integer primary key,
  name text not null,
  employee integer,
  device integer
) strict;
