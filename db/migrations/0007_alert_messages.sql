-- SPDX-FileCopyrightText: 2026 The Kiosk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Messages about alerts to people outside the shop, written in the commit that raised or resolved the alert and kept until they were
-- delivered or given up. The id goes out with the message; a repeat has the same one.
create table alert_messages (
    id uuid not null,
    channel text not null,
    kind text not null,
    alert_id uuid,
    rule text not null default '',
    subject text not null default '',
    told jsonb not null default '[]',
    more integer not null default 0,
    created_at timestamptz not null,
    attempts integer not null default 0,
    due_at timestamptz not null,
    last_error text,
    delivered_at timestamptz,
    given_up_at timestamptz,
    constraint alert_messages_pkey primary key (id),
    constraint alert_messages_channel_check check (channel in ('email', 'webhook')),
    constraint alert_messages_kind_check check (kind in ('raised', 'worse', 'reminder', 'resolved', 'summary', 'test')),
    constraint alert_messages_alert_check check ((alert_id is null) = (kind in ('summary', 'test'))),
    constraint alert_messages_told_check check (jsonb_typeof(told) = 'array'),
    constraint alert_messages_more_check check (more >= 0),
    constraint alert_messages_attempts_check check (attempts >= 0),
    constraint alert_messages_ended_check check (delivered_at is null or given_up_at is null),
    constraint alert_messages_alert_fkey foreign key (alert_id) references alerts (id) on delete cascade
);
create unique index alert_messages_one_summary_key on alert_messages (channel)
    where kind = 'summary' and attempts = 0 and given_up_at is null;
create index alert_messages_due_idx on alert_messages (due_at) where delivered_at is null and given_up_at is null;
create index alert_messages_recent_idx on alert_messages (channel, created_at);
create index alert_messages_alert_idx on alert_messages (alert_id);
