-- Administrative areas, versioned: a changed name or parent closes one row and opens another.
create table areas (
  code text not null check (code ~ '^[0-9]{12}$'),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  name text not null check (length(name) between 1 and 60),
  level text not null check (level in ('province', 'prefecture', 'county', 'town', 'village')),
  parent_code text check (parent_code ~ '^[0-9]{12}$'),
  pinyin text not null,
  initials text not null,
  primary key (code, valid_from)
);

comment on table areas is 'shard:reference';

create unique index areas_current on areas (code) where valid_to is null;

create index areas_parent on areas (parent_code, code);

grant select, insert, update on areas to lianxin_app;

-- A working area of the platform: a county, or the body of a prefecture or province itself.
create table tenants (
  code text not null check (code ~ '^[0-9]{6}$'),
  area_code text not null check (area_code ~ '^[0-9]{12}$'),
  level text not null check (level in ('province', 'prefecture', 'county')),
  name text not null,
  body_name text not null,
  phone text not null default '',
  primary key (code)
);

comment on table tenants is 'shard:reference';

grant select, insert, update on tenants to lianxin_app;
