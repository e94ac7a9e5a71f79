/** A question's share of the attempts so far, and the largest shares allowed. All that is counted is of real attempts at one assessment. */
export type Exposure = {
  /** Of the last quarter, and among them of the last week. */
  attempts: number;
  attemptsThisWeek: number;
  /** Largest share of a quarter's attempts, and of a week's, that a question may be in. */
  cap: number;
  weeklyCap: number;
  /** With fewer attempts a share says nothing yet. */
  capsFromAttempts: number;
};

export type Shown = { shown: number; shownThisWeek: number };

type Pool = { count: number; candidates: readonly { family: string }[] };

export type SectionCaps = { quarter: boolean; week: boolean };

/**
 * Which caps count for each section. A pool of F families of which k are drawn shows one of them in k/F of the attempts at least, however it
 * is drawn: where that is above a cap, the pool is too small to keep it and the cap does not count. Sections that draw from common families
 * are taken together.
 */
export function capsThatCount(sections: readonly Pool[], exposure: Exposure): readonly SectionCaps[] {
  const families = sections.map(({ candidates }) => new Set(candidates.map(({ family }) => family)));
  return families.map((own) => {
    const wanted = sections.reduce(
      (sum, { count }, other) => ([...(families[other] ?? [])].some((family) => own.has(family)) ? sum + count : sum),
      0,
    );
    return {
      quarter: exposure.attempts >= exposure.capsFromAttempts && wanted <= exposure.cap * own.size,
      week: exposure.attemptsThisWeek >= exposure.capsFromAttempts && wanted <= exposure.weeklyCap * own.size,
    };
  });
}

/** Whether one more showing would bring a question over a cap that counts. */
export function wouldExceed({ shown, shownThisWeek }: Shown, caps: SectionCaps, exposure: Exposure): boolean {
  return (
    (caps.quarter && shown + 1 > exposure.cap * (exposure.attempts + 1)) ||
    (caps.week && shownThisWeek + 1 > exposure.weeklyCap * (exposure.attemptsThisWeek + 1))
  );
}
