import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { useArchiveFilePageQuery } from '../generated/operations.ts';
import { Lines } from '../parts/Lines.tsx';
import { RecordPage } from '../parts/RecordPage.tsx';
import { Related } from '../parts/Related.tsx';
import { StartButton } from '../parts/StartButton.tsx';
import { useMay } from '../parts/use-may.ts';
import { useRecordId } from '../parts/use-record-id.ts';
import { Gaps } from './Gaps.tsx';

/** 档案 — what is in the file of a contract, what is missing, who has looked at it. */
export default function ArchiveFileShow() {
  const translate = useTranslate();
  const { see } = useMay();
  const page = useArchiveFilePageQuery({ id: useRecordId() });
  return (
    <RecordPage
      type="ArchiveFile"
      page={page}
      changes="archive.collect"
      starts={({ id, registerNumber }) => (
        <>
          <StartButton type="ArchiveDocument" permission="archive.collect" with={{ file: id }} />
          {registerNumber && (
            <StartButton type="AccessRequest" permission="archive.request" with={{ register: registerNumber }} />
          )}
        </>
      )}
      above={({ missing }) => missing.length > 0 && <Gaps missing={missing} />}
      without={['missing']}
      lines={{
        documents: ({ documents }) => (
          <Lines
            type="ArchiveDocument"
            lines={documents}
            columns={[
              'title',
              'type',
              'status',
              'versionNumber',
              'documentOn',
              'author',
              'filedBy',
              'bySystem',
              'paperLocation',
            ]}
            opens
          />
        ),
      }}
      leaves={[
        {
          key: 'access',
          label: translate('tw.archive.access'),
          draw: ({ id }) => (
            <Box sx={{ display: 'grid', gap: 4 }}>
              <Related type="AccessRequest" where={{ fileId: { eq: id } }} without={['registerNumber']} />
              <Related type="ArchiveView" where={{ fileId: { eq: id } }} without={['file']} />
            </Box>
          ),
          when: () => see('AccessRequest'),
        },
      ]}
    />
  );
}
