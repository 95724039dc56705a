-- Residents' opinions. The row carries what its policy needs: area, units ever involved, deputy.
create table opinions (
  tenant text not null,
  id uuid not null,
  number text not null,
  state text not null check (state in ('registered', 'notAccepted', 'answeredOnSpot', 'forwarded', 'returned', 'handling',
    'resultReported', 'replied', 'rated', 'archived', 'withdrawn', 'merged')),
  version integer not null default 1,
  source text not null check (source in ('counter', 'visit', 'portal', 'stationCode', 'phone', 'paper', 'letter', 'mailbox', 'forum',
    'questionnaire', 'hotline12345', 'import')),
  lane text not null check (lane in ('unsorted', 'opinion', 'petition', 'litigation', 'report', 'other')),
  kind text not null check (kind in ('problem', 'opinion', 'suggestion', 'inquiry', 'praise')),
  title text not null check (length(title) between 2 and 60),
  content text not null check (length(content) between 2 and 4000),
  demand text not null default '' check (length(demand) <= 500),
  category_id uuid,
  urgency text not null check (urgency in ('normal', 'urgent', 'emergency')),
  area_code text not null check (area_code ~ '^[0-9]{12}$'),
  town_code text not null check (town_code ~ '^[0-9]{12}$'),
  place text not null default '' check (length(place) <= 100),
  longitude double precision check (longitude between -180 and 180),
  latitude double precision check (latitude between -90 and 90),
  station_id uuid,
  deputy_id uuid,
  hide_from_public boolean not null,
  hide_from_unit boolean not null,
  anonymous boolean not null,
  confidential boolean not null default false,
  received_on date not null,
  registered_at timestamptz not null,
  registered_by text not null,
  exit text check (exit in ('village', 'town', 'countyUnit', 'higherDeputy', 'hotline12345')),
  unit_id uuid,
  unit_ids text[] not null default '{}',
  due_on date,
  round integer not null default 0,
  moves integer not null default 0,
  outcome text check (outcome in ('solved', 'inProgress', 'explained', 'keptForReference')),
  result_text text not null default '',
  result_at timestamptz,
  look_again_on date,
  replied_at timestamptz,
  reply_mode text check (reply_mode in ('written', 'oral', 'phone', 'visit', 'online')),
  rating text check (rating in ('satisfied', 'basicallySatisfied', 'dissatisfied', 'noResponse')),
  rated_at timestamptz,
  merged_into uuid,
  upgraded_to text,
  published_at timestamptz,
  state_since timestamptz not null,
  primary key (tenant, id),
  unique (tenant, number),
  foreign key (tenant, category_id) references categories (tenant, id),
  foreign key (tenant, unit_id) references handling_units (tenant, id),
  foreign key (tenant, station_id) references stations (tenant, id),
  foreign key (tenant, deputy_id) references deputies (tenant, id),
  check (state <> 'merged' or merged_into is not null),
  check (merged_into is null or merged_into <> id)
);

comment on table opinions is 'shard:tenant';

create index opinions_area on opinions (tenant, area_code, id desc);

create index opinions_town on opinions (tenant, town_code, id desc);

create index opinions_unit on opinions (tenant, unit_id, id desc);

create index opinions_state on opinions (tenant, state, id desc);

create index opinions_category on opinions (tenant, category_id, id desc);

create index opinions_deputy on opinions (tenant, deputy_id, id desc) where deputy_id is not null;

create index opinions_due on opinions (tenant, due_on, id) where due_on is not null and state in ('forwarded', 'handling');

create index opinions_look_again on opinions (tenant, look_again_on, id) where look_again_on is not null;

create index opinions_received on opinions (tenant, received_on, id desc);

create index opinions_merged on opinions (tenant, merged_into) where merged_into is not null;

alter table opinions enable row level security;

