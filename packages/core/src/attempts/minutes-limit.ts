/** Most minutes that are added at once: two weeks, for a take-home. */
export const mostMinutesAtOnce = 14 * 24 * 60;
