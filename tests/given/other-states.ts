import type { CommandSpec } from '@tradewind/domain/kernel/command.ts';
import { recordOf } from '@tradewind/domain/kernel/record.ts';
import { expect, test } from 'vitest';
import type { Company } from './company.ts';
import { codesOf } from './refused.ts';

interface Where {
  readonly company: () => Company;
  readonly id: () => string;
  readonly by: string;
  readonly input?: unknown;
  readonly states: readonly string[];
}

/** 其他状态一律拒绝 — one test a state that the command does not start from; the state is set past the application. */
export function refusesOtherStates(
  // biome-ignore lint/suspicious/noExplicitAny: any command
  command: CommandSpec<any, any, any, any>,
  { company, id, by, input, states }: Where,
): void {
  const others = states.filter((state) => !command.from.includes(state));
  test.each(others)(`${command.name} is refused in the state %s`, async (state) => {
    const table = company().orm.getMetadata().get(recordOf(command.on).entity).tableName;
    const [before] = await company().sql(`select status from ${table} where id = $1`, [id()]);
    await company().sql(`update ${table} set status = $1 where id = $2`, [state, id()]);
    try {
      expect(await codesOf(company().run(by, command, id(), input ?? {}))).toEqual(['WRONG_STATE']);
    } finally {
      await company().sql(`update ${table} set status = $1 where id = $2`, [before!['status'], id()]);
    }
  });
}
