import { address, send, type Query } from '@/shared/http'
import type { paths } from './schema'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
type Path<M extends Method> = { [P in keyof paths]: paths[P] extends Record<Lowercase<M>, object> ? P : never }[keyof paths]
type Operation<M extends Method, P extends Path<M>> = paths[P][Lowercase<M> & keyof paths[P]]

type Json<Content> = Content extends { content: infer Types } ? Types[keyof Types] : undefined
type Answer<O> = O extends { responses: infer R } ? Json<R[keyof R & (200 | 201 | 204)]> : never
type Body<O> = O extends { requestBody: { content: { 'application/json': infer B } } } ? { body: B } : { body?: FormData }
type InPath<O> = O extends { parameters: { path: infer P } } ? { path: P } : { path?: undefined }
type InQuery<O> = O extends { parameters: { query: infer Q } } ? { query: Q } : O extends { parameters: { query?: infer Q } } ? { query?: Q } : { query?: undefined }
/** Operation by operation: an intersection of three unions over all of them would be their product. */
type Parts<O> = O extends unknown ? Body<O> & InPath<O> & InQuery<O> : never
type Given<O> = object extends Parts<O> ? [parts?: Parts<O>] : [parts: Parts<O>]

/** Asks what the server's document names, with what it asks for, and gives what it promises; a refusal is thrown as a `Problem`. */
export function call<M extends Method, P extends Path<M>>(method: M, path: P, ...parts: Given<Operation<M, P>>) {
  const { path: names = {}, query, body } = ((parts as unknown[])[0] ?? {}) as { path?: Record<string, string>, query?: Query, body?: unknown }
  return send<Answer<Operation<M, P>>>(method, address(fill(path, names), query), body)
}

/** An address of the document with its names filled in, for those who fetch by other means. */
export const fill = (path: keyof paths, names: Record<string, string> = {}) =>
  path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(names[name] ?? ''))
