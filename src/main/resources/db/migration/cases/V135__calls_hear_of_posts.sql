alter table whistle_call drop column seated_at;
