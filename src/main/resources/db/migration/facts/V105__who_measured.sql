-- Who measured, by which way a report came, where and when it was measured. `parties` stands beside
-- `residents` and `tenths`; null where all measured themselves, which most do.
-- Channels: 1 link, 2 proxy, 3 code on the door, 4 telephone, 5 paper, 6 batch.
alter table health_report drop constraint health_report_channel_check;
alter table health_report drop constraint health_report_check1;
alter table health_report
    add column parties        smallint[],
    add column measured_place bigint,
    add column measured_at    timestamptz,
    add constraint health_report_channel check (channel between 1 and 6),
    add constraint health_report_own check ((channel in (1, 3)) = (post is null)),
    add constraint health_report_parties
        check (parties is null or cardinality(parties) = cardinality(residents));
