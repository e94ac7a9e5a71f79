import { caseStatusWords, isUndecided } from '@assay/core/similarity';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Part } from '../../layout/page.tsx';
import { CaseTable } from './case-table.tsx';
import { casesQuery } from './queries.ts';

/** The cases that an attempt is in; nothing where it is in none. */
export function CasesOfAttempt({ attemptId }: { attemptId: string }) {
  const { data } = useQuery(casesQuery({ status: '', question: '', attempt: attemptId, page: 1 }));
  if (data === undefined || data.total === 0) return null;
  const waiting = data.cases.filter(({ status }) => isUndecided(status)).length;
  return (
    <Part
      title="Answers that are alike"
      note={
        waiting === 0
          ? `Every case is ${caseStatusWords.confirmed.toLowerCase()} or ${caseStatusWords.dismissed.toLowerCase()}.`
          : 'Evidence for a person to look at, never a verdict.'
      }
    >
      <CaseTable cases={data.cases} instead={null} />
      <Text size="sm" c="dimmed" mt="xs">
        A case changes neither score nor decision. An attempt that a confirmed case is held against is left out of distributions and
        statistics until the case is opened again.
      </Text>
    </Part>
  );
}
