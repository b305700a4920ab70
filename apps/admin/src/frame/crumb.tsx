import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { titleOf } from '../api/names.ts';
import { useWords } from '../parts/use-words.ts';

/** 所在 — where the person is, for the top bar. */
export interface Crumb {
  type?: string | undefined;
  title?: string | undefined;
}

const Place = createContext<{ crumb: Crumb; say: (crumb: Crumb) => void }>({ crumb: {}, say: () => undefined });

export function CrumbProvider({ children }: { children: ReactNode }) {
  const [crumb, say] = useState<Crumb>({});
  const value = useMemo(() => ({ crumb, say }), [crumb]);
  return <Place.Provider value={value}>{children}</Place.Provider>;
}

export const useWhere = (): Crumb => useContext(Place).crumb;

/** A page says where the person is: the kind of record, and which one. */
export function useCrumb(type: string | undefined, record?: Record<string, unknown> | null, title?: string): void {
  const { say } = useContext(Place);
  const { locale } = useWords();
  const own =
    title ?? (record ? (typeof record['number'] === 'string' ? record['number'] : titleOf(record, locale)) : undefined);
  useEffect(() => {
    say({ type, title: own });
    document.title = `${[own, '信风 Tradewind'].filter(Boolean).join(' · ')}`;
  }, [say, type, own]);
}
