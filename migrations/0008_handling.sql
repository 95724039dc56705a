-- Handling 承办: shared by opinions and suggestions. A matter is named by kind and id; its rows carry what their policy needs.
create table assignments (
  tenant text not null,
  id uuid not null,
  matter_kind text not null check (matter_kind in ('opinion', 'suggestion')),
  matter_id uuid not null,
  area_code text not null,
  round integer not null,
  hop integer not null check (hop > 0),
  unit_id uuid not null,
  kind text not null check (kind in ('lead', 'assisting')),
  state text not null check (state in ('assigned', 'accepted', 'returned', 'recalled', 'completed')),
  requirement text not null default '' check (length(requirement) <= 500),
  assigned_at timestamptz not null,
  assigned_by text not null,
  due_on date,
  return_until date,
  accepted_at timestamptz,
  returned_at timestamptz,
  return_reason text not null default '',
  ended_at timestamptz,
  draft_text text not null default '',
  draft_outcome text check (draft_outcome in ('solved', 'inProgress', 'explained', 'keptForReference')),
  drafted_at timestamptz,
  drafted_by text not null default '',
  signed_at timestamptz,
  signed_by text not null default '',
  version integer not null default 1,
  primary key (tenant, id),
  foreign key (tenant, unit_id) references handling_units (tenant, id)
);

comment on table assignments is 'shard:tenant';

create unique index assignments_one_lead on assignments (tenant, matter_kind, matter_id)
  where kind = 'lead' and state in ('assigned', 'accepted');

create index assignments_matter on assignments (tenant, matter_kind, matter_id, assigned_at);

create index assignments_drafted on assignments (tenant, matter_kind, matter_id)
  where kind = 'lead' and state = 'accepted' and drafted_at is not null;

create index assignments_unit on assignments (tenant, unit_id, state, due_on);

alter table assignments enable row level security;

create policy assignments_scope on assignments to lianxin_app
  using (
    tenant = nullif(current_setting('app.tenant', true), '')
    and (
      nullif(current_setting('app.reach', true), '') in ('system', 'matter', 'deputy', 'unit')
      or (nullif(current_setting('app.reach', true), '') = 'area' and area_code >= nullif(current_setting('app.area_from', true), '') and area_code < nullif(current_setting('app.area_to', true), ''))
    )
  )
  with check (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert, update on assignments to lianxin_app;

-- Ratings go to the congress body: no unit's scope can read them here; a final one is copied to the matter.
create table ratings (
  tenant text not null,
  id uuid not null,
  matter_kind text not null check (matter_kind in ('opinion', 'suggestion')),
  matter_id uuid not null,
  area_code text not null,
  round integer not null,
  value text not null check (value in ('satisfied', 'basicallySatisfied', 'dissatisfied', 'noResponse')),
  reason text not null default '' check (length(reason) <= 500),
  collected_by text not null,
  mode text not null check (mode in ('online', 'phone', 'visit', 'counter')),
  rated_at timestamptz not null,
  final boolean not null,
  primary key (tenant, id)
);

comment on table ratings is 'shard:tenant';

create unique index ratings_open on ratings (tenant, matter_kind, matter_id) where not final;

create index ratings_matter on ratings (tenant, matter_kind, matter_id, rated_at);

alter table ratings enable row level security;

create policy ratings_scope on ratings to lianxin_app
  using (
    tenant = nullif(current_setting('app.tenant', true), '')
    and (
      nullif(current_setting('app.reach', true), '') in ('system', 'matter')
      or (nullif(current_setting('app.reach', true), '') = 'area' and area_code >= nullif(current_setting('app.area_from', true), '') and area_code < nullif(current_setting('app.area_to', true), ''))
      or nullif(current_setting('app.reach', true), '') = 'deputy'
    )
  )
  with check (tenant = nullif(current_setting('app.tenant', true), '') and nullif(current_setting('app.reach', true), '') <> 'unit');

grant select, insert, update, delete on ratings to lianxin_app;
