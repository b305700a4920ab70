import { ofContract } from '../record-source.ts';
import type { Step } from '../step.ts';

const filed = ['FILED', 'TRANSFERRED', 'REGISTERED'];

/** 资料归集 — done once the file is complete and filed. Source: ARC-01. */
export const filing: Step = {
  zh: '资料归集',
  en: 'Filing',
  records: [
    ofContract('ArchiveFile', { number: 'register_number', planned: 'transfer_due_on', actual: 'registered_on' }),
  ],
  standing: (_, own) => ({
    needed: true,
    done: own.some((each) => filed.includes(each.status)),
    begun: own.length > 0,
  }),
};
