import { Text } from '@mantine/core';
import { IconBan, IconCheck, IconPoint } from '@tabler/icons-react';

/** The team's own words, a rule a line. "Subject: allowed. Why" gets a sign; any other line stands as it is. */
export function RulesText({ text }: { text: string }) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (
    <ul className="rules">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines may repeat and never move
        <Rule key={index} line={line} />
      ))}
    </ul>
  );
}

function Rule({ line }: { line: string }) {
  const [, subject, sentence] = /^([^:]{1,60}):\s+(.+)$/.exec(line) ?? [];
  const isForbidden = sentence !== undefined && /^not allowed/i.test(sentence);
  const isAllowed = sentence !== undefined && /^allowed/i.test(sentence);
  const Icon = isForbidden ? IconBan : isAllowed ? IconCheck : IconPoint;
  return (
    <li>
      <Icon size={18} stroke={2} aria-hidden className={isForbidden ? 'rule-forbidden' : isAllowed ? 'rule-allowed' : 'rule-plain'} />
      <Text>
        {subject === undefined ? (
          line
        ) : (
          <>
            <b>{subject}:</b> {sentence}
          </>
        )}
      </Text>
    </li>
  );
}
