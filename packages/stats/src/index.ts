export { type Bin, mean, median, standardDeviation, tenBins } from './distribution.ts';
export {
  type AssembledForm,
  type AssembledSection,
  type AssemblyCandidate,
  type AssemblyInputs,
  type AssemblySection,
  assembleForm,
  assemblyVersion,
} from './form-assembly.ts';
export { type AssembledForm1, type AssemblyInputs1, assembleForm1 } from './form-assembly-1.ts';
export { type CountedSection, countForms, type FormCount } from './form-count.ts';
export { seededRandom, shuffled } from './random.ts';
export { sharedQuestions } from './shared-questions.ts';
export { wilsonInterval } from './wilson.ts';
