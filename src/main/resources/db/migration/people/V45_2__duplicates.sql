-- Two who may be the same person, the lesser id first. What was decided is remembered, so that a
-- pair is not offered twice. The two may be kept under different subdistricts, so there is no
-- foreign key; nobody is ever deleted from `resident`.
-- A merge keeps where the one that went was (`whereabouts`) and what the one that stayed was before
-- (`undo`, sealed), so that both can be had back.
create table duplicate_pair (
    subdistrict       bigint      not null,
    resident          bigint      not null,
    other_subdistrict bigint      not null,
    other             bigint      not null,
    reason            text        not null
                      check (reason in ('IDENTITY', 'PHONE_AND_NAME', 'NAME_AND_BIRTH')),
    found_at          timestamptz not null,
    state             text        not null check (state in ('OPEN', 'DISTINCT', 'MERGED')),
    decided_at        timestamptz,
    account           uuid,
    post              uuid,
    first_stays       boolean,
    whereabouts       text,
    undo              bytea,
    primary key (subdistrict, resident, other_subdistrict, other),
    check ((subdistrict, resident) < (other_subdistrict, other)),
    check ((state = 'MERGED') = (first_stays is not null)),
    check ((state = 'MERGED') = (whereabouts is not null))
);

create index duplicate_pair_open on duplicate_pair (subdistrict) where state = 'OPEN';
create index duplicate_pair_of_other on duplicate_pair (other_subdistrict, other);
