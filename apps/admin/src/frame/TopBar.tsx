import Notifications from '@mui/icons-material/AssignmentOutlined';
import DarkMode from '@mui/icons-material/DarkModeOutlined';
import Key from '@mui/icons-material/KeyOutlined';
import LightMode from '@mui/icons-material/LightModeOutlined';
import Logout from '@mui/icons-material/Logout';
import MenuIcon from '@mui/icons-material/Menu';
import SearchIcon from '@mui/icons-material/Search';
import Badge from '@mui/material/Badge';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useQueryClient } from '@tanstack/react-query';
import { useGetIdentity, useLocaleState, useLogout, useTranslate } from 'ra-core';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import type { Me } from '../api/auth-provider.ts';
import { isRecordType, resourceOf } from '../api/names.ts';
import { useWords } from '../parts/use-words.ts';
import { useWhere } from './crumb.tsx';
import { useShade } from './shade.tsx';
import { isTyping } from './typing.ts';
import { useTaskCount } from './use-task-count.ts';

const Search = lazy(() => import('./Search.tsx'));
const Help = lazy(() => import('./Help.tsx'));
const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** 顶栏 — where I am, search, my tasks, language, light or dark, me; 48 px. */
export function TopBar({ onMenu }: { onMenu?: () => void }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { known, open, late } = useTaskCount();
  const waiting = known ? translate('tw.task.count', { open }) : translate('tw.task.open');
  const [searching, setSearching] = useState(false);
  const [helping, setHelping] = useState(false);
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setSearching(true);
      }
      if (event.key === '?' && !isTyping(event)) setHelping(true);
    };
    window.addEventListener('keydown', key);
    return () => window.removeEventListener('keydown', key);
  }, []);
  return (
    <Box
      component="header"
      sx={{
        height: 48,
        flex: 'none',
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        px: { xs: 2, md: 5 },
        borderBottom: 1,
        borderColor: 'line',
        backgroundColor: 'background.paper',
        position: 'sticky',
        top: 0,
        zIndex: 10,
      }}
    >
      {onMenu && (
        <IconButton aria-label={translate('ra.action.open_menu')} onClick={onMenu}>
          <MenuIcon sx={{ fontSize: 20 }} />
        </IconButton>
      )}
      <Breadcrumb />
      <Box sx={{ flex: 1 }} />
      <ButtonBase
        onClick={() => setSearching(true)}
        sx={{
          height: 30,
          px: 2,
          gap: 2,
          borderRadius: '6px',
          border: 1,
          borderColor: 'line',
          color: 'text.secondary',
          fontSize: 13,
          minWidth: { xs: 0, md: 220 },
          justifyContent: 'flex-start',
          '&:hover': { borderColor: 'text.secondary' },
        }}
      >
        <SearchIcon sx={{ fontSize: 17 }} />
        <Box
          component="span"
          sx={{
            flex: 1,
            textAlign: 'left',
            position: { xs: 'absolute', md: 'static' },
            clipPath: { xs: 'inset(50%)', md: 'none' },
          }}
        >
          {translate('ra.action.search')}
        </Box>
        <Box component="kbd" sx={{ display: { xs: 'none', md: 'inline' }, fontFamily: 'inherit', fontSize: 11 }}>
          {mac ? '⌘K' : 'Ctrl K'}
        </Box>
      </ButtonBase>
      <Tooltip title={late > 0 ? translate('tw.task.count_late', { open, late }) : waiting}>
        <IconButton aria-label={waiting} onClick={() => navigate('/tasks')}>
          <Badge
            badgeContent={open}
            max={99}
            sx={{
              '& .MuiBadge-badge': {
                fontSize: 10,
                height: 16,
                minWidth: 16,
                px: '4px',
                backgroundColor: (theme) => theme.palette.tone[late > 0 ? 'red' : 'amber'].wash,
                color: (theme) => theme.palette.tone[late > 0 ? 'red' : 'amber'].ink,
                fontWeight: 700,
              },
            }}
          >
            <Notifications sx={{ fontSize: 20 }} />
          </Badge>
        </IconButton>
      </Tooltip>
      <Box sx={{ display: { xs: 'none', sm: 'flex' }, gap: 1 }}>
        <LanguageButton />
        <ThemeButton />
      </Box>
      <Person />
      {searching && (
        <Suspense fallback={null}>
          <Search onClose={() => setSearching(false)} />
        </Suspense>
      )}
      {helping && (
        <Suspense fallback={null}>
          <Help onClose={() => setHelping(false)} />
        </Suspense>
      )}
    </Box>
  );
}

