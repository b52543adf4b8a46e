import type { Role, Schemas } from '@/api/types'

export type Agency = Schemas['SourceAgency']

/** All kinds; the community last, which has a desk of its own. */
export const agencies: Agency[] = [
  'PUBLIC_SECURITY', 'CIVIL_AFFAIRS', 'HEALTH', 'DISEASE_CONTROL', 'HUMAN_RESOURCES', 'MEDICAL_INSURANCE', 'DISABLED_FEDERATION', 'EDUCATION', 'HOUSING',
  'EMERGENCY', 'FIRE_RESCUE', 'MARKET_REGULATION', 'VETERANS', 'NATURAL_RESOURCES', 'WATER', 'AGRICULTURE', 'URBAN_MANAGEMENT',
  'TRANSPORT', 'ECOLOGY', 'UTILITIES', 'STATISTICS', 'PARTY_ORGANISATION', 'RELIGIOUS_AFFAIRS', 'COMMUNITY',
]

/** Those that are no community. */
export const departments = agencies.filter((it) => it !== 'COMMUNITY')

/** Roles that let forms out or tell what a department knows, and so may be of one. */
export const ofDepartments: Role[] = ['DEPARTMENT_OFFICER', 'DISTRICT_OFFICER', 'SUBDISTRICT_OFFICER', 'COMMAND']
