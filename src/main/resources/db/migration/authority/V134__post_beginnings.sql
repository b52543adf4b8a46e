-- Up to when posts that begin at a time of their own were told to everybody: one line. Rooms need
-- not look for them one by one.
alter table case_seats_seen rename to post_beginnings_told;
