import { csvRows } from '@assay/core';
import { checkGroupList, readSelectionRates, type ServiceContext, saveGroupList } from '@assay/services';
import { chanceOf } from './chance.ts';
import type { OfficeOpening } from './office.ts';
import { resultsOf } from './results-of.ts';

/** Of the people at the opening, each up to this share: the two small ones are there to be hidden. */
const groups = [
  ['Under 30', 0.37],
  ['30 to 39', 0.71],
  ['40 to 49', 0.87],
  ['50 and over', 0.93],
  ['Not stated', 1],
] as const;

const name = 'Age, as people told us';
const reason = 'Consent, given on a form of its own that the people office keeps. Used for this comparison and nothing else.';

/** The manager holds the results against a list from the people office. How old somebody is has nothing to do with what they know. */
export async function compareAges(manager: ServiceContext, { openingId, assessmentId }: OfficeOpening, seed: string): Promise<void> {
  const rows: [string, string][] = [];
  for await (const { invitationId } of resultsOf(manager, openingId, { decision: null })) {
    const lot = chanceOf(`${seed} age ${invitationId}`).share();
    const [group] = groups.find(([, upTo]) => lot < upTo) ?? groups[0];
    rows.push([invitationId, group]);
  }
  if (rows.length === 0) return;
  const list = { assessmentId, name, text: csvRows([['code', 'group'], ...rows]) };
  const { seen } = await checkGroupList(manager, list);
  await saveGroupList(manager, { ...list, reason, seen });
  await readSelectionRates(manager, { assessmentId });
}
