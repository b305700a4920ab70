/** 审批步骤 — one step of a chain as the API tells it: who decides, how many of them, within what time. */
export interface ChainStep {
  name: { zh: string; en: string };
  mode: 'ALL' | 'ANY' | 'N_OF_M';
  need?: number;
  roles: readonly string[];
  workingDays: number;
  escalateTo?: string;
}

/** The steps of a chain from its JSON; none when there is nothing to read. */
export const chainSteps = (of: unknown): readonly ChainStep[] => (Array.isArray(of) ? (of as ChainStep[]) : []);
