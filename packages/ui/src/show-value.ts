import type { Json } from '@assay/core';
import { formatValue } from '@assay/core/grading';

/** Columns that fit beside one another on a laptop. */
const width = 60;

/** A program's value as text, tagged forms included: what `ShownCase.got` and `.expected` hold. */
export const showValue = (value: Json): string => formatValue(value, width);
