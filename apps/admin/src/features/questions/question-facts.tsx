import type { QuestionForStaff } from '@assay/core/questions';
import { formatCount, formatNumber } from '@assay/ui';
import { Facts } from '../../lists/facts.tsx';
import { kindWords, languageWords } from '../../words/status.ts';

export function QuestionFacts({ question }: { question: QuestionForStaff }) {
  return (
    <Facts
      facts={[
        { label: 'Kind', value: kindWords[question.kind] },
        { label: 'Difficulty', value: `${question.difficulty} of 5 (the author’s guess)` },
        { label: 'Takes', value: `${formatNumber(question.minutes, 1)} min` },
        { label: 'Shown', value: formatCount(question.timesShown, 'time') },
        { label: 'Languages', value: question.languages.map((language) => languageWords[language]).join(', ') || 'none needed' },
        { label: 'Skills', value: question.skills.join(', ') || 'none named' },
        { label: 'Roles', value: question.roles.join(', ') || 'none named' },
      ]}
    />
  );
}
