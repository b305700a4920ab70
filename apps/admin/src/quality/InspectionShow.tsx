import { useTranslate } from 'ra-core';
import { useInspectionPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { Related } from '../parts/Related.tsx';
import { useRecordId } from '../parts/use-record-id.ts';
import { ReportShowings } from './ReportShowings.tsx';

/** 检验单 — what was measured, whether it conforms, what had to be put right, and the certificate. */
export default function InspectionShow() {
  const page = useInspectionPageQuery({ id: useRecordId() });
  const translate = useTranslate();
  return (
    <RecordPage
      type="Inspection"
      page={page}
      changes="quality.requestInspection"
      files="INSPECTION_REPORT"
      groups={[
        {
          key: 'inspection',
          names: ['kind', 'norms', 'standard', 'samplingPlan', 'inspector', 'startedAt', 'requestedBy'],
        },
        {
          key: 'rectification',
          label: translate('tw.quality.rectification'),
          names: ['finding', 'cause', 'correctiveAction', 'rectifyBy', 'rectification', 'closedOn', 'repeats'],
        },
      ]}
      leaves={[
        {
          key: 'certificates',
          label: translate('tw.quality.certificates'),
          draw: ({ id }) => (
            <Related type="ProductCertificate" where={{ inspectionId: { eq: id } }} without={['lot', 'inspection']} />
          ),
        },
        {
          key: 'showings',
          label: translate('tw.quality.showings'),
          draw: ({ id }) => <ReportShowings id={id} />,
        },
      ]}
    />
  );
}
