import { type CalendarDay, dayIn } from '@assay/core/decisions';

/** The last day that has begun anywhere: whoever writes down today must not hear that it has not come. */
export const lastDay = (now: Date): CalendarDay => dayIn(now, 'Pacific/Kiritimati');
