import { z } from 'zod';
import { command, type InputGuard } from '../kernel/command.ts';
import { inputDate, inputText } from '../kernel/parse-input.ts';
import { Contract } from './contract.ts';
import { contractRefusals } from './refusals.ts';

const letterInput = z.strictObject({
  issuingBank: inputText(200).describe('开证行 — bank that issues it'),
  number: inputText(80).describe('信用证号 — its number'),
  expiresOn: inputDate().describe('有效期 — last day it can be used'),
  latestShipmentOn: inputDate().describe('最迟装运期 — last day of shipment'),
  documents: inputText(1000).describe('单据 — documents it asks for'),
});
type LetterInput = z.output<typeof letterInput>;

const paidByLetter = (contract: Contract) =>
  contract.paymentMethod === 'LC'
    ? undefined
    : contractRefusals.NOT_PAID_BY_LETTER_OF_CREDIT({ contract: contract.number, method: contract.paymentMethod });
const shippedBeforeExpiry: InputGuard<Contract, undefined, LetterInput> = (_, { expiresOn, latestShipmentOn }) =>
  latestShipmentOn <= expiresOn ? undefined : contractRefusals.LETTER_OF_CREDIT_DATES({ expiresOn, latestShipmentOn });

/** 登记信用证 — the customer's bank has opened or amended the letter of credit. Source: CON-25. */
export const recordLetterOfCredit = command({
  name: 'recordLetterOfCredit',
  label: { zh: '登记信用证', en: 'Record the letter of credit' },
  says: {
    zh: '记录开证行、证号、有效期、最迟装运期与单据；改证时再次登记',
    en: 'Records bank, number, expiry, latest shipment and documents; again when it is amended',
  },
  event: 'LetterOfCreditRecorded',
  on: Contract,
  from: ['REVIEWED', 'COUNTERSIGNED', 'SEALED', 'SIGNED', 'IN_EXECUTION'],
  permission: 'contract.recordLetterOfCredit',
  source: 'CON-25',
  input: letterInput,
  guards: { paidByLetter },
  inputGuards: { shippedBeforeExpiry },
  change(contract, input) {
    contract.lcIssuingBank = input.issuingBank;
    contract.lcNumber = input.number;
    contract.lcExpiresOn = input.expiresOn;
    contract.lcLatestShipmentOn = input.latestShipmentOn;
    contract.lcDocuments = input.documents;
  },
});
