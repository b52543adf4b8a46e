import type { RouteRecordRaw } from 'vue-router'
import SignInPage from '../SignInPage.vue'
import UnreachablePage from '../UnreachablePage.vue'
import { moveRoutes } from '../moves/moveRoutes'
import { adminRoutes } from './adminRoutes'
import { caseRoutes } from './caseRoutes'
import { categoryRoutes } from './categoryRoutes'
import { commandRoutes } from './commandRoutes'
import { measureRoutes } from './measureRoutes'
import { orderRoutes } from './orderRoutes'
import { topicRoutes } from './topicRoutes'
import { whistleRoutes } from './whistleRoutes'
import ConsoleFrame from './ConsoleFrame.vue'

export const routes: RouteRecordRaw[] = [
  { path: '/sign-in', component: SignInPage, meta: { open: true, title: 'session.signIn' } },
  { path: '/unreachable', component: UnreachablePage, meta: { open: true, title: 'problem.unreachable' } },
  { path: '/burden', component: () => import('@/issues/BurdenPage.vue'), meta: { open: true, title: 'burden.title' } },
  {
    path: '/',
    component: ConsoleFrame,
    children: [
      { path: '', component: () => import('@/today/TodayPage.vue'), meta: { title: 'nav.today' } },
      { path: 'map', component: () => import('./MapPage.vue'), meta: { title: 'nav.map', power: 'SEE_BOARD' } },
      { path: 'reports', component: () => import('./BoardHere.vue'), meta: { title: 'nav.reports', power: 'SEE_BOARD' } },
      { path: 'reports/units', component: () => import('@/report/UnitsPage.vue'), meta: { title: 'units.link', power: 'SEE_BOARD' } },
      { path: 'reports/silent', component: () => import('./SilentPage.vue'), meta: { title: 'silent.title' } },
      { path: 'reports/reported', component: () => import('@/report/ReportedPage.vue'), meta: { title: 'reported.title' } },
      { path: 'reports/exceptions', component: () => import('@/report/ExceptionsPage.vue'), meta: { title: 'exceptions.title' } },
      { path: 'reports/paper', component: () => import('@/report/paper/PrintPage.vue'), meta: { title: 'paper.title', power: 'REPORT_BY_PROXY' } },
      { path: 'reports/paper/:number', component: () => import('@/report/paper/KeyPage.vue'), props: true, meta: { title: 'paper.title', power: 'REPORT_BY_PROXY' } },
      { path: 'reports/cards', component: () => import('@/report/paper/CardsPage.vue'), meta: { title: 'paper.cards', power: 'ISSUE_LINKS' } },
      { path: 'reports/bring', component: () => import('@/report/batch/BatchPage.vue'), meta: { title: 'batch.title', power: 'REPORT_BY_PROXY' } },
      { path: 'sweeps', component: () => import('@/sweeps/SweepsPage.vue'), meta: { title: 'sweeps.title' } },
      { path: 'sweeps/:id', component: () => import('@/sweeps/SweepBoardPage.vue'), props: true, meta: { title: 'sweeps.title', power: 'SEE_BOARD' } },
      { path: 'sweeps/:id/doors', component: () => import('@/sweeps/SweepDoors.vue'), props: true, meta: { title: 'door.title', power: 'SEE_PEOPLE' } },
      { path: 'sweeps/:id/found', component: () => import('@/sweeps/SweepFound.vue'), props: true, meta: { title: 'sweeps.found', power: 'SEE_PEOPLE' } },
      { path: 'sweeps/:id/staff', component: () => import('@/sweeps/SweepStaffPage.vue'), props: true, meta: { title: 'sweeps.staff', power: 'SEE_BOARD' } },
      { path: 'sweeps/:id/rechecks', component: () => import('@/sweeps/RechecksPage.vue'), props: true, meta: { title: 'door.rechecks', power: 'ANSWER_ASKS' } },
      { path: 'sweeps/:id/rechecks/:household', component: () => import('@/sweeps/RecheckPage.vue'), props: true, meta: { title: 'door.rechecks', power: 'ANSWER_ASKS' } },
      { path: 'households', component: () => import('./HouseholdsPage.vue'), meta: { title: 'nav.people', power: 'SEE_PEOPLE' } },
      { path: 'households/duplicates', component: () => import('./DuplicatesPage.vue'), meta: { title: 'register.duplicates', power: 'SEE_PEOPLE' } },
      { path: 'households/corrections', component: () => import('./CorrectionsPage.vue'), meta: { title: 'register.corrections', power: 'KEEP_REGISTER' } },
      { path: 'residents/:resident', component: () => import('./ResidentPage.vue'), props: true, meta: { title: 'register.person', power: 'SEE_PEOPLE' } },
      { path: 'households/organisations', component: () => import('./OrganisationsPage.vue'), meta: { title: 'organisation.title', power: 'SEE_PEOPLE' } },
      { path: 'households/organisations/:organisation', component: () => import('./OrganisationPage.vue'), props: true, meta: { title: 'organisation.title' } },
      { path: 'households/imports', component: () => import('@/registers/ImportsPage.vue'), meta: { title: 'registers.title', power: 'IMPORT_REGISTER' } },
      { path: 'households/imports/:id', component: () => import('@/registers/ImportPage.vue'), props: true, meta: { title: 'registers.title', power: 'IMPORT_REGISTER' } },
      { path: 'households/:household', component: () => import('./HouseholdPage.vue'), props: true, meta: { title: 'people.household' } },
      { path: 'visits', component: () => import('@/asks/VisitList.vue'), meta: { title: 'asks.visits', power: 'ANSWER_ASKS' } },
      { path: 'visits/:household', component: () => import('../door/DoorPage.vue'), props: true, meta: { title: 'asks.visits', power: 'ANSWER_ASKS' } },
      { path: 'asks', component: () => import('./AsksPage.vue'), meta: { title: 'asks.desk' } },
      { path: 'groups', component: () => import('@/commons/GroupsPage.vue'), meta: { title: 'groups.title', power: 'KEEP_GROUPS' } },
      { path: 'groups/:building', component: () => import('../GroupHere.vue'), props: ({ params }) => ({ ...params, tell: '/cases/new' }), meta: { title: 'groups.title', power: 'KEEP_GROUPS' } },
      { path: 'groups/:building/notices/:notice', component: () => import('@/commons/NoticePage.vue'), props: ({ params }) => ({ ...params, printable: true }), meta: { title: 'groups.title', power: 'KEEP_GROUPS' } },
      ...moveRoutes,
      ...categoryRoutes,
      ...caseRoutes,
      ...topicRoutes,
      ...orderRoutes,
      ...whistleRoutes,
      ...measureRoutes,
      ...commandRoutes,
      { path: 'catalogue', component: () => import('@/catalogue/CataloguePage.vue'), meta: { title: 'catalogue.title', power: 'SEE_PLACES' } },
      { path: 'catalogue/proposals', component: () => import('./ProposalsPage.vue'), meta: { title: 'proposal.title', power: 'SEE_PLACES' } },
      { path: 'facts/received', component: () => import('./ReceivedPage.vue'), meta: { title: 'known.received', power: 'SEE_PEOPLE' } },
      { path: 'facts/bring', component: () => import('./BringPage.vue'), meta: { title: 'known.bring', power: 'TELL_FACTS' } },
      { path: 'catalogue/:item', component: () => import('@/catalogue/ItemPage.vue'), props: true, meta: { title: 'catalogue.title', power: 'SEE_PLACES' } },
      { path: 'forms', component: () => import('./FormsPage.vue'), meta: { title: 'forms.title', power: 'ISSUE_FORMS' } },
      { path: 'forms/:id', component: () => import('@/forms/FormPage.vue'), props: true, meta: { title: 'forms.title', power: 'ISSUE_FORMS' } },
      { path: 'issues', component: () => import('./IssuesPage.vue'), meta: { title: 'issues.title' } },
      { path: 'issues/:id', component: () => import('./IssuePage.vue'), props: true, meta: { title: 'issues.title' } },
      { path: 'account', component: () => import('./AccountHere.vue'), meta: { title: 'account.title' } },
      { path: 'admin', component: () => import('./AdminFrame.vue'), children: adminRoutes, meta: { title: 'nav.admin' } },
      { path: ':rest(.*)', component: () => import('./NothingHere.vue'), meta: { title: 'nothing.title' } },
    ],
  },
]
