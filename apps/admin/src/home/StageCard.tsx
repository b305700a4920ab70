import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'ra-core';
import { Link as RouterLink } from 'react-router-dom';
import { isOwned, isRecordType, resourceOf } from '../api/names.ts';
import type { ProcessMapQuery } from '../generated/first.ts';
import { share } from '../parts/exact.ts';
import { toneOf } from '../parts/tone.ts';
import { useMay } from '../parts/use-may.ts';
import { useShort } from './use-short.ts';

type Stage = ProcessMapQuery['stages'][number];

/** The list of what waits, as the map counted it. */
const listOf = (type: string, statuses: readonly string[], mine: string | undefined): string =>
  `/${resourceOf(type)}?filter=${encodeURIComponent(
    JSON.stringify({ status: { in: statuses }, ...(mine && isOwned(type) && { ownerId: { eq: mine } }) }),
  )}`;

/** 环节 — one station of the process: its number readable from afar, how long the oldest has waited, on whom; one click to the records. */
export function StageCard({
  stage,
  money,
  most,
  mine,
}: {
  stage: Stage;
  money: string;
  most: string;
  mine: string | undefined;
}) {
  const translate = useTranslate();
  const { see } = useMay();
  const short = useShort();
  const open = (type: string) => isRecordType(type) && see(type);
  const states = [...stage.states].sort((a, b) => b.count - a.count);
  const types = new Set(states.map((each) => each.type));
  const main = states[0]?.type;
  const own = states.filter((each) => each.type === main).map((each) => each.status);
  const foreign = stage.amounts.some((each) => each.baseAmount === null);
  const busy = stage.waiting > 0;
  return (
    <Box component="li" sx={{ minWidth: 0, display: 'flex', flexDirection: 'column' }}>
      <Box aria-hidden sx={{ height: 14, display: 'flex', alignItems: 'center' }}>
        <Box
          sx={{
            width: '100%',
            height: `${2 + (share(money, most) / 100) * 10}px`,
            backgroundColor: 'primary.main',
            opacity: busy ? 0.85 : 0.2,
          }}
        />
      </Box>
      <Box
        sx={{ px: 3, pt: 1, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '2px', alignContent: 'start' }}
      >
        <Box sx={{ display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: 2 }}>
          <Typography component="h2" sx={{ fontSize: 14, fontWeight: 600 }} noWrap>
            {main && open(main) ? (
              <Link component={RouterLink} to={listOf(main, own, mine)} underline="hover" color="inherit">
                {stage.label}
              </Link>
            ) : (
              stage.label
            )}
          </Typography>
          {stage.late > 0 && (
            <Box
              component="span"
              sx={(theme) => ({
                fontSize: 12,
                fontWeight: 600,
                color: theme.palette.tone.red.ink,
                whiteSpace: 'nowrap',
              })}
            >
              {translate('tw.home.late', { smart_count: stage.late })}
            </Box>
          )}
        </Box>
        <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 2, minWidth: 0 }}>
          <Typography
            component="span"
            sx={{
              fontSize: 28,
              fontWeight: 600,
              lineHeight: 1.15,
              fontVariantNumeric: 'tabular-nums',
              color: busy ? 'text.primary' : 'text.secondary',
            }}
          >
            {stage.waiting.toLocaleString('en')}
          </Typography>
          <Typography component="span" variant="caption" sx={{ color: 'text.secondary' }} noWrap>
            {[
              money !== '0' && `${short(money)}${foreign ? '+' : ''}`,
              stage.oldestDays !== null &&
                stage.oldestDays !== undefined &&
                stage.oldestDays > 0 &&
                translate('tw.home.oldest', { smart_count: stage.oldestDays }),
            ]
              .filter(Boolean)
              .join(' · ') || translate(busy ? 'tw.home.moving' : 'tw.home.nothing')}
          </Typography>
        </Box>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {states.slice(0, 3).map((each) => {
            const said = (
              <>
                <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: '6px', minWidth: 0 }}>
                  <Box
                    component="span"
                    aria-hidden
                    sx={(theme) => ({
                      width: 6,
                      height: 6,
                      borderRadius: '50%',
                      flex: 'none',
                      backgroundColor: theme.palette.tone[toneOf(`${each.type}Status`, each.status)].solid,
                    })}
                  />
                  <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
                    {types.size > 1 ? `${each.label} ${each.statusLabel}` : each.statusLabel}
                  </Box>
                </Box>
                <span>{each.count}</span>
              </>
            );
            const row = { display: 'flex', justifyContent: 'space-between', gap: 2, fontSize: 12, lineHeight: '20px' };
            return (
              <li key={`${each.type} ${each.status}`}>
                {open(each.type) ? (
                  <Link
                    component={RouterLink}
                    underline="hover"
                    to={listOf(each.type, [each.status], mine)}
                    sx={{ ...row, color: 'text.secondary' }}
                  >
                    {said}
                  </Link>
                ) : (
                  <Box sx={{ ...row, color: 'text.secondary' }}>{said}</Box>
                )}
              </li>
            );
          })}
        </Box>
        {stage.holders[0] && (
          <Typography variant="caption" sx={{ color: 'text.secondary' }} noWrap>
            {translate('tw.home.held', { name: stage.holders[0].name, smart_count: stage.holders[0].count })}
          </Typography>
        )}
      </Box>
    </Box>
  );
}
