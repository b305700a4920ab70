import type { Step } from '../step.ts';

/** 归档移交 — done once the archive has registered the file. Source: ARC-04. */
export const archive: Step = {
  zh: '归档移交',
  en: 'Archive',
  records: [],
  standing: ({ records }) => {
    const file = records.find((each) => each.type === 'ArchiveFile');
    return {
      needed: true,
      done: file?.status === 'REGISTERED',
      begun: file?.status === 'TRANSFERRED',
      plannedOn: file?.plannedOn ?? null,
      actualOn: file?.actualOn ?? null,
    };
  },
};
