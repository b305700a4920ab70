import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { useTaskListQuery } from '../generated/operations.ts';
import { BusinessDate } from './BusinessDate.tsx';
import { Panel } from './Panel.tsx';
import { useWords } from './use-words.ts';

/** 在办任务 — who is to do what about this record, by when. */
export function OpenTasks({ recordId }: { recordId: string }) {
  const translate = useTranslate();
  const { locale, role } = useWords();
  const { data } = useTaskListQuery({ where: { recordId: { eq: recordId }, status: { eq: 'OPEN' } }, first: 10 });
  const tasks = data?.page.nodes ?? [];
  if (tasks.length === 0) return null;
  return (
    <Panel title={translate('tw.task.open')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 3 }}>
        {tasks.map((each) => (
          <li key={each.id}>
            <Link
              component={RouterLink}
              to={`/tasks/${each.id}/show`}
              color="inherit"
              underline="hover"
              sx={{ fontSize: 13 }}
            >
              {locale === 'zh' ? each.title : each.titleEn}
            </Link>
            <Typography variant="caption" component="div" color="textSecondary">
              {each.assignee
                ? (locale === 'en' && each.assignee.nameEn) || each.assignee.name
                : each.role && role(each.role)}{' '}
              · <BusinessDate value={each.dueAt} due />
            </Typography>
          </li>
        ))}
      </Box>
    </Panel>
  );
}
