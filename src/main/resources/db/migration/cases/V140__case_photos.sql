-- Photos that came with a report, at most three a case, made anew and sealed. They are deleted 90
-- days after the case has come to rest.
create table case_photo (
    subdistrict bigint      not null,
    case_id     bigint      not null,
    number      smallint    not null check (number between 1 and 3),
    id          uuid        not null,
    added_at    timestamptz not null,
    account     uuid,
    image       bytea       not null,
    thumbnail   bytea       not null,
    primary key (subdistrict, case_id, number),
    unique (subdistrict, case_id, id)
);

-- What is sealed does not get smaller.
alter table case_photo alter column image set storage external;
alter table case_photo alter column thumbnail set storage external;
