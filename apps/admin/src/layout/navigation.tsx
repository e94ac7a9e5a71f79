import { Wordmark } from '@assay/ui';
import { ActionIcon, Text, Tooltip } from '@mantine/core';
import { IconBriefcase, IconClipboardList, IconHome, IconListSearch, IconLogout } from '@tabler/icons-react';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { meQuery } from '../features/accounts/queries.ts';
import { PaletteButton } from '../palette/palette-button.tsx';
import classes from './shell.module.css';

const entries = [
  { to: '/', label: 'Home', icon: IconHome },
  { to: '/assessments', label: 'Assessments', icon: IconClipboardList },
  { to: '/openings', label: 'Openings', icon: IconBriefcase },
  { to: '/questions', label: 'Questions', icon: IconListSearch },
] as const;

type NavigationProps = { onFind: () => void; onFollow?: () => void; closeButton?: ReactNode };

export function Navigation({ onFind, onFollow, closeButton }: NavigationProps) {
  return (
    <nav className={classes['navigation']} aria-label="Main">
      <div className={classes['top']}>
        <Link to="/" className={classes['brand']} onClick={onFollow}>
          <Wordmark />
        </Link>
        {closeButton}
      </div>
      <PaletteButton onClick={onFind} />
      <ul className={classes['list']}>
        {entries.map(({ to, label, icon: Icon }) => (
          <li key={to}>
            <Link to={to} className={classes['entry']} activeOptions={{ exact: to === '/', includeSearch: false }} onClick={onFollow}>
              <Icon size={18} stroke={1.75} aria-hidden />
              {label}
            </Link>
          </li>
        ))}
      </ul>
      <Person />
    </nav>
  );
}

function Person() {
  const { data: me } = useSuspenseQuery(meQuery);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const signOut = useMutation({
    mutationFn: api.signOut,
    onSuccess: async () => {
      await navigate({ to: '/sign-in' });
      queryClient.clear();
    },
  });
  return (
    <div className={classes['person']}>
      <span className={classes['initials']} aria-hidden>
        {initials(me.name)}
      </span>
      <div className={classes['who']}>
        <Text size="sm" fw={500} truncate>
          {me.name}
        </Text>
        <Text size="xs" c="dimmed" truncate title={me.email}>
          {me.isOwner ? 'Owner' : (me.teams[0]?.role ?? me.email)}
        </Text>
      </div>
      <Tooltip label="Sign out">
        <ActionIcon variant="subtle" color="gray" aria-label="Sign out" loading={signOut.isPending} onClick={() => signOut.mutate()}>
          <IconLogout size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => Array.from(word ?? '')[0] ?? '');
  return letters.join('').toLocaleUpperCase('en');
}
