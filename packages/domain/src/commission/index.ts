/** 提成 — personal and department commission. Source: COMM-01…08. */
export {};
