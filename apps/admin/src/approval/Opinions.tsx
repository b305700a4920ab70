import Box from '@mui/material/Box';
import { useTranslate } from 'ra-core';
import { titleOf } from '../api/names.ts';
import { type OpinionsOfQuery, useOpinionsOfQuery } from '../generated/operations.ts';
import { exactly } from '../parts/BusinessDate.tsx';
import { Panel } from '../parts/Panel.tsx';
import { StateChip } from '../parts/StateChip.tsx';
import { useWords } from '../parts/use-words.ts';
import type { Tone } from '../theme.ts';
import { useWhoDecides } from './ChainSteps.tsx';
import { chainSteps } from './chain-steps.ts';

type Round = OpinionsOfQuery['page']['nodes'][number];

/** 一条意见 — what somebody has said in a step, as the API tells it. */
interface Voice {
  id: string;
  step: number;
  role: string | null;
  decision: string;
  opinion: string | null;
  decidedAt: string | null;
  name: string | null;
  nameEn: string | null;
  forName: string | null;
  forNameEn: string | null;
}

/** 审批意见 — every run of the chain over a record, the last one first: which step is open, who has said what, who is still to come. */
export function Opinions({ recordId }: { recordId: string }) {
  const translate = useTranslate();
  const { locale } = useWords();
  const { data } = useOpinionsOfQuery({ recordId });
  const rounds = data?.page.nodes ?? [];
  return (
    <>
      {rounds.map((round) => (
        <Panel
          key={round.id}
          title={translate('tw.task.opinions')}
          aside={<StateChip of="ApprovalStatus" value={round.status} />}
        >
          <Box sx={{ fontSize: 12, color: 'text.secondary', mb: 3 }}>
            {translate('tw.task.asked_by', { name: titleOf(round.requestedBy, locale) })} · {exactly(round.createdAt)}
          </Box>
          <Steps round={round} />
        </Panel>
      ))}
    </>
  );
}

function Steps({ round }: { round: Round }) {
  const { locale } = useWords();
  const translate = useTranslate();
  const who = useWhoDecides();
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 3 }}>
      {chainSteps(round.steps).map((step, at) => {
        const voices = (round.opinions as Voice[]).filter((each) => each.step === at);
        const open = round.status === 'RUNNING' && round.currentStep === at;
        const tone: Tone = open ? 'amber' : voices.some(refuses) ? 'red' : voices.length > 0 ? 'green' : 'grey';
        return (
          <Box
            component="li"
            // biome-ignore lint/suspicious/noArrayIndexKey: steps are told by their place
            key={at}
            aria-current={open ? 'step' : undefined}
            sx={(theme) => ({ borderLeft: `3px solid ${theme.palette.tone[tone].solid}`, pl: 3, fontSize: 13 })}
          >
            <Box sx={{ fontWeight: open ? 600 : 500, color: voices.length > 0 || open ? undefined : 'text.secondary' }}>
              {step.name[locale]}
            </Box>
            {voices.map((each) => (
              <Said key={each.id} voice={each} />
            ))}
            {(voices.length === 0 || open) && (
              <Box sx={{ fontSize: 12, color: 'text.secondary' }}>
                {translate(open ? 'tw.task.waits_for' : 'tw.task.later', { who: who(step) })}
              </Box>
            )}
          </Box>
        );
      })}
    </Box>
  );
}

const refuses = ({ decision }: Voice): boolean => decision === 'REJECT' || decision === 'RETURN';

function Said({ voice }: { voice: Voice }) {
  const { locale, word, role } = useWords();
  const translate = useTranslate();
  return (
    <Box sx={{ mt: 1 }}>
      <Box sx={(theme) => ({ color: theme.palette.tone[refuses(voice) ? 'red' : 'green'].ink, fontWeight: 500 })}>
        {word('TaskDecision', voice.decision)}
      </Box>
      {voice.opinion && <Box sx={{ overflowWrap: 'anywhere' }}>{voice.opinion}</Box>}
      <Box sx={{ fontSize: 12, color: 'text.secondary' }}>
        {(locale === 'en' && voice.nameEn) || voice.name}
        {voice.forName &&
          ` ${translate('tw.task.for', { name: (locale === 'en' && voice.forNameEn) || voice.forName })}`}
        {voice.role && ` · ${role(voice.role)}`}
        {voice.decidedAt && ` · ${exactly(voice.decidedAt)}`}
      </Box>
    </Box>
  );
}
