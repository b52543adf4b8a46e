/** How long somebody waits: days and hours, hours and minutes, or minutes. */
export function waiting(minutes: number) {
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor(minutes / 60) % 24
  if (days) return { key: 'days', days, hours } as const
  if (hours) return { key: 'hours', hours, minutes: minutes % 60 } as const
  return { key: 'minutes', minutes } as const
}
