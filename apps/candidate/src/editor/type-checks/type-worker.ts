import { createTypeCheck } from './check-types.ts';
import type { CheckAnswer, CheckRequest } from './messages.ts';

// A thread of its own: the first check takes a second, and no key may wait for it.
const check = createTypeCheck();

self.onmessage = ({ data: { id, ...request } }: MessageEvent<CheckRequest>) => {
  const answer: CheckAnswer = { id, problems: check(request) };
  self.postMessage(answer);
};
