import { type Conduct, type ConductRule, conductSentence, conductSubjects } from '@assay/core/assessments';
import { Text } from '@mantine/core';
import { IconBan, IconCheck, IconMessage2, IconPoint } from '@tabler/icons-react';

const signs = { allowed: IconCheck, if_said: IconMessage2, not_allowed: IconBan } as const satisfies Record<ConductRule, typeof IconCheck>;

/** What is allowed, each with what follows from it, and then the team's own words, a rule a line. */
export function RulesList({ conduct, text }: { conduct: Conduct | null; text: string }) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (
    <ul className="rules">
      {conduct === null ? null : conductSubjects.map((subject) => <ConductLine key={subject} {...{ subject, rule: conduct[subject] }} />)}
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines may repeat and never move
        <OwnLine key={index} line={line} />
      ))}
    </ul>
  );
}

function ConductLine({ subject, rule }: { subject: keyof Conduct; rule: ConductRule }) {
  const { about, verdict, consequence } = conductSentence(subject, rule);
  const Icon = signs[rule];
  return (
    <li>
      <Icon size={18} stroke={2} aria-hidden className={`rule-${rule}`} />
      <Text>
        <b>
          {about}: {verdict}.
        </b>{' '}
        {consequence}
      </Text>
    </li>
  );
}

function OwnLine({ line }: { line: string }) {
  const [, subject, sentence] = /^([^:]{1,60}):\s+(.+)$/.exec(line) ?? [];
  return (
    <li>
      <IconPoint size={18} stroke={2} aria-hidden className="rule-own" />
      <Text>
        {subject === undefined ? (
          line.replace(/^\s*- /, '')
        ) : (
          <>
            <b>{subject}:</b> {sentence}
          </>
        )}
      </Text>
    </li>
  );
}
