export { type AssembledForm, type AssemblyCandidate, type AssemblyInputs, assembleForm, assemblyVersion } from './form-assembly.ts';
export { seededRandom, shuffled } from './random.ts';
