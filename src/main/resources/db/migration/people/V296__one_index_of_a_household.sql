-- One index answers both who lives in a household and who ever did. It holds all that a report
-- asks of its people, so that they are found without going to their rows: at a city's peak that is
-- the page of the table that is seldom in memory. What is entered is entered in one index less.
drop index resident_of_household;
drop index resident_ever_of_household;
create index resident_of_household on resident (subdistrict, household, whereabouts, id);
