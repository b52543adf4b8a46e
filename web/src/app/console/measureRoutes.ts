import type { RouteRecordRaw } from 'vue-router'

export const measureRoutes: RouteRecordRaw[] = [
  { path: 'law/measures', component: () => import('./MeasuresHere.vue'), meta: { title: 'measures.title', power: 'SEE_PLACES' } },
  { path: 'law/measures/new', component: () => import('./MeasureNew.vue'), meta: { title: 'measures.draft', power: 'SEE_PLACES' } },
  { path: 'law/measures/:id', component: () => import('./MeasureHere.vue'), props: true, meta: { title: 'measures.title', power: 'SEE_PLACES' } },
  { path: 'law/measures/:id/notice', component: () => import('@/measures/NoticePage.vue'), props: true, meta: { title: 'measures.notice', power: 'SEE_PLACES' } },
]
