import type { PostView, Power } from '@/api/types'
import { send } from '@/shared/http'

export interface Session {
  account: { user: string, name: string }
  post: PostView
  posts: PostView[]
  powers: Power[]
  expiresAt: string
}

export const signIn = (user: string, password: string) => send<Session>('POST', '/api/session', { user, password })
export const resume = () => send<Session>('GET', '/api/session')
export const signOut = () => send<void>('DELETE', '/api/session')
export const actAs = (post: string) => send<Session>('PUT', '/api/session/post', { post })
