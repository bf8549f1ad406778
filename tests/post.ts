import { z } from "zod";
import { operator, type PersonReference } from "#platform/access/actor.ts";
import { change, record } from "#platform/change.ts";
import { newId, newReference } from "#platform/ids.ts";
import { idOf } from "#platform/jobs/job.ts";
import { type Jobs, startJobs } from "#platform/jobs/start-jobs.ts";
import { defineLetter, type Letter, type LetterText } from "#platform/mail/letter.ts";
import { mailHandler } from "#platform/mail/mail-handler.ts";
import type { MailServer } from "#platform/mail/mail-server.ts";
import { type MailPatience, openPostOffice } from "#platform/mail/post-office.ts";
import { sendLetter } from "#platform/mail/send-letter.ts";
import { email } from "./municipality.ts";
import { keptLog } from "./queues.ts";
import type { ScratchDoor } from "./scratch.ts";

/** What the letters of these tests say, and to whom. */
export const written: LetterText = {
  to: email("hemlig.mottagare@provkoping.example"),
  paragraphs: ["Hej Åsa & Örjan <b>!", "Bekräfta att adressen är din."],
  link: { label: "Bekräfta adressen", href: new URL("https://prov.example/confirmations/hemlig-nyckel") },
  afterLink: ["Länken gäller i ett dygn."],
};

export const confirmation = defineLetter({
  kind: "confirmation",
  about: z.strictObject({ member: idOf<"members">() }),
  subject: { sv: "Bekräfta din e-postadress", en: "Confirm your e-mail address" },
  compose: async () => written,
});

type Opening = {
  readonly letters?: readonly Letter[];
  readonly authority?: string;
  readonly patience?: MailPatience;
};

/** Mails on a database of the test's own. */
export function postOn(door: ScratchDoor) {
  const log = keptLog();
  let jobs: Jobs | undefined;
  return {
    log,
    /** Asks for the letter in a change of its own. */
    async send(letter = confirmation, person = newReference() as PersonReference): Promise<void> {
      await change(door, operator, async (tx) => {
        await sendLetter(tx, letter, { person, about: { member: newId<"members">(door.clock()) } });
        return record(undefined, { code: "asked", outcome: "done", details: {} });
      });
    },
    /** Begins to carry mails to the server. */
    async open(server: MailServer, opening: Opening = {}): Promise<void> {
      const { letters = [confirmation], authority = "Prövmyndigheten", patience } = opening;
      const handler = mailHandler({
        db: door.db,
        clock: door.clock,
        masterKey: door.masterKey,
        letters,
        languageOf: async () => "sv",
        sender: {
          authority,
          address: email("svara-inte@prov.example"),
          origin: new URL("https://prov.example"),
        },
        postOffice: await openPostOffice(server, patience),
        log,
      });
      const { connection, clock } = door;
      jobs = await startJobs({ connection, handlers: [handler], log, clock, pollSeconds: 0.5 });
    },
    async close(): Promise<void> {
      await jobs?.stop();
    },
    async mails() {
      return await door.db.selectFrom("mails").selectAll().orderBy("created_at").orderBy("id").execute();
    },
  };
}
