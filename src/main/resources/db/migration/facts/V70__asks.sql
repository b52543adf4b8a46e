-- The forms that ask: what whoever is asked may read of each, and by when it is to be filled. As few
-- as forms are, so it is kept whole everywhere.
create table asking (
    issue       uuid primary key,
    title       text        check (title <> ''),
    issuer      text        check (issuer <> ''),
    number      text        check (number <> ''),
    basis       text        check (basis <> ''),
    purpose     text        check (purpose <> ''),
    keep_until  date,
    emergency   boolean     not null default false,
    deadline    timestamptz not null,
    released_at timestamptz,
    check (num_nonnulls(title, issuer, number, basis, purpose, keep_until) in (0, 6))
);

-- Where a form's asks rest while its return is open, and the range of grids this is.
create table asking_pause (
    issue     uuid   not null,
    place     bigint not null,
    grid_from bigint not null,
    grid_to   bigint not null,
    primary key (issue, place)
);

-- One item of one subject that is asked, whoever needs it: at most one is open. A row is kept under
-- the subdistrict of its subject (0 for a place wider than one). `household` is its door, of the same
-- subdistrict; `grid` where it is (of a place's item the place), `first_grid` the first grid code
-- that can have, so that a subtree is one range. `turn` is whose it is to be asked,
-- from `turn_since` on, until `passes_at`; `deadline` is the earliest of the forms that need it.
-- `held` while every one of them rests here; `urgent` where one is an emergency's. The household has
-- said by its page that it does not know where `unknown_at_home`.
create table ask (
    subdistrict bigint      not null,
    id          uuid        not null,
    kind        text        not null
                check (kind in ('RESIDENT', 'HOUSEHOLD', 'DWELLING', 'BUILDING', 'PLACE',
                                'ORGANISATION')),
    subject     bigint      not null,
    item        text        not null check (item <> ''),
    household   bigint,
    grid        bigint      not null,
    first_grid  bigint      not null,
    turn        text        not null
                check (turn in ('RESIDENT', 'GRID_WORKER', 'COMMUNITY', 'SOURCE_AGENCY')),
    turn_since  timestamptz not null,
    passes_at   timestamptz,
    deadline    timestamptz not null,
    held        boolean     not null default false,
    urgent      boolean     not null default false,
    unknown_at_home boolean not null default false,
    state       text        not null default 'OPEN'
                check (state in ('OPEN', 'ANSWERED', 'DECLINED', 'UNANSWERABLE', 'RELEASED')),
    made_at     timestamptz not null,
    closed_at   timestamptz,
    primary key (subdistrict, id),
    check ((state = 'OPEN') = (closed_at is null)),
    check (turn not in ('RESIDENT', 'GRID_WORKER') or household is not null),
    check ((turn = 'RESIDENT' and state = 'OPEN') = (passes_at is not null))
);

create unique index ask_open on ask (subdistrict, kind, subject, item) where state = 'OPEN';
create index ask_asked_in_vain on ask (subdistrict, kind, subject, item, closed_at)
    where state in ('DECLINED', 'UNANSWERABLE');
create index ask_of_door on ask (subdistrict, first_grid, household) where state = 'OPEN';
create index ask_of_household on ask (subdistrict, household) where state = 'OPEN';
create index ask_that_passes on ask (passes_at) where passes_at is not null;

-- Which forms need it.
create table ask_need (
    subdistrict bigint  not null,
    ask         uuid    not null,
    issue       uuid    not null,
    paused      boolean not null default false,
    primary key (subdistrict, ask, issue),
    foreign key (subdistrict, ask) references ask
);

create index ask_need_of_issue on ask_need (issue, subdistrict);
