export type { FoundForStaff } from './views.ts';
