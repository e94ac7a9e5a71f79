import { CodeBlock } from '@assay/ui';
import { Stack, Text } from '@mantine/core';

/** How anybody can compute the receipt's fingerprint anew, with tools that are not ours. */
export function FingerprintCheck({ fileName, hasFiles, hasUploads }: { fileName: string; hasFiles: boolean; hasUploads: boolean }) {
  return (
    <details className="fingerprint-check">
      <summary>Check the fingerprint yourself</summary>
      <Stack gap="xs" mt="xs">
        <Text size="sm">
          It is the SHA-256 of the part <code>content</code> of the file, written as JSON with its keys sorted and without spaces. Whoever
          changes a character of it gets another. With jq:
        </Text>
        <CodeBlock code={`jq -cSj .content ${fileName} | sha256sum`} label="Command that computes the fingerprint" hasLineNumbers={false} />
        <Text size="sm">
          The fingerprint of an answer is the SHA-256 of its text, or of the sorted list of the options chosen.
          {hasFiles && (
            <>
              {' '}
              Of an answer of several files the receipt has the SHA-256 of each; the fingerprint of the answer is that of the list{' '}
              <code>files</code>, written in the same way.
            </>
          )}
          {hasUploads && (
            <>
              {' '}
              Of files that were handed in it has the SHA-256 of each; the fingerprint of the answer is that of the list{' '}
              <code>uploads</code>.
            </>
          )}{' '}
          The team compares the file with its database by <code>assay verify {fileName}</code>.
        </Text>
      </Stack>
    </details>
  );
}
