import type { CodeBody, FrozenQuestion } from '@assay/core/questions';
import type { Language, SourceFiles } from '@assay/core/runs';
import type { DescribeRequest } from '@assay/similarity';

/** Several files one after the other, in the order of their names. */
const joined = (files: SourceFiles): string =>
  Object.keys(files)
    .toSorted()
    .map((path) => files[path] ?? '')
    .join('\n');

/** What is compared of code that answers a question; what the question itself gave is taken off. */
export function comparedText(question: FrozenQuestion, body: CodeBody, language: Language, files: SourceFiles): DescribeRequest {
  const given = [body.starters[language] ?? '', ...Object.values(body.starterFiles?.[language] ?? {}), ...codeIn(question.statementHtml)];
  return { language, text: joined(files), templates: given.filter((text) => text.trim() !== '') };
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The blocks of code of a statement, which is HTML of our own making. */
const codeIn = (html: string): string[] =>
  [...html.matchAll(/<pre[^>]*>([\s\S]*?)<\/pre>/g)].map(([, inside = '']) =>
    inside.replaceAll(/<[^>]*>/g, '').replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? ''),
  );
