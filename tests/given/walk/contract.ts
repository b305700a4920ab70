import type { Fields, Ground, Made } from './ground.ts';

/** Every clause a contract has to have. */
export const everyClause = {
  productSpecification: '按样本',
  qualityStandard: 'GB/T 307.1',
  rightsAndDuties: '双方按约履行',
  afterSalesService: '质保十二个月',
  breachLiability: '按合同法',
};

/** Who reads the copy of a signed contract in each department. */
const readers: Readonly<Record<string, string>> = {
  PRODUCTION: 'production',
  TECHNICAL: 'technical',
  QUALITY: 'quality',
  FINANCE: 'finance',
  LOGISTICS: 'logistics',
  SALES_OPS: 'sales.admin',
};

/** 合同 — drafted, reviewed, countersigned, sealed, signed, distributed; amended. */
export const contracting = ({ desk, seller, known, id, does, make, list, contract }: Ground) => ({
  drafts: (input: Fields = {}) =>
    make('contract', seller, 'Contract', { applicationId: id('application'), ...everyClause, ...input }),
  isSubmitted: () => does(seller, 'submitContract', 'contract'),
  async isReviewed() {
    for (const account of ['legal', 'finance', 'technical'])
      await does(account, 'approveContract', 'contract', { opinion: '同意' });
    return does('sales.director', 'approveContract', 'contract', { opinion: '同意' });
  },
  async isCountersigned() {
    await does('sales.director', 'countersignContract', 'contract', {});
    return does('finance', 'countersignContract', 'contract', {});
  },
  textIsChecked: (attachments: string[] = []) =>
    does('sales.admin', 'confirmContractText', 'contract', { attachments }),
  isSealed: () => does('legal', 'sealContract', 'contract', { copies: 4 }),
  checklistIsDone: () =>
    does(seller, 'completeSigningChecklist', 'contract', { needsCovered: true, practiceRespected: true }),
  async isSigned() {
    const signed = await does(seller, 'signContract', 'contract', {});
    const { lines } = (await contract('lines{id}')) as { lines: Made[] };
    known['line'] = lines[0]!.id;
    return signed;
  },
  async isDistributed() {
    await does('sales.admin', 'distributeContract', 'contract');
    for (const copy of await list<Made & { department: string }>(
      'sales.admin',
      'query($c:ID!){contractCopies(where:{contractId:{eq:$c}}){nodes{id department}}}',
      { c: id('contract') },
    ))
      await desk.does(readers[copy.department]!, 'readContractCopy', copy.id);
  },

  amends: (input: Fields) =>
    make('amendment', seller, 'ContractAmendment', {
      contractId: id('contract'),
      reason: '客户追加需求',
      ...input,
    }),
  /** Applied for, approved, reviewed, countersigned and sealed, like the contract itself; not signed. */
  async amendmentIsSealed() {
    await does(seller, 'submitContractAmendment', 'amendment');
    for (const account of ['sales.manager', 'gm']) await does(account, 'approveContractAmendment', 'amendment', {});
    for (const account of ['legal', 'finance', 'technical', 'sales.director'])
      await does(account, 'approveContractAmendmentReview', 'amendment', {});
    for (const account of ['sales.director', 'finance'])
      await does(account, 'countersignContractAmendment', 'amendment', {});
    return does('legal', 'sealContractAmendment', 'amendment', { copies: 2 });
  },
});
