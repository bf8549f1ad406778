import { type OwnSession, ownSessionsOf } from "#external-users";
import type { Visit } from "#platform/http/route.ts";
import { livingSince } from "#sign-in";
import type { MyPagesParts } from "../my-pages-parts.ts";
import type { OwnVisit } from "../own-account.ts";

type Asking = OwnVisit & Pick<Visit<"own-account.read">, "now">;

/** Where whoever asks is signed in. */
export async function ownSessions(
  { session }: Pick<MyPagesParts, "session">,
  { actor, cookies, db, now }: Asking,
): Promise<OwnSession[]> {
  const secret = cookies.read("session") ?? "";
  return await ownSessionsOf(db, actor.externalUser, secret, livingSince(now, session));
}
