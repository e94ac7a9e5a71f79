import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { Door } from '../layout/door.tsx';
import { TextLink } from '../layout/links.tsx';
import { SignInForm } from '../session/sign-in-form.tsx';

const route = getRouteApi('/sign-in');

export function SignInPage() {
  const { back } = route.useSearch();
  const router = useRouter();
  const queryClient = useQueryClient();
  return (
    <Door title="Sign in">
      <SignInForm
        onSignedIn={() => {
          // Whoever signs in may be somebody else than before.
          queryClient.clear();
          void router.navigate({ href: back ?? '/' });
        }}
      />
      <Text size="sm" mt="lg">
        <TextLink to="/forgotten-password" inherit underline="always">
          Forgotten your password?
        </TextLink>
      </Text>
      <Text size="sm" c="dimmed" mt="xs">
        No account yet? A manager or an owner can make a link for you on their page People. For an owner, the operator can make one with the
        command “assay owner”.
      </Text>
    </Door>
  );
}