create policy opinions_scope on opinions to lianxin_app
  using (
    tenant = nullif(current_setting('app.tenant', true), '')
    and (
      nullif(current_setting('app.reach', true), '') = 'system'
      or (nullif(current_setting('app.reach', true), '') = 'area' and area_code >= nullif(current_setting('app.area_from', true), '') and area_code < nullif(current_setting('app.area_to', true), ''))
      or (nullif(current_setting('app.reach', true), '') = 'unit' and unit_ids @> array[nullif(current_setting('app.unit_id', true), '')])
      or (nullif(current_setting('app.reach', true), '') = 'deputy' and deputy_id = nullif(current_setting('app.deputy_id', true), '')::uuid)
      or (nullif(current_setting('app.reach', true), '') = 'matter' and id = nullif(current_setting('app.matter_id', true), '')::uuid)
    )
  )
  with check (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert, update on opinions to lianxin_app;

-- Every step of an opinion; never updated, never deleted. Read only together with an opinion that the scope lets through.
create table opinion_events (
  tenant text not null,
  id uuid not null,
  at timestamptz not null,
  opinion_id uuid not null,
  action text not null,
  from_state text,
  to_state text not null,
  actor_name text not null,
  account_id uuid,
  position_id uuid,
  position_title text not null,
  reason text not null default '',
  details jsonb not null,
  public boolean not null,
  primary key (tenant, id, at)
) partition by range (at);

comment on table opinion_events is 'shard:tenant';

create table opinion_events_2025 partition of opinion_events for values from ('2025-01-01 00:00+08') to ('2026-01-01 00:00+08');

create table opinion_events_2026 partition of opinion_events for values from ('2026-01-01 00:00+08') to ('2027-01-01 00:00+08');

create table opinion_events_2027 partition of opinion_events for values from ('2027-01-01 00:00+08') to ('2028-01-01 00:00+08');

create table opinion_events_2028 partition of opinion_events for values from ('2028-01-01 00:00+08') to ('2029-01-01 00:00+08');

create table opinion_events_other partition of opinion_events default;

create index opinion_events_opinion on opinion_events (tenant, opinion_id, at);

alter table opinion_events enable row level security;

create policy opinion_events_read on opinion_events for select to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), '') and nullif(current_setting('app.reach', true), '') in ('system', 'area', 'unit', 'deputy', 'matter'));

create policy opinion_events_write on opinion_events for insert to lianxin_app
  with check (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert on opinion_events to lianxin_app;

-- Who said it, sealed field by field; read only by an act that is logged.
create table opinion_contacts (
  tenant text not null,
  opinion_id uuid not null,
  name_sealed text,
  phone_sealed text,
  name_index text,
  phone_index text,
  address_sealed text,
  sex text check (sex in ('female', 'male')),
  age_band text check (age_band in ('under18', '18to44', '45to59', '60plus')),
  notice_version text not null,
  retention text not null check (retention in ('standard', 'sensitive')),
  primary key (tenant, opinion_id),
  foreign key (tenant, opinion_id) references opinions (tenant, id) on delete cascade
);

comment on table opinion_contacts is 'shard:tenant';

create index opinion_contacts_phone on opinion_contacts (tenant, phone_index) where phone_index is not null;

create index opinion_contacts_name on opinion_contacts (tenant, name_index) where name_index is not null;

alter table opinion_contacts enable row level security;

create policy opinion_contacts_scope on opinion_contacts to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), '') and nullif(current_setting('app.reach', true), '') in ('system', 'area', 'unit', 'deputy', 'matter'))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert, update, delete on opinion_contacts to lianxin_app;

-- The words of an opinion. The application writes here and reads only through app.search_opinions,
-- because text operators are not leakproof and could use no index under a policy. Pages keep room,
-- so that a forwarding, which changes the units, does not index all words anew.
create table opinion_words (
  tenant text not null,
  opinion_id uuid not null,
  area_code text not null,
  town_code text not null,
  unit_ids text[] not null default '{}',
  deputy_id uuid,
  received_on date not null,
  words tsvector not null,
  primary key (tenant, opinion_id),
  foreign key (tenant, opinion_id) references opinions (tenant, id) on delete cascade
) with (fillfactor = 85);

comment on table opinion_words is 'shard:tenant';

create index opinion_words_words on opinion_words using gin (words);

create index opinion_words_area on opinion_words (tenant, area_code, opinion_id desc);

alter table opinion_words enable row level security;

create policy opinion_words_write on opinion_words to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), '')) with check (tenant = nullif(current_setting('app.tenant', true), ''));

grant insert, update, delete, select (tenant, opinion_id) on opinion_words to lianxin_app;

