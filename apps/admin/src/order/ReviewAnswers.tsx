import { useGetIdentity, useTranslate } from 'ra-core';
import { LinesGiven } from '../form/LinesGiven.tsx';
import { useAnswersOfQuery } from '../generated/operations.ts';
import { useWords } from '../parts/use-words.ts';
import type { OrderRecord } from './SalesOrderShow.tsx';

/** 答复要点 — the open questions of the running review: those of my department, or all of them to somebody who stands in. */
export function ReviewAnswers({ order }: { order: OrderRecord }) {
  const translate = useTranslate();
  const { word } = useWords();
  const { data: me } = useGetIdentity();
  const roles = (me?.['roles'] ?? []) as readonly string[];
  const running = order.reviews.find((each) => each.status === 'RUNNING');
  const { data } = useAnswersOfQuery({ order: order.id });
  if (!data) return null;
  const open = data.answers.nodes.filter((each) => each.reviewId === running?.id && !each.answer);
  const mine = open.filter((each) => roles.some((role) => role === each.department));
  const asked = mine.length > 0 ? mine : open;
  return (
    <LinesGiven
      source="answers"
      of="AnswerOrderReviewAnswersInput"
      link="point"
      title={translate('tw.order.answers')}
      given={asked.map((each) => ({
        key: each.point,
        label: `${word('OrderReviewAnswerPoint', each.point)} · ${word('OrderReviewAnswerDepartment', each.department)}`,
      }))}
    />
  );
}
