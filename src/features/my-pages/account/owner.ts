import { z } from "zod";
import { type Account, provePassword, type StoredPassword } from "#external-users";
import { type FieldError, parseForm } from "#platform/forms/parse-form.ts";
import type { Submission } from "#platform/http/route.ts";
import type { MyPagesParts } from "../my-pages-parts.ts";

/** Whether the account's own person sends the form. */
export type Owner =
  /** `password` is what they have proven; undefined where their session says who they are. */
  | { readonly kind: "owner"; readonly password: StoredPassword | undefined }
  | { readonly kind: "invalid"; readonly errors: readonly FieldError[] }
  | { readonly kind: "too-often"; readonly until: Date };

/**
 * A link shows that somebody reads an address, not whose the account is: it can have been made, or the address
 * mistyped, by somebody else. So whoever is not signed in to it gives its password.
 */
export async function readOwner(
  parts: MyPagesParts,
  submission: Submission<"public">,
  { account, isSignedIn }: { account: Account; isSignedIn: boolean },
): Promise<Owner> {
  if (isSignedIn) {
    parseForm({}, submission.form);
    return { kind: "owner", password: undefined };
  }
  const read = parseForm({ password: z.string().min(1, "empty") }, submission.form);
  if (!read.ok) return { kind: "invalid", errors: read.errors };
  const { network, cookies, db } = submission;
  const claim = {
    email: account.email,
    password: read.values.password,
    network,
    browser: cookies.read("browser"),
  };
  const proof = await provePassword({ ...parts, db }, account, claim);
  if (proof.kind === "too-often") return { kind: "too-often", until: proof.until };
  if (proof.kind === "wrong") return { kind: "invalid", errors: [{ field: "password", fault: "wrong" }] };
  return { kind: "owner", password: proof.stored };
}
