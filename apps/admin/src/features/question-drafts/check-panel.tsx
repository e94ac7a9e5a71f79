import type { QuestionDraft } from '@assay/core/question-drafts';
import { formatDateTime } from '@assay/ui';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { Refusal } from '../../forms/refusal.tsx';
import { ProblemList } from '../../lists/problem-list.tsx';
import { ProofsTable } from '../../lists/proofs-table.tsx';
import type { DraftWriter } from './draft-writer.ts';
import { draftQuery } from './queries.ts';

/** Runs the proofs of the draft and shows what came of the last time. */
export function CheckPanel({ draft, writer }: { draft: QuestionDraft; writer: DraftWriter }) {
  const queryClient = useQueryClient();
  const { isRunning, isGivenUp, isOutdated, last } = draft.check;
  const check = useMutation({
    mutationFn: async () => {
      await writer.flush();
      return api.checkDraft(draft.questionId);
    },
    onSuccess: (asked) => queryClient.setQueryData(draftQuery(draft.questionId).queryKey, asked),
  });
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        A check makes what follows from other files (generated cases, results of a reference, drawn values) and runs every solution:
        accepted ones must pass, wrong ones must fail where they say.
      </Text>
      <Group>
        <Button onClick={() => check.mutate()} loading={check.isPending || isRunning}>
          Check
        </Button>
        <Text size="sm" role="status">
          {isRunning ? 'The proofs are running.' : isGivenUp ? 'The sandbox did not answer. Check again.' : stateWords(isOutdated, last)}
        </Text>
      </Group>
      {check.error === null ? null : <Refusal error={check.error} title="The check was not started" />}
      {last === null ? null : (
        <>
          {last.problems.length === 0 ? null : <ProblemList problems={last.problems} />}
          {last.made.length === 0 ? null : <Text size="sm">{`Made by the check: ${last.made.join(', ')}.`}</Text>}
          {last.proofs.length === 0 ? null : <ProofsTable proofs={last.proofs} />}
        </>
      )}
    </Stack>
  );
}

function stateWords(isOutdated: boolean, last: QuestionDraft['check']['last']): string {
  if (last === null) return 'Not checked yet.';
  const when = formatDateTime(last.checkedAt);
  if (isOutdated) return `Changed since the check of ${when}.`;
  return last.isKept ? `Checked on ${when}: everything is as it should be.` : `Checked on ${when}: there are problems.`;
}
