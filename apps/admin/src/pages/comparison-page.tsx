import type { CandidateForStaff, ItemForStaff } from '@assay/core/candidates';
import { EmptyState } from '@assay/ui';
import { ReplayComparison } from '@assay/ui/replay';
import { NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { candidateQuery } from '../features/candidates/queries.ts';
import { ComparableTable } from '../features/recordings/comparable-table.tsx';
import { filmQuery } from '../features/recordings/queries.ts';
import { ButtonLink, TextLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page } from '../layout/page.tsx';
import { type ComparisonSearch, comparisonSearch } from '../search.ts';

const route = getRouteApi('/staff/invitations/$invitationId/compare');

/** The recordings of two candidates side by side, one question at a time. */
export function ComparisonPage() {
  const { invitationId } = route.useParams();
  const { item: position = 1, with: asked } = route.useSearch();
  const otherId = asked === invitationId ? undefined : asked;
  const candidate = useQuery(candidateQuery(invitationId));
  const other = useQuery({ ...candidateQuery(otherId ?? ''), enabled: otherId !== undefined });
  const attempt = candidate.data?.attempt;
  const name = candidate.data?.invitation.name;
  return (
    <Page
      title="Two recordings side by side"
      above={
        <TextLink to="/invitations/$invitationId/recording" params={{ invitationId }}>
          {name === undefined ? 'Recording' : `Recording of ${name}`}
        </TextLink>
      }
      lead="One question, both as far as the other in the time they had it before them. Honest answers to one question are often alike."
      actions={
        otherId === undefined ? undefined : (
          <ButtonLink
            variant="default"
            to="/invitations/$invitationId/compare"
            params={{ invitationId }}
            search={comparisonSearch({ item: position })}
          >
            Compare with somebody else
          </ButtonLink>
        )
      }
    >
      {candidate.data === undefined ? (
        <Loading query={candidate} title="The candidate could not be loaded" heights={[40, 420]} />
      ) : attempt === null || attempt === undefined ? (
        <EmptyState title="Not started yet">The recording begins when {name} starts the attempt.</EmptyState>
      ) : otherId === undefined ? (
        <Choosing candidate={candidate.data} attempt={attempt} item={itemAt(attempt.items, position)} />
      ) : other.data === undefined ? (
        <Loading query={other} title="The other candidate could not be loaded" heights={[40, 420]} />
      ) : (
        <Comparing candidate={candidate.data} other={other.data} position={position} />
      )}
    </Page>
  );
}

type Attempt = NonNullable<CandidateForStaff['attempt']>;

const itemAt = (items: readonly ItemForStaff[], position: number): ItemForStaff | undefined =>
  items.find((own) => own.position === position) ?? items[0];

/** Changes what the address says, and adds nothing to its history. */
function useNote() {
  const navigate = route.useNavigate();
  return (changes: { [Key in keyof ComparisonSearch]: ComparisonSearch[Key] | undefined }) =>
    void navigate({ search: (now) => comparisonSearch({ ...now, ...changes }), replace: true, resetScroll: false });
}

function QuestionSelect({ items, item }: { items: readonly ItemForStaff[]; item: ItemForStaff }) {
  const note = useNote();
  return (
    <NativeSelect
      label="Question"
      maw="28rem"
      value={String(item.position)}
      onChange={(event) => note({ item: Number(event.currentTarget.value), at: undefined })}
      data={items.map(({ position, title }) => ({ value: String(position), label: `${position}. ${title}` }))}
    />
  );
}

function Choosing({
  candidate: { invitation },
  attempt,
  item,
}: {
  candidate: CandidateForStaff;
  attempt: Attempt;
  item: ItemForStaff | undefined;
}) {
  const { text = '' } = route.useSearch();
  const note = useNote();
  if (item === undefined) return <EmptyState title="Nothing to compare">This attempt has no questions.</EmptyState>;
  return (
    <Stack>
      <QuestionSelect items={attempt.items} item={item} />
      <Text size="sm">With whom is {invitation.name} to be compared?</Text>
      <ComparableTable
        attemptId={attempt.attemptId}
        item={item}
        text={text}
        onText={(next) => note({ text: next })}
        linkTo={({ invitationId, candidate }) => (
          <TextLink
            to="/invitations/$invitationId/compare"
            params={{ invitationId: invitation.invitationId }}
            search={comparisonSearch({ item: item.position, with: invitationId })}
            fw={550}
          >
            <bdi>{candidate}</bdi>
          </TextLink>
        )}
      />
    </Stack>
  );
}

function Comparing({ candidate, other, position }: { candidate: CandidateForStaff; other: CandidateForStaff; position: number }) {
  const shared = (candidate.attempt?.items ?? []).flatMap((own) => {
    const theirs = other.attempt?.items.find(({ questionId }) => questionId === own.questionId);
    return theirs === undefined ? [] : [{ own, theirs }];
  });
  const pair = shared.find(({ own }) => own.position === position) ?? shared[0];
  if (candidate.attempt === null || other.attempt === null || pair === undefined)
    return (
      <EmptyState title="No question in common">
        {candidate.invitation.name} and {other.invitation.name} were asked nothing that is the same.
      </EmptyState>
    );
  const { own, theirs } = pair;
  return (
    <Stack>
      <QuestionSelect items={shared.map((each) => each.own)} item={own} />
      {own.version === theirs.version ? null : (
        <Text size="sm">
          They were asked different versions of it: {candidate.invitation.name} version {own.version}, {other.invitation.name} version{' '}
          {theirs.version}.
        </Text>
      )}
      <Films
        left={{ name: candidate.invitation.name, attemptId: candidate.attempt.attemptId, itemId: own.itemId }}
        right={{ name: other.invitation.name, attemptId: other.attempt.attemptId, itemId: theirs.itemId }}
      />
    </Stack>
  );
}

type Compared = { name: string; attemptId: string; itemId: string };

function Films({ left, right }: { left: Compared; right: Compared }) {
  const { at } = route.useSearch();
  const note = useNote();
  const [first, second] = [useQuery(filmQuery(left.attemptId)), useQuery(filmQuery(right.attemptId))];
  if (first.data === undefined || second.data === undefined) {
    const missing = first.isError || first.data === undefined ? first : second;
    return <Loading query={missing} title="The recordings could not be loaded" heights={[60, 420]} />;
  }
  const itemIn = (film: typeof first.data, { itemId }: Compared) =>
    Math.max(
      0,
      film.items.findIndex((item) => item.itemId === itemId),
    );
  return (
    <ReplayComparison
      key={left.itemId + right.itemId}
      left={{ film: first.data, name: `Left: ${left.name}`, item: itemIn(first.data, left) }}
      right={{ film: second.data, name: `Right: ${right.name}`, item: itemIn(second.data, right) }}
      share={at}
      // Rounded up, so that what happened at that moment has happened when the address is opened.
      onShare={(share) => note({ at: Math.ceil(share * 10_000) / 10_000 })}
    />
  );
}
