import { recordOf } from '@tradewind/domain/kernel/record.ts';
import { transaction } from '@tradewind/domain/kernel/transaction.ts';
import { proposePolicyChange } from '@tradewind/domain/policy/policy-change.ts';
import { PolicyVersion } from '@tradewind/domain/policy/policy-version.ts';
import { settableCodes, sayValue, wordOfValue } from '@tradewind/domain/policy/say-value.ts';
import { allSettings, settingOf } from '@tradewind/domain/policy/setting.ts';
import { PolicyValues } from '@tradewind/domain/policy/values.ts';
import { GraphQLString } from 'graphql';
import { sql } from 'kysely';
import { z } from 'zod';
import { answer, around, writing } from '../derive/answer.ts';
import { argumentsOf } from '../derive/arguments-of.ts';
import { declareInput, declareObject, declareResolver } from '../derive/declare.ts';
import { typeNamed } from '../derive/record-type.ts';
import { DateScalar, JsonScalar } from '../derive/scalars.ts';
import { expose } from '../expose.ts';
import { operation } from '../operations.ts';

expose(PolicyVersion, {
  computed: {
    label: {
      type: 'text',
      description: '名称 — what the setting is, in the language of the caller',
      needs: ['key'],
      resolve: ({ key }, { locale }) => settingOf(String(key))?.label[locale] ?? key,
    },
    said: {
      type: 'text',
      description: '取值文字 — the value in words, in the language of the caller',
      needs: ['value'],
      resolve: ({ value }, { locale }) => sayValue(value, locale),
    },
  },
});

const setting = declareObject(
  'PolicySetting',
  '政策项 — a setting of the register: what it means, what it is now, what it may be',
  [
    { name: 'key', type: () => GraphQLString, description: '政策项 — key' },
    { name: 'label', type: () => GraphQLString, description: '名称 — what it is, in the language of the caller' },
    { name: 'value', type: () => JsonScalar, nullable: true, description: '当前取值 — value in force now' },
    {
      name: 'defaultValue',
      type: () => JsonScalar,
      nullable: true,
      description: '默认取值 — value when the register says nothing',
    },
    { name: 'said', type: () => GraphQLString, description: '取值文字 — the value in words, a part a line' },
    { name: 'defaultSaid', type: () => GraphQLString, description: '默认取值文字 — the default in words' },
    {
      name: 'words',
      type: () => JsonScalar,
      description: '取值用语 — code → word, for the codes it may be set to',
    },
    { name: 'requirement', type: () => GraphQLString, description: '依据 — id of the requirement it serves' },
    {
      name: 'origin',
      type: () => GraphQLString,
      description: '来源 — seed: stands in a written rule; proposed: chosen because the rule is silent',
    },
    { name: 'schema', type: () => JsonScalar, description: '取值范围 — JSON Schema of the values it accepts' },
  ],
);
const input = declareInput('ProposePolicyChangeInput', '政策变更 — a new value of a setting', [
  { name: 'key', type: () => GraphQLString, description: '政策项 — key of the setting' },
  { name: 'value', type: () => JsonScalar, description: '取值 — the new value, in the form the setting prescribes' },
  { name: 'validFrom', type: () => DateScalar, description: '生效日 — first day it counts; a past day becomes today' },
  { name: 'reason', type: () => GraphQLString, description: '理由 — why it is changed' },
]);

operation('policySettings', { permission: 'policy.read' });
operation('proposePolicyChange', { permission: 'policy.propose' });
declareResolver('PolicyRegister', undefined, [
  {
    kind: 'Query',
    name: 'policySettings',
    type: () => setting,
    list: true,
    description: '政策登记册 — every setting a gate uses, with its value now',
    args: [],
    async answer({ orm, clock, locale }) {
      const { rows } = await sql<{
        policy: Record<string, unknown> | null;
      }>`select tradewind_policy(${clock.now().toISOString()}::timestamptz) as policy`.execute(
        orm.em.fork().getKysely() as never,
      );
      const values = new PolicyValues(rows[0]?.policy ?? {});
      return allSettings().map((each) => {
        const schema = z.toJSONSchema(each.schema, { unrepresentable: 'any' });
        return {
          key: each.key,
          label: each.label[locale],
          value: values.get(each),
          defaultValue: each.default,
          said: sayValue(values.get(each), locale),
          defaultSaid: sayValue(each.default, locale),
          words: Object.fromEntries(settableCodes(schema).map((code) => [code, wordOfValue(code, locale)])),
          requirement: each.requirement,
          origin: each.origin,
          schema,
        };
      });
    },
  },
  {
    kind: 'Mutation',
    name: 'proposePolicyChange',
    type: () => typeNamed(PolicyVersion),
    description:
      '提出政策变更 — proposes a new value of a setting; it counts from its day once somebody else has approved it',
    args: [{ name: 'input', type: () => input, description: '内容 — setting, value, day and reason' }],
    answer: (context, info) =>
      around(context, info, () =>
        transaction(writing(context), async (work) => {
          const version = await proposePolicyChange(work, argumentsOf<{ input: unknown }>(info).input);
          return answer(context, recordOf(PolicyVersion), version.id, info, work);
        }),
      ),
  },
]);
