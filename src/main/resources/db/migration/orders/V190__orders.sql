-- Orders: the act by which duties are sent down with their means. Some thousands a year in a city;
-- what becomes of one lies in the tasks below.
create table order_act (
    id          uuid        primary key,
    title       text        not null check (title <> ''),
    words       text        not null check (words <> ''),
    basis       text,
    agency      text,
    duty        text,
    by_place    bigint      not null,
    by_agency   text,
    account     uuid        not null,
    post        uuid        not null,
    scope       bigint      not null,
    scope_first bigint      not null,
    level       int         not null check (level in (6, 9, 12, 15)),
    unit        text        not null check (unit <> ''),
    rule        text        not null check (rule in ('PER_HOUSEHOLD', 'PER_PLACE', 'BY_SHARE', 'BY_HAND')),
    amount      bigint      check (amount >= 0),
    by_hand     jsonb       not null,
    minutes     int         check (minutes > 0),
    due         timestamptz,
    within      text,
    emergency   boolean     not null,
    means       jsonb       not null,
    sweep       uuid,
    exercise    uuid,
    source      text        check (source <> ''),
    supersedes  uuid,
    flags       text        not null,
    state       text        not null check (state in ('DRAFT', 'ISSUED', 'DONE', 'VOIDED', 'ENDED')),
    drafted_at  timestamptz not null,
    issued_at   timestamptz,
    rested_at   timestamptz,
    rested_words text,
    rested_by   uuid,
    check ((state = 'DRAFT') = (issued_at is null)),
    check ((state in ('DONE', 'VOIDED', 'ENDED')) = (rested_at is not null)),
    check (state = 'DRAFT' or due is not null and basis is not null),
    check (due is null or within is null or issued_at is not null)
);

create index order_act_scope on order_act (scope_first, issued_at);
create index order_act_by on order_act (by_place, drafted_at);
create index order_act_open on order_act (state) where state = 'ISSUED';
create index order_act_source on order_act (source) where source is not null;

-- What was done with an order as a whole, seen in the story of each of its tasks.
create table order_step (
    order_id uuid        not null references order_act on delete cascade,
    number   int         not null check (number > 0),
    at       timestamptz not null,
    act      text        not null,
    post     uuid,
    words    text        not null,
    about    uuid,
    primary key (order_id, number)
);

-- One row a place at the level the work is done, and one at each level between it and the order's
-- scope, so that each level has its owner. Whose it is stands nowhere: it is of whoever sits at the
-- place. `question`: what the place has asked of the issuer, who must answer by `answer_due`.
create table order_task (
    subdistrict bigint      not null,
    order_id    uuid        not null,
    place       bigint      not null,
    place_first bigint      not null,
    level       int         not null check (level in (4, 6, 9, 12, 15)),
    leaf        boolean     not null,
    target      bigint      not null check (target >= 0),
    told        bigint      not null check (told >= 0),
    due         timestamptz not null,
    state       text        not null
                check (state in ('SENT', 'ACKNOWLEDGED', 'WORKING', 'REFUSED', 'COUNTERED', 'MEANS_ASKED',
                                 'DONE', 'EXCUSED', 'VOIDED', 'ENDED')),
    reason      text,
    asked_words text,
    asked_target bigint     check (asked_target >= 0),
    asked_due   timestamptz,
    answer_due  timestamptz,
    ruled       boolean     not null default false,
    real        boolean     not null,
    minutes     int         check (minutes > 0),
    acknowledged_at timestamptz,
    told_at     timestamptz,
    closed_at   timestamptz,
    primary key (subdistrict, order_id, place),
    check ((closed_at is not null) = (state in ('DONE', 'EXCUSED', 'VOIDED', 'ENDED'))),
    check ((answer_due is not null) = (state in ('REFUSED', 'COUNTERED', 'MEANS_ASKED'))),
    check ((reason is not null) = (state = 'REFUSED'))
);

create index order_task_tree on order_task (order_id, place_first);
create index order_task_open on order_task (order_id, place_first) where leaf and closed_at is null;
create index order_task_within on order_task (place_first) include (place, leaf, due, state) where closed_at is null;
create index order_task_answer on order_task (answer_due) where answer_due is not null;
create index order_task_voided on order_task (place, closed_at) where state = 'VOIDED';

create table order_task_step (
    subdistrict bigint      not null,
    order_id    uuid        not null,
    place       bigint      not null,
    id          uuid        not null,
    at          timestamptz not null,
    act         text        not null,
    post        uuid,
    words       text        not null,
    amount      bigint,
    due         timestamptz,
    primary key (subdistrict, order_id, place, id)
);

create index order_task_step_silence on order_task_step (at) where act = 'SILENCE';
