import type { SecondLookForStaff } from '@assay/core/second-looks';
import { type Database, findStaff, type SecondLook, type Tx } from '@assay/db';

export const askedLook = ({ text, askedAt, answered }: SecondLook): Pick<SecondLookForStaff, 'text' | 'askedAt' | 'answer'> => ({
  text,
  askedAt: askedAt.toISOString(),
  answer: answered === null ? null : { outcome: answered.outcome, text: answered.text, at: answered.at.toISOString() },
});

export async function secondLookForStaff(db: Database | Tx, look: SecondLook): Promise<SecondLookForStaff> {
  const by = look.answered?.by ?? null;
  return {
    ...askedLook(look),
    secondLookId: look.id,
    invitationId: look.invitationId,
    name: look.name,
    opening: look.opening,
    answeredBy: by === null ? null : ((await findStaff(db, by))?.name ?? null),
  };
}
