import { call } from '@/api/call'
import type { Schemas } from '@/api/types'
import type { Agency } from '../agencies'

export type Basis = Schemas['LegalBasisView']
export type Duty = Schemas['DutyView']
export type Sensitivity = Schemas['Sensitivity']

export const findBases = async (within: string, q: string) => (await call('GET', '/api/law/bases', { query: { within, q, size: 50 } })).items
export const openBasis = (key: string) => call('GET', '/api/law/bases/{key}', { path: { key } })
export const dutiesOf = async (within: string, agency: Agency) => (await call('GET', '/api/law/duties', { query: { within, agency, size: 200 } })).items
