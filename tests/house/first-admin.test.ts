import { expect, test } from 'vitest';
import { givenServer } from '../given/server.ts';

const signIn = 'mutation($e:String!,$p:String!){login(email:$e,password:$p){user{roles}}}';

test('a database nobody can sign in to gets the administrator the configuration names, once', async () => {
  const first = await givenServer({
    FIRST_ADMIN_EMAIL: 'boss@works.example',
    FIRST_ADMIN_PASSWORD: 'opening-day-2026',
  });
  try {
    const { data } = await first.ask(signIn, { e: 'boss@works.example', p: 'opening-day-2026' });
    expect(data).toEqual({ login: { user: { roles: ['ADMIN'] } } });
    const second = await givenServer(
      { FIRST_ADMIN_EMAIL: 'other@works.example', FIRST_ADMIN_PASSWORD: 'opening-day-2026' },
      { database: first.database },
    );
    const { errors } = await second.ask(signIn, { e: 'other@works.example', p: 'opening-day-2026' });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    await second.stop();
    expect(first.logs.join('')).not.toContain('opening-day-2026');
  } finally {
    await first.stop();
  }
});

test('without it the log says what to do, and nobody gets in', async () => {
  const server = await givenServer();
  expect(server.logs.join('')).toContain('FIRST_ADMIN_EMAIL');
  await server.stop();
});

test('every installation has its approval chains and its calendar', async () => {
  const server = await givenServer({
    FIRST_ADMIN_EMAIL: 'boss@works.example',
    FIRST_ADMIN_PASSWORD: 'opening-day-2026',
  });
  try {
    const login = await server.ask<{ login: { token: string } }>(
      'mutation($e:String!,$p:String!){login(email:$e,password:$p){token}}',
      {
        e: 'boss@works.example',
        p: 'opening-day-2026',
      },
    );
    const { data } = await server.ask<{ approvalChains: { totalCount: number }; calendarDays: { totalCount: number } }>(
      '{approvalChains{totalCount} calendarDays{totalCount}}',
      {},
      { token: login.data?.login.token },
    );
    expect(data?.approvalChains.totalCount).toBeGreaterThan(8);
    expect(data?.calendarDays.totalCount).toBeGreaterThan(300);
  } finally {
    await server.stop();
  }
});
