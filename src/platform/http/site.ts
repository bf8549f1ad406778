import type { FastifyBaseLogger } from "fastify";
import type { SignedIn } from "#platform/access/actor.ts";
import type { Act } from "#platform/access/matrix.ts";
import type { Door } from "#platform/change.ts";
import type { Language } from "#platform/text/texts.ts";
import type { AnsweredRequest } from "#platform/watching/metrics.ts";
import type { Cookies } from "./cookies.ts";
import type { Asking, Found, SessionLasts } from "./found-session.ts";
import type { ProblemStatus } from "./problem.ts";
import type { Page } from "./reply.ts";
import type { Route } from "./route.ts";

/** What a page is framed with besides itself. */
export type Framing = {
  readonly actor: SignedIn | undefined;
  /** Left out of error pages, which are alike to the byte whenever they are asked for. */
  readonly lasts?: SessionLasts | undefined;
  readonly language: Language;
  readonly path: string;
};

/** All that the pipeline is given: it knows nothing of what the site is about. */
export type Site = {
  readonly door: Door;
  /** The one address the site has, for example https://behorighet.example. */
  readonly origin: URL;
  /** Networks of the proxies whose word about the client's address is taken (ASVS 4.1.3). */
  readonly proxies: readonly string[];
  /** The origins of the sign-in providers. */
  readonly signInOrigins: readonly string[];
  /** Where somebody who has to sign in before this act is sent. */
  signInPath(act: Act): string;
  /** Whether whoever has this session has shown who they are shortly before. */
  isFresh(cookies: Cookies): Promise<boolean>;
  /** Where somebody signed in is sent who has to show once more who they are. */
  readonly signInAgainPath: string;
  /** Where somebody finds what they had sent before they had to sign in. */
  readonly keptFormPath: string;
  readonly routes: readonly Route[];
  /** Is told of every answered request, for measuring. */
  readonly observe?: ((request: AnsweredRequest) => void) | undefined;
  /** Whether pages that everybody gets alike are made once for all who ask at the same time. */
  readonly sharesPages: boolean;
  readonly logger: FastifyBaseLogger | undefined;
  findActor(cookies: Cookies, asking: Asking): Promise<Found | undefined>;
  /** Whose session it was that the browser still shows but that has ended by itself; by the reference that the log knows. */
  formerOwner(cookies: Cookies): Promise<string | undefined>;
  frame(page: Page, framing: Framing): string;
  problemPage(status: ProblemStatus, framing: Framing): Page;
};
