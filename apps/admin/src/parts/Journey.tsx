import Check from '@mui/icons-material/Check';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import type { Tone } from '../theme.ts';

/** 步骤 — one step of the way: where it stands, when, how far. */
export interface Step {
  key: string;
  name: string;
  tone: Tone;
  /** The state in a word, or how far. */
  said: string;
  on?: string | null | undefined;
  /** 0 to 100, when it happens in parts. */
  part?: number | undefined;
  to?: string | undefined;
}

/** 历程 — the steps of the process as a rail: across on a desk, down on a phone; the current one stands out. */
export function Journey({ steps, label }: { steps: readonly Step[]; label: string }) {
  return (
    <Box
      component="ol"
      aria-label={label}
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'flex',
        flexDirection: { xs: 'column', sm: 'row' },
        gap: { xs: 2, sm: 0 },
      }}
    >
      {steps.map((step, at) => (
        <Box
          component="li"
          key={step.key}
          aria-current={step.tone === 'blue' || step.tone === 'amber' ? 'step' : undefined}
          sx={{
            flex: '1 1 0',
            minWidth: 0,
            display: 'flex',
            flexDirection: { xs: 'row', sm: 'column' },
            gap: { xs: 3, sm: '6px' },
          }}
        >
          <Box sx={{ display: 'flex', alignItems: 'center', width: { sm: '100%' } }}>
            <Dot tone={step.tone} />
            {at < steps.length - 1 && (
              <Box
                aria-hidden
                sx={{
                  display: { xs: 'none', sm: 'block' },
                  flex: 1,
                  height: 2,
                  mx: 1,
                  borderRadius: 1,
                  backgroundColor: (theme) =>
                    step.tone === 'green' ? theme.palette.tone.green.solid : theme.palette.line,
                }}
              />
            )}
          </Box>
          <Box sx={{ minWidth: 0, pr: 2 }}>
            <Typography
              variant="body2"
              sx={{
                fontWeight: step.tone === 'grey' ? 400 : 500,
                color: step.tone === 'grey' ? 'text.secondary' : 'text.primary',
              }}
              noWrap
            >
              {step.to ? (
                <Link component={RouterLink} to={step.to} underline="hover" color="inherit">
                  {step.name}
                </Link>
              ) : (
                step.name
              )}
            </Typography>
            <Typography
              variant="caption"
              component="div"
              sx={(theme) => ({ color: step.tone === 'grey' ? 'text.secondary' : theme.palette.tone[step.tone].ink })}
              noWrap
            >
              {step.said}
            </Typography>
            {step.part !== undefined && step.part > 0 && step.part < 100 && (
              <Box aria-hidden sx={{ height: 3, width: '72%', mt: '3px', borderRadius: 2, backgroundColor: 'line' }}>
                <Box
                  sx={{
                    height: 3,
                    borderRadius: 2,
                    width: `${step.part}%`,
                    backgroundColor: (theme) => theme.palette.tone[step.tone].solid,
                  }}
                />
              </Box>
            )}
            {step.on && (
              <Typography variant="caption" component="div" color="textSecondary">
                {step.on}
              </Typography>
            )}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function Dot({ tone }: { tone: Tone }) {
  return (
    <Box
      aria-hidden
      sx={(theme) => ({
        width: 18,
        height: 18,
        flex: 'none',
        borderRadius: '50%',
        display: 'grid',
        placeItems: 'center',
        border: `2px solid ${tone === 'grey' ? theme.palette.line : theme.palette.tone[tone].solid}`,
        backgroundColor: tone === 'green' ? theme.palette.tone.green.solid : 'transparent',
        color: theme.palette.background.paper,
      })}
    >
      {tone === 'green' ? (
        <Check sx={{ fontSize: 13 }} />
      ) : (
        tone !== 'grey' && (
          <Box
            sx={(theme) => ({
              width: 8,
              height: 8,
              borderRadius: '50%',
              backgroundColor: theme.palette.tone[tone].solid,
            })}
          />
        )
      )}
    </Box>
  );
}
