import type { RouteRecordRaw } from 'vue-router'

export const orderRoutes: RouteRecordRaw[] = [
  { path: 'orders', component: () => import('@/orders/OrdersPage.vue'), meta: { title: 'orders.title', power: 'SEE_ORDERS' } },
  { path: 'orders/new', component: () => import('@/orders/OrderForm.vue'), meta: { title: 'orders.new', power: 'ISSUE_ORDERS' } },
  { path: 'orders/duties', component: () => import('@/orders/duties/DutyListsPage.vue'), meta: { title: 'dutyLists.title', power: 'SEE_ORDERS' } },
  { path: 'orders/:id', component: () => import('@/orders/OrderPage.vue'), props: true, meta: { title: 'orders.title', power: 'SEE_ORDERS' } },
  { path: 'orders/:id/tasks/:code', component: () => import('@/orders/TaskPage.vue'), props: true, meta: { title: 'orders.task', power: 'SEE_ORDERS' } },
]
