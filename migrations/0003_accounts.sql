create table accounts (
  tenant text not null,
  id uuid not null,
  login text not null check (length(login) between 2 and 40),
  name text not null check (length(name) between 1 and 40),
  status text not null check (status in ('active', 'disabled')),
  version integer not null default 1,
  created_at timestamptz not null,
  primary key (tenant, id)
);

comment on table accounts is 'shard:tenant';

alter table accounts enable row level security;

create policy accounts_tenant on accounts to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert, update on accounts to lianxin_app;

create table positions (
  tenant text not null,
  id uuid not null,
  account_id uuid not null,
  role text not null check (role in ('deputy', 'liaisonOfficer', 'stationHead', 'townPresidium', 'commission',
    'unitClerk', 'unitHead', 'governmentOffice', 'auditor', 'securityAdmin', 'systemAdmin')),
  title text not null check (length(title) between 1 and 80),
  area_from text not null check (area_from ~ '^[0-9]{12}$'),
  area_to text not null check (area_to > area_from),
  unit_id uuid,
  station_id uuid,
  deputy_id uuid,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (tenant, id),
  foreign key (tenant, account_id) references accounts (tenant, id),
  check (role not in ('unitClerk', 'unitHead') or unit_id is not null),
  check (role <> 'deputy' or deputy_id is not null)
);

comment on table positions is 'shard:tenant';

create index positions_account on positions (tenant, account_id);

alter table positions enable row level security;

create policy positions_tenant on positions to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert, update on positions to lianxin_app;

-- Unique in the whole nation, so a shard of its own: which tenant a login belongs to, and its password.
create table logins (
  login text not null check (login = lower(login)),
  tenant text not null,
  account_id uuid not null,
  password_hash text not null,
  must_change boolean not null,
  failures integer not null default 0,
  locked_until timestamptz,
  changed_at timestamptz not null,
  primary key (login)
);

comment on table logins is 'shard:login';

alter table logins enable row level security;

create policy logins_system on logins to lianxin_app
  using (nullif(current_setting('app.reach', true), '') = 'system');

grant select, insert, update on logins to lianxin_app;

-- The cookie names the tenant, so a session lives on its tenant's shard and joins its account there.
-- `id` is the digest of the secret in the cookie: who reads this table cannot impersonate anybody.
create table sessions (
  tenant text not null,
  id text not null,
  account_id uuid not null,
  position_id uuid not null,
  must_change boolean not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  user_agent text not null default '',
  primary key (tenant, id)
);

comment on table sessions is 'shard:tenant';

create index sessions_account on sessions (tenant, account_id);

alter table sessions enable row level security;

create policy sessions_system on sessions to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), '') and nullif(current_setting('app.reach', true), '') = 'system');

grant select, insert, update, delete on sessions to lianxin_app;
