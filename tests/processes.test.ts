import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { connect } from "#platform/db/connect.ts";
import { startDemonstrationProcess } from "./demonstration-process.ts";
import { overTheNetwork } from "./over-the-network.ts";
import { signInAs } from "./site.ts";
import { type Visitor, visitorTo } from "./visitor.ts";
import { astrid } from "./world.ts";

// Real processes on a real folder: what only a kill or a second start can show. They bring their own embedded database,
// so that running them again beside a server would show nothing more.
const { skipIf } = describe;
const onServer = inject("databaseOrigin").engine === "postgresql";
const patience = { timeout: 240_000 };

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "behorig-processes-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Ending = { readonly code: number | null; readonly printed: string };

/** Runs the program until it ends by itself. */
function run(environment: Record<string, string>): Promise<Ending> {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ["--import", "tsx", "src/main.ts", "demonstration"], {
    cwd: fileURLToPath(new URL("..", import.meta.url)),
    env: { ...inherited, ...environment },
    timeout: 60_000,
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text) => {
      printed += text;
    });
  }
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, printed: printed.trim() })));
}

/** One person after another until the site is gone; `confirmed` are those whose saving was. */
async function addPeople(browser: Visitor, prefix: string, confirmed: string[]): Promise<void> {
  for (let number = 1; number < 10_000; number++) {
    const hsaId = `SE2120009994-${prefix}${number}`;
    const details = { givenName: "Kim", familyName: "Kvick", hsaId, email: "kim@exempelkoping.example" };
    const answer = await browser.post("/members", details).catch(() => undefined);
    if (answer === undefined) return;
    if (answer.statusCode === 303) confirmed.push(hsaId);
  }
}

skipIf(onServer)("A process that is killed while it writes", patience, () => {
  it("has kept everything that it confirmed and nothing by halves, three times over", async () => {
    for (const round of ["A", "B", "C"]) {
      const demonstration = await startDemonstrationProcess(folder);
      const origin = new URL(demonstration.origin);
      const browser = await signInAs(visitorTo(overTheNetwork(origin), origin), astrid.hsaId);
      const confirmed: string[] = [];
      const adding = addPeople(browser, round, confirmed);
      await expect.poll(() => confirmed.length, { timeout: 60_000 }).toBeGreaterThan(0);
      await pause(Math.random() * 1_000);
      await demonstration.kill();
      await adding;
      const { db, close } = await connect({ folder: join(folder, "database") });
      const added = await db
        .selectFrom("members")
        .leftJoin("audit_events", (join) =>
          join
            .onRef("audit_events.subject_reference", "=", "members.person_reference")
            .on("audit_events.code", "=", "member-added"),
        )
        .select(["hsa_id as hsaId", "audit_events.id as event"])
        .where("hsa_id", "like", `SE2120009994-${round}%`)
        .execute();
      const { events } = await db
        .selectFrom("audit_events")
        .select(({ fn }) => fn.countAll<number>().as("events"))
        .where("code", "=", "member-added")
        .where("subject_reference", "not in", db.selectFrom("members").select("person_reference"))
        .executeTakeFirstOrThrow();
      await close();
      const kept = added.map(({ hsaId }) => hsaId);
      expect(confirmed.filter((hsaId) => !kept.includes(hsaId))).toEqual([]);
      expect(
        kept.length - confirmed.length,
        "at most the one whose answer was under way",
      ).toBeLessThanOrEqual(1);
      expect(
        added.filter(({ event }) => event === null),
        "people without their event",
      ).toEqual([]);
      expect(events, "events without their person").toBe(0);
    }
  });
});

skipIf(onServer)("A start that cannot succeed says why and what to do, and ends with 1", patience, () => {
  it("when another process has the folder", async () => {
    const demonstration = await startDemonstrationProcess(folder);
    const second = await run({ BEHORIG_DATA: folder, PORT: "1025" });
    await demonstration.stop();
    expect(second).toEqual({ code: 1, printed: expect.stringMatching(/används av en annan/) });
  });

  it("when the schema is newer than the program", async () => {
    const { pool, close } = await connect({ folder: join(folder, "database") });
    await pool.query("insert into migrations values (9999, 'from-the-future', 'x', now())");
    await close();
    const ending = await run({ BEHORIG_DATA: folder, PORT: "1025" });
    expect(ending).toEqual({ code: 1, printed: expect.stringMatching(/är nyare än/) });
  });

  it("when the server does not answer", async () => {
    const ending = await run({
      BEHORIG_DATA: folder,
      DATABASE_URL: "postgresql://behorig:geheim@127.0.0.1:1/behorig",
    });
    expect(ending).toEqual({ code: 1, printed: expect.stringContaining("127.0.0.1:1/behorig") });
    expect(ending.printed).not.toContain("geheim");
  });

  it("when the port is taken", async () => {
    const taken = createServer().listen(0, "localhost");
    await new Promise((resolve) => taken.once("listening", resolve));
    const address = taken.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const other = mkdtempSync(join(tmpdir(), "behorig-port-"));
    const ending = await run({ BEHORIG_DATA: other, PORT: String(port) });
    taken.close();
    rmSync(other, { recursive: true, force: true });
    expect(ending).toEqual({
      code: 1,
      printed: expect.stringContaining(`Port ${port} används av ett annat program`),
    });
  });
});
