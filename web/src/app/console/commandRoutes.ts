import type { RouteRecordRaw } from 'vue-router'

/** The tabs of command, in their order; each shows to whom has its power. */
export const commandPages = [
  { path: '/command/plans', title: 'plans.title', power: 'SEE_COMMAND' },
] as const

export const commandRoutes: RouteRecordRaw[] = [
  {
    path: 'command',
    component: () => import('./CommandFrame.vue'),
    redirect: to => ({ path: commandPages[0].path, query: to.query }),
    meta: { title: 'command.nav', power: 'SEE_COMMAND' },
    children: [
      { path: 'plans', component: () => import('@/command/plans/PlansPage.vue'), meta: { title: 'plans.title', power: 'SEE_COMMAND' } },
      { path: 'plans/:planKey', component: () => import('@/command/plans/PlanPage.vue'), props: true, meta: { title: 'plans.plan', power: 'SEE_COMMAND' } },
      { path: 'plans/:planKey/:number', component: () => import('@/command/plans/PlanVersionPage.vue'), props: true, meta: { title: 'plans.plan', power: 'SEE_COMMAND' } },
    ],
  },
]
