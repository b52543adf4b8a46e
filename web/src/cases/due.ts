/** How long is left, or by how much it is over: days and hours, or hours and minutes, rounded down. */
export interface Left {
  late: boolean
  days: number
  hours: number
  minutes: number
}

export function left(due: string, now: number): Left {
  const minutes = Math.floor(Math.abs(Date.parse(due) - now) / 60_000)
  return { late: Date.parse(due) <= now, days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 }
}

/** The two widest units that say something. */
export const span = ({ days, hours }: Left) => days ? 'days' : hours ? 'hours' : 'minutes'
