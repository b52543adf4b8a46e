import type { RouteRecordRaw } from 'vue-router'

export const topicRoutes: RouteRecordRaw[] = [
  { path: 'topics', component: () => import('@/cases/topics/TopicsPage.vue'), meta: { title: 'topics.title', power: 'SEE_CASES' } },
  { path: 'topics/:id', component: () => import('@/cases/topics/TopicPage.vue'), props: true, meta: { title: 'topics.title', power: 'SEE_CASES' } },
]
