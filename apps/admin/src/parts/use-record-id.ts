import { useParams } from 'react-router-dom';

/** 当前记录 — the id in the address. */
export const useRecordId = (): string => useParams()['id'] ?? '';
