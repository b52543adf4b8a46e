import { t, tOr } from '@/shared/i18n'
import type { Datum } from './register'

const lists: Partial<Record<string, { section: string, names: string[] }>> = {
  SEX: { section: 'sex', names: ['MALE', 'FEMALE', 'UNKNOWN'] },
  RELATION: { section: 'relation', names: ['HEAD', 'SPOUSE', 'CHILD', 'GRANDCHILD', 'PARENT', 'GRANDPARENT', 'SIBLING', 'OTHER', 'UNRELATED'] },
  PAPER: { section: 'register.paper', names: ['RESIDENT_ID', 'RESIDENCE_PERMIT', 'PASSPORT', 'FOREIGN_PERMANENT', 'OTHER', 'NONE'] },
  WHEREABOUTS: { section: 'register.whereaboutsName', names: ['HERE', 'IN_TRANSIT', 'OUTSIDE', 'UNKNOWN', 'DECEASED', 'MERGED'] },
  REGISTERED_HERE: { section: 'register.here', names: ['YES', 'NO'] },
  STAY: { section: 'register.stay', names: ['PERMANENT', 'TEMPORARY'] },
}

export const datumName = (datum: string) => tOr(`register.datumName.${datum}`, datum)

/** What a datum that is one of a list can be, with its words; none for free text. */
export const choices = (datum: Datum) => lists[datum]?.names.map(value => ({ value, label: datumText(datum, value) })) ?? []

/** A datum's value as a person reads it. */
export function datumText(datum: string, value: string | null | undefined): string {
  if (value === null || value === undefined || value === '') return t('register.unknown')
  return tOr(`${lists[datum]?.section}.${value}`, value)
}
