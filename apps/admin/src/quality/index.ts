import { page } from '../frame/page.tsx';

/** 成品批次 */
export const finishedLots = {
  name: 'finished-lots',
  list: page(() => import('./FinishedLotList.tsx')),
  show: page(() => import('./FinishedLotShow.tsx')),
  create: page(() => import('./FinishedLotCreate.tsx')),
  edit: page(() => import('./FinishedLotEdit.tsx')),
};

/** 检验单 */
export const inspections = {
  name: 'inspections',
  list: page(() => import('./InspectionList.tsx')),
  show: page(() => import('./InspectionShow.tsx')),
  create: page(() => import('./InspectionCreate.tsx')),
  edit: page(() => import('./InspectionEdit.tsx')),
};

/** 产品合格证 */
export const productCertificates = {
  name: 'product-certificates',
  list: page(() => import('./ProductCertificateList.tsx')),
  show: page(() => import('./ProductCertificateShow.tsx')),
};

/** 第三方检验 */
export const thirdPartyReports = {
  name: 'third-party-reports',
  list: page(() => import('./ThirdPartyReportList.tsx')),
  show: page(() => import('./ThirdPartyReportShow.tsx')),
  create: page(() => import('./ThirdPartyReportCreate.tsx')),
  edit: page(() => import('./ThirdPartyReportEdit.tsx')),
};
