import type { UseFormReturnType } from '@mantine/form';
import { useEffect, useState } from 'react';
import { type AssessmentValues, freshKey, newSection, type SectionValues } from './assessment-values.ts';

/** What of a section holds the focus after a change: `focusName` marks it. */
type FocusPart = 'title' | 'up' | 'down' | 'undo';

export const focusName = (sectionKey: string, part: FocusPart): string => `${sectionKey} ${part}`;

export type Removed = { section: SectionValues; index: number };

/** The sections as a list that one can reorder: what moves keeps the focus, what goes can come back, and a sentence says what happened. */
export function useSectionList(form: UseFormReturnType<AssessmentValues>) {
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [said, setSaid] = useState('');
  const [focus, setFocus] = useState<{ name: string } | null>(null);
  // Follows the page: the button that was pressed has moved or gone.
  useEffect(() => {
    if (focus !== null) document.querySelector<HTMLElement>(`[data-focus-name="${CSS.escape(focus.name)}"]`)?.focus();
  }, [focus]);

  const { sections } = form.values;
  const nameOf = (index: number) => sections[index]?.title || `Section ${index + 1}`;
  const insert = (section: SectionValues, index: number) => {
    form.insertListItem('sections', section, index);
    setFocus({ name: focusName(section.key, 'title') });
  };
  return {
    removed,
    said,
    move(index: number, by: -1 | 1) {
      const [section, to] = [sections[index], index + by];
      if (section === undefined || to < 0 || to >= sections.length) return;
      form.reorderListItem('sections', { from: index, to });
      setFocus({ name: focusName(section.key, by === -1 ? 'up' : 'down') });
      setSaid(`${nameOf(index)} is now section ${to + 1} of ${sections.length}.`);
    },
    add() {
      insert(newSection('', freshKey([...sections, ...(removed === null ? [] : [removed.section])])), sections.length);
      setSaid(`Section ${sections.length + 1} added.`);
    },
    duplicate(index: number) {
      const section = sections[index];
      if (section === undefined) return;
      const key = freshKey([...sections, ...(removed === null ? [] : [removed.section])]);
      insert({ ...section, key, id: '', title: `${section.title} (copy)`.slice(0, 100), pool: { ...section.pool } }, index + 1);
      setSaid(`${nameOf(index)} duplicated as section ${index + 2}.`);
    },
    remove(index: number) {
      const section = sections[index];
      if (section === undefined) return;
      form.removeListItem('sections', index);
      setRemoved({ section, index });
      setFocus({ name: focusName(section.key, 'undo') });
      setSaid(`${nameOf(index)} removed.`);
    },
    undo() {
      if (removed === null) return;
      insert(removed.section, Math.min(removed.index, sections.length));
      setRemoved(null);
      setSaid(`${removed.section.title || 'The section'} is back.`);
    },
  };
}

export type SectionList = ReturnType<typeof useSectionList>;
