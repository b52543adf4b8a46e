import { call } from '@/api/call'

/** What a household is told of its place, by its own link. */
export const ofMyPlace = (token: string) => call('GET', '/api/home/{token}/notices', { path: { token } })
