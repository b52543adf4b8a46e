import type { RouteRecordRaw } from 'vue-router'

export const categoryRoutes: RouteRecordRaw[] = [
  { path: 'categories', component: () => import('./categories/TargetsHere.vue'), meta: { title: 'categories.title', power: 'SEE_BOARD' } },
  { path: 'categories/people', component: () => import('./categories/PeopleHere.vue'), meta: { title: 'categories.people', power: 'SEE_CATEGORIES' } },
  { path: 'categories/missing/COMMUNITIES_CLOSED', component: () => import('@/categories/CommunitiesPage.vue'), meta: { title: 'categories.title', power: 'SEE_BOARD' } },
  { path: 'categories/missing/:target', component: () => import('./categories/PeopleHere.vue'), props: true, meta: { title: 'categories.title', power: 'SEE_CATEGORIES' } },
  { path: 'categories/persons/:resident', component: () => import('./categories/PersonHere.vue'), props: true, meta: { title: 'categories.title', power: 'SEE_CATEGORIES' } },
  { path: 'categories/list', component: () => import('@/categories/ListPage.vue'), meta: { title: 'categories.bring', power: 'DECIDE_CATEGORIES' } },
  { path: 'categories/grounds', component: () => import('./categories/GroundsHere.vue'), meta: { title: 'categories.grounds', power: 'SEE_BOARD' } },
]
