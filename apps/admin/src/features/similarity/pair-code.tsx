import type { AlignedRegion, LineRange, PairText } from '@assay/core/similarity';
import { EmptyState, formatCount } from '@assay/ui';
import { Stack, Text, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import classes from './pair-code.module.css';
import { regionLetter } from './similarity-words.ts';

const hues = 6;

type PairCodeProps = {
  names: readonly [string, string];
  texts: readonly [PairText | null, PairText | null];
  regions: readonly AlignedRegion[];
  /** Stands in place of a code that is not shown. */
  instead: (side: 0 | 1) => ReactNode;
};

/** Two codes side by side; each stretch that says the same has a letter and a colour, and its letter leads to the other side. */
export function PairCode({ names, texts, regions, instead }: PairCodeProps) {
  const id = useId();
  const [current, setCurrent] = useState<number | null>(null);
  const jump = (side: 0 | 1, region: number) => {
    setCurrent(region);
    const target = document.getElementById(`${id}-${1 - side}-${region}`);
    target?.scrollIntoView({ block: 'nearest' });
    target?.focus();
  };
  return (
    <Stack gap="xs">
      <Text size="sm">
        {texts.includes(null)
          ? 'It takes both codes to show which lines say the same.'
          : regions.length === 0
            ? 'No stretch of ten words and signs says the same in both.'
            : `${formatCount(regions.length, 'stretch', 'stretches')} ${regions.length === 1 ? 'says' : 'say'} the same but for names and texts. A letter leads to the same stretch on the other side.`}
      </Text>
      <div className={classes['sides']}>
        {([0, 1] as const).map((side) => {
          const text = texts[side];
          const ranges = regions.map((region) => (side === 0 ? region.left : region.right));
          return (
            <figure key={side} className={classes['side']}>
              <Text component="figcaption" size="sm" fw={600} mb={4} style={{ overflowWrap: 'anywhere' }}>
                <bdi>{names[side]}</bdi>
              </Text>
              {text === null ? (
                instead(side)
              ) : (
                <Code
                  label={`Code of ${names[side]}`}
                  text={text}
                  ranges={ranges}
                  current={current}
                  idOf={(region) => `${id}-${side}-${region}`}
                  onJump={(region) => jump(side, region)}
                />
              )}
            </figure>
          );
        })}
      </div>
    </Stack>
  );
}

type CodeProps = {
  label: string;
  text: PairText;
  ranges: readonly LineRange[];
  current: number | null;
  idOf: (region: number) => string;
  onJump: (region: number) => void;
};

function Code({ label, text: { text, given, isWhole, isCut }, ranges, current, idOf, onJump }: CodeProps) {
  const lines = text.replace(/\n$/, '').split(/\r\n|\n|\r/);
  const givenLines = new Set(given);
  if (text.trim() === '') return <EmptyState title="Nothing is left">The answer holds no text.</EmptyState>;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a <fieldset> is for forms */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <div className={classes['code']} role="group" aria-label={label} tabIndex={0}>
        {lines.map((line, index) => {
          const number = index + 1;
          const region = ranges.findIndex(({ from, to }) => number >= from && number <= to);
          const starts = ranges.flatMap(({ from }, at) => (from === number ? [at] : []));
          const isGiven = givenLines.has(number);
          return (
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
              key={index}
              className={classes['line']}
              {...(region === -1 ? {} : { 'data-hue': region % hues, 'data-current': region === current })}
            >
              <span className={classes['number']} aria-hidden>
                {number}
              </span>
              <span className={classes['letter']}>
                {starts.slice(0, 1).map((at) => (
                  <button
                    key={at}
                    type="button"
                    id={idOf(at)}
                    className={classes['jump']}
                    aria-label={`Stretch ${regionLetter(at)}, to the other side`}
                    onClick={() => onJump(at)}
                  >
                    {regionLetter(at)}
                  </button>
                ))}
              </span>
              <span className={`${classes['text']} ${isGiven ? classes['given'] : ''}`}>
                {isGiven ? <VisuallyHidden>Given to everybody: </VisuallyHidden> : null}
                {line}
              </span>
            </div>
          );
        })}
      </div>
      {given.length === 0 ? null : (
        <Text size="xs" c="dimmed" mt={4}>
          Removed as given: {formatCount(given.length, 'line')}, in grey and italics, {given.length === 1 ? 'was' : 'were'} there before.
          They count for nothing.
        </Text>
      )}
      {isCut ? (
        <Text size="xs" c="dimmed" mt={4}>
          Only its beginning is shown: it is too long. The whole stands on the page of the candidate.
        </Text>
      ) : null}
      {isWhole || isCut ? null : (
        <Text size="xs" c="dimmed" mt={4}>
          It could not be read as a whole; what could not be read is compared by its words and signs.
        </Text>
      )}
    </>
  );
}
