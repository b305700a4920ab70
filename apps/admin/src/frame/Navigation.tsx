import Apartment from '@mui/icons-material/ApartmentOutlined';
import Archive from '@mui/icons-material/ArchiveOutlined';
import Assignment from '@mui/icons-material/AssignmentOutlined';
import Description from '@mui/icons-material/DescriptionOutlined';
import Handyman from '@mui/icons-material/HandymanOutlined';
import Home from '@mui/icons-material/HomeOutlined';
import Inventory from '@mui/icons-material/Inventory2Outlined';
import KeyboardDoubleArrowLeft from '@mui/icons-material/KeyboardDoubleArrowLeft';
import KeyboardDoubleArrowRight from '@mui/icons-material/KeyboardDoubleArrowRight';
import LocalShipping from '@mui/icons-material/LocalShippingOutlined';
import Payments from '@mui/icons-material/PaymentsOutlined';
import Sell from '@mui/icons-material/SellOutlined';
import Settings from '@mui/icons-material/SettingsOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from 'ra-core';
import { type ReactNode, useState } from 'react';
import { NavLink, useLocation } from 'react-router-dom';
import { resourceOf } from '../api/names.ts';
import { useMay } from '../parts/use-may.ts';
import { useWords } from '../parts/use-words.ts';
import { Mark } from './Mark.tsx';
import { groups, type Place } from './places.ts';
import { useTaskCount } from './use-task-count.ts';

const icons: Record<string, ReactNode> = {
  customers: <Apartment />,
  quotes: <Sell />,
  contracts: <Description />,
  make: <Inventory />,
  ship: <LocalShipping />,
  money: <Payments />,
  service: <Handyman />,
  archive: <Archive />,
  settings: <Settings />,
};

const pathOf = (place: Place): string => place.path ?? `/${resourceOf(place.record ?? '')}`;

/** 导航 — the process in its order, and of it what the person may see; a count only where something waits. */
export function Navigation({ narrow, onNarrow }: { narrow: boolean; onNarrow?: () => void }) {
  const translate = useTranslate();
  const { may } = useMay();
  const { open } = useTaskCount();
  return (
    <Box
      component="nav"
      aria-label={translate('tw.frame.navigation')}
      sx={{ display: 'flex', flexDirection: 'column', minHeight: '100%', pb: 2 }}
    >
      <Box
        component={NavLink}
        to="/"
        sx={{
          height: 48,
          display: 'flex',
          alignItems: 'center',
          gap: 2,
          px: narrow ? '13px' : 3,
          color: 'text.primary',
          textDecoration: 'none',
          fontWeight: 600,
          flex: 'none',
        }}
      >
        <Mark />
        {!narrow && <span>{translate('tw.name')}</span>}
      </Box>
      <Item to="/" icon={<Home />} label={translate('tw.frame.home')} narrow={narrow} end />
      <Item to="/tasks" icon={<Assignment />} label={translate('tw.frame.tasks')} narrow={narrow} count={open} />
      {groups.map(({ key, places }) => {
        const seen = places.filter((each) => may(each.permission));
        if (seen.length === 0) return null;
        return <GroupOf key={key} name={key} places={seen} narrow={narrow} folded={key === 'settings'} />;
      })}
      <Box sx={{ flex: 1 }} />
      {onNarrow && (
        <ButtonBase
          onClick={onNarrow}
          aria-label={translate(narrow ? 'tw.frame.widen' : 'tw.frame.narrow')}
          sx={{
            alignSelf: narrow ? 'center' : 'flex-end',
            m: 2,
            p: 1,
            borderRadius: '6px',
            color: 'text.secondary',
            '&:hover': { backgroundColor: 'wash' },
          }}
        >
          {narrow ? (
            <KeyboardDoubleArrowRight sx={{ fontSize: 18 }} />
          ) : (
            <KeyboardDoubleArrowLeft sx={{ fontSize: 18 }} />
          )}
        </ButtonBase>
      )}
    </Box>
  );
}

function GroupOf({
  name,
  places,
  narrow,
  folded,
}: {
  name: string;
  places: readonly Place[];
  narrow: boolean;
  folded: boolean;
}) {
  const translate = useTranslate();
  const { records: record } = useWords();
  const { pathname } = useLocation();
  const here = places.some((each) => pathname.startsWith(pathOf(each)));
  const [open, setOpen] = useState(!folded);
  const label = translate(`tw.group.${name}`);
  const [first] = places;
  if (narrow && first) return <Item to={pathOf(first)} icon={icons[name]} label={label} narrow active={here} />;
  const shown = open || here;
  return (
    <Box sx={{ mt: 1 }}>
      <ButtonBase
        onClick={() => setOpen(!shown)}
        aria-expanded={shown}
        sx={{
          width: '100%',
          justifyContent: 'flex-start',
          gap: 2,
          height: 26,
          px: 3,
          color: 'text.secondary',
          fontSize: 12,
          '& svg': { fontSize: 15 },
        }}
      >
        {icons[name]}
        {label}
      </ButtonBase>
      {shown &&
        places.map((each) => (
          <Item
            key={pathOf(each)}
            to={pathOf(each)}
            label={each.record ? record(each.record) : translate(`tw.place.${each.label}`)}
            narrow={false}
            inner
          />
        ))}
    </Box>
  );
}

interface ItemProps {
  to: string;
  label: string;
  narrow: boolean;
  icon?: ReactNode;
  count?: number;
  end?: boolean;
  inner?: boolean;
  active?: boolean;
}

function Item({ to, label, narrow, icon, count, end, inner, active }: ItemProps) {
  const link = (
    <Box
      component={NavLink}
      to={to}
      end={end ?? false}
      aria-label={narrow ? label : undefined}
      className={active ? 'active' : undefined}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        height: 28,
        mx: 2,
        px: narrow ? '9px' : 1,
        pl: inner ? '24px' : undefined,
        borderRadius: '6px',
        color: 'text.primary',
        fontSize: 13,
        textDecoration: 'none',
        whiteSpace: 'nowrap',
        '& svg': { fontSize: 17, color: 'text.secondary' },
        '&:hover': { backgroundColor: 'wash' },
        '&.active': {
          backgroundColor: 'wash',
          color: 'primary.main',
          fontWeight: 600,
          '& svg': { color: 'primary.main' },
        },
      }}
    >
      {icon}
      {!narrow && (
        <Box component="span" sx={{ flex: 1, overflow: 'hidden', textOverflow: 'ellipsis' }}>
          {label}
        </Box>
      )}
      {!narrow && count ? (
        <Box
          component="span"
          sx={(theme) => ({
            fontSize: 11,
            fontWeight: 600,
            minWidth: 18,
            px: '5px',
            borderRadius: '9px',
            textAlign: 'center',
            lineHeight: '18px',
            backgroundColor: theme.palette.tone.amber.wash,
            color: theme.palette.tone.amber.ink,
          })}
        >
          {count}
        </Box>
      ) : null}
    </Box>
  );
  return narrow ? (
    <Tooltip title={label} placement="right">
      {link}
    </Tooltip>
  ) : (
    link
  );
}
