import { dayAndMinute } from './time'

/** A time typed into a `datetime-local` field is one of the place, wherever the browser stands; what is no time throws. */
export const inZone = (typed: string) => new Date(`${typed}:00+08:00`).toISOString()

/** The same of what may be no time yet: then none. */
export const fromField = (typed: string) => Number.isNaN(Date.parse(`${typed}:00+08:00`)) ? undefined : inZone(typed)

/** The other way round: what such a field shows of a moment, `2020-02-17T08:30`. */
export const toField = (instant: string) => dayAndMinute(instant).replace(' ', 'T')
