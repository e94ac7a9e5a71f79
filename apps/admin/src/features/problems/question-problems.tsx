import { useQuery } from '@tanstack/react-query';
import { Part } from '../../layout/page.tsx';
import { ProblemReports } from './problem-reports.tsx';
import { questionProblemsQuery } from './queries.ts';

/** On the page of a question: what candidates reported about it. Nothing where there is nothing, or for whoever may not read it. */
export function QuestionProblems({ questionId }: { questionId: string }) {
  const reports = useQuery(questionProblemsQuery(questionId));
  if (reports.data === undefined || reports.data.length === 0) return null;
  return (
    <Part title="Reported by candidates" note="In their words, while the clock ran. Open reports stand first.">
      <ProblemReports reports={reports.data} namesQuestion={false} />
    </Part>
  );
}
