/** What the page behind the first link of an installation sends. */
export const ownerSetUp = (setUpUrl: string) => ({
  token: setUpUrl.split('#')[1],
  name: 'Olga Owner',
  email: 'olga@example.org',
  password: 'correct horse battery',
});
