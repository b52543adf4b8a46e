import { call, fill } from '@/api/call'
import type { Schemas } from '@/api/types'

export type Album = Schemas['PhotoAnswerAlbumView']
export type Photo = Schemas['PhotoAnswerPhotoView']

/** A case, as somebody at work opens it by its number or its reporter by its link. */
export type Where = { id: string } | { token: string }

const form = (photo: Blob) => {
  const body = new FormData()
  body.append('file', photo)
  return body
}

export const album = (at: Where) => 'id' in at
  ? call('GET', '/api/cases/{id}/photos', { path: at })
  : call('GET', '/api/case-links/{token}/photos', { path: at })

/** Sent again under its id it is the same photo. */
export const add = (at: Where, photo: string, content: Blob) => 'id' in at
  ? call('PUT', '/api/cases/{id}/photos/{photo}', { path: { ...at, photo }, body: form(content) })
  : call('PUT', '/api/case-links/{token}/photos/{photo}', { path: { ...at, photo }, body: form(content) })

export const takeBack = (at: Where, photo: string) => 'id' in at
  ? call('DELETE', '/api/cases/{id}/photos/{photo}', { path: { ...at, photo } })
  : call('DELETE', '/api/case-links/{token}/photos/{photo}', { path: { ...at, photo } })

export const wholeOf = (at: Where, photo: string) => 'id' in at
  ? fill('/api/cases/{id}/photos/{photo}', { ...at, photo })
  : fill('/api/case-links/{token}/photos/{photo}', { ...at, photo })

export const thumbnailOf = (at: Where, photo: string) => `${wholeOf(at, photo)}/thumbnail`
