-- Stations, deputies with their mandates, and who is posted where.
create table stations (
  tenant text not null,
  id uuid not null,
  kind text not null check (kind in ('home', 'centre', 'village', 'community', 'park', 'contactPoint')),
  name text not null check (length(name) between 2 and 60),
  area_code text not null check (area_code ~ '^[0-9]{12}$'),
  town_code text not null check (town_code ~ '^[0-9]{12}$'),
  address text not null default '',
  phone text not null default '',
  opening_hours text not null default '',
  code text not null check (code ~ '^[0-9]{4,8}$'),
  longitude double precision check (longitude between -180 and 180),
  latitude double precision check (latitude between -90 and 90),
  active boolean not null default true,
  version integer not null default 1,
  primary key (tenant, id),
  unique (tenant, name),
  unique (tenant, code)
);

comment on table stations is 'shard:tenant';

create index stations_town on stations (tenant, town_code);

alter table stations enable row level security;

create policy stations_tenant on stations to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert, update on stations to lianxin_app;

create table deputies (
  tenant text not null,
  id uuid not null,
  name text not null check (length(name) between 1 and 40),
  pinyin text not null,
  sex text check (sex in ('female', 'male')),
  occupation text not null default '',
  introduction text not null default '',
  version integer not null default 1,
  primary key (tenant, id)
);

comment on table deputies is 'shard:tenant';

create index deputies_pinyin on deputies (tenant, pinyin);

alter table deputies enable row level security;

create policy deputies_tenant on deputies to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert, update on deputies to lianxin_app;

create table mandates (
  tenant text not null,
  id uuid not null,
  deputy_id uuid not null,
  level text not null check (level in ('national', 'provincial', 'municipal', 'county', 'township')),
  body_id uuid,
  area_code text not null check (area_code ~ '^[0-9]{12}$'),
  electoral_district text not null default '',
  term_no integer check (term_no between 1 and 99),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  primary key (tenant, id),
  foreign key (tenant, deputy_id) references deputies (tenant, id),
  foreign key (tenant, body_id) references congress_bodies (tenant, id)
);

comment on table mandates is 'shard:tenant';

create index mandates_deputy on mandates (tenant, deputy_id);

alter table mandates enable row level security;

create policy mandates_tenant on mandates to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert, update on mandates to lianxin_app;

create table postings (
  tenant text not null,
  id uuid not null,
  deputy_id uuid not null,
  station_id uuid not null,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  primary key (tenant, id),
  foreign key (tenant, deputy_id) references deputies (tenant, id),
  foreign key (tenant, station_id) references stations (tenant, id)
);

comment on table postings is 'shard:tenant';

create unique index postings_current on postings (tenant, deputy_id, station_id) where ends_on is null;

create index postings_station on postings (tenant, station_id);

alter table postings enable row level security;

create policy postings_tenant on postings to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), ''));

grant select, insert, update on postings to lianxin_app;
