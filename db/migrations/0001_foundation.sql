-- SPDX-FileCopyrightText: 2026 The Kiosk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The shop, its people, devices and menu, and what every later table relies on: events, jobs, partitions.
-- Amounts are bigint minor units, times timestamptz, ids UUIDs made by the program. Every constraint has a name,
-- which the program may rely on.

-- {"en": "Burger", "de": "Burger"}: at least one language, every text a non-empty string.
create function is_localized_text(value jsonb) returns boolean
language sql immutable parallel safe as $$
    select jsonb_typeof(value) = 'object' and value <> '{}'
       and not exists (select from jsonb_each(value) as entry(language, body)
                       where jsonb_typeof(body) <> 'string' or body = '""' or language !~ '^[a-z]{2}$')
$$;

create table shop (
    id uuid not null,
    singleton boolean not null default true,
    name text not null,
    currency text not null,
    default_language text not null,
    languages text[] not null,
    time_zone text not null,
    day_cutoff_minutes integer not null default 240,
    payment_methods text[] not null,
    service_types text[] not null,
    idle_seconds integer not null default 60,
    idle_warning_seconds integer not null default 15,
    menu_version bigint not null default 1,
    created_at timestamptz not null default now(),
    constraint shop_pkey primary key (id),
    -- One database serves one shop.
    constraint shop_singleton_key unique (singleton),
    constraint shop_singleton_check check (singleton),
    constraint shop_name_check check (length(name) between 1 and 80),
    constraint shop_currency_check check (currency ~ '^[A-Z]{3}$'),
    constraint shop_languages_check check (cardinality(languages) > 0 and default_language = any (languages)),
    constraint shop_day_cutoff_minutes_check check (day_cutoff_minutes between 0 and 1439),
    constraint shop_payment_methods_check check (payment_methods <@ array['card_terminal', 'counter']
                                                 and cardinality(payment_methods) > 0),
    constraint shop_service_types_check check (service_types <@ array['eat_in', 'take_away']
                                               and cardinality(service_types) > 0),
    constraint shop_idle_check check (idle_seconds >= 10 and idle_seconds <= 3600
                                      and idle_warning_seconds >= 5 and idle_warning_seconds <= 300),
    constraint shop_menu_version_check check (menu_version > 0)
);

-- People ------------------------------------------------------------------------------------------------------

