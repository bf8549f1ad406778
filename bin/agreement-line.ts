import type { Agreement } from "#organisations";

/** One agreement on one line. */
export function writeAgreement({ eService, validFrom, validTo, reference }: Agreement): string {
  return `${reference}: ${eService.name}, ${validFrom} – ${validTo ?? "tills vidare"}`;
}
