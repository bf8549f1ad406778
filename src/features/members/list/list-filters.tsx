import type { VNode } from "preact";
import { type EServiceInForce, nameIn } from "#catalogue";
import type { Language } from "#platform/text/texts.ts";
import { Chips } from "#ui/chips.tsx";
import type { Choice } from "#ui/choices.tsx";
import { FilterMenu } from "#ui/list-controls.tsx";
import { Notice } from "#ui/notice.tsx";
import { membersAddress } from "../addresses.ts";
import { catalogueName } from "../permissions/catalogue-name.tsx";
import {
  type DroppedFilters,
  type ListState,
  listQuery,
  offeredPermissions,
  withoutPermissionValue,
} from "./list-state.ts";
import { listTexts } from "./list-texts.ts";

type Props = { language: Language; state: ListState; catalogue: readonly EServiceInForce[] };

/** The manual's two filters (§4.1): the e-services under agreement, and the permissions of the chosen ones. */
export function Filters({ language, state, catalogue }: Props): VNode {
  const texts = listTexts(language);
  const chosen = state.permissions.map(({ value }) => value);
  return (
    <>
      <FilterMenu
        name="e-service"
        label={texts.filterEServices}
        choices={catalogue.map((eService) => ({
          value: eService.key,
          label: catalogueName(eService, language),
        }))}
        chosen={state.eServices.map(({ key }) => key)}
        submitLabel={texts.submitFilter}
      />
      <FilterMenu
        name="permission"
        label={texts.filterPermissions}
        choices={permissionChoices({ language, state, catalogue })}
        chosen={state.withoutPermission ? [...chosen, withoutPermissionValue] : chosen}
        submitLabel={texts.submitFilter}
      />
    </>
  );
}

function permissionChoices({ language, state, catalogue }: Props): Choice[] {
  const eServices = state.eServices.length > 0 ? state.eServices : catalogue;
  const offered = offeredPermissions(eServices).map((permission) => ({
    value: permission.value,
    label: catalogueName(permission, language),
  }));
  return [...offered, { value: withoutPermissionValue, label: listTexts(language).withoutPermission }];
}

/** Each chosen filter, to be taken away one by one or all at once. */
export function ChosenFilters({ language, state }: Omit<Props, "catalogue">): VNode {
  const texts = listTexts(language);
  const without = (less: Partial<ListState>) =>
    membersAddress(listQuery({ ...state, ...less, place: { kind: "first" } }));
  const eServices = state.eServices.map((eService) => ({
    label: texts.eServiceChip(nameIn(eService, language)),
    removeHref: without({ eServices: state.eServices.filter((other) => other !== eService) }),
  }));
  const permissions = state.permissions.map((permission) => ({
    label: texts.permissionChip(nameIn(permission, language)),
    removeHref: without({ permissions: state.permissions.filter((other) => other !== permission) }),
  }));
  const none = { label: texts.withoutPermission, removeHref: without({ withoutPermission: false }) };
  return (
    <Chips
      language={language}
      chips={[...eServices, ...permissions, ...(state.withoutPermission ? [none] : [])]}
      clearHref={without({ search: "", eServices: [], permissions: [], withoutPermission: false })}
    />
  );
}

/** Says which filters of the address the list is shown without, so that nobody takes it for filtered by them. */
export function DroppedNotice(props: { language: Language; dropped: DroppedFilters }): VNode | null {
  const { language, dropped } = props;
  const texts = listTexts(language);
  const names = dropped.elsewhere.map((permission) => nameIn(permission, language));
  if (names.length === 0 && dropped.unknown === 0) return null;
  return (
    <Notice language={language} tone="warning" announce>
      {names.length > 0 && <p>{texts.droppedElsewhere(names.join(", "))}</p>}
      {dropped.unknown > 0 && <p>{texts.droppedUnknown}</p>}
    </Notice>
  );
}
