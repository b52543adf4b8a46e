import { get, send } from '../http'

/** Somebody who holds a post around this one, with the titles of their posts. */
export interface Colleague {
  user: string
  name: string
  titles: string
}

export const colleagues = (post: string, words: string) => get<Colleague[]>(`/api/posts/${post}/colleagues`, { q: words })
export const nameDeputy = (post: string, user: string, from: string | undefined, until: string) =>
  send<void>('POST', `/api/posts/${post}/deputies`, { user, from, until })
export const endDeputy = (id: string) => send<void>('DELETE', `/api/deputies/${id}`)
