import { lazy } from 'react';

/** 档案 */
export const archiveFiles = {
  name: 'archive-files',
  list: lazy(() => import('./ArchiveFileList.tsx')),
  show: lazy(() => import('./ArchiveFileShow.tsx')),
  edit: lazy(() => import('./ArchiveFileEdit.tsx')),
};

/** 卷内资料 */
export const archiveDocuments = {
  name: 'archive-documents',
  list: lazy(() => import('./ArchiveDocumentList.tsx')),
  show: lazy(() => import('./ArchiveDocumentShow.tsx')),
  create: lazy(() => import('./ArchiveDocumentCreate.tsx')),
  edit: lazy(() => import('./ArchiveDocumentEdit.tsx')),
};

/** 查阅申请 */
export const accessRequests = {
  name: 'access-requests',
  list: lazy(() => import('./AccessRequestList.tsx')),
  show: lazy(() => import('./AccessRequestShow.tsx')),
  create: lazy(() => import('./AccessRequestCreate.tsx')),
};

/** 归档清单 */
export const archiveRequirements = {
  name: 'archive-requirements',
  list: lazy(() => import('./ArchiveRequirementList.tsx')),
  show: lazy(() => import('./ArchiveRequirementShow.tsx')),
  create: lazy(() => import('./ArchiveRequirementCreate.tsx')),
  edit: lazy(() => import('./ArchiveRequirementEdit.tsx')),
};

/** 查阅记录 */
export const archiveViews = {
  name: 'archive-views',
  list: lazy(() => import('./ArchiveViewList.tsx')),
  show: lazy(() => import('./ArchiveViewShow.tsx')),
};
