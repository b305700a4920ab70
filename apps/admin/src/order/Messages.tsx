import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { titleOf } from '../api/names.ts';
import { useOrderMessageListQuery } from '../generated/operations.ts';
import { exactly } from '../parts/BusinessDate.tsx';
import { Panel } from '../parts/Panel.tsx';
import { useWords } from '../parts/use-words.ts';

/** 订单留言 — the thread of an order in the order in which it was written: who said what, and whom he asked. */
export function Messages({ order }: { order: string }) {
  const translate = useTranslate();
  const { locale, role } = useWords();
  const { data } = useOrderMessageListQuery({
    where: { orderId: { eq: order } },
    orderBy: [{ createdAt: 'ASC' }],
    first: 200,
  });
  const messages = data?.page.nodes ?? [];
  return (
    <Panel>
      {messages.length === 0 && (
        <Typography color="textSecondary">{data ? translate('tw.order.no_messages') : '…'}</Typography>
      )}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 4 }}>
        {messages.map((each) => (
          <Box component="li" key={each.id}>
            <Box sx={{ fontSize: 12, color: 'text.secondary' }}>
              <Box component="span" sx={{ fontWeight: 600, color: 'text.primary' }}>
                {titleOf(each.author, locale)}
              </Box>
              {each.to && ` → ${role(each.to)}`} · {exactly(each.createdAt)}
            </Box>
            <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{each.content}</Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