-- Ids of opinions in the caller's scope that hold the words, newest first; answers ids only.
-- One query for each kind of scope, planned for its words: how often they occur decides which index serves.
create function app.search_opinions(query text, most integer, before uuid) returns table (opinion_id uuid)
language plpgsql stable security definer rows 200
set search_path = pg_catalog, public
set plan_cache_mode = force_custom_plan
as $$
declare
  in_tenant text := nullif(current_setting('app.tenant', true), '');
  in_reach text := nullif(current_setting('app.reach', true), '');
  from_area text := nullif(current_setting('app.area_from', true), '');
  to_area text := nullif(current_setting('app.area_to', true), '');
  of_unit text := nullif(current_setting('app.unit_id', true), '');
  of_deputy uuid := nullif(current_setting('app.deputy_id', true), '')::uuid;
  newest uuid := coalesce(before, 'ffffffff-ffff-ffff-ffff-ffffffffffff');
begin
  if in_reach = 'area' and to_area::bigint - from_area::bigint = 1 then
    return query select w.opinion_id from opinion_words w
      where w.tenant = in_tenant and w.words @@ query::tsquery and w.opinion_id < newest and w.area_code = from_area
      order by w.opinion_id desc limit most;
  elsif in_reach = 'area' then
    return query select w.opinion_id from opinion_words w
      where w.tenant = in_tenant and w.words @@ query::tsquery and w.opinion_id < newest and w.area_code >= from_area and w.area_code < to_area
      order by w.opinion_id desc limit most;
  elsif in_reach = 'unit' then
    return query select w.opinion_id from opinion_words w
      where w.tenant = in_tenant and w.words @@ query::tsquery and w.opinion_id < newest and w.unit_ids @> array[of_unit]
      order by w.opinion_id desc limit most;
  elsif in_reach = 'deputy' then
    return query select w.opinion_id from opinion_words w
      where w.tenant = in_tenant and w.words @@ query::tsquery and w.opinion_id < newest and w.deputy_id = of_deputy
      order by w.opinion_id desc limit most;
  elsif in_reach = 'system' then
    return query select w.opinion_id from opinion_words w
      where w.tenant = in_tenant and w.words @@ query::tsquery and w.opinion_id < newest
      order by w.opinion_id desc limit most;
  end if;
end
$$;

revoke execute on function app.search_opinions(text, integer, uuid) from public;

grant execute on function app.search_opinions(text, integer, uuid) to lianxin_app;

-- Slips for what is not accepted here, with the way to go.
create table lane_slips (
  tenant text not null,
  opinion_id uuid not null,
  lane text not null check (lane in ('petition', 'litigation', 'report', 'other')),
  go_to text not null check (length(go_to) between 2 and 300),
  reason text not null check (length(reason) between 2 and 500),
  issued_at timestamptz not null,
  issued_by text not null,
  primary key (tenant, opinion_id),
  foreign key (tenant, opinion_id) references opinions (tenant, id) on delete cascade
);

comment on table lane_slips is 'shard:tenant';

alter table lane_slips enable row level security;

