import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { fetchGraphql } from '../api/fetch-graphql.ts';
import type { RecordType } from '../api/names.ts';
import { operationsOf } from '../api/record.ts';
import { commandDocuments } from '../generated/records.ts';
import type { Offer } from '../parts/Commands.tsx';
import { BulkDialog } from './BulkDialog.tsx';

interface Offered {
  page: { nodes: { id: string; version: number; commands: readonly Offer[] }[] };
}

/** 批量命令 — what can be done with all the chosen records at once: the commands that are open for at least one of them; each answers for itself. */
export function BulkCommands({ type, ids, onDone }: { type: RecordType; ids: readonly string[]; onDone: () => void }) {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [chosen, choose] = useState<string>();
  const offers = operationsOf(type).offers;
  const { data } = useQuery({
    queryKey: [`${type}Page`, 'offers', ids],
    queryFn: fetchGraphql<Offered>(offers ?? '', { ids }),
    enabled: Boolean(offers) && ids.length > 0,
  });
  const rows = data?.page.nodes ?? [];
  const open = new Map<string, { offer: Offer; rows: typeof rows }>();
  for (const row of rows)
    for (const offer of row.commands) {
      if (!offer.allowed || !commandDocuments[offer.name]) continue;
      const known = open.get(offer.name) ?? { offer, rows: [] };
      known.rows.push(row);
      open.set(offer.name, known);
    }
  const picked = chosen ? open.get(chosen) : undefined;
  return (
    <>
      <Typography variant="body2" aria-live="polite">
        {translate('tw.list.chosen', { smart_count: ids.length })}
      </Typography>
      {open.size > 0 && (
        <Button variant="contained" aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
          {translate('tw.command.next')}
        </Button>
      )}
      {data && open.size === 0 && (
        <Typography variant="body2" color="textSecondary">
          {translate('tw.list.nothing_to_do')}
        </Typography>
      )}
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        {[...open.values()].map(({ offer, rows: those }) => (
          <MenuItem
            key={offer.name}
            onClick={() => {
              setAnchor(null);
              choose(offer.name);
            }}
          >
            {offer.label}
            <Typography component="span" variant="caption" color="textSecondary" sx={{ ml: 3 }}>
              {those.length} / {ids.length}
            </Typography>
          </MenuItem>
        ))}
      </Menu>
      {picked && (
        <BulkDialog
          type={type}
          offer={picked.offer}
          rows={picked.rows}
          onClose={() => choose(undefined)}
          onDone={onDone}
        />
      )}
    </>
  );
}
