import type { RouteRecordRaw } from 'vue-router'

/** The same pages at the desk and on the grid worker's phone. */
export const moveRoutes: RouteRecordRaw[] = [
  { path: 'moves', component: () => import('./MovesPage.vue'), meta: { title: 'moves.title', power: 'SEE_PEOPLE' } },
  { path: 'moves/arrival', component: () => import('./ArrivalPage.vue'), meta: { title: 'moves.arrival', power: 'KEEP_REGISTER' } },
  { path: 'moves/files', component: () => import('./FilesPage.vue'), meta: { title: 'crossings.bring', power: 'KEEP_REGISTER' } },
  { path: 'moves/send-out', component: () => import('./WhoGoesPage.vue'), meta: { title: 'crossings.sendOut', power: 'REVEAL_PAPERS' } },
  { path: 'moves/:move', component: () => import('./OneMovePage.vue'), props: true, meta: { title: 'moves.one', power: 'SEE_PEOPLE' } },
  { path: 'households/:household/move', component: () => import('./AnnouncePage.vue'), props: true, meta: { title: 'moves.start', power: 'KEEP_REGISTER' } },
  { path: 'households/:household/send-out', component: () => import('./SendOutPage.vue'), props: true, meta: { title: 'crossings.sendOut', power: 'REVEAL_PAPERS' } },
]
