-- The application's role owns nothing; tables belong to whoever runs the migrations.
do $$
begin
  if not exists (select from pg_roles where rolname = 'lianxin_app') then
    create role lianxin_app login;
  end if;
end
$$;

create schema if not exists app;

grant usage on schema app to lianxin_app;

-- Sets the scope of one transaction; `set local`, so a pooled connection forgets it at COMMIT.
-- What is empty stays unset, which the policies read alike: each setting costs some 10 µs.
create function app.set_ctx(
  tenant text, reach text, area_from text, area_to text,
  unit_id text, deputy_id text, account_id text, matter_id text
) returns void
language plpgsql
set search_path = pg_catalog
as $$
begin
  execute format('set local app.tenant = %L', tenant);
  execute format('set local app.reach = %L', reach);
  if area_from <> '' then execute format('set local app.area_from = %L', area_from); end if;
  if area_to <> '' then execute format('set local app.area_to = %L', area_to); end if;
  if unit_id <> '' then execute format('set local app.unit_id = %L', unit_id); end if;
  if deputy_id <> '' then execute format('set local app.deputy_id = %L', deputy_id); end if;
  if account_id <> '' then execute format('set local app.account_id = %L', account_id); end if;
  if matter_id <> '' then execute format('set local app.matter_id = %L', matter_id); end if;
end
$$;

grant execute on function app.set_ctx(text, text, text, text, text, text, text, text) to lianxin_app;

-- Human numbers: one row per tenant and series, locked only for the flight that commits.
create table counters (
  tenant text not null,
  series text not null,
  value integer not null check (value >= 0),
  primary key (tenant, series)
);

comment on table counters is 'shard:tenant';

alter table counters enable row level security;

create policy counters_tenant on counters to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert, update on counters to lianxin_app;

-- What a creation answered, so that a repeated request makes one record.
create table idempotency_keys (
  tenant text not null,
  key text not null check (length(key) between 8 and 100),
  operation text not null,
  fingerprint text not null,
  answer jsonb not null,
  at timestamptz not null,
  primary key (tenant, key)
);

comment on table idempotency_keys is 'shard:tenant';

create index idempotency_keys_at on idempotency_keys (at);

alter table idempotency_keys enable row level security;

create policy idempotency_keys_tenant on idempotency_keys to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert, delete on idempotency_keys to lianxin_app;

-- Events for features above the one that speaks; a job reads and deletes them.
create table outbox_events (
  tenant text not null,
  id uuid not null,
  at timestamptz not null,
  type text not null,
  payload jsonb not null,
  primary key (tenant, id)
);

comment on table outbox_events is 'shard:tenant';

alter table outbox_events enable row level security;

create policy outbox_events_tenant on outbox_events to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert, delete on outbox_events to lianxin_app;
