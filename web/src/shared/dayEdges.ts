/** A day chosen in a form, as the first or last instant of it in the place's zone. */
const instant = (text: string) => new Date(text).toISOString().replace('.000Z', 'Z')

export const startOf = (day: string) => day ? instant(`${day}T00:00:00+08:00`) : undefined
export const endOf = (day: string) => day ? instant(`${day}T23:59:59+08:00`) : undefined
