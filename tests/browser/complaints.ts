import type { ConsoleMessage, Page } from "playwright-core";

/** Collects what goes wrong on a page without anybody seeing it. */
export function watch(page: Page, expected: readonly number[], complaints: string[]): void {
  page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
  page.on("console", (message) => {
    if (isComplaint(message)) complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    // the search that a later letter overtook, or a page that one left
    if (why !== "net::ERR_ABORTED") complaints.push(`network: ${request.url()} ${why}`);
  });
  page.on("response", (response) => {
    const status = response.status();
    if (status >= 400 && !expected.includes(status)) complaints.push(`status ${status}: ${response.url()}`);
  });
}

function isComplaint(message: ConsoleMessage): boolean {
  if (message.type() !== "error" && message.type() !== "warning") return false;
  // said of every answer of 400 and more; those are judged by their status
  return !message.text().startsWith("Failed to load resource: the server responded with a status of");
}
