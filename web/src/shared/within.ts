/** Whether a place, by its code, is this one or lies in it: its code begins with that of what it lies in, and all lies in the country. */
export const isWithin = (code: string, place: string) => place === '0' || code.startsWith(place)

/** Whether a place, by its code, is a whole city or wider: what holds for all of a city is set by who is over all of it. */
export const isCityOrWider = (code: string) => code.length <= 4
