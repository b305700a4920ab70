import { type EntityProperty, ReferenceKind } from '@mikro-orm/core';
import type { MikroORM } from '@mikro-orm/postgresql';
import { allRecords } from './record.ts';
import { metaOf } from './meta-of.ts';

/** The role of the running API: it may read and write records, but never the history, and owns nothing. */
export const appRole = 'tradewind_app';

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
const ident = (name: string) => `"${name}"`;

/** 底层函数 — what tables and triggers stand on; runs before the migrations. */
export const foundationSql = (): string[] => [
  'create extension if not exists pg_trgm',
  'create extension if not exists btree_gist',
  `do $$ begin create role ${appRole} nologin; exception when duplicate_object then null; when unique_violation then null; end $$`,
  `do $$ begin if not pg_has_role(current_user, '${appRole}', 'member') or not (select coalesce(bool_or(rolsuper), false) from pg_roles where rolname = current_user) then execute format('grant ${appRole} to %I', current_user); end if; end $$`,
  'create sequence if not exists tradewind_uuid_count',
  `grant usage on sequence tradewind_uuid_count to ${appRole}`,
  // Counts on inside the millisecond, so that what one transaction writes keeps its order.
  `create or replace function tradewind_uuid_v7(at timestamptz) returns uuid language sql volatile as $$
     select (lpad(to_hex(floor(extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex((n >> 28) & 4095), 3, '0') || '8' || lpad(to_hex(n & 268435455), 7, '0')
       || left(replace(gen_random_uuid()::text, '-', ''), 8))::uuid from (select nextval('tradewind_uuid_count') as n) as counted $$`,
];

/** 派生结构 — what follows from the declared records: history triggers, search and filter indexes, rights. Runs after the migrations, and again whenever it differs. */
export function derivedSql(orm: MikroORM): string[] {
  const statements: string[] = [
    `create or replace function tradewind_policy(at timestamptz) returns jsonb language sql stable as $$
       select jsonb_object_agg(key, value) from (
         select distinct on (key) key, value from policy_version
         where status = 'APPROVED' and valid_from <= (at at time zone 'Asia/Shanghai')::date order by key, valid_from desc, approved_at desc) v $$`,
    historyFunction,
    `create or replace function tradewind_immutable() returns trigger language plpgsql as $$ begin raise exception 'the history cannot be changed' using errcode = 'insufficient_privilege'; end $$`,
    'drop trigger if exists immutable on history_entry',
    'create trigger immutable before update or delete on history_entry for each row execute function tradewind_immutable()',
    'drop trigger if exists immutable_truncate on history_entry',
    'create trigger immutable_truncate before truncate on history_entry for each statement execute function tradewind_immutable()',
    'create index if not exists history_entry_record on history_entry (record_id, at desc)',
    'create index if not exists history_entry_actor on history_entry (actor_id, at desc)',
    `grant usage on schema public to ${appRole}`,
    `grant select, insert, update, delete on all tables in schema public to ${appRole}`,
    `grant usage, select on all sequences in schema public to ${appRole}`,
    `revoke insert, update, delete, truncate on history_entry from ${appRole}`,
    `revoke delete, truncate on domain_event from ${appRole}`,
    // What was sent is kept byte for byte, and who took it stays written down.
    `revoke update, truncate on attachment_piece from ${appRole}`,
    `revoke update, delete, truncate on contract_ledger_entry from ${appRole}`,
    `revoke update, delete, truncate on attachment_download from ${appRole}`,
  ];
  for (const definition of allRecords()) {
    const meta = metaOf(orm.getMetadata(), definition.entity);
    if (meta.tableName === 'history_entry') continue;
    const properties = Object.values(meta.properties);
    const table = ident(meta.tableName);
    statements.push(
      `drop trigger if exists history on ${table}`,
      `create trigger history after insert or update or delete on ${table} for each row execute function tradewind_history(${quote(definition.name)}, ${quote(JSON.stringify(historyColumns(properties, definition.hidden ?? [])))})`,
    );
    const index = (suffix: string, columns: string) =>
      statements.push(
        `create index if not exists ${ident(`${meta.tableName}_${suffix}_d`.slice(0, 63))} on ${table} ${columns}`,
      );
    const column = (name: string) => ident((meta.properties as Record<string, EntityProperty>)[name]!.fieldNames[0]!);
    for (const property of properties) {
      if (
        (property.kind === ReferenceKind.MANY_TO_ONE ||
          (property.kind === ReferenceKind.ONE_TO_ONE && property.owner)) &&
        property.name !== definition.owner
      )
        index(property.fieldNames[0]!, `(${ident(property.fieldNames[0]!)})`);
      if (property.name === 'searchText') index('search', `using gin (${ident(property.fieldNames[0]!)} gin_trgm_ops)`);
    }
    const newest = column(definition.newestFirst ?? 'createdAt');
    index('newest', `(${newest} desc nulls last, id desc)`);
    if (definition.owner) index('owner_newest', `(${column(definition.owner)}, ${newest} desc nulls last, id desc)`);
    if ('status' in meta.properties) index('status_newest', `(status, ${newest} desc nulls last, id desc)`);
    if ('externalId' in meta.properties) {
      statements.push(
        `create unique index if not exists ${ident(`${meta.tableName}_imported_once`)} on ${table} (imported_from, external_id) where external_id is not null`,
      );
    }
  }
  return statements;
}

