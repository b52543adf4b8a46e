-- Hand-overs of people from one grid to another, or from and to outside. A row is kept under the
-- subdistrict of the side that began it, which its id tells. `household` is one of the subdistrict of
-- `from_grid`, `into_…` of that of `to_place`. While it is open, somebody must
-- act (`acting`, a grid or wider place), somebody answers for it (`owner`: the same place, or one
-- above it once it was late) and there is a time by which. `chase_at` is when it climbs further.
-- `…_first` is the first grid code a place can contain, so that a subtree is one range.
create table hand_over (
    subdistrict    bigint      not null,
    id             bigint      not null,
    kind           text        not null
                   check (kind in ('WITHIN', 'TEMPORARY', 'OUT', 'IN', 'RETURN', 'BIRTH', 'DEATH',
                                   'UNKNOWN')),
    stage          text        not null
                   check (stage in ('REQUESTED', 'ANNOUNCED', 'DEPARTED', 'RETURNED', 'MISSING',
                                    'STAYING', 'RECEIVED', 'LEFT', 'CANCELLED', 'DECLINED',
                                    'WRITTEN_OFF', 'ENDED', 'REVERTED', 'DECEASED')),
    version        int         not null default 1,
    from_grid      bigint,
    household      bigint,
    to_place       bigint,
    to_first       bigint,
    into_household bigint,
    into_dwelling  bigint,
    outside        text,
    happened_on    date        not null,
    from_risk      boolean     not null default false,
    stay_until     date,
    mother         bigint,
    acting         bigint,
    acting_first   bigint,
    owner          bigint,
    due            timestamptz,
    chase_at       timestamptz,
    opened_at      timestamptz not null,
    changed_at     timestamptz not null,
    closed_at      timestamptz,
    primary key (subdistrict, id),
    check (from_grid is not null or to_place is not null),
    check ((from_grid is null) = (household is null)),
    check ((to_place is null) = (to_first is null)),
    check (closed_at is null and acting is not null and acting_first is not null
               and owner is not null and due is not null and chase_at is not null
           or closed_at is not null and acting is null and acting_first is null
               and owner is null and due is null and chase_at is null)
);

create index hand_over_from on hand_over (from_grid, changed_at desc) where from_grid is not null;
create index hand_over_to on hand_over (to_first, changed_at desc) where to_first is not null;
create index hand_over_acting on hand_over (acting_first, due) where closed_at is null;
create index hand_over_owner on hand_over (owner, due) where closed_at is null;
create index hand_over_chased on hand_over (chase_at) where closed_at is null;
create index hand_over_household on hand_over (household) where household is not null;
create index hand_over_into on hand_over (into_household) where into_household is not null;

-- Whom it is about. Nobody is in two open hand-overs; where these are kept under two subdistricts,
-- the lock on the resident's row sees to it.
create table hand_over_person (
    subdistrict bigint  not null,
    hand_over   bigint  not null,
    resident    bigint  not null,
    name        text    not null,
    open        boolean not null,
    primary key (subdistrict, hand_over, resident),
    foreign key (subdistrict, hand_over) references hand_over
);

create unique index hand_over_person_open on hand_over_person (subdistrict, resident) where open;
create index hand_over_of_person on hand_over_person (resident) where open;

-- Each step: who, when, why, on what basis, and what it led to. Append only.
create table hand_over_step (
    subdistrict bigint      not null,
    hand_over   bigint      not null,
    number      int         not null check (number > 0),
    at          timestamptz not null,
    step        text        not null check (step <> ''),
    stage       text        not null check (stage <> ''),
    account     uuid,
    user_name   text,
    post        uuid,
    place       bigint      not null,
    reason      text        not null,
    basis       text        not null check (basis <> ''),
    primary key (subdistrict, hand_over, number),
    foreign key (subdistrict, hand_over) references hand_over
);

-- How long each stage may take, and how long the place above has once it was late.
create table hand_over_limit (
    stage       text primary key,
    hours       int  not null check (hours > 0),
    climb_hours int  not null check (climb_hours > 0),
    basis       text not null check (basis <> '')
);

insert into hand_over_limit (stage, hours, climb_hours, basis)
values ('REQUESTED', 72, 24, 'default'),
       ('ANNOUNCED', 72, 24, 'default'),
       ('DEPARTED', 72, 24, 'default'),
       ('RETURNED', 72, 24, 'default'),
       ('MISSING', 360, 72, 'default'),
       ('STAYING', 72, 24, 'default');

-- Who once belonged to a household and moved to another: reports of the past still have a name.
create table former_member (
    subdistrict bigint      not null,
    household   bigint      not null,
    resident    bigint      not null,
    until       timestamptz not null,
    name        text        not null,
    primary key (subdistrict, household, resident, until)
);
