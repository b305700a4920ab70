import { lazy } from 'react';

/** 门岗 */
export const Gate = lazy(() => import('./Gate.tsx'));
