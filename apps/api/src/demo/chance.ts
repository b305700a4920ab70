/** 可重复的随机 — the same company every time: a small seeded generator. */
export interface Chance {
  /** From 0 up to 1. */
  next(): number;
  /** A whole number between two, both included. */
  between(least: number, most: number): number;
  pick<T>(from: readonly T[]): T;
  /** True so many times out of a hundred. */
  percent(share: number): boolean;
}

/** 播种 — mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (from) => from[Math.floor(next() * from.length)]!,
    percent: (share) => next() * 100 < share,
  };
}
