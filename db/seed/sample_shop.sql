-- SPDX-FileCopyrightText: 2026 The Kiosk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The sample shop: a burger bar in Germany. Runs once, in one transaction, on an empty database.
-- Ids are fixed, so that tests and two installations name the same things: kind, then number.

create function pg_temp.id(kind integer, number integer) returns uuid language sql immutable as $$
    select format('019a0000-%s-7000-8000-%s', lpad(kind::text, 4, '0'), lpad(number::text, 12, '0'))::uuid
$$;
create function pg_temp.texts(en text, de text) returns jsonb language sql immutable as $$
    select jsonb_build_object('en', en, 'de', de)
$$;
create function pg_temp.picture(name text) returns text language sql immutable as $$
    select case when name is null then '' else '/media/menu/' || name || '.webp' end
$$;
create function pg_temp.list(words text) returns text[] language sql immutable as $$
    select coalesce(string_to_array(words, ' '), '{}')
$$;

insert into shop (id, name, currency, default_language, languages, time_zone, day_cutoff_minutes, payment_methods,
                  service_types, idle_seconds, idle_warning_seconds)
values (pg_temp.id(1, 1), 'Bella & Bun', 'EUR', 'en', '{en,de}', 'Europe/Berlin', 240, '{card_terminal,counter}',
        '{eat_in,take_away}', 60, 15);

-- Germany since 2026: food 7 % wherever it is eaten, drinks 19 %; drinks that are mostly milk 7 % when taken away.
insert into tax_rates (id, name, eat_in, take_away) values
    (pg_temp.id(2, 1), 'Food', 7, 7),
    (pg_temp.id(2, 2), 'Drinks', 19, 19),
    (pg_temp.id(2, 3), 'Milk drinks', 19, 7);

insert into categories (id, position, name, image_url)
select pg_temp.id(3, n), n, pg_temp.texts(en, de), pg_temp.picture(image)
from (values
    (1, 'Meals', 'Menüs', 'meal'),
    (2, 'Burgers', 'Burger', 'burger'),
    (3, 'Wraps & Co.', 'Wraps & Co.', 'wrap'),
    (4, 'Salads & Bowls', 'Salate & Bowls', 'salad'),
    (5, 'Sides', 'Beilagen', 'fries'),
    (6, 'Sweets', 'Süßes', 'ice-cream'),
    (7, 'Cold drinks', 'Kalte Getränke', 'cola'),
    (8, 'Hot drinks', 'Heiße Getränke', 'coffee')
) as v (n, en, de, image);

insert into items (id, category_id, position, kind, name, description, image_url, price, tax_rate_id, allergens, tags, energy_kcal)
select pg_temp.id(4, n), pg_temp.id(3, n / 100), n % 100, case when n < 200 then 'combo' else 'single' end,
       pg_temp.texts(en, de), pg_temp.texts(about_en, about_de), pg_temp.picture(image), price, pg_temp.id(2, tax),
       pg_temp.list(allergens), pg_temp.list(tags), kcal
