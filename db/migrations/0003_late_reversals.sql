-- SPDX-FileCopyrightText: 2026 The Kiosk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Two ways out for money that was taken too late: a guest who has chosen the counter meanwhile stands there again once the
-- late approval is given back; and a reversal that failed is ended by a person.
insert into state_transitions (machine, from_state, to_state) values
    ('order_payment', 'pending', 'at_counter'),
    ('order_payment', 'unknown', 'at_counter'),
    ('payment', 'reverse_failed', 'reversed'),
    ('payment', 'reverse_failed', 'reversing');
