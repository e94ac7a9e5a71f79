export * from './disk-forecast.ts';
export * from './network-prefix.ts';