from (values
    (101, 'Bella Meal', 'Bella-Menü', 'Any burger, a side and a drink: together for less.',
     'Ein Burger nach Wahl, eine Beilage und ein Getränk: zusammen günstiger.',
     'meal', 1390, 1, null, 'popular', null::integer),
    (102, 'Garden Meal', 'Garten-Menü', 'Garden Bun or falafel wrap, with a side and a drink: all of it vegan.',
     'Garden Bun oder Falafel-Wrap mit Beilage und Getränk: alles vegan.',
     'garden-meal', 1450, 1, null, 'vegetarian vegan', null),
    (103, 'Kids Meal', 'Kinder-Menü', 'Something small to bite, a side, a drink, and a soft ice to finish.',
     'Etwas Kleines zum Beißen, eine Beilage, ein Getränk und zum Schluss ein Softeis.',
     'kids-meal', 1090, 1, null, null, null),

    (201, 'Classic Bun', 'Classic Bun', 'Beef patty, lettuce, tomato, pickles and house sauce in a brioche bun.',
     'Rindfleisch-Patty, Salat, Tomate, Gewürzgurke und Haussauce im Brioche-Brötchen.',
     'burger', 890, 1, 'gluten eggs milk mustard', 'popular', 640),
    (202, 'Double Cheddar', 'Double Cheddar', 'Two beef patties with molten cheddar, red onion and mustard mayonnaise.',
     'Zwei Rindfleisch-Patties mit geschmolzenem Cheddar, roter Zwiebel und Senfmayonnaise.',
     'burger-cheese', 1190, 1, 'gluten eggs milk mustard', null, 910),
    (203, 'Bacon Smash', 'Bacon Smash', 'Smashed beef patty, crisp bacon, cheddar and smoky barbecue sauce.',
     'Scharf angebratenes Rindfleisch-Patty, knuspriger Bacon, Cheddar und rauchige Barbecue-Sauce.',
     'burger-bacon', 1150, 1, 'gluten milk mustard celery', null, 820),
    (204, 'Crispy Chicken', 'Crispy Chicken', 'Chicken in a crunchy coating with coleslaw and chilli mayonnaise.',
     'Hähnchen in knuspriger Panade mit Krautsalat und Chili-Mayonnaise.',
     'burger-chicken', 990, 1, 'gluten eggs mustard', 'spicy halal', 720),
    (205, 'Garden Bun', 'Garden Bun', 'Patty of black beans and beetroot, avocado, rocket and vegan herb sauce.',
     'Patty aus schwarzen Bohnen und Roter Bete, Avocado, Rucola und vegane Kräutersauce.',
     'burger-avocado', 950, 1, 'gluten soy', 'vegetarian vegan', 540),
    (206, 'Truffle Mushroom', 'Trüffel-Champignon', 'Beef patty, fried mushrooms, Swiss cheese and truffle mayonnaise.',
     'Rindfleisch-Patty, gebratene Champignons, Schweizer Käse und Trüffelmayonnaise.',
     'burger-mushroom', 1250, 1, 'gluten eggs milk mustard', null, 780),
    (207, 'Nordic Fish Bun', 'Nordischer Fisch-Bun', 'Crunchy cod, cucumber, dill and remoulade.',
     'Knuspriger Kabeljau, Gurke, Dill und Remoulade.',
     'burger-fish', 1050, 1, 'gluten eggs fish milk mustard', null, 610),

    (301, 'Falafel Wrap', 'Falafel-Wrap', 'Warm flatbread with falafel, hummus, parsley salad and pickled onion.',
     'Warmes Fladenbrot mit Falafel, Hummus, Petersiliensalat und eingelegter Zwiebel.',
     'wrap', 850, 1, 'gluten sesame', 'vegetarian vegan halal', 560),
    (302, 'Three Tacos', 'Drei Tacos', 'Corn tortillas with pulled beef, salsa, coriander and lime.',
     'Maistortillas mit gezupftem Rindfleisch, Salsa, Koriander und Limette.',
     'taco', 990, 1, 'celery', 'spicy', 590),
    (303, 'Hot Dog', 'Hot Dog', 'Beef sausage, fried onions, pickles, ketchup and mustard.',
     'Rindswurst, Röstzwiebeln, Gewürzgurke, Ketchup und Senf.',
     'hot-dog', 650, 1, 'gluten milk mustard celery', null, 520),
    (304, 'Club Sandwich', 'Club-Sandwich', 'Toasted in three layers: turkey, egg, tomato and bacon.',
     'In drei Lagen getoastet: Pute, Ei, Tomate und Bacon.',
     'sandwich', 890, 1, 'gluten eggs milk mustard', null, 630),
    (305, 'Pizza Margherita', 'Pizza Margherita', 'Tomato, mozzarella and basil on slow-proved dough.',
     'Tomate, Mozzarella und Basilikum auf lang gereiftem Teig.',
     'pizza', 950, 1, 'gluten milk', 'vegetarian', 780),

    (401, 'Caesar Salad', 'Caesar Salad', 'Romaine lettuce, croutons and shaved Parmesan.',
     'Römersalat, Croutons und gehobelter Parmesan.',
     'salad', 790, 1, 'gluten eggs milk fish', null, 380),
    (402, 'Curry Bowl', 'Curry-Bowl', 'Basmati rice, coconut curry, sugar snap peas and cashews.',
     'Basmatireis, Kokoscurry, Zuckerschoten und Cashews.',
     'curry', 1050, 1, 'nuts', 'vegetarian vegan spicy', 610),
    (403, 'Caprese', 'Caprese', 'Ripe tomatoes, buffalo mozzarella, basil and olive oil.',
     'Reife Tomaten, Büffelmozzarella, Basilikum und Olivenöl.',
     'tomato', 850, 1, 'milk', 'vegetarian', 340),

    (501, 'Fries', 'Pommes frites', 'Double-fried, with sea salt.', 'Zweimal frittiert, mit Meersalz.',
     'fries', 350, 1, null, 'vegetarian vegan popular', 320),
    (502, 'Sweet Potato Fries', 'Süßkartoffel-Pommes', 'Crisp outside, soft inside.', 'Außen knusprig, innen weich.',
     'sweet-potato', 450, 1, null, 'vegetarian vegan', 300),
    (503, 'Onion Rings', 'Zwiebelringe', 'Eight rings in beer batter.', 'Acht Ringe im Bierteig.',
     'onion', 420, 1, 'gluten', 'vegetarian vegan', 350),
    (504, 'Barbecue Wings', 'Barbecue-Wings', 'Glazed chicken wings with dips of your choice.',
     'Glasierte Hähnchenflügel mit Dips nach Wahl.',
     'wings', 590, 1, 'celery mustard', 'spicy halal', 430),
    (505, 'Corn Ribs', 'Mais-Rippchen', 'Roasted corn with smoked paprika and lime.', 'Gerösteter Mais mit Rauchpaprika und Limette.',
     'corn', 390, 1, null, 'vegetarian vegan', 210),
    (506, 'Side Salad', 'Beilagensalat', 'Leaves, cucumber, tomato and seeds.', 'Blattsalat, Gurke, Tomate und Kerne.',
     'side-salad', 390, 1, null, 'vegetarian vegan', 90),

    (601, 'Soft Ice', 'Softeis', 'Vanilla soft ice in a crisp cone.', 'Vanille-Softeis in der knusprigen Waffel.',
     'ice-cream', 250, 1, 'gluten milk soy', 'vegetarian popular', 220),
    (602, 'Doughnut', 'Donut', 'Freshly glazed every morning.', 'Jeden Morgen frisch glasiert.',
     'doughnut', 290, 1, 'gluten eggs milk soy', 'vegetarian', 310),
    (603, 'Chocolate Cookie', 'Schokoladenkeks', 'Large, soft, and still warm.', 'Groß, weich und noch warm.',
     'cookie', 250, 1, 'gluten eggs milk soy', 'vegetarian', 340),
    (604, 'Belgian Waffle', 'Belgische Waffel', 'With icing sugar and a topping of your choice.', 'Mit Puderzucker und Topping nach Wahl.',
     'waffle', 490, 1, 'gluten eggs milk', 'vegetarian', 450),
    (605, 'Strawberry Cake', 'Erdbeerkuchen', 'A slice of sponge, cream and strawberries.', 'Ein Stück Biskuit, Sahne und Erdbeeren.',
     'cake', 420, 1, 'gluten eggs milk', 'vegetarian', 360),

    (701, 'Cola', 'Cola', 'With ice and lemon.', 'Mit Eis und Zitrone.',
     'cola', 320, 2, null, 'vegetarian vegan', 160),
    (702, 'Homemade Lemonade', 'Hausgemachte Limonade', 'Lemon, mint and sparkling water.', 'Zitrone, Minze und Sprudelwasser.',
     'lemon', 420, 2, null, 'vegetarian vegan', 120),
    (703, 'Orange Juice', 'Orangensaft', 'Pressed for you.', 'Für Sie gepresst.',
     'orange', 450, 2, null, 'vegetarian vegan', 140),
    (704, 'Mineral Water', 'Mineralwasser', 'Half a litre, sparkling or still.', 'Ein halber Liter, mit oder ohne Kohlensäure.',
     'water', 290, 2, null, 'vegetarian vegan', 0),
    (705, 'Vanilla Milkshake', 'Vanille-Milchshake', 'Thick, cold, with cream on top.', 'Dick, kalt, mit Sahnehaube.',
     'milkshake', 490, 3, 'milk', 'vegetarian', 420),
    (706, 'Iced Latte', 'Eiskaffee-Latte', 'Espresso and milk over ice.', 'Espresso und Milch auf Eis.',
     'iced-latte', 450, 3, 'milk', 'vegetarian', 150),

    (801, 'Coffee', 'Kaffee', 'Freshly brewed, from organic beans.', 'Frisch gebrüht, aus Bio-Bohnen.',
     'coffee', 290, 2, null, 'vegetarian vegan', 5),
    (802, 'Caffè Latte', 'Caffè Latte', 'Espresso with plenty of steamed milk.', 'Espresso mit viel aufgeschäumter Milch.',
     'beans', 390, 3, null, 'vegetarian', 160),
    (803, 'Tea', 'Tee', 'Black, green, mint or fruit.', 'Schwarz, grün, Minze oder Früchte.',
     'tea', 270, 2, null, 'vegetarian vegan', 0),
    (804, 'Hot Chocolate', 'Heiße Schokolade', 'Dark chocolate melted in milk.', 'Dunkle Schokolade, in Milch geschmolzen.',
     'chocolate', 390, 3, 'milk soy', 'vegetarian', 280)
) as v (n, en, de, about_en, about_de, image, price, tax, allergens, tags, kcal);

