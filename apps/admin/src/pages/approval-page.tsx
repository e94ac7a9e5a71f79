import { useQuery } from '@tanstack/react-query';
import { ApprovalRuleForm } from '../features/questions/approval-rule-form.tsx';
import { approvalRuleQuery } from '../features/questions/queries.ts';
import { Loading } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';

export function ApprovalPage() {
  const query = useQuery(approvalRuleQuery);
  return (
    <Page
      title="Approval of questions"
      lead="What is asked for before a question that was made here is drawn in assessments. It holds for the whole installation."
      width="form"
    >
      {query.data === undefined ? (
        <Loading query={query} title="The rule could not be loaded" heights={[140]} />
      ) : (
        <ApprovalRuleForm rule={query.data} />
      )}
    </Page>
  );
}
