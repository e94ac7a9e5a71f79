/** So much more is each bin's middle than that of the one below. */
const step = 1.05;

/** Below it nothing is told apart. */
const least = 0.001;

/** The bin of a value that is counted in bins 5 % wide, so that counts of many days can be added up: its middle is at most 2.5 % off. */
export const logBinOf = (value: number): number => Math.round(Math.log(Math.max(least, value)) / Math.log(step));

export const middleOfLogBin = (bin: number): number => step ** bin;
