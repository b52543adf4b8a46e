import type { Tone } from '@/shared/ui/StatusMark.vue'
import type { Act, Agency, Case, ClassView } from './api'

/** Acts that say nothing without words. */
const spoken: Act[] = [
  'DECLINE', 'RETURN', 'HANDLE', 'FAIL', 'ASK_MORE_TIME', 'ASK_DEFERRAL', 'DENY', 'DIVERT', 'CALL_GROUNDLESS', 'DISAGREE', 'SETTLE_ON_THE_SPOT', 'ANSWER', 'REOPEN',
  'SUPERVISE', 'EXCLUDE', 'INCLUDE', 'REMARK',
]

/** Of somebody's health: nobody told it, and it is nobody's but theirs who handle it. */
export const isGuarded = (it: Case) => it.source === 'READING'
/** What an act is called: of a fever, what was found when it was measured again. */
export const isOfFever = (it: Case, act: Act): act is 'VERIFY' | 'SETTLE_ON_THE_SPOT' => isGuarded(it) && (act === 'VERIFY' || act === 'SETTLE_ON_THE_SPOT')

export const needsWords = (act: Act) => spoken.includes(act)
export const needsClass = (act: Act) => act === 'VERIFY' || act === 'ACCEPT' || act === 'SETTLE_ON_THE_SPOT'
export const needsMoment = (act: Act) => act === 'ASK_MORE_TIME' || act === 'ASK_DEFERRAL'

/** What usually comes next as a case stands, and what is decided with the same look; the first that may be done. */
function usually(it: Case): Act[][] {
  switch (it.state) {
    case 'REPORTED': return [it.kind === 'QUESTION' ? ['ANSWER'] : it.place.level === 'GRID' ? ['ACCEPT'] : ['LOCATE']]
    case 'VERIFYING': return [isGuarded(it) ? ['VERIFY', 'SETTLE_ON_THE_SPOT'] : ['VERIFY']]
    case 'ACCEPTED':
    case 'RETURNED': return [it.kind === 'QUESTION' ? ['ANSWER'] : ['DISPATCH'], ['DISPATCH']]
    case 'DISPATCHED': return [['SIGN']]
    case 'HANDLING': return [['GRANT', 'DENY'], ['HANDLE']]
    case 'INSPECTING': return [['PASS', 'FAIL']]
    case 'DEFERRED': return [['RESUME']]
    case 'REVIEWING': return [['AGREE', 'DISAGREE']]
    default: return []
  }
}

/** The one step that is offered first; none where it is somebody else's turn. */
export const usual = (it: Case, may: Act[]): Act[] => usually(it).find(acts => acts.every(act => may.includes(act))) ?? []

/** All else that may be done, apart from what the page offers at another place. */
export const others = (it: Case, may: Act[]): Act[] => may.filter(act => act !== 'CONTACT' && act !== 'CALL_BACK' && !usual(it, may).includes(act))

/** A unit of one's own in the case's place, from the narrowest: its code. */
export const ownUnits = ({ code }: Case['place']) => [15, 12, 9].filter(length => code.length >= length).map(length => code.slice(0, length))

/** Whose work the standard says it is; undefined where nobody knows what it is. */
export const dutyOf = (it: Case, of?: ClassView): Agency | null | undefined =>
  of?.standards.find(one => one.number === it.classing?.standard)?.agency

const good = ['CLOSED', 'EVALUATED', 'ANSWERED', 'ON_THE_SPOT']

export function toneOf(state: string, open: boolean): Tone {
  if (open) return state === 'RETURNED' || state === 'REVIEWING' ? 'soon' : 'progress'
  return good.includes(state) ? 'done' : 'quiet'
}

export const states = [
  'REPORTED', 'VERIFYING', 'ACCEPTED', 'DISPATCHED', 'RETURNED', 'HANDLING', 'INSPECTING', 'DEFERRED', 'REVIEWING',
  'CLOSED', 'EVALUATED', 'ANSWERED', 'ON_THE_SPOT', 'DECLINED', 'MERGED', 'DIVERTED', 'GROUNDLESS', 'WITHDRAWN',
]
