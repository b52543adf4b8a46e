-- Each sign-in that succeeded or failed; `subdistrict` is 0 for accounts of wider places and for
-- names nobody has. Kept: the law asks for six months at least.
create table sign_in (
    subdistrict bigint      not null,
    id          uuid        not null,
    at          timestamptz not null,
    user_name   text,
    outcome     text        not null,
    address     text        not null,
    place       bigint      not null,
    place_from  bigint      not null,
    primary key (subdistrict, id)
);

create index sign_in_newest on sign_in (at desc, place_from);
create index sign_in_of_user on sign_in (lower(user_name), at desc);
