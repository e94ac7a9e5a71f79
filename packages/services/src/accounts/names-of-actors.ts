import { parseId } from '@assay/core/ids';
import { type Database, findStaff } from '@assay/db';

/** The names behind labels of the log; null for what was not a person, and for whoever is gone. */
export async function namesOfActors(db: Database, labels: readonly string[]): Promise<(label: string) => string | null> {
  const names = new Map<string, string>();
  for (const label of new Set(labels)) {
    const [kind, id] = label.split(':');
    const staff = kind === 'staff' && id !== undefined ? await findStaff(db, parseId('account', id)) : null;
    if (staff !== null) names.set(label, staff.name);
  }
  return (label) => names.get(label) ?? null;
}
