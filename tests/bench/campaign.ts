import { cpus, totalmem } from 'node:os';
import { measureBackup } from '../support/backup/bench-backup.ts';
import { measureExport } from '../support/campaign-bench/export.ts';
import { measureInvitations } from '../support/campaign-bench/invitations.ts';
import { measureMails } from '../support/campaign-bench/mails.ts';
import { measureUpload } from '../support/campaign-bench/upload.ts';
import type { Figures } from './bench.ts';

/** `ASSAY_BENCH_SHARE=0.1` measures with a tenth of the data, to see that it works. */
const share = Number(process.env['ASSAY_BENCH_SHARE'] ?? 1);
const ofAll = (amount: number): number => Math.round(amount * share);

/** The `campaign` suite: what happens around the candidates of a busy week while they write. */
export async function campaign(say: (line: string) => void): Promise<Figures> {
  if (share !== 1) say(`A share of ${share} of the data: these figures are none.`);
  say(
    `machine: ${cpus().length} cores of ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 1e9)} GB; server, load and backup share it`,
  );
  const backup = await measureBackup({ databaseBytes: ofAll(850e6), uploadBytes: ofAll(150e6), candidates: Math.max(10, ofAll(300)) }, say);
  return {
    ...(await measureInvitations(say)),
    ...(await measureMails(say)),
    ...(await measureExport(ofAll(50_000), say)),
    ...backup,
    ...(await measureUpload(ofAll(200e6), say)),
  };
}
