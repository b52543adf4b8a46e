/** The words of the HTTP contract that more than one feature speaks, as the server's own document has them. */
import type { components } from './schema'

export type Schemas = components['schemas']

export type Level = Schemas['Level']
export type PlaceView = Schemas['PlaceView']
export type Role = Schemas['Role']
export type Power = Schemas['Power']
export type PostView = Schemas['PostView']
export type Period = Schemas['OpenedPeriodView']
export type Slot = Schemas['PeriodSlot']
export type Household = Schemas['HouseholdView']
export type Resident = Schemas['HouseholdResidentView']
export type Relation = Schemas['ResidentRelation']
export type Fault = Schemas['Fault']

/** Whose reading a form asks for; both the household's own page and a proxy know no more than this. */
export type Member = Schemas['HomeMember']

/** Every list that is too long to be sent whole comes so; which items, each operation says. */
export type Page<T> = Omit<Schemas['PagePlaceListed'], 'items'> & { items: T[] }
