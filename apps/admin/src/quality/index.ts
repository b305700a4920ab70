import { lazy } from 'react';

/** 成品批次 */
export const finishedLots = {
  name: 'finished-lots',
  list: lazy(() => import('./FinishedLotList.tsx')),
  show: lazy(() => import('./FinishedLotShow.tsx')),
  create: lazy(() => import('./FinishedLotCreate.tsx')),
  edit: lazy(() => import('./FinishedLotEdit.tsx')),
};

/** 检验单 */
export const inspections = {
  name: 'inspections',
  list: lazy(() => import('./InspectionList.tsx')),
  show: lazy(() => import('./InspectionShow.tsx')),
  create: lazy(() => import('./InspectionCreate.tsx')),
  edit: lazy(() => import('./InspectionEdit.tsx')),
};

/** 产品合格证 */
export const productCertificates = {
  name: 'product-certificates',
  list: lazy(() => import('./ProductCertificateList.tsx')),
  show: lazy(() => import('./ProductCertificateShow.tsx')),
};

/** 第三方检验 */
export const thirdPartyReports = {
  name: 'third-party-reports',
  list: lazy(() => import('./ThirdPartyReportList.tsx')),
  show: lazy(() => import('./ThirdPartyReportShow.tsx')),
  create: lazy(() => import('./ThirdPartyReportCreate.tsx')),
  edit: lazy(() => import('./ThirdPartyReportEdit.tsx')),
};
