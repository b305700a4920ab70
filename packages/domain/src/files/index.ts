/** 文件 — what people attach to records, kept byte for byte. */
export {};
