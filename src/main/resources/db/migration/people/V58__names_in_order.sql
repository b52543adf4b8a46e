-- A page of a name that thousands share is read as it stands in the index, not sorted out of them all.
drop index resident_by_name;
create index resident_by_name on resident (name text_pattern_ops, subdistrict, id);
