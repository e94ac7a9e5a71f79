export { type Bin, mean, median, standardDeviation, tenBins } from './distribution.ts';
export { type AssembledForm, type AssemblyCandidate, type AssemblyInputs, assembleForm, assemblyVersion } from './form-assembly.ts';
export { seededRandom, shuffled } from './random.ts';
export { wilsonInterval } from './wilson.ts';
