import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputText } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { Inspection } from './inspection.ts';
import { inspectionFacts, inspectorIsIndependent } from './inspection-facts.ts';
import { qualityRefusals } from './refusals.ts';

const startInput = z.strictObject({
  samplingPlan: inputText(400).describe('抽样方案 — how many are taken and how'),
  standard: inputText(4000).nullish().describe('检验标准 — where the contract names none, or names it too broadly'),
  norms: inputText(1000).nullish().describe('适用规范 — norms and regulations of the destination that apply'),
});

const standardIsClear = (inspection: Inspection, input: z.output<typeof startInput>) =>
  input.standard || inspection.standard ? undefined : qualityRefusals.INSPECTION_STANDARD_UNCLEAR();

/** 开始检验 — an independent inspector begins, by the standard of the contract and a plan written down before. Source: QC-04, QC-09, QC-10. */
export const startInspection = command({
  name: 'startInspection',
  label: { zh: '开始检验', en: 'Start the inspection' },
  says: {
    zh: '检验员、标准和抽样方案写入检验单',
    en: 'Inspector, standard and sampling plan are written on the inspection',
  },
  event: 'InspectionStarted',
  on: Inspection,
  from: ['REQUESTED'],
  to: 'IN_PROGRESS',
  permission: 'quality.inspect',
  source: 'QC-04, QC-09, QC-10',
  input: startInput,
  facts: inspectionFacts,
  guards: { inspectorIsIndependent },
  inputGuards: { standardIsClear },
  change(inspection, input, { work }) {
    inspection.samplingPlan = input.samplingPlan;
    if (input.standard) inspection.standard = input.standard;
    if (input.norms) inspection.norms = input.norms;
    inspection.inspector = work.em.getReference(User, work.caller.userId);
    inspection.startedAt = work.now;
  },
});
