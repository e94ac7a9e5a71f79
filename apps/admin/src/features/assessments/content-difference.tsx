import { type AssessmentContent, revisionDifference } from '@assay/core/assessments';
import { Text } from '@mantine/core';
import { LinesDifference } from '../../layout/lines-difference.tsx';
import classes from './content-difference.module.css';
import { changeLine } from './revision-words.ts';

/** What differs between two contents: a line for each change, and the rules line by line. */
export function ContentDifference({ before, after }: { before: AssessmentContent; after: AssessmentContent }) {
  const changes = revisionDifference(before, after);
  if (changes.length === 0) return <Text size="sm">Nothing differs.</Text>;
  return (
    <div>
      <ul className={classes['changes']} aria-label="Changes">
        {changes.map(changeLine).map(({ about, what }) => (
          <li key={`${about} ${what}`}>
            <Text span size="sm" fw={600}>
              {about}
            </Text>
            <span>{what}</span>
          </li>
        ))}
      </ul>
      {before.rules === after.rules ? null : <LinesDifference label="Other rules, difference" before={before.rules} after={after.rules} />}
    </div>
  );
}
