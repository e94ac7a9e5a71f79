import type { FrozenQuestion } from '@assay/core/questions';
import type { Chance } from './chance.ts';

/** As much of what a good answer says as somebody finds, in the order of the example; whoever finds little writes more like the other one. */
export function essayOf({ rubric }: Pick<FrozenQuestion, 'rubric'>, quality: number, chance: Chance): string {
  const examples = rubric?.examples ?? { top: plain, pass: plain };
  const example = quality > 0.45 ? examples.top : examples.pass;
  const share = quality > 0.45 ? quality : Math.min(1, 0.35 + 1.4 * quality);
  const paragraphs = example
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => {
      const sentences = paragraph.split(/(?<=[.?!:])\s+/);
      return sentences.filter((_, index) => (index === 0 && quality > 0.3) || chance.isTrue(share)).join(' ');
    });
  const opening = chance.someOf(openings) ?? '';
  const written = paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
  return [opening, written, chance.someOf(endings) ?? ''].filter((part) => part !== '').join('\n\n');
}

const plain = 'I would first look at how the figure is made, before anybody acts on it.\n\nThen I would ask who needs it, and by when.';
const openings = ['', '', 'Good morning,', 'Hello,', 'Dear all,', 'In short:', 'Thank you for asking.'];
const endings = [
  '',
  '',
  '',
  'Tell me if you need it shorter.',
  'I am glad to go through it with you.',
  'Best regards',
  'More when I know more.',
];
