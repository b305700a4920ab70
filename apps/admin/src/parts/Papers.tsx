import PrintOutlined from '@mui/icons-material/PrintOutlined';
import Button from '@mui/material/Button';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { ApiError } from '../api/api-error.ts';
import { handOver, keepFile } from '../api/hand-over.ts';

/** 单据名 — papers the API prints. */
export type Paper =
  | 'quotation'
  | 'proforma-invoice'
  | 'contract'
  | 'product-certificate'
  | 'delivery-order'
  | 'packing-list'
  | 'outbound-note'
  | 'exit-pass';

const languages = ['zh', 'en', 'both'] as const;

/** 打印 — the papers of a record as PDF, in Chinese, English or both. */
export function Papers({ of, id }: { of: readonly Paper[]; id: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [printing, setPrinting] = useState(false);
  const print = async (paper: Paper, language: (typeof languages)[number]) => {
    setAnchor(null);
    setPrinting(true);
    try {
      await keepFile(await handOver(`/prints/${paper}/${id}?language=${language}`));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      notify(error.fields[0]?.message || error.message || translate('tw.files.failed'), { type: 'error' });
    } finally {
      setPrinting(false);
    }
  };
  return (
    <>
      <Button
        variant="outlined"
        disabled={printing}
        startIcon={<PrintOutlined sx={{ fontSize: 16 }} />}
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
      >
        {translate('tw.print.print')}
      </Button>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        {of.flatMap((paper) => [
          <ListSubheader key={paper} disableSticky sx={{ lineHeight: '28px', fontSize: 12, background: 'none' }}>
            {translate(`tw.print.${paper}`)}
          </ListSubheader>,
          ...languages.map((language) => (
            <MenuItem key={`${paper} ${language}`} onClick={() => void print(paper, language)}>
              {translate(`tw.print.${language}`)}
            </MenuItem>
          )),
        ])}
      </Menu>
    </>
  );
}
