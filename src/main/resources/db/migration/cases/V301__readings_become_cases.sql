-- A reading over the threshold becomes a case by itself (source READING), of its household: while it
-- is open the household has no second one, whichever server opens it.
create unique index case_of_reading on case_file (household)
    where source = 'READING' and owner is not null;

-- Those at rest that still name their household; it is forgotten with the last of their readings.
create index case_of_reading_at_rest on case_file (closed_at)
    where source = 'READING' and owner is null and household is not null;
