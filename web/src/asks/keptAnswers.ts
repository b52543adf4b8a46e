import { newId } from '@/shared/newId'
import type { Sent } from './api'

/** What was said to a question, before it is sent. */
export type Given = Omit<Sent, 'ask'>

export interface Kept {
  id: string
  given: Record<string, Given>
  /** What went out under `id`; anything else needs another id. */
  sent: string
}

const prefix = 'linli.asks.'

/**
 * Answers not yet acknowledged, kept on the device: a tab that is killed loses nothing, and a retry after a lost answer carries the
 * same id, so the server counts it once. `subject` is the link, the household, or what a desk answers of.
 */
export function keptAnswers(subject: string, storage: Storage = localStorage) {
  const key = prefix + subject

  function load(): Kept | undefined {
    const text = storage.getItem(key)
    return text ? JSON.parse(text) : undefined
  }

  /** On a full device it is on the screen alone, until it is handed in. */
  function save(kept: Kept) {
    try {
      storage.setItem(key, JSON.stringify(kept))
    }
    catch (error) {
      if (!(error instanceof DOMException)) throw error
    }
  }

  const keep = (given: Record<string, Given>) => save({ ...load() ?? { id: '', sent: '' }, given })

  function idFor(given: Record<string, Given>, message: unknown) {
    const sent = JSON.stringify(message)
    const before = load()
    const id = before?.id && before.sent === sent ? before.id : newId()
    save({ id, given, sent })
    return id
  }

  return { load, keep, idFor, forget: () => storage.removeItem(key) }
}

/** Whoever leaves this device for good leaves no answers on it. */
export function forgetDrafts(storage: Storage = localStorage) {
  for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key)
}
