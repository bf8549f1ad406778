import { changePermissions } from "#members";
import { change } from "#platform/change.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { hrefOf, officeWithUser } from "./office.ts";
import { newStaff } from "./staff.ts";

/** A municipality of the test's own, and staff of the authority who look after the catalogue, its two e-services in it. */
export async function catalogueOffice() {
  const office = await officeWithUser();
  const { ada, schools } = office.municipality;
  const staff = await office.site.signIn(
    (await newStaff(office.door, ["manage-catalogue"])).details.identity,
  );
  const eService = hrefOf(await staff.get("/catalogue"), schools.name);
  const [first] = schools.permissions;
  const permission = `${eService}/permissions/${first}`;
  const today = stockholmDate(office.site.now());
  /** Gives the office's user the first permission of the schools. */
  const grant = async () => {
    const ticks = { seen: new Map(), ticked: new Set([first]) };
    await change(office.door, ada, (tx) => changePermissions(tx, ada, office.member, schools.key, ticks));
  };
  /** The permission's row. */
  const stored = async () =>
    await office.door.db
      .selectFrom("permissions")
      .selectAll()
      .where("id", "=", first)
      .executeTakeFirstOrThrow();
  return { ...office, staff, eService, permission, first, today, grant, stored };
}
