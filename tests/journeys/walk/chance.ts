/** 随机 — a sequence of choices that the seed decides: the same seed walks the same way. */
export interface Chance {
  readonly seed: number;
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from one to another, both included. */
  whole(from: number, to: number): number;
  /** True so often, of a hundred. */
  percent(often: number): boolean;
  pick<T>(from: readonly T[]): T;
  pickWeighted<T>(from: readonly T[], weight: (each: T) => number): T;
  shuffled<T>(from: readonly T[]): T[];
}

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new Error('Nothing to pick from');
    return from[whole(0, from.length - 1)]!;
  };
  return {
    seed,
    next,
    whole,
    percent: (often) => next() * 100 < often,
    pick,
    pickWeighted: (from, weight) => {
      let left = next() * from.reduce((total, each) => total + weight(each), 0);
      for (const each of from) {
        left -= weight(each);
        if (left < 0) return each;
      }
      return pick(from);
    },
    shuffled: (from) => {
      const left = [...from];
      return Array.from(left, () => left.splice(whole(0, left.length - 1), 1)[0]!);
    },
  };
}
