import { documentLimit } from '@assay/core/attempts';
import { formatNumber } from '@assay/ui';
import { Text } from '@mantine/core';

/** What was typed or pasted last did not fit any more. */
export function TooLong() {
  return (
    <Text role="alert" size="sm" className="too-long">
      Not inserted: an answer can have {formatNumber(documentLimit)} characters at most. What was there before is unchanged.
    </Text>
  );
}
