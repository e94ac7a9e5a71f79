import { CodeBlock, foldSame, formatCount, formatNumber, type Line, lineDifference } from '@assay/ui';
import { Text } from '@mantine/core';
import { useMemo } from 'react';
import classes from './text-difference.module.css';

type TextDifferenceProps = { inTime: string; late: string; label: string };

/** Beyond these a difference is no longer read, and a page of it slow; both texts can be opened whole. */
const linesShown = 400;
const charactersShown = 500;

/** The text as it was in time against the text with the late edits, line by line. */
export function TextDifference({ inTime, late, label }: TextDifferenceProps) {
  // Long texts take longer to compare than to draw.
  const lines = useMemo(() => lineDifference(inTime, late), [inTime, late]);
  const stretches = useMemo(() => cut(lines), [lines]);
  return (
    <div>
      <Text size="sm" mb={4}>
        {label}: {formatCount(count(lines, 'added'), 'line')} came late, {formatCount(count(lines, 'removed'), 'line')} gone.
      </Text>
      {/* biome-ignore lint/a11y/useSemanticElements: a <fieldset> is for forms */}
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
        tabIndex={0}
        role="group"
        aria-label={`${label}, difference`}
        className={classes['frame']}
      >
        <code>
          {stretches.map((stretch, index) =>
            stretch.kind === 'lines' ? (
              stretch.lines.map((line) => <DifferenceLine key={`${line.kind} ${numberOf(line)}`} line={line} />)
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no other identity
              <span key={index} className={classes['folded']}>
                {formatCount(stretch.count, 'line')} {stretch.isSame ? 'the same in both' : 'more'}
              </span>
            ),
          )}
        </code>
      </pre>
      <details style={{ marginTop: '0.4rem' }}>
        <summary>Both texts in full</summary>
        <div className="assay-sides" style={{ paddingTop: 'var(--mantine-spacing-xs)' }}>
          <Whole name="In time" text={inTime} label={label} />
          <Whole name="With the late edits" text={late} label={label} />
        </div>
      </details>
    </div>
  );
}

function Whole({ name, text, label }: { name: string; text: string; label: string }) {
  return (
    <div style={{ minWidth: 0 }}>
      <Text size="xs" c="dimmed">
        {name}
      </Text>
      {text === '' ? <Text size="sm">Nothing was written.</Text> : <CodeBlock code={text} label={`${label}, ${name.toLowerCase()}`} />}
    </div>
  );
}

const signs = { same: ' ', removed: '−', added: '+' } as const;
const elements = { same: 'span', removed: 'del', added: 'ins' } as const;

function DifferenceLine({ line }: { line: Line }) {
  const Element = elements[line.kind];
  const rest = line.text.length - charactersShown;
  return (
    <Element className={classes['line']} data-kind={line.kind}>
      <span className={classes['number']} aria-hidden>
        {numberOf(line)}
      </span>
      <span className={classes['sign']}>{signs[line.kind]}</span>
      {rest > 0 ? `${line.text.slice(0, charactersShown)}… (${formatNumber(rest)} more characters)` : line.text}
      {'\n'}
    </Element>
  );
}

const numberOf = (line: Line): number => (line.kind === 'added' ? line.after : line.before);
const count = (lines: readonly Line[], kind: Line['kind']): number => lines.filter((line) => line.kind === kind).length;

type Shown = { kind: 'lines'; lines: readonly Line[] } | { kind: 'folded'; count: number; isSame: boolean };

function cut(lines: readonly Line[]): readonly Shown[] {
  const shown: Shown[] = [];
  let left = linesShown;
  let more = 0;
  for (const stretch of foldSame(lines)) {
    if (stretch.kind === 'folded') {
      if (left > 0) shown.push({ ...stretch, isSame: true });
      continue;
    }
    const fitting = stretch.lines.slice(0, left);
    left -= fitting.length;
    more += stretch.lines.length - fitting.length;
    if (fitting.length > 0) shown.push({ kind: 'lines', lines: fitting });
  }
  return more === 0 ? shown : [...shown, { kind: 'folded', count: more, isSame: false }];
}
