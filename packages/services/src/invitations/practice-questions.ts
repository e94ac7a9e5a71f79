import { formOf } from '@assay/core/grading';
import type { TeamId } from '@assay/core/ids';
import type { Language } from '@assay/core/runs';
import { type Database, type LiveVersion, listPracticeVersions, type Tx } from '@assay/db';
import { seededRandom, shuffled } from '@assay/stats';

type Practised = LiveVersion['question'];

const isQuery = ({ body }: Practised): boolean => body.kind === 'code' && formOf(body) === 'query';

/** What a round practises, in its order: a question of each kind, and a query apart from other code. */
const practised: readonly ((question: Practised) => boolean)[] = [
  (question) => question.body.kind === 'code' && !isQuery(question),
  isQuery,
  ...(['choice', 'number', 'text'] as const).map((kind) => (question: Practised) => question.body.kind === kind),
];

export const mostPractised = practised.length;

/** What a round may draw from where these languages are offered. */
export async function practiceVersions(db: Database | Tx, teamId: TeamId, languages: readonly Language[]): Promise<readonly LiveVersion[]> {
  return (await listPracticeVersions(db, teamId)).filter(
    ({ question }) => question.body.kind !== 'code' || question.languages.some((language) => languages.includes(language)),
  );
}

/** A question for each of `practised`, drawn anew for each round. */
export function oneOfEachKind(versions: readonly LiveVersion[], seed: string): readonly LiveVersion[] {
  const random = seededRandom(seed);
  return practised.flatMap((isOne) => {
    const [drawn] = shuffled(
      versions.filter(({ question }) => isOne(question)),
      random,
    );
    return drawn ?? [];
  });
}
