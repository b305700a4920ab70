import { ApiError } from './api-error.ts';
import { locale } from './locale.ts';

export type ExportFormat = 'CSV' | 'XLSX';

export interface Asked {
  type: string;
  format: ExportFormat;
  columns: { field: string; label: string }[];
  where?: object;
  search?: string;
  orderBy?: object[];
}

/** 取出列表 — asks the API for a list as a file and saves it under the name the API gives it. */
export async function takeOut(asked: Asked): Promise<void> {
  const response = await fetch('/export', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'accept-language': locale() === 'zh' ? 'zh-CN' : 'en' },
    body: JSON.stringify(asked),
  }).catch(() => undefined);
  if (!response?.ok) {
    const told = (await response?.json().catch(() => undefined)) as
      | { errors?: { message: string; extensions?: { code?: string } }[] }
      | undefined;
    const [first] = told?.errors ?? [];
    throw new ApiError(response?.status ?? 0, first?.extensions?.code ?? 'NETWORK', first?.message ?? '');
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'export';
  link.click();
  URL.revokeObjectURL(link.href);
}
