import type { CodeGrade, ItemGrade } from './schema.ts';

/** How an item's share came about, without anything that the candidate typed or that their program wrote. */
export function anonymousGrade(grade: ItemGrade): ItemGrade {
  switch (grade.kind) {
    case 'code':
      return anonymousCode(grade);
    case 'reviewed':
      return { ...grade, automatic: grade.automatic === null ? null : anonymousCode(grade.automatic) };
    case 'number':
      return { ...grade, typed: '', value: null, why: null };
    case 'text':
      return { ...grade, typed: '', why: null };
    case 'choice':
    case 'unanswered':
    case 'to_review':
      return grade;
    default:
      return grade satisfies never;
  }
}

const anonymousCode = (grade: CodeGrade): CodeGrade => ({
  ...grade,
  cases: grade.cases.map(({ run: { outcome, exitCode, wallMs, cpuMs, peakMemoryBytes }, ...verdict }) => ({
    ...verdict,
    run: { outcome, exitCode, stdout: '', stderr: '', wallMs, cpuMs, peakMemoryBytes },
  })),
});
