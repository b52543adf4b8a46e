/** The words of the HTTP contract that more than one feature speaks. */

export type Level = 'COUNTRY' | 'PROVINCE' | 'CITY' | 'DISTRICT' | 'SUBDISTRICT' | 'COMMUNITY' | 'GRID'

export interface PlaceView {
  code: string
  name: string
  pinyin?: string | null
  level: Level
  kind?: string | null
  synthetic: boolean
}

export interface Page<T> {
  total: number
  page: number
  size: number
  items: T[]
}

export type Role =
  | 'ADMINISTRATOR' | 'SECURITY_OFFICER' | 'COMMAND' | 'DISTRICT_OFFICER' | 'DEPARTMENT_OFFICER'
  | 'SUBDISTRICT_OFFICER' | 'COMMUNITY_SECRETARY' | 'GRID_WORKER' | 'AUDITOR'

export type Power =
  | 'SEE_PLACES' | 'SEE_BOARD' | 'SEE_PEOPLE' | 'REPORT_BY_PROXY'
  | 'ISSUE_LINKS' | 'IMPORT_PLACES' | 'MANAGE_ACCOUNTS' | 'MANAGE_SECURITY' | 'SEE_JOURNAL'

export interface PostView {
  id: string
  title: string
  role: Role
  place: PlaceView
  from: string
  until: string | null
  standing: 'TO_COME' | 'HELD' | 'ENDS_SOON' | 'OVER'
  /** Present and to come; `now` tells those that may act already. */
  deputies: readonly Deputy[]
  /** The holder's name, where one may act under it as their deputy. */
  deputyFor: string | null
}

export interface Deputy {
  id: string
  user: string
  name: string
  from: string
  until: string
  now: boolean
}

export interface Period {
  day: string
  slot: 'MORNING' | 'AFTERNOON'
  opensAt: string
  closesAt: string
}

export interface Household {
  household: string
  grid: PlaceView | null
  building: string
  entrance: string
  room: string
  address: string
  headName: string
  members: number
  synthetic: boolean
  source: string
  recordedAt: string
  linkRevoked: boolean
}

export interface Resident {
  id: string
  name: string
  sex: 'MALE' | 'FEMALE'
  age: number | null
  relation: Relation
  phone: string | null
  source: string
  recordedAt: string
}

export type Relation = 'HEAD' | 'SPOUSE' | 'CHILD' | 'PARENT' | 'OTHER'

/** Whose reading a form asks for; both the household's own page and a proxy know no more than this. */
export interface Member {
  id: string
  name: string
  relation: Relation
}
