import { z } from 'zod';
import { type Circumstance, command } from '../kernel/command.ts';
import { Invalid } from '../kernel/errors.ts';
import { inputDate, inputText } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { FinishedLot } from './finished-lot.ts';

const testInput = z.strictObject({
  testedOn: inputDate().describe('试验日 — day of the factory test'),
  passed: z.boolean().describe('是否合格 — whether the lot passed'),
  result: inputText(1000).describe('试验结果 — values and findings'),
});

/** 登记竣工试验 — a finished lot has been tested; only one that passed can go on to the store, one that failed is tested again. Source: QC-05. */
export const recordFactoryTest = command({
  name: 'recordFactoryTest',
  label: { zh: '登记竣工试验', en: 'Record the factory test' },
  says: {
    zh: '试验结果记入批次；合格的批次可以预入库，不合格的须再次试验',
    en: 'The result is written on the lot; one that passed can be pre-received, one that failed must be tested again',
  },
  event: 'FactoryTestRecorded',
  on: FinishedLot,
  from: ['MADE'],
  to: ['TESTED', 'MADE'],
  permission: 'quality.testLot',
  source: 'QC-05',
  input: testInput,
  change(lot, { testedOn, passed, result }, { work }) {
    notInTheFuture(testedOn, work);
    lot.testedOn = testedOn;
    lot.testPassed = passed;
    lot.testResult = result;
    lot.testedBy = work.em.getReference(User, work.caller.userId);
    return passed ? 'TESTED' : 'MADE';
  },
});

function notInTheFuture(day: string, { today }: Pick<Circumstance, 'today'>): void {
  if (day > today)
    throw new Invalid([{ path: 'input.testedOn', message: { zh: '不得晚于今天', en: 'must not be after today' } }]);
}
