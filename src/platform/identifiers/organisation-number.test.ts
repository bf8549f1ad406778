import { expect, test } from "vitest";
import {
  formatOrganisationNumber,
  type OrganisationNumberFault,
  parseOrganisationNumber,
} from "./organisation-number.ts";

test.each(["2120000142", "212000-0142", " 212000–0142 ", "162120000142", "16212000-0142"])(
  "%j is one and the same number",
  (typed) => {
    const result = parseOrganisationNumber(typed);
    expect(result).toEqual({ ok: true, value: "2120000142" });
    if (result.ok) expect(formatOrganisationNumber(result.value)).toBe("212000-0142");
  },
);

test.each<[string, OrganisationNumberFault]>([
  ["", "empty"],
  ["   ", "empty"],
  ["212000014", "digits"],
  ["21200001422", "digits"],
  ["192120000142", "digits"],
  ["2120-000142", "digits"],
  ["21200O0142", "digits"],
  ["1912121212", "group"],
  ["2120000143", "check-digit"],
])("%j is refused: %s", (typed, fault) => {
  expect(parseOrganisationNumber(typed)).toEqual({ ok: false, fault });
});
