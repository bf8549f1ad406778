import { beforeAll, describe, expect, test } from "vitest";
import {
  allRights,
  type ExternalOffice,
  newExternalOffice,
  type Person,
  type StaffVisitor,
  takeRight,
} from "../../../../tests/external-office.ts";
import { hrefOf, textOf } from "../../../../tests/office.ts";
import type { Answer } from "../../../../tests/visitor.ts";

let office: ExternalOffice;
/** Has every right. */
let sanna: StaffVisitor;

beforeAll(async () => {
  office = await newExternalOffice();
  sanna = await office.staff(allRights, { givenName: "Sanna", familyName: "Sund" });
});

const at = (person: Person, noun = "removal") => `/external-users/${person.id}/${noun}`;

const chosen = {
  list: "",
  ground: "mistake",
  identityCheck: "",
  groundReference: "",
  account: "delete",
  comments: "depersonalise",
  votes: "depersonalise",
};

test("smoke", async () => {
  const person = await office.person();
  const page = await sanna.get(at(person));
  console.log(textOf(page));
  const preview = await sanna.post(at(person), chosen);
  console.log(preview.statusCode, textOf(preview));
  console.log(textOf(await sanna.get("/removals")));
});
