import { testSameAsNative } from '../support/differential/same-as-native.ts';

testSameAsNative(40);
