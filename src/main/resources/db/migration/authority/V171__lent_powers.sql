-- Powers lent with an end (grants): to every post of a role within a place, or to one post. One row
-- lends to thousands of posts, so an installation has some thousands a year at most. Nothing is
-- deleted; what was withdrawn says when, by whom and why.
create table lent_power (
    id               uuid        primary key,
    power            text        not null check (power <> ''),
    within           bigint      not null,
    within_first     bigint      not null,
    role             text        check (role <> ''),
    agency           text        check (agency <> ''),
    post             uuid        references post,
    from_at          timestamptz not null,
    until_at         timestamptz not null,
    basis            text        not null check (basis <> ''),
    source           text        not null check (source <> ''),
    reason           text        not null check (reason <> ''),
    lent_at          timestamptz not null,
    account          uuid        not null,
    lender           uuid        not null,
    lender_place     bigint      not null,
    withdrawn_at     timestamptz,
    withdrawn_reason text,
    withdrawn_by     uuid,
    check (until_at > from_at),
    check ((role is null) <> (post is null)),
    check (agency is null or role is not null),
    check ((withdrawn_at is null) = (withdrawn_reason is null))
);

-- Every request of somebody signed in asks by the seven places around its post.
create index lent_power_place on lent_power (within, until_at) where withdrawn_at is null;
create index lent_power_source on lent_power (source);
create index lent_power_area on lent_power (within_first);
