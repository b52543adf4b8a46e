-- Which post entered somebody; empty for a first load. Every later change has its own line.
alter table resident add column entered_by uuid;

-- A tag that asks for protection (Emergency Response Law, article 11; Law on the Protection of
-- Minors). It has its source, and ends rather than disappears.
create table protection_tag (
    subdistrict bigint      not null,
    resident    bigint      not null,
    id          uuid        not null,
    kind        text        not null
                check (kind in ('SOLITARY_ELDER', 'ELDER', 'DISABLED', 'MINOR_UNATTENDED',
                                'PREGNANT_OR_NURSING', 'NEEDS_TREATMENT', 'CARE_DEPENDENT')),
    source      text        not null check (source <> ''),
    began_at    timestamptz not null,
    account     uuid        not null,
    post        uuid        not null,
    ended_at    timestamptz,
    ended_by    uuid,
    primary key (subdistrict, resident, id),
    foreign key (subdistrict, resident) references resident,
    check ((ended_at is null) = (ended_by is null))
);

create unique index protection_tag_once
    on protection_tag (subdistrict, resident, kind) where ended_at is null;

-- The way from a building down to its people, whether they are here or were.
create index if not exists entrance_of_building on entrance (subdistrict, building);
create index if not exists dwelling_of_entrance on dwelling (subdistrict, entrance);
create index if not exists household_of_dwelling on household (subdistrict, dwelling);
drop index resident_once_of_household;
create index resident_ever_of_household on resident (subdistrict, household);
