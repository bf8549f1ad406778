import { type Account, findAccount, type Proof, provePassword } from "#external-users";
import type { ExternalUser } from "#platform/access/actor.ts";
import { notFound } from "#platform/http/problem.ts";
import type { Visit } from "#platform/http/route.ts";
import type { MyPagesParts } from "./my-pages-parts.ts";

/** A request of somebody signed in to Mina sidor. */
export type OwnVisit = Pick<Visit<"own-account.read">, "db" | "cookies" | "network"> & {
  readonly actor: Pick<ExternalUser, "externalUser">;
};

/** The account of whoever asks. @throws 404 where it has gone this very moment */
export async function ownAccount({ db, actor }: Pick<OwnVisit, "db" | "actor">): Promise<Account> {
  const account = await findAccount(db, actor.externalUser);
  if (account === undefined) throw notFound();
  return account;
}

/** Whether somebody who is signed in also knows the password: a browser left open is not enough for everything. */
export async function proveOwnPassword(
  parts: Pick<MyPagesParts, "door" | "line">,
  { db, cookies, network }: OwnVisit,
  account: Account,
  password: string,
): Promise<Proof> {
  const claim = { email: account.email, password, network, browser: cookies.read("browser") };
  return await provePassword({ ...parts, db }, account, claim);
}
