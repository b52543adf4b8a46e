import type { RouteRecordRaw } from 'vue-router'

export const caseRoutes: RouteRecordRaw[] = [
  { path: 'cases', component: () => import('./CasesHere.vue'), meta: { title: 'cases.title', power: 'SEE_CASES' } },
  { path: 'cases/new', component: () => import('./CaseEntry.vue'), meta: { title: 'cases.new', power: 'REPORT_CASES' } },
  { path: 'cases/crowds/:leaf/:code', component: () => import('@/cases/CrowdPage.vue'), props: true, meta: { title: 'cases.crowds', power: 'DISPATCH_CASES' } },
  { path: 'cases/:id', component: () => import('./CaseHere.vue'), props: true, meta: { title: 'cases.title', power: 'SEE_CASES' } },
]
