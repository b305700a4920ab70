import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useGetIdentity, useStore, useTranslate } from 'ra-core';
import { useCrumb } from '../frame/crumb.tsx';
import type { ProcessScope } from '../generated/first.ts';
import { useMay } from '../parts/use-may.ts';
import { useWords } from '../parts/use-words.ts';
import { Dues } from './Dues.tsx';
import { Funnel } from './Funnel.tsx';
import { MyLate } from './MyLate.tsx';
import { MyTasks } from './MyTasks.tsx';
import { ProcessMap } from './ProcessMap.tsx';
import { Releases } from './Releases.tsx';

/** 首页 — the process as one picture, and what waits for me. */
export function Home() {
  const translate = useTranslate();
  const { locale } = useWords();
  const { data: me } = useGetIdentity();
  const { may, see } = useMay();
  const id = me?.id as string | undefined;
  const [scope, setScope] = useStore<ProcessScope>('home.map', 'ALL');
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
          onChange={(_, next: ProcessScope | null) => next && setScope(next)}
          aria-label={translate('tw.home.scope')}
          sx={{ '& button': { fontSize: 13, px: 3, height: 30, textTransform: 'none', color: 'text.secondary' } }}
        >
          <ToggleButton value="OWN">{translate('tw.home.mine')}</ToggleButton>
          <ToggleButton value="TEAM">{translate('tw.home.team')}</ToggleButton>
          <ToggleButton value="ALL">{translate('tw.home.all')}</ToggleButton>
        </ToggleButtonGroup>
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 288px' },
        }}
      >
        <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 4, minWidth: 0 }}>
          <ProcessMap scope={scope} me={id} />
          <MyTasks />
        </Box>
        <Box
          component="aside"
          aria-label={translate('tw.home.figures')}
          sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 4, minWidth: 0 }}
        >
          <MyLate />
          {(may('shipment.registerExit') || may('shipment.issue')) && <Releases />}
          {see('Contract') && see('Customer') && <Funnel owner={scope === 'OWN' ? id : undefined} />}
          {see('Receivable') && <Dues />}
        </Box>
      </Box>
    </Box>
  );
}
