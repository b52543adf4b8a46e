import { currentLanguage } from '@/shared/i18n'
import { networkOr } from '@/shared/soon'
import { useLoad } from '@/shared/useLoad'
import { treeHere } from './along/classes'
import { classes, type ClassView, type Group } from './api'

/** The tree is the same for everybody and all day: asked for once in each language. */
const trees: Record<string, Promise<Group[]>> = {}

export function tree() {
  const language = currentLanguage()
  return trees[language] ??= networkOr(classes, treeHere).catch((error) => {
    delete trees[language]
    throw error
  })
}

/** The tree of classes, and each class by its code. */
export function useClasses() {
  const { data } = useLoad(async () => {
    const groups = await tree()
    return { groups, byCode: new Map(groups.flatMap(group => group.classes.map(it => [it.code, it] as [string, ClassView]))) }
  })
  const find = (leaf?: string | null) => leaf ? data.value?.byCode.get(leaf) : undefined
  /** What it is called; nothing where nobody has said what it is. */
  const nameOf = (leaf?: string | null) => find(leaf)?.name ?? leaf ?? ''
  return { data, find, nameOf }
}
