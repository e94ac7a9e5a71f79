export { AppProviders } from './app-providers.tsx';
export { theme } from './theme.ts';
