import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { CodeBlock } from './code-block.tsx';
import { formatCount, formatNumber } from './format.ts';
import { foldSame, type Line, lineDifference } from './line-difference.ts';

type Side = { name: string; text: string };

type TextDifferenceProps = {
  /** Names the text: a language, a file. */
  label: string;
  before: Side;
  after: Side;
  /** What came of it, in words; without it the lines are counted. */
  summary?: (added: number, removed: number) => string;
};

/** Beyond these a difference is no longer read, and a page of it slow; both texts can be opened whole. */
const linesShown = 400;
const charactersShown = 500;

/** One text as it was before and after, line by line; both in full below. */
export function TextDifference({ label, before, after, summary = counted }: TextDifferenceProps) {
  // Long texts take longer to compare than to draw.
  const lines = useMemo(() => lineDifference(before.text, after.text), [before.text, after.text]);
  const stretches = useMemo(() => cut(lines), [lines]);
  return (
    <div>
      <Text size="sm" mb={4}>
        {label}: {summary(count(lines, 'added'), count(lines, 'removed'))}
      </Text>
      {/* biome-ignore lint/a11y/useSemanticElements: a <fieldset> is for forms */}
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
        tabIndex={0}
        role="group"
        aria-label={`${label}, difference`}
        className="assay-difference"
      >
        <code>
          {stretches.map((stretch, index) =>
            stretch.kind === 'lines' ? (
              stretch.lines.map((line) => <DifferenceLine key={`${line.kind} ${numberOf(line)}`} line={line} />)
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no other identity
              <span key={index} className="assay-difference-folded">
                {formatCount(stretch.count, 'line')} {stretch.isSame ? 'the same in both' : 'more'}
              </span>
            ),
          )}
        </code>
      </pre>
      <details style={{ marginTop: '0.4rem' }}>
        <summary>Both texts in full</summary>
        <div className="assay-sides" style={{ paddingTop: 'var(--mantine-spacing-xs)' }}>
          <Whole side={before} label={label} />
          <Whole side={after} label={label} />
        </div>
      </details>
    </div>
  );
}

const counted = (added: number, removed: number): string =>
  added + removed === 0 ? 'the same in both.' : `${formatCount(added, 'line')} came, ${formatCount(removed, 'line')} gone.`;

function Whole({ side: { name, text }, label }: { side: Side; label: string }) {
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
    <Element className="assay-difference-line" data-kind={line.kind}>
      <span className="assay-difference-number" aria-hidden>
        {numberOf(line)}
      </span>
      <span className="assay-difference-sign">{signs[line.kind]}</span>
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
