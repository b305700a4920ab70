import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { useMyLateQuery } from '../generated/first.ts';
import { BusinessDate } from '../parts/BusinessDate.tsx';
import { Panel } from '../parts/Panel.tsx';
import { useMay } from '../parts/use-may.ts';
import { useWords } from '../parts/use-words.ts';

/** 我的逾期 — what should have been done by now, the oldest first; nothing at all when all is in time. */
export function MyLate() {
  const translate = useTranslate();
  const { locale } = useWords();
  const { see } = useMay();
  const [now] = useState(() => new Date().toISOString());
  const { data } = useMyLateQuery({ now }, { enabled: see('Task') });
  const tasks = data?.page.nodes ?? [];
  if (tasks.length === 0) return null;
  return (
    <Panel title={translate('tw.home.my_late', { smart_count: data?.page.totalCount ?? 0 })}>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gridTemplateColumns: 'minmax(0, 1fr)',
          gap: 2,
          fontSize: 13,
        }}
      >
        {tasks.map((each) => (
          <Box component="li" key={each.id} sx={{ display: 'flex', gap: 3, justifyContent: 'space-between' }}>
            <Link
              component={RouterLink}
              to={`/tasks/${each.id}/show`}
              underline="hover"
              color="inherit"
              sx={{ minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
            >
              {locale === 'zh' ? each.title : each.titleEn}
            </Link>
            <BusinessDate value={each.dueAt} due />
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
