create table files (
  tenant text not null,
  id uuid not null,
  owner_kind text not null check (owner_kind in ('opinion')),
  owner_id uuid not null,
  media_type text not null check (media_type in ('image/jpeg', 'image/webp')),
  width integer not null,
  height integer not null,
  bytes integer not null,
  sha256 text not null,
  created_at timestamptz not null,
  primary key (tenant, id)
);

comment on table files is 'shard:tenant';

create index files_owner on files (tenant, owner_kind, owner_id);

alter table files enable row level security;

create policy files_tenant on files to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert, delete on files to lianxin_app;

create table file_contents (
  tenant text not null,
  file_id uuid not null,
  content bytea not null,
  primary key (tenant, file_id),
  foreign key (tenant, file_id) references files (tenant, id) on delete cascade
);

comment on table file_contents is 'shard:tenant';

alter table file_contents enable row level security;

create policy file_contents_tenant on file_contents to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert on file_contents to lianxin_app;

-- What happened, written in the transaction that did it; no update or delete is granted to anybody.
create table audit_entries (
  tenant text not null,
  id uuid not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('public', 'account', 'system')),
  account_id uuid,
  position_id uuid,
  actor_name text not null,
  action text not null,
  object_kind text not null,
  object_id text not null,
  request_id text not null,
  details jsonb not null,
  primary key (tenant, id, at)
) partition by range (at);

comment on table audit_entries is 'shard:tenant';

create table audit_entries_2025 partition of audit_entries for values from ('2025-01-01 00:00+08') to ('2026-01-01 00:00+08');

create table audit_entries_2026 partition of audit_entries for values from ('2026-01-01 00:00+08') to ('2027-01-01 00:00+08');

create table audit_entries_2027 partition of audit_entries for values from ('2027-01-01 00:00+08') to ('2028-01-01 00:00+08');

create table audit_entries_2028 partition of audit_entries for values from ('2028-01-01 00:00+08') to ('2029-01-01 00:00+08');

create table audit_entries_other partition of audit_entries default;

create index audit_entries_object on audit_entries (tenant, object_kind, object_id);

alter table audit_entries enable row level security;

create policy audit_entries_read on audit_entries for select to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), ''));

create policy audit_entries_write on audit_entries for insert to lianxin_app
  with check (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert on audit_entries to lianxin_app;

-- The chain over the entries: a job seals new entries in order, so commands do not queue on one head row.
create table audit_chain (
  tenant text not null,
  seq bigint not null check (seq > 0),
  entry_id uuid not null,
  entry_at timestamptz not null,
  hash text not null,
  sealed_at timestamptz not null,
  primary key (tenant, seq),
  unique (tenant, entry_id)
);

comment on table audit_chain is 'shard:tenant';

alter table audit_chain enable row level security;

create policy audit_chain_read on audit_chain for select to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), ''));

create policy audit_chain_write on audit_chain for insert to lianxin_app
  with check (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert on audit_chain to lianxin_app;

-- Entries waiting for their seal; the job deletes what it has sealed.
create table audit_unsealed (
  tenant text not null,
  entry_id uuid not null,
  entry_at timestamptz not null,
  primary key (tenant, entry_id)
);

comment on table audit_unsealed is 'shard:tenant';

alter table audit_unsealed enable row level security;

create policy audit_unsealed_tenant on audit_unsealed to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert, delete on audit_unsealed to lianxin_app;
