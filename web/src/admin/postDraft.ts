import type { NewPost } from './api'
import { ofDepartments } from '@/shared/agencies'
import { endOf, startOf } from '@/shared/dayEdges'
import type { PostDraft } from './PostFields.vue'

export const blankPost = (place: string): PostDraft => ({ role: 'GRID_WORKER', title: '', place, from: '', until: '', agency: '' })

/** Days become the instants the post begins and ends at. */
export const postOf = ({ role, title, place, from, until, agency }: PostDraft): NewPost =>
  ({ role, title, place, from: startOf(from), until: endOf(until), agency: ofDepartments.includes(role) && agency ? agency : null })
