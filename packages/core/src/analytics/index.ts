export {
  type CaseFinding,
  caseFinding,
  enoughAnswers,
  enoughInLanguage,
  fewestAnswers,
  type LanguageOfCase,
  mostAnswersRead,
  type OptionFinding,
  optionFinding,
} from './findings.ts';
export type { MeasuredShare } from './measured-share.ts';
export type {
  CalibrationForStaff,
  ItemRest,
  MeasuredCase,
  MeasuredFigures,
  MeasuredOption,
  MeasuredSeconds,
  MeasuredTime,
} from './views.ts';
