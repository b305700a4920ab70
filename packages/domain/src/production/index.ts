/** 生产 — notice, plan and progress of what is made. Source: PROD-01…12. */
export {};
