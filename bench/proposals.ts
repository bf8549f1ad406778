import type { DatabaseConnection } from "#platform/db/connect.ts";
import { readerOfTheOpen } from "./pages.ts";
import { medianTime } from "./timing.ts";

/** The median of a page that everybody can read, in milliseconds, from the request to the whole answer. */
export type PublicPageMeasurement = {
  readonly what: string;
  readonly page: number;
  /** Whether what is searched for stands in nearly every text. */
  readonly isCommonSearch: boolean;
};

const runs = 15;
const commonSearch = "/proposals?phase=all&search=cykelv%C3%A4g";

/** The public list in every order, searched and not, and the proposal with the most comments. */
export async function measurePublicPages(
  connection: DatabaseConnection,
  mostDebated: string,
): Promise<PublicPageMeasurement[]> {
  const read = await readerOfTheOpen(connection);
  const pages: [string, string][] = [
    ["the list, newest first", "/proposals"],
    ["the list, most votes first", "/proposals?sort=most-votes"],
    ["the list, ending soon", "/proposals?sort=ending"],
    ["all proposals, newest first", "/proposals?phase=all"],
    ["all proposals, most votes first", "/proposals?phase=all&sort=most-votes"],
    ["all proposals, last page by votes", "/proposals?phase=all&sort=most-votes&page=last"],
    ["closed proposals, ended last", "/proposals?phase=closed&sort=ending"],
    ["a search that finds one", "/proposals?phase=all&search=12345"],
    ["a search that finds nearly all", commonSearch],
    ["the proposal with 2,000 comments", `/proposals/${mostDebated}`],
    ["its comments, last page", `/proposals/${mostDebated}/comments?page=last`],
  ];
  const measurements: PublicPageMeasurement[] = [];
  for (const [what, path] of pages) {
    const page = await medianTime(() => read(path), runs);
    measurements.push({ what, page, isCommonSearch: path === commonSearch });
  }
  return measurements;
}
