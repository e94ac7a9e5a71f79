/** What one step of the realm's event loop says: a number above 0 is a wait in ms, 0 means call again. */
export const stepResult = { drained: -1, failed: -2, wantsImport: -3, returned: -4 } as const;
