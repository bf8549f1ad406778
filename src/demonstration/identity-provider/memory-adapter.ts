import type { AdapterFactory, AdapterPayload } from "oidc-provider";
import { boundedMap } from "./bounded-map.ts";

/**
 * Where the test provider keeps its codes and sessions: in memory, at most `limit` of them, gone at restart.
 * The provider itself checks the expiry of what it finds.
 */
export function memoryAdapter(limit: number): AdapterFactory {
  const store = boundedMap<AdapterPayload>(limit);
  return (model) => {
    const keyOf = (id: string) => `${model}:${id}`;
    const first = (matches: (payload: AdapterPayload) => boolean) => {
      for (const [key, payload] of store.entries()) {
        if (key.startsWith(`${model}:`) && matches(payload)) return payload;
      }
      return undefined;
    };
    return {
      upsert: async (id, payload) => store.set(keyOf(id), payload),
      find: async (id) => store.get(keyOf(id)),
      findByUid: async (uid) => first((payload) => payload.uid === uid),
      findByUserCode: async (userCode) => first((payload) => payload.userCode === userCode),
      consume: async (id) => {
        const payload = store.get(keyOf(id));
        if (payload !== undefined) payload.consumed = true;
      },
      destroy: async (id) => store.delete(keyOf(id)),
      revokeByGrantId: async (grantId) => {
        for (const [key, payload] of [...store.entries()]) {
          if (payload.grantId === grantId) store.delete(key);
        }
      },
    };
  };
}
