const zone = 8 * 3600 * 1000

/** A moment as the browser's field has it, in the place's zone: `2020-02-17T08:30`. */
export const toField = (instant: string) => new Date(Date.parse(instant) + zone).toISOString().slice(0, 16)

/** What the field has, as a moment; of what is no time, none. */
export function fromField(typed: string) {
  const moment = Date.parse(`${typed}:00Z`) - zone
  return Number.isNaN(moment) ? undefined : new Date(moment).toISOString()
}

/** How long somebody waits: days and hours, hours and minutes, or minutes. */
export function waiting(minutes: number) {
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor(minutes / 60) % 24
  if (days) return { key: 'days', days, hours } as const
  if (hours) return { key: 'hours', hours, minutes: minutes % 60 } as const
  return { key: 'minutes', minutes } as const
}
