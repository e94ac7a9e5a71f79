import { seededRandom } from './random.ts';
import { drawnSets } from './slot-matching.ts';

/** What a section draws from when it is not short of anything. */
export type CountedSection = { count: number; candidates: readonly { versionId: string; family: string }[] };

/** `at_least`: only a bound is known. `more_than`: counting stopped there. */
export type FormCount = { kind: 'exact' | 'at_least' | 'more_than'; forms: number };

/** A family's questions by the set of sections (bits) that may draw them. */
type Family = ReadonlyMap<number, number>;

const countingStops = 1_000_000;
/** Beyond so many states a component is only bounded: counting on would take longer than a page should wait. */
const mostStates = 4_000;
const mostSums = 20_000_000;
const mostSectionsInOne = 6;

/**
 * The number of different sets of questions that can be drawn, with at most one question of a family. Sections that share no family are
 * counted alone, by the elementary symmetric polynomial of their family sizes, and multiplied. Sections that compete are counted together:
 * a set can be dealt out to them exactly when for each group of sections no more questions fit into that group alone than it draws (Hall's
 * theorem, 1935), so it is enough to know how many questions of a set fit into which sections.
 */
export function countForms(sections: readonly CountedSection[]): FormCount {
  const drawn = sections.filter(({ count }) => count > 0);
  if (!canBeDrawn(drawn)) return { kind: 'exact', forms: 0 };
  const families = familiesOf(drawn);
  const components = componentsOf(drawn.length, families);
  let bound = 1n;
  for (const component of components) bound *= lowerBound(drawn, component, families);
  if (bound > countingStops) return { kind: 'more_than', forms: countingStops };

  let forms = 1n;
  let isExact = true;
  for (const component of components) {
    const exact = countTogether(drawn, component, families);
    isExact &&= exact !== null;
    forms *= exact ?? lowerBound(drawn, component, families);
  }
  if (forms > countingStops) return { kind: 'more_than', forms: countingStops };
  return { kind: isExact ? 'exact' : 'at_least', forms: Number(forms) };
}

/** Whether no family is wanted by two sections. */
export function areIndependent(sections: readonly CountedSection[]): boolean {
  return familiesOf(sections).every((family) => isOneBit(unionOf(family)));
}

const isOneBit = (mask: number): boolean => (mask & (mask - 1)) === 0;

function canBeDrawn(sections: readonly CountedSection[]): boolean {
  return drawnSets(sections, seededRandom('count')) !== null;
}

function familiesOf(sections: readonly CountedSection[]): readonly Family[] {
  const masks = new Map<string, { family: string; mask: number }>();
  sections.forEach(({ candidates }, index) => {
    for (const { versionId, family } of candidates) {
      masks.set(versionId, { family, mask: (masks.get(versionId)?.mask ?? 0) | (1 << index) });
    }
  });
  const families = new Map<string, Map<number, number>>();
  for (const { family, mask } of masks.values()) {
    const sizes = families.get(family) ?? new Map<number, number>();
    sizes.set(mask, (sizes.get(mask) ?? 0) + 1);
    families.set(family, sizes);
  }
  return [...families.values()];
}

const unionOf = (family: Family): number => [...family.keys()].reduce((all, mask) => all | mask, 0);

/** Groups of sections, as bits, that compete for families directly or through others. */
function componentsOf(sections: number, families: readonly Family[]): readonly number[] {
  let groups = Array.from({ length: sections }, (_, index) => 1 << index);
  for (const family of families) {
    const union = unionOf(family);
    const touched = groups.filter((group) => (group & union) !== 0);
    groups = [...groups.filter((group) => (group & union) === 0), touched.reduce((all, group) => all | group, 0)];
  }
  return groups.filter((group) => group !== 0);
}

const sectionsIn = (component: number, sections: readonly CountedSection[]) =>
  sections.map(({ count }, index) => ({ bit: 1 << index, count })).filter(({ bit }) => (component & bit) !== 0);

