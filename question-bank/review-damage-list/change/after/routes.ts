import { listDamages, markDone } from './damages.ts';
import type { Route } from './server.ts';

export const routes: Route[] = [
  { method: 'GET', path: '/damages', role: 'caretaker', handler: listDamages },
  { method: 'POST', path: '/damages/done', handler: markDone },
];
