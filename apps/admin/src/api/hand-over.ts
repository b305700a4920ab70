import { ApiError } from './api-error.ts';
import { locale } from './locale.ts';

interface Told {
  errors?: { message: string; extensions?: Record<string, unknown> & { code?: string } }[];
}

/** 收发文件 — a request that carries or answers a file; every failure is an ApiError in the user's language. */
export async function handOver(path: string, form?: FormData): Promise<Response> {
  const response = await fetch(path, {
    method: form ? 'POST' : 'GET',
    credentials: 'same-origin',
    headers: { 'accept-language': locale() === 'zh' ? 'zh-CN' : 'en' },
    ...(form && { body: form }),
  }).catch(() => undefined);
  if (response?.ok) return response;
  const told = (await response?.json().catch(() => undefined)) as Told | undefined;
  const [first] = told?.errors ?? [];
  throw new ApiError(
    response?.status ?? 0,
    first?.extensions?.code ?? 'NETWORK',
    first?.message ?? '',
    first?.extensions,
  );
}

/** Saves what came under the name the API gives it. */
export async function keepFile(response: Response): Promise<void> {
  const said = response.headers.get('content-disposition') ?? '';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  const coded = /filename\*=UTF-8''([^;]+)/i.exec(said)?.[1];
  link.download = coded ? decodeURIComponent(coded) : (/filename="([^"]+)"/.exec(said)?.[1] ?? 'file');
  link.click();
  URL.revokeObjectURL(link.href);
}

/** 附上文件 — keeps a file with a record. */
export function attachFile(
  { type, id, kind }: { type: string; id: string; kind: string },
  file: File,
): Promise<Response> {
  const form = new FormData();
  form.set('subjectType', type);
  form.set('subjectId', id);
  form.set('kind', kind);
  form.set('file', file);
  return handOver('/files', form);
}
