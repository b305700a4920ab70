import type { DataProvider, GetListParams } from 'ra-core';
import { fetchGraphql } from './fetch-graphql.ts';
import { typeOf } from './names.ts';
import { operationsOf, type Row } from './record.ts';

interface Page {
  page: { nodes: Row[]; totalCount: number };
}

const ask = <T>(document: { toString(): string } | undefined, variables: unknown): Promise<T> => {
  if (!document) throw new Error('This record has no such operation');
  return fetchGraphql<T>(document, variables)();
};

/** A filter of a list is the API's own `where`, beside the words searched for. */
export function narrowing(filter: Record<string, unknown> | undefined): { where?: object; search?: string } {
  const { q, ...where } = filter ?? {};
  return {
    ...(typeof q === 'string' && q.trim() ? { search: q.trim() } : {}),
    ...(Object.keys(where).length > 0 ? { where } : {}),
  };
}

/** `customer.name` ascending → `{ customer: { name: ASC } }`. */
export const ordering = (sort: GetListParams['sort']): object[] =>
  sort?.field && sort.field !== 'id'
    ? [sort.field.split('.').reduceRight<unknown>((inner, part) => ({ [part]: inner }), sort.order) as object]
    : [];

const list = async (
  resource: string,
  { pagination, sort, filter }: Pick<GetListParams, 'pagination' | 'sort' | 'filter'>,
) => {
  const { page = 1, perPage = 25 } = pagination ?? {};
  const { page: found } = await ask<Page>(operationsOf(typeOf(resource)).list, {
    ...narrowing(filter),
    orderBy: ordering(sort),
    first: perPage,
    offset: (page - 1) * perPage,
  });
  return { data: found.nodes, total: found.totalCount };
};

const one = async (resource: string, id: unknown): Promise<Row> => {
  const { record } = await ask<{ record: Row | null }>(operationsOf(typeOf(resource)).page, { id });
  if (!record) throw Object.assign(new Error('Not found'), { status: 404 });
  return record;
};

const change = async (resource: string, id: unknown, data: Record<string, unknown>, version: unknown): Promise<Row> => {
  const { record } = await ask<{ record: Row }>(operationsOf(typeOf(resource)).update, { id, version, input: data });
  return { ...data, ...record };
};

const remove = async (resource: string, id: unknown): Promise<void> => {
  const { version } = await one(resource, id);
  await ask(operationsOf(typeOf(resource)).delete, { id, version });
};

/** 数据通道 — react-admin's nine questions, each one generated document. */
export const dataProvider = {
  getList: (resource: string, params: GetListParams) => list(resource, params),
  getOne: async (resource: string, { id }: { id: unknown }) => ({ data: await one(resource, id) }),
  getMany: async (resource: string, { ids }: { ids: unknown[] }) =>
    list(resource, {
      filter: { id: { in: ids } },
      pagination: { page: 1, perPage: Math.max(ids.length, 1) },
      sort: { field: 'id', order: 'ASC' },
    }),
  getManyReference: (resource: string, { target, id, ...params }: { target: string; id: unknown } & GetListParams) =>
    list(resource, { ...params, filter: { ...params.filter, [target]: { eq: id } } }),
  create: async (resource: string, { data }: { data: Record<string, unknown> }) => {
    const { record } = await ask<{ record: Row }>(operationsOf(typeOf(resource)).create, { input: data });
    return { data: { ...data, ...record } };
  },
  update: async (
    resource: string,
    { id, data, previousData }: { id: unknown; data: Record<string, unknown>; previousData?: Row },
  ) => ({
    data: await change(resource, id, data, previousData?.version),
  }),
  updateMany: async (resource: string, { ids, data }: { ids: unknown[]; data: Record<string, unknown> }) => {
    for (const id of ids) await change(resource, id, data, (await one(resource, id)).version);
    return { data: ids };
  },
  delete: async (resource: string, { id }: { id: unknown }) => {
    await remove(resource, id);
    return { data: { id } };
  },
  deleteMany: async (resource: string, { ids }: { ids: unknown[] }) => {
    for (const id of ids) await remove(resource, id);
    return { data: ids };
  },
} as unknown as DataProvider;
