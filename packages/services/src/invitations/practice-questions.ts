import type { TeamId } from '@assay/core/ids';
import type { Language } from '@assay/core/runs';
import { type Database, type LiveVersion, listPracticeVersions, type Tx } from '@assay/db';
import { seededRandom, shuffled } from '@assay/stats';

/** In the order of a round. */
export const kindsToPractise = ['code', 'choice', 'number', 'text'] as const;

/** What a round may draw from where these languages are offered. */
export async function practiceVersions(db: Database | Tx, teamId: TeamId, languages: readonly Language[]): Promise<readonly LiveVersion[]> {
  return (await listPracticeVersions(db, teamId)).filter(
    ({ question }) => question.body.kind !== 'code' || question.languages.some((language) => languages.includes(language)),
  );
}

/** A question of each kind, drawn anew for each round. */
export function oneOfEachKind(versions: readonly LiveVersion[], seed: string): readonly LiveVersion[] {
  const random = seededRandom(seed);
  return kindsToPractise.flatMap((kind) => {
    const [drawn] = shuffled(
      versions.filter(({ question }) => question.body.kind === kind),
      random,
    );
    return drawn ?? [];
  });
}
