import type { Building, Change, Line, Part, Preview } from './api'

export type Kind = Change['kind']

/** What a person has chosen so far; only `changeOf` knows what the server makes of it. */
export interface Choice {
  kind: Kind
  chosen: string[]
  line: Line | null
  names: string[]
  /** By building: the number of its part, chosen by hand. */
  allotted: Record<string, number>
  name: string
  target: string
  code: string
}

export const blank = (kind: Kind, chosen: string[] = []): Choice => ({ kind, chosen, line: null, names: [], allotted: {}, name: '', target: '', code: '' })

const merges = (kind: Kind) => kind.startsWith('MERGE')
/** How many places must be chosen: one, or two and more; a new place may be formed of one. */
export const needsSeveral = (kind: Kind) => merges(kind) || kind === 'REDRAW' || kind === 'FORM'
export const isNamed = (kind: Kind) => kind === 'RENAME' || kind === 'FORM' || merges(kind)
/** Only places that the civil affairs office numbers can be given a code. */
export const isCoded = (kind: Kind) => ['MERGE_COMMUNITIES', 'MERGE_SUBDISTRICTS', 'FORM', 'MOVE_COMMUNITY', 'MOVE_SUBDISTRICT'].includes(kind)
export const divides = (kind: Kind) => kind === 'SPLIT' || kind === 'REDRAW'
export const isComplete = (it: Choice) =>
  (it.kind === 'FORM' ? it.chosen.length > 0 : needsSeveral(it.kind) ? it.chosen.length > 1 : it.chosen.length === 1)
  && ((it.kind !== 'RENAME' && it.kind !== 'FORM') || it.name.trim() !== '')
  && (!it.kind.startsWith('MOVE') || it.target !== '')

/** Parts are told only where something about them was said; a line alone makes as many as it cuts. */
function partsOf(it: Choice, count: number): Part[] {
  const said = it.names.some(name => name.trim()) || Object.keys(it.allotted).length > 0
  if (it.line && !said) return []
  return Array.from({ length: count }, (_, part) => ({
    name: it.names[part]?.trim() ?? '',
    outline: null,
    buildings: Object.keys(it.allotted).filter(id => it.allotted[id] === part),
  }))
}

/** `count` is the number of parts the last preview showed. */
export function changeOf(it: Choice, count = 2): Change {
  return {
    kind: it.kind,
    places: it.chosen,
    name: isNamed(it.kind) ? it.name : null,
    target: it.target || null,
    code: it.code.trim() || null,
    line: divides(it.kind) ? it.line : null,
    parts: divides(it.kind) ? partsOf(it, count) : null,
  }
}

export interface Standing { building: Building, part: number | null, reason?: string }

/** Every building of the divided ground with its part; those left behind first. */
export function standing(preview: Preview): Standing[] {
  const left = preview.leftBehind.map(it => ({ building: it.building, part: null, reason: it.reason }))
  const there = preview.results.flatMap((result, part) => result.stand.map(building => ({ building, part })))
  return [...left, ...there]
}
