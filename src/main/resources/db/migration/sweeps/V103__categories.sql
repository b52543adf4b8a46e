-- Which people are in which of the four categories. Nothing is kept of anybody outside a purpose that
-- says on what basis, until when it collects and until when it keeps. The grids of the
-- area are one range.
create table category_purpose (
    id         uuid        primary key,
    area       bigint      not null,
    grid_from  bigint      not null,
    grid_to    bigint      not null,
    basis      text        not null check (basis <> ''),
    purpose    text        not null check (purpose <> ''),
    from_day   date        not null,
    until_day  date        not null,
    keep_until date        not null,
    entered_at timestamptz not null,
    account    uuid        not null,
    post       uuid        not null,
    ended      text,
    deleted_at timestamptz,
    check (from_day <= until_day and until_day <= keep_until)
);

-- The log: all that was ever registered, decided or done about somebody, never changed but for a
-- withdrawal. It goes along with its person. `first_of` is whom it was entered of, should two people
-- turn out to be one, or not. `told_…` is the report whose reading opened it by itself.
create table category_entry (
    subdistrict    bigint      not null,
    resident       bigint      not null,
    id             uuid        not null,
    step           text        not null check (step <> ''),
    body           text        check (body in ('MEDICAL_INSTITUTION', 'DISEASE_CONTROL')),
    body_name      text        not null,
    cause          text        not null check (cause <> ''),
    words          bytea,
    at             timestamptz not null,
    entered_at     timestamptz not null,
    account        uuid,
    post           uuid,
    basis          text        not null check (basis <> ''),
    purpose        uuid        not null,
    first_of       bigint      not null,
    told_household bigint,
    told_day       date,
    told_slot      smallint,
    withdrawn_at   timestamptz,
    withdrawn_by   uuid,
    withdrawn_why  text,
    primary key (subdistrict, resident, id),
    check ((withdrawn_at is null) = (withdrawn_why is null)),
    check ((told_household is null) = (told_day is null)
           and (told_household is null) = (told_slot is null))
);

create index category_entry_told on category_entry (told_household, told_day, told_slot)
    where told_household is not null;

-- How each of them stands now, one row a person, as their log says; since when it is shown so.
create table category_person (
    subdistrict bigint      not null,
    resident    bigint      not null,
    household   bigint      not null,
    grid        bigint      not null,
    standing    text        not null
                check (standing in ('NOTHING', 'PENDING', 'CONFIRMED', 'SUSPECTED',
                                    'FEVER_UNDETERMINED', 'CLOSE_CONTACT', 'EXCLUDED', 'RECOVERED',
                                    'RELEASED', 'DIED')),
    since       timestamptz,
    facility    text        check (facility in ('HOSPITAL', 'FANGCANG', 'QUARANTINE_SITE', 'HOME')),
    placed_at   timestamptz,
    tested_at   timestamptz,
    shown_from  timestamptz not null,
    primary key (subdistrict, resident),
    check ((standing = 'NOTHING') = (since is null)),
    check ((facility is null) = (placed_at is null))
);

create index category_person_of_place on category_person (subdistrict, grid, standing);
create index category_person_of_household on category_person (household);

-- How they stood before, and where: from when until when it was shown so. It stays where it was, so
-- that any figure can be put back to any moment. Once the purpose is over nobody is named in it.
create table category_span (
    subdistrict bigint      not null,
    id          uuid        not null,
    resident    bigint,
    household   bigint,
    grid        bigint      not null,
    standing    text        not null,
    since       timestamptz,
    facility    text,
    placed_at   timestamptz,
    tested_at   timestamptz,
    shown_from  timestamptz not null,
    shown_until timestamptz not null,
    primary key (subdistrict, id),
    check (shown_from < shown_until),
    check ((resident is null) = (household is null))
);

create index category_span_of_place on category_span (subdistrict, grid, shown_until);
