const zone = 'Asia/Shanghai'

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
})

function read(instant: string) {
  const found = Object.fromEntries(parts.formatToParts(new Date(instant)).map(it => [it.type, it.value]))
  return { day: `${found.year}-${found.month}-${found.day}`, minute: `${found.hour}:${found.minute}`, second: found.second }
}

/** `2020-02-20 08:30`, in the place's zone wherever the reader sits. */
export function dayAndMinute(instant: string) {
  const { day, minute } = read(instant)
  return `${day} ${minute}`
}

/** `2020-02-20`, the day it is there. */
export const dayOf = (instant: string) => read(instant).day

/** `08:30:12` */
export function clock(instant: string) {
  const { minute, second } = read(instant)
  return `${minute}:${second}`
}
