import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sealPending } from "#platform/audit/seal.ts";
import type { Door } from "#platform/change.ts";
import { startJobs } from "#platform/jobs/start-jobs.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { buildAssets } from "#ui/assets.ts";
import { demonstrationConfig } from "../../src/config.ts";
import { createDemonstrationSite } from "../../src/demonstration/site.ts";
import { siteHandlers } from "../../src/jobs.ts";
import { createLog } from "../../src/log.ts";
import { freshDatabase } from "../database.ts";
import { startMailServer } from "../mail-server.ts";
import { keptLog, until } from "../queues.ts";
import { signInAs } from "../site.ts";
import { visitorTo } from "../visitor.ts";
import type { Written } from "./pattern-search.ts";

/** The local part of addresses that the mail server refuses, and says so with the whole address in its answer. */
export const refusedBy = "nekad";

/** Everybody's mails go at once, which takes its time where the machine is busy. */
export const patiently = (holds: () => Promise<boolean> | boolean) => until(holds, 120_000);

export type CanarySite = Awaited<ReturnType<typeof startCanarySite>>;

/** The whole site on a database of its own, with everything kept that it writes anywhere: files, log, mail. */
export async function startCanarySite() {
  const connection = await freshDatabase();
  const folder = mkdtempSync(join(tmpdir(), "behorig-canaries-"));
  const config = demonstrationConfig({ PORT: "4000" });
  const masterKey = Buffer.alloc(32, 9) as MasterKey;
  let passed = 0;
  const clock = () => new Date(Date.now() + passed);
  const door: Door = { db: connection.db, clock, masterKey };
  const requests: string[] = [];
  const jobLog = keptLog();
  const logger = createLog({ write: (line: string) => void requests.push(line) });
  const app = await createDemonstrationSite({
    ...{ config, db: connection.db, clock, masterKey, assets: await buildAssets(), version: "0", logger },
  });
  const mails = await startMailServer({
    onRcptTo({ address }, _session, callback) {
      if (!address.startsWith(refusedBy)) return callback();
      callback(Object.assign(new Error(`5.1.1 <${address}> does not live here`), { responseCode: 550 }));
    },
  });
  const handlers = await siteHandlers({ ...door, config, mailServer: mails.server, log: jobLog });
  const keys = generateKeyPairSync("ed25519");
  const checkpointFile = join(folder, "checkpoints.jsonl");
  const visitor = (network?: string) => visitorTo(app, config.origin, {}, network);
  return {
    ...{ connection, config, masterKey, door, folder, mails, jobLog, visitor, checkpointFile },
    verifyKey: keys.publicKey,
    signIn: (hsaId: string) => signInAs(visitor(), hsaId),
    passTime: (milliseconds: number) => {
      passed += milliseconds;
    },
    startJobs: () => startJobs({ connection, handlers, log: jobLog, clock, pollSeconds: 0.5 }),
    sealLog: () =>
      sealPending(connection.db, { signingKey: keys.privateKey, masterKey, checkpointFile }, clock()),
    /** The mail that the address gets, or has got, which says this. */
    async mailTo(address: string, saying: RegExp) {
      const find = () =>
        mails.received.find((mail) => mail.recipients.includes(address) && saying.test(mail.text ?? ""));
      await patiently(() => find() !== undefined);
      return find()?.text ?? "";
    },
    logs: (): Written[] =>
      [...requests, ...jobLog.lines].map((line) => ({ place: "the log", bytes: Buffer.from(line) })),
    files: (): Written[] =>
      readdirSync(folder).map((name) => ({ place: name, bytes: readFileSync(join(folder, name)) })),
    async stop() {
      await app.close();
      await mails.stop();
      await connection.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
