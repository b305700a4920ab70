import { command } from '../kernel/command.ts';
import { nextNumber } from '../kernel/number-series.ts';
import { User } from '../organization/user.ts';
import { Inspection } from './inspection.ts';
import { type InspectionFacts, inspectionFacts } from './inspection-facts.ts';
import { ProductCertificate } from './product-certificate.ts';
import { qualityRefusals } from './refusals.ts';

const notYetCertified = (_: Inspection, { lot, certificate }: InspectionFacts) =>
  certificate
    ? qualityRefusals.CERTIFICATE_ALREADY_ISSUED({ lot: lot.number, certificate: certificate.number })
    : undefined;

/** 签发合格证 — quality certifies a lot that passed: number, product, quantity, inspector and day; once a lot. Source: QC-06. */
export const issueCertificate = command({
  name: 'issueCertificate',
  label: { zh: '签发合格证', en: 'Issue the certificate' },
  says: {
    zh: '为合格批次签发产品合格证，凭证入库',
    en: 'The lot that passed gets its product certificate, with which it can come into the store',
  },
  event: 'CertificateIssued',
  on: Inspection,
  from: ['PASSED'],
  permission: 'quality.certify',
  source: 'QC-06',
  facts: inspectionFacts,
  guards: { notYetCertified },
  async change(inspection, _, { facts: { lot }, work }) {
    work.em.persist(
      work.em.create(ProductCertificate, {
        createdAt: work.now,
        updatedAt: work.now,
        number: await nextNumber(work, 'PC'),
        lot,
        inspection,
        product: lot.product,
        quantity: inspection.inspectedQuantity!,
        inspector: inspection.inspector!,
        issuedBy: work.em.getReference(User, work.caller.userId),
        issuedOn: work.today,
      }),
    );
  },
});
