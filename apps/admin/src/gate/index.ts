import { page } from '../frame/page.tsx';

/** 门岗 */
export const Gate = page(() => import('./Gate.tsx'));
