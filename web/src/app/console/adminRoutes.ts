import type { RouteRecordRaw } from 'vue-router'
import { useSession } from '@/shared/session/useSession'

const pages: RouteRecordRaw[] = [
  { path: 'places', component: () => import('@/admin/PlacesImport.vue'), meta: { title: 'admin.places', power: 'IMPORT_PLACES' } },
  { path: 'outlines', component: () => import('@/admin/OutlinesImport.vue'), meta: { title: 'admin.outlines', power: 'IMPORT_PLACES' } },
  { path: 'grids', component: () => import('@/admin/GridsDraw.vue'), meta: { title: 'admin.grids', power: 'IMPORT_PLACES' } },
  { path: 'zones', component: () => import('@/admin/ZonesImport.vue'), meta: { title: 'admin.zones', power: 'IMPORT_PLACES' } },
  { path: 'reorganise', component: () => import('@/reorganise/ReorganisePage.vue'), meta: { title: 'reorganise.name', power: 'REORGANISE_PLACES' } },
  { path: 'accounts', component: () => import('@/admin/AccountsPage.vue'), meta: { title: 'admin.accounts', power: 'MANAGE_ACCOUNTS' } },
  { path: 'accounts/import', component: () => import('@/admin/AccountsImport.vue'), meta: { title: 'bulk.title', power: 'MANAGE_ACCOUNTS' } },
  { path: 'security', component: () => import('@/admin/SecurityPage.vue'), meta: { title: 'security.title', power: 'MANAGE_SECURITY' } },
  { path: 'grants', component: () => import('./GrantsHere.vue'), meta: { title: 'grants.title', power: 'LEND_POWERS' } },
  { path: 'law', component: () => import('./LawPage.vue'), meta: { title: 'law.title', power: 'KEEP_LAW' } },
  { path: 'keeping', component: () => import('./KeepingHere.vue'), meta: { title: 'keeping.title', power: 'KEEP_LAW' } },
  { path: 'chase-times', component: () => import('./ChaseTimesHere.vue'), meta: { title: 'chasing.times.title', power: 'KEEP_LAW' } },
  { path: 'case-rules', component: () => import('@/rules/RulesPage.vue'), meta: { title: 'rules.title', power: 'DISPATCH_CASES' } },
  { path: 'class-limits', component: () => import('@/rules/ClassLimitsPage.vue'), meta: { title: 'rules.classLimits', power: 'DISPATCH_CASES' } },
  { path: 'journal', component: () => import('@/admin/JournalPage.vue'), meta: { title: 'admin.journal', power: 'SEE_JOURNAL' } },
  { path: 'addresses', component: () => import('@/offices/AddressesPage.vue'), meta: { title: 'addresses.title', power: 'KEEP_ADDRESSES' } },
]

export const adminPages = pages.map(({ path, meta }) => ({ path: `/admin/${path}`, title: meta!.title!, power: meta!.power! }))

/** By itself the address leads to the first page that whoever asks is offered. */
const first: RouteRecordRaw = {
  path: '',
  component: () => import('./NothingHere.vue'),
  meta: { title: 'nothing.title' },
  beforeEnter: ({ query }) => {
    const page = adminPages.find(it => useSession().may(it.power))
    return page ? { path: page.path, query, replace: true } : true
  },
}

export const adminRoutes = [first, ...pages]
