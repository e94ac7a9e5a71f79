export { groupKey } from './group-key.ts';
export { mostGroupCharacters, mostGroupNameCharacters, mostGroupRows, mostGroups } from './limits.ts';
export type { GroupListCheckInput, GroupListInput } from './schema.ts';
export type { GroupingForStaff, GroupListCheck, GroupRate, RepeatedCode, SelectionRatesForStaff } from './views.ts';
