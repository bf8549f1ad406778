import { officeWithUser } from "./office.ts";
import { newStaff } from "./staff.ts";

/** A municipality of the test's own with Ada, Bosse and the user Nils, and staff who appoint administrators. */
export async function officeOfAppointments() {
  const office = await officeWithUser();
  const appointer = await newStaff(office.door, ["manage-organisations", "appoint-administrators"]);
  const staff = await office.site.signIn(appointer.details.identity);
  const address = `/organisations/${office.municipality.id}`;
  const below = (member: string, act: string) => `${address}/administrators/${member}/${act}`;
  const administrators = async () => {
    const rows = await office.door.db
      .selectFrom("members")
      .select(["given_name", "person_reference"])
      .where("organisation_id", "=", office.municipality.id)
      .where("role", "=", "administrator")
      .where("ended_at", "is", null)
      .execute();
    return rows.map(({ given_name }) => given_name).toSorted();
  };
  const letters = async () => {
    const rows = await office.door.db
      .selectFrom("mails")
      .innerJoin("members", "members.person_reference", "mails.person_reference")
      .select(["kind", "given_name"])
      .where("organisation_id", "=", office.municipality.id)
      .execute();
    return rows.map(({ kind, given_name }) => `${kind} to ${given_name}`).toSorted();
  };
  return { ...office, staff, address, below, administrators, letters };
}
