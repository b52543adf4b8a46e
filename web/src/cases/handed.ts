import type { Kind } from './api'

/** A matter another page hands over to be told: its words and door stand beside the address, not in it. */
export interface HandedOver { kind: Kind, words: string, address: string, household: string }

/** What was handed over with this step of the history; taken once, so that loading again does not undo what was typed since. */
export function handedOver(): HandedOver | undefined {
  const { told, ...rest } = (history.state ?? {}) as { told?: HandedOver }
  if (told) history.replaceState(rest, '')
  return told
}
