import type { QuestionAgreement } from '@assay/core/reviews';
import { leastAgreement } from '@assay/core/reviews';
import { formatNumber } from '@assay/ui';
import { Table, Text } from '@mantine/core';
import { IntervalBar } from '../../charts/interval-bar.tsx';
import { DataTable } from '../../lists/data-table.tsx';
import { Tag } from '../../lists/tag.tsx';
import { adviceSentence, adviceWords, agreementFigure, nWords } from './agreement-words.ts';

const columns = [
  { key: 'criterion', label: 'Criterion' },
  { key: 'advice', label: 'Reviewers' },
  { key: 'answers', label: 'Answers', align: 'right' },
  { key: 'alpha', label: 'Krippendorff’s α' },
  { key: 'kappa', label: 'Weighted κ' },
] as const;

/** Of one question: each criterion, first what it means, then the figures. */
export function AgreementTable({ question: { title, criteria } }: { question: QuestionAgreement }) {
  const hasSeveralVersions = new Set(criteria.map(({ id }) => id)).size < criteria.length;
  return (
    <DataTable label={`Agreement on ${title}`} columns={columns}>
      {criteria.map((criterion) => (
        <Table.Tr key={`${criterion.id} ${criterion.versions.join()}`} style={{ verticalAlign: 'top' }}>
          <Table.Td miw="6rem">
            <Text size="sm" fw={550}>
              {criterion.title}
            </Text>
            {hasSeveralVersions ? (
              <Text size="xs" c="dimmed">
                as in version {criterion.versions.join(', ')}
              </Text>
            ) : null}
          </Table.Td>
          <Table.Td miw="13rem" maw="24rem">
            <Tag tone={adviceWords[criterion.advice].tone}>{adviceWords[criterion.advice].word}</Tag>
            <Text size="sm" mt={2}>
              {adviceSentence(criterion)}
            </Text>
          </Table.Td>
          <Table.Td ta="right">{formatNumber(criterion.answers)}</Table.Td>
          <FigureCell figure={criterion.alpha} />
          <FigureCell figure={criterion.kappa} />
        </Table.Tr>
      ))}
    </DataTable>
  );
}

const FigureCell = ({ figure }: { figure: QuestionAgreement['criteria'][number]['alpha'] }) => (
  <Table.Td miw="10rem" {...(figure.isKnown && figure.interval.isKnown ? {} : { c: 'dimmed' })}>
    <Text size="sm">{agreementFigure(figure)}</Text>
    {figure.isKnown ? (
      <IntervalBar
        value={figure.value}
        interval={figure.interval.isKnown ? figure.interval : null}
        from={-0.2}
        to={1}
        line={leastAgreement}
      />
    ) : null}
    {figure.isKnown ? (
      <Text size="xs" c="dimmed">
        {nWords(figure)}
      </Text>
    ) : null}
  </Table.Td>
);
