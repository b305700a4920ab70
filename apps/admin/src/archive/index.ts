import { page } from '../frame/page.tsx';

/** 档案 */
export const archiveFiles = {
  name: 'archive-files',
  list: page(() => import('./ArchiveFileList.tsx')),
  show: page(() => import('./ArchiveFileShow.tsx')),
  edit: page(() => import('./ArchiveFileEdit.tsx')),
};

/** 卷内资料 */
export const archiveDocuments = {
  name: 'archive-documents',
  list: page(() => import('./ArchiveDocumentList.tsx')),
  show: page(() => import('./ArchiveDocumentShow.tsx')),
  create: page(() => import('./ArchiveDocumentCreate.tsx')),
  edit: page(() => import('./ArchiveDocumentEdit.tsx')),
};

/** 查阅申请 */
export const accessRequests = {
  name: 'access-requests',
  list: page(() => import('./AccessRequestList.tsx')),
  show: page(() => import('./AccessRequestShow.tsx')),
  create: page(() => import('./AccessRequestCreate.tsx')),
};

/** 归档清单 */
export const archiveRequirements = {
  name: 'archive-requirements',
  list: page(() => import('./ArchiveRequirementList.tsx')),
  show: page(() => import('./ArchiveRequirementShow.tsx')),
  create: page(() => import('./ArchiveRequirementCreate.tsx')),
  edit: page(() => import('./ArchiveRequirementEdit.tsx')),
};

/** 查阅记录 */
export const archiveViews = {
  name: 'archive-views',
  list: page(() => import('./ArchiveViewList.tsx')),
  show: page(() => import('./ArchiveViewShow.tsx')),
};
