import type { Clock } from "#platform/time/clock.ts";

const minute = 60_000;
const opens = 7;
const closes = 15;

/**
 * A clock for a world that is made in a moment and shall look lived in: each time it is asked, a while of office
 * hours (7–15 UTC on weekdays) has passed since the last. It never tells a time after `end`.
 */
export function workingClock(start: Date, end: Date): Clock {
  let [moment, asked] = [start.getTime(), 0];
  return () => {
    asked += 1;
    moment = withinOfficeHours(moment + (23 + ((asked * 53) % 97)) * minute);
    return new Date(Math.min(moment, end.getTime()));
  };
}

function withinOfficeHours(moment: number): number {
  const date = new Date(moment);
  if (date.getUTCHours() >= closes) date.setUTCDate(date.getUTCDate() + 1);
  if (date.getUTCHours() >= closes || date.getUTCHours() < opens) date.setUTCHours(opens);
  while (date.getUTCDay() === 0 || date.getUTCDay() === 6) date.setUTCDate(date.getUTCDate() + 1);
  return date.getTime();
}