insert into variants (id, item_id, position, name, price, is_default)
select pg_temp.id(5, n), pg_temp.id(4, n / 10), n % 10, pg_temp.texts(en, de), price, is_default
from (values
    (5011, 'Regular', 'Normal', 350, true), (5012, 'Large', 'Groß', 450, false),
    (5021, 'Regular', 'Normal', 450, true), (5022, 'Large', 'Groß', 550, false),
    (5041, '6 pieces', '6 Stück', 590, true), (5042, '12 pieces', '12 Stück', 1090, false),
    (6011, 'Small', 'Klein', 190, false), (6012, 'Regular', 'Normal', 250, true),
    (7011, 'S · 0.25 l', 'S · 0,25 l', 270, false), (7012, 'M · 0.4 l', 'M · 0,4 l', 320, true),
    (7013, 'L · 0.5 l', 'L · 0,5 l', 370, false),
    (7021, 'M · 0.4 l', 'M · 0,4 l', 420, true), (7022, 'L · 0.5 l', 'L · 0,5 l', 490, false),
    (8011, 'Small', 'Klein', 240, false), (8012, 'Regular', 'Normal', 290, true), (8013, 'Large', 'Groß', 340, false),
    (8021, 'Regular', 'Normal', 390, true), (8022, 'Large', 'Groß', 450, false)
) as v (n, en, de, price, is_default);

