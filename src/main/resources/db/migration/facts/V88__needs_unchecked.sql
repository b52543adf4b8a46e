-- Needs are written from the asks themselves, in one statement. The database checked each of a hundred
-- thousand again, by a plan it had kept from when there were a few asks: reading all of them each time.
alter table ask_need drop constraint ask_need_subdistrict_ask_fkey;
