import { z } from 'zod';
import { approvalRefusals } from '../approval/refusals.ts';
import { command, type Facts, type Guard, type InputGuard } from '../kernel/command.ts';
import { inputText } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { Contract } from './contract.ts';
import { ContractLine } from './contract-line.ts';
import { PaymentScheduleLine } from './payment-schedule-line.ts';
import { contractRefusals } from './refusals.ts';
import { nothingIsEmpty, type TextParts, totalsEqualLines, wordsEqualFigures } from './text-complete.ts';

const textInput = z.strictObject({
  attachments: z
    .array(inputText(200))
    .max(100)
    .nullish()
    .describe('附件 — the attachments that lie with the text, by name'),
  note: inputText(500).nullish().describe('说明 — what was noticed'),
});
type TextInput = z.output<typeof textInput>;

const textFacts: Facts<Contract, TextParts> = {
  async load(documents, work) {
    const ids = documents.map((each) => each.id);
    const lines = await work.em.find(ContractLine, { contract: { $in: ids } }, { orderBy: { position: 'ASC' } });
    const instalments = await work.em.find(
      PaymentScheduleLine,
      { contract: { $in: ids } },
      { orderBy: { position: 'ASC' } },
    );
    return new Map(
      documents.map((each) => [
        each.id,
        {
          lines: lines.filter((line) => line.contract.id === each.id),
          instalments: instalments.filter((line) => line.contract.id === each.id),
        },
      ]),
    );
  },
};

const checkerDidNotPrepare: Guard<Contract, TextParts> = (contract, _, { caller }) =>
  contract.preparedBy?.id === caller.userId
    ? approvalRefusals.SELF_APPROVAL_FORBIDDEN({}, { clearedBy: ['CONTRACT_ADMIN', 'SALES_OPS', 'LEGAL'] })
    : undefined;
const attachmentsArePresent: InputGuard<Contract, TextParts, TextInput> = (contract, input) => {
  const missing = (contract.attachments ?? []).filter((each) => !input.attachments?.includes(each));
  return missing.length === 0 ? undefined : contractRefusals.CONTRACT_ATTACHMENT_MISSING({ missing });
};

/** 合同文本核对 — a second person confirms the final text: words equal figures, totals equal lines, nothing empty, attachments present. Source: CON-12. */
export const confirmContractText = command({
  name: 'confirmContractText',
  label: { zh: '核对文本', en: 'Confirm the final text' },
  says: {
    zh: '第二人确认大小写金额一致、合计无误、无空白项、附件齐全，之后方可用印',
    en: 'A second person confirms that words equal figures, totals equal lines, nothing is empty and the attachments are present; only then the seal',
  },
  event: 'ContractTextConfirmed',
  on: Contract,
  from: ['REVIEWED', 'COUNTERSIGNED'],
  permission: 'contract.checkText',
  source: 'CON-12',
  input: textInput,
  facts: textFacts,
  guards: { checkerDidNotPrepare, wordsEqualFigures, totalsEqualLines, nothingIsEmpty },
  inputGuards: { attachmentsArePresent },
  change(contract, _, { work }) {
    contract.textCheckedBy = work.em.getReference(User, work.caller.userId);
    contract.textCheckedAt = work.now;
  },
});
