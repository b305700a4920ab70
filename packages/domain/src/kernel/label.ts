/** 双语标签 — a text shown to people, in Chinese and English. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

export type Locale = keyof Label;

/** 称呼 — what a person, a firm or a department is called in either language; by the one name it has where it has no other. */
export const called = ({ name, nameEn }: { readonly name: string; readonly nameEn?: string | null }): Label => ({
  zh: name,
  en: nameEn || name,
});
