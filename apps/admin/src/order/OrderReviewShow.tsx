import { useOrderReviewPageQuery } from '../generated/operations.ts';
import { Lines } from '../parts/Lines.tsx';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';
import { answerColumns } from './Reviews.tsx';

/** 订单评审 — one round: which department was asked what, and what it answered. */
export default function OrderReviewShow() {
  const page = useOrderReviewPageQuery({ id: useRecordId() });
  return (
    <RecordPage
      type="OrderReview"
      page={page}
      without={['reviewed', 'order', 'round']}
      files="ORDER_REVIEW"
      lines={{
        answers: ({ answers }) => (
          <Lines type="OrderReviewAnswer" lines={answers} columns={[...answerColumns, 'onBehalfOf', 'acceptedAt']} />
        ),
      }}
    />
  );
}
