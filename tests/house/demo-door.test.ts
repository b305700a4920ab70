// Threats and faults: A9.
import { withClient } from '@tradewind/api/maintenance/maintain.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenServer } from '../given/server.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await givenDatabase();
  await withClient(database.owner.url, async (client) => {
    const { rows } = await client.query('select id from app_user limit 1');
    await client.query(
      `select set_config('tradewind.actor', $1, false), set_config('tradewind.actor_name', 'test', false)`,
      [rows[0].id],
    );
    await client.query(
      `insert into app_user (id, version, created_at, updated_at, email, name, name_en, roles, locale, active, search_text)
       values (gen_random_uuid(), 1, now(), now(), 'admin@demo.example', '演示', 'Demo', '{}', 'zh', true, 'demo')`,
    );
  });
});
afterAll(() => database.drop());

test('demonstration accounts are not opened to other machines unless that was said', async () => {
  await expect(givenServer({ HOST: '0.0.0.0' }, { database })).rejects.toThrow(
    /HOST=0\.0\.0\.0 would open the demonstration accounts/,
  );
  const meant = await givenServer({ HOST: '0.0.0.0', DEMO: 'on' }, { database });
  await meant.stop();
});

test('on this machine alone they may stay', async () => {
  const server = await givenServer({}, { database });
  await server.stop();
});
