import { call } from '@/api/call'
import type { Schemas, Slot } from '@/api/types'

export type Sheet = Schemas['PaperSheet']
export type Door = Schemas['PaperSheetDoor']
export type Person = Schemas['PaperSheetPerson']
export type Told = Schemas['PaperKeyedTold']
export type Card = Schemas['DoorCardView']
export type Building = Schemas['Building']

/** As many as are printed at once. */
export const mostBuildings = 30

export const buildingsOf = (place: string) => call('GET', '/api/buildings', { query: { within: place, size: 200 } })
export const buildingOf = (building: string) => call('GET', '/api/buildings/{building}', { path: { building } })
export const sheetsOf = (buildings: string[], day: string) => call('POST', '/api/paper-sheets', { body: { buildings, day } })
export const sheet = (number: string) => call('GET', '/api/paper-sheets/{number}', { path: { number } })

export interface Row {
  household: string
  readings: { resident: string, celsius: number }[]
}

export const key = (number: string, id: string, slot: Slot, rows: Row[]) =>
  call('POST', '/api/paper-sheets/{number}/readings', { path: { number }, body: { id, slot, rows } })

export const cardsOf = (building: string) => call('POST', '/api/buildings/{building}/door-cards', { path: { building } })
export const replaceCard = (household: string) => call('POST', '/api/households/{household}/door-card', { path: { household } })
