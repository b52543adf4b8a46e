/** Whether a place, by its code, is this one or lies in it: its code begins with that of what it lies in, and all lies in the country. */
export const isWithin = (code: string, place: string) => place === '0' || code.startsWith(place)
