import type { Setting } from './setting.ts';

/** 政策取值 — the values of the policy register in force on a date; what is not set there has its default. */
export class PolicyValues {
  readonly #inForce: ReadonlyMap<string, unknown>;
  constructor(inForce: Readonly<Record<string, unknown>>) {
    this.#inForce = new Map(Object.entries(inForce));
  }
  get<T>(setting: Setting<T>): T {
    return this.#inForce.has(setting.key) ? setting.schema.parse(this.#inForce.get(setting.key)) : setting.default;
  }
}
