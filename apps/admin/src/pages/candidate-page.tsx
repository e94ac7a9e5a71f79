import type { InvitationStatus } from '@assay/core/invitations';
import { Stack } from '@mantine/core';
import { IconMovie, IconPlugConnected, IconPrinter } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { meQuery } from '../features/accounts/queries.ts';
import { ArrangementsPart } from '../features/arrangements/arrangements-part.tsx';
import { AuditTable } from '../features/candidates/audit-table.tsx';
import { CandidateFacts } from '../features/candidates/candidate-facts.tsx';
import { ClockPanel } from '../features/candidates/clock/clock-panel.tsx';
import { DevicesTable } from '../features/candidates/devices-table.tsx';
import { ItemDetail } from '../features/candidates/item-detail.tsx';
import { countedItems } from '../features/candidates/late-tail/counted-item.ts';
import { LatePanel } from '../features/candidates/late-tail/late-panel.tsx';
import { NotStarted } from '../features/candidates/not-started.tsx';
import { candidateQuery } from '../features/candidates/queries.ts';
import { ReceiptPanel } from '../features/candidates/receipt-panel.tsx';
import { ScoreExplained } from '../features/candidates/score-explained.tsx';
import { ScorePanel } from '../features/candidates/score-panel.tsx';
import { StandingDialogs, StandingItems } from '../features/candidates/standing/standing-actions.tsx';
import type { StandingAction } from '../features/candidates/standing/standing-words.ts';
import { TimeList } from '../features/candidates/time-list.tsx';
import { DecisionPanel } from '../features/decisions/decision-panel.tsx';
import { CopyLinkButton } from '../features/invitations/copy-link-button.tsx';
import { InvitationMenu } from '../features/invitations/invitation-menu.tsx';
import { CandidateMails } from '../features/mail/candidate-mails.tsx';
import { linkLetterOf } from '../features/mail/link-letter.ts';
import { mailsOfQuery } from '../features/mail/queries.ts';
import { OutcomePart } from '../features/outcomes/outcome-part.tsx';
import { OwnReportPart } from '../features/own-reports/own-report-part.tsx';
import { PersonalDataPart } from '../features/personal-data/personal-data-part.tsx';
import { SecondLookPart } from '../features/second-looks/second-look-part.tsx';
import { CasesOfAttempt } from '../features/similarity/cases-of-attempt.tsx';
import { ButtonLink, PlainLink, TextLink } from '../layout/links.tsx';
import { Loading } from '../layout/loading.tsx';
import { Page, Part } from '../layout/page.tsx';
import { Tag } from '../lists/tag.tsx';
import { candidateSearch } from '../search.ts';
import { useMay } from '../session/use-may.ts';
import { statusWords } from '../words/status.ts';

const route = getRouteApi('/staff/invitations/$invitationId');

/** Who is over, and graded where there is something to grade. */
const decidable: ReadonlySet<InvitationStatus> = new Set(['finished', 'void', 'waived']);

