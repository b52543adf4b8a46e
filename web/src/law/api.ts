import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export type Basis = Schemas['LegalBasisView']
export type BasisKind = Schemas['LegalBasisKind']
export type Duty = Schemas['DutyView']
export type DutyKind = Schemas['DutyKind']
export type ItemUse = Schemas['ItemUseView']
export type Agency = Schemas['SourceAgency']
export type Sensitivity = Schemas['Sensitivity']
export type NewBasis = Schemas['LegalBasisNewBasis']
export type NewDuty = Schemas['DutyNewDuty']
export type NewItemUse = Schemas['ItemUseNewItemUse']

export const basisKinds: BasisKind[] = ['LAW', 'REGULATION', 'LOCAL', 'NOTICE', 'APPROVAL']
export const dutyKinds: DutyKind[] = ['BASIC', 'ASSIST', 'TAKEN_BACK']
export const sensitivities: Sensitivity[] = ['ORDINARY', 'PERSONAL', 'HEALTH', 'FINANCE', 'MINOR', 'MOVEMENTS', 'SPECIFIC_IDENTITY', 'POLITICS', 'RELIGION', 'BIOMETRICS']

export const bases = (within: string, kind: BasisKind | '', q: string, page: number) =>
  call('GET', '/api/law/bases', { query: { within, kind: kind || undefined, q, page, size: 50 } })
export const enterBasis = (body: NewBasis) => call('POST', '/api/law/bases', { body })
export const withdrawBasis = (key: string, reason: string) => call('POST', '/api/law/bases/{key}/withdrawal', { path: { key }, body: { reason } })
export const duties = (within: string, agency: Agency | '', kind: DutyKind | '', q: string, page: number) =>
  call('GET', '/api/law/duties', { query: { within, agency: agency || undefined, kind: kind || undefined, q, page, size: 50 } })
export const enterDuty = (body: NewDuty) => call('POST', '/api/law/duties', { body })
export const withdrawDuty = (id: string, reason: string) => call('POST', '/api/law/duties/{id}/withdrawal', { path: { id }, body: { reason } })
export const itemUses = (within: string, page: number) => call('GET', '/api/law/item-uses', { query: { within, page, size: 50 } })
export const switchOn = (body: NewItemUse) => call('POST', '/api/law/item-uses', { body })
export const switchOff = (id: string, reason: string) => call('POST', '/api/law/item-uses/{id}/end', { path: { id }, body: { reason } })
