-- A card on the door opens reporting and nothing else. It has a version of its own, so that another
-- card ends the one before it and leaves the household's own link alone.
alter table household
    add column door_version int not null default 1 check (door_version between 1 and 65000);
