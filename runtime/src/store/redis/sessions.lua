-- What changes several keys at once, as one step that nobody sees half of: a hash for each session, and for each user
-- a sorted set of the digests of their sessions, by the time at which they expire (milliseconds since 1970).
--
--   start   session; prefix of the users, digest, lifetime in milliseconds, field, value, …   nothing, or TAKEN
--   extend  session; prefix of the users, digest, lifetime in milliseconds                    1, or 0 if there is none
--   end     session; prefix of the users, digest                                              the hash, or nothing
--   list    user; prefix of the sessions                                                      pairs of digest and hash

local operation, prefix, digest = ARGV[1], ARGV[2], ARGV[3]
local broken = redis.error_reply('BROKEN record of a session')

-- Puts a session into the set of its user, or in another place there, and the dead ones out of it.
local function remember(user, lifetime)
  local index, time = prefix .. user, redis.call('TIME')
  local now = time[1] * 1000 + math.floor(time[2] / 1000)
  redis.call('ZREMRANGEBYSCORE', index, '-inf', string.format('%.0f', now))
  if lifetime > 0 then
    redis.call('ZADD', index, string.format('%.0f', now + lifetime), digest)
    -- The set lives as long as the last of its sessions.
    if redis.call('PTTL', index) < lifetime then
      redis.call('PEXPIRE', index, string.format('%.0f', lifetime))
    end
  else
    redis.call('ZREM', index, digest)
  end
end

-- A new session is written first of all: Redis refuses for want of memory only what has not written anything yet.
if operation == 'start' then
  local lifetime = tonumber(ARGV[4])
  if redis.call('EXISTS', KEYS[1]) == 1 then
    -- What is no hash is answered by an error, which has no items.
    local named = redis.pcall('HMGET', KEYS[1], 'user', 'id')
    if named[1] and named[2] then
      return redis.error_reply('TAKEN key of a session')
    end
    -- A broken record gives way.
    if named[1] then
      redis.call('ZREM', prefix .. named[1], digest)
    end
    redis.call('DEL', KEYS[1])
  end
  if lifetime > 0 then
    for at = 5, #ARGV, 2 do
      redis.call('HSET', KEYS[1], ARGV[at], ARGV[at + 1])
    end
    redis.call('PEXPIRE', KEYS[1], ARGV[4])
    remember(redis.call('HGET', KEYS[1], 'user'), lifetime)
  end
  return redis.status_reply('OK')
end

if operation == 'extend' then
  local user = redis.call('HGET', KEYS[1], 'user')
  if not user then
    return redis.call('EXISTS', KEYS[1]) == 0 and 0 or broken
  end
  redis.call('PEXPIRE', KEYS[1], ARGV[4])
  remember(user, tonumber(ARGV[4]))
  return 1
end

if operation == 'end' then
  local record = redis.call('HGETALL', KEYS[1])
  if #record == 0 then
    return record
  end
  local named = redis.call('HMGET', KEYS[1], 'user', 'id')
  if not (named[1] and named[2]) then
    return broken
  end
  redis.call('DEL', KEYS[1])
  redis.call('ZREM', prefix .. named[1], digest)
  return record
end

if operation == 'list' then
  local found = {}
  for _, member in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
    local record = redis.call('HGETALL', prefix .. member)
    if #record > 0 then
      found[#found + 1] = { member, record }
    else
      redis.call('ZREM', KEYS[1], member)
    end
  end
  return found
end
