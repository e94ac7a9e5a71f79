import { Wordmark } from '@assay/ui';
import { ActionIcon, Text, Tooltip } from '@mantine/core';
import {
  IconBriefcase,
  IconChartDots,
  IconChecks,
  IconClipboardCheck,
  IconClipboardList,
  IconGitCompare,
  IconHistory,
  IconHome,
  IconListSearch,
  IconLogout,
  IconMail,
  IconMailQuestion,
  IconRefresh,
  IconShieldLock,
  IconUsers,
} from '@tabler/icons-react';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { meQuery } from '../features/accounts/queries.ts';
import { PaletteButton } from '../palette/palette-button.tsx';
import { useMay } from '../session/use-may.ts';
import { rolesText } from '../words/role-words.ts';
import classes from './shell.module.css';

const entries = [
  { to: '/', label: 'Home', icon: IconHome, action: 'home.read' },
  { to: '/assessments', label: 'Assessments', icon: IconClipboardList, action: 'assessment.read' },
  { to: '/openings', label: 'Openings', icon: IconBriefcase, action: 'opening.read' },
  { to: '/answers', label: 'Answers owed', icon: IconMailQuestion, action: 'decision.read' },
  { to: '/reviews', label: 'My reviews', icon: IconClipboardCheck, action: 'review.write' },
  { to: '/questions', label: 'Questions', icon: IconListSearch, action: 'question.read' },
  { to: '/questions/overview', label: 'Bank overview', icon: IconChartDots, action: 'question.read' },
  { to: '/rotation', label: 'Rotation', icon: IconRefresh, action: 'rotation.read' },
  { to: '/similarity', label: 'Similarity', icon: IconGitCompare, action: 'similarity.read' },
  { to: '/people', label: 'People', icon: IconUsers, action: 'people.read' },
  { to: '/approval', label: 'Approval of questions', icon: IconChecks, action: 'approval.write' },
  { to: '/data-notice', label: 'Notice on data', icon: IconShieldLock, action: 'notice.write' },
  { to: '/mail', label: 'Mail', icon: IconMail, action: 'mail.read' },
  { to: '/audit', label: 'Audit log', icon: IconHistory, action: 'audit.read' },
] as const;

/** Whether the address is that of another entry, below this one. */
const isWithin = (address: string, to: string): boolean =>
  entries.some((other) => other.to.startsWith(`${to}/`) && address.startsWith(other.to));

type NavigationProps = { onFind: () => void; onFollow?: () => void; closeButton?: ReactNode };

export function Navigation({ onFind, onFollow, closeButton }: NavigationProps) {
  const may = useMay();
  const address = useLocation({ select: ({ pathname }) => pathname });
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
        {entries
          .filter(({ action }) => may(action))
          .map(({ to, label, icon: Icon }) => (
            <li key={to}>
              <Link
                to={to}
                className={classes['entry']}
                activeOptions={{ exact: to === '/' || isWithin(address, to), includeSearch: false }}
                onClick={onFollow}
              >
                <Icon size={18} stroke={1.75} aria-hidden />
                {label}
              </Link>
            </li>
          ))}
      </ul>
      <Person {...(onFollow === undefined ? {} : { onFollow })} />
    </nav>
  );
}

function Person({ onFollow }: Pick<NavigationProps, 'onFollow'>) {
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
        <Link to="/account" className={classes['own']} title="Your account" onClick={onFollow}>
          {me.name}
        </Link>
        <Text size="xs" c="dimmed" truncate title={me.email}>
          {me.isOwner ? 'Owner' : rolesText([...new Set(me.teams.flatMap(({ role }) => (role === 'owner' ? [] : [role])))])}
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
