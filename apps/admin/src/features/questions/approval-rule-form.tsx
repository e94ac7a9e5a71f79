import type { ApprovalRuleForStaff } from '@assay/core/questions';
import { ErrorNotice, formatDateTime } from '@assay/ui';
import { Stack, Switch, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { tell } from '../../layout/tell.ts';
import { approvalRuleQuery } from './queries.ts';

/** One switch: it is saved when it is moved. */
export function ApprovalRuleForm({ rule }: { rule: ApprovalRuleForStaff }) {
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: (needsSecondPerson: boolean) => api.changeApprovalRule({ needsSecondPerson }),
    onSuccess: (saved) => {
      queryClient.setQueryData(approvalRuleQuery.queryKey, saved);
      tell(saved.needsSecondPerson ? 'From now on a second person approves.' : 'From now on authors may approve their own questions.');
    },
  });
  return (
    <Stack>
      <Switch
        label="A second person approves questions before they are live"
        description="Whoever made a version cannot approve it then; every other manager or author can. Each approval is in the question’s history either way, with who, when and why."
        checked={save.isPending ? save.variables : rule.needsSecondPerson}
        disabled={save.isPending}
        onChange={(event) => save.mutate(event.currentTarget.checked)}
      />
      <Text size="sm">
        Leave it off while only one person looks after the questions: nobody could approve theirs. Questions of the bank’s folders are not
        concerned: whoever takes a change into the folders has approved it. What is live stays live.
      </Text>
      <Text size="sm" c="dimmed">
        {savedWords(rule)}
      </Text>
      {save.isError ? <ErrorNotice error={save.error} title="The rule was not changed" /> : null}
    </Stack>
  );
}

function savedWords({ savedAt, savedBy }: ApprovalRuleForStaff): string {
  if (savedAt === null) return 'Nobody has changed it yet.';
  return `Changed ${savedBy === null ? '' : `by ${savedBy} `}on ${formatDateTime(savedAt)}.`;
}
