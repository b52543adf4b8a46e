import type { RouteRecordRaw } from 'vue-router'

export const whistleRoutes: RouteRecordRaw[] = [
  { path: 'whistles', component: () => import('@/whistles/WhistlesPage.vue'), meta: { title: 'whistles.title', power: 'SEE_CASES' } },
  { path: 'whistles/new', component: () => import('@/whistles/WhistleForm.vue'), meta: { title: 'whistles.blow', power: 'RAISE_WHISTLES' } },
  { path: 'whistles/departments', component: () => import('@/whistles/DepartmentsPage.vue'), meta: { title: 'whistles.departments', power: 'SEE_CASES' } },
  { path: 'whistles/:id', component: () => import('@/whistles/WhistlePage.vue'), props: true, meta: { title: 'whistles.title' } },
]
