-- What somebody did within a time, such as while they were seconded.
create index journal_of_account on journal (account, at) where account is not null;
