import type { Transaction } from "kysely";
import { z } from "zod";
import type { Database } from "#db/tables.ts";
import type { EmailAddress } from "#platform/identifiers/email-address.ts";
import type { Id } from "#platform/ids.ts";
import { idOf } from "#platform/jobs/job.ts";
import type { ExternalUserId } from "../../external-user.ts";
import { findAccountByEmail } from "../account.queries.ts";
import { defineAccountLetter } from "./account-letter.ts";

const about = z.strictObject({ change: idOf<"email_changes">() });

/** Asks whoever reads the new address to confirm it. */
export const emailChangeLetter = defineAccountLetter({
  kind: "email-change",
  about,
  subject: { sv: "Bekräfta din nya e-postadress", en: "Confirm your new e-mail address" },
  async write({ tx, account, texts, about, mint }) {
    const { hello, emailChange } = texts;
    const change = await findChange(tx, about.change);
    if (change === undefined || change.endedAt !== null) return "obsolete";
    // somebody else can have registered the address since
    if (await isAnothers(tx, change.email, account.id)) return "obsolete";
    const { href, until } = await mint("change-email", "/account/email-change", change.email);
    return {
      to: change.email,
      paragraphs: [hello, emailChange.text[change.askedBy], emailChange.next],
      link: { label: emailChange.button, href },
      afterLink: [until, emailChange.notYou],
    };
  },
});

/** Tells the address until now that another is wanted. */
export const emailChangeNotice = defineAccountLetter({
  kind: "email-change-notice",
  about,
  subject: { sv: "Byte av e-postadress", en: "Change of e-mail address" },
  async write({ tx, texts, about, moment, link }) {
    const { hello, emailChangeNotice } = texts;
    const change = await findChange(tx, about.change);
    if (change === undefined) return "obsolete";
    return {
      // confirmed before this was written, the address until then is no longer the account's
      ...(change.formerEmail !== null && { to: change.formerEmail }),
      paragraphs: [
        hello,
        emailChangeNotice.text[change.askedBy](moment(change.askedAt)),
        emailChangeNotice.notYou,
      ],
      link: { label: emailChangeNotice.button, href: link("/account/password-reset") },
    };
  },
});

/** Tells the address until now that it no longer counts (ASVS 6.3.7). */
export const emailChangedLetter = defineAccountLetter({
  kind: "email-changed",
  about,
  subject: { sv: "Din e-postadress är bytt", en: "Your e-mail address has been changed" },
  async write({ tx, texts, about, moment }) {
    const { hello, emailChanged } = texts;
    const change = await findChange(tx, about.change);
    if (change?.formerEmail == null || change.endedAt === null) return "obsolete";
    return {
      to: change.formerEmail,
      paragraphs: [hello, emailChanged.text(moment(change.endedAt)), emailChanged.notYou],
    };
  },
});

/** Tells the owner of an address that somebody wanted to make it theirs. */
export const addressNotGivenLetter = defineAccountLetter({
  kind: "address-not-given",
  about: z.strictObject({}),
  subject: { sv: "Din e-postadress är kvar hos dig", en: "Your e-mail address is still yours" },
  write: ({ texts: { hello, emailChangeRefused } }) => ({
    paragraphs: [hello, emailChangeRefused.text, emailChangeRefused.notYou],
  }),
});

async function findChange(tx: Transaction<Database>, id: Id<"email_changes">) {
  const row = await tx
    .selectFrom("email_changes")
    .select(["email", "asked_at", "asked_by", "ended_at", "former_email"])
    .where("id", "=", id)
    .executeTakeFirst();
  // both were read by their own parser before they were stored
  return (
    row && {
      email: row.email as EmailAddress,
      formerEmail: row.former_email as EmailAddress | null,
      askedAt: row.asked_at,
      askedBy: row.asked_by,
      endedAt: row.ended_at,
    }
  );
}

/** Whether the address is somebody else's than this account's. */
async function isAnothers(
  tx: Transaction<Database>,
  email: EmailAddress,
  self: ExternalUserId,
): Promise<boolean> {
  const owner = await findAccountByEmail(tx, email);
  return owner !== undefined && owner.id !== self;
}
