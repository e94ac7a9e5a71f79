import type { AnswerLetter, DecisionForStaff, DecisionsForStaff } from '@assay/core/decisions';
import { formatDateTime, formatNumber } from '@assay/ui';
import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api.ts';
import { ActionDialog } from '../../forms/action-dialog.tsx';
import { askNothing } from '../../forms/action-values.ts';
import { decidingWords } from '../../words/deciding-words.ts';
import { DecisionTag } from '../../words/decision-tag.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { TellDialog } from './tell-dialog.tsx';

type DecisionPanelProps = {
  decisions: DecisionsForStaff;
  openingId: string;
  invitationId: string;
  /** Whether it is over, so that somebody can decide. */
  isDecidable: boolean;
  hasMail: boolean;
};

/** What was decided about somebody, and what can be done about it. */
export function DecisionPanel({
  decisions: { standing, letter, history, mayDecide },
  openingId,
  invitationId,
  isDecidable,
  hasMail,
}: DecisionPanelProps) {
  const [isDeciding, setIsDeciding] = useState(false);
  const [isTelling, setIsTelling] = useState(false);
  const these = { kind: 'these' as const, invitationIds: [invitationId] };
  const earlier = history.filter(({ decisionId }) => decisionId !== standing?.decisionId);
  return (
    <Paper withBorder p="lg" bg="var(--assay-surface)">
      <Stack gap="md">
        {standing === null ? <Text>Nobody has decided yet.</Text> : <Decision decision={standing} letter={letter} />}
        {mayDecide ? (
          <Group gap="xs">
            {isDecidable ? (
              <Button variant={standing === null ? 'filled' : 'default'} onClick={() => setIsDeciding(true)}>
                {standing === null ? 'Decide' : 'Decide anew'}
              </Button>
            ) : null}
            {standing !== null && standing.told === null ? (
              <>
                <Button onClick={() => setIsTelling(true)}>Tell the candidate</Button>
                <ActionDialog
                  title="Take the decision back"
                  asked={askNothing}
                  submitLabel="Take it back"
                  errorTitle="The decision was not taken back"
                  run={() => api.takeBackDecision(standing.decisionId)}
                  trigger={(open) => (
                    <Button variant="default" onClick={open}>
                      Take it back
                    </Button>
                  )}
                >
                  Nobody outside knows of it. It stays in the history, and what it replaced, if anything, stands again.
                  {letter?.kind === 'on_its_way' ? ' Its letter, which has not left yet, is not sent.' : ''}
                </ActionDialog>
              </>
            ) : null}
            {standing?.told?.way === 'by_hand' ? <NotTold tellingId={standing.told.tellingId} /> : null}
          </Group>
        ) : null}
        {earlier.length === 0 ? null : (
          <details>
            <summary>{`Earlier decisions (${earlier.length})`}</summary>
            <Stack gap="md" pt="sm">
              {earlier.map((decision) => (
                <Decision key={decision.decisionId} decision={decision} letter={null} />
              ))}
            </Stack>
          </details>
        )}
      </Stack>
      <DecideDialog
        openingId={openingId}
        selection={isDeciding ? these : null}
        isAboutOne
        onClose={() => setIsDeciding(false)}
        onDecided={() => setIsDeciding(false)}
      />
      <TellDialog
        hasMail={hasMail}
        selection={isTelling ? these : null}
        onClose={() => setIsTelling(false)}
        onTold={() => setIsTelling(false)}
        onSent={() => setIsTelling(false)}
      />
    </Paper>
  );
}

function NotTold({ tellingId }: { tellingId: string }) {
  return (
    <ActionDialog
      title="Not told after all"
      asked={askNothing}
      submitLabel="They do not know yet"
      errorTitle="It still counts as told"
      run={() => api.takeBackTelling(tellingId)}
      trigger={(open) => (
        <Button variant="default" onClick={open}>
          Not told after all
        </Button>
      )}
    >
      Whoever was marked as told in the same step waits for an answer again, too.
    </ActionDialog>
  );
}

function Decision({ decision, letter }: { decision: DecisionForStaff; letter: AnswerLetter | null }) {
  const { kind, reason, at, by, told, state } = decision;
  return (
    <div>
      <Group gap="xs" align="center">
        <DecisionTag kind={kind} />
        <Text size="sm">{`${by}, ${formatDateTime(at)}${state === 'taken_back' ? ' · taken back' : state === 'replaced' ? ' · replaced' : ''}`}</Text>
      </Group>
      {reason === '' ? null : (
        <Text mt={6} style={{ overflowWrap: 'anywhere' }}>
          “{reason}”
        </Text>
      )}
      <Text size="sm" c="dimmed" mt={4}>
        {madeAtWords(decision)}{' '}
        {told === null ? notToldWords(letter) : `Told ${formatDateTime(told.at)} ${told.way === 'by_mail' ? 'by mail' : `by ${told.by}`}.`}
      </Text>
    </div>
  );
}

function madeAtWords({ scorePercent, decidingScore, linePercent, isProvisional }: DecisionForStaff): string {
  const score = scorePercent === null ? 'Made without a score' : `Made at ${decidingWords({ percent: scorePercent, of: decidingScore })}`;
  const line = linePercent === null ? '' : `, with the line at ${formatNumber(linePercent, 1)}`;
  return `${score}${line}${isProvisional ? '; the score was provisional then' : ''}.`;
}

const notToldWords = (letter: AnswerLetter | null): string => {
  if (letter === null) return 'The candidate has not been told.';
  return letter.kind === 'on_its_way'
    ? 'A letter is on its way.'
    : `The letter did not arrive, so the candidate has not been told. ${letter.why}`.trim();
};
