import { cpus, totalmem } from 'node:os';
import { mean, median } from '@assay/stats';
import { knownShareDelay, monthsByHandDelay } from '../support/rotation-bench/known-share.ts';
import { balancedForm, leastShownForm, randomForm } from '../support/rotation-bench/methods.ts';
import { entropyOfNext } from '../support/rotation-bench/predictability.ts';
import { simulatedBank } from '../support/rotation-bench/simulated-bank.ts';
import { type Method, simulatedYear } from '../support/rotation-bench/simulated-year.ts';
import { falseAlarmRate, meanDelay } from '../support/rotation-bench/watched-question.ts';
import { yearFigures } from '../support/rotation-bench/year-figures.ts';
import type { Figures } from './bench.ts';

/** `ASSAY_BENCH_SHARE=0.1` measures a tenth of everything, to see that it works. */
const share = Number(process.env['ASSAY_BENCH_SHARE'] ?? 1);
const ofAll = (amount: number): number => Math.max(10, Math.round(amount * share));

/** Whatever was chosen by trying was chosen on seeds that begin with "development"; these were not looked at for that. */
const seed = 'reported 1';
const onePer = 2_000;
const operatingPoint = 1 / onePer;

/** The `rotation` suite: a simulated year of forms, and a simulated leak. */
export async function rotation(say: (line: string) => void): Promise<Figures> {
  if (share !== 1) say(`A share of ${share} of the candidates and runs: these figures are none.`);
  say(`machine: ${cpus().length} cores of ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 1e9)} GB`);
  return { ...measureForms(say), ...measureLeaks(say) };
}

function measureForms(say: (line: string) => void) {
  const bank = simulatedBank(seed);
  const candidates = ofAll(10_000);
  const measure = (name: string, method: Method) => {
    const year = simulatedYear(bank, method, { seed: `${seed} ${name}`, candidates, moments: 12 });
    const figures = yearFigures(bank, year);
    const p99 = year.milliseconds.toSorted((a, b) => a - b)[Math.floor(candidates * 0.99)] ?? 0;
    say(`${name}: ${JSON.stringify(figures)}, ${round(median(year.milliseconds) ?? 0)} ms a form, 99 of 100 within ${round(p99)} ms`);
    return { year, figures };
  };
  const balanced = measure('balanced', balancedForm);
  const random = measure('random', randomForm);
  measure('least shown first', leastShownForm);
  const largeBank = simulatedBank(seed, 80);
  const large = simulatedYear(largeBank, balancedForm, { seed: `${seed} large`, candidates: ofAll(1_500) });
  say(`balanced, 400 questions: ${round(median(large.milliseconds) ?? 0)} ms a form`);

  const others = [1, 2, 3, 4].flatMap(
    (year) => simulatedYear(bank, balancedForm, { seed: `${seed} other ${year}`, candidates, moments: 16 }).moments,
  );
  const entropies = balanced.year.moments.map((moment, index) => entropyOfNext(moment, others, `${seed} entropy ${index}`, ofAll(100)));
  const meanOf = (key: keyof (typeof entropies)[number]) => mean(entropies.map((entropy) => entropy[key])) ?? 0;
  say(
    `entropy of the next form: ${round(meanOf('given20'))} bits given the last 20, ${round(meanOf('knowingAll'))} knowing all that was stored, ${round(meanOf('random'))} of a random one`,
  );
  return {
    formAssemblyMs: round(median(balanced.year.milliseconds) ?? 0),
    maxExposureRate: round(balanced.figures.maxExposureRate),
    maxExposureRateRandom: round(random.figures.maxExposureRate),
    formDifficultySd: round(balanced.figures.formDifficultySd),
    formDifficultySdRandom: round(random.figures.formDifficultySd),
    shareOfPairsWith3Common: round(balanced.figures.shareOfPairsWith3Common),
    shareOfPairsWith3CommonRandom: round(random.figures.shareOfPairsWith3Common),
    predictability: round(1 / meanOf('given20')),
    predictabilityRandom: round(1 / meanOf('random')),
    blueprintViolations: balanced.figures.blueprintViolations,
  };
}

function measureLeaks(say: (line: string) => void) {
  const falseAlarms = (name: string, of: { drift: number; calibratedOn: number; isAdjusted?: boolean }): number => {
    const per2000 = onePer * falseAlarmRate({ ...of, runs: ofAll(200), falseAlarmRate: operatingPoint }, seed);
    say(`false alarms in 2,000 exposures, ${name}: ${round(per2000)}`);
    return per2000;
  };
  const worst = Math.max(
    falseAlarms('stable candidates', { drift: 0, calibratedOn: 3_000 }),
    falseAlarms('improving candidates', { drift: 0.5, calibratedOn: 3_000 }),
    falseAlarms('calibrated on 300', { drift: 0, calibratedOn: 300 }),
    falseAlarms('improving candidates, calibrated on 300', { drift: 0.5, calibratedOn: 300 }),
  );
  falseAlarms('improving candidates, without the adjustment', { drift: 0.5, calibratedOn: 3_000, isAdjusted: false });

  const runs = ofAll(600);
  const delays = (of: { calibratedOn: number; isFlat?: boolean; isAdjusted?: boolean }) =>
    [0.25, 0.5, 1].map((leaked) => meanDelay({ share: leaked, runs, falseAlarmRate: operatingPoint, ...of }, seed));
  const told = (name: string, values: readonly number[]) =>
    say(`exposures until the signal, leak to ¼ / ½ / all, ${name}: ${values.map((value) => value.toFixed(1)).join(' / ')}`);
  const [quarter = 0, half = 0, all = 0] = delays({ calibratedOn: 3_000 });
  told('calibrated on 3,000', [quarter, half, all]);
  told('calibrated on 300', delays({ calibratedOn: 300 }));
  told('calibrated on 3,000, all who know it succeed with 0.82', delays({ calibratedOn: 3_000, isFlat: true }));
  told('without the adjustment', delays({ calibratedOn: 3_000, isAdjusted: false }));
  const alternative = (delay: typeof knownShareDelay) =>
    [0.25, 0.5, 1].map((leaked) => delay({ share: leaked, every: onePer, runs }, seed));
  told('a CUSUM on right and wrong that knows the share', alternative(knownShareDelay));
  told('months compared by hand', alternative(monthsByHandDelay));
  return {
    leakMeanExposuresQuarter: round(quarter),
    leakMeanExposuresHalf: round(half),
    leakMeanExposuresAll: round(all),
    leakFalseAlarmsPer2000: round(worst),
  };
}

/** To four significant digits. */
const round = (value: number): number => Number(value.toPrecision(4));
