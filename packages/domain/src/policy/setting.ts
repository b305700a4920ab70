import { z } from 'zod';
import type { Label } from '../kernel/label.ts';

/** 政策项 — a typed, documented setting a gate uses, with its default and the requirement it serves. Source: RISK-03, Annex E. */
export interface Setting<T = unknown> {
  readonly key: string;
  readonly label: Label;
  readonly schema: z.ZodType<T>;
  readonly default: NoInfer<T>;
  readonly requirement: string;
  /** `seed`: the figure stands in a written rule of the company; `proposed`: chosen here because the rule is silent. */
  readonly origin: 'seed' | 'proposed';
}

const register = new Map<string, Setting>();

export function setting<T>(spec: Setting<T>): Setting<T> {
  if (register.has(spec.key)) throw new Error(`The setting ${spec.key} is declared twice`);
  spec.schema.parse(spec.default);
  register.set(spec.key, spec as Setting);
  return spec;
}

export const allSettings = (): readonly Setting[] => [...register.values()];
export const settingOf = (key: string): Setting | undefined => register.get(key);

/** 关卡强度 — how strictly a gate is kept: it stops, it warns, or it is off. Source: RISK-03. */
export const gateStrength = z.enum(['BLOCK', 'WARN', 'OFF']);
export type GateStrength = z.infer<typeof gateStrength>;
