import type { RouteRecordRaw } from 'vue-router'

export const caseRoutes: RouteRecordRaw[] = [
  { path: 'cases', component: () => import('./CasesHere.vue'), meta: { title: 'cases.title', power: 'SEE_CASES' } },
  { path: 'cases/new', component: () => import('./CaseEntry.vue'), meta: { title: 'cases.new', power: 'REPORT_CASES' } },
  { path: 'cases/map', component: () => import('./CaseMapPage.vue'), meta: { title: 'cases.pages.map', power: 'SEE_CASES' } },
  { path: 'cases/rates', component: () => import('./CaseRates.vue'), meta: { title: 'cases.pages.rates', power: 'SEE_CASES' } },
  { path: 'cases/callbacks', component: () => import('./CaseCallbacks.vue'), meta: { title: 'cases.pages.callbacks', power: 'REPORT_CASES' } },
  { path: 'cases/assists', component: () => import('./CaseAssists.vue'), meta: { title: 'assists.title', power: 'SEE_CASES' } },
  { path: 'cases/crowds/:leaf/:code', component: () => import('@/cases/CrowdPage.vue'), props: true, meta: { title: 'cases.crowds', power: 'DISPATCH_CASES' } },
  { path: 'cases/:id', component: () => import('./CaseHere.vue'), props: true, meta: { title: 'cases.title', power: 'SEE_CASES' } },
]
