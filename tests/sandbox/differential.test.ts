import { testSameAsNative } from '../support/differential/same-as-native.ts';

// The same programs each time: what a change does decides whether it lands. New ones are tried in `npm run test:long`.
testSameAsNative(40, 20_260);
