import { refusals } from '../kernel/refusal.ts';

export const qualityRefusals = refusals({
  LOT_EXCEEDS_ORDER: {
    zh: '订单行订购 {ordered}，各批次合计 {made}，超出 {excess}',
    en: '{ordered} ordered on this line, {made} in lots altogether, {excess} too many',
    requirement: 'QC-04',
    clearedBy: ['PRODUCTION', 'PLANNER'],
  },
  LOT_ALREADY_UNDER_INSPECTION: {
    zh: '批次 {lot} 已有检验单 {inspection}（{state:InspectionStatus}）',
    en: 'The lot {lot} already has the inspection {inspection} ({state:InspectionStatus})',
    requirement: 'QC-04',
    clearedBy: ['QUALITY'],
  },
  INSPECTION_STANDARD_UNCLEAR: {
    zh: '合同没有质量标准，须写明检验标准',
    en: 'The contract names no quality standard; write down the standard to inspect by',
    requirement: 'QC-09',
    clearedBy: ['QUALITY', 'TECHNICAL'],
  },
  INSPECTOR_NOT_INDEPENDENT: {
    zh: '检验员不能是本批次的制造人或订单的业务员（{as}）',
    en: 'The inspector must be neither the maker of the lot nor the salesperson of the order ({as})',
    requirement: 'QC-10',
    clearedBy: ['QUALITY'],
  },
  INSPECTION_NOT_FULL: {
    zh: '成品须全面检验：批量 {lot}，已检 {inspected}',
    en: 'Finished goods are inspected in full: the lot is {lot}, {inspected} inspected',
    requirement: 'QC-04',
    clearedBy: ['QUALITY'],
  },
  INSPECTION_FINDING_MISSING: {
    zh: '{count} 项不合格，须写明不合格情况',
    en: '{count} items do not conform; say what was found',
    requirement: 'QC-04',
    clearedBy: ['QUALITY'],
  },
  CERTIFICATE_ALREADY_ISSUED: {
    zh: '批次 {lot} 已有合格证 {certificate}',
    en: 'The lot {lot} already has the certificate {certificate}',
    requirement: 'QC-06',
    clearedBy: [],
  },
});
