import { describeHostileAsTypescript } from './hostile-suite.ts';

describeHostileAsTypescript();
