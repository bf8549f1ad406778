import type { VNode } from "preact";
import { z } from "zod";
import type { Parameters } from "#platform/http/parameters.ts";
import { detailNames } from "../member.ts";
import type { TypedDetails } from "./details-form.ts";

const fields = {
  givenName: "seenGivenName",
  familyName: "seenFamilyName",
  hsaId: "seenHsaId",
  email: "seenEmail",
} as const;

/** What the form shows as saved is sent back with it, so that each one's own difference can be told. */
export function SeenDetails({ seen }: { seen: TypedDetails }): VNode {
  return (
    <>
      {detailNames.map((name) => (
        <input type="hidden" name={fields[name]} value={seen[name]} />
      ))}
    </>
  );
}

const shown = z.string().min(1);

export const seenShape = { seenGivenName: shown, seenFamilyName: shown, seenHsaId: shown, seenEmail: shown };

/** Whether a fault is in what no person fills in. */
export function isSeenField(field: string): boolean {
  return field in seenShape;
}

export function seenIn(form: Parameters): TypedDetails {
  const one = (name: keyof TypedDetails) => form.one(fields[name]) ?? "";
  return {
    givenName: one("givenName"),
    familyName: one("familyName"),
    hsaId: one("hsaId"),
    email: one("email"),
  };
}
