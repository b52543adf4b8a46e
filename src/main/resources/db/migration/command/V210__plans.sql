-- Plans that places have as their own, in versions; what comes with the program needs no row. A
-- version once in use is never changed: activations name it.
create table emergency_plan (
    plan_key       text        not null check (plan_key ~ '^[a-z][a-z0-9-]{1,39}$'),
    area           bigint      not null check (area > 0),
    area_first     bigint      not null,
    version        int         not null check (version > 0),
    state          text        not null
                   check (state in ('DRAFT', 'SUBMITTED', 'IN_USE', 'REPLACED', 'DROPPED')),
    name           text        not null,
    yaml           text        not null,
    -- Counts how often it was saved: who saves says which they had before them.
    edition        int         not null check (edition > 0),
    words          text        not null,
    -- The exercise it learnt from.
    cites          uuid,
    made_by        uuid        not null,
    made_post      uuid        not null,
    made_at        timestamptz not null,
    -- All who wrote on it; none of them reviews it.
    authors        uuid[]      not null,
    saved_at       timestamptz not null,
    submitted_at   timestamptz,
    reviewed_by    uuid,
    reviewed_post  uuid,
    reviewed_place bigint,
    reviewed_at    timestamptz,
    review_words   text        not null default '',
    primary key (plan_key, area, version)
);

create unique index emergency_plan_open on emergency_plan (plan_key, area)
    where state in ('DRAFT', 'SUBMITTED');
create unique index emergency_plan_in_use on emergency_plan (plan_key, area) where state = 'IN_USE';
create index emergency_plan_area on emergency_plan (area_first, area);
