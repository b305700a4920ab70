import { z } from 'zod';
import { startNegotiating } from '../customer/start-negotiating.ts';
import { addDays } from '../kernel/clock.ts';
import { command } from '../kernel/command.ts';
import { Invalid } from '../kernel/errors.ts';
import { inputDate, inputText } from '../kernel/parse-input.ts';
import { effectivePolicyOn } from './effective-policy.ts';
import { Quotation, quotationChannels } from './quotation.ts';
import { fileIsAttached, quotationFacts, quotationGuards } from './quotation-facts.ts';
import { quotationValidityDays } from './settings.ts';

/** 发送报价 — sent in writing or by e-mail: day, channel, recipient, version and file are kept; it is weighed by the policy of this day, and negotiation has begun. Source: PRICE-11, PRICE-12, CUST-05. */
export const sendQuotation = command({
  name: 'sendQuotation',
  label: { zh: '登记发送', en: 'Record as sent' },
  says: {
    zh: '记录发送日期、方式与收件人；有效期自发送日起算，客户进入谈判',
    en: 'Day, channel and recipient are kept; validity runs from the day it is sent and the customer is negotiating',
  },
  event: 'QuotationSent',
  on: Quotation,
  from: ['READY'],
  to: 'SENT',
  permission: 'pricing.quote',
  source: 'PRICE-11, PRICE-12, CUST-05',
  input: z.strictObject({
    channel: z.enum(quotationChannels).describe('发送方式 — in writing or by e-mail'),
    recipient: inputText(200).describe('收件人 — person or address it is sent to'),
    sentOn: inputDate().nullish().describe('发送日 — day it was sent; today when not given, never in the future'),
  }),
  facts: quotationFacts,
  guards: { ...quotationGuards, fileIsAttached },
  async change(quotation, input, { facts, work }) {
    const sentOn = input.sentOn ?? work.today;
    if (sentOn > work.today)
      throw new Invalid([
        { path: 'input.sentOn', message: { zh: '发送日不能晚于今天', en: 'must not be after today' } },
      ]);
    quotation.sentOn = sentOn;
    quotation.sentVia = input.channel;
    quotation.recipient = input.recipient;
    quotation.sentFile = facts.file ?? null;
    quotation.validTo ??= addDays(sentOn, work.policy.get(quotationValidityDays));
    quotation.policy =
      (await effectivePolicyOn(work, {
        currency: quotation.currency!,
        segment: quotation.kind!,
        on: work.today,
      })) ?? null;
    await startNegotiating(work, quotation.customer.id);
  },
});
