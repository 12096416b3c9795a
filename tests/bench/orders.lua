-- SPDX-FileCopyrightText: 2026 The Kiosk authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- wrk … -s orders.lua URL -- FOLDER: submits the order in FOLDER/order.json again and again, each time with new ids in place of {id}.
dofile(debug.getinfo(1, "S").source:match("^@(.*)orders%.lua$") .. "report.lua")

local template, headers

local function read(path)
    local file = assert(io.open(path, "rb"))
    local text = file:read("*a")
    file:close()
    return text
end

-- A UUIDv7; the clock of Lua knows seconds only, the rest of the time is chance.
local function new_id()
    local random = math.random
    local milliseconds = os.time() * 1000 + random(0, 999)
    return string.format("%08x-%04x-7%03x-%04x-%06x%06x", math.floor(milliseconds / 65536), milliseconds % 65536,
        random(0, 4095), 32768 + random(0, 16383), random(0, 16777215), random(0, 16777215))
end

function init(args)
    local chance = assert(io.open("/dev/urandom", "rb"))
    local a, b, c = chance:read(3):byte(1, 3)
    chance:close()
    math.randomseed(a * 65536 + b * 256 + c)
    template = read(args[1] .. "/order.json")
    headers = { ["Authorization"] = "Bearer " .. read(args[1] .. "/kiosk.key"), ["Content-Type"] = "application/json" }
end

function request()
    return wrk.format("POST", nil, headers, (template:gsub("{id}", new_id)))
end
