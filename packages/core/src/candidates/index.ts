export { normalEmail } from './normal-email.ts';
export type {
  AttemptForStaff,
  AttemptScore,
  CandidateForStaff,
  ClockForStaff,
  ConnectionEntry,
  ConnectionHistory,
  DeviceForStaff,
  ItemForStaff,
  LateTailForStaff,
  RunSource,
} from './views.ts';
