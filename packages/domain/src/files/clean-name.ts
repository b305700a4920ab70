import { Invalid } from '../kernel/errors.ts';
import { told } from '../kernel/parse-input.ts';
import { fileLimits } from './limits.ts';

/** Endings that a browser or a desktop would run; they may not even stand in the middle of a name. */
const active = new Set([
  'html',
  'htm',
  'xhtml',
  'shtml',
  'svg',
  'svgz',
  'xml',
  'xsl',
  'js',
  'mjs',
  'jse',
  'vbs',
  'vbe',
  'hta',
  'exe',
  'dll',
  'com',
  'scr',
  'bat',
  'cmd',
  'ps1',
  'sh',
  'php',
  'phtml',
  'jsp',
  'asp',
  'aspx',
  'jar',
  'class',
  'swf',
  'msi',
  'lnk',
  'reg',
  'docm',
  'xlsm',
  'pptm',
  'dotm',
  'xltm',
]);

// biome-ignore lint/suspicious/noControlCharactersInRegex: these very characters are taken out
const unwritten = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

const bad = (zh: string, en: string) => {
  const { params } = told(zh, en);
  return new Invalid([{ path: 'name', message: params.label }]);
};

/** 文件名 — the last part of what was sent, without control characters and marks that turn the direction of reading; never a path. Source: reliability B7, B8. */
export function cleanName(sent: string): { name: string; extension: string } {
  const last = sent.normalize('NFC').toWellFormed().split(/[\\/]/).at(-1)!;
  const name = last.replace(unwritten, '').replace(/^[\s.]+|[\s.]+$/g, '');
  if (name === '') throw bad('文件没有名称', 'has no name');
  if ([...name].length > fileLimits.nameCharacters)
    throw bad(
      `文件名超过 ${fileLimits.nameCharacters} 个字符`,
      `is longer than ${fileLimits.nameCharacters} characters`,
    );
  const [, ...endings] = name.toLowerCase().split('.');
  const extension = endings.at(-1)?.trim() ?? '';
  if (extension === '') throw bad('文件名缺少扩展名', 'has no extension');
  const runs = endings.map((each) => each.trim()).find((each) => active.has(each));
  if (runs) throw bad(`不接受 .${runs} 文件`, `files that end in .${runs} are not accepted`);
  return { name, extension };
}
