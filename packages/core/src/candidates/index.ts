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
} from './views.ts';
