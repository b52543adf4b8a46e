import { computed, reactive, shallowRef, watch } from 'vue'
import { useAttempt } from '@/shared/useAttempt'
import { draft, next, preview as ask, type Change, type Line, type Plan, type Preview } from './api'
import { blank, changeOf, divides, isComplete, standing, type Choice, type Kind } from './dividing'

/** A change that was seen and kept for the plan, and the places it is about by their names. */
export interface KeptChange { change: Change, places: string[] }

/** Changes one after another from choosing to deciding: none is planned before its preview was seen. */
export function usePlanning(place: () => string) {
  const choice = reactive<Choice>(blank('SPLIT'))
  const preview = shallowRef<Preview>()
  const done = shallowRef<string>()
  const shownPlan = shallowRef<Plan>()
  const kept = shallowRef<KeptChange[]>([])
  const { problem, busy, attempt } = useAttempt()
  const ready = computed(() => isComplete(choice))
  const decidable = computed(() => preview.value ? preview.value.leftBehind.length === 0 : kept.value.length > 0)

  /** What was written for the same change stays when another place is chosen for it. */
  function choose(chosen: string[]) {
    const { kind, name, code, target } = choice
    startOver(kind, chosen)
    Object.assign(choice, { name, code, target })
  }

  function startOver(kind: Kind = choice.kind, chosen: string[] = []) {
    Object.assign(choice, blank(kind, chosen))
    // A new place comes beside the one whose members it takes: a code is its parent's and three digits more.
    if (kind === 'FORM') choice.target = place().slice(0, -3)
    preview.value = undefined
    done.value = undefined
    shownPlan.value = undefined
    problem.value = undefined
  }
  watch(place, () => startOver())

  const current = () => changeOf(choice, preview.value?.results.length || 2)
  const look = () => attempt(async () => {
    const answer = await ask([current()])
    shownPlan.value = undefined
    preview.value = answer
  })

  /** A plan there is: its result as things are now, to look at only. */
  const show = (plan: Plan) => {
    startOver()
    shownPlan.value = plan
    return attempt(async () => {
      preview.value = await ask(plan.changes)
    })
  }

  function drawn(line: Line) {
    choice.line = line
    choice.allotted = {}
    choice.names = []
    preview.value = undefined
    return look()
  }

  /** Without a line the whole list is what divides; with one only what was moved by hand. */
  function allot(building: string, part: number) {
    if (!choice.line && preview.value) {
      for (const it of standing(preview.value)) if (it.part !== null) choice.allotted[it.building.id] ??= it.part
    }
    choice.allotted[building] = part
    return look()
  }

  function keep(places: string[]) {
    kept.value = [...kept.value, { change: current(), places }]
    startOver()
  }
  const drop = (index: number) => { kept.value = kept.value.filter((_, at) => at !== index) }

  const save = (about: { title: string, basis: string, day: string }, decide: boolean) => attempt(async () => {
    const plan = await draft({ ...about, changes: [...kept.value.map(it => it.change), ...preview.value ? [current()] : []] })
    kept.value = []
    done.value = decide ? (await next(plan, 'PLANNED')).state : 'DRAFT'
    preview.value = undefined
  })

  return { choice, preview, done, problem, busy, ready, decidable, choose, kept, keep, drop, divided: computed(() => divides(choice.kind)), startOver, show, shownPlan, look, drawn, allot, save }
}
