import { Text } from '@mantine/core';
import { Door } from '../layout/door.tsx';
import { ButtonLink } from '../layout/links.tsx';

export function NotFoundPage() {
  return (
    <Door title="There is nothing here">
      <Text mb="lg">The address may be mistyped, or what it named belongs to another team.</Text>
      <ButtonLink to="/">Go to Home</ButtonLink>
    </Door>
  );
}
