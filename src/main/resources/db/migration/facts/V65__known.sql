-- What is known of everything. `fact_card` is one row a subject: all that counts now of all its items,
-- in one sealed whole bound to kind and number (which stay when a subject comes to another
-- subdistrict). An empty card is one that is being written first. `fact` is what was ever told, one
-- row a telling, never changed: `unread` is a value of an older version that has no counterpart in the
-- newest and waits for a person.
create table fact_card (
    subdistrict bigint      not null,
    kind        text        not null,
    number      bigint      not null,
    sealed      bytea       not null,
    at          timestamptz not null,
    primary key (subdistrict, kind, number)
);

create table fact (
    subdistrict bigint      not null,
    kind        text        not null,
    number      bigint      not null,
    id          uuid        not null,
    item        text        not null check (item <> ''),
    version     int         not null check (version > 0),
    agency      text        not null,
    value       bytea       not null,
    source      text        not null check (source <> ''),
    as_of       date        not null,
    recorded_at timestamptz not null,
    account     uuid,
    post        uuid,
    basis       text        not null check (basis <> ''),
    unread      boolean     not null default false,
    primary key (subdistrict, kind, number, id)
);

-- What departments have told lately, by place.
create index fact_of_agencies on fact (subdistrict, recorded_at, agency, item)
    where agency <> 'COMMUNITY' and kind = 'RESIDENT';
