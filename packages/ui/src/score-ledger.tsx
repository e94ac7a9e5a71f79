import type { ExplainedItem, ScorePart } from '@assay/core/grading';
import type { ReactNode } from 'react';
import { formatPercent } from './format.ts';
import { floorWords, itemWords, partWords, pointsOfWords, sectionWords } from './score-ledger-words.ts';
import { roundingOf } from './shown-sum.ts';

type Points = { points: number; maxPoints: number };

export type LedgerSection = Points & {
  title: string;
  toReview: number;
  toReviewPoints: number;
  /** Below its title. */
  note?: string;
  /** Absent where only sections are told. */
  items?: readonly ExplainedItem[];
};

type ScoreLedgerProps = {
  label: string;
  sections: readonly LedgerSection[];
  /** Null where no total is told. */
  total: (Points & { toReview: number }) | null;
  /** Absent where nobody is told what it is held to; null where there is none. */
  floorPercent?: number | null;
  /** The title of an answer, such as a link to it. */
  itemTitle?: (item: ExplainedItem) => ReactNode;
  /** The place of the answer that is shown beside. */
  selected?: number;
};

/** How a score came about, as a bill: what is shown adds up to the cent, and where rounding has a part in it, that is a line. */
export function ScoreLedger({ label, sections, total, floorPercent, itemTitle, selected }: ScoreLedgerProps) {
  const hasItems = sections.some(({ items }) => items !== undefined);
  const whole = sections.reduce((sum, { maxPoints, toReviewPoints }) => sum + maxPoints + toReviewPoints, 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <section> would add a heading-less part to the page's outline
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
    <div className="assay-ledger" role="region" aria-label={label} tabIndex={0}>
      <table aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{hasItems ? 'Section and question' : 'Section'}</th>
            {hasItems ? <th scope="col">Share</th> : null}
            <th scope="col">Points</th>
          </tr>
        </thead>
        {sections.map((section) => (
          <tbody key={section.title}>
            <tr data-line={hasItems ? 'section' : 'plain'}>
              <th scope="row">
                {section.title}
                <Small words={sectionWords(section, whole)} />
                <Small words={section.note ?? ''} />
              </th>
              {hasItems ? <td>{isOpen(section) ? '–' : shareOf(section)}</td> : null}
              <td>{isOpen(section) ? '–' : pointsOfWords(section.points, section.maxPoints)}</td>
            </tr>
            {section.items?.map((item) => (
              <ItemLines key={item.itemId} item={item} title={itemTitle?.(item) ?? item.title} isSelected={item.position === selected} />
            ))}
            {section.items === undefined ? null : <RoundingLine parts={section.items} total={section} hasShare />}
          </tbody>
        ))}
        {total === null ? null : (
          <tfoot>
            <RoundingLine parts={sections} total={total} hasShare={hasItems} />
            <tr data-line="total">
              <th scope="row">{total.toReview === 0 ? 'Score' : 'Score so far'}</th>
              {hasItems ? <td>{shareOf(total)}</td> : null}
              <td>{total.maxPoints === 0 ? '–' : pointsOfWords(total.points, total.maxPoints)}</td>
            </tr>
            {floorPercent === undefined ? null : <FloorLine total={total} floorPercent={floorPercent} hasShare={hasItems} />}
          </tfoot>
        )}
      </table>
    </div>
  );
}

/** There are no points to speak of yet. */
const isOpen = ({ maxPoints, items }: LedgerSection): boolean =>
  maxPoints === 0 || (items?.every(({ standing }) => standing !== 'counted') ?? false);

const shareOf = ({ points, maxPoints }: Points): string => (maxPoints === 0 ? '–' : formatPercent(points / maxPoints, 1));

const Small = ({ words }: { words: string }) => (words === '' ? null : <small>{words}</small>);

function ItemLines({ item, title, isSelected }: { item: ExplainedItem; title: ReactNode; isSelected: boolean }) {
  const { standing, share, points, maxPoints, parts, weight } = item;
  return (
    <>
      <tr data-line="item" data-selected={isSelected} data-standing={standing}>
        <th scope="row">
          {title}
          <Small words={itemWords(item)} />
        </th>
        <td>{share === null ? '–' : formatPercent(share, 1)}</td>
        <td>{standing === 'counted' ? pointsOfWords(points, maxPoints) : '–'}</td>
      </tr>
      {parts.length < 2 ? null : (
        <>
          {parts.map((part) => (
            <PartLine key={part.by} part={part} weight={weight} />
          ))}
          <RoundingLine parts={parts} total={item} hasShare isPart />
        </>
      )}
    </>
  );
}

const PartLine = ({ part, weight }: { part: ScorePart; weight: number }) => (
  <tr data-line="part">
    <th scope="row">{partWords(part, weight)}</th>
    <td>{formatPercent(part.share, 1)}</td>
    <td>{pointsOfWords(part.points, part.maxPoints)}</td>
  </tr>
);

type RoundingLineProps = { parts: readonly Points[]; total: Points; hasShare: boolean; isPart?: boolean };

/** Nothing where what is shown adds up as it stands. */
function RoundingLine({ parts, total, hasShare, isPart = false }: RoundingLineProps) {
  const rounding = [
    roundingOf(
      parts.map(({ points }) => points),
      total.points,
    ),
    roundingOf(
      parts.map(({ maxPoints }) => maxPoints),
      total.maxPoints,
    ),
  ] as const;
  if (rounding.every((part) => part === 0)) return null;
  return (
    <tr data-line={isPart ? 'part' : 'rounding'}>
      <th scope="row">Rounding: each line is shown with two decimals</th>
      {hasShare ? <td /> : null}
      <td>{pointsOfWords(...rounding)}</td>
    </tr>
  );
}

function FloorLine({
  total,
  floorPercent,
  hasShare,
}: {
  total: Points & { toReview: number };
  floorPercent: number | null;
  hasShare: boolean;
}) {
  if (floorPercent === null) {
    return (
      <tr data-line="floor">
        <th scope="row">This opening has no floor</th>
        {hasShare ? <td>–</td> : null}
        <td>–</td>
      </tr>
    );
  }
  return (
    <tr data-line="floor">
      <th scope="row">{floorWords(total, floorPercent)}</th>
      {hasShare ? <td>{formatPercent(floorPercent / 100, 1)}</td> : null}
      <td>{total.maxPoints === 0 ? '–' : pointsOfWords((total.maxPoints * floorPercent) / 100, total.maxPoints)}</td>
    </tr>
  );
}
