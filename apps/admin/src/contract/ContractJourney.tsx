import { useTranslate } from 'ra-core';
import { compare, share } from '../parts/exact.ts';
import { Journey, type Step } from '../parts/Journey.tsx';
import { toneOf } from '../parts/tone.ts';
import { useWords } from '../parts/use-words.ts';
import type { Tone } from '../theme.ts';
import type { ContractRecord } from './ContractShow.tsx';

const way = [
  'DRAFT',
  'IN_REVIEW',
  'REVIEWED',
  'COUNTERSIGNED',
  'SEALED',
  'SIGNED',
  'IN_EXECUTION',
  'FULFILLED',
  'CLOSED',
];

/** 合同历程 — application, contract, order, shipment, signature, invoice, money, close: what is done, what is under way, when. */
export function ContractJourney({ contract }: { contract: ContractRecord }) {
  const translate = useTranslate();
  const { word } = useWords();
  const at = way.indexOf(contract.status);
  const signed = at >= way.indexOf('SIGNED');
  const part = (
    key: string,
    name: string,
    progress: 'NONE' | 'PART' | 'FULL' | 'OVER',
    type: string,
    on: string | null | undefined,
    done: string,
    of: string,
    tab: string,
  ): Step => {
    const tone: Tone = progress === 'NONE' ? 'grey' : toneOf(type, progress);
    return {
      key,
      name,
      tone,
      said: word(type, progress),
      on: progress === 'FULL' ? on : undefined,
      part: compare(of, '0') > 0 ? share(done, of) : undefined,
      to: `?tab=${tab}`,
    };
  };
  const quantities = (name: 'orderedQuantity' | 'signedQuantity') =>
    contract.lines.reduce<[number, number]>(
      ([done, all], line) => [done + share(line[name], line.quantity), all + 100],
      [0, 0],
    );
  const [ordered, all] = quantities('orderedQuantity');
  const terminated = contract.status === 'TERMINATED';
  const steps: Step[] = [
    {
      key: 'application',
      name: translate('tw.journey.application'),
      tone: contract.application ? 'green' : 'grey',
      said: contract.application?.number ?? translate('tw.journey.without'),
      to: contract.application ? `/contract-applications/${contract.application.id}/show` : undefined,
    },
    {
      key: 'contract',
      name: translate('tw.journey.contract'),
      tone: terminated ? 'red' : signed ? 'green' : toneOf('ContractStatus', contract.status),
      said: signed ? translate('tw.journey.signed') : word('ContractStatus', contract.status),
      on: contract.signedOn,
    },
    part(
      'order',
      translate('tw.journey.order'),
      contract.orderProgress,
      'ContractOrderProgress',
      undefined,
      String(ordered),
      String(all),
      'documents',
    ),
    part(
      'shipment',
      translate('tw.journey.shipment'),
      contract.shipmentProgress,
      'ContractShipmentProgress',
      contract.shippedOn,
      contract.shippedAmount,
      contract.amount,
      'documents',
    ),
    part(
      'signoff',
      translate('tw.journey.signoff'),
      contract.signOffProgress,
      'ContractSignOffProgress',
      undefined,
      contract.signedForAmount,
      contract.amount,
      'documents',
    ),
    part(
      'invoice',
      translate('tw.journey.invoice'),
      contract.invoiceProgress,
      'ContractInvoiceProgress',
      undefined,
      contract.invoicedAmount,
      contract.amount,
      'documents',
    ),
    part(
      'money',
      translate('tw.journey.money'),
      contract.collectionProgress,
      'ContractCollectionProgress',
      contract.fulfilledOn,
      contract.collectedAmount,
      contract.amount,
      'instalments',
    ),
    {
      key: 'close',
      name: translate('tw.journey.close'),
      tone: contract.status === 'CLOSED' ? 'green' : contract.status === 'FULFILLED' ? 'amber' : 'grey',
      said:
        contract.status === 'CLOSED' || contract.status === 'FULFILLED'
          ? word('ContractStatus', contract.status)
          : translate('tw.journey.later'),
    },
  ];
  return <Journey steps={steps} label={translate('tw.journey.label')} />;
}
