import type { Finding } from "./findings.ts";

const most = 1_000;

/** Keeps the first findings and counts the rest: a whole log signed with another key must not fill the memory. */
export class Report {
  readonly findings: Finding[] = [];
  further = 0;

  add(finding: Finding): void {
    if (this.findings.length < most) this.findings.push(finding);
    else this.further += 1;
  }
}
