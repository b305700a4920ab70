import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenContractIn, givenTrade, instalmentsOf } from '../given/contract.ts';
import { type Desk, givenDesk } from '../given/desk.ts';
import { givenInvoiceDetails, givenInvoiceIn, givenRedLetter } from '../given/invoice.ts';
import { givenPaid } from '../given/receipt.ts';

/** What the form of a red letter offers of each line is what still stands of it: INV-10. */
let desk: Desk;
beforeAll(async () => {
  desk = await givenDesk();
});
afterAll(() => desk?.close());

interface Line {
  id: string;
  quantity: string;
  standingQuantity: string;
}

test('a line offers what no issued red letter has taken back; nothing is offered of one that is gone', async () => {
  const { company } = desk;
  const trade = await givenTrade(company);
  await givenInvoiceDetails(company, trade.customer);
  const instalments = [{ kind: 'ADVANCE', percent: '100', trigger: 'SIGNING', days: 7 }];
  const contract = await givenContractIn(company, trade, 'SIGNED', { application: { instalments } });
  const [advance] = await instalmentsOf(company, contract.id);
  await givenPaid(company, trade.customer, advance!, advance!.amount!);
  const invoice = await givenInvoiceIn(company, contract, 'ISSUED');
  const lines = async (id = invoice.id) =>
    (
      await desk.as<{ invoice: { lines: Line[] } }>(
        'sales.admin',
        'query($id:ID!){invoice(id:$id){lines{id quantity standingQuantity}}}',
        { id },
      )
    ).invoice.lines;
  const standing = async () => (await lines()).map((line) => Number(line.standingQuantity));
  const [bearings, gearboxes] = await lines();
  expect(await standing()).toEqual([10, 2]);

  const asked = await givenRedLetter(company, invoice, {
    state: 'SUBMITTED',
    lines: [{ invoiceLineId: bearings!.id, quantity: '3' }],
  });
  expect(await standing()).toEqual([10, 2]);
  for (const [account, mutation] of [
    ['finance.director', 'approveInvoice'],
    ['finance', 'issueInvoice'],
  ] as const)
    await desk.does(account, mutation, asked.id);
  expect(await standing()).toEqual([7, 2]);

  await givenRedLetter(company, invoice, { lines: [{ invoiceLineId: gearboxes!.id, quantity: '2' }] });
  expect(await standing()).toEqual([7, 0]);

  const rest = await givenRedLetter(company, invoice, { state: 'SUBMITTED' });
  expect((await lines(rest.id)).map((line) => Number(line.quantity))).toEqual([-7]);
});
