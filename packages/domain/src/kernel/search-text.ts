import { pinyin } from 'pinyin-pro';

const han = /\p{Script=Han}/u;

/** 归一 — one spelling of a text: NFKC (full-width and half-width, composed and decomposed are the same), lower case, single blanks. */
export const normalise = (value: string): string => value.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** 检索文本 — what the search looks into: the text itself, its pinyin and its pinyin initials. */
export function searchText(values: readonly (string | null | undefined)[]): string {
  const parts: string[] = [];
  for (const value of values) {
    if (!value) continue;
    const text = normalise(value);
    parts.push(text);
    if (han.test(text)) {
      const syllables = pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
      parts.push(
        syllables.join('').replace(/\s+/g, ''),
        syllables
          .map((each) => (/^[a-z]+$/.test(each) ? each[0] : each))
          .join('')
          .replace(/\s+/g, ''),
      );
    }
  }
  return parts.join(' ').slice(0, 2000);
}
