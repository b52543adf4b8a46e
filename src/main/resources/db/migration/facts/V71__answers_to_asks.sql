-- A time somebody answered: a household by its page, a post at a door or a desk. `id` is the sender's,
-- so that sending again changes nothing. `outcome` tells how a visit went.
create table answering (
    subdistrict bigint      not null,
    id          uuid        not null,
    way         text        not null check (way in ('HOME', 'VISIT', 'DESK')),
    household   bigint,
    outcome     text
                check (outcome in ('CONTACTED', 'NO_ANSWER', 'VACANT_REPORTED', 'REFUSED', 'PROXY',
                                   'PHONE_ONLY')),
    answered    int         not null check (answered >= 0),
    passed_over int         not null check (passed_over >= 0),
    at          timestamptz not null,
    account     uuid,
    post        uuid,
    primary key (subdistrict, id),
    check ((way = 'VISIT') = (outcome is not null)),
    check ((way = 'HOME') = (post is null)),
    check ((account is null) = (post is null)),
    check (way = 'DESK' or household is not null)
);

create index answering_of_household on answering (subdistrict, household, at desc)
    where household is not null;

-- How long answers take: how many of an item took so many seconds. It tells of nobody.
create table answer_time (
    subdistrict bigint not null,
    item        text   not null check (item <> ''),
    seconds     int    not null check (seconds > 0),
    answers     bigint not null check (answers > 0),
    primary key (subdistrict, item, seconds)
);
