import type { Label } from './label.ts';

const registry = new Map<string, Readonly<Record<string, Label>>>();

/** 枚举标签 — what each value of an enum is called in both languages; the name is `<Entity><Field>` as in the API. */
export function enumLabels(name: string, labels: Readonly<Record<string, Label>>): void {
  registry.set(name, labels);
}

export const labelsOf = (name: string): Readonly<Record<string, Label>> | undefined => registry.get(name);
export const allEnumLabels = (): ReadonlyMap<string, Readonly<Record<string, Label>>> => registry;
