import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { type SalesOrderPageQuery, useAnswersOfQuery } from '../generated/operations.ts';
import { BusinessDate } from '../parts/BusinessDate.tsx';
import { Lines } from '../parts/Lines.tsx';
import { Panel } from '../parts/Panel.tsx';
import { StateChip } from '../parts/StateChip.tsx';

type Order = NonNullable<SalesOrderPageQuery['record']>;

export const answerColumns = [
  'point',
  'department',
  'answer',
  'comment',
  'answeredBy',
  'answeredAt',
  'late',
  'acceptedBy',
] as const;

/** 评审各轮 — every round of the order's review, the last one first: who was asked what, and what he said. */
export function Reviews({ order }: { order: Order }) {
  const translate = useTranslate();
  const { data } = useAnswersOfQuery({ order: order.id });
  const answers = data?.answers.nodes ?? [];
  const rounds = [...order.reviews].sort((a, b) => b.round - a.round);
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      {rounds.map((each) => (
        <Panel
          key={each.id}
          flush
          title={
            <Link component={RouterLink} to={`/order-reviews/${each.id}/show`} color="inherit" underline="hover">
              {translate('tw.order.round', { round: each.round })}
            </Link>
          }
          aside={
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, fontSize: 12 }}>
              {each.status === 'RUNNING' && <BusinessDate value={each.dueAt} due />}
              <StateChip of="OrderReviewStatus" value={each.status} />
            </Box>
          }
        >
          <Lines
            type="OrderReviewAnswer"
            lines={answers.filter(({ reviewId }) => reviewId === each.id)}
            columns={answerColumns}
          />
        </Panel>
      ))}
    </Box>
  );
}
