/** 现场服务 — dispatch orders and acceptance. Source: SVC-01…04. */
export {};