insert into option_groups (id, name, min_pieces, max_pieces, max_per_option)
select pg_temp.id(6, n), pg_temp.texts(en, de), min_pieces, max_pieces, max_per_option
from (values
    (1, 'Choose your bun', 'Welches Brötchen?', 1, 1, 1),
    (2, 'Extras', 'Extras', 0, 5, 2),
    (3, 'Without', 'Ohne', 0, 4, 1),
    (4, 'Choose your dressing', 'Welches Dressing?', 1, 1, 1),
    (5, 'Dips', 'Dips', 0, 3, 2),
    (6, 'Choose two dips', 'Wählen Sie zwei Dips', 2, 2, 2),
    (7, 'Toppings', 'Toppings', 0, 2, 1),
    (8, 'Choose your milk', 'Welche Milch?', 1, 1, 1),
    (9, 'Ice', 'Eis', 1, 1, 1),
    (10, 'Sparkling or still?', 'Mit oder ohne Kohlensäure?', 1, 1, 1),
    (11, 'Which tea?', 'Welcher Tee?', 1, 1, 1),
    (12, 'Protein', 'Protein', 0, 1, 1)
) as v (n, en, de, min_pieces, max_pieces, max_per_option);

insert into options (id, option_group_id, position, name, price, is_default, allergens, image_url)
select pg_temp.id(7, n), pg_temp.id(6, n / 100), n % 100, pg_temp.texts(en, de), price, is_default, pg_temp.list(allergens),
       pg_temp.picture(image)
