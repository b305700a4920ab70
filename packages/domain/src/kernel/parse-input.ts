import { z } from 'zod';
import { Invalid, type FieldProblem } from './errors.ts';

const earliest = '2000-01-01';
const latest = '2100-12-31';

/** 双语提示 — what a check of one's own says when it fails, in both languages. */
export const told = (zh: string, en: string) => ({ error: en, params: { label: { zh, en } } });

/** Kinds of input that commands declare; the API derives its input types from them. */

/** 日期 — a possible calendar date from 2000 to 2100, `YYYY-MM-DD`. */
export const inputDate = () =>
  z.iso
    .date()
    .refine(
      (date) => !/^\d{4}-\d{2}-\d{2}$/.test(date) || (date >= earliest && date <= latest),
      told(`须在 ${earliest} 与 ${latest} 之间`, `must be between ${earliest} and ${latest}`),
    )
    .meta({ kind: 'date' });
/** 小数 — an exact decimal as text within a range; no exponent, no blanks, no separators. */
export const inputDecimal = (range: { min?: string; max?: string; scale?: number; positive?: boolean } = {}) =>
  z
    .string()
    .superRefine((value, context) => {
      const problem = decimalProblem(value, range);
      if (problem) context.addIssue({ code: 'custom', message: problem.en, params: { label: problem } });
    })
    .meta({ kind: 'decimal' });
/** 标识 — whether a text can be the id of a record at all. */
export const isId = (value: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value);
/** 记录引用 — the id of another record. */
export const inputId = () =>
  z.string().refine(isId, told('须为记录标识（UUID）', 'must be a UUID')).meta({ kind: 'id' });
/** 非空白 — more than blanks. What is written is kept as it was written, to the last blank. */
export const isWritten = (value: string): boolean => value === '' || value.trim() !== '';
export const notBlank = told('不能只有空白', 'must not be blank');

/** 文本 — text up to a length, kept exactly, without control characters. */
export const inputText = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine(isWritten, notBlank)
    .refine((value) => !badText(value), told('含有无法保存的字符', 'contains characters that cannot be stored'))
    .meta({ kind: 'text' });
/** 理由 — why: asked for wherever somebody is sent back or an exception is made. */
export const inputReason = () => inputText(500);

/** NUL, lone surrogates and other control characters cannot be stored or shown. */
export const badText = (value: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these very characters are refused
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(value) || !value.isWellFormed();

export function decimalProblem(
  value: string,
  {
    min,
    max = '99999999999999',
    scale = 6,
    positive = false,
  }: { min?: string; max?: string; scale?: number; positive?: boolean },
): { zh: string; en: string } | undefined {
  if (!/^-?\d{1,15}(\.\d{1,10})?$/.test(value))
    return { zh: '须为十进制数文本，例如 "1234.50"', en: 'must be a decimal as text, such as "1234.50"' };
  if ((value.split('.')[1]?.replace(/0+$/, '').length ?? 0) > scale)
    return { zh: `最多 ${scale} 位小数`, en: `has more than ${scale} decimals` };
  const number = Number(value);
  if (positive && !(number > 0)) return { zh: '须大于 0', en: 'must be greater than 0' };
  if (min !== undefined && number < Number(min)) return { zh: `不得小于 ${min}`, en: `must not be less than ${min}` };
  if (number > Number(max)) return { zh: `不得大于 ${max}`, en: `must not be greater than ${max}` };
  return undefined;
}

const chinese = z.locales.zhCN().localeError;
const english = z.locales.en().localeError;

/** 校验输入 — input against its schema; every problem at once, with its path, in both languages. */
export function parseInput(schema: z.ZodType | undefined, input: unknown): unknown {
  if (!schema) return {};
  const result = schema.safeParse(input ?? {});
  if (result.success) return result.data;
  throw new Invalid(
    result.error.issues.map((issue): FieldProblem => {
      const label = (issue as { params?: { label?: { zh: string; en: string } } }).params?.label;
      const say = (locale: typeof chinese) => {
        const answer = locale(issue as never);
        return typeof answer === 'string' ? answer : (answer?.message ?? issue.message);
      };
      return {
        path: issue.path.join('.') || 'input',
        message:
          label ??
          (issue.code === 'custom' ? { zh: issue.message, en: issue.message } : { zh: say(chinese), en: say(english) }),
      };
    }),
  );
}
