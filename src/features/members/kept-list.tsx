import type { VNode } from "preact";
import { z } from "zod";
import type { ListQuery } from "./addresses.ts";

/** The field that keeps the way back to the list while a form is sent. */
export function KeptList({ list }: { list: ListQuery }): VNode {
  return <input type="hidden" name="list" value={list} />;
}

/** The same for reading a form, together with whatever else it holds. */
export const keptList = { list: z.string() };
