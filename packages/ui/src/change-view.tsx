import type { ChangedFile, ChangedLine } from '@assay/core/questions';
import { Text } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { formatCount } from './format.ts';
import { foldSame, type Line, lineDifference } from './line-difference.ts';

type ChangeViewProps = {
  files: readonly ChangedFile[];
  /** What hangs below a line, such as comments on it; null for nothing. */
  below: (place: ChangedLine) => ReactNode;
  /** Lines can be chosen, by mouse and by keyboard; absent where there is nothing to choose them for. */
  onChoose?: ((place: ChangedLine) => void) | undefined;
  /** Lines that stay in sight though nothing changed near them. */
  keeps?: ((place: ChangedLine) => boolean) | undefined;
};

/** A change of one or several files, line by line. */
export function ChangeView({ files, ...rest }: ChangeViewProps) {
  return (
    <div className="assay-change">
      {files
        .filter(({ before, after }) => before !== after)
        .map((file) => (
          <FileChange key={file.path} file={file} {...rest} />
        ))}
    </div>
  );
}

function FileChange({ file, below, onChoose, keeps }: Omit<ChangeViewProps, 'files'> & { file: ChangedFile }) {
  const lines = useMemo(() => lineDifference(file.before ?? '', file.after ?? ''), [file]);
  const [isWhole, setIsWhole] = useState(false);
  // One stop for the Tab key in each file: the arrow keys move between its lines.
  const [stop, setStop] = useState<number | null>(null);
  const firstChanged = lines.findIndex(({ kind }) => kind !== 'same');
  const shown = stretchesOf(lines, isWhole, (line) => keeps?.(placeOf(file.path, line)) === true);
  return (
    <section aria-label={`${file.path}${stateWords(file)}`} className="assay-change-file">
      <Text size="sm" fw={550} className="assay-change-title">
        {file.path}
        <Text span size="sm" c="dimmed">
          {stateWords(file)}
        </Text>
      </Text>
      {shown.map((stretch) =>
        stretch.kind === 'folded' ? (
          <button key={stretch.key} type="button" className="assay-change-folded" onClick={() => setIsWhole(true)}>
            Show {formatCount(stretch.count, 'line')} that did not change
          </button>
        ) : (
          stretch.lines.map(({ line, index }) => (
            <ChangeLine
              key={index}
              line={line}
              place={placeOf(file.path, line)}
              isStop={index === (stop ?? firstChanged)}
              onFocus={() => setStop(index)}
              onChoose={onChoose}
            >
              {below(placeOf(file.path, line))}
            </ChangeLine>
          ))
        ),
      )}
    </section>
  );
}

type ChangeLineProps = {
  line: Line;
  place: ChangedLine;
  isStop: boolean;
  onFocus: () => void;
  onChoose: ChangeViewProps['onChoose'];
  children: ReactNode;
};

const signs = { same: ' ', removed: '−', added: '+' } as const;
const kindWords = { same: '', removed: ', removed', added: ', added' } as const;

function ChangeLine({ line, place, isStop, onFocus, onChoose, children }: ChangeLineProps) {
  const content = (
    <>
      <span className="assay-difference-number" aria-hidden>
        {place.line}
      </span>
      <span className="assay-difference-sign" aria-hidden>
        {signs[line.kind]}
      </span>
      <span className="assay-change-text">{line.text}</span>
    </>
  );
  return (
    <>
      {onChoose === undefined ? (
        <div className="assay-change-line" data-kind={line.kind}>
          {content}
        </div>
      ) : (
        <button
          type="button"
          className="assay-change-line"
          data-kind={line.kind}
          tabIndex={isStop ? 0 : -1}
          aria-label={`Line ${place.line}${kindWords[line.kind]}: ${line.text.trim() === '' ? 'empty' : line.text}. Comment on it.`}
          onFocus={onFocus}
          onKeyDown={moveByArrow}
          onClick={() => onChoose(place)}
        >
          {content}
          <span className="assay-change-plus" aria-hidden>
            +
          </span>
        </button>
      )}
      {children}
    </>
  );
}

/** To the next line that can be chosen in the same file, whatever hangs between. */
function moveByArrow(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const buttons = [...(event.currentTarget.closest('section')?.querySelectorAll<HTMLButtonElement>('button.assay-change-line') ?? [])];
  const next = buttons[buttons.indexOf(event.currentTarget) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

const placeOf = (path: string, line: Line): ChangedLine =>
  line.kind === 'removed' ? { path, side: 'before', line: line.before } : { path, side: 'after', line: line.after };

function stateWords({ before, after }: ChangedFile): string {
  if (before === null) return ', new';
  return after === null ? ', removed' : '';
}

type Shown =
  | { kind: 'lines'; key: string; lines: readonly { line: Line; index: number }[] }
  | { kind: 'folded'; key: string; count: number };

function stretchesOf(lines: readonly Line[], isWhole: boolean, keeps: (line: Line) => boolean): readonly Shown[] {
  const numbered = lines.map((line, index) => ({ line, index }));
  if (isWhole) return [{ kind: 'lines', key: 'all', lines: numbered }];
  const shown: Shown[] = [];
  let index = 0;
  for (const stretch of foldSame(lines, 4)) {
    const count = stretch.kind === 'folded' ? stretch.count : stretch.lines.length;
    const own = numbered.slice(index, index + count);
    // A few lines are quicker read than unfolded.
    const isFolded = stretch.kind === 'folded' && count > 3 && !own.some(({ line }) => keeps(line));
    shown.push(isFolded ? { kind: 'folded', key: `folded ${index}`, count } : { kind: 'lines', key: `lines ${index}`, lines: own });
    index += count;
  }
  return shown;
}
