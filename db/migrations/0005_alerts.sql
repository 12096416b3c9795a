-- SPDX-FileCopyrightText: 2026 The Kiosk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is wrong with the shop, remembered: raised once, counted, acknowledged by a person, resolved by itself. The rules are the program's,
-- so their names are not listed here: an older program shows the alerts of a newer one.
create table alerts (
    id uuid not null,
    rule text not null,
    subject text not null,
    severity text not null,
    details jsonb not null default '{}',
    first_seen timestamptz not null,
    last_seen timestamptz not null,
    count bigint not null default 1,
    acknowledged_by uuid,
    acknowledged_at timestamptz,
    resolved_at timestamptz,
    constraint alerts_pkey primary key (id),
    constraint alerts_rule_check check (rule ~ '^[a-z_]{1,40}$'),
    constraint alerts_subject_check check (length(subject) <= 100),
    constraint alerts_severity_check check (severity in ('warning', 'critical')),
    constraint alerts_details_check check (jsonb_typeof(details) = 'object'),
    constraint alerts_count_check check (count > 0),
    constraint alerts_seen_check check (first_seen <= last_seen),
    constraint alerts_acknowledged_check check ((acknowledged_by is null) = (acknowledged_at is null)),
    constraint alerts_acknowledged_by_fkey foreign key (acknowledged_by) references users (id)
);
create unique index alerts_one_open_key on alerts (rule, subject) where resolved_at is null;
create index alerts_resolved_at_idx on alerts (resolved_at) where resolved_at is not null;

alter table outbox drop constraint outbox_topic_check;
alter table outbox add constraint outbox_topic_check
    check (topic in ('menu', 'items', 'orders', 'payments', 'tickets', 'devices', 'alerts'));
