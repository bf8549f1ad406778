import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { addMember, type MemberId, removeMember } from "#members";
import { type ExternalUser, operator, type PersonReference } from "#platform/access/actor.ts";
import { change } from "#platform/change.ts";
import { defaultSettings, proposalSettingsRow } from "#proposals";
import { carryOutRemoval, openJournal, requestEndedRemoval } from "#removals";
import type { Choices } from "../src/features/removals/removal.ts";
import { newDetails, newMunicipality } from "../tests/municipality.ts";
import { newExternalUser } from "../tests/proposal-world.ts";
import { newCanary, putCases, putComment, putProposal, putVote } from "../tests/removal-world.ts";
import { mistake, removalParts, remove } from "../tests/removing.ts";
import { type ScratchDoor, scratchDoor } from "../tests/scratch.ts";
import { runCommandLine } from "./command-line.ts";

const folder = mkdtempSync(join(tmpdir(), "behorig-erasure-"));
afterAll(() => rmSync(folder, { recursive: true }));
const removalsFile = join(folder, "removals.jsonl");
const files = {
  keysFile: join(folder, "keys.json"),
  checkpointFile: join(folder, "checkpoints.jsonl"),
  removalsFile,
  dataFolder: join(folder, "data"),
  databaseFolder: undefined,
};

let door: ScratchDoor;

