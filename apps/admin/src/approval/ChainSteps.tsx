import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { useWords } from '../parts/use-words.ts';
import { type ChainStep, chainSteps } from './chain-steps.ts';

/** Who decides in a step, and how many of them. */
export function useWhoDecides() {
  const translate = useTranslate();
  const { role } = useWords();
  return ({ roles, mode, need }: ChainStep): string => {
    const all = roles.map(role).join(translate('tw.list_comma'));
    if (roles.length < 2 || mode === 'ALL') return all;
    return `${all} · ${mode === 'ANY' ? translate('tw.chain.any') : translate('tw.chain.some', { need, of: roles.length })}`;
  };
}

/** 审批链各步 — the steps in their order: name, who decides, within how many working days, who hears of a delay. */
export function ChainSteps({ of }: { of: unknown }) {
  const translate = useTranslate();
  const { locale, role } = useWords();
  const who = useWhoDecides();
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid' }}>
      {chainSteps(of).map((step, at) => (
        <Box
          component="li"
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are told by their place
          key={at}
          sx={{
            display: 'grid',
            gridTemplateColumns: '24px minmax(0, 1fr)',
            columnGap: 3,
            px: 4,
            py: 3,
            borderBottom: 1,
            borderColor: 'line',
            '&:last-child': { borderBottom: 0 },
            fontSize: 13,
          }}
        >
          <Box sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>{at + 1}</Box>
          <Box>
            <Box sx={{ fontWeight: 500 }}>{step.name[locale]}</Box>
            <Box sx={{ color: 'text.secondary', fontSize: 12 }}>
              {who(step)} · {translate('tw.chain.days', { smart_count: step.workingDays })}
              {step.escalateTo && ` · ${translate('tw.chain.escalates', { role: role(step.escalateTo) })}`}
            </Box>
          </Box>
        </Box>
      ))}
    </Box>
  );
}
