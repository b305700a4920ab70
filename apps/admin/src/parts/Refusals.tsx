import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import type { Refusal } from '../api/api-error.ts';
import { useFactWords } from './fact-words.ts';
import { useWords } from './use-words.ts';

/** 拒绝原因 — every reason with its numbers, the rule behind it and who can clear it. */
export function Refusals({ of, tone = 'red' }: { of: readonly Refusal[]; tone?: 'red' | 'amber' }) {
  const { role } = useWords();
  const translate = useTranslate();
  const facts = useFactWords();
  if (of.length === 0) return null;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
      {of.map((each) => (
        <Box
          component="li"
          key={`${each.code}-${each.message}`}
          sx={(theme) => ({ borderLeft: `3px solid ${theme.palette.tone[tone].solid}`, pl: 3, py: '2px' })}
        >
          <Typography variant="body1">{each.message}</Typography>
          <Box
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              columnGap: 4,
              rowGap: '2px',
              mt: '2px',
              color: 'text.secondary',
              fontSize: 12,
            }}
          >
            {facts(each.facts, each.message).map(({ name, said }) => (
              <span key={name}>
                {name}{' '}
                <Box component="b" sx={{ color: 'text.primary', fontWeight: 500 }}>
                  {said}
                </Box>
              </span>
            ))}
            {each.setting && (
              <span>
                {translate('tw.refusal.setting')} <code>{each.setting.key}</code>
              </span>
            )}
            <span>
              {translate('tw.refusal.rule')} {each.requirement}
            </span>
            {each.clearedBy.length > 0 && (
              <span>
                {translate('tw.refusal.cleared_by')} {each.clearedBy.map(role).join(translate('tw.list_comma'))}
              </span>
            )}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
