/** 归档 — files of contracts, handover and access. Source: ARC-01…08. */
export {};
