import type { VNode } from "preact";
import { may } from "#platform/access/policy.ts";
import { TextLink } from "#ui/page-parts.tsx";
import type { StaffVisit } from "./about-staff.ts";
import type { StaffPerson } from "./staff-person.ts";
import { staffTexts } from "./staff-texts.ts";

/** To what the staff member has done and what has been done about them, for those who may read the log. */
export function WayToLog(props: { visit: StaffVisit; person: StaffPerson }): VNode | null {
  const { visit, person } = props;
  if (!may(visit.actor, "audit.read-authority")) return null;
  return (
    <p>
      <TextLink href={`/authority-log?person=${person.reference}`}>
        {staffTexts(visit.language).inLog}
      </TextLink>
    </p>
  );
}
