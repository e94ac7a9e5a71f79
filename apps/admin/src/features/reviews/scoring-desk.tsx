import type { AnswerForReviewer, ReviewDraft, ReviewForReviewer } from '@assay/core/reviews';
import { unscoredCriteria } from '@assay/core/reviews';
import { Alert, Button, Group, Kbd, Stack, Text, Textarea, Title, VisuallyHidden } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { LeaveGuard } from '../../forms/leave-guard.tsx';
import { Refusal } from '../../forms/refusal.tsx';
import { tell } from '../../layout/tell.ts';
import type { AnswerSource } from './answer-source.ts';
import { CriteriaForm } from './criteria-form.tsx';
import { type HandBack, HandBackDialog } from './hand-back-dialog.tsx';
import { KeyList } from './key-list.tsx';
import classes from './review-desk.module.css';
import type { ReviewDeed } from './review-keys.ts';
import type { ReviewWriterOptions } from './review-writer.ts';
import { ReviewedAnswer } from './reviewed-answer.tsx';
import { SavedSign } from './saved-sign.tsx';
import { useReviewKeys } from './use-review-keys.ts';
import { useReviewWriter } from './use-review-writer.ts';

type ScoringDeskProps<Result> = {
  answer: AnswerForReviewer;
  source: AnswerSource;
  /** What is scored so far, and how the server is told. */
  scored: Pick<ReviewForReviewer, 'draft' | 'saves' | 'isWithdrawn'> & { result: Result | null };
  save: ReviewWriterOptions<Result>['save'];
  finish: ReviewWriterOptions<Result>['finish'];
  /** What the scores are for. */
  note: string;
  withdrawnWords: string;
  resultSentence: (result: Result) => string;
  /** Below that sentence. `isFresh`: it came just now. */
  resultPart: (result: Result, isFresh: boolean) => ReactNode;
  onFinished: () => void;
  /** Claims the next answer and goes there. */
  onNext: () => Promise<unknown>;
  /** Reads what another tab saved. */
  onShowSaved: () => void;
  handBack: HandBack;
};

