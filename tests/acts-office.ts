import { expect } from "vitest";
import { allRights, newExternalOffice, type Person, type StaffVisitor } from "./external-office.ts";
import type { Answer } from "./visitor.ts";

/** The office with two of its staff, and what the tests of the toolbar's acts ask of it. */
export async function actsOffice() {
  const office = await newExternalOffice();
  return {
    office,
    /** Has every right. */
    sanna: await office.staff(allRights, { givenName: "Sanna", familyName: "Sund" }),
    /** Has the one right that list and page need. */
    petra: await office.staff(),
    async codesOf(person: Person): Promise<string[]> {
      return (await office.all(person)).events.map(({ code }) => code);
    },
    /** Nothing but an answer came of it. */
    async refused(person: Person, act: () => Promise<Answer>, status: number): Promise<Answer> {
      const before = await office.all(person);
      const answer = await act();
      expect(answer.statusCode).toBe(status);
      expect(await office.all(person)).toEqual(before);
      return answer;
    },
  };
}

/** The address of an act on the person. @param noun the act's own */
export const at = (person: Person, noun: string) => `/external-users/${person.id}/${noun}`;

export const verifiedAt = new Date("2026-02-03T04:05:06Z");
export const reason = "Visade pass i receptionen.";

/** What the dialog had shown, as its hidden field has it. */
export async function seenOn(browser: StaffVisitor, address: string): Promise<string> {
  const { body } = await browser.get(address);
  const seen = /name="seen" value="([^"]*)"/.exec(body)?.[1];
  if (seen === undefined) throw new Error("the dialog shows nothing to be compared");
  return seen;
}
