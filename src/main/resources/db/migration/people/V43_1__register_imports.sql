-- An import of the register as a job that goes on without its page. The file is sealed and kept
-- only until the job is done; what was found and the rest file are sealed too.
create table register_import (
    subdistrict   bigint      not null,
    id            uuid        not null,
    place         bigint      not null,
    account       uuid        not null,
    post          uuid        not null,
    user_name     text        not null,
    at            timestamptz not null,
    file          text        not null check (file <> ''),
    state         text        not null
                  check (state in ('READ', 'CHECKING', 'CHECKED', 'IMPORTING', 'DONE', 'FAILED')),
    layout        text        not null,
    makes         boolean     not null default false,
    total         int         not null default 0,
    done          int         not null default 0,
    added         int         not null default 0,
    changed       int         not null default 0,
    same          int         not null default 0,
    rejected      int         not null default 0,
    failure       text,
    claimed_until timestamptz,
    bytes         bytea,
    result        bytea,
    rest          bytea,
    primary key (subdistrict, id),
    check ((state = 'FAILED') = (failure is not null))
);

create index register_import_of_place on register_import (subdistrict, place, at desc);
create index register_import_by_id on register_import (id);
create index register_import_due on register_import (at) where state in ('CHECKING', 'IMPORTING');

-- What a column of these words was chosen to be, at this place.
create table register_import_column (
    subdistrict bigint not null,
    place       bigint not null,
    label       text   not null,
    meaning     text   not null,
    primary key (subdistrict, place, label)
);
