import { dayAndMinute } from './time'

/** `2020-02-20T08:30` as a field for a moment holds it, in the place's zone wherever the reader sits. */
export const toLocal = (moment: number | string) => dayAndMinute(new Date(moment).toISOString()).replace(' ', 'T')

/** The instant such a field means; all of China keeps one time, without summer time. */
export const fromLocal = (minute: string) => new Date(`${minute}:00+08:00`).toISOString()
