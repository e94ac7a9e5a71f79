import type { QuestionVersionId } from '@assay/core/ids';
import type { Language, SourceFiles } from '@assay/core/runs';
import { getVersion } from '@assay/db';
import type { ServiceContext } from '../context.ts';
import { versionFolder } from '../question-drafts/version-folder.ts';

const endings = { javascript: 'js', typescript: 'ts', python: 'py', sql: 'sql' } as const satisfies Record<Language, string>;

/** The path of a proof solution; those of several files are folders. */
const proofPath = /^(solutions\/(?:accepted|wrong|slow)\/[^/]+)(?:\/(.+))?$/;

/** The proof solutions of a version's folder in one language, by their path. A version whose folder was not kept has none. */
export async function proofSources(
  ctx: ServiceContext,
  versionId: QuestionVersionId,
  language: Language,
): Promise<ReadonlyMap<string, SourceFiles>> {
  const sources = new Map<string, SourceFiles>();
  for (const file of (await versionFolder(ctx, await getVersion(ctx.db, versionId))) ?? []) {
    const [, path, inside] = proofPath.exec(file.path) ?? [];
    if (path === undefined || !file.path.endsWith(`.${endings[language]}`)) continue;
    sources.set(path, { ...sources.get(path), [inside ?? '']: Buffer.from(file.bytes).toString('utf8') });
  }
  return sources;
}
