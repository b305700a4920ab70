import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { isRecordType } from '../api/names.ts';
import { useBookCheckPageQuery } from '../generated/operations.ts';
import { Compared } from '../parts/Compared.tsx';
import { Panel } from '../parts/Panel.tsx';
import { RecordPage } from '../parts/RecordPage.tsx';
import { addressOf } from '../parts/RecordTitle.tsx';
import { useMay } from '../parts/use-may.ts';
import { useRecordId } from '../parts/use-record-id.ts';
import { useWords } from '../parts/use-words.ts';

interface Finding {
  id: string;
  type: string | null;
  said: string;
  counted: string;
}

/** 账目核对 — a rule of the books, and some of the records that break it: what each says, and what its documents come to. */
export default function BookCheckShow() {
  const page = useBookCheckPageQuery({ id: useRecordId() });
  return (
    <RecordPage
      type="BookCheck"
      page={page}
      without={['title', 'titleEn', 'findings']}
      above={({ findings, broken }) => <Findings of={findings as Finding[]} broken={broken} />}
    />
  );
}

function Findings({ of, broken }: { of: readonly Finding[]; broken: number }) {
  const translate = useTranslate();
  if (of.length === 0)
    return (
      <Panel>
        <Box sx={{ color: 'text.secondary' }}>{translate('tw.books.balanced')}</Box>
      </Panel>
    );
  const title = translate('tw.books.findings', { smart_count: of.length, broken });
  return (
    <Panel flush title={title}>
      <Compared
        label={title}
        columns={['record', 'said', 'counted'].map((each) => translate(`tw.books.${each}`))}
        rows={of.map((each) => [<Found key="record" finding={each} />, each.said, <b key="counted">{each.counted}</b>])}
      />
    </Panel>
  );
}

function Found({ finding: { id, type } }: { finding: Finding }) {
  const { record: name } = useWords();
  const { see } = useMay();
  const short = id.slice(-12);
  if (!type) return <>{short}</>;
  if (!isRecordType(type) || !see(type))
    return (
      <>
        {name(type)} {short}
      </>
    );
  return (
    <Link component={RouterLink} to={addressOf(type, id)} underline="hover" color="inherit">
      {name(type)} {short}
    </Link>
  );
}
