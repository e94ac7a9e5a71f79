export type Scored = { readonly score: number; readonly isCopy: boolean };

/** Average precision, area under the curve and recall at a false flag per hundred honest pairs. Equal scores are one step. */
export function rankingOf(pairs: readonly Scored[]): { averagePrecision: number; auc: number; recallAt1Percent: number } {
  const ranked = pairs.toSorted((one, other) => other.score - one.score);
  const copies = pairs.filter(({ isCopy }) => isCopy).length;
  const honest = pairs.length - copies;
  const allowed = honest / 100;
  let [hits, alarms, averagePrecision, auc, recallAt1Percent] = [0, 0, 0, 0, 0];
  for (let at = 0; at < ranked.length; ) {
    const score = ranked[at]?.score;
    let [newHits, newAlarms] = [0, 0];
    for (; ranked[at]?.score === score && at < ranked.length; at += 1) {
      if (ranked[at]?.isCopy) newHits += 1;
      else newAlarms += 1;
    }
    if (alarms + newAlarms <= allowed) recallAt1Percent = (hits + newHits) / copies;
    else if (alarms <= allowed) recallAt1Percent = (hits + (newHits * (allowed - alarms)) / newAlarms) / copies;
    auc += (newAlarms * (hits + newHits / 2)) / copies / honest;
    hits += newHits;
    alarms += newAlarms;
    averagePrecision += (newHits / copies) * (hits / (hits + alarms));
  }
  return { averagePrecision, auc, recallAt1Percent };
}
