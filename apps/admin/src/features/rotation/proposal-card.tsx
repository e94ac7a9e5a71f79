import type { ProposalForStaff } from '@assay/core/rotation';
import { formatDate } from '@assay/ui';
import { Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { api } from '../../api.ts';
import { ActionDialog } from '../../forms/action-dialog.tsx';
import { askNothing, askReason } from '../../forms/action-values.ts';
import { TextLink } from '../../layout/links.tsx';
import { tell } from '../../layout/tell.ts';
import { Tag } from '../../lists/tag.tsx';
import { acceptWords, proposalWords } from './rotation-words.ts';

/** What is proposed about a question, what it rests on, and the two answers to it. `order`: of its heading. */
export function ProposalCard({ proposal, order = 3 }: { proposal: ProposalForStaff; order?: 2 | 3 }) {
  const words = proposalWords[proposal.kind];
  return (
    <Paper withBorder p="md" component="article" aria-label={`${words.tag}: ${proposal.title}`}>
      <Stack gap="sm">
        <Group gap="sm">
          <Tag tone={words.tone}>{words.tag}</Tag>
          <Title order={order} size="h5">
            <TextLink to="/questions/$questionId" params={{ questionId: proposal.questionId }} inherit>
              {proposal.title}
            </TextLink>
          </Title>
          <Text size="xs" c="dimmed">
            {proposal.version === null ? '' : `version ${proposal.version} · `}proposed on {formatDate(proposal.openedAt)}
          </Text>
        </Group>
        <List size="sm" spacing={4} maw="52rem">
          {proposal.evidence.map((sentence) => (
            <List.Item key={sentence}>{sentence}</List.Item>
          ))}
        </List>
        {proposal.mayDecide ? <Answers proposal={proposal} /> : null}
      </Stack>
    </Paper>
  );
}

function Answers({ proposal }: { proposal: ProposalForStaff }) {
  const words = proposalWords[proposal.kind];
  const { proposalId, title } = proposal;
  return (
    <Group gap="xs">
      <ActionDialog
        trigger={(open) => (
          <Button size="xs" onClick={open} aria-label={`${words.accept}: ${title}`}>
            {words.accept}
          </Button>
        )}
        title={`${words.accept}?`}
        asked={askNothing}
        submitLabel={words.accept}
        errorTitle="Nothing was changed"
        run={() => api.acceptProposal(proposalId)}
        onDone={() => tell(words.done)}
      >
        {acceptWords(proposal)}
      </ActionDialog>
      <ActionDialog
        trigger={(open) => (
          <Button size="xs" variant="default" onClick={open} aria-label={`Dismiss: ${title}`}>
            Dismiss
          </Button>
        )}
        title={`Dismiss the proposal for “${title}”?`}
        asked={askReason}
        submitLabel="Dismiss"
        errorTitle="The proposal was not dismissed"
        run={({ reason }) => api.dismissProposal(proposalId, { reason })}
        onDone={() => tell('The proposal is dismissed.')}
      >
        The question stays where it is. The same is not proposed again for four weeks, unless there is a new signal. A signal that this
        rests on counts as a false alarm then, and the question is watched on.
      </ActionDialog>
    </Group>
  );
}
