/** An entrance with its rooms, as the server takes them. */
export interface Entrance {
  name: string
  dwellings: { storey: number, room: string }[]
}

/** A building told in a few figures: so many entrances, storeys and rooms, of which some are left out. */
export interface Pattern {
  entrances: number
  /** What stands behind the number of an entrance: 单元. */
  word: string
  from: number
  to: number
  perStorey: number
  /** Rooms are counted on from one entrance to the next, instead of from 01 behind each. */
  through: boolean
  /** Storeys that are not there or nobody lives on, as typed: `4, 13、14`. */
  without: string
}

/** What a building has at most; the server holds to it too. */
export const mostEntrances = 60
export const mostStoreys = 200
export const mostDwellings = 2000

export const storeysLeftOut = (typed: string) =>
  typed.normalize('NFKC').split(/[^\d]+/).filter(it => it !== '').map(Number)

const whole = (value: number, least: number, most: number) => Math.min(Math.max(Math.trunc(value) || least, least), most)

/** Storeys from the lowest to the highest, less those left out. */
export function storeysOf({ from, to, without }: Pattern) {
  const lowest = whole(from, 1, mostStoreys)
  const out = storeysLeftOut(without)
  const all = Array.from({ length: Math.max(0, whole(to, 1, mostStoreys) - lowest + 1) }, (_, index) => lowest + index)
  return all.filter(it => !out.includes(it))
}

/** Room 3 of storey 12 is 1203. */
const roomOf = (storey: number, number: number) => `${storey}${String(number).padStart(2, '0')}`

/** Every room of a building told as a pattern. */
export function layoutOf(pattern: Pattern): Entrance[] {
  const each = whole(pattern.perStorey, 1, 99)
  const storeys = storeysOf(pattern)
  return Array.from({ length: whole(pattern.entrances, 1, mostEntrances) }, (_, entrance) => ({
    name: `${entrance + 1}${pattern.word.trim()}`,
    dwellings: storeys.flatMap(storey => Array.from({ length: each }, (_, room) => ({
      storey,
      room: roomOf(storey, room + 1 + (pattern.through ? entrance * each : 0)),
    }))),
  }))
}

export const dwellingsIn = (layout: Entrance[]) => layout.reduce((sum, it) => sum + it.dwellings.length, 0)

/** The rooms of one storey in few letters: `1801–1804`. */
export function roomsOn(entrance: Entrance, storey: number) {
  const rooms = entrance.dwellings.filter(it => it.storey === storey).map(it => it.room)
  return rooms.length > 1 ? `${rooms[0]}–${rooms[rooms.length - 1]}` : rooms[0] ?? ''
}

/** After 3栋 comes 4栋; a name without a number gives no hint. */
export const nameAfter = (name: string) =>
  /\d/.test(name) ? name.replace(/\d+(?=\D*$)/, it => String(Number(it) + 1)) : ''

/** The address most of the buildings have: the next one most likely has it too. */
export function usualAddress(buildings: { address: string }[]) {
  const times: Record<string, number> = {}
  for (const { address } of buildings) times[address] = (times[address] ?? 0) + 1
  return Object.keys(times).sort((a, b) => times[b]! - times[a]!)[0] ?? ''
}

/** `114.3012, 30.5994` as typed or pasted, longitude first; nothing where it is no point. */
export function pointOf(typed: string): [number, number] | undefined {
  const [longitude, latitude, ...more] = typed.normalize('NFKC').trim().split(/[\s,、]+/).map(Number)
  if (longitude === undefined || latitude === undefined || more.length) return undefined
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? [longitude, latitude] : undefined
}

export const pointText = (longitude: number | null, latitude: number | null) =>
  longitude === null || latitude === null ? '' : `${longitude.toFixed(6)}, ${latitude.toFixed(6)}`
