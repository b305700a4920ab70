import ExpandMore from '@mui/icons-material/ExpandMore';
import LockOutlined from '@mui/icons-material/LockOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTranslate } from 'ra-core';
import { type ReactNode, useState } from 'react';
import type { CommandPartsFragment } from '../generated/operations.ts';
import { commandDocuments } from '../generated/records.ts';
import { CommandDialog } from './CommandDialog.tsx';

/** 命令 — one thing that can be done next, as the API offers it. */
export type Offer = CommandPartsFragment;

interface Props {
  type: string;
  record: { id: string; version: number };
  commands: readonly Offer[];
  /** Inputs of their own: command → field → input. */
  inputs?: Record<string, Record<string, ReactNode>>;
  /** What their inputs begin with: command → values. */
  begins?: Record<string, Record<string, unknown>>;
  /** At most so many stand as buttons. */
  buttons?: number;
}

/** What takes something back or ends it is never offered first. */
const undoes = ({ name }: Offer): boolean =>
  /^(terminate|void|cancel|reverse|reject|refuse|return|withdraw|block|expire|discontinue|deallocate|lower|merge|waive)/.test(
    name,
  );

/** What moves the record on comes before what is only added beside it; what undoes comes last. */
const turn = (offer: Offer): number => (undoes(offer) ? 2 : offer.beside ? 1 : 0);

/** 下一步 — what can be done with a record: the open commands as buttons, the closed ones below them with everything that stands in their way. */
export function Commands({ type, record, commands, inputs = {}, begins = {}, buttons = 2 }: Props) {
  const translate = useTranslate();
  const [chosen, choose] = useState<string>();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const known = commands.filter((each) => commandDocuments[each.name]);
  const open = known.filter((each) => each.allowed).sort((a, b) => turn(a) - turn(b));
  const closed = known.filter((each) => !each.allowed);
  const shown = open.filter((each) => !undoes(each) && !each.beside).slice(0, buttons);
  const rest = open.filter((each) => !shown.includes(each));
  const offer = known.find((each) => each.name === chosen);
  const pick = (name: string) => {
    setAnchor(null);
    choose(name);
  };
  if (known.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
      {shown.map((each, at) => (
        <Button key={each.name} variant={at === 0 ? 'contained' : 'outlined'} onClick={() => pick(each.name)}>
          {each.label}
        </Button>
      ))}
      {(rest.length > 0 || closed.length > 0) && (
        <Button
          variant="outlined"
          onClick={(event) => setAnchor(event.currentTarget)}
          endIcon={<ExpandMore />}
          aria-haspopup="menu"
          aria-expanded={Boolean(anchor)}
        >
          {shown.length === 0 ? translate('tw.command.next') : translate('tw.command.more')}
        </Button>
      )}
      <Menu
        anchorEl={anchor}
        open={Boolean(anchor)}
        onClose={() => setAnchor(null)}
        slotProps={{ paper: { sx: { width: 380, maxWidth: 'calc(100vw - 32px)' } } }}
      >
        {rest.map((each) => (
          <MenuItem key={each.name} onClick={() => pick(each.name)}>
            {each.label}
          </MenuItem>
        ))}
        {closed.length > 0 && (
          <ListSubheader disableSticky sx={{ lineHeight: '28px', fontSize: 12, background: 'none' }}>
            {translate('tw.command.not_now')}
          </ListSubheader>
        )}
        {closed.map((each) => (
          <MenuItem
            key={each.name}
            onClick={() => pick(each.name)}
            sx={{ whiteSpace: 'normal', alignItems: 'flex-start', gap: 2, color: 'text.secondary' }}
          >
            <LockOutlined sx={{ fontSize: 15, mt: '2px' }} />
            <Box sx={{ minWidth: 0 }}>
              <div>{each.label}</div>
              <Box sx={{ fontSize: 12 }}>
                {each.refusals[0]?.message}
                {each.refusals.length > 1 &&
                  ` ${translate('tw.command.and_more', { smart_count: each.refusals.length - 1 })}`}
              </Box>
            </Box>
          </MenuItem>
        ))}
      </Menu>
      {offer && (
        <CommandDialog
          key={offer.name}
          type={type}
          record={record}
          offer={offer}
          own={inputs[offer.name] ?? {}}
          begun={begins[offer.name]}
          onClose={() => choose(undefined)}
        />
      )}
    </Box>
  );
}
