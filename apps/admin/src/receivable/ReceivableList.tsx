import { RecordList } from '../list/RecordList.tsx';

/** 应收账款列表 */
export default function ReceivableList() {
  return (
    <RecordList
      type="Receivable"
      filters={['status', 'kind', 'customer', 'contract', 'currency', 'dueOn', 'owner']}
      hidden={['currency', 'kind']}
      sort={{ field: 'dueOn', order: 'ASC' }}
      begins={{ status: { in: ['NOT_DUE', 'OPEN', 'PARTLY_PAID', 'OVERDUE', 'INTEREST', 'DEDUCTION', 'LITIGATION'] } }}
    />
  );
}
