import type { QuestionForStaff } from '@assay/core/questions';
import { formatCount, formatNumber } from '@assay/ui';
import { Facts } from '../../lists/facts.tsx';
import { kindWords, languageWords } from '../../words/status.ts';

export function QuestionFacts({ question }: { question: QuestionForStaff }) {
  const { kind, difficulty, minutes } = question;
  return (
    <Facts
      facts={[
        { label: 'Kind', value: kind === null ? 'not known' : kindWords[kind] },
        { label: 'Difficulty', value: difficulty === null ? 'not known' : `${difficulty} of 5 (the author’s guess)` },
        { label: 'Takes', value: minutes === null ? 'not known' : `${formatNumber(minutes, 1)} min` },
        { label: 'Shown', value: formatCount(question.timesShown, 'time') },
        { label: 'Languages', value: question.languages.map((language) => languageWords[language]).join(', ') || 'none needed' },
        { label: 'Skills', value: question.skills.join(', ') || 'none named' },
        { label: 'Roles', value: question.roles.join(', ') || 'none named' },
      ]}
    />
  );
}