create policy lane_slips_scope on lane_slips to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), '') and nullif(current_setting('app.reach', true), '') in ('system', 'area', 'unit', 'deputy', 'matter'))
  with check (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert, update on lane_slips to lianxin_app;

-- What the public may read, after review and de-identification; nothing else of an opinion is public.
create table opinion_publications (
  tenant text not null,
  opinion_id uuid not null,
  title text not null check (length(title) between 2 and 60),
  content text not null check (length(content) between 2 and 4000),
  answer text not null check (length(answer) between 2 and 4000),
  category_id uuid,
  town_code text not null,
  unit_name text not null,
  outcome text not null check (outcome in ('solved', 'inProgress', 'explained', 'keptForReference')),
  rating text check (rating in ('satisfied', 'basicallySatisfied', 'dissatisfied', 'noResponse')),
  received_on date not null,
  answered_on date not null,
  published_at timestamptz not null,
  published_by text not null,
  withdrawn_at timestamptz,
  words text[] not null,
  primary key (tenant, opinion_id)
);

comment on table opinion_publications is 'shard:tenant';

create index opinion_publications_at on opinion_publications (tenant, published_at desc, opinion_id desc);

create index opinion_publications_words on opinion_publications using gin (words);

alter table opinion_publications enable row level security;

create policy opinion_publications_tenant on opinion_publications to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert, update on opinion_publications to lianxin_app;

-- Statistics: deltas appended by every step, folded by a job; a read adds both.
create table opinion_deltas (
  tenant text not null,
  id uuid not null,
  town_code text not null,
  month date not null,
  category_id uuid,
  source text not null check (source in ('counter', 'visit', 'portal', 'stationCode', 'phone', 'paper', 'letter', 'mailbox', 'forum',
    'questionnaire', 'hotline12345', 'import')),
  state text not null check (state in ('registered', 'notAccepted', 'answeredOnSpot', 'forwarded', 'returned', 'handling',
    'resultReported', 'replied', 'rated', 'archived', 'withdrawn', 'merged')),
  outcome text check (outcome in ('solved', 'inProgress', 'explained', 'keptForReference')),
  unit_id uuid,
  rating text check (rating in ('satisfied', 'basicallySatisfied', 'dissatisfied', 'noResponse')),
  n integer not null,
  primary key (tenant, id)
);

comment on table opinion_deltas is 'shard:tenant';

alter table opinion_deltas enable row level security;

create policy opinion_deltas_tenant on opinion_deltas to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert, delete on opinion_deltas to lianxin_app;

create table opinion_counts (
  tenant text not null,
  cube text not null check (cube in ('town', 'category', 'source', 'unit')),
  key text not null,
  town_code text,
  month date not null,
  category_id uuid,
  source text check (source in ('counter', 'visit', 'portal', 'stationCode', 'phone', 'paper', 'letter', 'mailbox', 'forum',
    'questionnaire', 'hotline12345', 'import')),
  state text not null check (state in ('registered', 'notAccepted', 'answeredOnSpot', 'forwarded', 'returned', 'handling',
    'resultReported', 'replied', 'rated', 'archived', 'withdrawn', 'merged')),
  outcome text check (outcome in ('solved', 'inProgress', 'explained', 'keptForReference')),
  unit_id uuid,
  rating text check (rating in ('satisfied', 'basicallySatisfied', 'dissatisfied', 'noResponse')),
  n integer not null,
  primary key (tenant, cube, key)
);

comment on table opinion_counts is 'shard:tenant';

alter table opinion_counts enable row level security;

create policy opinion_counts_tenant on opinion_counts to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert, update, delete on opinion_counts to lianxin_app;

-- Code and PIN of the receipt, unique nationwide, so a shard of its own.
create table tracking_codes (
  code text not null check (code ~ '^[0-9A-Z]{10}$'),
  tenant text not null,
  opinion_id uuid not null,
  secret_index text not null,
  failures integer not null default 0,
  locked_until timestamptz,
  primary key (code)
);

comment on table tracking_codes is 'shard:code';

create index tracking_codes_opinion on tracking_codes (tenant, opinion_id);

alter table tracking_codes enable row level security;

create policy tracking_codes_open on tracking_codes to lianxin_app
  using (nullif(current_setting('app.reach', true), '') in ('system', 'public', 'area', 'unit', 'deputy', 'matter'));

grant select, insert, update on tracking_codes to lianxin_app;

create table saved_filters (
  tenant text not null,
  id uuid not null,
  account_id uuid not null,
  name text not null check (length(name) between 1 and 30),
  query text not null check (length(query) <= 1000),
  created_at timestamptz not null,
  primary key (tenant, id),
  unique (tenant, account_id, name),
  foreign key (tenant, account_id) references accounts (tenant, id)
);

comment on table saved_filters is 'shard:tenant';

alter table saved_filters enable row level security;

create policy saved_filters_own on saved_filters to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), '') and account_id = nullif(current_setting('app.account_id', true), '')::uuid);

grant select, insert, update, delete on saved_filters to lianxin_app;

-- A spreadsheet between preview and confirmation: rows kept as they came, sealed because they hold contacts.
create table opinion_imports (
  tenant text not null,
  id uuid not null,
  account_id uuid not null,
  file_name text not null,
  rows_sealed text not null,
  row_count integer not null,
  errors jsonb not null,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  primary key (tenant, id)
);

comment on table opinion_imports is 'shard:tenant';

alter table opinion_imports enable row level security;

create policy opinion_imports_own on opinion_imports to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), '') and account_id = nullif(current_setting('app.account_id', true), '')::uuid);

grant select, insert, update, delete on opinion_imports to lianxin_app;
