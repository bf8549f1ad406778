import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { SignedIn } from "#platform/access/actor.ts";
import type { Act, ActorFor } from "#platform/access/matrix.ts";
import type { Change, Tx } from "#platform/change.ts";
import type { Language } from "#platform/text/texts.ts";
import type { Cookies } from "./cookies.ts";
import type { SessionLasts } from "./found-session.ts";
import type { Network } from "./network.ts";
import type { Parameters } from "./parameters.ts";
import type { Reply } from "./reply.ts";
import type { FileLimits, SentFile } from "./upload.ts";

/** Who may use an address: an act of the access matrix, or everybody, written out. */
export type Access = Act | "public";

/** Asked the other way round, `A extends Act`, the compiler widens the answer to every member. */
type VisitorFor<A extends Access> = A extends "public"
  ? SignedIn | undefined
  : Extract<ActorFor<Exclude<A, "public">>, SignedIn>;

/** A request as a handler sees it: who asks, in which language, for what, and a database that can only be read. */
export type Visit<A extends Access> = {
  readonly actor: VisitorFor<A>;
  readonly language: Language;
  readonly now: Date;
  /** The path as asked for, without query. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Parameters;
  readonly cookies: Cookies;
  /** Where it comes from. Attempts are counted by it; it is never stored or logged as it is. */
  readonly network: Network;
  readonly db: ReadonlyKysely<Database>;
  /** How long the session goes on; undefined for those without one. */
  readonly sessionLasts: SessionLasts | undefined;
  /** The code of the notice that the previous request left for this page. */
  readonly notice: string | undefined;
};

/** A request that may write, through the one door. */
export type Submission<A extends Access> = Visit<A> & {
  readonly form: Parameters;
  /** What was sent along, where the route takes files. */
  readonly files: readonly SentFile[];
  /** Whether files were sent along, now or before the language was changed: no page keeps them. */
  readonly lostFiles: boolean;
  change<T>(act: (tx: Tx) => Promise<Change<T>>): Promise<T>;
};

export type Route = {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly access: Access;
  readonly handle: (request: Submission<never>) => Promise<Reply> | Reply;
  /** How many requests a minute one network address may make; unlimited where left out. */
  readonly limit?: number;
  /** How many characters one field may hold, where people write long texts; 10,000 where left out. */
  readonly longestField?: number;
  /** Whether everybody without a cookie gets the page alike, so that it need not be made for each. */
  readonly isShared?: boolean;
  /** Whether what was sent may wait, sealed in the browser, until its sender has signed in: for forms without secrets. */
  readonly keepsForm?: boolean;
  /** How many files can be sent along, and how large; none where left out. */
  readonly files?: FileLimits;
};

/** So many characters a field may hold where people write texts: far more than is accepted, to be told so and keep them. */
export const longText = 100_000;

/** An address that shows something. */
export function get<A extends Access>(
  url: string,
  access: A,
  handle: (visit: Visit<A>) => Promise<Reply> | Reply,
): Route {
  return { method: "GET", url, access, handle: handle as Route["handle"] };
}

/** An address that shows everybody the same, however many ask at once. */
export function getShared(url: string, handle: (visit: Visit<"public">) => Promise<Reply> | Reply): Route {
  return { ...get(url, "public", handle), isShared: true };
}

/** An address that changes something. */
export function post<A extends Access>(
  url: string,
  access: A,
  handle: (submission: Submission<A>) => Promise<Reply> | Reply,
): Route {
  return { method: "POST", url, access, handle: handle as Route["handle"] };
}
