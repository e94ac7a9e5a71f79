import type { RegradeForStaff } from '@assay/core/regrades';
import { formatCount, formatDateTime } from '@assay/ui';
import { Button, Group, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { api } from '../api.ts';
import { isMoving, regradeQuery } from '../features/regrades/queries.ts';
import { RegradeRows } from '../features/regrades/regrade-rows.tsx';
import { leftOutWords, stateWords, summaryWords, titleOf } from '../features/regrades/regrade-words.ts';
import { ReviewsNeeded } from '../features/regrades/reviews-needed.tsx';
import { RubricChangeTable } from '../features/regrades/rubric-change-table.tsx';
import { ActionDialog } from '../forms/action-dialog.tsx';
import { askReason } from '../forms/action-values.ts';
import { TextLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page, Part } from '../layout/page.tsx';
import { Tag } from '../lists/tag.tsx';
import { useMay } from '../session/use-may.ts';

const route = getRouteApi('/staff/regrades/$regradeId');

export function RegradePage() {
  const { regradeId } = route.useParams();
  const query = useQuery(regradeQuery(regradeId));
  const may = useMay();
  const regrade = query.data;
  if (regrade === undefined) {
    return (
      <Page title="Grading again">
        <Loading query={query} title="The regrade could not be loaded" heights={[120, 320]} />
      </Page>
    );
  }
  return (
    <Page
      title={titleOf(regrade)}
      above={<Above regrade={regrade} />}
      beside={<Tag tone={regrade.state === 'applied' ? 'good' : 'grey'}>{stateWords[regrade.state]}</Tag>}
      actions={may('regrade.write') ? <Decide regrade={regrade} /> : undefined}
      lead={`Asked for by ${regrade.madeBy}, ${formatDateTime(regrade.madeAt)}`}
    >
      <Part title="What it changes">
        <Text role="status">
          {isMoving(regrade) ? `${stateWords[regrade.state]} … this page follows by itself.` : summaryWords(regrade.summary)}
        </Text>
        {isMoving(regrade) ? null : (
          <Text size="sm" c="dimmed">
            {[leftOutWords(regrade.summary), 'Decisions stay as they are, told or not. Answers and the gradings before are kept.']
              .filter((words) => words !== null)
              .join(' ')}
          </Text>
        )}
        {(['applied', 'undone'] as const).map((step) => {
          const done = regrade[step];
          return done === null ? null : (
            <Text key={step} size="sm">
              {`${step === 'applied' ? 'Carried out' : 'Undone'} by ${done.by}, ${formatDateTime(done.at)}: ${done.reason}`}
            </Text>
          );
        })}
      </Part>
      {isMoving(regrade)
        ? null
        : regrade.rubrics.map((change) => (
            <RubricChangeTable key={change.fromVersion} change={change} toVersion={regrade.question?.version ?? 0} />
          ))}
      <RegradeRows rows={regrade.rows} changed={regrade.summary.changed} />
      <ReviewsNeeded
        rows={regrade.reviewsNeeded}
        count={regrade.summary.reviewNeeded}
        actions={may('regrade.write') ? <NewReviews regrade={regrade} /> : undefined}
      />
    </Page>
  );
}

function Above({ regrade: { question, opening } }: { regrade: RegradeForStaff }) {
  if (opening !== null) {
    return (
      <TextLink to="/openings/$openingId" params={{ openingId: opening.openingId }}>
        {opening.title}
      </TextLink>
    );
  }
  if (question === null) return null;
  return (
    <TextLink to="/questions/$questionId" params={{ questionId: question.questionId }}>
      {question.title}
    </TextLink>
  );
}

function Decide({ regrade: { regradeId, state, summary } }: { regrade: RegradeForStaff }) {
  const client = useQueryClient();
  const readAnew = () => void client.invalidateQueries();
  if (state === 'ready' && summary.changed > 0) {
    return (
      <ActionDialog
        trigger={(open) => <Button onClick={open}>Carry it out</Button>}
        title="Take over these scores?"
        asked={askReason}
        submitLabel="Carry it out"
        errorTitle="The scores are as they were"
        run={(input) => api.applyRegrade(regradeId, input)}
        onDone={readAnew}
      >
        {summaryWords(summary)} It is one step in the audit log, and can be undone.
      </ActionDialog>
    );
  }
  if (state !== 'applied') return null;
  return (
    <ActionDialog
      trigger={(open) => (
        <Button variant="default" onClick={open}>
          Undo
        </Button>
      )}
      title="Go back to the scores before?"
      asked={askReason}
      submitLabel="Undo"
      errorTitle="The scores are as they were"
      run={(input) => api.undoRegrade(regradeId, input)}
      onDone={readAnew}
    >
      Whoever was changed by something else since then stays as they are.
    </ActionDialog>
  );
}

function NewReviews({ regrade: { regradeId, summary } }: { regrade: RegradeForStaff }) {
  const client = useQueryClient();
  const readAnew = () => void client.invalidateQueries();
  return (
    <Group gap="xs">
      {summary.reviewAsked === 0 ? null : (
        <ActionDialog
          trigger={(open) => (
            <Button variant="default" onClick={open}>
              Take requests back
            </Button>
          )}
          title={`Take ${formatCount(summary.reviewAsked, 'request')} back?`}
          asked={askReason}
          submitLabel="Take back"
          errorTitle="The requests stand"
          run={(input) => api.takeBackReviews(regradeId, input)}
          onDone={readAnew}
        >
          The scores from before count again. What a reviewer has begun since is not counted; where a new score is given already, that
          stays.
        </ActionDialog>
      )}
      {summary.reviewNeeded === 0 ? null : (
        <ActionDialog
          trigger={(open) => (
            <Button variant="default" onClick={open}>
              Ask for new reviews
            </Button>
          )}
          title="Have these answers scored anew?"
          asked={askReason}
          submitLabel="Ask for new reviews"
          errorTitle="Nobody was asked"
          run={(input) => api.askForReviews(regradeId, input)}
          onDone={readAnew}
        >
          They come to reviewers as the review plan has it, with the newer rubric. What was given before counts no more, and their scores
          are provisional until then. You can take it back as long as nobody has given a new score.
        </ActionDialog>
      )}
    </Group>
  );
}