create table users (
    id uuid not null,
    username text not null,
    display_name text not null,
    role text not null,
    disabled boolean not null default false,
    password_hash text not null,
    created_at timestamptz not null,
    version bigint not null default 1,
    constraint users_pkey primary key (id),
    constraint users_username_key unique (username),
    constraint users_username_check check (username ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
    constraint users_display_name_check check (length(display_name) between 1 and 60),
    constraint users_role_check check (role in ('owner', 'manager', 'staff', 'kitchen')),
    constraint users_password_hash_check check (password_hash like '$argon2id$%'),
    constraint users_version_check check (version > 0)
);

-- At most one at a time; deleted when it is used up.
create table setup_codes (
    singleton boolean not null default true,
    code_hash bytea not null,
    expires_at timestamptz not null,
    wrong_tries integer not null default 0,
    constraint setup_codes_pkey primary key (singleton),
    constraint setup_codes_singleton_check check (singleton),
    constraint setup_codes_code_hash_check check (octet_length(code_hash) = 32),
    constraint setup_codes_wrong_tries_check check (wrong_tries >= 0)
);

-- A family of refresh tokens: one living token, and the hashes of those before it to recognise a stolen one.
create table sessions (
    id uuid not null,
    user_id uuid not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    constraint sessions_pkey primary key (id),
    constraint sessions_user_id_fkey foreign key (user_id) references users (id),
    constraint sessions_times_check check (expires_at > created_at)
);
create index sessions_user_id_idx on sessions (user_id) where ended_at is null;
create index sessions_expires_at_idx on sessions (expires_at);

create table session_tokens (
    token_hash bytea not null,
    session_id uuid not null,
    created_at timestamptz not null,
    rotated_at timestamptz,
    constraint session_tokens_pkey primary key (token_hash),
    constraint session_tokens_session_id_fkey foreign key (session_id) references sessions (id) on delete cascade,
    constraint session_tokens_token_hash_check check (octet_length(token_hash) = 32)
);
create unique index session_tokens_living_key on session_tokens (session_id) where rotated_at is null;
create index session_tokens_session_id_idx on session_tokens (session_id);

-- Failures count for an account and for an address; a subject is "user:…" or "address:…".
create table login_failures (
    subject text not null,
    count integer not null,
    last_at timestamptz not null,
    constraint login_failures_pkey primary key (subject),
    constraint login_failures_count_check check (count > 0)
);
create index login_failures_last_at_idx on login_failures (last_at);

-- Devices -----------------------------------------------------------------------------------------------------

create table devices (
    id uuid not null,
    kind text not null,
    name text not null,
    key_hash bytea not null,
    created_at timestamptz not null,
    last_seen_at timestamptz,
    revoked_at timestamptz,
    version bigint not null default 1,
    constraint devices_pkey primary key (id),
    constraint devices_key_hash_key unique (key_hash),
    constraint devices_key_hash_check check (octet_length(key_hash) = 32),
    constraint devices_kind_check check (kind in ('kiosk', 'kitchen', 'board')),
    constraint devices_name_check check (length(name) between 1 and 40),
    constraint devices_version_check check (version > 0)
);

create table pairing_codes (
    code_hash bytea not null,
    kind text not null,
    name text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    wrong_tries integer not null default 0,
    constraint pairing_codes_pkey primary key (code_hash),
    constraint pairing_codes_code_hash_check check (octet_length(code_hash) = 32),
    constraint pairing_codes_kind_check check (kind in ('kiosk', 'kitchen', 'board')),
    constraint pairing_codes_name_check check (length(name) between 1 and 40),
    constraint pairing_codes_wrong_tries_check check (wrong_tries >= 0)
);

-- Menu --------------------------------------------------------------------------------------------------------

create table tax_rates (
    id uuid not null,
    name text not null,
    eat_in numeric(5, 3) not null,
    take_away numeric(5, 3) not null,
    constraint tax_rates_pkey primary key (id),
    constraint tax_rates_name_key unique (name),
    constraint tax_rates_range_check check (eat_in >= 0 and eat_in < 100 and take_away >= 0 and take_away < 100)
);

create table categories (
    id uuid not null,
    position integer not null,
    name jsonb not null,
    image_url text not null default '',
    constraint categories_pkey primary key (id),
    constraint categories_position_key unique (position) deferrable,
    constraint categories_name_check check (is_localized_text(name))
);

create table items (
    id uuid not null,
    category_id uuid not null,
    position integer not null,
    kind text not null,
    name jsonb not null,
    description jsonb not null,
    image_url text not null default '',
    price bigint not null,
    tax_rate_id uuid not null,
    available boolean not null default true,
    unavailable_until timestamptz,
    allergens text[] not null default '{}',
    tags text[] not null default '{}',
    energy_kcal integer,
    constraint items_pkey primary key (id),
    constraint items_position_key unique (category_id, position) deferrable,
    constraint items_category_id_fkey foreign key (category_id) references categories (id),
    constraint items_tax_rate_id_fkey foreign key (tax_rate_id) references tax_rates (id),
    constraint items_kind_check check (kind in ('single', 'combo')),
    constraint items_name_check check (is_localized_text(name)),
    constraint items_description_check check (is_localized_text(description)),
    constraint items_price_check check (price between 0 and 100000000),
    constraint items_unavailable_until_check check (unavailable_until is null or not available),
    constraint items_allergens_check check (allergens <@ array['gluten', 'crustaceans', 'eggs', 'fish', 'peanuts', 'soy',
        'milk', 'nuts', 'celery', 'mustard', 'sesame', 'sulphites', 'lupin', 'molluscs']),
    constraint items_tags_check check (tags <@ array['vegetarian', 'vegan', 'spicy', 'halal', 'popular']),
    constraint items_energy_kcal_check check (energy_kcal >= 0)
);
create index items_unavailable_until_idx on items (unavailable_until) where unavailable_until is not null;

create table variants (
    id uuid not null,
    item_id uuid not null,
    position integer not null,
    name jsonb not null,
    price bigint not null,
    is_default boolean not null default false,
    constraint variants_pkey primary key (id),
    constraint variants_of_item_key unique (item_id, id),
    constraint variants_position_key unique (item_id, position) deferrable,
    constraint variants_item_id_fkey foreign key (item_id) references items (id) on delete cascade,
    constraint variants_name_check check (is_localized_text(name)),
    constraint variants_price_check check (price between 0 and 100000000)
);
create unique index variants_one_default_key on variants (item_id) where is_default;

create table option_groups (
    id uuid not null,
    name jsonb not null,
    min_pieces integer not null default 0,
    max_pieces integer not null default 1,
    max_per_option integer not null default 1,
    constraint option_groups_pkey primary key (id),
    constraint option_groups_name_check check (is_localized_text(name)),
    constraint option_groups_pieces_check check (min_pieces >= 0 and max_pieces between 1 and 99
                                                 and min_pieces <= max_pieces),
    constraint option_groups_max_per_option_check check (max_per_option between 1 and max_pieces)
);

create table options (
    id uuid not null,
    option_group_id uuid not null,
    position integer not null,
    name jsonb not null,
    price bigint not null default 0,
    is_default boolean not null default false,
    available boolean not null default true,
    allergens text[] not null default '{}',
    image_url text not null default '',
    constraint options_pkey primary key (id),
    constraint options_position_key unique (option_group_id, position) deferrable,
    constraint options_option_group_id_fkey foreign key (option_group_id) references option_groups (id) on delete cascade,
    constraint options_name_check check (is_localized_text(name)),
    constraint options_price_check check (price between 0 and 100000000),
    constraint options_allergens_check check (allergens <@ array['gluten', 'crustaceans', 'eggs', 'fish', 'peanuts', 'soy',
        'milk', 'nuts', 'celery', 'mustard', 'sesame', 'sulphites', 'lupin', 'molluscs'])
);

create table item_option_groups (
    item_id uuid not null,
    option_group_id uuid not null,
    position integer not null,
    constraint item_option_groups_pkey primary key (item_id, option_group_id),
    constraint item_option_groups_position_key unique (item_id, position) deferrable,
    constraint item_option_groups_item_id_fkey foreign key (item_id) references items (id) on delete cascade,
    constraint item_option_groups_option_group_id_fkey foreign key (option_group_id) references option_groups (id)
);

create table combo_slots (
    id uuid not null,
    item_id uuid not null,
    position integer not null,
    name jsonb not null,
    constraint combo_slots_pkey primary key (id),
    constraint combo_slots_position_key unique (item_id, position) deferrable,
    constraint combo_slots_item_id_fkey foreign key (item_id) references items (id) on delete cascade,
    constraint combo_slots_name_check check (is_localized_text(name))
);

create table combo_choices (
    combo_slot_id uuid not null,
    item_id uuid not null,
    variant_id uuid,
    position integer not null,
    surcharge bigint not null default 0,
    is_default boolean not null default false,
    constraint combo_choices_pkey primary key (combo_slot_id, position),
    constraint combo_choices_item_key unique nulls not distinct (combo_slot_id, item_id, variant_id),
    constraint combo_choices_combo_slot_id_fkey foreign key (combo_slot_id) references combo_slots (id) on delete cascade,
    constraint combo_choices_item_id_fkey foreign key (item_id) references items (id),
    constraint combo_choices_variant_fkey foreign key (item_id, variant_id) references variants (item_id, id),
    constraint combo_choices_surcharge_check check (surcharge between 0 and 100000000)
);
create unique index combo_choices_one_default_key on combo_choices (combo_slot_id) where is_default;

-- Events and jobs ---------------------------------------------------------------------------------------------

-- Read in the order (tx, id), and only as far as no older transaction is still running: then nothing that
-- commits late can be missed. Short-lived; the clean-up job empties it.
create table outbox (
    id bigint generated always as identity,
    tx xid8 not null default pg_current_xact_id(),
    topic text,
    kind text not null,
    entity_id text not null,
    version bigint not null default 0,
    device_id uuid,
    at timestamptz not null default now(),
    constraint outbox_pkey primary key (tx, id),
    constraint outbox_topic_check check (topic in ('menu', 'items', 'orders', 'payments', 'tickets', 'devices')),
    constraint outbox_kind_check check (kind ~ '^[a-z_]{1,40}$')
);
create index outbox_at_idx on outbox (at);

create table jobs (
    id bigint generated always as identity,
    kind text not null,
    unique_key text,
    payload jsonb not null default '{}',
    state text not null default 'waiting',
    run_at timestamptz not null,
    attempts integer not null default 0,
    max_attempts integer not null,
    lease_owner text,
    lease_until timestamptz,
    last_error text,
    created_at timestamptz not null default now(),
    finished_at timestamptz,
    constraint jobs_pkey primary key (id),
    constraint jobs_state_check check (state in ('waiting', 'done', 'dead')),
    constraint jobs_attempts_check check (attempts >= 0 and max_attempts > 0),
    constraint jobs_lease_check check ((lease_owner is null) = (lease_until is null)),
    constraint jobs_payload_check check (jsonb_typeof(payload) = 'object'),
    constraint jobs_finished_at_check check ((state = 'waiting') = (finished_at is null))
);
create unique index jobs_unique_key on jobs (unique_key) where state = 'waiting';
create index jobs_due_idx on jobs (run_at) where state = 'waiting';
create index jobs_finished_at_idx on jobs (finished_at) where state <> 'waiting';

-- When a scheduled job was queued last; of many daemons the one that moves it queues the job.
create table job_schedule (
    name text not null,
    next_at timestamptz not null,
    constraint job_schedule_pkey primary key (name)
);

-- Partitions --------------------------------------------------------------------------------------------------

-- Tables partitioned by month; add a row in the migration that makes such a table, then call
-- ensure_month_partitions(). Partitions begin at the first of a month, UTC, and are called table_2026_11.
create table partitioned_tables (
    table_name text not null,
    constraint partitioned_tables_pkey primary key (table_name)
);

-- Makes the partitions of this month and of so many months after it, for every table in partitioned_tables;
-- gives how many were missing.
create function ensure_month_partitions(from_day timestamptz default now(), months_ahead integer default 3)
returns integer language plpgsql as $$
declare
    parent text;
    child text;
    first_day timestamp;
    made integer := 0;
begin
    -- Two daemons may come here at once.
    perform pg_advisory_xact_lock(hashtext('ensure_month_partitions'));
    for parent in select table_name from partitioned_tables order by table_name loop
        for ahead in 0 .. months_ahead loop
            first_day := date_trunc('month', from_day at time zone 'UTC') + make_interval(months => ahead);
            child := parent || to_char(first_day, '_YYYY_MM');
            if to_regclass(quote_ident(child)) is null then
                execute format('create table %I partition of %I for values from (%L) to (%L)', child, parent,
                               to_char(first_day, 'YYYY-MM-DD 00:00:00+00'),
                               to_char(first_day + interval '1 month', 'YYYY-MM-DD 00:00:00+00'));
                made := made + 1;
            end if;
        end loop;
    end loop;
    return made;
end
$$;
