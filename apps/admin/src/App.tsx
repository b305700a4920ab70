import { QueryClient } from '@tanstack/react-query';
import { CoreAdminContext, CoreAdminUI, CustomRoutes, localStorageStore, Resource } from 'ra-core';
import { createBrowserRouter, Route, RouterProvider } from 'react-router-dom';
import type { ApiError } from './api/api-error.ts';
import { authProvider } from './api/auth-provider.ts';

import { i18nProvider } from './api/i18n-provider.ts';
import { lazyDataProvider } from './api/lazy-data-provider.ts';
import * as approval from './approval/index.ts';
import * as archive from './archive/index.ts';
import * as books from './books/index.ts';
import * as commission from './commission/index.ts';
import * as contract from './contract/index.ts';
import * as credit from './credit/index.ts';
import * as customer from './customer/index.ts';
import * as desk from './desk/index.ts';
import * as fieldservice from './fieldservice/index.ts';
import { Broken } from './frame/Broken.tsx';
import { Frame } from './frame/Frame.tsx';
import { Missing } from './frame/Missing.tsx';
import { Notices } from './frame/Notices.tsx';
import { Shaded } from './frame/shade.tsx';
import { Waiting } from './frame/Waiting.tsx';
import { Gate } from './gate/index.ts';
import { Home } from './home/Home.tsx';
import { SignIn } from './home/SignIn.tsx';
import * as imports from './import/index.ts';
import * as invoice from './invoice/index.ts';
import * as kernel from './kernel/index.ts';
import * as order from './order/index.ts';
import * as organization from './organization/index.ts';
import * as payment from './payment/index.ts';
import * as policy from './policy/index.ts';
import * as pricing from './pricing/index.ts';
import * as product from './product/index.ts';
import * as production from './production/index.ts';
import * as quality from './quality/index.ts';
import * as receivable from './receivable/index.ts';
import * as shipment from './shipment/index.ts';
import * as signoff from './signoff/index.ts';
import * as warehouse from './warehouse/index.ts';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // What the API has decided it decides again; only a lost connection is worth another try.
      retry: (count, error) => (error as ApiError).code === 'NETWORK' && count < 3,
    },
  },
});
const auth = authProvider(client);
const store = localStorageStore('1', 'tradewind');

/** Each stage is a folder; what it exports is a resource. */
const { PolicyRegister, ...policies } = policy;
const { ImportStart, ...importing } = imports;
const { Me, PermissionTable, ...organizing } = organization;
const { Ageing, ...receivables } = receivable;
const { StockReport, ...warehouses } = warehouse;
const { Numbering, ...kernels } = kernel;
const stages = [
  customer,
  product,
  credit,
  pricing,
  contract,
  order,
  payment,
  production,
  quality,
  warehouses,
  shipment,
  signoff,
  invoice,
  receivables,
  fieldservice,
  commission,
  archive,
  books,
  approval,
  organizing,
  policies,
  kernels,
  importing,
  desk,
];

function Console() {
  return (
    <CoreAdminContext
      dataProvider={lazyDataProvider}
      authProvider={auth}
      i18nProvider={i18nProvider}
      queryClient={client}
      store={store}
    >
      <Shaded>
        <CoreAdminUI
          layout={Frame}
          loginPage={SignIn}
          dashboard={Home}
          loading={Waiting}
          catchAll={Missing}
          accessDenied={Missing}
          error={({ error, resetErrorBoundary }) => (
            <Broken error={error} again={() => resetErrorBoundary(undefined)} />
          )}
          requireAuth
          disableTelemetry
          title="信风 Tradewind"
        >
          {stages
            .flatMap((stage) => Object.values(stage))
            .map((resource) => (
              <Resource key={resource.name} {...resource} />
            ))}
          <CustomRoutes>
            <Route path="/policy" element={<PolicyRegister />} />
            <Route path="/permissions" element={<PermissionTable />} />
            <Route path="/numbering" element={<Numbering />} />
            <Route path="/ageing" element={<Ageing />} />
            <Route path="/import" element={<ImportStart />} />
            <Route path="/stock-report" element={<StockReport />} />
            <Route path="/gate" element={<Gate />} />
            <Route path="/me" element={<Me />} />
          </CustomRoutes>
        </CoreAdminUI>
        <Notices />
      </Shaded>
    </CoreAdminContext>
  );
}

const router = createBrowserRouter([{ path: '*', element: <Console /> }]);

/** 控制台 — the stages of the process, one folder each. */
export default function App() {
  return <RouterProvider router={router} />;
}
