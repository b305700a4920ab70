import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { isRecordType } from '../api/names.ts';
import { useMyTasksQuery } from '../generated/first.ts';
import { BusinessDate } from '../parts/BusinessDate.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Panel } from '../parts/Panel.tsx';
import { useMay } from '../parts/use-may.ts';
import { useWords } from '../parts/use-words.ts';

/** 我的任务 — the ten that are due first. */
export function MyTasks() {
  const translate = useTranslate();
  const { locale, record, word } = useWords();
  const { see } = useMay();
  const { data, isPending } = useMyTasksQuery({}, { enabled: see('Task') });
  const tasks = data?.page.nodes ?? [];
  return (
    <Panel
      flush
      title={translate('tw.task.mine')}
      aside={
        tasks.length > 0 && (
          <Link component={RouterLink} to="/tasks" underline="hover" sx={{ fontSize: 12 }}>
            {translate('tw.task.all', { smart_count: data?.page.totalCount ?? 0 })}
          </Link>
        )
      }
    >
      {isPending ? (
        <Box sx={{ p: 4 }}>
          <Skeleton />
          <Skeleton />
        </Box>
      ) : tasks.length === 0 ? (
        <Empty title={translate('tw.task.none')}>{translate('tw.purpose.Task')}</Empty>
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {tasks.map((each) => (
            <Box
              component="li"
              key={each.id}
              sx={{ borderBottom: 1, borderColor: 'line', '&:last-child': { borderBottom: 0 } }}
            >
              <Box
                component={RouterLink}
                to={`/tasks/${each.id}/show`}
                sx={{
                  display: 'flex',
                  alignItems: 'center',
                  gap: 4,
                  minHeight: 40,
                  px: 4,
                  py: 1,
                  color: 'inherit',
                  textDecoration: 'none',
                  fontSize: 13,
                  '&:hover': { backgroundColor: 'wash' },
                }}
              >
                <Box
                  sx={{
                    flex: 1,
                    minWidth: 0,
                    overflow: 'hidden',
                    textOverflow: 'ellipsis',
                    whiteSpace: { sm: 'nowrap' },
                  }}
                >
                  {locale === 'zh' ? each.title : each.titleEn}
                </Box>
                <Box sx={{ width: 150, color: 'text.secondary', display: { xs: 'none', sm: 'block' } }}>
                  {isRecordType(each.recordType) ? record(each.recordType) : each.recordType}
                </Box>
                <Box sx={{ width: 90, color: 'text.secondary', display: { xs: 'none', sm: 'block' } }}>
                  {word('TaskKind', each.kind)}
                </Box>
                <Box sx={{ width: 96, textAlign: 'right' }}>
                  <BusinessDate value={each.dueAt} due />
                </Box>
              </Box>
            </Box>
          ))}
        </Box>
      )}
    </Panel>
  );
}
