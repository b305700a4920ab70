import BookmarkBorder from '@mui/icons-material/BookmarkBorder';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useTranslate } from 'ra-core';
import { choicesOf } from '../api/names.ts';
import { useWords } from '../parts/use-words.ts';
import { inProcess } from './in-process.ts';
import type { SavedView } from './use-saved-views.ts';

interface Props {
  statusType: string | undefined;
  counts: readonly { status: string; count: number }[];
  /** The state the list is narrowed to, `all` when to none, nothing when to several. */
  state: string | undefined;
  onState: (state: string | undefined) => void;
  views: readonly SavedView[];
  view: SavedView | undefined;
  onView: (view: SavedView) => void;
  onDrop: (view: SavedView) => void;
}

/** 视图页签 — the states of the record in the order of the process, each with its count, and the views one has saved. */
export function ListTabs({ statusType, counts, state, onState, views, view, onView, onDrop }: Props) {
  const translate = useTranslate();
  const { word } = useWords();
  const order = statusType ? Object.keys(choicesOf(statusType)) : [];
  const states = [...counts].sort((a, b) => inProcess(order, a.status) - inProcess(order, b.status));
  if (states.length === 0 && views.length === 0) return null;
  const known = view
    ? `view ${view.id}`
    : state && (state === 'all' || states.some((each) => each.status === state))
      ? state
      : false;
  const choose = (next: string) => {
    const own = views.find((each) => `view ${each.id}` === next);
    if (own) onView(own);
    else onState(next === 'all' ? undefined : next);
  };
  return (
    <Box sx={{ borderBottom: 1, borderColor: 'line', px: 4 }}>
      <Tabs
        value={known}
        onChange={(_, next: string) => choose(next)}
        variant="scrollable"
        scrollButtons={false}
        aria-label={translate('tw.list.views')}
      >
        <Tab
          value="all"
          label={
            <Count
              word={translate('tw.list.all')}
              count={states.length > 0 ? states.reduce((sum, each) => sum + each.count, 0) : undefined}
            />
          }
        />
        {states.map((each) => (
          <Tab
            key={each.status}
            value={each.status}
            label={<Count word={word(statusType ?? '', each.status)} count={each.count} />}
          />
        ))}
        {views.map((each) => (
          <Tab
            key={each.id}
            value={`view ${each.id}`}
            label={
              <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
                <BookmarkBorder sx={{ fontSize: 15 }} />
                {each.name}
              </Box>
            }
          />
        ))}
        {view && (
          <IconButton
            aria-label={translate('tw.list.drop_view', { name: view.name })}
            onClick={() => onDrop(view)}
            sx={{ alignSelf: 'center', ml: -4 }}
          >
            <Close sx={{ fontSize: 14 }} />
          </IconButton>
        )}
      </Tabs>
    </Box>
  );
}

const Count = ({ word, count }: { word: string; count: number | undefined }) => (
  <span>
    {word}{' '}
    {count !== undefined && (
      <Box component="span" sx={{ color: 'text.secondary', fontSize: 12, ml: '2px' }}>
        {count.toLocaleString('en')}
      </Box>
    )}
  </span>
);
