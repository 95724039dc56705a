-- Congress bodies, and the code tables that a county edits on screen.
create table congress_bodies (
  tenant text not null,
  id uuid not null,
  kind text not null check (kind in ('congress', 'standingCommittee', 'deputiesAffairsCommission', 'presidium', 'streetWorkCommittee')),
  level text not null check (level in ('province', 'prefecture', 'county', 'town')),
  area_code text not null check (area_code ~ '^[0-9]{12}$'),
  name text not null check (length(name) between 2 and 60),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  version integer not null default 1,
  primary key (tenant, id)
);

comment on table congress_bodies is 'shard:tenant';

create unique index congress_bodies_name on congress_bodies (tenant, name) where valid_to is null;

alter table congress_bodies enable row level security;

create policy congress_bodies_tenant on congress_bodies to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert, update on congress_bodies to lianxin_app;

create table congress_terms (
  tenant text not null,
  id uuid not null,
  body_id uuid not null,
  term_no integer not null check (term_no between 1 and 99),
  starts_on date not null,
  ends_on date check (ends_on > starts_on),
  primary key (tenant, id),
  unique (tenant, body_id, term_no),
  foreign key (tenant, body_id) references congress_bodies (tenant, id)
);

comment on table congress_terms is 'shard:tenant';

alter table congress_terms enable row level security;

create policy congress_terms_tenant on congress_terms to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert, update on congress_terms to lianxin_app;

create table handling_units (
  tenant text not null,
  id uuid not null,
  kind text not null check (kind in ('village', 'town', 'countyUnit')),
  name text not null check (length(name) between 2 and 60),
  short_name text not null check (length(short_name) between 1 and 20),
  area_code text not null check (area_code ~ '^[0-9]{12}$'),
  phone text not null default '',
  active boolean not null default true,
  version integer not null default 1,
  primary key (tenant, id),
  unique (tenant, name)
);

comment on table handling_units is 'shard:tenant';

alter table handling_units enable row level security;

create policy handling_units_tenant on handling_units to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert, update on handling_units to lianxin_app;

create table categories (
  tenant text not null,
  id uuid not null,
  code text not null check (code ~ '^[a-z][a-zA-Z0-9]{1,39}$'),
  name text not null check (length(name) between 1 and 30),
  name_en text not null check (length(name_en) between 1 and 60),
  sensitive boolean not null default false,
  position integer not null,
  active boolean not null default true,
  version integer not null default 1,
  primary key (tenant, id),
  unique (tenant, code)
);

comment on table categories is 'shard:tenant';

alter table categories enable row level security;

create policy categories_tenant on categories to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert, update on categories to lianxin_app;

-- Deadlines are data: step, amount, unit, and the rule that says so.
create table deadline_policies (
  tenant text not null,
  id uuid not null,
  step text not null check (step in ('acceptance', 'return', 'result', 'reply', 'lookAgain', 'rehandling')),
  amount integer not null check (amount between 1 and 3650),
  unit text not null check (unit in ('day', 'month')),
  max_rounds integer check (max_rounds between 0 and 9),
  source_rule text not null check (length(source_rule) between 1 and 200),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (tenant, id)
);

comment on table deadline_policies is 'shard:tenant';

create unique index deadline_policies_current on deadline_policies (tenant, step) where valid_to is null;

alter table deadline_policies enable row level security;

create policy deadline_policies_tenant on deadline_policies to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert, update on deadline_policies to lianxin_app;
