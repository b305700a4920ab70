import type { DataProvider } from 'ra-core';

const asked = async (): Promise<DataProvider> => (await import('./data-provider.ts')).dataProvider;

/** 数据通道 — fetched with the first question: sign-in and process map ask none. */
export const lazyDataProvider: DataProvider = {
  getList: async (...given) => (await asked()).getList(...given),
  getOne: async (...given) => (await asked()).getOne(...given),
  getMany: async (...given) => (await asked()).getMany(...given),
  getManyReference: async (...given) => (await asked()).getManyReference(...given),
  create: async (...given) => (await asked()).create(...given),
  update: async (...given) => (await asked()).update(...given),
  updateMany: async (...given) => (await asked()).updateMany(...given),
  delete: async (...given) => (await asked()).delete(...given),
  deleteMany: async (...given) => (await asked()).deleteMany(...given),
};
