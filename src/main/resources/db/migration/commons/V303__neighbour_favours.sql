-- What a household needs of its neighbours in the building, or offers them, until a moment. `proxy`
-- is the account of whoever wrote it for them, `seen_to_by` of who is responsible for the building
-- and sees to it; `ended_by` took it down, for `reason`.
create table neighbour_favour (
    subdistrict bigint      not null,
    building    bigint      not null,
    id          uuid        not null,
    household   bigint      not null,
    kind        text        not null check (kind in ('NEED', 'OFFER')),
    words       text        not null check (words <> ''),
    proxy       uuid,
    written_at  timestamptz not null,
    until_at    timestamptz not null,
    seen_to_by  uuid,
    seen_to_at  timestamptz,
    ended_at    timestamptz,
    ending      text        check (ending in ('DONE', 'NOT_NEEDED', 'TAKEN_DOWN')),
    ended_by    uuid,
    reason      text        check (reason <> ''),
    primary key (subdistrict, building, id),
    check (until_at > written_at),
    check ((seen_to_by is null) = (seen_to_at is null)),
    check (seen_to_by is null or kind = 'NEED'),
    check ((ended_at is null) = (ending is null)),
    check ((coalesce(ending, '') = 'TAKEN_DOWN') = (ended_by is not null)),
    check ((ended_by is null) = (reason is null))
);

create index neighbour_favour_over on neighbour_favour (least(ended_at, until_at));

-- A household that helps, or would like what is offered: a row as long as it does. `line` is read by
-- whoever wrote it alone.
create table neighbour_answer (
    subdistrict bigint      not null,
    building    bigint      not null,
    favour      uuid        not null,
    household   bigint      not null,
    line        text        check (line <> ''),
    answered_at timestamptz not null,
    primary key (subdistrict, building, favour, household),
    foreign key (subdistrict, building, favour) references neighbour_favour
        on update cascade on delete cascade
);