async function erasure(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommandLine(["erasure", ...args], {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    overwrite: undefined,
    inColour: false,
    open: async () => ({
      connection: door.connection,
      door,
      verifyKey: undefined as never,
      checkpointFile: files.checkpointFile,
      files,
      hsaPrefixes: ["SE"],
      newFolder: undefined,
      close: async () => {},
    }),
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

async function newWorld() {
  rmSync(removalsFile, { force: true });
  door = await scratchDoor();
  await door.db
    .insertInto("proposal_settings")
    .values(
      proposalSettingsRow({
        ...{ ...defaultSettings, voteGoal: 10, allowsAgainst: true },
        ...{ submittingNeeds: "nothing", votingNeeds: "nothing", commentingNeeds: "nothing" },
      }),
    )
    .execute();
  const maker = await newExternalUser(door, { email: "nagon.annan@kanarie.example" });
  const proposal = await putProposal(door, maker, { open: true, needs: "nothing" });
  const parts = { ...removalParts(door, door.connection), journal: openJournal(removalsFile) };
  return { maker, proposal, parts };
}

type World = Awaited<ReturnType<typeof newWorld>>;

async function newPerson({ proposal, maker }: World, name: string): Promise<ExternalUser> {
  const person = await newCanary(door, name, "verified number");
  const comment = await putComment(door, person, proposal, "Mina egna ord");
  await putComment(door, maker, proposal, "Ett svar", comment);
  await putVote(door, person, proposal);
  await putCases(door, person, "Mitt eget ärende");
  return person;
}

/** One removed in each way, with a kept comment, a placeholder and what was depersonalised. */
async function removeAll(world: World) {
  const ways: readonly Choices[] = [
    { account: "delete", comments: "keep", votes: "delete" },
    { account: "delete", comments: "delete", votes: "depersonalise" },
    { account: "depersonalise", comments: "depersonalise-on-request", votes: "keep" },
  ];
  for (const [at, choices] of ways.entries()) {
    await remove(world.parts, await newPerson(world, `fagel${at}`), choices);
  }
}

test("a database that removals have left in order has nothing to look into, and the journal lists them", async () => {
  await removeAll(await newWorld());
  expect(await erasure("verify")).toEqual({
    code: 0,
    out: expect.stringMatching(
      /^\d+ kontroller av 3 borttagningar\.\nDatabasen är som borttagningarna har lämnat den\.$/,
    ),
    err: "",
  });
  const { code, out, err } = await erasure("journal");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const lines = out.split("\n");
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatch(
    /^2026-11-21 11\.00 [0-9a-f-]{36} extern användare: Ta bort permanent; kommentarer: Låt vara; röster: Ta bort; klar$/,
  );
  expect(lines[3]).toBe("3 borttagningar.");
});

test("the journal says nothing of comments and votes where a user in an organisation was removed", async () => {
  const { parts } = await newWorld();
  const { ada } = await newMunicipality(door);
  const { member } = await change(door, ada, (tx) => addMember(tx, ada, newDetails("Nils", "Namnlös")));
  await change(door, ada, (tx) => removeMember(tx, ada, member));
  const removed = { population: "member", subject: member, reference: await referenceOf(member) } as const;
  const ordered = await change(door, operator, (tx) => requestEndedRemoval(tx, operator, removed, mistake));
  if (ordered.kind !== "ordered") throw new Error(ordered.kind);
  await carryOutRemoval(parts, ordered.removal);
  const [line] = (await erasure("journal")).out.split("\n");
  expect(line).toMatch(/ i en organisation: Ta bort permanent; klar$/);
});

async function referenceOf(member: MemberId): Promise<PersonReference> {
  const { person_reference } = await door.db
    .selectFrom("members")
    .select("person_reference")
    .where("id", "=", member)
    .executeTakeFirstOrThrow();
  return person_reference as PersonReference;
}

/** Past what keeps the program itself from it. */
async function tamper(...statements: readonly string[]): Promise<void> {
  await door.connection.pool.query(
    `set session_replication_role = replica; ${statements.join(";")}; reset session_replication_role`,
  );
}

const reference = "(select person_reference from removals where account = 'delete' order by id limit 1)";
const depersonalised = "(select id from removals where account = 'depersonalise')";

type Fault = readonly [planted: string, expected: string];

/** What does not hide one another, so that one world shows it all. */
const faults: Readonly<Record<string, readonly Fault[]>> = {
  "what should be gone": [
    [
      `insert into mails (id, kind, person_reference, status, created_at, sent_at)
       select gen_random_uuid(), 'planted', person_reference, 'sent', now(), now() from removals`,
      "1 rad i mails leder till personen, fast borttagningen är slutförd.",
    ],
    [
      `insert into keystore.person_keys values (${reference}, '', now())`,
      "1 rad i keystore.person_keys leder till personen",
    ],
    [
      `insert into external_users (id, person_reference, email, given_name, family_name, display_name, created_at)
       values (gen_random_uuid(), ${reference}, 'a@b.example', 'A', 'B', 'C', now())`,
      "personen har fortfarande en rad i external_users, fast borttagningen är slutförd.",
    ],
    [
      `insert into known_browsers (id, external_user_id, last_signed_in_at)
       select '', id, now() from external_users where depersonalised_at is not null`,
      "1 rad i known_browsers hör till det avpersonifierade kontot",
    ],
    [
      `update removals set envelope = 'x', envelope_until = '2026-11-01' where id = ${depersonalised}`,
      "kvittots adress finns kvar i removals.envelope fast dess tid är ute.",
    ],
    [
      `insert into spent_votes (case_id, mark) select case_id, 'mark' from proposals;
       update proposals set voting_from = '2026-01-01', voting_to = '2026-02-01'`,
      "1 rad i spent_votes hör till förslag som inte går att rösta på längre",
    ],
    [
      "update audit_events set subject_reference = gen_random_uuid() where code = 'removal-sealed'",
      "3 rader i audit_events om borttagningar leder till en person.",
    ],
  ],
  "what should be empty": [
    [
      "update external_users set created_at = created_at + interval '1 minute' where depersonalised_at is not null",
      "1 rad har något i external_users.created_at, som avpersonifieringen skulle ha tömt.",
    ],
    [
      "delete from comments where parent_id in (select id from comments where removal_mark = 'deleted')",
      "1 rad i comments håller en borttagen kommentars plats utan att ha några svar.",
    ],
    [
      "update comments set kept_by = null where removal_mark = 'kept'",
      "1 rad i comments har låtits vara, men ingen borttagning med det valet hör till dem.",
    ],
    [
      "update cases set author_removal = null where author_removal = 'deleted'",
      "2 rader i cases säger inte rätt om vem som har gjort ärendet",
    ],
    [
      "update cases set state = 'draft' where external_user_id is null",
      "2 rader i cases är utkast som ingen äger",
    ],
  ],
  "what is not finished": [
    [
      `update removals set state = 'under-way', sealed_at = null, fenced_at = '2026-11-18 10:30Z',
              subject_id = gen_random_uuid() where id = ${depersonalised}`,
      "den har varit påbörjad i 71 timmar utan att bli klar.",
    ],
    [
      `insert into sessions (id, external_user_id, acr, created_at, last_seen_at)
       select '', subject_id, 'prov', now(), now() from removals where id = ${depersonalised}`,
      "1 rad i sessions kan släppa in en person som tas bort",
    ],
    [
      `update removals set votes = 'depersonalise' where id = ${depersonalised}`,
      "journalen och databasen säger olika om vad som valdes.",
    ],
    [
      "delete from removals where comments = 'delete'",
      "journalen säger att den är påbörjad, men databasen känner inte till det.",
    ],
  ],
};

test.each(Object.entries(faults))(
  "%s and is not is found, by sentences that name nobody",
  async (_what, planted) => {
    await removeAll(await newWorld());
    await tamper(...planted.map(([statement]) => statement));
    const { code, err } = await erasure("verify");
    expect(code).toBe(1);
    for (const [, expected] of planted) expect(err).toContain(expected);
    expect(err).toMatch(/Borttagningarna är inte som de ska vara: \d+ fynd\.$/);
    expect(err).not.toMatch(/fagel|kanarie/i);
  },
);

test("what the journal lacks is found, and a journal that is missing or damaged", async () => {
  await removeAll(await newWorld());
  const whole = readFileSync(removalsFile, "utf8");
  const [first = "", ...rest] = whole.trimEnd().split("\n");
  writeFileSync(removalsFile, `${rest.join("\n")}\n`);
  door.setClock(new Date(door.clock().getTime() + 3_600_000));
  expect((await erasure("verify")).err).toContain("men den står inte i journalen. Starta om Behörig");
  writeFileSync(
    removalsFile,
    `${first.slice(0, 50)}\n${rest.join("\n")}\n${first.replace("delete", "nothing")}\n`,
  );
  const { err } = await erasure("verify");
  expect(err).toContain("Rad 1 i journalen över borttagningar går inte att läsa.");
  expect(err).toContain("Rad 4 i journalen över borttagningar går inte att läsa.");
  expect((await erasure("journal")).code).toBe(1);
  rmSync(removalsFile);
  expect((await erasure("verify")).err).toContain("Journalen över borttagningar finns inte.");
  expect((await erasure("journal")).err).toBe(`Det finns ingen journal: ${removalsFile}.`);
});

test("a new journal is begun where there is none, and never in the place of one", async () => {
  await newWorld();
  expect(await erasure("journal", "--new")).toEqual({
    code: 0,
    out: `En tom journal har skapats: ${removalsFile}.`,
    err: "",
  });
  expect(await erasure("journal", "--new")).toMatchObject({
    code: 1,
    err: `Det finns redan en journal: ${removalsFile}. Inget har ändrats.`,
  });
  expect((await erasure("journal")).out).toBe("0 borttagningar.");
});

const typed = (...lines: string[]) => {
  const path = join(folder, "values.txt");
  writeFileSync(path, `${lines.join("\r\n")}\r\n`);
  return path;
};

test("values that an operator types are found wherever they are, and never printed", async () => {
  const world = await newWorld();
  const person = await newPerson(world, "fagel9");
  const log = join(folder, "program.log");
  writeFileSync(log, '{"reason":"FAGEL9@kanarie.example"}\n');
  const values = typed(
    "fagel9@kanarie.example",
    "",
    "Förnamnfagel9 Efternamnfagel9",
    "070-174 06 00",
    "Bo",
    person.externalUser,
  );
  const before = await erasure("verify", "--values", values, "--in", log);
  expect(before.code).toBe(1);
  for (const sentence of [
    "Rad 5 har färre än fyra tecken och eftersöks inte.",
    "Finns kvar: en e-postadress i external_users.email, en gång.",
    `Finns kvar: en e-postadress i ${log}, en gång.`,
    "Finns kvar: ett id i comments.external_user_id, en gång.",
    "Finns kvar: ett telefonnummer i external_users.telephone, en gång.",
    "Värdena finns kvar: ",
  ]) {
    expect(before.err).toContain(sentence);
  }
  expect(before.out + before.err).not.toMatch(/fagel9|070-174/i);
  await remove(world.parts, person, { account: "delete", comments: "delete", votes: "delete" });
  const after = await erasure("verify", "--values", values);
  expect(after).toMatchObject({ code: 0, err: "Rad 5 har färre än fyra tecken och eftersöks inte." });
  expect(after.out).toMatch(
    /Sökt i \d+ rader och 1 filer\.\n.*Inget av värdena finns där det inte får finnas\.$/s,
  );
});

test("a file of values that cannot be read, or holds none, is told of", async () => {
  await newWorld();
  expect((await erasure("verify", "--values", join(folder, "none.txt"))).err).toContain("finns inte");
  expect((await erasure("verify", "--values", typed("", "a"))).err).toContain(
    "Filen har inget värde att söka efter.",
  );
});
