import { closeTasks } from '../approval/close-tasks.ts';
import { type Circumstance, command } from '../kernel/command.ts';
import { User } from '../organization/user.ts';
import { AccessRequest } from './access-request.ts';
import { ArchiveView } from './archive-view.ts';
import { archiveRefusals } from './refusals.ts';

const notExpired = (request: AccessRequest, _: unknown, { today }: Circumstance) =>
  request.expiresOn && request.expiresOn < today
    ? archiveRefusals.ACCESS_EXPIRED({ expiresOn: request.expiresOn })
    : undefined;
const confidentialityConfirmed = (request: AccessRequest) =>
  request.confidentialityConfirmedAt ? undefined : archiveRefusals.CONFIDENTIALITY_NOT_CONFIRMED();

/** 确认保密 — whoever has been granted access confirms the confidentiality text before anything is shown. Source: ARC-09. */
export const confirmConfidentiality = command({
  name: 'confirmConfidentiality',
  label: { zh: '确认保密要求', en: 'Confirm confidentiality' },
  says: {
    zh: '本人承诺：所查阅的客户资料与商业秘密仅用于申请所述用途，不复制、不外传、不向无关人员披露；违反者承担相应责任',
    en: 'I undertake to use customer data and trade secrets in this file only for the purpose stated, not to copy or pass them on, and to disclose them to nobody who is not concerned; I answer for any breach',
  },
  event: 'ConfidentialityConfirmed',
  on: AccessRequest,
  from: ['GRANTED'],
  permission: 'archive.request',
  source: 'ARC-09',
  guards: { notExpired },
  change(request, _, { work }) {
    request.confidentialityConfirmedAt = work.now;
  },
});

/** 查阅档案 — opens the file for today to whoever was granted access; every opening is written down. Source: ARC-08. */
export const viewArchiveFile = command({
  name: 'viewArchiveFile',
  label: { zh: '查阅档案', en: 'Open the file' },
  says: {
    zh: '打开档案供当日查阅，并记入查阅记录',
    en: 'The file is open to you for today; the opening is written down',
  },
  event: 'ArchiveFileViewed',
  on: AccessRequest,
  from: ['GRANTED'],
  permission: 'archive.request',
  source: 'ARC-08',
  guards: { notExpired, confidentialityConfirmed },
  async change(request, _, { work }) {
    request.openedAt = work.now;
    work.em.persist(
      work.em.create(ArchiveView, {
        createdAt: work.now,
        updatedAt: work.now,
        file: request.file!,
        request,
        viewer: work.em.getReference(User, work.caller.userId),
        viewedAt: work.now,
        purpose: request.purpose,
      }),
    );
    await closeTasks(work, { entity: AccessRequest, recordId: request.id, topic: 'VIEW_FILE' });
  },
});
