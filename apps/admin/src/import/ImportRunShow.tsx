import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { type ImportRunPageQuery, useImportRunPageQuery } from '../generated/operations.ts';
import { Panel } from '../parts/Panel.tsx';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';
import { Mapping } from './Mapping.tsx';
import { Report } from './Report.tsx';

type Run = NonNullable<ImportRunPageQuery['record']>;

const lookAgainMs = 1_000;
const runs = (status: string | undefined) => status === 'CHECKING' || status === 'APPLYING';

/** 导入 — mapping, check, report, import: where it stands and what is next, while it runs with its progress. */
export default function ImportRunShow() {
  const page = useImportRunPageQuery(
    { id: useRecordId() },
    { refetchInterval: ({ state }) => (runs(state.data?.record?.status) ? lookAgainMs : false) },
  );
  return (
    <RecordPage
      type="ImportRun"
      page={page}
      without={['columns', 'processedRecords', 'skipBad']}
      above={(run) => <Stand run={run} />}
    />
  );
}

function Stand({ run }: { run: Run }) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      {runs(run.status) && (
        <Panel title={translate(`tw.import.${run.status}`)}>
          <LinearProgress
            variant={run.totalRecords > 0 ? 'determinate' : 'indeterminate'}
            value={run.totalRecords > 0 ? (run.processedRecords / run.totalRecords) * 100 : 0}
            aria-label={translate(`tw.import.${run.status}`)}
          />
          <Typography variant="body2" color="textSecondary" sx={{ mt: 2 }} aria-live="polite">
            {translate('tw.import.progress', { done: run.processedRecords, of: run.totalRecords })}
          </Typography>
        </Panel>
      )}
      {run.failure && (
        <Typography role="alert" color="error">
          {run.failure}
        </Typography>
      )}
      {['UPLOADED', 'FAILED'].includes(run.status) && <Mapping run={run} />}
      {['CHECKED', 'DONE', 'FAILED'].includes(run.status) && <Report run={run.id} />}
    </Box>
  );
}