/** One answer and what it is scored by, side by side; all of it can be done with the keyboard. */
export function ScoringDesk<Result>({ answer, source, scored, note, withdrawnWords, handBack, ...given }: ScoringDeskProps<Result>) {
  const criteria = answer.rubric?.criteria ?? [];
  const { writer, view } = useReviewWriter<Result>({ draft: scored.draft, saves: scored.saves, save: given.save, finish: given.finish });
  const { draft } = view;
  const [result, setResult] = useState<Result | null>(scored.result);
  const [current, setCurrent] = useState(() => firstUnscored(criteria, scored.draft));
  const [open, setOpen] = useState<'keys' | 'hand_back' | null>(null);
  const [said, setSaid] = useState('');
  const scoring = useRef<HTMLElement>(null);
  const isLocked = result !== null || scored.isWithdrawn || view.state === 'elsewhere' || view.state === 'refused';

  const next = useMutation({
    mutationFn: async () => {
      await writer.flush();
      return given.onNext();
    },
  });
  const finish = useMutation({
    mutationFn: () => writer.finish(),
    onSuccess: (made) => {
      setResult(made);
      setSaid(given.resultSentence(made));
      scoring.current?.scrollTo({ top: 0 });
      given.onFinished();
    },
  });
  const goTo = (index: number) => {
    const place = Math.min(criteria.length - 1, Math.max(0, index));
    setCurrent(place);
    scoring.current?.querySelector(`[data-criterion="${place}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const write = (change: Partial<ReviewDraft>) => writer.write({ ...writer.view().draft, ...change });
  const choose = (criterionId: string, level: number) => write({ levels: { ...writer.view().draft.levels, [criterionId]: level } });
  const tryToFinish = () => {
    const [missing] = unscoredCriteria({ criteria }, writer.view().draft.levels);
    if (missing === undefined) return finish.mutate();
    setSaid(`Choose a level for “${missing}” first.`);
    goTo(criteria.findIndex(({ title }) => title === missing));
  };
  const onDeed = (deed: ReviewDeed) => {
    switch (deed.kind) {
      case 'choose': {
        const criterion = criteria[current];
        const level = criterion?.levels[deed.level];
        if (isLocked || criterion === undefined || level === undefined) return;
        choose(criterion.id, deed.level);
        setSaid(`${criterion.title}: ${level.text}`);
        return goTo(current + 1);
      }
      case 'move':
        return goTo(current + deed.by);
      case 'note':
        return scoring.current?.querySelector<HTMLElement>(`[data-note="${current}"]`)?.focus();
      case 'finish':
        return isLocked || finish.isPending ? undefined : tryToFinish();
      case 'next':
        return next.isPending ? undefined : next.mutate();
      case 'hand_back':
        return isLocked ? undefined : setOpen('hand_back');
      case 'keys':
        return setOpen('keys');
      default:
        return deed satisfies never;
    }
  };
  useReviewKeys(onDeed);
  return (
    <div className={classes['columns']}>
      <LeaveGuard isDirty={() => writer.hasUnsaved() && !isLocked && view.state === 'away'} what="What you chose last" />
      <ReviewedAnswer of={answer} source={source} />
      <section className={classes['scoring']} ref={scoring} aria-label="Your scores">
        <Stack gap="sm">
          <Group justify="space-between" align="baseline">
            <Title order={2} size="h4">
              {result === null ? 'Your scores' : 'You have scored this'}
            </Title>
            <Group gap="xs">
              {result === null && !scored.isWithdrawn ? <SavedSign state={view.state} /> : null}
              <Button variant="default" size="compact-xs" onClick={() => setOpen('keys')} rightSection={<Kbd size="xs">?</Kbd>}>
                Keys
              </Button>
            </Group>
          </Group>
          <Text size="sm" c="dimmed">
            {note}
          </Text>
          {scored.isWithdrawn ? (
            <Alert variant="default" title="Not needed any more">
              <Text size="sm">{withdrawnWords}</Text>
            </Alert>
          ) : null}
          {view.state === 'elsewhere' ? (
            <Alert variant="default" title="Open in another tab">
              <Text size="sm" mb="xs">
                Another tab saved this review after this one. What you chose here last is not saved.
              </Text>
              <Button variant="default" size="xs" onClick={given.onShowSaved}>
                Show what was saved there
              </Button>
            </Alert>
          ) : null}
          {view.state === 'refused' ? <Refusal error={view.error} title="Your scores were not saved" /> : null}
          {result === null ? null : (
            <Alert variant="default" title="Finished">
              <Text size="sm">{given.resultSentence(result)}</Text>
              {given.resultPart(result, result !== scored.result)}
            </Alert>
          )}
          <CriteriaForm
            criteria={criteria}
            draft={draft}
            current={current}
            isLocked={isLocked}
            onCurrent={setCurrent}
            onLevel={choose}
            onNote={(criterionId, note) => write({ notes: { ...writer.view().draft.notes, [criterionId]: note } })}
          />
          <Textarea
            label="On the whole answer"
            size="sm"
            autosize
            minRows={2}
            maxLength={4000}
            value={draft.overall}
            readOnly={isLocked}
            onChange={(event) => write({ overall: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === 'Escape') event.currentTarget.blur();
            }}
          />
          {finish.error === null ? null : <Refusal error={finish.error} title="The review was not finished" />}
          {next.error === null ? null : <Refusal error={next.error} title="The next answer could not be opened" />}
          <Group gap="xs" className={classes['foot']}>
            {isLocked ? null : (
              <Button onClick={tryToFinish} loading={finish.isPending} rightSection={<Kbd size="xs">Enter</Kbd>}>
                Finish
              </Button>
            )}
            <Button
              variant={isLocked ? 'filled' : 'default'}
              onClick={() => next.mutate()}
              loading={next.isPending}
              rightSection={<Kbd size="xs">N</Kbd>}
            >
              Next
            </Button>
            {isLocked ? null : (
              <Button variant="subtle" px="xs" onClick={() => setOpen('hand_back')}>
                I know this person
              </Button>
            )}
          </Group>
          <VisuallyHidden role="status">{said}</VisuallyHidden>
        </Stack>
      </section>
      <KeyList isOpen={open === 'keys'} onClose={() => setOpen(null)} />
      <HandBackDialog
        of={handBack}
        isOpen={open === 'hand_back'}
        onClose={() => setOpen(null)}
        onDone={() => {
          setOpen(null);
          tell('Handed back. It is not offered to you again.');
          next.mutate();
        }}
      />
    </div>
  );
}

function firstUnscored(criteria: NonNullable<ReviewForReviewer['rubric']>['criteria'], { levels }: ReviewDraft): number {
  const index = criteria.findIndex(({ id }) => levels[id] === undefined);
  return index === -1 ? 0 : index;
}
