-- Whether somebody is registered where they live (人户一致); null where nobody said.
alter table resident add column registered_here boolean;

-- A column's words mean one thing in a list of residents and another in one of organisations.
alter table register_import_column
    add column subject text not null default 'RESIDENTS',
    drop constraint register_import_column_pkey,
    add primary key (subdistrict, place, subject, label);
