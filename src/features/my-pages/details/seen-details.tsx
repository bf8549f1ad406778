import type { VNode } from "preact";
import { z } from "zod";
import { type DetailName, detailNames, eachDetail, type TypedDetails } from "#external-users";
import type { Parameters } from "#platform/http/parameters.ts";

const seenName = (name: DetailName) => `seen-${name}`;

const shown = z.string();

/** What the form had shown as saved, which comes back with it. */
export const seenShape: Record<string, z.ZodString> = Object.fromEntries(
  detailNames.map((name) => [seenName(name), shown]),
);

/** What the form shows as saved is sent back with it, so that the person's own difference can be told. */
export function SeenDetails({ seen }: { seen: TypedDetails }): VNode {
  return (
    <>
      {detailNames.map((name) => (
        <input type="hidden" name={seenName(name)} value={seen[name]} />
      ))}
    </>
  );
}

export function seenIn(form: Parameters): TypedDetails {
  return eachDetail((name) => form.one(seenName(name)) ?? "");
}
