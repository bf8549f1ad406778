import type { StaffMember } from "#platform/access/actor.ts";
import type { Right } from "#platform/access/rights.ts";
import type { Door } from "#platform/change.ts";
import { type TestSite, testSite } from "./site.ts";
import { newStaff, newStaffDetails } from "./staff.ts";
import type { Visitor } from "./visitor.ts";

/** Two on the whole site who look after staff, signed in, and one whom they look after. */
export type StaffOffice = {
  readonly site: TestSite;
  readonly door: Door;
  readonly frida: Visitor;
  readonly gustav: Visitor;
  readonly fridaHerself: StaffMember;
  readonly gustavHimself: StaffMember;
  readonly hanna: StaffMember;
};

export async function newStaffOffice(...hannasRights: Right[]): Promise<StaffOffice> {
  const site = await testSite();
  const door: Door = { db: site.connection.db, clock: site.now, masterKey: site.masterKey };
  const fridaHerself = await newStaff(door, ["manage-staff"], newStaffDetails("Frida", "Först"));
  const gustavHimself = await newStaff(door, ["manage-staff"], newStaffDetails("Gustav", "Gode"));
  return {
    site,
    door,
    fridaHerself,
    gustavHimself,
    frida: await site.signIn(fridaHerself.details.identity),
    gustav: await site.signIn(gustavHimself.details.identity),
    hanna: await newStaff(door, hannasRights),
  };
}
