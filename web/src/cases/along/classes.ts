import { shelf } from '@/shared/along/shelf'
import { currentLanguage } from '@/shared/i18n'
import { classes, type Group } from '../api'

interface Tree { language: string, groups: Group[] }

/** What there is to be handled, in the language the phone speaks; there is nothing of anybody in it. */
export const classTree = shelf<Tree>('classes', async () => ({ language: currentLanguage(), groups: await classes() }))

/** In the other language it is better than none. */
export const treeHere = async () => (await classTree.here())?.value.groups
