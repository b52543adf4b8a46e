-- Two places where an activation had the same part can become one: each part is a line of its own.
alter table activation_part drop constraint activation_part_pkey;
alter table activation_part add column id uuid primary key default uuidv7();
create index activation_part_of on activation_part (activation);