from (values
    (101, 'Brioche', 'Brioche', 0, true, 'gluten eggs milk', null),
    (102, 'Sesame', 'Sesam', 0, false, 'gluten sesame', null),
    (103, 'Gluten-free', 'Glutenfrei', 100, false, 'eggs', null),
    (104, 'Lettuce instead', 'Salatblatt statt Brötchen', 0, false, null, null),
    (201, 'Bacon', 'Bacon', 150, false, null, 'bacon'),
    (202, 'Cheddar', 'Cheddar', 100, false, 'milk', 'cheese'),
    (203, 'Fried egg', 'Spiegelei', 120, false, 'eggs', 'egg'),
    (204, 'Avocado', 'Avocado', 180, false, null, 'avocado'),
    (205, 'Jalapeños', 'Jalapeños', 80, false, null, 'chilli'),
    (206, 'Caramelised onions', 'Karamellisierte Zwiebeln', 80, false, null, 'onion'),
    (207, 'Extra patty', 'Extra-Patty', 350, false, null, 'steak'),
    (301, 'No onion', 'Ohne Zwiebel', 0, false, null, null),
    (302, 'No pickles', 'Ohne Gewürzgurke', 0, false, null, null),
    (303, 'No tomato', 'Ohne Tomate', 0, false, null, null),
    (304, 'No sauce', 'Ohne Sauce', 0, false, null, null),
    (401, 'House vinaigrette', 'Hausvinaigrette', 0, true, 'mustard', null),
    (402, 'Caesar', 'Caesar', 0, false, 'eggs milk fish mustard', null),
    (403, 'Yoghurt & herbs', 'Joghurt-Kräuter', 0, false, 'milk', null),
    (404, 'No dressing', 'Ohne Dressing', 0, false, null, null),
    (501, 'Ketchup', 'Ketchup', 50, false, 'celery', null),
    (502, 'Mayonnaise', 'Mayonnaise', 50, false, 'eggs mustard', null),
    (503, 'Aioli', 'Aioli', 70, false, 'eggs mustard', null),
    (504, 'Barbecue', 'Barbecue', 70, false, 'celery mustard', null),
    (601, 'Ketchup', 'Ketchup', 0, false, 'celery', null),
    (602, 'Aioli', 'Aioli', 0, false, 'eggs mustard', null),
    (603, 'Barbecue', 'Barbecue', 0, false, 'celery mustard', null),
    (604, 'Blue cheese', 'Blauschimmel', 50, false, 'milk eggs', null),
    (701, 'Strawberries', 'Erdbeeren', 90, false, null, 'strawberry'),
    (702, 'Chocolate sauce', 'Schokoladensauce', 60, false, 'milk soy', 'chocolate'),
    (703, 'Chopped nuts', 'Gehackte Nüsse', 60, false, 'nuts peanuts', 'nuts'),
    (801, 'Whole milk', 'Vollmilch', 0, true, 'milk', null),
    (802, 'Oat drink', 'Haferdrink', 50, false, 'gluten', null),
    (803, 'Lactose-free milk', 'Laktosefreie Milch', 0, false, 'milk', null),
    (901, 'With ice', 'Mit Eis', 0, true, null, 'ice'),
    (902, 'Without ice', 'Ohne Eis', 0, false, null, null),
    (1001, 'Sparkling', 'Mit Kohlensäure', 0, true, null, null),
    (1002, 'Still', 'Still', 0, false, null, null),
    (1101, 'Black tea', 'Schwarztee', 0, false, null, null),
    (1102, 'Green tea', 'Grüner Tee', 0, false, null, null),
    (1103, 'Fresh mint', 'Frische Minze', 30, false, null, null),
    (1104, 'Fruit tea', 'Früchtetee', 0, false, null, null),
    (1201, 'Grilled chicken', 'Gegrilltes Hähnchen', 250, false, null, 'chicken'),
    (1202, 'Falafel', 'Falafel', 200, false, 'sesame', null)
) as v (n, en, de, price, is_default, allergens, image);

