import { reportSentence } from '@assay/core/assessments';
import { graceMs, lateTailMs } from '@assay/core/attempts';
import type { InvitationForCandidate } from '@assay/core/invitations';
import { formatCount, formatDateTime, formatDuration, RulesList } from '@assay/ui';
import { Anchor, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { PreviewMark } from '../../layout/preview-mark.tsx';
import { pilotWords } from './pilot-words.ts';
import { hoursWords, takeHomeSentence } from './take-home-words.ts';
import { worthWords } from './worth-words.ts';

/** Who invites, what for, how long, until when; then the rules in plain words. */
export function InvitationView({ invitation, aside }: { invitation: InvitationForCandidate; aside: ReactNode }) {
  const { contact } = invitation;
  const isTakeHome = invitation.form === 'take_home';
  const pilot = pilotWords(invitation);
  const worth = worthWords(invitation);
  return (
    <div className="invitation">
      <Stack gap="xl" className="invitation-text">
        <Stack gap={6}>
          {invitation.purpose === 'preview' && (
            <div>
              <PreviewMark />
            </div>
          )}
          <Text size="sm" c="dimmed">
            Invitation for {invitation.purpose === 'preview' ? 'a candidate' : <bdi>{invitation.candidateName}</bdi>}
            {invitation.purpose === 'sample' && ' · a sample, counted nowhere'}
            {invitation.purpose === 'trial' && ' · a trial of the team: your result is yours alone, and counts nowhere'}
            {invitation.purpose === 'preview' && ' · counted nowhere, and gone with the next preview'}
          </Text>
          <Title order={1}>
            <bdi>{invitation.assessment}</bdi>
          </Title>
          <Text size="lg">
            {contact === null ? 'You are invited' : `${contact.name} invites you`} to this {isTakeHome ? 'take-home' : 'quiz'} for the
            opening{' '}
            <bdi>
              <b>{invitation.opening}</b>
            </bdi>
            {invitation.role === '' || invitation.role === invitation.opening ? '' : ` (${invitation.role})`}.
          </Text>
        </Stack>
        <dl className="facts">
          <Fact label={isTakeHome ? 'Time until the deadline' : 'Working time'} value={formatDuration(invitation.workingTimeMs)} />
          {invitation.expectedHours !== null && <Fact label="Expected work" value={`about ${hoursWords(invitation.expectedHours)}`} />}
          <Fact label="Questions" value={String(invitation.questions)} />
          {!isTakeHome && invitation.languages.length > 0 && (
            <Fact label="Languages" value={invitation.languages.map(nameOfLanguage).join(', ')} />
          )}
          <Fact
            label="Start until"
            value={invitation.startsUntil === null ? 'whenever it suits you' : formatDateTime(invitation.startsUntil)}
          />
        </dl>
        {isTakeHome && (
          <Section title="How a take-home works">
            <Text>{takeHomeSentence(invitation)}</Text>
            <Text>
              You download the material and work on it where you like. Files are handed in on this page: a connection that breaks costs
              nothing, the upload goes on where it was. Until the deadline you can replace and remove files as often as you like; what is
              here then counts.
            </Text>
          </Section>
        )}
        <Section title="What is allowed">
          <RulesList conduct={invitation.conduct} text={invitation.rules} />
        </Section>
        {pilot !== null && (
          <Section title="A question on trial">
            <Text>{pilot}</Text>
          </Section>
        )}
        <Section title="While you work">
          <Text>
            You write in one place at a time. At the start you see a short <b>resume code</b>: with it you can go on in another tab or on
            another device, should yours fail. A lost connection costs nothing: what you type is kept on this device and sent when it is
            back.
          </Text>
          {isTakeHome ? null : invitation.breakMinutes === 0 ? (
            <Text>
              Do you need a break? {contact === null ? 'Ask whoever invited you' : `Ask ${contact.name}`} for one. In a break the clock
              stands still and the questions are hidden, until you go on.
            </Text>
          ) : (
            <Text>
              You may take breaks whenever you want, <b>{formatDuration(invitation.breakMinutes * 60_000)}</b> in all. In a break the clock
              stands still and the questions are hidden, until you go on.
            </Text>
          )}
        </Section>
        <Section title="What is recorded, and who sees it">
          <Text>
            Recorded are: every edit in the answer fields with its time, the files you hand in with theirs, what is pasted, when you leave
            this page and come back, each run of your code with its result, when the connection was lost, each device you write on with its
            kind of browser and a shortened, scrambled form of its network address. Nothing outside this page is recorded: no camera, no
            microphone, no screen, no other tabs. The planning pad beside the questions never leaves your device, and the marks you set on
            questions are shown to you alone.
          </Text>
          <Text>
            The team of this opening sees it, to understand how an answer came about. It keeps it for{' '}
            {formatCount(invitation.daysToKeep, 'day')}, the recording for {formatCount(invitation.recordingDaysToKeep, 'day')}; then it is
            deleted. You can ask for it to be deleted earlier.
          </Text>
        </Section>
        <Section title="Your data">
          {invitation.notice
            .split('\n')
            .filter((paragraph) => paragraph.trim() !== '')
            .map((paragraph, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs may repeat and never move
              <Text key={index} className="breaks-anywhere">
                {paragraph}
              </Text>
            ))}
        </Section>
        <Section title="What counts when the time is over">
          <Text>
            Everything you type is saved by itself, every few seconds. When the time is over, what our server holds is graded: whether you
            ran it or not, whether you pressed Submit or not. What is still on its way counts for {formatDuration(graceMs)} more.
          </Text>
          <Text>
            If your connection is down at that moment, keep the page open or come back to it on the same device: edits typed in time and
            delivered within {formatDuration(lateTailMs)} are kept as a marked late part. It is graded without and with them, a person
            decides which counts and why, and you are told.
          </Text>
          <Text>You then get a receipt that says what was recorded, with a fingerprint by which it can be proved.</Text>
        </Section>
        <Section title="How it is scored">
          <Text>
            Code runs against visible cases, which you can run as often as you like, and against hidden ones afterwards. Cases form groups
            with a weight, so a partly right answer earns part of the points. A choice question is scored by the options you pick, a number
            or a few words by whether they are right. Files and longer texts are read and scored by people. Running, rewriting and taking
            long over one question cost nothing.
          </Text>
          {worth === null ? null : <Text>{worth}</Text>}
        </Section>
        <Section title="What you get">
          <Text>{reportSentence(invitation.report)}</Text>
          {invitation.purpose === 'real' && (
            <Text>
              Once you have heard, you can ask that a person looks at your score again, whatever this page shows you of it: once, within the
              days for which the team keeps your answers.
            </Text>
          )}
        </Section>
        <Section title="When you will hear">
          <Text>
            Within {formatCount(invitation.answerByDays, 'day')} after you finish
            {contact === null ? '' : `, from ${contact.name}`}. A person makes the decision, not this page.
          </Text>
          {contact !== null && (
            <Text>
              Anything unclear? Ask before you start:{' '}
              <Anchor href={`mailto:${contact.email}`} underline="always">
                {contact.email}
              </Anchor>
            </Text>
          )}
        </Section>
      </Stack>
      <Stack component="aside" className="invitation-aside" aria-label="Start">
        {aside}
      </Stack>
    </div>
  );
}

const names: Record<string, string> = { javascript: 'JavaScript', typescript: 'TypeScript', python: 'Python', sql: 'SQL' };
const nameOfLanguage = (language: string): string => names[language] ?? language;

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap="xs" component="section">
      <Title order={2}>{title}</Title>
      {children}
    </Stack>
  );
}
