import { NumberInput, SimpleGrid, Stack } from '@mantine/core';
import { toNumber } from '../../../forms/form-errors.ts';
import { Hint } from './typed-fields.tsx';
import type { YamlFileForm } from './yaml-file.ts';

export function EssayFields({ file }: { file: YamlFileForm }) {
  const bound = (key: 'from' | 'to', label: string) => (
    <NumberInput
      label={label}
      description="Said beside the count, never enforced."
      min={1}
      allowDecimal={false}
      value={file.text(['words', key])}
      onChange={(next) => file.set(['words', key], toNumber(String(next)))}
    />
  );
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }} style={{ alignItems: 'end' }}>
        {bound('from', 'Words at least')}
        {bound('to', 'Words at most')}
      </SimpleGrid>
      <Hint file={file} />
    </Stack>
  );
}
