import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { createAdminRouter } from '../router.tsx';
import { pageActions } from './page-actions.ts';

test('every page behind the sign-in says what it is for', () => {
  const pages = Object.keys(createAdminRouter(new QueryClient()).routesById).filter((id) => id.startsWith('/staff/'));
  expect(pages.toSorted(), 'name the action of each page in session/page-actions.ts').toEqual(Object.keys(pageActions).toSorted());
});
