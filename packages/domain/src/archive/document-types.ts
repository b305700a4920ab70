import { type AttachmentKind, attachmentKindLabels, attachmentKinds } from '../files/kinds.ts';

/** 资料类别 — the kinds of paper a contract file is sorted by; the same words as for files. Source: ARC-01. */
export type DocumentType = AttachmentKind;
export const documentTypes = attachmentKinds;
export const documentTypeLabels = attachmentKindLabels;
