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
  | 'ADMINISTRATOR' | 'COMMAND' | 'DISTRICT_OFFICER' | 'DEPARTMENT_OFFICER'
  | 'SUBDISTRICT_OFFICER' | 'COMMUNITY_SECRETARY' | 'GRID_WORKER' | 'AUDITOR'

export type Power =
  | 'SEE_PLACES' | 'SEE_BOARD' | 'SEE_PEOPLE' | 'REPORT_BY_PROXY'
  | 'ISSUE_LINKS' | 'IMPORT_PLACES' | 'MANAGE_ACCOUNTS' | 'SEE_JOURNAL'
  | 'KEEP_REGISTER'

export interface PostView {
  id: string
  title: string
  role: Role
  place: PlaceView
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
  sex: 'MALE' | 'FEMALE' | 'UNKNOWN'
  age: number | null
  relation: Relation
  phone: string | null
  source: string
  recordedAt: string
}

export type Relation = 'HEAD' | 'SPOUSE' | 'CHILD' | 'GRANDCHILD' | 'PARENT' | 'GRANDPARENT' | 'SIBLING' | 'OTHER' | 'UNRELATED'

/** Whose reading a form asks for; both the household's own page and a proxy know no more than this. */
export interface Member {
  id: string
  name: string
  relation: Relation
}
