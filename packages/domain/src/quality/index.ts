/** 质量 — inspections and certificates. Source: QC-04…10. */
export {};
