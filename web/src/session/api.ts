import { call } from '@/api/call'
import type { Schemas } from '@/api/types'

export type Session = Schemas['SessionView']

export const signIn = (user: string, password: string) => call('POST', '/api/session', { body: { user, password } })
export const resume = () => call('GET', '/api/session')
export const signOut = () => call('DELETE', '/api/session')
export const actAs = (post: string) => call('PUT', '/api/session/post', { body: { post } })
