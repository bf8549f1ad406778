import type { Right } from "#platform/access/rights.ts";
import { type Citizen, type Citizens, linkIn, newCitizen, password } from "./citizens.ts";
import { newStaff } from "./staff.ts";
import type { Visitor } from "./visitor.ts";

export const ownRemovalPage = "/my-pages/removal";
export const ownRequestPage = `${ownRemovalPage}/request`;

/** What somebody chooses who leaves. */
export const leaving = {
  account: "depersonalise",
  comments: "depersonalise-on-request",
  votes: "depersonalise-on-request",
};
/** The same, sent. */
export const askingToLeave = { ...leaving, confirmation: "avpersonifiera", password };

/** Requests of citizens, and what is written of them. @param citizens asked when they are there */
export function requestsOf(citizens: () => Citizens) {
  const rows = async (text: string, values: unknown[] = []) =>
    (await citizens().site.connection.pool.query(text, values)).rows;
  const removalsOf = async ({ email }: Pick<Citizen, "email">) =>
    await rows(
      `select removals.* from removals
         join external_users on external_users.person_reference = removals.person_reference
        where email = $1 order by requested_at`,
      [email],
    );
  return {
    rows,
    removalsOf,
    /** Everything that a refusal leaves as it was. */
    async written(citizen: Citizen) {
      const [events] = await rows("select count(*)::int as count from audit_events");
      // others get letters meanwhile, of what they wished to be told of
      const [mails] = await rows(
        `select count(*)::int as count from mails
           join external_users using (person_reference) where external_users.email = $1`,
        [citizen.email],
      );
      return { removals: await removalsOf(citizen), events, mails };
    },
    /** Somebody whose request waits, and the path of the link in its letter. */
    async waiting(chosen: Partial<typeof askingToLeave> = {}): Promise<Citizen & { link: string }> {
      const citizen = await newCitizen(citizens());
      const asked = await citizen.browser.post(ownRequestPage, { ...askingToLeave, ...chosen });
      if (asked.headers.location !== ownRemovalPage) throw new Error("the request was not taken");
      return { ...citizen, link: linkIn(await citizens().mailTo(citizen.email)) };
    },
    /** Somebody who can decide on requests, signed in. */
    async staff(): Promise<Visitor> {
      const { site } = citizens();
      const door = { db: site.connection.db, clock: site.now, masterKey: site.masterKey };
      const rights: readonly Right[] = [
        "manage-external-users",
        "delete-external-users",
        "depersonalise-external-users",
      ];
      return await site.signIn((await newStaff(door, rights)).details.identity);
    },
  };
}