insert into item_option_groups (item_id, option_group_id, position)
select pg_temp.id(4, item), pg_temp.id(6, option_group), place::integer
from (values (201, '{1,2,3}'::integer[]), (202, '{1,2,3}'), (203, '{1,2,3}'), (204, '{1,2,3}'), (205, '{1,2,3}'),
             (206, '{1,2,3}'), (207, '{1,3}'), (301, '{3}'), (303, '{3}'), (401, '{4,12}'), (402, '{12}'), (403, '{4}'),
             (501, '{5}'), (502, '{5}'), (503, '{5}'), (504, '{6}'), (506, '{4}'), (601, '{7}'), (604, '{7}'),
             (701, '{9}'), (702, '{9}'), (704, '{10}'), (706, '{8}'), (802, '{8}'), (803, '{11}')
) as v (item, groups) cross join unnest(groups) with ordinality as g (option_group, place);

insert into combo_slots (id, item_id, position, name) values
    (pg_temp.id(8, 1), pg_temp.id(4, 101), 1, pg_temp.texts('Your burger', 'Ihr Burger')),
    (pg_temp.id(8, 2), pg_temp.id(4, 101), 2, pg_temp.texts('Your side', 'Ihre Beilage')),
    (pg_temp.id(8, 3), pg_temp.id(4, 101), 3, pg_temp.texts('Your drink', 'Ihr Getränk')),
    (pg_temp.id(8, 4), pg_temp.id(4, 102), 1, pg_temp.texts('Your main', 'Ihr Hauptgericht')),
    (pg_temp.id(8, 5), pg_temp.id(4, 102), 2, pg_temp.texts('Your side', 'Ihre Beilage')),
    (pg_temp.id(8, 6), pg_temp.id(4, 102), 3, pg_temp.texts('Your drink', 'Ihr Getränk')),
    (pg_temp.id(8, 7), pg_temp.id(4, 103), 1, pg_temp.texts('To bite', 'Zum Beißen')),
    (pg_temp.id(8, 8), pg_temp.id(4, 103), 2, pg_temp.texts('Your side', 'Ihre Beilage')),
    (pg_temp.id(8, 9), pg_temp.id(4, 103), 3, pg_temp.texts('Your drink', 'Ihr Getränk')),
    (pg_temp.id(8, 10), pg_temp.id(4, 103), 4, pg_temp.texts('To finish', 'Zum Schluss'));

insert into combo_choices (combo_slot_id, item_id, variant_id, position, surcharge, is_default)
select pg_temp.id(8, slot), pg_temp.id(4, item), case when variant is not null then pg_temp.id(5, variant) end,
       row_number() over (partition by slot order by n), surcharge, is_default
from (values
    (1, 1, 201, null::integer, 0, true), (2, 1, 202, null, 250, false), (3, 1, 203, null, 200, false),
    (4, 1, 204, null, 50, false), (5, 1, 205, null, 0, false), (6, 1, 206, null, 300, false), (7, 1, 207, null, 100, false),
    (8, 2, 501, 5011, 0, true), (9, 2, 501, 5012, 90, false), (10, 2, 502, 5021, 90, false), (11, 2, 503, null, 50, false),
    (12, 2, 506, null, 30, false),
    (13, 3, 701, 7012, 0, true), (14, 3, 701, 7013, 40, false), (15, 3, 702, 7021, 80, false), (16, 3, 704, null, 0, false),
    (17, 3, 703, null, 100, false), (18, 3, 801, 8012, 0, false),
    (19, 4, 205, null, 0, true), (37, 4, 301, null, 0, false),
    (20, 5, 501, 5011, 0, true), (21, 5, 502, 5021, 90, false), (22, 5, 506, null, 30, false),
    (23, 6, 701, 7012, 0, true), (24, 6, 702, 7021, 80, false), (25, 6, 704, null, 0, false), (26, 6, 703, null, 100, false),
    (27, 7, 303, null, 0, true), (28, 7, 201, null, 150, false), (29, 7, 301, null, 150, false),
    (30, 8, 501, 5011, 0, true), (31, 8, 506, null, 30, false),
    (32, 9, 704, null, 0, true), (33, 9, 701, 7011, 0, false), (34, 9, 703, null, 100, false),
    (35, 10, 601, 6011, 0, true), (36, 10, 603, null, 50, false)
) as v (n, slot, item, variant, surcharge, is_default);

drop function pg_temp.id, pg_temp.texts, pg_temp.picture, pg_temp.list;