export function CandidatePage() {
  const { invitationId } = route.useParams();
  const { item: position = 1, from, to, file } = route.useSearch();
  const navigate = route.useNavigate();
  const [chosen, setChosen] = useState<StandingAction | null>(null);
  const menuButton = useRef<HTMLButtonElement>(null);
  const may = useMay();
  const { data: me } = useSuspenseQuery(meQuery);
  const query = useQuery(candidateQuery(invitationId));
  const mails = useQuery(mailsOfQuery(invitationId));
  if (query.data === undefined) {
    return (
      <Page title="Candidate">
        <Loading query={query} title="The candidate could not be loaded" heights={[100, 160, 320]} />
      </Page>
    );
  }
  const { opening, invitation, attempt, arrangements, decisions, secondLook, audit } = query.data;
  const items = attempt === null ? [] : countedItems(attempt);
  const item = items.find((one) => one.position === position) ?? items[0];
  const status = statusWords[invitation.status];
  const isOver = attempt !== null && attempt.closedAt !== null;
  const clock =
    attempt === null ? null : (
      <Part
        title="Clock"
        note="What you do here is kept in the audit trail and is on the candidate’s page within seconds. Reviewers never see it."
      >
        <ClockPanel attempt={attempt} readAtMs={query.dataUpdatedAt} candidate={invitation.name} />
      </Part>
    );
  return (
    <Page
      title={invitation.name}
      above={
        <TextLink to="/openings/$openingId" params={{ openingId: opening.openingId }}>
          {opening.title}
        </TextLink>
      }
      beside={<Tag tone={status.tone}>{status.word}</Tag>}
      lead={invitation.email}
      actions={
        <>
          {isOver ? (
            <ButtonLink
              to="/invitations/$invitationId/report"
              params={{ invitationId }}
              variant="default"
              leftSection={<IconPrinter size={16} aria-hidden />}
            >
              Print or save as PDF
            </ButtonLink>
          ) : null}
          {attempt === null ? <CopyLinkButton invitationId={invitationId} name={invitation.name} /> : null}
          <InvitationMenu invitation={invitation} buttonRef={menuButton}>
            {attempt === null ? null : <StandingItems attempt={attempt} onChoose={setChosen} />}
          </InvitationMenu>
        </>
      }
    >
      <ArrangementsPart arrangements={arrangements} invitation={invitation} />
      <SecondLookPart look={secondLook} />
      {attempt === null ? (
        <NotStarted invitation={invitation} letter={linkLetterOf(mails.data?.mails ?? [])} />
      ) : (
        <ScorePanel attempt={attempt} floorPercent={opening.floorPercent} />
      )}
      {attempt === null || attempt.lateTail === null || attempt.closedAt === null ? null : (
        <Part title="Late edits" id="late-edits" note="Typed on a device that was away when the time ended, and delivered within 24 hours.">
          <LatePanel attempt={attempt} tail={attempt.lateTail} closedAt={attempt.closedAt} floorPercent={opening.floorPercent} />
        </Part>
      )}
      {isOver || invitation.status === 'waived' || decisions.history.length > 0 ? (
        <Part title="Decision" note="For the team. The candidate hears the decision, never the reason.">
          <DecisionPanel
            decisions={decisions}
            openingId={opening.openingId}
            invitationId={invitation.invitationId}
            hasMail={me.mailFrom !== null}
            isDecidable={decidable.has(invitation.status)}
          />
        </Part>
      ) : null}
      {attempt !== null && may('similarity.read', opening.teamId) ? <CasesOfAttempt attemptId={attempt.attemptId} /> : null}
      {(isOver || invitation.status === 'waived') && may('outcome.read', opening.teamId) ? (
        <OutcomePart invitationId={invitationId} isWritable={may('outcome.write', opening.teamId)} />
      ) : null}
      {isOver ? <OwnReportPart invitationId={invitationId} /> : clock}
      <CandidateFacts invitation={invitation} attempt={attempt} />
      {attempt === null || item === undefined ? null : (
        <Part
          title="How the score came about"
          note="Share of a question × its points; the lines add up. Choose a question to see its answer."
          actions={
            may('recording.read', opening.teamId) ? (
              <ButtonLink
                to="/invitations/$invitationId/recording"
                params={{ invitationId }}
                variant="default"
                leftSection={<IconMovie size={16} aria-hidden />}
              >
                Recording
              </ButtonLink>
            ) : undefined
          }
        >
          <Stack>
            <ScoreExplained
              invitationId={invitationId}
              attempt={attempt}
              items={items}
              selected={item.position}
              floorPercent={opening.floorPercent}
              mayReadRegrades={may('regrade.read', opening.teamId)}
            />
            <ItemDetail
              key={item.itemId}
              attempt={attempt}
              item={item}
              compared={{ from, to }}
              file={file ?? null}
              fileLink={({ fileKey, ...link }) => (
                <PlainLink
                  to="/invitations/$invitationId"
                  params={{ invitationId }}
                  search={(now) => candidateSearch({ ...now, file: fileKey })}
                  resetScroll={false}
                  {...link}
                />
              )}
              onCompare={(compared) =>
                void navigate({ search: (now) => candidateSearch({ ...now, ...compared }), replace: true, resetScroll: false })
              }
            />
          </Stack>
        </Part>
      )}
      {attempt === null || !items.some(({ seconds }) => seconds !== null) ? null : (
        <Part title="Time per question" note="How long each was on the screen of somebody who was there.">
          <TimeList items={items} />
        </Part>
      )}
      {isOver ? clock : null}
      {attempt === null || attempt.receipt === null ? null : (
        <Part
          title="Receipt"
          {...(attempt.lateTail === null ? {} : { note: 'Of what was handed in at the end: late edits are no part of it.' })}
        >
          <ReceiptPanel receipt={attempt.receipt} />
        </Part>
      )}
      {attempt === null || attempt.devices.length === 0 ? null : (
        <Part
          title="Devices"
          note="Each time the attempt was opened for writing."
          actions={
            <ButtonLink
              to="/invitations/$invitationId/connection"
              params={{ invitationId }}
              variant="default"
              leftSection={<IconPlugConnected size={16} aria-hidden />}
            >
              Connection history
            </ButtonLink>
          }
        >
          <DevicesTable devices={attempt.devices} />
        </Part>
      )}
      {attempt === null ? null : (
        <StandingDialogs
          attempt={attempt}
          candidate={invitation.name}
          chosen={chosen}
          onClose={() => {
            setChosen(null);
            menuButton.current?.focus();
          }}
        />
      )}
      <CandidateMails invitationId={invitationId} />
      {may('person.read', opening.teamId) ? (
        <PersonalDataPart invitationId={invitationId} openingId={opening.openingId} teamId={opening.teamId} />
      ) : null}
      <Part title="Audit trail">
        <AuditTable audit={audit} />
      </Part>
    </Page>
  );
}
