import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import type { ListedAdministrator } from "./list/administrators.queries.ts";
import { fullName } from "./member.ts";
import { SuspendedTag } from "./suspended-tag.tsx";

/** An administrator's name, and whether there is any use in asking that one. */
export function administratorName(language: Language): (administrator: ListedAdministrator) => VNode {
  return (administrator) => (
    <>
      {fullName(administrator)}
      {administrator.suspended && (
        <>
          {" "}
          <SuspendedTag language={language} />
        </>
      )}
    </>
  );
}
