import { join } from 'node:path';
import { repository } from '../configuration.ts';

/** 字体 — where the build puts the cut fonts, and what they are cut from. */
export const fontFolder = join(repository, 'apps/api/dist/fonts');
export const weights = {
  regular: '400Regular/NotoSansSC_400Regular.ttf',
  bold: '600SemiBold/NotoSansSC_600SemiBold.ttf',
} as const;
