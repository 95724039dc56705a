-- The holder of a receipt reaches what belongs to that one opinion, not to all of the tenant.
drop policy opinion_events_read on opinion_events;

create policy opinion_events_read on opinion_events for select to lianxin_app
  using (
    tenant = nullif(current_setting('app.tenant', true), '')
    and (nullif(current_setting('app.reach', true), '') in ('system', 'area', 'unit', 'deputy') or (nullif(current_setting('app.reach', true), '') = 'matter' and opinion_id = nullif(current_setting('app.matter_id', true), '')::uuid))
  );

drop policy opinion_contacts_scope on opinion_contacts;

create policy opinion_contacts_scope on opinion_contacts to lianxin_app
  using (
    tenant = nullif(current_setting('app.tenant', true), '')
    and (nullif(current_setting('app.reach', true), '') in ('system', 'area', 'unit', 'deputy') or (nullif(current_setting('app.reach', true), '') = 'matter' and opinion_id = nullif(current_setting('app.matter_id', true), '')::uuid))
  )
  with check (tenant = nullif(current_setting('app.tenant', true), ''));

drop policy lane_slips_scope on lane_slips;

create policy lane_slips_scope on lane_slips to lianxin_app
  using (
    tenant = nullif(current_setting('app.tenant', true), '')
    and (nullif(current_setting('app.reach', true), '') in ('system', 'area', 'unit', 'deputy') or (nullif(current_setting('app.reach', true), '') = 'matter' and opinion_id = nullif(current_setting('app.matter_id', true), '')::uuid))
  )
  with check (tenant = nullif(current_setting('app.tenant', true), ''));

drop policy assignments_scope on assignments;

create policy assignments_scope on assignments to lianxin_app
  using (
    tenant = nullif(current_setting('app.tenant', true), '')
    and (
      nullif(current_setting('app.reach', true), '') in ('system', 'unit', 'deputy')
      or (nullif(current_setting('app.reach', true), '') = 'area' and area_code >= nullif(current_setting('app.area_from', true), '') and area_code < nullif(current_setting('app.area_to', true), ''))
      or (nullif(current_setting('app.reach', true), '') = 'matter' and matter_id = nullif(current_setting('app.matter_id', true), '')::uuid)
    )
  )
  with check (tenant = nullif(current_setting('app.tenant', true), ''));

drop policy ratings_scope on ratings;

create policy ratings_scope on ratings to lianxin_app
  using (
    tenant = nullif(current_setting('app.tenant', true), '')
    and (
      nullif(current_setting('app.reach', true), '') in ('system', 'deputy')
      or (nullif(current_setting('app.reach', true), '') = 'area' and area_code >= nullif(current_setting('app.area_from', true), '') and area_code < nullif(current_setting('app.area_to', true), ''))
      or (nullif(current_setting('app.reach', true), '') = 'matter' and matter_id = nullif(current_setting('app.matter_id', true), '')::uuid)
    )
  )
  with check (tenant = nullif(current_setting('app.tenant', true), '') and nullif(current_setting('app.reach', true), '') <> 'unit');

-- Photos are added from the resident's side and never read there, nor by those who see no matters.
drop policy files_tenant on files;

create policy files_read on files for select to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), '') and nullif(current_setting('app.reach', true), '') in ('system', 'area', 'unit', 'deputy'));

create policy files_add on files for insert to lianxin_app
  with check (tenant = nullif(current_setting('app.tenant', true), ''));

create policy files_remove on files for delete to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), '') and nullif(current_setting('app.reach', true), '') = 'system');

drop policy file_contents_tenant on file_contents;

create policy file_contents_read on file_contents for select to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), '') and nullif(current_setting('app.reach', true), '') in ('system', 'area', 'unit', 'deputy'));

create policy file_contents_add on file_contents for insert to lianxin_app
  with check (tenant = nullif(current_setting('app.tenant', true), ''));

-- Everybody reads what is published; the congress publishes, and a resident who takes an opinion back takes it down.
drop policy opinion_publications_tenant on opinion_publications;

create policy opinion_publications_read on opinion_publications for select to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), ''));

create policy opinion_publications_add on opinion_publications for insert to lianxin_app
  with check (tenant = nullif(current_setting('app.tenant', true), '') and nullif(current_setting('app.reach', true), '') in ('system', 'area'));

create policy opinion_publications_change on opinion_publications for update to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), '') and nullif(current_setting('app.reach', true), '') in ('system', 'area', 'matter'));

-- Receipts are written by whoever registers and opened only from the resident's side.
drop policy tracking_codes_open on tracking_codes;

create policy tracking_codes_open on tracking_codes to lianxin_app
  using (nullif(current_setting('app.reach', true), '') in ('system', 'public'))
  with check (nullif(current_setting('app.reach', true), '') in ('system', 'public'));

create policy tracking_codes_add on tracking_codes for insert to lianxin_app
  with check (tenant = nullif(current_setting('app.tenant', true), '') and nullif(current_setting('app.reach', true), '') in ('area', 'deputy'));

-- Accounts and positions change under the system's reach alone, which only their own operations take.
drop policy accounts_tenant on accounts;

create policy accounts_read on accounts for select to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), ''));

create policy accounts_write on accounts to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), '') and nullif(current_setting('app.reach', true), '') = 'system');

drop policy positions_tenant on positions;

create policy positions_read on positions for select to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), ''));

create policy positions_write on positions to lianxin_app
  using (tenant = nullif(current_setting('app.tenant', true), '') and nullif(current_setting('app.reach', true), '') = 'system');

-- Areas and tenants are read by all and written where the position lies.
alter table areas enable row level security;

create policy areas_read on areas for select to lianxin_app using (true);

create policy areas_write on areas to lianxin_app
  using (
    nullif(current_setting('app.reach', true), '') = 'system'
    or (nullif(current_setting('app.reach', true), '') in ('area', 'none') and code >= nullif(current_setting('app.area_from', true), '') and code < nullif(current_setting('app.area_to', true), ''))
  );

alter table tenants enable row level security;

create policy tenants_read on tenants for select to lianxin_app using (true);

create policy tenants_write on tenants to lianxin_app
  using (
    nullif(current_setting('app.reach', true), '') = 'system'
    or (nullif(current_setting('app.reach', true), '') in ('area', 'none') and code = nullif(current_setting('app.tenant', true), ''))
  );

-- A temporary table must not come before the product's own: named last, pg_temp is searched last.
do $$
declare
  each regprocedure;
begin
  for each in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'app' and p.prosecdef
  loop
    execute format('alter function %s set search_path = pg_catalog, public, pg_temp', each);
  end loop;
end
$$;
