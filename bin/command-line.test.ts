import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { readKeysFile } from "#platform/audit/keys-file.ts";
import { unusedFiles } from "../tests/program-files.ts";
import { type ScratchDoor, scratchDoor } from "../tests/scratch.ts";
import { runCommandLine } from "./command-line.ts";

const folder = mkdtempSync(join(tmpdir(), "behorig-command-line-"));
afterAll(() => rmSync(folder, { recursive: true }));

const organisations = join(import.meta.dirname, "../examples/organisations.csv");
const catalogue = join(import.meta.dirname, "../examples/catalogue.json");

let door: ScratchDoor;
beforeEach(async () => {
  door = await scratchDoor();
});

/** Runs a command as on a terminal that nobody watches; the answer and the rest apart. */
async function behorig(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const keysFile = join(folder, "terminal-keys.json");
  const code = await runCommandLine(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    overwrite: undefined,
    inColour: false,
    open: async () => ({
      connection: door.connection,
      door,
      verifyKey: await verifyKeyIn(keysFile),
      checkpointFile: join(folder, "checkpoints.jsonl"),
      hsaPrefixes: ["SE"],
      files: unusedFiles,
      newFolder: undefined,
      close: async () => {},
    }),
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

async function verifyKeyIn(keysFile: string) {
  if (!statSync(keysFile, { throwIfNoEntry: false }))
    await runCommandLine(["keys", "create", keysFile], silent);
  return (await readKeysFile(keysFile)).verifyKey;
}

const silent = {
  out: () => {},
  err: () => {},
  overwrite: undefined,
  inColour: false,
  open: () => Promise.reject(new Error("this command needs no database")),
};

const given = (content: string | Buffer, name = "input") => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const astrid = [
  ...["--hsa-id", "SE2120009994-1001", "--given-name", "Astrid", "--family-name", "Öberg"],
  ...["--email", "astrid@exempelkoping.example"],
];
const exempelkoping = ["--organisation", "9901"];

const countOf = async (table: "organisations" | "permissions" | "agreements" | "audit_events" | "members") =>
  (await door.db.selectFrom(table).select("id").execute()).length;

test("without a command, or with one that does not exist, the commands are listed", async () => {
  const nothing = await behorig();
  expect(nothing.code).toBe(2);
  expect(nothing.err).toContain("organisations import FIL");
  const unknown = await behorig("organisations", "export");
  expect(unknown).toMatchObject({ code: 2 });
  expect(unknown.err).toContain('Kommandot "organisations export" finns inte.');
  expect((await behorig("--help")).code).toBe(0);
});

test.each([
  ["organisations", "import"],
  ["catalogue", "import"],
  ["agreements", "add"],
  ["agreements", "end"],
  ["administrators", "appoint"],
  ["administrators", "end"],
  ["administrators", "suspend"],
  ["administrators", "reinstate"],
  ["administrators", "list"],
  ["staff", "add"],
  ["staff", "end"],
  ["staff", "grant"],
  ["staff", "revoke"],
  ["staff", "list"],
  ["audit", "verify"],
  ["keys", "create"],
])("%s %s explains itself", async (...words) => {
  const { code, out, err } = await behorig(...words, "--help");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain(`Användning: npx behorig ${words.join(" ")}`);
});

test("everything that is wrong with a call is told at once", async () => {
  const { code, err } = await behorig(
    "agreements",
    "add",
    "9901",
    "--colour",
    "red",
    "--dry-run=yes",
    "--to",
    "--from",
    "x",
  );
  expect(code).toBe(2);
  expect(err.split("\n")).toEqual([
    "--colour finns inte.",
    "--dry-run tar inget värde.",
    "--to ska följas av DAG.",
    "--organisation saknas.",
    "--e-service saknas.",
    "--reference saknas.",
    '"9901 red x" hör inte hit. Sätt citattecken runt värden med mellanslag.',
    "Läs mer: npx behorig agreements add --help",
  ]);
});

test("a dry run does everything but keep it", async () => {
  const { code, out } = await behorig("organisations", "import", organisations, "--dry-run");
  expect({ code, out }).toEqual({ code: 0, out: "Prövning, inget ändrat: 3 nya, 0 ändrade, 0 oförändrade." });
  expect(await countOf("organisations")).toBe(0);
  expect(await countOf("audit_events")).toBe(0);
});

test("organisations and catalogue are read in, and a second time nothing is new", async () => {
  expect((await behorig("organisations", "import", organisations)).out).toBe(
    "3 nya, 0 ändrade, 0 oförändrade.",
  );
  expect((await behorig("catalogue", "import", catalogue)).out).toBe("25 nya, 0 ändrade, 0 oförändrade.");
  expect((await behorig("organisations", "import", organisations)).out).toBe(
    "0 nya, 0 ändrade, 3 oförändrade.",
  );
  expect((await behorig("catalogue", "import", catalogue)).out).toBe("0 nya, 0 ändrade, 25 oförändrade.");
});

test("a catalogue is tried first: each change by its name, and nothing kept", async () => {
  await behorig("catalogue", "import", catalogue);
  const changed = readFileSync(catalogue, "utf8")
    .replace('"name": "Asylsökande i förskola"', '"name": "Förskola", "validTo": "2030-12-31"')
    .replace('"key": "grundskola"', '"key": "ny-skola"');
  const { out } = await behorig("catalogue", "import", given(changed), "--dry-run");
  expect(out.split("\n")).toEqual([
    "Prövning, inget ändrat: 1 nya, 1 ändrade, 23 oförändrade.",
    '  forskola: namn från "Asylsökande i förskola" till "Förskola"',
    "  forskola: dras in, sista dag 2030-12-31",
    "  ny-skola: ny, Asylsökande i grundskola",
    "Finns här men inte i filen, och har lämnats som de är: 1",
    "  grundskola: Asylsökande i grundskola",
  ]);
  expect((await behorig("catalogue", "import", catalogue)).out).toBe("0 nya, 0 ändrade, 25 oförändrade.");
});

test("what staff have changed is not overwritten by a file unless one says so", async () => {
  await behorig("catalogue", "import", catalogue);
  await door.db
    .updateTable("permissions")
    .set({ name: "Förskola", set_by_staff: ["name"] })
    .where("key", "=", "forskola")
    .execute();
  const refused = await behorig("catalogue", "import", catalogue);
  expect(refused.code).toBe(1);
  expect(refused.err.split("\n")).toContain(
    '  forskola: namn är här "Förskola", i filen "Asylsökande i förskola"',
  );
  const kept = await behorig("catalogue", "import", catalogue, "--keep-changes");
  expect(kept.out).toContain("Står kvar som handläggare har ändrat det, fast filen säger annat: 1");
  const both = await behorig("catalogue", "import", catalogue, "--keep-changes", "--overwrite-changes");
  expect(both.code).toBe(2);
  const overwritten = await behorig("catalogue", "import", catalogue, "--overwrite-changes");
  expect(overwritten.out).toBe("0 nya, 1 ändrade, 24 oförändrade.");
});

test("a file with faults is read not at all, and each fault has its row", async () => {
  const path = given(
    readFileSync(organisations, "utf8").replace("2120009986", "2120009987").replace("region,99", "region,9"),
  );
  const { code, err } = await behorig("organisations", "import", path);
  expect(code).toBe(1);
  expect(err.split("\n")).toEqual([
    `${path}, rad 3, organisation_number: Organisationsnumrets kontrollsiffra stämmer inte.`,
    `${path}, rad 4, code: En regions kod har två siffror, inte "9".`,
    "2 fel. Inget har ändrats.",
  ]);
  expect(await countOf("organisations")).toBe(0);
});

test("a file in another encoding is told row by row, and a byte order mark is no fault", async () => {
  const text = readFileSync(organisations, "utf8");
  const latin1 = await behorig("organisations", "import", given(Buffer.from(text, "latin1")));
  expect(latin1.err).toContain("rad 2: Raden är inte i teckenkodningen UTF-8.");
  expect(latin1.err).toContain("rad 4: Raden är inte i teckenkodningen UTF-8.");
  const windows = given(`\ufeff${text.replaceAll("\n", "\r\n")}`);
  expect((await behorig("organisations", "import", windows)).code).toBe(0);
});

test("a file that does not exist, or is a folder, is told", async () => {
  expect(await behorig("catalogue", "import", join(folder, "nothing"))).toMatchObject({ code: 1 });
  expect((await behorig("catalogue", "import", folder)).err).toContain("är en mapp");
});

test("an agreement is added and ended", async () => {
  await behorig("organisations", "import", organisations);
  await behorig("catalogue", "import", catalogue);
  const municipal = ["--e-service", "statlig-ersattning", "--e-service", "ansvar-ensamkommande"];
  const terms = [...municipal, "--reference", "DM-1", "--from", "2026-01-01"];
  const added = await behorig("agreements", "add", ...exempelkoping, ...terms);
  expect(added).toMatchObject({ code: 0, err: "" });
  expect(await countOf("agreements")).toBe(2);
  const again = await behorig("agreements", "add", ...exempelkoping, ...terms);
  expect(again.code).toBe(1);
  expect(again.err).toContain("DM-1: Ansök om statlig ersättning, 2026-01-01 – tills vidare");
  const ended = await behorig("agreements", "end", ...exempelkoping, "--e-service", "statlig-ersattning");
  expect(ended.out).toBe("Avslutat: DM-1: Ansök om statlig ersättning, 2026-01-01 – 2026-11-21");
  const foreign = await behorig("agreements", "add", "--organisation", "99", ...terms);
  expect(foreign.code).toBe(1);
  expect(foreign.err).toContain("är inte till för organisationer som Region Påhitt");
});

test("an organisation or an e-service that does not exist is told with what to do", async () => {
  await behorig("organisations", "import", organisations);
  const terms = ["--e-service", "x", "--reference", "DM-1"];
  expect((await behorig("agreements", "add", "--organisation", "9999", ...terms)).err).toContain(
    "organisations import",
  );
  expect((await behorig("agreements", "add", "--organisation", "kommun", ...terms)).code).toBe(2);
  expect((await behorig("agreements", "add", ...exempelkoping, ...terms)).err).toContain("Katalogen är tom");
  await behorig("catalogue", "import", catalogue);
  expect((await behorig("agreements", "add", ...exempelkoping, ...terms)).err).toContain(
    "ansvar-ensamkommande (",
  );
});

test("administrators are appointed, suspended, reinstated, replaced and listed", async () => {
  await behorig("organisations", "import", organisations);
  const one = [...exempelkoping, "--hsa-id", "SE2120009994-1001"];
  expect((await behorig("administrators", "appoint", ...exempelkoping, ...astrid)).code).toBe(0);
  const suspended = await behorig("administrators", "suspend", ...one, "--reason", "Förlorat kort");
  expect(suspended).toMatchObject({ code: 0, err: "Exempelköpings kommun saknar administratör." });
  expect((await behorig("administrators", "list", ...exempelkoping)).out).toBe(
    "9901 Exempelköpings kommun: saknar administratör\n" +
      "  Astrid Öberg, SE2120009994-1001, astrid@exempelkoping.example, sedan 2026-11-21, avstängd 2026-11-21",
  );
  expect((await behorig("administrators", "reinstate", ...one)).code).toBe(0);
  const last = await behorig("administrators", "end", ...one);
  expect(last.code).toBe(1);
  expect(last.err).toContain("Utse en efterträdare");
  const bo = [
    "--successor",
    "SE2120009994-1002",
    "--given-name",
    "Bo",
    "--family-name",
    "Ek",
    "--email",
    "bo@ek.example",
  ];
  expect((await behorig("administrators", "end", ...one, ...bo)).code).toBe(0);
  const { out } = await behorig("administrators", "list");
  expect(out).toContain("  Bo Ek, SE2120009994-1002");
  expect(out).not.toContain("Astrid");
  expect(out).toContain("99 Region Påhitt: saknar administratör");
});

test("every faulty detail of a person is told, and nobody is appointed", async () => {
  await behorig("organisations", "import", organisations);
  const { code, err } = await behorig(
    ...["administrators", "appoint", ...exempelkoping, "--hsa-id", "SE2120009995-1001"],
    ...["--given-name", "<b>", "--family-name", " ", "--email", "astrid"],
  );
  expect(code).toBe(2);
  expect(err.split("\n").map((line) => line.split(":")[0])).toEqual([
    ...["--given-name", "--family-name", "--hsa-id", "--email"],
    "Läs mer",
  ]);
  expect(await countOf("members")).toBe(0);
});

test("details of a successor without --successor are told, and the other way round", async () => {
  const one = [...exempelkoping, "--hsa-id", "SE2120009994-1001"];
  expect((await behorig("administrators", "end", ...one, "--email", "bo@ek.example")).err).toContain(
    "--successor saknas",
  );
  expect((await behorig("administrators", "end", ...one, "--successor", "x")).err).toContain(
    "--email saknas",
  );
});

const bytesTooMany = "\u{20000}".repeat(100);

test("a name that only the database finds too long is told as a fault of its option, without anybody's details", async () => {
  await behorig("organisations", "import", organisations);
  const appointed = await behorig(
    ...["administrators", "appoint", ...exempelkoping, ...astrid.with(3, bytesTooMany)],
  );
  expect(appointed).toMatchObject({ code: 2, out: "" });
  expect(appointed.err.split("\n")[0]).toBe(
    "--given-name: namnet är för långt: högst 100 tecken och 300 byte.",
  );
  await behorig("administrators", "appoint", ...exempelkoping, ...astrid);
  const successor = ["--successor", "SE2120009994-1002", "--given-name", "Bo", "--family-name", bytesTooMany];
  const ended = await behorig(
    ...["administrators", "end", ...exempelkoping, "--hsa-id", "SE2120009994-1001"],
    ...[...successor, "--email", "bo@ek.example"],
  );
  expect(ended.code).toBe(2);
  expect(ended.err).toContain("--family-name: namnet är för långt");
  expect(await countOf("members")).toBe(1);
});

test("an error that nobody foresaw is told by code and constraint, never by the row that it quotes", async () => {
  const unforeseen = Object.assign(new Error("(hemlig@b.example)"), {
    code: "23514",
    constraint: "members_role",
    detail: "Failing row contains (hemlig@b.example).",
  });
  const err: string[] = [];
  const code = await runCommandLine(["administrators", "list"], {
    ...silent,
    err: (line) => err.push(line),
    open: () => Promise.reject(unforeseen),
  });
  expect(code).toBe(1);
  expect(err).toEqual(["Ett oväntat fel har inträffat (kod 23514, villkor members_role)."]);
});

test("nobody is their own successor", async () => {
  await behorig("organisations", "import", organisations);
  await behorig("administrators", "appoint", ...exempelkoping, ...astrid);
  const { code, err } = await behorig(
    ...["administrators", "end", ...exempelkoping, ...astrid],
    ...["--successor", "se2120009994-1001"],
  );
  expect(code).toBe(1);
  expect(err).toContain("Efterträdaren är samma person");
});

test.each([
  ["--reference", ["agreements", "add", ...exempelkoping, "--e-service", "x", "--reference"]],
  ["--reason", ["administrators", "suspend", ...exempelkoping, "--hsa-id", "x", "--reason"]],
])("%s with a character that does not show is refused", async (option, words) => {
  for (const text of ["DM\u001b[31m1", "DM\n1", "DM\u202e1"]) {
    const { code, err } = await behorig(...words, text);
    expect(code).toBe(2);
    expect(err).toContain(`${option} får inte innehålla radbrytningar eller tecken som inte syns.`);
  }
});

test("numbers that are taken are told together with the file's other faults", async () => {
  await behorig("organisations", "import", organisations);
  const path = given(
    readFileSync(organisations, "utf8").replace("9901", "9911").replace("region,99", "region,9"),
  );
  const { code, err } = await behorig("organisations", "import", path);
  expect(code).toBe(1);
  expect(err.split("\n")).toEqual([
    `${path}, rad 2, organisation_number: Numret tillhör redan Exempelköpings kommun (9901). Rätta det ena först.`,
    `${path}, rad 4, code: En regions kod har två siffror, inte "9".`,
    "2 fel. Inget har ändrats.",
  ]);
});

test("a dry run of an appointment appoints nobody", async () => {
  await behorig("organisations", "import", organisations);
  const { code, out } = await behorig("administrators", "appoint", ...exempelkoping, ...astrid, "--dry-run");
  expect({ code, out }).toEqual({
    code: 0,
    out: "Prövning, inget ändrat: Astrid Öberg är administratör i Exempelköpings kommun.",
  });
  expect(await countOf("members")).toBe(0);
});

test("a log that nobody has altered is verified", async () => {
  await behorig("organisations", "import", organisations);
  const { code, out } = await behorig("audit", "verify");
  expect(code).toBe(0);
  expect(out).toContain("3 är ännu inte förseglade");
});

test("a keys file is made once and never replaced", async () => {
  const path = join(folder, "keys.json");
  expect((await behorig("keys", "create", path)).code).toBe(0);
  expect(statSync(path).mode & 0o077).toBe(0);
  const before = readFileSync(path, "utf8");
  expect((await behorig("keys", "create", path)).code).toBe(1);
  expect(readFileSync(path, "utf8")).toBe(before);
});
