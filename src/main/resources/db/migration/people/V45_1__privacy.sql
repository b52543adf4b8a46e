-- Who uncovered which data of whom, and what for. The person is shown it (PIPL, articles 44 to 48);
-- the title is that of the post at the time, and no value stands here.
create table data_reveal (
    subdistrict bigint      not null,
    resident    bigint      not null,
    id          uuid        not null,
    at          timestamptz not null,
    data        text[]      not null check (cardinality(data) > 0),
    purpose     text        not null check (purpose <> ''),
    words       text        not null,
    account     uuid        not null,
    post        uuid        not null,
    post_title  text        not null,
    place       bigint      not null,
    primary key (subdistrict, resident, id),
    foreign key (subdistrict, resident) references resident
);

-- What a person says is not right about them (PIPL, article 46), what it should be (sealed), by when
-- it is looked at, and what became of it.
create table correction_request (
    subdistrict bigint      not null,
    resident    bigint      not null,
    id          uuid        not null,
    datum       text        not null check (datum <> ''),
    wanted      bytea,
    words       text        not null,
    asked_at    timestamptz not null,
    due         date        not null,
    state       text        not null default 'OPEN'
                check (state in ('OPEN', 'ACCEPTED', 'DECLINED')),
    decided_at  timestamptz,
    account     uuid,
    post        uuid,
    post_title  text,
    reason      text,
    primary key (subdistrict, resident, id),
    foreign key (subdistrict, resident) references resident,
    check ((state = 'OPEN') = (decided_at is null)),
    check ((decided_at is null) = (post_title is null)),
    check ((state = 'DECLINED') = (reason is not null))
);

create index correction_request_open on correction_request (subdistrict, due) where state = 'OPEN';
