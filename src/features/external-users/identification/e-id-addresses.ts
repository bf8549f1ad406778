/** The addresses of the citizens' entrance. The callback's is registered at the provider. */
export const eIdAddresses = {
  /** Begins a sign-in by e-ID; `return` is the path to go to afterwards. */
  signIn: "/account/e-id/sign-in",
  /** Begins the verification of the own personal number; `return` as above. */
  verification: "/account/e-id/verification",
  callback: "/account/e-id/callback",
  verified: "/account/e-id/verified",
  refused: "/account/e-id/refused",
} as const;

export function withReturn(address: string, returnPath: string | undefined): string {
  return returnPath === undefined ? address : `${address}?return=${encodeURIComponent(returnPath)}`;
}
