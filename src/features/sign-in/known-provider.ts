import { isDeepStrictEqual } from "node:util";
import type * as client from "openid-client";
import type { Clock } from "#platform/time/clock.ts";

/** For how long what a provider says of itself is believed before somebody is sent there. */
const freshMilliseconds = 60_000;

/** What is known of a provider: it is asked when somebody comes, and never at the start. */
export type KnownProvider = {
  /** As it is now: nobody is sent to a provider that has been silent for a minute. */
  fresh(): Promise<client.Configuration>;
  /** As it was when the person left, if it is known. */
  known(): Promise<client.Configuration>;
  /** Before the next attempt everything is asked anew, keys included. */
  forget(): void;
};

/** @param ask is never called twice at once, however many wait for its answer */
export function knownProvider(ask: () => Promise<client.Configuration>, clock: Clock): KnownProvider {
  let kept: { readonly provider: client.Configuration; readonly at: number } | undefined;
  let asking: Promise<client.Configuration> | undefined;

  async function askAnew() {
    const told = await ask();
    // one that says the same as before goes on with the keys that it is known to have
    const isSame = kept && isDeepStrictEqual(kept.provider.serverMetadata(), told.serverMetadata());
    const provider = kept && isSame ? kept.provider : told;
    kept = { provider, at: clock().getTime() };
    return provider;
  }

  const age = (at: number) => clock().getTime() - at;

  function askOnce() {
    asking ??= askAnew().finally(() => {
      asking = undefined;
    });
    return asking;
  }

  return {
    fresh: async () => (kept && age(kept.at) < freshMilliseconds ? kept.provider : await askOnce()),
    known: async () => kept?.provider ?? (await askOnce()),
    forget: () => {
      kept = undefined;
    },
  };
}
