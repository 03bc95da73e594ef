-- Stands in for routelib: runs configurations and tells as JSON what they declare. What routelib passes over in silence
-- (unknown keys) or finds only at run time (unknown pools) is an error here.
-- Input: the number of bytes on a line, then that many bytes. Output: one line, JSON, or ERROR and why.

local function set(...)
  local all = {}
  for _, word in ipairs({ ... }) do all[word] = true end
  return all
end

local known = {
  settings = set("backend_connect_timeout", "backend_read_timeout", "backend_failure_limit", "backend_retry_waittime"),
  pool = set("backends", "options", "backend_options"),
  options = set("dist", "hash", "filter", "filter_conf"),
  backend_options = set("failurelimit", "retrytimeout"),
  backend = set("host", "port", "tls", "down"),
  routes = set("tag", "conf", "map", "cmap", "default"),
  conf = set("mode", "stop"),
  commands = set("get", "gets", "mg", "set", "add", "cas", "ms", "replace", "touch", "gat", "gats", "all"),
  direct = set("child"),
  failover = set("children", "miss"),
  zfailover = set("children", "miss"),
  allsync = set("children"),
  allfastest = set("children"),
  allasync = set("children"),
  random = set("children"),
  ttl = set("ttl", "child"),
}

local function check(table, kind)
  for key in pairs(table) do
    if not known[kind][key] then error(kind .. " has no " .. tostring(key)) end
  end
end

local Route = {}

local function json(value)
  if type(value) == "number" or type(value) == "boolean" then return tostring(value) end
  if type(value) == "string" then
    return '"' .. value:gsub('[%c"\\\x80-\xff]', function(c) return string.format("\\u%04x", c:byte()) end) .. '"'
  end
  local parts = {}
  if #value > 0 then
    for index, item in ipairs(value) do parts[index] = json(item) end
    return "[" .. table.concat(parts, ",") .. "]"
  end
  local keys = {}
  for key in pairs(value) do keys[#keys + 1] = key end
  table.sort(keys)
  for index, key in ipairs(keys) do parts[index] = json(key) .. ":" .. json(value[key]) end
  return "{" .. table.concat(parts, ",") .. "}"
end

local function checkPool(pool)
  check(pool, "pool")
  if pool.options then check(pool.options, "options") end
  if pool.backend_options then check(pool.backend_options, "backend_options") end
  if #pool.backends == 0 then error("a pool without backends") end
  for _, backend in ipairs(pool.backends) do
    if type(backend) == "table" then check(backend, "backend")
    elseif not backend:match("^.+:%d+$") and not backend:match("^.+:%d+ _down_$") then error("no backend: " .. backend)
    end
  end
end

-- As routelib resolves a name.
local function checkChild(child, pools)
  if type(child) == "table" and getmetatable(child) == Route then
    for key, value in pairs(child) do
      if key == "child" then checkChild(value, pools) end
      if key == "children" then
        if type(value) == "string" then checkChild(value, pools)
        else for _, each in ipairs(value) do checkChild(each, pools) end
        end
      end
    end
    return
  end
  local name, copy = child:match("^(set_%w+)_(.+)")
  if name and pools[name] and pools[name][copy] then return end
  if not pools[child] then error("no pool " .. child) end
end

local function run(text)
  local made = { pools = {}, routes = {} }
  local env = {
    mcp = { dist_ring_hash = { hash = "<md5>" } },
    settings = function(all) check(all, "settings") made.settings = all end,
    local_zone = function(zone) made.local_zone = zone end,
    pools = function(all)
      for name, pool in pairs(all) do
        if name:match("^set_") then for _, copy in pairs(pool) do checkPool(copy) end
        else checkPool(pool)
        end
        made.pools[name] = pool
      end
    end,
    cmdmap = function(all) check(all, "commands") return all end,
    routes = function(all)
      check(all, "routes")
      if all.conf then check(all.conf, "conf") end
      if all.cmap then check(all.cmap, "commands") end
      made.routes[#made.routes + 1] = all
    end,
  }
  local function register(names)
    for _, name in ipairs(names) do
      env["route_" .. name] = function(arguments)
        check(arguments, name)
        arguments.route = name
        return setmetatable(arguments, Route)
      end
    end
  end
  env.register_route_handlers = register
  register({ "failover", "allfastest", "allsync", "direct", "zfailover", "ttl", "random" })

  local program, why = load(text, "=configuration", "t", env)
  if not program then error(why, 0) end
  program()
  for _, router in ipairs(made.routes) do
    for _, part in pairs({ router.default }) do checkChild(part, made.pools) end
    for _, part in pairs(router.cmap or {}) do checkChild(part, made.pools) end
    for _, part in pairs(router.map or {}) do
      if getmetatable(part) == Route then checkChild(part, made.pools)
      else for _, each in pairs(part) do checkChild(each, made.pools) end
      end
    end
  end
  return json(made)
end

for line in io.lines() do
  local ok, answer = pcall(run, io.read(tonumber(line)))
  print((ok and "" or "ERROR ") .. answer:gsub("\n", " "))
  io.flush()
end
