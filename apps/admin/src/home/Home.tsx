import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useGetIdentity, useStore, useTranslate } from 'ra-core';
import { useCrumb } from '../frame/crumb.tsx';
import { useWords } from '../parts/use-words.ts';
import { MyTasks } from './MyTasks.tsx';
import { ProcessMap } from './ProcessMap.tsx';

/** 首页 — the process as one picture, and what waits for me. */
export function Home() {
  const translate = useTranslate();
  const { locale } = useWords();
  const { data: me } = useGetIdentity();
  const [scope, setScope] = useStore<'mine' | 'all'>('home.scope', 'all');
  useCrumb(undefined, undefined, translate('tw.frame.home'));
  const date = new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'full',
  }).format(new Date());
  return (
    <Box sx={{ display: 'grid', gap: 5, minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: 3 }}>
        <Box>
          <Typography variant="h1">{translate('tw.home.title')}</Typography>
          <Typography variant="body2" color="textSecondary">
            {date}
          </Typography>
        </Box>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={scope}
          onChange={(_, next: 'mine' | 'all' | null) => next && setScope(next)}
          aria-label={translate('tw.home.scope')}
          sx={{ '& button': { fontSize: 13, px: 3, height: 30, textTransform: 'none', color: 'text.secondary' } }}
        >
          <ToggleButton value="mine">{translate('tw.home.mine')}</ToggleButton>
          <ToggleButton value="all">{translate('tw.home.all')}</ToggleButton>
        </ToggleButtonGroup>
      </Box>
      <ProcessMap owner={scope === 'mine' ? (me?.id as string | undefined) : undefined} />
      <MyTasks />
    </Box>
  );
}
