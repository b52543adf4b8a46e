-- What was changed of the rules that an installation sets itself: limits of whistles, what a need
-- takes, when something recurs. Never changed; `was` is empty of what is new, `becomes` of what went.
create table rule_change (
    at      timestamptz not null,
    about   text        not null check (about in ('WHISTLE_LIMIT', 'WHISTLE_NEED', 'RECURRENCE')),
    key     text        not null check (key <> ''),
    was     text        not null,
    becomes text        not null,
    basis   text        not null check (basis <> ''),
    account uuid        not null,
    post    uuid        not null,
    primary key (at, about, key)
);

-- A place's own limit for a standard of a class, from a moment on; of several the newest that has
-- begun counts, and of places around a case the narrowest. Null where the place goes back to what is
-- said around it.
create table class_limit (
    place      bigint      not null,
    leaf       text        not null,
    standard   smallint    not null check (standard > 0),
    since      timestamptz not null,
    time_limit text        check (time_limit ~ '^[1-9][0-9]{0,3}(m|h|wh|wd)$'),
    basis      text        not null check (basis <> ''),
    set_at     timestamptz not null,
    account    uuid        not null,
    post       uuid        not null,
    primary key (place, leaf, standard, since)
);
