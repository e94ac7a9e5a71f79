import type { AssessmentContent, PoolFilter, PoolStock, Section } from '@assay/core/assessments';
import { formatCount, formatPoints } from '@assay/ui';
import { Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { sharingWords } from '../../words/sharing-words.ts';
import { kindWords } from '../../words/status.ts';
import classes from './sections-table.module.css';
import { stockSentence } from './stock-sentence.ts';
import { worthSentence } from './worth-sentence.ts';

type SectionsTableProps = { sections: AssessmentContent['sections']; pools: readonly PoolStock[] };

/** What each section asks, why, and what it draws from. */
export function SectionsTable({ sections, pools }: SectionsTableProps) {
  return (
    <ol className={classes['sections']} aria-label="Sections">
      {sections.map((section, index) => (
        <li key={section.id} className={classes['section']}>
          <div className={classes['head']}>
            <Text fw={600} className={classes['title'] ?? ''}>
              {section.title}
            </Text>
            <Text size="sm" className={classes['worth'] ?? ''}>
              {pointsWords(section)}
            </Text>
          </div>
          {section.why === '' ? null : <Text size="sm">{section.why}</Text>}
          <Text size="sm" c="dimmed">
            {poolWords(section)}
          </Text>
          <Worth section={section} stock={pools[index]} />
          <Short stock={pools[index]} wanted={section.count} />
        </li>
      ))}
    </ol>
  );
}

/** "3 questions × 5 points", "3 questions, 15 points shared by difficulty". */
function pointsWords({ count, weight, sharing }: Section): string {
  const questions = formatCount(count, 'question');
  if (sharing === 'alike') return `${questions} × ${formatPoints(weight)}`;
  return `${questions}, ${formatPoints(count * weight)} shared ${sharingWords[sharing]}`;
}

function Worth({ section: { sharing, count, weight }, stock }: { section: Section; stock: PoolStock | undefined }) {
  const words = worthSentence({ sharing, count, points: weight, range: stock?.worth ?? null });
  return words === null ? null : (
    <Text size="sm" c="dimmed">
      {words}
    </Text>
  );
}

/** "only joins, windows", "SQL or windows · for data-engineer · Code · difficulty 2–4 · easiest first". */
export function poolWords({ pool, order, areOptionsShuffled }: Pick<Section, 'pool' | 'order' | 'areOptionsShuffled'>): string {
  const asked = [
    pool.skills.length === 0 ? 'any skill' : pool.skills.join(' or '),
    pool.roles.length === 0 ? '' : `for ${pool.roles.join(' or ')}`,
    pool.kinds.length === 0 ? 'any kind' : pool.kinds.map((kind) => kindWords[kind]).join(' or '),
    difficultyWords(pool),
  ]
    .filter(Boolean)
    .join(' · ');
  const named = `only ${pool.named.map(({ questionId }) => questionId).join(', ')}`;
  return [
    pool.named.length === 0 ? asked : pool.skills.length === 0 ? named : `${named} · should one be gone: ${asked}`,
    order === 'easiest_first' ? 'easiest first' : '',
    areOptionsShuffled ? '' : 'options in their written order',
  ]
    .filter(Boolean)
    .join(' · ');
}

function difficultyWords({ difficultyFrom, difficultyTo }: PoolFilter): string {
  if (difficultyFrom === 1 && difficultyTo === 5) return 'any difficulty';
  return difficultyFrom === difficultyTo ? `difficulty ${difficultyFrom}` : `difficulty ${difficultyFrom}–${difficultyTo}`;
}

function Short({ stock, wanted }: { stock: PoolStock | undefined; wanted: number }) {
  if (stock === undefined || stock.isEnough) return null;
  return (
    <Group gap={6} wrap="nowrap" align="start" c="var(--assay-amber)" mt={4}>
      <IconAlertTriangle size={16} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
      <Text size="sm">{stockSentence(stock, wanted)}</Text>
    </Group>
  );
}
