import { ApiError } from '../api/api-error.ts';
import { locale } from '../api/locale.ts';

/** 文件的列 — what an uploaded file holds and what its rows may become. */
export interface Offered {
  fileName: string;
  rows: number;
  mapping: string | null;
  columns: { header: string; field: string | null; sample: string[] }[];
  mappings: {
    name: string;
    label: { zh: string; en: string };
    fields: { field: string; label: { zh: string; en: string }; required: boolean }[];
  }[];
}

interface Told {
  errors?: { message: string; extensions?: { code?: string } }[];
}

async function answered<T>(response: Response | undefined): Promise<T> {
  const body = (await response?.json().catch(() => undefined)) as (T & Told) | undefined;
  const [first] = body?.errors ?? [];
  if (!response?.ok || !body || first)
    throw new ApiError(response?.status ?? 0, first?.extensions?.code ?? 'NETWORK', first?.message ?? '');
  return body;
}

const language = () => ({ 'accept-language': locale() === 'zh' ? 'zh-CN' : 'en' });

/** 上传 — sends the file; what it is and whether it may be read, the API decides. */
export async function upload(file: File): Promise<string> {
  const form = new FormData();
  form.set('file', file);
  const sent = await fetch('/import', {
    method: 'POST',
    credentials: 'same-origin',
    headers: language(),
    body: form,
  }).catch(() => undefined);
  return (await answered<{ id: string }>(sent)).id;
}

export const offeredColumns = async (id: string, mapping?: string): Promise<Offered> =>
  answered<Offered>(
    await fetch(`/import/${id}/columns${mapping ? `?mapping=${encodeURIComponent(mapping)}` : ''}`, {
      credentials: 'same-origin',
      headers: language(),
    }).catch(() => undefined),
  );
