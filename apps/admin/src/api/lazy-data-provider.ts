import type { DataProvider } from 'ra-core';

const questions = [
  'getList',
  'getOne',
  'getMany',
  'getManyReference',
  'create',
  'update',
  'updateMany',
  'delete',
  'deleteMany',
];

/** 数据通道 — fetched with the first question: sign-in and process map ask none. */
export const lazyDataProvider = Object.fromEntries(
  questions.map((name) => [
    name,
    async (...given: unknown[]) => {
      const { dataProvider } = await import('./data-provider.ts');
      return (dataProvider as unknown as Record<string, (...all: unknown[]) => unknown>)[name]?.(...given);
    },
  ]),
) as unknown as DataProvider;
