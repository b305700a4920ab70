import type { Ground } from './ground.ts';

/** 收款 — money comes in for an instalment. */
export const paying = ({ currency, id, today, does, make, instalment }: Ground) => ({
  async pays(which: string, amount: string): Promise<string> {
    const { id: instalmentId } = await instalment(which);
    const receipt = await make('receipt', 'finance', 'Receipt', {
      customerId: id('customer'),
      currency,
      amount,
      receivedOn: today(),
      bankReference: `${which} ${amount}`,
    });
    await does('finance.director', 'confirmReceipt', 'receipt');
    await does('finance', 'allocateReceipt', 'receipt', { allocations: [{ instalmentId, amount }] });
    return receipt.id;
  },
});
