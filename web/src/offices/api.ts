import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export type Addresses = Schemas['AddressesView']
export type Address = Schemas['AddressView']
export type Last = Schemas['AddressLastView']
export type NewAddress = Schemas['AddressNewAddress']

export const addresses = () => call('GET', '/api/office-addresses')
export const writeDown = (body: NewAddress) => call('POST', '/api/office-addresses', { body })
export const tryOut = (id: string) => call('POST', '/api/office-addresses/{id}/trial', { path: { id } })
export const activate = (id: string, active: boolean) => call('PUT', '/api/office-addresses/{id}/active', { path: { id }, body: { active } })
export const remove = (id: string) => call('DELETE', '/api/office-addresses/{id}', { path: { id } })
