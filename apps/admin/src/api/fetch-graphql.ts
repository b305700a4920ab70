import { ApiError } from './api-error.ts';
import { locale } from './locale.ts';

interface Answer<T> {
  data?: T | null;
  errors?: { message: string; extensions?: { code?: string } & Record<string, unknown> }[];
}

const lost = {
  zh: '连接不上服务器：请检查网络，稍后再试',
  en: 'The server cannot be reached: check the network and try again',
};

/** 请求 — one operation to the API of the same origin, in the user's language; every failure is an ApiError. */
export const fetchGraphql =
  <T, V = unknown>(document: { toString(): string }, variables?: V, headers?: RequestInit['headers']) =>
  async (): Promise<T> => {
    const response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'accept-language': locale() === 'zh' ? 'zh-CN' : 'en',
        ...(headers as object),
      },
      body: JSON.stringify({ query: document.toString(), variables: variables ?? {} }),
    }).catch((cause: unknown) => {
      throw Object.assign(new ApiError(0, 'NETWORK', lost[locale()]), { cause });
    });
    const { data, errors } = (await response.json().catch(() => ({}))) as Answer<T>;
    const first = errors?.[0];
    if (first)
      throw new ApiError(
        response.status,
        first.extensions?.code ?? 'INTERNAL_SERVER_ERROR',
        first.message,
        first.extensions,
      );
    if (!data) throw new ApiError(response.status, 'NETWORK', lost[locale()]);
    return data;
  };
