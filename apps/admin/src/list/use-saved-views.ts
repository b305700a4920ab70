import { useQueryClient } from '@tanstack/react-query';
import { useDropViewMutation, useKeepViewMutation, useMyViewsQuery } from '../generated/operations.ts';

/** What a view keeps of a list. */
export interface ViewSettings {
  where?: Record<string, unknown>;
  search?: string;
  sort?: { field: string; order: 'ASC' | 'DESC' };
  columns?: string[];
}

export interface SavedView {
  id: string;
  version: number;
  name: string;
  settings: ViewSettings;
}

/** 我的视图 — views of a list under names of one's own, kept by the API so that they are there on every machine. */
export function useSavedViews(type: string) {
  const client = useQueryClient();
  const { data } = useMyViewsQuery({ recordType: type });
  const keep = useKeepViewMutation();
  const drop = useDropViewMutation();
  const again = () => client.invalidateQueries({ queryKey: ['MyViews'] });
  return {
    views: (data?.views.nodes ?? []).map((each): SavedView => ({ ...each, settings: read(each.settings) })),
    keep: async (name: string, settings: ViewSettings): Promise<void> => {
      await keep.mutateAsync({ input: { recordType: type, name, settings: JSON.stringify(settings) } });
      await again();
    },
    drop: async ({ id, version }: SavedView): Promise<void> => {
      await drop.mutateAsync({ id, version });
      await again();
    },
  };
}

const read = (text: string): ViewSettings => {
  try {
    return JSON.parse(text) as ViewSettings;
  } catch {
    return {};
  }
};

/** The same conditions, words and order. */
export const sameView = (a: ViewSettings, b: ViewSettings): boolean =>
  JSON.stringify([a.where ?? {}, a.search ?? '', a.sort]) === JSON.stringify([b.where ?? {}, b.search ?? '', b.sort]);
