/** 双语标签 — a text shown to people, in Chinese and English. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

export type Locale = keyof Label;
