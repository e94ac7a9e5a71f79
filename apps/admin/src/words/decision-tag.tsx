import type { DecisionKind } from '@assay/core/decisions';
import { Tag } from '../lists/tag.tsx';
import { decisionWords } from './decision-words.ts';

export function DecisionTag({ kind }: { kind: DecisionKind }) {
  return <Tag tone={decisionWords[kind].tone}>{decisionWords[kind].word}</Tag>;
}
