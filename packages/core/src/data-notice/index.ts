export { defaultNotice } from './default-notice.ts';
export type { NoticeInput } from './schema.ts';
export type { NoticeForStaff } from './views.ts';