/** Column → property name; what is only derived, secret or noise is left out of the history. */
function historyColumns(properties: readonly EntityProperty[], hidden: readonly string[]): Record<string, string> {
  const left = new Set([
    'id',
    'version',
    'createdAt',
    'updatedAt',
    'searchText',
    'lastUsedAt',
    'lastSignInAt',
    ...hidden,
  ]);
  const columns: Record<string, string> = {};
  for (const property of properties) {
    if (
      left.has(property.name) ||
      property.generated ||
      property.persist === false ||
      !property.fieldNames?.[0] ||
      property.kind === ReferenceKind.ONE_TO_MANY ||
      property.kind === ReferenceKind.MANY_TO_MANY
    )
      continue;
    columns[property.fieldNames[0]] = property.name;
  }
  return columns;
}

const historyFunction = `create or replace function tradewind_history() returns trigger language plpgsql security definer set search_path = public as $$
declare
  actor text := current_setting('tradewind.actor', true);
  at timestamptz := coalesce(nullif(current_setting('tradewind.now', true), '')::timestamptz, now());
  before jsonb := case when tg_op = 'INSERT' then '{}'::jsonb else to_jsonb(old) end;
  after jsonb := case when tg_op = 'DELETE' then '{}'::jsonb else to_jsonb(new) end;
  changed jsonb;
begin
  select jsonb_object_agg(name.value, jsonb_build_array(before -> name.key, after -> name.key)) into changed
    from jsonb_each_text(tg_argv[1]::jsonb) as name where before -> name.key is distinct from after -> name.key;
  if tg_op = 'UPDATE' and changed is null then return null; end if;
  if actor is null or actor = '' then
    raise exception 'a change of % without an actor', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  insert into history_entry (id, entity, record_id, action, at, actor_id, actor_name, command, reason, request_id, changes)
    values (tradewind_uuid_v7(at), tg_argv[0], coalesce(after ->> 'id', before ->> 'id')::uuid,
      case tg_op when 'INSERT' then 'CREATE' when 'DELETE' then 'DELETE' else case when changed ? 'status' then 'STATE' else 'CHANGE' end end,
      at, actor::uuid, current_setting('tradewind.actor_name', true), coalesce(nullif(current_setting('tradewind.command', true), ''), lower(tg_op)),
      nullif(current_setting('tradewind.reason', true), ''), coalesce(current_setting('tradewind.request', true), ''), coalesce(changed, '{}'::jsonb));
  return null;
end $$`;