function Breadcrumb() {
  const translate = useTranslate();
  const { type, title } = useWhere();
  const { records: record } = useWords();
  return (
    <Box
      component="nav"
      aria-label={translate('tw.frame.where')}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        minWidth: 0,
        fontSize: 13,
        whiteSpace: 'nowrap',
        overflow: 'hidden',
      }}
    >
      {type &&
        isRecordType(type) &&
        (title ? (
          <Link component={RouterLink} to={`/${resourceOf(type)}`} underline="hover" color="textSecondary">
            {record(type)}
          </Link>
        ) : (
          <span>{record(type)}</span>
        ))}
      {type && title && (
        <Box component="span" aria-hidden sx={{ color: 'text.secondary' }}>
          /
        </Box>
      )}
      {title && (
        <Box
          component="span"
          aria-current="page"
          sx={{ overflow: 'hidden', textOverflow: 'ellipsis', fontWeight: 500 }}
        >
          {title}
        </Box>
      )}
    </Box>
  );
}

export function LanguageButton() {
  const translate = useTranslate();
  const [locale, setLocale] = useLocaleState();
  const client = useQueryClient();
  const other = locale === 'zh' ? 'en' : 'zh';
  return (
    <Button
      onClick={async () => {
        await setLocale(other);
        await client.invalidateQueries();
      }}
      aria-label={`${other === 'zh' ? '中文' : 'EN'} · ${translate('tw.frame.language')}`}
      sx={{ minWidth: 40, px: 2, color: 'text.secondary' }}
    >
      {other === 'zh' ? '中文' : 'EN'}
    </Button>
  );
}

export function ThemeButton() {
  const translate = useTranslate();
  const [theme, setTheme] = useShade();
  return (
    <IconButton
      aria-label={translate('ra.action.toggle_theme')}
      onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
    >
      {theme === 'dark' ? <LightMode sx={{ fontSize: 19 }} /> : <DarkMode sx={{ fontSize: 19 }} />}
    </IconButton>
  );
}

function Person() {
  const translate = useTranslate();
  const logout = useLogout();
  const navigate = useNavigate();
  const { role } = useWords();
  const { locale } = useWords();
  const { data } = useGetIdentity();
  const me = data as Me | undefined;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!me) return null;
  const name = (locale === 'en' && me.nameEn) || me.name;
  return (
    <>
      <ButtonBase
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
        aria-label={`${translate('ra.auth.user_menu')} ${name}`}
        sx={{ height: 30, px: 1, gap: 2, borderRadius: '6px', fontSize: 13, '&:hover': { backgroundColor: 'wash' } }}
      >
        <Box
          aria-hidden
          sx={{
            width: 26,
            height: 26,
            borderRadius: '50%',
            display: 'grid',
            placeItems: 'center',
            fontSize: 12,
            fontWeight: 600,
            backgroundColor: 'wash',
            color: 'primary.main',
            '&::before': { content: 'attr(data-initial)' },
          }}
          data-initial={name.slice(0, 1)}
        />
        <Box component="span" sx={{ display: { xs: 'none', md: 'inline' } }}>
          {name}
        </Box>
      </ButtonBase>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        <Box sx={{ px: 4, py: 2, fontSize: 13, maxWidth: 280 }}>
          <b>{name}</b>
          <Box sx={{ color: 'text.secondary', fontSize: 12 }}>
            {[me.title, me.department].filter(Boolean).join(' · ')}
          </Box>
          <Box sx={{ color: 'text.secondary', fontSize: 12 }}>
            {me.roles.map(role).join(translate('tw.list_comma'))}
          </Box>
          <Box sx={{ color: 'text.secondary', fontSize: 12 }}>{me.email}</Box>
        </Box>
        <Divider />
        <Box sx={{ display: { xs: 'flex', sm: 'none' }, px: 3, py: 1, gap: 2 }}>
          <LanguageButton />
          <ThemeButton />
        </Box>
        <MenuItem
          onClick={() => {
            setAnchor(null);
            navigate('/me');
          }}
        >
          <Key sx={{ fontSize: 16, mr: 2 }} />
          {translate('tw.place.me')}
        </MenuItem>
        <MenuItem onClick={() => logout()}>
          <Logout sx={{ fontSize: 16, mr: 2 }} />
          {translate('ra.auth.logout')}
        </MenuItem>
      </Menu>
    </>
  );
}