/** Sets of `count` questions, each from another family. */
function choicesOf(sizes: readonly number[], count: number): bigint {
  const ways = [1n, ...Array.from({ length: count }, () => 0n)];
  for (const size of sizes) {
    for (let k = count; k > 0; k -= 1) ways[k] = (ways[k] ?? 0n) + (ways[k - 1] ?? 0n) * BigInt(size);
  }
  return ways[count] ?? 0n;
}

/** Deals each family to one section that wants it: sets drawn so are all different, and all of them can be drawn. */
function lowerBound(sections: readonly CountedSection[], component: number, families: readonly Family[]): bigint {
  const rivals: { bit: number; count: number; sizes: number[] }[] = sectionsIn(component, sections).map((rival) => ({
    ...rival,
    sizes: [],
  }));
  const wanted = families.filter((family) => (unionOf(family) & component) !== 0);
  for (const family of wanted.toSorted((a, b) => bitsIn(unionOf(a)) - bitsIn(unionOf(b)))) {
    const takers = rivals
      .map((rival) => ({ rival, size: [...family].reduce((sum, [mask, size]) => sum + ((mask & rival.bit) === 0 ? 0 : size), 0) }))
      .filter(({ size }) => size > 0)
      .toSorted((a, b) => a.rival.sizes.length / a.rival.count - b.rival.sizes.length / b.rival.count);
    const [taker] = takers;
    taker?.rival.sizes.push(taker.size);
  }
  const dealt = rivals.reduce((product, { sizes, count }) => product * choicesOf(sizes, count), 1n);
  // One form is known to exist, even when dealing so leaves a section short.
  return dealt > 0n ? dealt : 1n;
}

function bitsIn(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) count += 1;
  return count;
}

/** The exact number for sections that compete; null when there are too many cases to tell apart. */
function countTogether(sections: readonly CountedSection[], component: number, families: readonly Family[]): bigint | null {
  const rivals = sectionsIn(component, sections);
  const wanted = families.filter((family) => (unionOf(family) & component) !== 0);
  const [only, another] = rivals;
  if (only !== undefined && another === undefined)
    return choicesOf(
      wanted.map((family) => family.get(only.bit) ?? 0),
      only.count,
    );
  if (rivals.length > mostSectionsInOne) return null;

  const masks = [...new Set(wanted.flatMap((family) => [...family.keys()]))];
  const groups = subsetsOf(rivals).map(({ bits, count }) => ({ count, inside: masks.map((mask) => (mask & ~bits) === 0) }));
  const total = rivals.reduce((sum, { count }) => sum + count, 0);
  let stepsLeft = mostSums / (groups.length * masks.length);
  let states = new Map<string, { drawn: readonly number[]; ways: bigint }>([['', { drawn: masks.map(() => 0), ways: 1n }]]);
  for (const family of wanted) {
    const next = new Map(states);
    for (const { drawn, ways } of states.values()) {
      for (const [mask, size] of family) {
        stepsLeft -= 1;
        const at = masks.indexOf(mask);
        const more = drawn.map((value, index) => (index === at ? value + 1 : value));
        if (!groups.every(({ count, inside }) => sumWhere(more, inside) <= count)) continue;
        const key = more.join();
        next.set(key, { drawn: more, ways: (next.get(key)?.ways ?? 0n) + ways * BigInt(size) });
      }
    }
    if (next.size > mostStates || stepsLeft < 0) return null;
    states = next;
  }
  return [...states.values()].reduce(
    (sum, { drawn, ways }) => (drawn.reduce((all, value) => all + value, 0) === total ? sum + ways : sum),
    0n,
  );
}

function subsetsOf(rivals: readonly { bit: number; count: number }[]): { bits: number; count: number }[] {
  const subsets = [{ bits: 0, count: 0 }];
  for (const { bit, count } of rivals) {
    subsets.push(...subsets.map((subset) => ({ bits: subset.bits | bit, count: subset.count + count })));
  }
  return subsets;
}

const sumWhere = (values: readonly number[], isCounted: readonly boolean[]): number =>
  values.reduce((sum, value, index) => (isCounted[index] === true ? sum + value : sum), 0);
