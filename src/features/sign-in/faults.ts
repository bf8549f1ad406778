/** What was found wrong with a provider's answer: fixed words, safe to log, each with its line in docs/OPERATIONS.md. */
const faultByCheck = {
  /** The browser came back with another attempt's `state`, or as if from another provider. */
  state: "untrusted",
  issuer: "untrusted",
  audience: "untrusted",
  nonce: "untrusted",
  signature: "untrusted",
  /** An algorithm that is not accepted, or no signature at all. */
  algorithm: "untrusted",
  /** Signed with a key that the provider does not publish. */
  key: "untrusted",
  /** A claim is missing that every token has, or has another form. */
  claims: "untrusted",
  lifetime: "stale",
  /** The provider takes the code no longer: used, too old, or not ours. */
  code: "used",
  /** The provider does not take us for who we say we are. */
  client: "misconnected",
  /** The provider does not accept what we ask. */
  request: "misconnected",
  /** What the provider says of itself does not fit what we were told of it. */
  metadata: "misconnected",
  /** No answer of the protocol at all. */
  form: "unintelligible",
} as const;

export type Check = keyof typeof faultByCheck;

/** What that is to the person: whether to try again, and whose the fault is. */
export const faults = ["untrusted", "stale", "used", "misconnected", "unintelligible"] as const;
export type Fault = (typeof faults)[number];

export function faultOf(check: Check): Fault {
  return faultByCheck[check];
}
