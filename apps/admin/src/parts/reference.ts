import { isRecordType, type RecordType } from '../api/names.ts';
import { shapeOf } from '../api/record.ts';

/** Names of relations that are not the name of a record. */
const named: Record<string, RecordType> = {
  owner: 'User',
  newOwner: 'User',
  to: 'User',
  from: 'User',
  toOwner: 'User',
  manager: 'User',
  head: 'User',
  keeper: 'User',
  custodian: 'User',
  requester: 'User',
  absentee: 'User',
  deputy: 'User',
  user: 'User',
  order: 'SalesOrder',
  delivery: 'DeliveryOrder',
  category: 'ProductCategory',
  application: 'ContractApplication',
  policy: 'PricePolicy',
  instalment: 'PaymentScheduleLine',
};

const capital = (name: string) => `${name[0]?.toUpperCase()}${name.slice(1)}`;

/** 关联 — the record an id of an input points to, from the record's own relation of that name, else from the name itself. */
export function referenceOf(source: string, record: string | undefined): RecordType | undefined {
  const name = source.replace(/^.*\./, '').replace(/Ids?$/, '');
  const own = record ? shapeOf(record).fields[name] : undefined;
  if (own?.kind === 'record' && own.of && isRecordType(own.of)) return own.of;
  const asNamed = capital(name);
  return isRecordType(asNamed) ? asNamed : named[name];
}
