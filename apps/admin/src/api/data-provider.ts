import type { DataProvider, GetListParams } from 'ra-core';
import { fetchGraphql } from './fetch-graphql.ts';
import { typeOf } from './names.ts';
import { operationsOf } from './record.ts';

interface Page<R> {
  page: { nodes: R[]; totalCount: number };
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

type Versioned = { version?: number };

const list = async <R>(
  resource: string,
  { pagination, sort, filter }: Pick<GetListParams, 'pagination' | 'sort' | 'filter'>,
): Promise<{ data: R[]; total: number }> => {
  const { page = 1, perPage = 25 } = pagination ?? {};
  const { page: found } = await ask<Page<R>>(operationsOf(typeOf(resource)).list, {
    ...narrowing(filter),
    orderBy: ordering(sort),
    first: perPage,
    offset: (page - 1) * perPage,
  });
  return { data: found.nodes, total: found.totalCount };
};

const one = async <R>(resource: string, id: unknown): Promise<R & Versioned> => {
  const { record } = await ask<{ record: (R & Versioned) | null }>(operationsOf(typeOf(resource)).page, { id });
  if (!record) throw Object.assign(new Error('Not found'), { status: 404 });
  return record;
};

const change = async <R>(resource: string, id: unknown, data: object, version: unknown): Promise<R> => {
  const { record } = await ask<{ record: R }>(operationsOf(typeOf(resource)).update, { id, version, input: data });
  return { ...data, ...record };
};

const make = async <R>(resource: string, data: object): Promise<R> => {
  const { record } = await ask<{ record: R }>(operationsOf(typeOf(resource)).create, { input: data });
  return { ...data, ...record };
};

const remove = async <R>(resource: string, id: unknown): Promise<R> => {
  const record = await one<R>(resource, id);
  await ask(operationsOf(typeOf(resource)).delete, { id, version: record.version });
  return record;
};

/** 数据通道 — react-admin's nine questions, each one generated document. */
export const dataProvider: DataProvider = {
  getList: (resource, params) => list(resource, params),
  getOne: async (resource, { id }) => ({ data: await one(resource, id) }),
  getMany: (resource, { ids }) =>
    list(resource, {
      filter: { id: { in: ids } },
      pagination: { page: 1, perPage: Math.max(ids.length, 1) },
      sort: { field: 'id', order: 'ASC' },
    }),
  getManyReference: (resource, { target, id, ...params }) =>
    list(resource, { ...params, filter: { ...params.filter, [target]: { eq: id } } }),
  create: async (resource, { data }) => ({ data: await make(resource, data) }),
  update: async (resource, { id, data, previousData }) => ({
    data: await change(resource, id, data, previousData?.version),
  }),
  updateMany: async (resource, { ids, data }) => {
    for (const id of ids) await change(resource, id, data, (await one(resource, id)).version);
    return { data: ids };
  },
  delete: async (resource, { id }) => ({ data: await remove(resource, id) }),
  deleteMany: async (resource, { ids }) => {
    for (const id of ids) await remove(resource, id);
    return { data: ids };
  },
};
