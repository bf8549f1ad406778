import type { SignedIn } from "#platform/access/actor.ts";

/** How long a session goes on where nothing more is asked for. */
export type SessionLasts = {
  readonly seconds: number;
  /** Whether asking for more makes it last longer: not once its greatest age is near. */
  readonly isExtendable: boolean;
};

/** Who asks, by a session that lives. */
export type Found = { readonly actor: SignedIn; readonly lasts: SessionLasts };

/** What a request says of itself, besides its cookies. */
export type Asking = {
  /** Whether a script asks by itself, with nobody doing anything: such a request keeps no session alive. */
  readonly isUnasked: boolean;
  /** What it is sent by, in words such as "Firefox, Windows"; undefined where that is not known. */
  readonly browser: string | undefined;
};
