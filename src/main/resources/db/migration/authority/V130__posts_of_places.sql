-- Who sits on a seat is found by the places around it.
create index post_of_place on post (place);
create index post_begins on post (held_from);
