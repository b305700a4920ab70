/** 另作打算 — what is asked now needs another statement than the one that was kept. */
export class OtherPlan extends Error {}

/**
 * 待填值 — a text among the variables while a statement is compiled that is to be kept: what it says now, and how what the next request says becomes the
 * parameter. Whoever needs the text itself decides by it, and the statement cannot be kept.
 */
export class Held {
  /** Which of the texts. */
  readonly place: number;
  readonly now: unknown;
  readonly take: (texts: readonly string[]) => unknown;
  /** Shared with whatever it was changed into. */
  readonly fate: { decided: boolean };

  constructor(
    place: number,
    now: unknown,
    take: (texts: readonly string[]) => unknown,
    fate: { decided: boolean } = { decided: false },
  ) {
    this.place = place;
    this.now = now;
    this.take = take;
    this.fate = fate;
  }

  /** Checked or changed: now, and every time again. */
  map<T>(change: (given: T) => unknown): Held {
    return new Held(this.place, change(this.now as T), (texts) => change(this.take(texts) as T), this.fate);
  }

  /** The text itself, by which the statement is decided. */
  decide(): unknown {
    this.fate.decided = true;
    return this.now;
  }
}

/** 填值 — a parameter with the texts of this request in it. */
export function filled(parameter: unknown, texts: readonly string[]): unknown {
  if (parameter instanceof Held) return parameter.take(texts);
  return Array.isArray(parameter) ? parameter.map((each) => filled(each, texts)) : parameter;
}

/** 现值 — a parameter as this first request has it. */
export function current(parameter: unknown): unknown {
  if (parameter instanceof Held) return parameter.now;
  return Array.isArray(parameter) ? parameter.map(current) : parameter;
}

/** 定值 — what was given as it is: the statement may now depend on it. */
export function decided(given: unknown): unknown {
  if (given instanceof Held) return given.decide();
  if (given === null || typeof given !== 'object') return given;
  if (Array.isArray(given)) return given.map(decided);
  return Object.fromEntries(Object.entries(given).map(([name, each]) => [name, decided(each)]));
}

/** The places of all texts that a parameter is made of. */
export function placesIn(parameter: unknown, into: Set<number>): void {
  if (parameter instanceof Held) into.add(parameter.place);
  else if (Array.isArray(parameter)) for (const each of parameter) placesIn(each, into);
}
