import { expect, test } from "vitest";
import { formatDate, formatDateTime, formatTime, machineReadable } from "./format.ts";
import { parseLocalDate } from "./local-date.ts";

const lateEvening = new Date("2026-11-21T23:05:00Z");
const morning = new Date("2026-07-01T07:05:00Z");

test("in running text a date has the month's name", () => {
  expect(formatDate(morning, "sv", "text")).toBe("1 juli 2026");
  expect(formatDate(morning, "en", "text")).toBe("1 July 2026");
});

test("in tables a date has the same width in both languages", () => {
  expect(formatDate(morning, "sv", "table")).toBe("2026-07-01");
  expect(formatDate(morning, "en", "table")).toBe("2026-07-01");
});

test("a moment after midnight in Sweden is on the new day", () => {
  expect(formatDateTime(lateEvening, "sv", "text")).toBe("22 november 2026 kl. 00.05");
});

test("a day without a clock stays the day that it is", () => {
  const day = parseLocalDate("2026-01-05");
  if (day === null) throw new Error("The day is in the calendar.");
  expect(formatDate(day, "sv", "text")).toBe("5 januari 2026");
  expect(machineReadable(day)).toBe("2026-01-05");
});

test("the clock has a full stop in Swedish and a colon in English", () => {
  expect(formatTime(morning, "sv")).toBe("09.05");
  expect(formatTime(morning, "en")).toBe("09:05");
  expect(formatDateTime(morning, "sv", "table")).toBe("2026-07-01 09.05");
  expect(formatDateTime(morning, "en", "text")).toBe("1 July 2026 at 09:05");
});

test("every month has its name", () => {
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15)));
  const names = (locale: string) =>
    months.map((date) => date.toLocaleDateString(locale, { month: "long", timeZone: "UTC" }));
  const shown = (language: "sv" | "en") =>
    months.map((date) => formatDate(date, language, "text").split(" ")[1]);
  expect(shown("sv")).toEqual(names("sv-SE"));
  expect(shown("en")).toEqual(names("en-GB"));
});

test("machines read moments in UTC", () => {
  expect(machineReadable(lateEvening)).toBe("2026-11-21T23:05:00.000Z");
});
