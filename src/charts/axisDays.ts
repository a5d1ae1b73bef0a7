import { ALONE } from "./chartFrame";

/** A day (days since 1 January 1970) as charts take it, in UTC. */
export const dateOf = (day: number): Date => new Date(day * 86_400_000);

/** At most as many days as have room, at starts of years where the time is long enough, else spread evenly. */
export function axisDays(first: number, last: number, width: number): Date[] {
  const room = Math.max(2, Math.floor(width / 90));
  const [from, to] = [dateOf(first).getUTCFullYear(), dateOf(last).getUTCFullYear()];
  if (to - from >= 2) {
    const step = Math.ceil((to - from) / room);
    return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => new Date(Date.UTC(to - index * step, 0, 1))).filter((date) => date >= dateOf(first)).reverse();
  }
  if (last - first === 2 * ALONE) return [dateOf(first + ALONE)];
  const count = Math.min(room, Math.max(2, Math.floor((last - first) / 31)));
  return Array.from({ length: count }, (_, index) => dateOf(Math.round(first + ((last - first) * index) / (count - 1))));
}

/** Days as the axis writes them: as short as the time between first and last allows. */
export function dayLabel(first: number, last: number): (date: Date) => string {
  const years = dateOf(last).getUTCFullYear() - dateOf(first).getUTCFullYear() >= 2;
  const format = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...(years ? { year: "numeric" } : last - first < 62 ? { day: "numeric", month: "short", year: "numeric" } : { month: "short", year: "numeric" }) });
  return (date) => format.format(date);
}
