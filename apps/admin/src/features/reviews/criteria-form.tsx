import type { Rubric } from '@assay/core/questions';
import type { ReviewDraft } from '@assay/core/reviews';
import { formatCount, formatNumber } from '@assay/ui';
import { Radio, Stack, Textarea } from '@mantine/core';
import classes from './criteria-form.module.css';

type CriteriaFormProps = {
  criteria: Rubric['criteria'];
  draft: Pick<ReviewDraft, 'levels' | 'notes'>;
  /** Which one the digits are for; -1 where they are for none. */
  current: number;
  isLocked: boolean;
  onCurrent: (index: number) => void;
  onLevel: (criterionId: string, level: number) => void;
  /** Absent where nothing is noted on a criterion. */
  onNote?: (criterionId: string, note: string) => void;
};

/** Each criterion with its levels, from the best to the worst, and the digit that chooses each. */
export function CriteriaForm({ criteria, draft, current, isLocked, onCurrent, onLevel, onNote }: CriteriaFormProps) {
  return (
    <Stack gap="sm">
      {criteria.map(({ id, title, levels }, index) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: where the focus goes is where the digits go
        <div
          key={id}
          className={classes['criterion']}
          data-criterion={index}
          data-current={index === current && !isLocked}
          onFocus={() => onCurrent(index)}
        >
          <Radio.Group
            label={title}
            classNames={{ label: classes['title'] ?? '' }}
            value={draft.levels[id] === undefined ? null : String(draft.levels[id])}
            onChange={(value) => onLevel(id, Number(value))}
            readOnly={isLocked}
          >
            <Stack gap={6} mt={6}>
              {levels.map(({ points, text }, level) => (
                <Radio
                  // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place
                  key={level}
                  value={String(level)}
                  size="sm"
                  disabled={isLocked && draft.levels[id] !== level}
                  styles={{ body: { alignItems: 'flex-start' }, labelWrapper: { flex: 1 } }}
                  label={
                    <span className={classes['level']} data-past={isLocked && draft.levels[id] !== level}>
                      <kbd className={classes['key']} aria-hidden>
                        {level < 9 && current >= 0 ? level + 1 : ''}
                      </kbd>
                      <span>{text}</span>
                      <span>
                        {formatNumber(points, 2)}{' '}
                        <span className="assay-visually-hidden">{formatCount(points, 'point').replace(/^\S+\s/, '')}</span>
                      </span>
                    </span>
                  }
                />
              ))}
            </Stack>
          </Radio.Group>
          {onNote === undefined || (isLocked && (draft.notes[id] ?? '') === '') ? null : (
            <Textarea
              mt="xs"
              size="sm"
              autosize
              minRows={1}
              maxRows={8}
              maxLength={4000}
              aria-label={`Note on ${title}`}
              placeholder="Note"
              data-note={index}
              value={draft.notes[id] ?? ''}
              readOnly={isLocked}
              onChange={(event) => onNote(id, event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') event.currentTarget.blur();
              }}
            />
          )}
        </div>
      ))}
    </Stack>
  );
}
