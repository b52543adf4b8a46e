-- The stewards of a building are asked as well. Theirs, as a household's, is a turn that goes on by
-- itself; it may be about a building or a dwelling behind no door.
alter table ask
    drop constraint ask_turn_check,
    drop constraint ask_check2,
    add constraint ask_turn_check
        check (turn in ('RESIDENT', 'STEWARD', 'GRID_WORKER', 'COMMUNITY', 'SOURCE_AGENCY')),
    add constraint ask_steward_check
        check (turn <> 'STEWARD' or household is not null or kind in ('BUILDING', 'DWELLING')),
    add constraint ask_passes_check
        check ((turn in ('RESIDENT', 'STEWARD') and state = 'OPEN') = (passes_at is not null));

-- A steward answers of a door or of the building itself; it is no visit, and has no outcome.
alter table answering
    drop constraint answering_way_check,
    drop constraint answering_check3,
    add constraint answering_way_check check (way in ('HOME', 'STEWARD', 'VISIT', 'DESK')),
    add constraint answering_household_check
        check (way in ('STEWARD', 'DESK') or household is not null);
