import { Modal, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { api } from '../api.ts';
import { LoadError } from '../layout/loading.tsx';
import { pageActions } from '../session/page-actions.ts';
import { useMay } from '../session/use-may.ts';
import classes from './palette.module.css';
import { foundEntries, matchingPages, type PaletteEntry, type PalettePage, withHeadings } from './palette-entries.ts';

const pages: readonly PalettePage[] = [
  { label: 'Home', to: '/', words: 'start what needs me' },
  { label: 'Assessments', to: '/assessments', words: 'quizzes list' },
  { label: 'Openings', to: '/openings', words: 'jobs roles list results' },
  { label: 'Answers owed', to: '/answers', words: 'decisions decide tell told reject advance overdue' },
  { label: 'My reviews', to: '/reviews', words: 'score rubric queue disputes differ adjudicate practise training severity' },
  { label: 'Questions', to: '/questions', words: 'bank list' },
  { label: 'Similarity', to: '/similarity', words: 'copied alike cases plagiarism clusters pairs' },
  { label: 'Rotation', to: '/rotation', words: 'proposals leaks stock forecast exposure rest retire' },
  { label: 'People', to: '/people', words: 'colleagues roles teams owners invite settings' },
  { label: 'Mail', to: '/mail', words: 'letters e-mail sent bounced reminders templates settings' },
  { label: 'Audit log', to: '/audit', words: 'trail history who settings' },
  { label: 'Your account', to: '/account', words: 'name password sign out settings' },
];
const actions: readonly PalettePage[] = [
  { label: 'New assessment', to: '/assessments/new', words: 'create quiz' },
  { label: 'New opening', to: '/openings/new', words: 'create job' },
];

type PaletteProps = { isOpen: boolean; onClose: () => void };

/** Finds whatever has a name and leads there: type, choose with the arrows, Enter. */
export function Palette({ isOpen, onClose }: PaletteProps) {
  const listId = useId();
  const router = useRouter();
  const may = useMay();
  const isAllowed = ({ to }: PalettePage) => {
    const action = pageActions[`/staff${to}`];
    return action === undefined || may(action);
  };
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 150);
  const found = useQuery({
    queryKey: ['search', asked],
    queryFn: () => api.search(asked),
    enabled: isOpen && asked !== '',
    placeholderData: keepPreviousData,
  });
  const entries = [
    ...matchingPages(pages.filter(isAllowed), text, 'Pages'),
    ...matchingPages(actions.filter(isAllowed), text, 'Actions'),
    ...(asked === '' || found.data === undefined
      ? []
      : foundEntries(found.data, { mayInvite: may('invitation.write'), mayReadFigures: may('dashboard.read') })),
  ];
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, entries.length - 1);
  const active = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Follows the choice: the list is longer than its window.
    active.current?.scrollIntoView({ block: 'nearest' });
  });
  const follow = (entry: PaletteEntry) => {
    setText('');
    setChosen(0);
    onClose();
    void router.navigate({ href: router.buildLocation({ to: entry.to }).href });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const entry = entries[at];
    if (step !== undefined && entries.length > 0) {
      event.preventDefault();
      setChosen((at + step + entries.length) % entries.length);
    } else if (event.key === 'Enter' && entry !== undefined) {
      event.preventDefault();
      follow(entry);
    }
  };
  const isLooking = asked !== '' && (found.isFetching || asked !== text.trim());
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      size="lg"
      yOffset="10vh"
      aria-label="Find or do"
      transitionProps={{ duration: 0 }}
    >
      <TextInput
        data-autofocus
        className={classes['field'] ?? ''}
        size="md"
        variant="unstyled"
        role="combobox"
        aria-label="Find a candidate, opening, assessment, question or page"
        aria-expanded={entries.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(entries[at] === undefined ? {} : { 'aria-activedescendant': `${listId}-${at}` })}
        placeholder="Find a candidate, an opening, a page…"
        maxLength={200}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label="Found" className={classes['list']}>
        {withHeadings(entries).map(({ entry, heading }, index) => (
          <div key={entry.id} role="presentation">
            {heading === null ? null : (
              <Text size="xs" c="dimmed" fw={550} px="sm" pt="xs" pb={4} aria-hidden>
                {heading}
              </Text>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus */}
            <div
              id={`${listId}-${index}`}
              ref={index === at ? active : null}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              aria-label={[entry.label, entry.note, entry.group].filter(Boolean).join(', ')}
              className={classes['entry']}
              onClick={() => follow(entry)}
            >
              <span className={classes['label']}>{entry.label}</span>
              <span className={classes['note']}>{entry.note}</span>
            </div>
          </div>
        ))}
      </div>
      {found.isError ? (
        <div className={classes['foot']}>
          <LoadError query={found} title="The search did not answer" />
        </div>
      ) : entries.length === 0 ? (
        <Text size="sm" c="dimmed" className={classes['foot'] ?? ''}>
          {isLooking ? 'Looking…' : `Nothing here has “${text.trim()}” in its name.`}
        </Text>
      ) : null}
      <VisuallyHidden role="status">{isLooking ? '' : `${entries.length} found`}</VisuallyHidden>
    </Modal>
  );
}
