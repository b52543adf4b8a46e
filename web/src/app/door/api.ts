import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export type KnownDoor = Schemas['ScannedDoorKnownDoorView']

export const knownDoors = (place: string, page: number) => call('GET', '/api/door-scans/bundle', { query: { place, page, size: 200 } })
/** Whose door it is, by the last part of the address its code says. */
export const scan = (token: string) => call('POST', '/api/door-scans', { body: { token } })
