import type { ChoiceBody } from '../questions/schema.ts';
import type { ItemGrade } from './schema.ts';

/**
 * Select one: all or nothing. Select many: (right options chosen − wrong options chosen) / right options, never below 0, so that ticking everything
 * earns nothing extra. An empty selection is unanswered.
 */
export function gradeChoice(body: ChoiceBody, selected: readonly string[]): ItemGrade {
  const chosen = [...new Set(selected)];
  if (chosen.length === 0) return { kind: 'unanswered', share: 0 };
  const correct = body.options.filter((option) => option.isCorrect).map((option) => option.id);
  const right = chosen.filter((id) => correct.includes(id)).length;
  const wrong = chosen.length - right;
  const many = correct.length === 0 ? 0 : Math.max(0, (right - wrong) / correct.length);
  const one = right === 1 && wrong === 0 ? 1 : 0;
  return { kind: 'choice', share: body.select === 'one' ? one : many, selected: chosen, correct };
}
