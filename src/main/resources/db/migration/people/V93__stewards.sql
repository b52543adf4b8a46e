-- Who is steward of which building, from when until when; a building may have several, each for a
-- staircase. Past ones stay, since what they said was said by a steward. In office is whose row says so,
-- whose account is open and who holds the post: it gives the power, these rows give the place.
create table stewardship (
    subdistrict bigint      not null,
    id          bigint      not null,
    building    bigint      not null,
    account     uuid        not null,
    from_at     timestamptz not null,
    until_at    timestamptz not null,
    primary key (subdistrict, id),
    check (until_at >= from_at)
);

create index stewardship_of_building on stewardship (subdistrict, building);
create index stewardship_of_account on stewardship (account);
