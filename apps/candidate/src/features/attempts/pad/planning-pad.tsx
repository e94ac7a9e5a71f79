import { Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconNotes } from '@tabler/icons-react';
import { useId } from 'react';
import type { PadState } from './use-pad.ts';

/** More than a plan; a pad that grows without end would fill the storage that edits need. */
const longestPlan = 50_000;

type PlanningPadProps = {
  pad: PadState;
  /** Null where it cannot be folded away. */
  fold: { isOpen: boolean; onToggle: () => void } | null;
};

/** A private text for one's own thoughts, the same beside every question. */
export function PlanningPad({ pad, fold }: PlanningPadProps) {
  const id = useId();
  const isOpen = fold === null || fold.isOpen;
  return (
    <section className="pad" data-open={isOpen || undefined} aria-label="Planning pad">
      {fold !== null && (
        <UnstyledButton className="pad-head" aria-expanded={isOpen} aria-controls={`${id}-text`} onClick={fold.onToggle}>
          <IconNotes size={16} aria-hidden />
          Planning pad
          {!isOpen && pad.text !== null && pad.text.trim() !== '' && (
            <Text span size="sm" c="dimmed">
              has notes
            </Text>
          )}
          {isOpen ? <IconChevronDown size={16} aria-hidden /> : <IconChevronUp size={16} aria-hidden />}
        </UnstyledButton>
      )}
      {isOpen && (
        <>
          <textarea
            id={`${id}-text`}
            className="pad-text"
            aria-label="Planning pad"
            aria-describedby={`${id}-note`}
            placeholder="Steps, cases, anything to remember"
            maxLength={longestPlan}
            value={pad.text ?? ''}
            readOnly={pad.text === null}
            onChange={(event) => pad.onChange(event.currentTarget.value)}
          />
          <Text id={`${id}-note`} size="xs" c="dimmed" className="pad-note">
            {pad.isKept
              ? 'Only for you: kept on this device, never sent, never scored. It goes when you get your receipt.'
              : 'Only for you, never sent, never scored. This browser keeps nothing: it goes when this page is closed.'}
          </Text>
        </>
      )}
    </section>
  );
}
