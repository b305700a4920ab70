import type { Refusal } from './refusal.ts';

/** 打印守卫 — a claim that must be true of a record for a paper to be made of it; returns why not, as data. It is given what the reader himself sees of the record. Pure. */
export type PaperGuard<E> = (document: Readonly<E>) => Refusal | undefined;
