// @ts-nocheck
"use strict";
export const validate = validate20;
export default validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:memcached-ha:memcached-cluster:1","type":"object","additionalProperties":false,"patternProperties":{"^x-":true},"required":["version","cluster","nodes"],"properties":{"version":{"type":"integer","const":1},"cluster":{"$ref":"#/$defs/name"},"environment":{"type":"string","enum":["production","staging","development"]},"network":{"type":"string","enum":["public","private"]},"zones":{"type":"array","items":{"type":"string","$ref":"#/$defs/name","x-declares":"zone"},"uniqueItems":true,"x-expected":"a list of zone names, such as [eu-1a, eu-1b]"},"hosts":{"type":"object","propertyNames":{"$ref":"#/$defs/name","x-declares":"host"},"additionalProperties":{"$ref":"#/$defs/host"}},"defaults":{"type":"object","additionalProperties":false,"properties":{"node":{"type":"object","additionalProperties":false,"properties":{"port":{"$ref":"#/$defs/port"},"zone":{"$ref":"#/$defs/name","x-reference":"zone"},"memory":{"$ref":"#/$defs/size"},"item_max":{"$ref":"#/$defs/size"},"max_connections":{"type":"integer","minimum":1},"threads":{"type":"integer","minimum":1},"udp_port":{"type":"integer","minimum":0,"maximum":65535,"x-code":"port-out-of-range","x-expected":"a UDP port, a whole number from 0 (off) to 65535"},"idle_timeout":{"$ref":"#/$defs/duration_or_off"},"lru":{"$ref":"#/$defs/lru"},"slab_automove":{"type":"integer","enum":[0,1,2]},"evictions":{"type":"boolean"},"flush_all":{"type":"boolean"},"protocol":{"type":"string","enum":["auto","ascii","binary"]},"auth":{"$ref":"#/$defs/auth"},"tls":{"$ref":"#/$defs/tls"},"weight":{"$ref":"#/$defs/weight"},"version":{"type":"string","pattern":"^\\d+\\.\\d+(?:\\.\\d+)?$","x-expected":"a version in quotes, such as \"1.6.21\"","x-bareword":true}}},"failover":{"$ref":"#/$defs/failover"}}},"nodes":{"type":"object","propertyNames":{"$ref":"#/$defs/name","x-declares":"node"},"additionalProperties":{"$ref":"#/$defs/node"},"minProperties":1},"pools":{"type":"object","propertyNames":{"$ref":"#/$defs/name","x-declares":"pool"},"additionalProperties":{"$ref":"#/$defs/pool"}},"proxies":{"type":"object","propertyNames":{"$ref":"#/$defs/name","x-declares":"proxy"},"additionalProperties":{"$ref":"#/$defs/proxy"}},"clients":{"type":"object","propertyNames":{"$ref":"#/$defs/name","x-declares":"client"},"additionalProperties":{"$ref":"#/$defs/client"}},"monitoring":{"type":"object","additionalProperties":false,"properties":{"prometheus":{"type":"object","additionalProperties":false,"properties":{"scrape_interval":{"$ref":"#/$defs/duration"},"evaluation_interval":{"$ref":"#/$defs/duration"},"url":{"$ref":"#/$defs/url"},"credentials":{"$ref":"#/$defs/credentials"}}},"exporter":{"type":"object","additionalProperties":false,"properties":{"port":{"$ref":"#/$defs/port"},"address":{"$ref":"#/$defs/host_address"}}},"alerts":{"type":"object","additionalProperties":false,"properties":{"node_down":{"$ref":"#/$defs/alert"},"exporter_down":{"$ref":"#/$defs/alert"},"shard_down":{"$ref":"#/$defs/alert"},"redundancy_lost":{"$ref":"#/$defs/alert"},"zone_down":{"$ref":"#/$defs/alert"},"failover_active":{"$ref":"#/$defs/alert"},"backend_empty":{"$ref":"#/$defs/alert"},"left_in_maintenance":{"$ref":"#/$defs/alert"},"flapping":{"$ref":"#/$defs/alert_above"},"view_split":{"$ref":"#/$defs/alert"},"hit_rate":{"$ref":"#/$defs/alert_below"},"hit_rate_drop":{"$ref":"#/$defs/alert_below"},"restarted":{"$ref":"#/$defs/alert"},"evictions":{"$ref":"#/$defs/alert_above"},"connections":{"$ref":"#/$defs/alert_above"},"connections_rejected":{"$ref":"#/$defs/alert_window"},"out_of_memory":{"$ref":"#/$defs/alert"},"drift":{"$ref":"#/$defs/alert"}}},"grafana":{"type":"object","additionalProperties":false,"properties":{"folder":{"$ref":"#/$defs/text"},"datasource":{"$ref":"#/$defs/text"}}}}},"outputs":{"type":"object","additionalProperties":false,"properties":{"haproxy":{"type":"string","pattern":"^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{instance\\})+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{instance\\})+)*$","x-expected":"a path inside the workspace, with {instance} where its name goes; no spaces, no “..”","x-bareword":true,"x-placeholder":"instance"},"twemproxy":{"type":"string","pattern":"^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{instance\\})+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{instance\\})+)*$","x-expected":"a path inside the workspace, with {instance} where its name goes; no spaces, no “..”","x-bareword":true,"x-placeholder":"instance"},"mcrouter":{"type":"string","pattern":"^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-])+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-])+)*$","x-expected":"a path inside the workspace; no spaces, no “..”","x-bareword":true,"x-placeholder":""},"memcached-proxy":{"type":"string","pattern":"^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{instance\\})+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{instance\\})+)*$","x-expected":"a path inside the workspace, with {instance} where its name goes; no spaces, no “..”","x-bareword":true,"x-placeholder":"instance"},"memcached":{"type":"string","pattern":"^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{node\\})+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{node\\})+)*$","x-expected":"a path inside the workspace, with {node} where its name goes; no spaces, no “..”","x-bareword":true,"x-placeholder":"node"},"prometheus":{"type":"string","pattern":"^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-])+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-])+)*$","x-expected":"a path inside the workspace; no spaces, no “..”","x-bareword":true,"x-placeholder":""},"alerts":{"type":"string","pattern":"^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-])+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-])+)*$","x-expected":"a path inside the workspace; no spaces, no “..”","x-bareword":true,"x-placeholder":""},"grafana":{"type":"string","pattern":"^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-])+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-])+)*$","x-expected":"a path inside the workspace; no spaces, no “..”","x-bareword":true,"x-placeholder":""},"shard-map":{"type":"string","pattern":"^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{pool\\})+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{pool\\})+)*$","x-expected":"a path inside the workspace, with {pool} where its name goes; no spaces, no “..”","x-bareword":true,"x-placeholder":"pool"}}}},"$defs":{"name":{"type":"string","maxLength":63,"pattern":"^[A-Za-z][A-Za-z0-9_.-]*$","not":{"enum":["direct","none","all"],"x-message":"“direct”, “none” and “all” are words of the spec: choose another name."},"x-expected":"a name that begins with a letter, then letters, digits, “_”, “.” or “-”","x-bareword":true},"label":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_.-]*$","x-expected":"a word of letters, digits, “_”, “.” or “-”","x-bareword":true},"text":{"type":"string","pattern":"^[^\\p{C}]+$","x-expected":"text in one line, without control characters"},"duration":{"type":"string","pattern":"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$","x-unit":"duration","x-expected":"a duration above zero with one unit (us, ms, s, m, h, d), such as 500ms"},"duration_or_off":{"type":"string","pattern":"^\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$","x-unit":"duration","x-expected":"a duration with one unit (us, ms, s, m, h, d), such as 500ms, or 0s"},"size":{"type":"string","pattern":"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:KiB|MiB|GiB|TiB)$","x-unit":"size","x-expected":"a size above zero with a unit (KiB, MiB, GiB, TiB), such as 512MiB"},"port":{"type":"integer","minimum":1,"maximum":65535,"x-code":"port-out-of-range","x-expected":"a port, a whole number from 1 to 65535"},"weight":{"type":"integer","minimum":0,"maximum":256,"x-code":"weight-out-of-range","x-expected":"a weight, a whole number from 1 to 256, or 0 for none"},"endpoint":{"type":"string","pattern":"^(?:(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|\\[(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+\\]|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*)(?::(?:6553[0-5]|655[0-2]\\d|65[0-4]\\d{2}|6[0-4]\\d{3}|[1-5]\\d{4}|[1-9]\\d{0,3}))?|/[A-Za-z0-9._/@%+-]+)$","x-unit":"address","x-bareword":true,"x-expected":"an address: IPv4[:port], [IPv6][:port], name[:port], or /path of a unix socket"},"listener":{"type":"string","pattern":"^(?:(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|\\[(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+\\]|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*):(?:6553[0-5]|655[0-2]\\d|65[0-4]\\d{2}|6[0-4]\\d{3}|[1-5]\\d{4}|[1-9]\\d{0,3})|/[A-Za-z0-9._/@%+-]+)$","x-unit":"address","x-bareword":true,"x-expected":"an address with its port: IPv4:port, [IPv6]:port, name:port, or /path of a unix socket"},"host_address":{"type":"string","pattern":"^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*)$","x-unit":"address","x-bareword":true,"x-expected":"an address without a port: IPv4, IPv6 without brackets, or a host name"},"path":{"type":"string","pattern":"^[A-Za-z0-9._/@%+,=:~-]+$","x-bareword":true,"x-expected":"a path of letters, digits and “._/@%+,=:~-”"},"absolute_path":{"type":"string","pattern":"^/[A-Za-z0-9._/@%+,=:~-]+$","x-bareword":true,"x-expected":"a path that begins with “/”"},"url":{"type":"string","pattern":"^https?://[^\\s\\p{C}\"'`\\\\#${}<>@]+$","x-bareword":true,"x-expected":"a URL that begins with http:// or https:// and holds no user or password"},"key_pattern":{"type":"string","pattern":"^(?=.)[^\\s\\p{C}{}]*(?:\\{[A-Za-z_][A-Za-z0-9_]*\\}[^\\s\\p{C}{}]*)*$","x-expected":"a key without spaces, with {name} placeholders"},"id_range":{"type":"string","pattern":"^(?:0|[1-9]\\d{0,19})-(?:0|[1-9]\\d{0,19})?$","x-expected":"a range such as “0-999999”, or “2000000-” without an upper end; no signs, no leading zeros"},"credentials":{"type":"object","oneOf":[{"required":["from_env"]},{"required":["from_file"]},{"required":["from_command"]}],"additionalProperties":false,"properties":{"from_env":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","x-expected":"the name of an environment variable","x-bareword":true},"from_file":{"$ref":"#/$defs/path"},"from_command":{"$ref":"#/$defs/text"}}},"auth":{"type":["object","string"],"pattern":"^none$","x-expected":"“none” or a map with “type” and “credentials”","additionalProperties":false,"properties":{"type":{"type":"string","enum":["none","ascii","sasl"]},"credentials":{"$ref":"#/$defs/credentials"}}},"tls":{"type":["object","string"],"pattern":"^none$","x-expected":"“none” or a map with “ca_file” and the like","additionalProperties":false,"properties":{"ca_file":{"$ref":"#/$defs/path"},"cert_file":{"$ref":"#/$defs/path"},"key_file":{"$ref":"#/$defs/path"},"verify":{"type":"string","enum":["required","none"]},"server_name":{"$ref":"#/$defs/host_address"}}},"lru":{"type":"object","additionalProperties":false,"properties":{"hot":{"type":"integer","minimum":1,"maximum":100},"warm":{"type":"integer","minimum":1,"maximum":100}}},"node":{"type":"object","oneOf":[{"required":["host"]},{"required":["address"]}],"not":{"required":["address","port"],"properties":{"host":false},"x-at":"port","x-message":"“port” goes with “host”; beside “address” write the port into the address, as in 10.0.0.11:11211."},"additionalProperties":false,"properties":{"address":{"$ref":"#/$defs/endpoint"},"host":{"$ref":"#/$defs/name","x-reference":"host"},"port":{"$ref":"#/$defs/port"},"zone":{"$ref":"#/$defs/name","x-reference":"zone"},"memory":{"$ref":"#/$defs/size"},"item_max":{"$ref":"#/$defs/size"},"max_connections":{"type":"integer","minimum":1},"threads":{"type":"integer","minimum":1},"udp_port":{"type":"integer","minimum":0,"maximum":65535,"x-code":"port-out-of-range","x-expected":"a UDP port, a whole number from 0 (off) to 65535"},"idle_timeout":{"$ref":"#/$defs/duration_or_off"},"lru":{"$ref":"#/$defs/lru"},"slab_automove":{"type":"integer","enum":[0,1,2]},"evictions":{"type":"boolean"},"flush_all":{"type":"boolean"},"protocol":{"type":"string","enum":["auto","ascii","binary"]},"auth":{"$ref":"#/$defs/auth"},"tls":{"$ref":"#/$defs/tls"},"weight":{"$ref":"#/$defs/weight"},"version":{"type":"string","pattern":"^\\d+\\.\\d+(?:\\.\\d+)?$","x-expected":"a version in quotes, such as \"1.6.21\"","x-bareword":true},"listen":{"type":["string","array"],"pattern":"^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*)$","items":{"$ref":"#/$defs/host_address"},"minItems":1,"x-unit":"address","x-bareword":true,"x-expected":"an address without a port, or a list of them"},"retired":{"type":"boolean"}}},"host":{"type":"object","required":["address"],"additionalProperties":false,"properties":{"address":{"$ref":"#/$defs/host_address"},"zone":{"$ref":"#/$defs/name","x-reference":"zone"},"rack":{"$ref":"#/$defs/label"},"memory":{"$ref":"#/$defs/size"},"cores":{"type":"integer","minimum":1}}},"detection":{"type":"object","additionalProperties":false,"properties":{"check":{"type":"string","enum":["auto","version","noop","token","tcp"]},"interval":{"$ref":"#/$defs/duration"},"fast_interval":{"$ref":"#/$defs/duration"},"down_interval":{"$ref":"#/$defs/duration"},"timeout":{"$ref":"#/$defs/duration"},"fall":{"type":"integer","minimum":1},"rise":{"type":"integer","minimum":1}}},"failover":{"type":"object","additionalProperties":false,"properties":{"mode":{"type":"string","enum":["auto","manual"]},"failback":{"type":"string","enum":["manual","auto"]},"flush":{"type":"string","enum":["before_promotion","restart","never"]},"eject":{"type":"object","additionalProperties":false,"properties":{"limit":{"type":"integer","minimum":1},"retry":{"$ref":"#/$defs/duration"}}},"planned":{"type":"string","enum":["maint","drain"]},"detection":{"$ref":"#/$defs/detection"}}},"shard":{"type":"object","required":["primary"],"additionalProperties":false,"properties":{"primary":{"$ref":"#/$defs/name","x-reference":"node"},"standby":{"type":"array","items":{"type":"string","$ref":"#/$defs/name","x-reference":"node"},"uniqueItems":true,"x-expected":"a list of node names, such as [mem2]"},"weight":{"$ref":"#/$defs/weight"},"range":{"type":["string","array"],"pattern":"^(?:0|[1-9]\\d{0,19})-(?:0|[1-9]\\d{0,19})?$","items":{"$ref":"#/$defs/id_range"},"minItems":1,"x-expected":"a range such as “0-999999”, “2000000-” without an upper end, or a list of them"}}},"sharding":{"type":"object","additionalProperties":false,"properties":{"strategy":{"type":"string","enum":["ketama","modula","random","ch3","weighted_ch3","crc32","rendezvous","jump","ring","range","client"]},"hash":{"type":"string","enum":["one_at_a_time","md5","crc16","crc32","crc32a","fnv1_64","fnv1a_64","fnv1_32","fnv1a_32","hsieh","murmur","jenkins","xxhash"]},"hash_tag":{"type":"string","pattern":"^[!#-\\[\\]-~]{2}$","x-code":"hash-tag-invalid","x-expected":"exactly two characters, such as \"{}\"; no spaces, quotes or backslashes"},"key":{"type":"string","pattern":"^[^\\s\\p{C}{}]*\\{[A-Za-z_][A-Za-z0-9_]*\\}[^\\s\\p{C}{}]*$","x-expected":"a key with exactly one placeholder, such as \"user:{user_id}\""}}},"pool":{"type":"object","oneOf":[{"required":["shards"]},{"required":["replicas"]}],"allOf":[{"if":{"required":["sharding"],"properties":{"sharding":{"type":"object","required":["strategy"],"properties":{"strategy":{"const":"range"}}}}},"then":{"properties":{"sharding":{"required":["key"]},"shards":{"additionalProperties":{"required":["range"]}}}},"else":{"properties":{"shards":{"additionalProperties":{"not":{"required":["range"],"x-at":"range","x-message":"“range” is read only in a pool with sharding: {strategy: range}: add that, or remove the range."}}}}}},{"if":{"required":["shards","replication"],"properties":{"replication":{"type":"object","required":["mode"],"properties":{"mode":{"enum":["all_sync","all_fastest","all_async","majority"]}}}}},"then":{"not":{"required":["shards"],"x-at":"replication","x-message":"“replication” copies a whole pool from zone to zone: it needs “replicas”, a list of nodes a zone, in the place of “shards”."}}}],"additionalProperties":false,"properties":{"shards":{"type":"object","propertyNames":{"$ref":"#/$defs/name","x-declares":"shard"},"additionalProperties":{"$ref":"#/$defs/shard"},"minProperties":1},"replicas":{"type":"object","minProperties":1,"propertyNames":{"$ref":"#/$defs/name","x-reference":"zone"},"additionalProperties":{"type":"array","items":{"type":"string","$ref":"#/$defs/name","x-reference":"node"},"minItems":1,"uniqueItems":true,"x-expected":"a list of node names, such as [mem1]"}},"sharding":{"$ref":"#/$defs/sharding"},"replication":{"type":"object","additionalProperties":false,"properties":{"mode":{"type":"string","enum":["none","all_sync","all_fastest","all_async","majority"]},"read":{"type":"string","enum":["first","nearest","random"]},"on_miss":{"type":"string","enum":["error","next_zone"]}}},"gutter":{"type":"object","required":["nodes"],"additionalProperties":false,"properties":{"nodes":{"type":"array","items":{"type":"string","$ref":"#/$defs/name","x-reference":"node"},"minItems":1,"uniqueItems":true,"x-expected":"a list of node names, such as [gut-a]"},"ttl":{"$ref":"#/$defs/duration"}}},"warmup":{"type":"object","required":["from"],"additionalProperties":false,"properties":{"from":{"$ref":"#/$defs/name","x-reference":"pool"},"ttl":{"$ref":"#/$defs/duration"}}},"failover":{"$ref":"#/$defs/failover"},"capacity":{"type":"object","additionalProperties":false,"properties":{"working_set":{"$ref":"#/$defs/size"}}},"purpose":{"type":"string","enum":["cache","sessions","locks","rate_limits"]},"uses":{"type":"array","items":{"type":"string","enum":["cas","counters","locks","touch","gat","flush","stats","append"]},"uniqueItems":true},"immutable":{"type":"boolean"},"key_patterns":{"type":"array","items":{"$ref":"#/$defs/key_pattern"}}}},"instance":{"type":"object","required":["address"],"additionalProperties":false,"properties":{"address":{"$ref":"#/$defs/host_address"},"zone":{"$ref":"#/$defs/name","x-reference":"zone"},"peer_port":{"$ref":"#/$defs/port"},"runtime":{"type":"object","oneOf":[{"required":["socket"]},{"required":["address"]}],"additionalProperties":false,"properties":{"socket":{"$ref":"#/$defs/absolute_path"},"address":{"$ref":"#/$defs/listener"},"level":{"type":"string","enum":["user","operator","admin"]},"via":{"type":"string","enum":["direct","tunnel"]},"allow_remote":{"type":"boolean"}}},"dataplane":{"type":"object","required":["url"],"additionalProperties":false,"properties":{"url":{"$ref":"#/$defs/url"},"credentials":{"$ref":"#/$defs/credentials"}}}}},"proxy":{"type":"object","required":["type"],"oneOf":[{"required":["listen"]},{"required":["base_port"]}],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["haproxy","twemproxy","mcrouter","memcached-proxy"]},"pools":{"type":"array","items":{"type":"string","$ref":"#/$defs/name","x-reference":"pool"},"minItems":1,"uniqueItems":true,"x-expected":"a list of pool names, such as [users]"},"listen":{"$ref":"#/$defs/listener"},"base_port":{"$ref":"#/$defs/port"},"placement":{"type":"string","enum":["central","sidecar"]},"over":{"$ref":"#/$defs/name","x-reference":"proxy"},"timeouts":{"type":"object","additionalProperties":false,"properties":{"connect":{"$ref":"#/$defs/duration"},"server":{"$ref":"#/$defs/duration"},"queue":{"$ref":"#/$defs/duration"},"idle":{"$ref":"#/$defs/duration"},"probe":{"$ref":"#/$defs/duration"}}},"max_connections":{"type":"integer","minimum":1},"node_max_connections":{"type":"integer","minimum":1},"global_max_connections":{"type":"integer","minimum":1},"state_file":{"$ref":"#/$defs/absolute_path"},"hard_stop_after":{"$ref":"#/$defs/duration"},"metrics":{"type":"object","required":["port"],"additionalProperties":false,"properties":{"address":{"$ref":"#/$defs/host_address"},"port":{"$ref":"#/$defs/port"}}},"instances":{"type":"object","propertyNames":{"$ref":"#/$defs/name","x-declares":"instance"},"additionalProperties":{"$ref":"#/$defs/instance"},"minProperties":1}}},"client":{"type":"object","additionalProperties":false,"properties":{"language":{"$ref":"#/$defs/text"},"library":{"type":"string","enum":["libmemcached","php-memcached","pylibmc","pymemcache","python-memcached","bmemcached","memjs","npm-memcached","npm-hashring","npm-memcache","dalli","gomemcache","spymemcached","perl-cache-memcached","perl-cache-memcached-fast","other"]},"options":{"type":"object","additionalProperties":{"type":["string","number","boolean"],"x-expected":"text, a number, true or false"}},"pools":{"type":"object","propertyNames":{"$ref":"#/$defs/name","x-reference":"pool"},"minProperties":1,"additionalProperties":{"$ref":"#/$defs/client_pool"}},"processes":{"type":"integer","minimum":1},"pool_size":{"type":"integer","minimum":1},"connect_timeout":{"$ref":"#/$defs/duration"},"timeout":{"$ref":"#/$defs/duration"},"retries":{"type":"integer","minimum":0},"idle":{"$ref":"#/$defs/duration_or_off"},"zone":{"type":["string","array"],"pattern":"^[A-Za-z][A-Za-z0-9_.-]*$","items":{"$ref":"#/$defs/name","x-reference":"zone"},"minItems":1,"x-reference":"zone","x-bareword":true,"x-expected":"the name of a zone, or a list of them"}}},"client_pool":{"type":"object","required":["via"],"additionalProperties":false,"properties":{"via":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_.-]*$","x-reference":"proxy","x-bareword":true,"x-expected":"the name of a proxy, or “direct”"},"protocol":{"type":"string","enum":["ascii","binary","meta"]}}},"alert":{"type":["object","boolean"],"not":{"const":true,"x-message":"An alert is on when it is named: write {} for its defaults, or false to switch it off."},"additionalProperties":false,"x-expected":"a map such as {for: 5m, severity: ticket}, or false","properties":{"for":{"$ref":"#/$defs/duration_or_off"},"severity":{"type":"string","enum":["page","ticket","info"]}}},"alert_above":{"type":["object","boolean"],"not":{"const":true,"x-message":"An alert is on when it is named: write {} for its defaults, or false to switch it off."},"additionalProperties":false,"x-expected":"a map such as {for: 5m, severity: ticket}, or false","properties":{"for":{"$ref":"#/$defs/duration_or_off"},"severity":{"type":"string","enum":["page","ticket","info"]},"above":{"type":"number","minimum":0},"window":{"$ref":"#/$defs/duration"}}},"alert_window":{"type":["object","boolean"],"not":{"const":true,"x-message":"An alert is on when it is named: write {} for its defaults, or false to switch it off."},"additionalProperties":false,"x-expected":"a map such as {for: 5m, severity: ticket}, or false","properties":{"for":{"$ref":"#/$defs/duration_or_off"},"severity":{"type":"string","enum":["page","ticket","info"]},"window":{"$ref":"#/$defs/duration"}}},"alert_below":{"type":["object","boolean"],"not":{"const":true,"x-message":"An alert is on when it is named: write {} for its defaults, or false to switch it off."},"additionalProperties":false,"x-expected":"a map such as {for: 5m, severity: ticket}, or false","properties":{"for":{"$ref":"#/$defs/duration_or_off"},"severity":{"type":"string","enum":["page","ticket","info"]},"below":{"type":"number","minimum":0,"maximum":1},"window":{"$ref":"#/$defs/duration"},"min_rate":{"type":"number","minimum":0}}}}};
const schema32 = {"type":"string","maxLength":63,"pattern":"^[A-Za-z][A-Za-z0-9_.-]*$","not":{"enum":["direct","none","all"],"x-message":"“direct”, “none” and “all” are words of the spec: choose another name."},"x-expected":"a name that begins with a letter, then letters, digits, “_”, “.” or “-”","x-bareword":true};
const schema40 = {"type":"integer","minimum":1,"maximum":65535,"x-code":"port-out-of-range","x-expected":"a port, a whole number from 1 to 65535"};
const schema39 = {"type":"string","pattern":"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:KiB|MiB|GiB|TiB)$","x-unit":"size","x-expected":"a size above zero with a unit (KiB, MiB, GiB, TiB), such as 512MiB"};
const schema44 = {"type":"string","pattern":"^\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$","x-unit":"duration","x-expected":"a duration with one unit (us, ms, s, m, h, d), such as 500ms, or 0s"};
const schema45 = {"type":"object","additionalProperties":false,"properties":{"hot":{"type":"integer","minimum":1,"maximum":100},"warm":{"type":"integer","minimum":1,"maximum":100}}};
const schema55 = {"type":"integer","minimum":0,"maximum":256,"x-code":"weight-out-of-range","x-expected":"a weight, a whole number from 1 to 256, or 0 for none"};
const schema57 = {"type":"string","pattern":"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$","x-unit":"duration","x-expected":"a duration above zero with one unit (us, ms, s, m, h, d), such as 500ms"};
const schema114 = {"type":"string","pattern":"^https?://[^\\s\\p{C}\"'`\\\\#${}<>@]+$","x-bareword":true,"x-expected":"a URL that begins with http:// or https:// and holds no user or password"};
const schema36 = {"type":"string","pattern":"^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*)$","x-unit":"address","x-bareword":true,"x-expected":"an address without a port: IPv4, IPv6 without brackets, or a host name"};
const schema49 = {"type":"string","pattern":"^[^\\p{C}]+$","x-expected":"text in one line, without control characters"};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^x-", "u");
const pattern5 = new RegExp("^[A-Za-z][A-Za-z0-9_.-]*$", "u");
const pattern11 = new RegExp("^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:KiB|MiB|GiB|TiB)$", "u");
const pattern15 = new RegExp("^\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$", "u");
const pattern25 = new RegExp("^\\d+\\.\\d+(?:\\.\\d+)?$", "u");
const pattern26 = new RegExp("^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$", "u");
const pattern74 = new RegExp("^https?://[^\\s\\p{C}\"'`\\\\#${}<>@]+$", "u");
const pattern8 = new RegExp("^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*)$", "u");
const pattern19 = new RegExp("^[^\\p{C}]+$", "u");
const pattern97 = new RegExp("^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{instance\\})+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{instance\\})+)*$", "u");
const pattern99 = new RegExp("^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-])+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-])+)*$", "u");
const pattern101 = new RegExp("^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{node\\})+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{node\\})+)*$", "u");
const pattern105 = new RegExp("^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{pool\\})+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{pool\\})+)*$", "u");
const schema35 = {"type":"object","required":["address"],"additionalProperties":false,"properties":{"address":{"$ref":"#/$defs/host_address"},"zone":{"$ref":"#/$defs/name","x-reference":"zone"},"rack":{"$ref":"#/$defs/label"},"memory":{"$ref":"#/$defs/size"},"cores":{"type":"integer","minimum":1}}};
const schema38 = {"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_.-]*$","x-expected":"a word of letters, digits, “_”, “.” or “-”","x-bareword":true};
const pattern10 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_.-]*$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.address === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "address"},schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "address") || (key0 === "zone")) || (key0 === "rack")) || (key0 === "memory")) || (key0 === "cores"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.address !== undefined){
let data0 = data.address;
if(typeof data0 === "string"){
if(!pattern8.test(data0)){
const err2 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host_address/pattern",keyword:"pattern",params:{pattern: "^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*)$"},schema:"^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*)$",parentSchema:schema36,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host_address/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.zone !== undefined){
let data1 = data.zone;
const _errs8 = errors;
const _errs9 = errors;
if(!(((data1 === "direct") || (data1 === "none")) || (data1 === "all"))){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var valid3 = _errs9 === errors;
if(valid3){
const err5 = {instancePath:instancePath+"/zone",schemaPath:"#/$defs/name/not",keyword:"not",params:{},schema:schema32.not,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
if(typeof data1 === "string"){
if(data1.length > 63){
const err6 = {instancePath:instancePath+"/zone",schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 63},schema:63,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern5.test(data1)){
const err7 = {instancePath:instancePath+"/zone",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_.-]*$"},schema:"^[A-Za-z][A-Za-z0-9_.-]*$",parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/zone",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.rack !== undefined){
let data2 = data.rack;
if(typeof data2 === "string"){
if(!pattern10.test(data2)){
const err9 = {instancePath:instancePath+"/rack",schemaPath:"#/$defs/label/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_.-]*$"},schema:"^[A-Za-z0-9][A-Za-z0-9_.-]*$",parentSchema:schema38,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/rack",schemaPath:"#/$defs/label/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.memory !== undefined){
let data3 = data.memory;
if(typeof data3 === "string"){
if(!pattern11.test(data3)){
const err11 = {instancePath:instancePath+"/memory",schemaPath:"#/$defs/size/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:KiB|MiB|GiB|TiB)$"},schema:"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:KiB|MiB|GiB|TiB)$",parentSchema:schema39,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/memory",schemaPath:"#/$defs/size/type",keyword:"type",params:{type: "string"},schema:schema39.type,parentSchema:schema39,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.cores !== undefined){
let data4 = data.cores;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err13 = {instancePath:instancePath+"/cores",schemaPath:"#/properties/cores/type",keyword:"type",params:{type: "integer"},schema:schema35.properties.cores.type,parentSchema:schema35.properties.cores,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 1 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/cores",schemaPath:"#/properties/cores/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema35.properties.cores,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema46 = {"type":["object","string"],"pattern":"^none$","x-expected":"“none” or a map with “type” and “credentials”","additionalProperties":false,"properties":{"type":{"type":"string","enum":["none","ascii","sasl"]},"credentials":{"$ref":"#/$defs/credentials"}}};
const pattern16 = new RegExp("^none$", "u");
const schema47 = {"type":"object","oneOf":[{"required":["from_env"]},{"required":["from_file"]},{"required":["from_command"]}],"additionalProperties":false,"properties":{"from_env":{"type":"string","pattern":"^[A-Za-z_][A-Za-z0-9_]*$","x-expected":"the name of an environment variable","x-bareword":true},"from_file":{"$ref":"#/$defs/path"},"from_command":{"$ref":"#/$defs/text"}}};
const schema48 = {"type":"string","pattern":"^[A-Za-z0-9._/@%+,=:~-]+$","x-bareword":true,"x-expected":"a path of letters, digits and “._/@%+,=:~-”"};
const pattern17 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
const pattern18 = new RegExp("^[A-Za-z0-9._/@%+,=:~-]+$", "u");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = false;
let passing0 = null;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from_env === undefined){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "from_env"},schema:schema47.oneOf[0].required,parentSchema:schema47.oneOf[0],data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from_file === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "from_file"},schema:schema47.oneOf[1].required,parentSchema:schema47.oneOf[1],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from_command === undefined){
const err2 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "from_command"},schema:schema47.oneOf[2].required,parentSchema:schema47.oneOf[2],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
}
}
}
if(!valid0){
const err3 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},schema:schema47.oneOf,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "from_env") || (key0 === "from_file")) || (key0 === "from_command"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.from_env !== undefined){
let data0 = data.from_env;
if(typeof data0 === "string"){
if(!pattern17.test(data0)){
const err5 = {instancePath:instancePath+"/from_env",schemaPath:"#/properties/from_env/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_]*$"},schema:"^[A-Za-z_][A-Za-z0-9_]*$",parentSchema:schema47.properties.from_env,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/from_env",schemaPath:"#/properties/from_env/type",keyword:"type",params:{type: "string"},schema:schema47.properties.from_env.type,parentSchema:schema47.properties.from_env,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.from_file !== undefined){
let data1 = data.from_file;
if(typeof data1 === "string"){
if(!pattern18.test(data1)){
const err7 = {instancePath:instancePath+"/from_file",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._/@%+,=:~-]+$"},schema:"^[A-Za-z0-9._/@%+,=:~-]+$",parentSchema:schema48,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/from_file",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},schema:schema48.type,parentSchema:schema48,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.from_command !== undefined){
let data2 = data.from_command;
if(typeof data2 === "string"){
if(!pattern19.test(data2)){
const err9 = {instancePath:instancePath+"/from_command",schemaPath:"#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}]+$"},schema:"^[^\\p{C}]+$",parentSchema:schema49,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/from_command",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema47.type,parentSchema:schema47,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (typeof data !== "string")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema46.type},schema:schema46.type,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!pattern16.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^none$"},schema:"^none$",parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "type") || (key0 === "credentials"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},schema:schema46.properties.type.type,parentSchema:schema46.properties.type,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(((data0 === "none") || (data0 === "ascii")) || (data0 === "sasl"))){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema46.properties.type.enum},schema:schema46.properties.type.enum,parentSchema:schema46.properties.type,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.credentials !== undefined){
if(!(validate24(data.credentials, {instancePath:instancePath+"/credentials",parentData:data,parentDataProperty:"credentials",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema50 = {"type":["object","string"],"pattern":"^none$","x-expected":"“none” or a map with “ca_file” and the like","additionalProperties":false,"properties":{"ca_file":{"$ref":"#/$defs/path"},"cert_file":{"$ref":"#/$defs/path"},"key_file":{"$ref":"#/$defs/path"},"verify":{"type":"string","enum":["required","none"]},"server_name":{"$ref":"#/$defs/host_address"}}};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (typeof data !== "string")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema50.type},schema:schema50.type,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!pattern16.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^none$"},schema:"^none$",parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "ca_file") || (key0 === "cert_file")) || (key0 === "key_file")) || (key0 === "verify")) || (key0 === "server_name"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.ca_file !== undefined){
let data0 = data.ca_file;
if(typeof data0 === "string"){
if(!pattern18.test(data0)){
const err3 = {instancePath:instancePath+"/ca_file",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._/@%+,=:~-]+$"},schema:"^[A-Za-z0-9._/@%+,=:~-]+$",parentSchema:schema48,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/ca_file",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},schema:schema48.type,parentSchema:schema48,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.cert_file !== undefined){
let data1 = data.cert_file;
if(typeof data1 === "string"){
if(!pattern18.test(data1)){
const err5 = {instancePath:instancePath+"/cert_file",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._/@%+,=:~-]+$"},schema:"^[A-Za-z0-9._/@%+,=:~-]+$",parentSchema:schema48,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/cert_file",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},schema:schema48.type,parentSchema:schema48,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.key_file !== undefined){
let data2 = data.key_file;
if(typeof data2 === "string"){
if(!pattern18.test(data2)){
const err7 = {instancePath:instancePath+"/key_file",schemaPath:"#/$defs/path/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9._/@%+,=:~-]+$"},schema:"^[A-Za-z0-9._/@%+,=:~-]+$",parentSchema:schema48,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/key_file",schemaPath:"#/$defs/path/type",keyword:"type",params:{type: "string"},schema:schema48.type,parentSchema:schema48,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.verify !== undefined){
let data3 = data.verify;
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/verify",schemaPath:"#/properties/verify/type",keyword:"type",params:{type: "string"},schema:schema50.properties.verify.type,parentSchema:schema50.properties.verify,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!((data3 === "required") || (data3 === "none"))){
const err10 = {instancePath:instancePath+"/verify",schemaPath:"#/properties/verify/enum",keyword:"enum",params:{allowedValues: schema50.properties.verify.enum},schema:schema50.properties.verify.enum,parentSchema:schema50.properties.verify,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.server_name !== undefined){
let data4 = data.server_name;
if(typeof data4 === "string"){
if(!pattern8.test(data4)){
const err11 = {instancePath:instancePath+"/server_name",schemaPath:"#/$defs/host_address/pattern",keyword:"pattern",params:{pattern: "^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*)$"},schema:"^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*)$",parentSchema:schema36,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/server_name",schemaPath:"#/$defs/host_address/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema56 = {"type":"object","additionalProperties":false,"properties":{"mode":{"type":"string","enum":["auto","manual"]},"failback":{"type":"string","enum":["manual","auto"]},"flush":{"type":"string","enum":["before_promotion","restart","never"]},"eject":{"type":"object","additionalProperties":false,"properties":{"limit":{"type":"integer","minimum":1},"retry":{"$ref":"#/$defs/duration"}}},"planned":{"type":"string","enum":["maint","drain"]},"detection":{"$ref":"#/$defs/detection"}}};
const schema58 = {"type":"object","additionalProperties":false,"properties":{"check":{"type":"string","enum":["auto","version","noop","token","tcp"]},"interval":{"$ref":"#/$defs/duration"},"fast_interval":{"$ref":"#/$defs/duration"},"down_interval":{"$ref":"#/$defs/duration"},"timeout":{"$ref":"#/$defs/duration"},"fall":{"type":"integer","minimum":1},"rise":{"type":"integer","minimum":1}}};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "check") || (key0 === "interval")) || (key0 === "fast_interval")) || (key0 === "down_interval")) || (key0 === "timeout")) || (key0 === "fall")) || (key0 === "rise"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.check !== undefined){
let data0 = data.check;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/check",schemaPath:"#/properties/check/type",keyword:"type",params:{type: "string"},schema:schema58.properties.check.type,parentSchema:schema58.properties.check,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!(((((data0 === "auto") || (data0 === "version")) || (data0 === "noop")) || (data0 === "token")) || (data0 === "tcp"))){
const err2 = {instancePath:instancePath+"/check",schemaPath:"#/properties/check/enum",keyword:"enum",params:{allowedValues: schema58.properties.check.enum},schema:schema58.properties.check.enum,parentSchema:schema58.properties.check,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.interval !== undefined){
let data1 = data.interval;
if(typeof data1 === "string"){
if(!pattern26.test(data1)){
const err3 = {instancePath:instancePath+"/interval",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$"},schema:"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$",parentSchema:schema57,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/interval",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema57.type,parentSchema:schema57,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.fast_interval !== undefined){
let data2 = data.fast_interval;
if(typeof data2 === "string"){
if(!pattern26.test(data2)){
const err5 = {instancePath:instancePath+"/fast_interval",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$"},schema:"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$",parentSchema:schema57,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/fast_interval",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema57.type,parentSchema:schema57,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.down_interval !== undefined){
let data3 = data.down_interval;
if(typeof data3 === "string"){
if(!pattern26.test(data3)){
const err7 = {instancePath:instancePath+"/down_interval",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$"},schema:"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$",parentSchema:schema57,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/down_interval",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema57.type,parentSchema:schema57,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.timeout !== undefined){
let data4 = data.timeout;
if(typeof data4 === "string"){
if(!pattern26.test(data4)){
const err9 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$"},schema:"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$",parentSchema:schema57,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema57.type,parentSchema:schema57,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.fall !== undefined){
let data5 = data.fall;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err11 = {instancePath:instancePath+"/fall",schemaPath:"#/properties/fall/type",keyword:"type",params:{type: "integer"},schema:schema58.properties.fall.type,parentSchema:schema58.properties.fall,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 1 || isNaN(data5)){
const err12 = {instancePath:instancePath+"/fall",schemaPath:"#/properties/fall/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema58.properties.fall,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.rise !== undefined){
let data6 = data.rise;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err13 = {instancePath:instancePath+"/rise",schemaPath:"#/properties/rise/type",keyword:"type",params:{type: "integer"},schema:schema58.properties.rise.type,parentSchema:schema58.properties.rise,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 1 || isNaN(data6)){
const err14 = {instancePath:instancePath+"/rise",schemaPath:"#/properties/rise/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema58.properties.rise,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema58.type,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "mode") || (key0 === "failback")) || (key0 === "flush")) || (key0 === "eject")) || (key0 === "planned")) || (key0 === "detection"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.mode !== undefined){
let data0 = data.mode;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/type",keyword:"type",params:{type: "string"},schema:schema56.properties.mode.type,parentSchema:schema56.properties.mode,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data0 === "auto") || (data0 === "manual"))){
const err2 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema56.properties.mode.enum},schema:schema56.properties.mode.enum,parentSchema:schema56.properties.mode,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.failback !== undefined){
let data1 = data.failback;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/failback",schemaPath:"#/properties/failback/type",keyword:"type",params:{type: "string"},schema:schema56.properties.failback.type,parentSchema:schema56.properties.failback,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!((data1 === "manual") || (data1 === "auto"))){
const err4 = {instancePath:instancePath+"/failback",schemaPath:"#/properties/failback/enum",keyword:"enum",params:{allowedValues: schema56.properties.failback.enum},schema:schema56.properties.failback.enum,parentSchema:schema56.properties.failback,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.flush !== undefined){
let data2 = data.flush;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/flush",schemaPath:"#/properties/flush/type",keyword:"type",params:{type: "string"},schema:schema56.properties.flush.type,parentSchema:schema56.properties.flush,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(((data2 === "before_promotion") || (data2 === "restart")) || (data2 === "never"))){
const err6 = {instancePath:instancePath+"/flush",schemaPath:"#/properties/flush/enum",keyword:"enum",params:{allowedValues: schema56.properties.flush.enum},schema:schema56.properties.flush.enum,parentSchema:schema56.properties.flush,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.eject !== undefined){
let data3 = data.eject;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!((key1 === "limit") || (key1 === "retry"))){
const err7 = {instancePath:instancePath+"/eject",schemaPath:"#/properties/eject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema56.properties.eject,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data3.limit !== undefined){
let data4 = data3.limit;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err8 = {instancePath:instancePath+"/eject/limit",schemaPath:"#/properties/eject/properties/limit/type",keyword:"type",params:{type: "integer"},schema:schema56.properties.eject.properties.limit.type,parentSchema:schema56.properties.eject.properties.limit,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 1 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/eject/limit",schemaPath:"#/properties/eject/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema56.properties.eject.properties.limit,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data3.retry !== undefined){
let data5 = data3.retry;
if(typeof data5 === "string"){
if(!pattern26.test(data5)){
const err10 = {instancePath:instancePath+"/eject/retry",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$"},schema:"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$",parentSchema:schema57,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/eject/retry",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema57.type,parentSchema:schema57,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/eject",schemaPath:"#/properties/eject/type",keyword:"type",params:{type: "object"},schema:schema56.properties.eject.type,parentSchema:schema56.properties.eject,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.planned !== undefined){
let data6 = data.planned;
if(typeof data6 !== "string"){
const err13 = {instancePath:instancePath+"/planned",schemaPath:"#/properties/planned/type",keyword:"type",params:{type: "string"},schema:schema56.properties.planned.type,parentSchema:schema56.properties.planned,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!((data6 === "maint") || (data6 === "drain"))){
const err14 = {instancePath:instancePath+"/planned",schemaPath:"#/properties/planned/enum",keyword:"enum",params:{allowedValues: schema56.properties.planned.enum},schema:schema56.properties.planned.enum,parentSchema:schema56.properties.planned,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.detection !== undefined){
if(!(validate30(data.detection, {instancePath:instancePath+"/detection",parentData:data,parentDataProperty:"detection",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema56.type,parentSchema:schema56,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema64 = {"type":"object","oneOf":[{"required":["host"]},{"required":["address"]}],"not":{"required":["address","port"],"properties":{"host":false},"x-at":"port","x-message":"“port” goes with “host”; beside “address” write the port into the address, as in 10.0.0.11:11211."},"additionalProperties":false,"properties":{"address":{"$ref":"#/$defs/endpoint"},"host":{"$ref":"#/$defs/name","x-reference":"host"},"port":{"$ref":"#/$defs/port"},"zone":{"$ref":"#/$defs/name","x-reference":"zone"},"memory":{"$ref":"#/$defs/size"},"item_max":{"$ref":"#/$defs/size"},"max_connections":{"type":"integer","minimum":1},"threads":{"type":"integer","minimum":1},"udp_port":{"type":"integer","minimum":0,"maximum":65535,"x-code":"port-out-of-range","x-expected":"a UDP port, a whole number from 0 (off) to 65535"},"idle_timeout":{"$ref":"#/$defs/duration_or_off"},"lru":{"$ref":"#/$defs/lru"},"slab_automove":{"type":"integer","enum":[0,1,2]},"evictions":{"type":"boolean"},"flush_all":{"type":"boolean"},"protocol":{"type":"string","enum":["auto","ascii","binary"]},"auth":{"$ref":"#/$defs/auth"},"tls":{"$ref":"#/$defs/tls"},"weight":{"$ref":"#/$defs/weight"},"version":{"type":"string","pattern":"^\\d+\\.\\d+(?:\\.\\d+)?$","x-expected":"a version in quotes, such as \"1.6.21\"","x-bareword":true},"listen":{"type":["string","array"],"pattern":"^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*)$","items":{"$ref":"#/$defs/host_address"},"minItems":1,"x-unit":"address","x-bareword":true,"x-expected":"an address without a port, or a list of them"},"retired":{"type":"boolean"}}};
const schema65 = {"type":"string","pattern":"^(?:(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|\\[(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+\\]|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*)(?::(?:6553[0-5]|655[0-2]\\d|65[0-4]\\d{2}|6[0-4]\\d{3}|[1-5]\\d{4}|[1-9]\\d{0,3}))?|/[A-Za-z0-9._/@%+-]+)$","x-unit":"address","x-bareword":true,"x-expected":"an address: IPv4[:port], [IPv6][:port], name[:port], or /path of a unix socket"};
const pattern32 = new RegExp("^(?:(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|\\[(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+\\]|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*)(?::(?:6553[0-5]|655[0-2]\\d|65[0-4]\\d{2}|6[0-4]\\d{3}|[1-5]\\d{4}|[1-9]\\d{0,3}))?|/[A-Za-z0-9._/@%+-]+)$", "u");

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate33.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.address === undefined) && (missing0 = "address")) || ((data.port === undefined) && (missing0 = "port"))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.host !== undefined){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
var valid0 = _errs2 === errors;
if(valid0){
const err2 = {instancePath,schemaPath:"#/not",keyword:"not",params:{},schema:schema64.not,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
const _errs3 = errors;
let valid2 = false;
let passing0 = null;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.host === undefined){
const err3 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "host"},schema:schema64.oneOf[0].required,parentSchema:schema64.oneOf[0],data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0){
valid2 = true;
passing0 = 0;
}
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.address === undefined){
const err4 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "address"},schema:schema64.oneOf[1].required,parentSchema:schema64.oneOf[1],data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid2){
valid2 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid2 = true;
passing0 = 1;
}
}
if(!valid2){
const err5 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},schema:schema64.oneOf,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema64.properties, key0))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.address !== undefined){
let data1 = data.address;
if(typeof data1 === "string"){
if(!pattern32.test(data1)){
const err7 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/endpoint/pattern",keyword:"pattern",params:{pattern: "^(?:(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|\\[(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+\\]|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*)(?::(?:6553[0-5]|655[0-2]\\d|65[0-4]\\d{2}|6[0-4]\\d{3}|[1-5]\\d{4}|[1-9]\\d{0,3}))?|/[A-Za-z0-9._/@%+-]+)$"},schema:"^(?:(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|\\[(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+\\]|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*)(?::(?:6553[0-5]|655[0-2]\\d|65[0-4]\\d{2}|6[0-4]\\d{3}|[1-5]\\d{4}|[1-9]\\d{0,3}))?|/[A-Za-z0-9._/@%+-]+)$",parentSchema:schema65,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/endpoint/type",keyword:"type",params:{type: "string"},schema:schema65.type,parentSchema:schema65,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.host !== undefined){
let data2 = data.host;
const _errs13 = errors;
const _errs14 = errors;
if(!(((data2 === "direct") || (data2 === "none")) || (data2 === "all"))){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var valid6 = _errs14 === errors;
if(valid6){
const err10 = {instancePath:instancePath+"/host",schemaPath:"#/$defs/name/not",keyword:"not",params:{},schema:schema32.not,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
if(typeof data2 === "string"){
if(data2.length > 63){
const err11 = {instancePath:instancePath+"/host",schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 63},schema:63,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/host",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_.-]*$"},schema:"^[A-Za-z][A-Za-z0-9_.-]*$",parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/host",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.port !== undefined){
let data3 = data.port;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err14 = {instancePath:instancePath+"/port",schemaPath:"#/$defs/port/type",keyword:"type",params:{type: "integer"},schema:schema40.type,parentSchema:schema40,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 65535 || isNaN(data3)){
const err15 = {instancePath:instancePath+"/port",schemaPath:"#/$defs/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},schema:65535,parentSchema:schema40,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err16 = {instancePath:instancePath+"/port",schemaPath:"#/$defs/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema40,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data.zone !== undefined){
let data4 = data.zone;
const _errs21 = errors;
const _errs22 = errors;
if(!(((data4 === "direct") || (data4 === "none")) || (data4 === "all"))){
const err17 = {};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var valid9 = _errs22 === errors;
if(valid9){
const err18 = {instancePath:instancePath+"/zone",schemaPath:"#/$defs/name/not",keyword:"not",params:{},schema:schema32.not,parentSchema:schema32,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
}
if(typeof data4 === "string"){
if(data4.length > 63){
const err19 = {instancePath:instancePath+"/zone",schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 63},schema:63,parentSchema:schema32,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!pattern5.test(data4)){
const err20 = {instancePath:instancePath+"/zone",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_.-]*$"},schema:"^[A-Za-z][A-Za-z0-9_.-]*$",parentSchema:schema32,data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/zone",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.memory !== undefined){
let data5 = data.memory;
if(typeof data5 === "string"){
if(!pattern11.test(data5)){
const err22 = {instancePath:instancePath+"/memory",schemaPath:"#/$defs/size/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:KiB|MiB|GiB|TiB)$"},schema:"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:KiB|MiB|GiB|TiB)$",parentSchema:schema39,data:data5};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/memory",schemaPath:"#/$defs/size/type",keyword:"type",params:{type: "string"},schema:schema39.type,parentSchema:schema39,data:data5};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.item_max !== undefined){
let data6 = data.item_max;
if(typeof data6 === "string"){
if(!pattern11.test(data6)){
const err24 = {instancePath:instancePath+"/item_max",schemaPath:"#/$defs/size/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:KiB|MiB|GiB|TiB)$"},schema:"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:KiB|MiB|GiB|TiB)$",parentSchema:schema39,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/item_max",schemaPath:"#/$defs/size/type",keyword:"type",params:{type: "string"},schema:schema39.type,parentSchema:schema39,data:data6};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.max_connections !== undefined){
let data7 = data.max_connections;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err26 = {instancePath:instancePath+"/max_connections",schemaPath:"#/properties/max_connections/type",keyword:"type",params:{type: "integer"},schema:schema64.properties.max_connections.type,parentSchema:schema64.properties.max_connections,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 1 || isNaN(data7)){
const err27 = {instancePath:instancePath+"/max_connections",schemaPath:"#/properties/max_connections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema64.properties.max_connections,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data.threads !== undefined){
let data8 = data.threads;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err28 = {instancePath:instancePath+"/threads",schemaPath:"#/properties/threads/type",keyword:"type",params:{type: "integer"},schema:schema64.properties.threads.type,parentSchema:schema64.properties.threads,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 1 || isNaN(data8)){
const err29 = {instancePath:instancePath+"/threads",schemaPath:"#/properties/threads/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema64.properties.threads,data:data8};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
if(data.udp_port !== undefined){
let data9 = data.udp_port;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err30 = {instancePath:instancePath+"/udp_port",schemaPath:"#/properties/udp_port/type",keyword:"type",params:{type: "integer"},schema:schema64.properties.udp_port.type,parentSchema:schema64.properties.udp_port,data:data9};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 65535 || isNaN(data9)){
const err31 = {instancePath:instancePath+"/udp_port",schemaPath:"#/properties/udp_port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},schema:65535,parentSchema:schema64.properties.udp_port,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err32 = {instancePath:instancePath+"/udp_port",schemaPath:"#/properties/udp_port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema64.properties.udp_port,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
if(data.idle_timeout !== undefined){
let data10 = data.idle_timeout;
if(typeof data10 === "string"){
if(!pattern15.test(data10)){
const err33 = {instancePath:instancePath+"/idle_timeout",schemaPath:"#/$defs/duration_or_off/pattern",keyword:"pattern",params:{pattern: "^\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$"},schema:"^\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$",parentSchema:schema44,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/idle_timeout",schemaPath:"#/$defs/duration_or_off/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.lru !== undefined){
let data11 = data.lru;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key1 in data11){
if(!((key1 === "hot") || (key1 === "warm"))){
const err35 = {instancePath:instancePath+"/lru",schemaPath:"#/$defs/lru/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema45,data:data11};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data11.hot !== undefined){
let data12 = data11.hot;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err36 = {instancePath:instancePath+"/lru/hot",schemaPath:"#/$defs/lru/properties/hot/type",keyword:"type",params:{type: "integer"},schema:schema45.properties.hot.type,parentSchema:schema45.properties.hot,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 100 || isNaN(data12)){
const err37 = {instancePath:instancePath+"/lru/hot",schemaPath:"#/$defs/lru/properties/hot/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema45.properties.hot,data:data12};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data12 < 1 || isNaN(data12)){
const err38 = {instancePath:instancePath+"/lru/hot",schemaPath:"#/$defs/lru/properties/hot/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema45.properties.hot,data:data12};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(data11.warm !== undefined){
let data13 = data11.warm;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err39 = {instancePath:instancePath+"/lru/warm",schemaPath:"#/$defs/lru/properties/warm/type",keyword:"type",params:{type: "integer"},schema:schema45.properties.warm.type,parentSchema:schema45.properties.warm,data:data13};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 100 || isNaN(data13)){
const err40 = {instancePath:instancePath+"/lru/warm",schemaPath:"#/$defs/lru/properties/warm/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema45.properties.warm,data:data13};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err41 = {instancePath:instancePath+"/lru/warm",schemaPath:"#/$defs/lru/properties/warm/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema45.properties.warm,data:data13};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
}
else {
const err42 = {instancePath:instancePath+"/lru",schemaPath:"#/$defs/lru/type",keyword:"type",params:{type: "object"},schema:schema45.type,parentSchema:schema45,data:data11};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.slab_automove !== undefined){
let data14 = data.slab_automove;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err43 = {instancePath:instancePath+"/slab_automove",schemaPath:"#/properties/slab_automove/type",keyword:"type",params:{type: "integer"},schema:schema64.properties.slab_automove.type,parentSchema:schema64.properties.slab_automove,data:data14};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(!(((data14 === 0) || (data14 === 1)) || (data14 === 2))){
const err44 = {instancePath:instancePath+"/slab_automove",schemaPath:"#/properties/slab_automove/enum",keyword:"enum",params:{allowedValues: schema64.properties.slab_automove.enum},schema:schema64.properties.slab_automove.enum,parentSchema:schema64.properties.slab_automove,data:data14};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.evictions !== undefined){
let data15 = data.evictions;
if(typeof data15 !== "boolean"){
const err45 = {instancePath:instancePath+"/evictions",schemaPath:"#/properties/evictions/type",keyword:"type",params:{type: "boolean"},schema:schema64.properties.evictions.type,parentSchema:schema64.properties.evictions,data:data15};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.flush_all !== undefined){
let data16 = data.flush_all;
if(typeof data16 !== "boolean"){
const err46 = {instancePath:instancePath+"/flush_all",schemaPath:"#/properties/flush_all/type",keyword:"type",params:{type: "boolean"},schema:schema64.properties.flush_all.type,parentSchema:schema64.properties.flush_all,data:data16};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.protocol !== undefined){
let data17 = data.protocol;
if(typeof data17 !== "string"){
const err47 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/type",keyword:"type",params:{type: "string"},schema:schema64.properties.protocol.type,parentSchema:schema64.properties.protocol,data:data17};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(!(((data17 === "auto") || (data17 === "ascii")) || (data17 === "binary"))){
const err48 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema64.properties.protocol.enum},schema:schema64.properties.protocol.enum,parentSchema:schema64.properties.protocol,data:data17};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.auth !== undefined){
if(!(validate23(data.auth, {instancePath:instancePath+"/auth",parentData:data,parentDataProperty:"auth",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.tls !== undefined){
if(!(validate27(data.tls, {instancePath:instancePath+"/tls",parentData:data,parentDataProperty:"tls",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data.weight !== undefined){
let data20 = data.weight;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err49 = {instancePath:instancePath+"/weight",schemaPath:"#/$defs/weight/type",keyword:"type",params:{type: "integer"},schema:schema55.type,parentSchema:schema55,data:data20};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 256 || isNaN(data20)){
const err50 = {instancePath:instancePath+"/weight",schemaPath:"#/$defs/weight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 256},schema:256,parentSchema:schema55,data:data20};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data20 < 0 || isNaN(data20)){
const err51 = {instancePath:instancePath+"/weight",schemaPath:"#/$defs/weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema55,data:data20};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
if(data.version !== undefined){
let data21 = data.version;
if(typeof data21 === "string"){
if(!pattern25.test(data21)){
const err52 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/pattern",keyword:"pattern",params:{pattern: "^\\d+\\.\\d+(?:\\.\\d+)?$"},schema:"^\\d+\\.\\d+(?:\\.\\d+)?$",parentSchema:schema64.properties.version,data:data21};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},schema:schema64.properties.version.type,parentSchema:schema64.properties.version,data:data21};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.listen !== undefined){
let data22 = data.listen;
if((typeof data22 !== "string") && (!(Array.isArray(data22)))){
const err54 = {instancePath:instancePath+"/listen",schemaPath:"#/properties/listen/type",keyword:"type",params:{type: schema64.properties.listen.type},schema:schema64.properties.listen.type,parentSchema:schema64.properties.listen,data:data22};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(typeof data22 === "string"){
if(!pattern8.test(data22)){
const err55 = {instancePath:instancePath+"/listen",schemaPath:"#/properties/listen/pattern",keyword:"pattern",params:{pattern: "^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*)$"},schema:"^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*)$",parentSchema:schema64.properties.listen,data:data22};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(Array.isArray(data22)){
if(data22.length < 1){
const err56 = {instancePath:instancePath+"/listen",schemaPath:"#/properties/listen/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema64.properties.listen,data:data22};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
const len0 = data22.length;
for(let i0=0; i0<len0; i0++){
let data23 = data22[i0];
if(typeof data23 === "string"){
if(!pattern8.test(data23)){
const err57 = {instancePath:instancePath+"/listen/" + i0,schemaPath:"#/$defs/host_address/pattern",keyword:"pattern",params:{pattern: "^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*)$"},schema:"^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*)$",parentSchema:schema36,data:data23};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/listen/" + i0,schemaPath:"#/$defs/host_address/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data23};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
}
if(data.retired !== undefined){
let data24 = data.retired;
if(typeof data24 !== "boolean"){
const err59 = {instancePath:instancePath+"/retired",schemaPath:"#/properties/retired/type",keyword:"type",params:{type: "boolean"},schema:schema64.properties.retired.type,parentSchema:schema64.properties.retired,data:data24};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema64.type,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}
validate33.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema76 = {"type":"object","oneOf":[{"required":["shards"]},{"required":["replicas"]}],"allOf":[{"if":{"required":["sharding"],"properties":{"sharding":{"type":"object","required":["strategy"],"properties":{"strategy":{"const":"range"}}}}},"then":{"properties":{"sharding":{"required":["key"]},"shards":{"additionalProperties":{"required":["range"]}}}},"else":{"properties":{"shards":{"additionalProperties":{"not":{"required":["range"],"x-at":"range","x-message":"“range” is read only in a pool with sharding: {strategy: range}: add that, or remove the range."}}}}}},{"if":{"required":["shards","replication"],"properties":{"replication":{"type":"object","required":["mode"],"properties":{"mode":{"enum":["all_sync","all_fastest","all_async","majority"]}}}}},"then":{"not":{"required":["shards"],"x-at":"replication","x-message":"“replication” copies a whole pool from zone to zone: it needs “replicas”, a list of nodes a zone, in the place of “shards”."}}}],"additionalProperties":false,"properties":{"shards":{"type":"object","propertyNames":{"$ref":"#/$defs/name","x-declares":"shard"},"additionalProperties":{"$ref":"#/$defs/shard"},"minProperties":1},"replicas":{"type":"object","minProperties":1,"propertyNames":{"$ref":"#/$defs/name","x-reference":"zone"},"additionalProperties":{"type":"array","items":{"type":"string","$ref":"#/$defs/name","x-reference":"node"},"minItems":1,"uniqueItems":true,"x-expected":"a list of node names, such as [mem1]"}},"sharding":{"$ref":"#/$defs/sharding"},"replication":{"type":"object","additionalProperties":false,"properties":{"mode":{"type":"string","enum":["none","all_sync","all_fastest","all_async","majority"]},"read":{"type":"string","enum":["first","nearest","random"]},"on_miss":{"type":"string","enum":["error","next_zone"]}}},"gutter":{"type":"object","required":["nodes"],"additionalProperties":false,"properties":{"nodes":{"type":"array","items":{"type":"string","$ref":"#/$defs/name","x-reference":"node"},"minItems":1,"uniqueItems":true,"x-expected":"a list of node names, such as [gut-a]"},"ttl":{"$ref":"#/$defs/duration"}}},"warmup":{"type":"object","required":["from"],"additionalProperties":false,"properties":{"from":{"$ref":"#/$defs/name","x-reference":"pool"},"ttl":{"$ref":"#/$defs/duration"}}},"failover":{"$ref":"#/$defs/failover"},"capacity":{"type":"object","additionalProperties":false,"properties":{"working_set":{"$ref":"#/$defs/size"}}},"purpose":{"type":"string","enum":["cache","sessions","locks","rate_limits"]},"uses":{"type":"array","items":{"type":"string","enum":["cas","counters","locks","touch","gat","flush","stats","append"]},"uniqueItems":true},"immutable":{"type":"boolean"},"key_patterns":{"type":"array","items":{"$ref":"#/$defs/key_pattern"}}}};
const schema85 = {"type":"object","additionalProperties":false,"properties":{"strategy":{"type":"string","enum":["ketama","modula","random","ch3","weighted_ch3","crc32","rendezvous","jump","ring","range","client"]},"hash":{"type":"string","enum":["one_at_a_time","md5","crc16","crc32","crc32a","fnv1_64","fnv1a_64","fnv1_32","fnv1a_32","hsieh","murmur","jenkins","xxhash"]},"hash_tag":{"type":"string","pattern":"^[!#-\\[\\]-~]{2}$","x-code":"hash-tag-invalid","x-expected":"exactly two characters, such as \"{}\"; no spaces, quotes or backslashes"},"key":{"type":"string","pattern":"^[^\\s\\p{C}{}]*\\{[A-Za-z_][A-Za-z0-9_]*\\}[^\\s\\p{C}{}]*$","x-expected":"a key with exactly one placeholder, such as \"user:{user_id}\""}}};
const schema91 = {"type":"string","pattern":"^(?=.)[^\\s\\p{C}{}]*(?:\\{[A-Za-z_][A-Za-z0-9_]*\\}[^\\s\\p{C}{}]*)*$","x-expected":"a key without spaces, with {name} placeholders"};
const pattern49 = new RegExp("^[!#-\\[\\]-~]{2}$", "u");
const pattern50 = new RegExp("^[^\\s\\p{C}{}]*\\{[A-Za-z_][A-Za-z0-9_]*\\}[^\\s\\p{C}{}]*$", "u");
const pattern56 = new RegExp("^(?=.)[^\\s\\p{C}{}]*(?:\\{[A-Za-z_][A-Za-z0-9_]*\\}[^\\s\\p{C}{}]*)*$", "u");
const schema78 = {"type":"object","required":["primary"],"additionalProperties":false,"properties":{"primary":{"$ref":"#/$defs/name","x-reference":"node"},"standby":{"type":"array","items":{"type":"string","$ref":"#/$defs/name","x-reference":"node"},"uniqueItems":true,"x-expected":"a list of node names, such as [mem2]"},"weight":{"$ref":"#/$defs/weight"},"range":{"type":["string","array"],"pattern":"^(?:0|[1-9]\\d{0,19})-(?:0|[1-9]\\d{0,19})?$","items":{"$ref":"#/$defs/id_range"},"minItems":1,"x-expected":"a range such as “0-999999”, “2000000-” without an upper end, or a list of them"}}};
const schema82 = {"type":"string","pattern":"^(?:0|[1-9]\\d{0,19})-(?:0|[1-9]\\d{0,19})?$","x-expected":"a range such as “0-999999”, or “2000000-” without an upper end; no signs, no leading zeros"};
const pattern45 = new RegExp("^(?:0|[1-9]\\d{0,19})-(?:0|[1-9]\\d{0,19})?$", "u");

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.primary === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "primary"},schema:schema78.required,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "primary") || (key0 === "standby")) || (key0 === "weight")) || (key0 === "range"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.primary !== undefined){
let data0 = data.primary;
const _errs5 = errors;
const _errs6 = errors;
if(!(((data0 === "direct") || (data0 === "none")) || (data0 === "all"))){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid2 = _errs6 === errors;
if(valid2){
const err3 = {instancePath:instancePath+"/primary",schemaPath:"#/$defs/name/not",keyword:"not",params:{},schema:schema32.not,parentSchema:schema32,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
if(typeof data0 === "string"){
if(data0.length > 63){
const err4 = {instancePath:instancePath+"/primary",schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 63},schema:63,parentSchema:schema32,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern5.test(data0)){
const err5 = {instancePath:instancePath+"/primary",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_.-]*$"},schema:"^[A-Za-z][A-Za-z0-9_.-]*$",parentSchema:schema32,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/primary",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.standby !== undefined){
let data1 = data.standby;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err7 = {instancePath:instancePath+"/standby/" + i0,schemaPath:"#/properties/standby/items/type",keyword:"type",params:{type: "string"},schema:schema78.properties.standby.items.type,parentSchema:schema78.properties.standby.items,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const _errs12 = errors;
const _errs13 = errors;
if(!(((data2 === "direct") || (data2 === "none")) || (data2 === "all"))){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var valid6 = _errs13 === errors;
if(valid6){
const err9 = {instancePath:instancePath+"/standby/" + i0,schemaPath:"#/$defs/name/not",keyword:"not",params:{},schema:schema32.not,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
}
if(typeof data2 === "string"){
if(data2.length > 63){
const err10 = {instancePath:instancePath+"/standby/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 63},schema:63,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern5.test(data2)){
const err11 = {instancePath:instancePath+"/standby/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_.-]*$"},schema:"^[A-Za-z][A-Za-z0-9_.-]*$",parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/standby/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
let i1 = data1.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data1[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err13 = {instancePath:instancePath+"/standby",schemaPath:"#/properties/standby/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema78.properties.standby,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err14 = {instancePath:instancePath+"/standby",schemaPath:"#/properties/standby/type",keyword:"type",params:{type: "array"},schema:schema78.properties.standby.type,parentSchema:schema78.properties.standby,data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.weight !== undefined){
let data3 = data.weight;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err15 = {instancePath:instancePath+"/weight",schemaPath:"#/$defs/weight/type",keyword:"type",params:{type: "integer"},schema:schema55.type,parentSchema:schema55,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 256 || isNaN(data3)){
const err16 = {instancePath:instancePath+"/weight",schemaPath:"#/$defs/weight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 256},schema:256,parentSchema:schema55,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err17 = {instancePath:instancePath+"/weight",schemaPath:"#/$defs/weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema55,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.range !== undefined){
let data4 = data.range;
if((typeof data4 !== "string") && (!(Array.isArray(data4)))){
const err18 = {instancePath:instancePath+"/range",schemaPath:"#/properties/range/type",keyword:"type",params:{type: schema78.properties.range.type},schema:schema78.properties.range.type,parentSchema:schema78.properties.range,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(typeof data4 === "string"){
if(!pattern45.test(data4)){
const err19 = {instancePath:instancePath+"/range",schemaPath:"#/properties/range/pattern",keyword:"pattern",params:{pattern: "^(?:0|[1-9]\\d{0,19})-(?:0|[1-9]\\d{0,19})?$"},schema:"^(?:0|[1-9]\\d{0,19})-(?:0|[1-9]\\d{0,19})?$",parentSchema:schema78.properties.range,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(Array.isArray(data4)){
if(data4.length < 1){
const err20 = {instancePath:instancePath+"/range",schemaPath:"#/properties/range/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema78.properties.range,data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
const len1 = data4.length;
for(let i2=0; i2<len1; i2++){
let data5 = data4[i2];
if(typeof data5 === "string"){
if(!pattern45.test(data5)){
const err21 = {instancePath:instancePath+"/range/" + i2,schemaPath:"#/$defs/id_range/pattern",keyword:"pattern",params:{pattern: "^(?:0|[1-9]\\d{0,19})-(?:0|[1-9]\\d{0,19})?$"},schema:"^(?:0|[1-9]\\d{0,19})-(?:0|[1-9]\\d{0,19})?$",parentSchema:schema82,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/range/" + i2,schemaPath:"#/$defs/id_range/type",keyword:"type",params:{type: "string"},schema:schema82.type,parentSchema:schema82,data:data5};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema78.type,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = false;
let passing0 = null;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.shards === undefined){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "shards"},schema:schema76.oneOf[0].required,parentSchema:schema76.oneOf[0],data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.replicas === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "replicas"},schema:schema76.oneOf[1].required,parentSchema:schema76.oneOf[1],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},schema:schema76.oneOf,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
const _errs5 = errors;
let valid2 = true;
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.sharding === undefined) && (missing0 = "sharding")){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
if(data.sharding !== undefined){
let data0 = data.sharding;
const _errs7 = errors;
if(errors === _errs7){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if((data0.strategy === undefined) && (missing1 = "strategy")){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
if(data0.strategy !== undefined){
if("range" !== data0.strategy){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
else {
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
}
var _valid1 = _errs6 === errors;
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid1){
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.sharding !== undefined){
let data2 = data.sharding;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.key === undefined){
const err7 = {instancePath:instancePath+"/sharding",schemaPath:"#/allOf/0/then/properties/sharding/required",keyword:"required",params:{missingProperty: "key"},schema:schema76.allOf[0].then.properties.sharding.required,parentSchema:schema76.allOf[0].then.properties.sharding,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.shards !== undefined){
let data3 = data.shards;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key0 in data3){
let data4 = data3[key0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.range === undefined){
const err8 = {instancePath:instancePath+"/shards/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/0/then/properties/shards/additionalProperties/required",keyword:"required",params:{missingProperty: "range"},schema:schema76.allOf[0].then.properties.shards.additionalProperties.required,parentSchema:schema76.allOf[0].then.properties.shards.additionalProperties,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
}
}
}
var _valid1 = _errs10 === errors;
valid2 = _valid1;
if(valid2){
var props0 = {};
props0.sharding = true;
props0.shards = true;
}
ifClause0 = "then";
}
else {
const _errs15 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.shards !== undefined){
let data5 = data.shards;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
let data6 = data5[key1];
const _errs19 = errors;
const _errs20 = errors;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing2;
if((data6.range === undefined) && (missing2 = "range")){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var valid9 = _errs20 === errors;
if(valid9){
const err10 = {instancePath:instancePath+"/shards/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/allOf/0/else/properties/shards/additionalProperties/not",keyword:"not",params:{},schema:schema76.allOf[0].else.properties.shards.additionalProperties.not,parentSchema:schema76.allOf[0].else.properties.shards.additionalProperties,data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
}
}
}
}
var _valid1 = _errs15 === errors;
valid2 = _valid1;
if(valid2){
if(props0 !== true){
props0 = props0 || {};
props0.shards = true;
}
}
ifClause0 = "else";
}
if(!valid2){
const err11 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema76.allOf[0].if,parentSchema:schema76.allOf[0],data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const _errs22 = errors;
let valid10 = true;
const _errs23 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if(((data.shards === undefined) && (missing3 = "shards")) || ((data.replication === undefined) && (missing3 = "replication"))){
const err12 = {};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
if(data.replication !== undefined){
let data7 = data.replication;
const _errs24 = errors;
if(errors === _errs24){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing4;
if((data7.mode === undefined) && (missing4 = "mode")){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
else {
if(data7.mode !== undefined){
let data8 = data7.mode;
if(!((((data8 === "all_sync") || (data8 === "all_fastest")) || (data8 === "all_async")) || (data8 === "majority"))){
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
else {
const err15 = {};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
}
}
var _valid2 = _errs23 === errors;
errors = _errs22;
if(vErrors !== null){
if(_errs22){
vErrors.length = _errs22;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs27 = errors;
const _errs28 = errors;
const _errs29 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if((data.shards === undefined) && (missing5 = "shards")){
const err16 = {};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var valid13 = _errs29 === errors;
if(valid13){
const err17 = {instancePath,schemaPath:"#/allOf/1/then/not",keyword:"not",params:{},schema:schema76.allOf[1].then.not,parentSchema:schema76.allOf[1].then,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
else {
errors = _errs28;
if(vErrors !== null){
if(_errs28){
vErrors.length = _errs28;
}
else {
vErrors = null;
}
}
}
var _valid2 = _errs27 === errors;
valid10 = _valid2;
}
if(!valid10){
const err18 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},schema:schema76.allOf[1].if,parentSchema:schema76.allOf[1],data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(props0 !== true){
props0 = props0 || {};
props0.replication = true;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key2 in data){
if(!(func1.call(schema76.properties, key2))){
const err19 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.shards !== undefined){
let data9 = data.shards;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(Object.keys(data9).length < 1){
const err20 = {instancePath:instancePath+"/shards",schemaPath:"#/properties/shards/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema76.properties.shards,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key3 in data9){
const _errs33 = errors;
const _errs36 = errors;
const _errs37 = errors;
if(!(((key3 === "direct") || (key3 === "none")) || (key3 === "all"))){
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var valid17 = _errs37 === errors;
if(valid17){
const err22 = {instancePath:instancePath+"/shards",schemaPath:"#/$defs/name/not",keyword:"not",params:{},schema:schema32.not,parentSchema:schema32,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
else {
errors = _errs36;
if(vErrors !== null){
if(_errs36){
vErrors.length = _errs36;
}
else {
vErrors = null;
}
}
}
if(typeof key3 === "string"){
if(key3.length > 63){
const err23 = {instancePath:instancePath+"/shards",schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 63},schema:63,parentSchema:schema32,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!pattern5.test(key3)){
const err24 = {instancePath:instancePath+"/shards",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_.-]*$"},schema:"^[A-Za-z][A-Za-z0-9_.-]*$",parentSchema:schema32,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/shards",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var valid15 = _errs33 === errors;
if(!valid15){
const err26 = {instancePath:instancePath+"/shards",schemaPath:"#/properties/shards/propertyNames",keyword:"propertyNames",params:{propertyName: key3},schema:schema76.properties.shards.propertyNames,parentSchema:schema76.properties.shards,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
for(const key4 in data9){
if(!(validate38(data9[key4], {instancePath:instancePath+"/shards/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data9,parentDataProperty:key4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
}
else {
const err27 = {instancePath:instancePath+"/shards",schemaPath:"#/properties/shards/type",keyword:"type",params:{type: "object"},schema:schema76.properties.shards.type,parentSchema:schema76.properties.shards,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.replicas !== undefined){
let data11 = data.replicas;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(Object.keys(data11).length < 1){
const err28 = {instancePath:instancePath+"/replicas",schemaPath:"#/properties/replicas/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema76.properties.replicas,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key5 in data11){
const _errs42 = errors;
const _errs45 = errors;
const _errs46 = errors;
if(!(((key5 === "direct") || (key5 === "none")) || (key5 === "all"))){
const err29 = {};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var valid21 = _errs46 === errors;
if(valid21){
const err30 = {instancePath:instancePath+"/replicas",schemaPath:"#/$defs/name/not",keyword:"not",params:{},schema:schema32.not,parentSchema:schema32,data:key5,propertyName:key5};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
else {
errors = _errs45;
if(vErrors !== null){
if(_errs45){
vErrors.length = _errs45;
}
else {
vErrors = null;
}
}
}
if(typeof key5 === "string"){
if(key5.length > 63){
const err31 = {instancePath:instancePath+"/replicas",schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 63},schema:63,parentSchema:schema32,data:key5,propertyName:key5};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!pattern5.test(key5)){
const err32 = {instancePath:instancePath+"/replicas",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_.-]*$"},schema:"^[A-Za-z][A-Za-z0-9_.-]*$",parentSchema:schema32,data:key5,propertyName:key5};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/replicas",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:key5,propertyName:key5};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
var valid19 = _errs42 === errors;
if(!valid19){
const err34 = {instancePath:instancePath+"/replicas",schemaPath:"#/properties/replicas/propertyNames",keyword:"propertyNames",params:{propertyName: key5},schema:schema76.properties.replicas.propertyNames,parentSchema:schema76.properties.replicas,data:data11};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
for(const key6 in data11){
let data12 = data11[key6];
if(Array.isArray(data12)){
if(data12.length < 1){
const err35 = {instancePath:instancePath+"/replicas/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/replicas/additionalProperties/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema76.properties.replicas.additionalProperties,data:data12};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
if(typeof data13 !== "string"){
const err36 = {instancePath:instancePath+"/replicas/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/properties/replicas/additionalProperties/items/type",keyword:"type",params:{type: "string"},schema:schema76.properties.replicas.additionalProperties.items.type,parentSchema:schema76.properties.replicas.additionalProperties.items,data:data13};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
const _errs53 = errors;
const _errs54 = errors;
if(!(((data13 === "direct") || (data13 === "none")) || (data13 === "all"))){
const err37 = {};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
var valid26 = _errs54 === errors;
if(valid26){
const err38 = {instancePath:instancePath+"/replicas/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/$defs/name/not",keyword:"not",params:{},schema:schema32.not,parentSchema:schema32,data:data13};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
else {
errors = _errs53;
if(vErrors !== null){
if(_errs53){
vErrors.length = _errs53;
}
else {
vErrors = null;
}
}
}
if(typeof data13 === "string"){
if(data13.length > 63){
const err39 = {instancePath:instancePath+"/replicas/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 63},schema:63,parentSchema:schema32,data:data13};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!pattern5.test(data13)){
const err40 = {instancePath:instancePath+"/replicas/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_.-]*$"},schema:"^[A-Za-z][A-Za-z0-9_.-]*$",parentSchema:schema32,data:data13};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/replicas/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data13};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
let i1 = data12.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data12[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err42 = {instancePath:instancePath+"/replicas/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/replicas/additionalProperties/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema76.properties.replicas.additionalProperties,data:data12};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err43 = {instancePath:instancePath+"/replicas/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/replicas/additionalProperties/type",keyword:"type",params:{type: "array"},schema:schema76.properties.replicas.additionalProperties.type,parentSchema:schema76.properties.replicas.additionalProperties,data:data12};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/replicas",schemaPath:"#/properties/replicas/type",keyword:"type",params:{type: "object"},schema:schema76.properties.replicas.type,parentSchema:schema76.properties.replicas,data:data11};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data.sharding !== undefined){
let data14 = data.sharding;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key7 in data14){
if(!((((key7 === "strategy") || (key7 === "hash")) || (key7 === "hash_tag")) || (key7 === "key"))){
const err45 = {instancePath:instancePath+"/sharding",schemaPath:"#/$defs/sharding/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},schema:false,parentSchema:schema85,data:data14};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data14.strategy !== undefined){
let data15 = data14.strategy;
if(typeof data15 !== "string"){
const err46 = {instancePath:instancePath+"/sharding/strategy",schemaPath:"#/$defs/sharding/properties/strategy/type",keyword:"type",params:{type: "string"},schema:schema85.properties.strategy.type,parentSchema:schema85.properties.strategy,data:data15};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(!(((((((((((data15 === "ketama") || (data15 === "modula")) || (data15 === "random")) || (data15 === "ch3")) || (data15 === "weighted_ch3")) || (data15 === "crc32")) || (data15 === "rendezvous")) || (data15 === "jump")) || (data15 === "ring")) || (data15 === "range")) || (data15 === "client"))){
const err47 = {instancePath:instancePath+"/sharding/strategy",schemaPath:"#/$defs/sharding/properties/strategy/enum",keyword:"enum",params:{allowedValues: schema85.properties.strategy.enum},schema:schema85.properties.strategy.enum,parentSchema:schema85.properties.strategy,data:data15};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data14.hash !== undefined){
let data16 = data14.hash;
if(typeof data16 !== "string"){
const err48 = {instancePath:instancePath+"/sharding/hash",schemaPath:"#/$defs/sharding/properties/hash/type",keyword:"type",params:{type: "string"},schema:schema85.properties.hash.type,parentSchema:schema85.properties.hash,data:data16};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(!(((((((((((((data16 === "one_at_a_time") || (data16 === "md5")) || (data16 === "crc16")) || (data16 === "crc32")) || (data16 === "crc32a")) || (data16 === "fnv1_64")) || (data16 === "fnv1a_64")) || (data16 === "fnv1_32")) || (data16 === "fnv1a_32")) || (data16 === "hsieh")) || (data16 === "murmur")) || (data16 === "jenkins")) || (data16 === "xxhash"))){
const err49 = {instancePath:instancePath+"/sharding/hash",schemaPath:"#/$defs/sharding/properties/hash/enum",keyword:"enum",params:{allowedValues: schema85.properties.hash.enum},schema:schema85.properties.hash.enum,parentSchema:schema85.properties.hash,data:data16};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data14.hash_tag !== undefined){
let data17 = data14.hash_tag;
if(typeof data17 === "string"){
if(!pattern49.test(data17)){
const err50 = {instancePath:instancePath+"/sharding/hash_tag",schemaPath:"#/$defs/sharding/properties/hash_tag/pattern",keyword:"pattern",params:{pattern: "^[!#-\\[\\]-~]{2}$"},schema:"^[!#-\\[\\]-~]{2}$",parentSchema:schema85.properties.hash_tag,data:data17};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/sharding/hash_tag",schemaPath:"#/$defs/sharding/properties/hash_tag/type",keyword:"type",params:{type: "string"},schema:schema85.properties.hash_tag.type,parentSchema:schema85.properties.hash_tag,data:data17};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data14.key !== undefined){
let data18 = data14.key;
if(typeof data18 === "string"){
if(!pattern50.test(data18)){
const err52 = {instancePath:instancePath+"/sharding/key",schemaPath:"#/$defs/sharding/properties/key/pattern",keyword:"pattern",params:{pattern: "^[^\\s\\p{C}{}]*\\{[A-Za-z_][A-Za-z0-9_]*\\}[^\\s\\p{C}{}]*$"},schema:"^[^\\s\\p{C}{}]*\\{[A-Za-z_][A-Za-z0-9_]*\\}[^\\s\\p{C}{}]*$",parentSchema:schema85.properties.key,data:data18};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/sharding/key",schemaPath:"#/$defs/sharding/properties/key/type",keyword:"type",params:{type: "string"},schema:schema85.properties.key.type,parentSchema:schema85.properties.key,data:data18};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/sharding",schemaPath:"#/$defs/sharding/type",keyword:"type",params:{type: "object"},schema:schema85.type,parentSchema:schema85,data:data14};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.replication !== undefined){
let data19 = data.replication;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key8 in data19){
if(!(((key8 === "mode") || (key8 === "read")) || (key8 === "on_miss"))){
const err55 = {instancePath:instancePath+"/replication",schemaPath:"#/properties/replication/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},schema:false,parentSchema:schema76.properties.replication,data:data19};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data19.mode !== undefined){
let data20 = data19.mode;
if(typeof data20 !== "string"){
const err56 = {instancePath:instancePath+"/replication/mode",schemaPath:"#/properties/replication/properties/mode/type",keyword:"type",params:{type: "string"},schema:schema76.properties.replication.properties.mode.type,parentSchema:schema76.properties.replication.properties.mode,data:data20};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(!(((((data20 === "none") || (data20 === "all_sync")) || (data20 === "all_fastest")) || (data20 === "all_async")) || (data20 === "majority"))){
const err57 = {instancePath:instancePath+"/replication/mode",schemaPath:"#/properties/replication/properties/mode/enum",keyword:"enum",params:{allowedValues: schema76.properties.replication.properties.mode.enum},schema:schema76.properties.replication.properties.mode.enum,parentSchema:schema76.properties.replication.properties.mode,data:data20};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data19.read !== undefined){
let data21 = data19.read;
if(typeof data21 !== "string"){
const err58 = {instancePath:instancePath+"/replication/read",schemaPath:"#/properties/replication/properties/read/type",keyword:"type",params:{type: "string"},schema:schema76.properties.replication.properties.read.type,parentSchema:schema76.properties.replication.properties.read,data:data21};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(!(((data21 === "first") || (data21 === "nearest")) || (data21 === "random"))){
const err59 = {instancePath:instancePath+"/replication/read",schemaPath:"#/properties/replication/properties/read/enum",keyword:"enum",params:{allowedValues: schema76.properties.replication.properties.read.enum},schema:schema76.properties.replication.properties.read.enum,parentSchema:schema76.properties.replication.properties.read,data:data21};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data19.on_miss !== undefined){
let data22 = data19.on_miss;
if(typeof data22 !== "string"){
const err60 = {instancePath:instancePath+"/replication/on_miss",schemaPath:"#/properties/replication/properties/on_miss/type",keyword:"type",params:{type: "string"},schema:schema76.properties.replication.properties.on_miss.type,parentSchema:schema76.properties.replication.properties.on_miss,data:data22};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(!((data22 === "error") || (data22 === "next_zone"))){
const err61 = {instancePath:instancePath+"/replication/on_miss",schemaPath:"#/properties/replication/properties/on_miss/enum",keyword:"enum",params:{allowedValues: schema76.properties.replication.properties.on_miss.enum},schema:schema76.properties.replication.properties.on_miss.enum,parentSchema:schema76.properties.replication.properties.on_miss,data:data22};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/replication",schemaPath:"#/properties/replication/type",keyword:"type",params:{type: "object"},schema:schema76.properties.replication.type,parentSchema:schema76.properties.replication,data:data19};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data.gutter !== undefined){
let data23 = data.gutter;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.nodes === undefined){
const err63 = {instancePath:instancePath+"/gutter",schemaPath:"#/properties/gutter/required",keyword:"required",params:{missingProperty: "nodes"},schema:schema76.properties.gutter.required,parentSchema:schema76.properties.gutter,data:data23};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
for(const key9 in data23){
if(!((key9 === "nodes") || (key9 === "ttl"))){
const err64 = {instancePath:instancePath+"/gutter",schemaPath:"#/properties/gutter/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},schema:false,parentSchema:schema76.properties.gutter,data:data23};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data23.nodes !== undefined){
let data24 = data23.nodes;
if(Array.isArray(data24)){
if(data24.length < 1){
const err65 = {instancePath:instancePath+"/gutter/nodes",schemaPath:"#/properties/gutter/properties/nodes/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema76.properties.gutter.properties.nodes,data:data24};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
const len1 = data24.length;
for(let i2=0; i2<len1; i2++){
let data25 = data24[i2];
if(typeof data25 !== "string"){
const err66 = {instancePath:instancePath+"/gutter/nodes/" + i2,schemaPath:"#/properties/gutter/properties/nodes/items/type",keyword:"type",params:{type: "string"},schema:schema76.properties.gutter.properties.nodes.items.type,parentSchema:schema76.properties.gutter.properties.nodes.items,data:data25};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
const _errs85 = errors;
const _errs86 = errors;
if(!(((data25 === "direct") || (data25 === "none")) || (data25 === "all"))){
const err67 = {};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
var valid35 = _errs86 === errors;
if(valid35){
const err68 = {instancePath:instancePath+"/gutter/nodes/" + i2,schemaPath:"#/$defs/name/not",keyword:"not",params:{},schema:schema32.not,parentSchema:schema32,data:data25};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
else {
errors = _errs85;
if(vErrors !== null){
if(_errs85){
vErrors.length = _errs85;
}
else {
vErrors = null;
}
}
}
if(typeof data25 === "string"){
if(data25.length > 63){
const err69 = {instancePath:instancePath+"/gutter/nodes/" + i2,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 63},schema:63,parentSchema:schema32,data:data25};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(!pattern5.test(data25)){
const err70 = {instancePath:instancePath+"/gutter/nodes/" + i2,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_.-]*$"},schema:"^[A-Za-z][A-Za-z0-9_.-]*$",parentSchema:schema32,data:data25};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/gutter/nodes/" + i2,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data25};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
let i3 = data24.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data24[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err72 = {instancePath:instancePath+"/gutter/nodes",schemaPath:"#/properties/gutter/properties/nodes/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},schema:true,parentSchema:schema76.properties.gutter.properties.nodes,data:data24};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err73 = {instancePath:instancePath+"/gutter/nodes",schemaPath:"#/properties/gutter/properties/nodes/type",keyword:"type",params:{type: "array"},schema:schema76.properties.gutter.properties.nodes.type,parentSchema:schema76.properties.gutter.properties.nodes,data:data24};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data23.ttl !== undefined){
let data26 = data23.ttl;
if(typeof data26 === "string"){
if(!pattern26.test(data26)){
const err74 = {instancePath:instancePath+"/gutter/ttl",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$"},schema:"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$",parentSchema:schema57,data:data26};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/gutter/ttl",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema57.type,parentSchema:schema57,data:data26};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
else {
const err76 = {instancePath:instancePath+"/gutter",schemaPath:"#/properties/gutter/type",keyword:"type",params:{type: "object"},schema:schema76.properties.gutter.type,parentSchema:schema76.properties.gutter,data:data23};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data.warmup !== undefined){
let data27 = data.warmup;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.from === undefined){
const err77 = {instancePath:instancePath+"/warmup",schemaPath:"#/properties/warmup/required",keyword:"required",params:{missingProperty: "from"},schema:schema76.properties.warmup.required,parentSchema:schema76.properties.warmup,data:data27};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
for(const key10 in data27){
if(!((key10 === "from") || (key10 === "ttl"))){
const err78 = {instancePath:instancePath+"/warmup",schemaPath:"#/properties/warmup/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},schema:false,parentSchema:schema76.properties.warmup,data:data27};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data27.from !== undefined){
let data28 = data27.from;
const _errs97 = errors;
const _errs98 = errors;
if(!(((data28 === "direct") || (data28 === "none")) || (data28 === "all"))){
const err79 = {};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
var valid40 = _errs98 === errors;
if(valid40){
const err80 = {instancePath:instancePath+"/warmup/from",schemaPath:"#/$defs/name/not",keyword:"not",params:{},schema:schema32.not,parentSchema:schema32,data:data28};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
else {
errors = _errs97;
if(vErrors !== null){
if(_errs97){
vErrors.length = _errs97;
}
else {
vErrors = null;
}
}
}
if(typeof data28 === "string"){
if(data28.length > 63){
const err81 = {instancePath:instancePath+"/warmup/from",schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 63},schema:63,parentSchema:schema32,data:data28};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(!pattern5.test(data28)){
const err82 = {instancePath:instancePath+"/warmup/from",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_.-]*$"},schema:"^[A-Za-z][A-Za-z0-9_.-]*$",parentSchema:schema32,data:data28};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/warmup/from",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data28};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data27.ttl !== undefined){
let data29 = data27.ttl;
if(typeof data29 === "string"){
if(!pattern26.test(data29)){
const err84 = {instancePath:instancePath+"/warmup/ttl",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$"},schema:"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$",parentSchema:schema57,data:data29};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/warmup/ttl",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema57.type,parentSchema:schema57,data:data29};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath:instancePath+"/warmup",schemaPath:"#/properties/warmup/type",keyword:"type",params:{type: "object"},schema:schema76.properties.warmup.type,parentSchema:schema76.properties.warmup,data:data27};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data.failover !== undefined){
if(!(validate29(data.failover, {instancePath:instancePath+"/failover",parentData:data,parentDataProperty:"failover",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.capacity !== undefined){
let data31 = data.capacity;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
for(const key11 in data31){
if(!(key11 === "working_set")){
const err87 = {instancePath:instancePath+"/capacity",schemaPath:"#/properties/capacity/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},schema:false,parentSchema:schema76.properties.capacity,data:data31};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data31.working_set !== undefined){
let data32 = data31.working_set;
if(typeof data32 === "string"){
if(!pattern11.test(data32)){
const err88 = {instancePath:instancePath+"/capacity/working_set",schemaPath:"#/$defs/size/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:KiB|MiB|GiB|TiB)$"},schema:"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:KiB|MiB|GiB|TiB)$",parentSchema:schema39,data:data32};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
else {
const err89 = {instancePath:instancePath+"/capacity/working_set",schemaPath:"#/$defs/size/type",keyword:"type",params:{type: "string"},schema:schema39.type,parentSchema:schema39,data:data32};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath:instancePath+"/capacity",schemaPath:"#/properties/capacity/type",keyword:"type",params:{type: "object"},schema:schema76.properties.capacity.type,parentSchema:schema76.properties.capacity,data:data31};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data.purpose !== undefined){
let data33 = data.purpose;
if(typeof data33 !== "string"){
const err91 = {instancePath:instancePath+"/purpose",schemaPath:"#/properties/purpose/type",keyword:"type",params:{type: "string"},schema:schema76.properties.purpose.type,parentSchema:schema76.properties.purpose,data:data33};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(!((((data33 === "cache") || (data33 === "sessions")) || (data33 === "locks")) || (data33 === "rate_limits"))){
const err92 = {instancePath:instancePath+"/purpose",schemaPath:"#/properties/purpose/enum",keyword:"enum",params:{allowedValues: schema76.properties.purpose.enum},schema:schema76.properties.purpose.enum,parentSchema:schema76.properties.purpose,data:data33};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data.uses !== undefined){
let data34 = data.uses;
if(Array.isArray(data34)){
const len2 = data34.length;
for(let i4=0; i4<len2; i4++){
let data35 = data34[i4];
if(typeof data35 !== "string"){
const err93 = {instancePath:instancePath+"/uses/" + i4,schemaPath:"#/properties/uses/items/type",keyword:"type",params:{type: "string"},schema:schema76.properties.uses.items.type,parentSchema:schema76.properties.uses.items,data:data35};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(!((((((((data35 === "cas") || (data35 === "counters")) || (data35 === "locks")) || (data35 === "touch")) || (data35 === "gat")) || (data35 === "flush")) || (data35 === "stats")) || (data35 === "append"))){
const err94 = {instancePath:instancePath+"/uses/" + i4,schemaPath:"#/properties/uses/items/enum",keyword:"enum",params:{allowedValues: schema76.properties.uses.items.enum},schema:schema76.properties.uses.items.enum,parentSchema:schema76.properties.uses.items,data:data35};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
let i5 = data34.length;
let j2;
if(i5 > 1){
const indices2 = {};
for(;i5--;){
let item2 = data34[i5];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err95 = {instancePath:instancePath+"/uses",schemaPath:"#/properties/uses/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2},schema:true,parentSchema:schema76.properties.uses,data:data34};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
break;
}
indices2[item2] = i5;
}
}
}
else {
const err96 = {instancePath:instancePath+"/uses",schemaPath:"#/properties/uses/type",keyword:"type",params:{type: "array"},schema:schema76.properties.uses.type,parentSchema:schema76.properties.uses,data:data34};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data.immutable !== undefined){
let data36 = data.immutable;
if(typeof data36 !== "boolean"){
const err97 = {instancePath:instancePath+"/immutable",schemaPath:"#/properties/immutable/type",keyword:"type",params:{type: "boolean"},schema:schema76.properties.immutable.type,parentSchema:schema76.properties.immutable,data:data36};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data.key_patterns !== undefined){
let data37 = data.key_patterns;
if(Array.isArray(data37)){
const len3 = data37.length;
for(let i6=0; i6<len3; i6++){
let data38 = data37[i6];
if(typeof data38 === "string"){
if(!pattern56.test(data38)){
const err98 = {instancePath:instancePath+"/key_patterns/" + i6,schemaPath:"#/$defs/key_pattern/pattern",keyword:"pattern",params:{pattern: "^(?=.)[^\\s\\p{C}{}]*(?:\\{[A-Za-z_][A-Za-z0-9_]*\\}[^\\s\\p{C}{}]*)*$"},schema:"^(?=.)[^\\s\\p{C}{}]*(?:\\{[A-Za-z_][A-Za-z0-9_]*\\}[^\\s\\p{C}{}]*)*$",parentSchema:schema91,data:data38};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
else {
const err99 = {instancePath:instancePath+"/key_patterns/" + i6,schemaPath:"#/$defs/key_pattern/type",keyword:"type",params:{type: "string"},schema:schema91.type,parentSchema:schema91,data:data38};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
}
else {
const err100 = {instancePath:instancePath+"/key_patterns",schemaPath:"#/properties/key_patterns/type",keyword:"type",params:{type: "array"},schema:schema76.properties.key_patterns.type,parentSchema:schema76.properties.key_patterns,data:data37};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
else {
const err101 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema76.type,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema93 = {"type":"object","required":["type"],"oneOf":[{"required":["listen"]},{"required":["base_port"]}],"additionalProperties":false,"properties":{"type":{"type":"string","enum":["haproxy","twemproxy","mcrouter","memcached-proxy"]},"pools":{"type":"array","items":{"type":"string","$ref":"#/$defs/name","x-reference":"pool"},"minItems":1,"uniqueItems":true,"x-expected":"a list of pool names, such as [users]"},"listen":{"$ref":"#/$defs/listener"},"base_port":{"$ref":"#/$defs/port"},"placement":{"type":"string","enum":["central","sidecar"]},"over":{"$ref":"#/$defs/name","x-reference":"proxy"},"timeouts":{"type":"object","additionalProperties":false,"properties":{"connect":{"$ref":"#/$defs/duration"},"server":{"$ref":"#/$defs/duration"},"queue":{"$ref":"#/$defs/duration"},"idle":{"$ref":"#/$defs/duration"},"probe":{"$ref":"#/$defs/duration"}}},"max_connections":{"type":"integer","minimum":1},"node_max_connections":{"type":"integer","minimum":1},"global_max_connections":{"type":"integer","minimum":1},"state_file":{"$ref":"#/$defs/absolute_path"},"hard_stop_after":{"$ref":"#/$defs/duration"},"metrics":{"type":"object","required":["port"],"additionalProperties":false,"properties":{"address":{"$ref":"#/$defs/host_address"},"port":{"$ref":"#/$defs/port"}}},"instances":{"type":"object","propertyNames":{"$ref":"#/$defs/name","x-declares":"instance"},"additionalProperties":{"$ref":"#/$defs/instance"},"minProperties":1}}};
const schema95 = {"type":"string","pattern":"^(?:(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|\\[(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+\\]|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*):(?:6553[0-5]|655[0-2]\\d|65[0-4]\\d{2}|6[0-4]\\d{3}|[1-5]\\d{4}|[1-9]\\d{0,3})|/[A-Za-z0-9._/@%+-]+)$","x-unit":"address","x-bareword":true,"x-expected":"an address with its port: IPv4:port, [IPv6]:port, name:port, or /path of a unix socket"};
const schema103 = {"type":"string","pattern":"^/[A-Za-z0-9._/@%+,=:~-]+$","x-bareword":true,"x-expected":"a path that begins with “/”"};
const pattern59 = new RegExp("^(?:(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|\\[(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+\\]|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*):(?:6553[0-5]|655[0-2]\\d|65[0-4]\\d{2}|6[0-4]\\d{3}|[1-5]\\d{4}|[1-9]\\d{0,3})|/[A-Za-z0-9._/@%+-]+)$", "u");
const pattern66 = new RegExp("^/[A-Za-z0-9._/@%+,=:~-]+$", "u");
const schema108 = {"type":"object","required":["address"],"additionalProperties":false,"properties":{"address":{"$ref":"#/$defs/host_address"},"zone":{"$ref":"#/$defs/name","x-reference":"zone"},"peer_port":{"$ref":"#/$defs/port"},"runtime":{"type":"object","oneOf":[{"required":["socket"]},{"required":["address"]}],"additionalProperties":false,"properties":{"socket":{"$ref":"#/$defs/absolute_path"},"address":{"$ref":"#/$defs/listener"},"level":{"type":"string","enum":["user","operator","admin"]},"via":{"type":"string","enum":["direct","tunnel"]},"allow_remote":{"type":"boolean"}}},"dataplane":{"type":"object","required":["url"],"additionalProperties":false,"properties":{"url":{"$ref":"#/$defs/url"},"credentials":{"$ref":"#/$defs/credentials"}}}}};

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate43.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.address === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "address"},schema:schema108.required,parentSchema:schema108,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "address") || (key0 === "zone")) || (key0 === "peer_port")) || (key0 === "runtime")) || (key0 === "dataplane"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema108,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.address !== undefined){
let data0 = data.address;
if(typeof data0 === "string"){
if(!pattern8.test(data0)){
const err2 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host_address/pattern",keyword:"pattern",params:{pattern: "^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*)$"},schema:"^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*)$",parentSchema:schema36,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/address",schemaPath:"#/$defs/host_address/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.zone !== undefined){
let data1 = data.zone;
const _errs8 = errors;
const _errs9 = errors;
if(!(((data1 === "direct") || (data1 === "none")) || (data1 === "all"))){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var valid3 = _errs9 === errors;
if(valid3){
const err5 = {instancePath:instancePath+"/zone",schemaPath:"#/$defs/name/not",keyword:"not",params:{},schema:schema32.not,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
if(typeof data1 === "string"){
if(data1.length > 63){
const err6 = {instancePath:instancePath+"/zone",schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 63},schema:63,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern5.test(data1)){
const err7 = {instancePath:instancePath+"/zone",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_.-]*$"},schema:"^[A-Za-z][A-Za-z0-9_.-]*$",parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/zone",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.peer_port !== undefined){
let data2 = data.peer_port;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err9 = {instancePath:instancePath+"/peer_port",schemaPath:"#/$defs/port/type",keyword:"type",params:{type: "integer"},schema:schema40.type,parentSchema:schema40,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 65535 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/peer_port",schemaPath:"#/$defs/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},schema:65535,parentSchema:schema40,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err11 = {instancePath:instancePath+"/peer_port",schemaPath:"#/$defs/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema40,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.runtime !== undefined){
let data3 = data.runtime;
const _errs15 = errors;
let valid5 = false;
let passing0 = null;
const _errs16 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.socket === undefined){
const err12 = {instancePath:instancePath+"/runtime",schemaPath:"#/properties/runtime/oneOf/0/required",keyword:"required",params:{missingProperty: "socket"},schema:schema108.properties.runtime.oneOf[0].required,parentSchema:schema108.properties.runtime.oneOf[0],data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var _valid0 = _errs16 === errors;
if(_valid0){
valid5 = true;
passing0 = 0;
}
const _errs17 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.address === undefined){
const err13 = {instancePath:instancePath+"/runtime",schemaPath:"#/properties/runtime/oneOf/1/required",keyword:"required",params:{missingProperty: "address"},schema:schema108.properties.runtime.oneOf[1].required,parentSchema:schema108.properties.runtime.oneOf[1],data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
var _valid0 = _errs17 === errors;
if(_valid0 && valid5){
valid5 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid5 = true;
passing0 = 1;
}
}
if(!valid5){
const err14 = {instancePath:instancePath+"/runtime",schemaPath:"#/properties/runtime/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},schema:schema108.properties.runtime.oneOf,parentSchema:schema108.properties.runtime,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!(((((key1 === "socket") || (key1 === "address")) || (key1 === "level")) || (key1 === "via")) || (key1 === "allow_remote"))){
const err15 = {instancePath:instancePath+"/runtime",schemaPath:"#/properties/runtime/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema108.properties.runtime,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.socket !== undefined){
let data4 = data3.socket;
if(typeof data4 === "string"){
if(!pattern66.test(data4)){
const err16 = {instancePath:instancePath+"/runtime/socket",schemaPath:"#/$defs/absolute_path/pattern",keyword:"pattern",params:{pattern: "^/[A-Za-z0-9._/@%+,=:~-]+$"},schema:"^/[A-Za-z0-9._/@%+,=:~-]+$",parentSchema:schema103,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/runtime/socket",schemaPath:"#/$defs/absolute_path/type",keyword:"type",params:{type: "string"},schema:schema103.type,parentSchema:schema103,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.address !== undefined){
let data5 = data3.address;
if(typeof data5 === "string"){
if(!pattern59.test(data5)){
const err18 = {instancePath:instancePath+"/runtime/address",schemaPath:"#/$defs/listener/pattern",keyword:"pattern",params:{pattern: "^(?:(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|\\[(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+\\]|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*):(?:6553[0-5]|655[0-2]\\d|65[0-4]\\d{2}|6[0-4]\\d{3}|[1-5]\\d{4}|[1-9]\\d{0,3})|/[A-Za-z0-9._/@%+-]+)$"},schema:"^(?:(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|\\[(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+\\]|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*):(?:6553[0-5]|655[0-2]\\d|65[0-4]\\d{2}|6[0-4]\\d{3}|[1-5]\\d{4}|[1-9]\\d{0,3})|/[A-Za-z0-9._/@%+-]+)$",parentSchema:schema95,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/runtime/address",schemaPath:"#/$defs/listener/type",keyword:"type",params:{type: "string"},schema:schema95.type,parentSchema:schema95,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data3.level !== undefined){
let data6 = data3.level;
if(typeof data6 !== "string"){
const err20 = {instancePath:instancePath+"/runtime/level",schemaPath:"#/properties/runtime/properties/level/type",keyword:"type",params:{type: "string"},schema:schema108.properties.runtime.properties.level.type,parentSchema:schema108.properties.runtime.properties.level,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!(((data6 === "user") || (data6 === "operator")) || (data6 === "admin"))){
const err21 = {instancePath:instancePath+"/runtime/level",schemaPath:"#/properties/runtime/properties/level/enum",keyword:"enum",params:{allowedValues: schema108.properties.runtime.properties.level.enum},schema:schema108.properties.runtime.properties.level.enum,parentSchema:schema108.properties.runtime.properties.level,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data3.via !== undefined){
let data7 = data3.via;
if(typeof data7 !== "string"){
const err22 = {instancePath:instancePath+"/runtime/via",schemaPath:"#/properties/runtime/properties/via/type",keyword:"type",params:{type: "string"},schema:schema108.properties.runtime.properties.via.type,parentSchema:schema108.properties.runtime.properties.via,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!((data7 === "direct") || (data7 === "tunnel"))){
const err23 = {instancePath:instancePath+"/runtime/via",schemaPath:"#/properties/runtime/properties/via/enum",keyword:"enum",params:{allowedValues: schema108.properties.runtime.properties.via.enum},schema:schema108.properties.runtime.properties.via.enum,parentSchema:schema108.properties.runtime.properties.via,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.allow_remote !== undefined){
let data8 = data3.allow_remote;
if(typeof data8 !== "boolean"){
const err24 = {instancePath:instancePath+"/runtime/allow_remote",schemaPath:"#/properties/runtime/properties/allow_remote/type",keyword:"type",params:{type: "boolean"},schema:schema108.properties.runtime.properties.allow_remote.type,parentSchema:schema108.properties.runtime.properties.allow_remote,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/runtime",schemaPath:"#/properties/runtime/type",keyword:"type",params:{type: "object"},schema:schema108.properties.runtime.type,parentSchema:schema108.properties.runtime,data:data3};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.dataplane !== undefined){
let data9 = data.dataplane;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.url === undefined){
const err26 = {instancePath:instancePath+"/dataplane",schemaPath:"#/properties/dataplane/required",keyword:"required",params:{missingProperty: "url"},schema:schema108.properties.dataplane.required,parentSchema:schema108.properties.dataplane,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key2 in data9){
if(!((key2 === "url") || (key2 === "credentials"))){
const err27 = {instancePath:instancePath+"/dataplane",schemaPath:"#/properties/dataplane/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema108.properties.dataplane,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data9.url !== undefined){
let data10 = data9.url;
if(typeof data10 === "string"){
if(!pattern74.test(data10)){
const err28 = {instancePath:instancePath+"/dataplane/url",schemaPath:"#/$defs/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s\\p{C}\"'`\\\\#${}<>@]+$"},schema:"^https?://[^\\s\\p{C}\"'`\\\\#${}<>@]+$",parentSchema:schema114,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/dataplane/url",schemaPath:"#/$defs/url/type",keyword:"type",params:{type: "string"},schema:schema114.type,parentSchema:schema114,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data9.credentials !== undefined){
if(!(validate24(data9.credentials, {instancePath:instancePath+"/dataplane/credentials",parentData:data9,parentDataProperty:"credentials",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err30 = {instancePath:instancePath+"/dataplane",schemaPath:"#/properties/dataplane/type",keyword:"type",params:{type: "object"},schema:schema108.properties.dataplane.type,parentSchema:schema108.properties.dataplane,data:data9};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema108.type,parentSchema:schema108,data};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = false;
let passing0 = null;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.listen === undefined){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "listen"},schema:schema93.oneOf[0].required,parentSchema:schema93.oneOf[0],data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.base_port === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "base_port"},schema:schema93.oneOf[1].required,parentSchema:schema93.oneOf[1],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},schema:schema93.oneOf,parentSchema:schema93,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},schema:schema93.required,parentSchema:schema93,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema93.properties, key0))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema93,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err5 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},schema:schema93.properties.type.type,parentSchema:schema93.properties.type,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!((((data0 === "haproxy") || (data0 === "twemproxy")) || (data0 === "mcrouter")) || (data0 === "memcached-proxy"))){
const err6 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema93.properties.type.enum},schema:schema93.properties.type.enum,parentSchema:schema93.properties.type,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.pools !== undefined){
let data1 = data.pools;
if(Array.isArray(data1)){
if(data1.length < 1){
const err7 = {instancePath:instancePath+"/pools",schemaPath:"#/properties/pools/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema93.properties.pools,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err8 = {instancePath:instancePath+"/pools/" + i0,schemaPath:"#/properties/pools/items/type",keyword:"type",params:{type: "string"},schema:schema93.properties.pools.items.type,parentSchema:schema93.properties.pools.items,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const _errs12 = errors;
const _errs13 = errors;
if(!(((data2 === "direct") || (data2 === "none")) || (data2 === "all"))){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var valid5 = _errs13 === errors;
if(valid5){
const err10 = {instancePath:instancePath+"/pools/" + i0,schemaPath:"#/$defs/name/not",keyword:"not",params:{},schema:schema32.not,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
}
if(typeof data2 === "string"){
if(data2.length > 63){
const err11 = {instancePath:instancePath+"/pools/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 63},schema:63,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/pools/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_.-]*$"},schema:"^[A-Za-z][A-Za-z0-9_.-]*$",parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/pools/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
let i1 = data1.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data1[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err14 = {instancePath:instancePath+"/pools",schemaPath:"#/properties/pools/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema93.properties.pools,data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err15 = {instancePath:instancePath+"/pools",schemaPath:"#/properties/pools/type",keyword:"type",params:{type: "array"},schema:schema93.properties.pools.type,parentSchema:schema93.properties.pools,data:data1};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.listen !== undefined){
let data3 = data.listen;
if(typeof data3 === "string"){
if(!pattern59.test(data3)){
const err16 = {instancePath:instancePath+"/listen",schemaPath:"#/$defs/listener/pattern",keyword:"pattern",params:{pattern: "^(?:(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|\\[(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+\\]|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*):(?:6553[0-5]|655[0-2]\\d|65[0-4]\\d{2}|6[0-4]\\d{3}|[1-5]\\d{4}|[1-9]\\d{0,3})|/[A-Za-z0-9._/@%+-]+)$"},schema:"^(?:(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|\\[(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+\\]|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*):(?:6553[0-5]|655[0-2]\\d|65[0-4]\\d{2}|6[0-4]\\d{3}|[1-5]\\d{4}|[1-9]\\d{0,3})|/[A-Za-z0-9._/@%+-]+)$",parentSchema:schema95,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/listen",schemaPath:"#/$defs/listener/type",keyword:"type",params:{type: "string"},schema:schema95.type,parentSchema:schema95,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.base_port !== undefined){
let data4 = data.base_port;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err18 = {instancePath:instancePath+"/base_port",schemaPath:"#/$defs/port/type",keyword:"type",params:{type: "integer"},schema:schema40.type,parentSchema:schema40,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 65535 || isNaN(data4)){
const err19 = {instancePath:instancePath+"/base_port",schemaPath:"#/$defs/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},schema:65535,parentSchema:schema40,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err20 = {instancePath:instancePath+"/base_port",schemaPath:"#/$defs/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema40,data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data.placement !== undefined){
let data5 = data.placement;
if(typeof data5 !== "string"){
const err21 = {instancePath:instancePath+"/placement",schemaPath:"#/properties/placement/type",keyword:"type",params:{type: "string"},schema:schema93.properties.placement.type,parentSchema:schema93.properties.placement,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!((data5 === "central") || (data5 === "sidecar"))){
const err22 = {instancePath:instancePath+"/placement",schemaPath:"#/properties/placement/enum",keyword:"enum",params:{allowedValues: schema93.properties.placement.enum},schema:schema93.properties.placement.enum,parentSchema:schema93.properties.placement,data:data5};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.over !== undefined){
let data6 = data.over;
const _errs26 = errors;
const _errs27 = errors;
if(!(((data6 === "direct") || (data6 === "none")) || (data6 === "all"))){
const err23 = {};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var valid10 = _errs27 === errors;
if(valid10){
const err24 = {instancePath:instancePath+"/over",schemaPath:"#/$defs/name/not",keyword:"not",params:{},schema:schema32.not,parentSchema:schema32,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
else {
errors = _errs26;
if(vErrors !== null){
if(_errs26){
vErrors.length = _errs26;
}
else {
vErrors = null;
}
}
}
if(typeof data6 === "string"){
if(data6.length > 63){
const err25 = {instancePath:instancePath+"/over",schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 63},schema:63,parentSchema:schema32,data:data6};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!pattern5.test(data6)){
const err26 = {instancePath:instancePath+"/over",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_.-]*$"},schema:"^[A-Za-z][A-Za-z0-9_.-]*$",parentSchema:schema32,data:data6};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/over",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data6};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.timeouts !== undefined){
let data7 = data.timeouts;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
if(!(((((key1 === "connect") || (key1 === "server")) || (key1 === "queue")) || (key1 === "idle")) || (key1 === "probe"))){
const err28 = {instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema93.properties.timeouts,data:data7};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data7.connect !== undefined){
let data8 = data7.connect;
if(typeof data8 === "string"){
if(!pattern26.test(data8)){
const err29 = {instancePath:instancePath+"/timeouts/connect",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$"},schema:"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$",parentSchema:schema57,data:data8};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/timeouts/connect",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema57.type,parentSchema:schema57,data:data8};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data7.server !== undefined){
let data9 = data7.server;
if(typeof data9 === "string"){
if(!pattern26.test(data9)){
const err31 = {instancePath:instancePath+"/timeouts/server",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$"},schema:"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$",parentSchema:schema57,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/timeouts/server",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema57.type,parentSchema:schema57,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data7.queue !== undefined){
let data10 = data7.queue;
if(typeof data10 === "string"){
if(!pattern26.test(data10)){
const err33 = {instancePath:instancePath+"/timeouts/queue",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$"},schema:"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$",parentSchema:schema57,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/timeouts/queue",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema57.type,parentSchema:schema57,data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data7.idle !== undefined){
let data11 = data7.idle;
if(typeof data11 === "string"){
if(!pattern26.test(data11)){
const err35 = {instancePath:instancePath+"/timeouts/idle",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$"},schema:"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$",parentSchema:schema57,data:data11};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/timeouts/idle",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema57.type,parentSchema:schema57,data:data11};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data7.probe !== undefined){
let data12 = data7.probe;
if(typeof data12 === "string"){
if(!pattern26.test(data12)){
const err37 = {instancePath:instancePath+"/timeouts/probe",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$"},schema:"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$",parentSchema:schema57,data:data12};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/timeouts/probe",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema57.type,parentSchema:schema57,data:data12};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/timeouts",schemaPath:"#/properties/timeouts/type",keyword:"type",params:{type: "object"},schema:schema93.properties.timeouts.type,parentSchema:schema93.properties.timeouts,data:data7};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.max_connections !== undefined){
let data13 = data.max_connections;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err40 = {instancePath:instancePath+"/max_connections",schemaPath:"#/properties/max_connections/type",keyword:"type",params:{type: "integer"},schema:schema93.properties.max_connections.type,parentSchema:schema93.properties.max_connections,data:data13};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 1 || isNaN(data13)){
const err41 = {instancePath:instancePath+"/max_connections",schemaPath:"#/properties/max_connections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema93.properties.max_connections,data:data13};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
if(data.node_max_connections !== undefined){
let data14 = data.node_max_connections;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err42 = {instancePath:instancePath+"/node_max_connections",schemaPath:"#/properties/node_max_connections/type",keyword:"type",params:{type: "integer"},schema:schema93.properties.node_max_connections.type,parentSchema:schema93.properties.node_max_connections,data:data14};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 1 || isNaN(data14)){
const err43 = {instancePath:instancePath+"/node_max_connections",schemaPath:"#/properties/node_max_connections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema93.properties.node_max_connections,data:data14};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data.global_max_connections !== undefined){
let data15 = data.global_max_connections;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err44 = {instancePath:instancePath+"/global_max_connections",schemaPath:"#/properties/global_max_connections/type",keyword:"type",params:{type: "integer"},schema:schema93.properties.global_max_connections.type,parentSchema:schema93.properties.global_max_connections,data:data15};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 1 || isNaN(data15)){
const err45 = {instancePath:instancePath+"/global_max_connections",schemaPath:"#/properties/global_max_connections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema93.properties.global_max_connections,data:data15};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
if(data.state_file !== undefined){
let data16 = data.state_file;
if(typeof data16 === "string"){
if(!pattern66.test(data16)){
const err46 = {instancePath:instancePath+"/state_file",schemaPath:"#/$defs/absolute_path/pattern",keyword:"pattern",params:{pattern: "^/[A-Za-z0-9._/@%+,=:~-]+$"},schema:"^/[A-Za-z0-9._/@%+,=:~-]+$",parentSchema:schema103,data:data16};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/state_file",schemaPath:"#/$defs/absolute_path/type",keyword:"type",params:{type: "string"},schema:schema103.type,parentSchema:schema103,data:data16};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data.hard_stop_after !== undefined){
let data17 = data.hard_stop_after;
if(typeof data17 === "string"){
if(!pattern26.test(data17)){
const err48 = {instancePath:instancePath+"/hard_stop_after",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$"},schema:"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$",parentSchema:schema57,data:data17};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/hard_stop_after",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema57.type,parentSchema:schema57,data:data17};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.metrics !== undefined){
let data18 = data.metrics;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.port === undefined){
const err50 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/required",keyword:"required",params:{missingProperty: "port"},schema:schema93.properties.metrics.required,parentSchema:schema93.properties.metrics,data:data18};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
for(const key2 in data18){
if(!((key2 === "address") || (key2 === "port"))){
const err51 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema93.properties.metrics,data:data18};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data18.address !== undefined){
let data19 = data18.address;
if(typeof data19 === "string"){
if(!pattern8.test(data19)){
const err52 = {instancePath:instancePath+"/metrics/address",schemaPath:"#/$defs/host_address/pattern",keyword:"pattern",params:{pattern: "^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*)$"},schema:"^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*)$",parentSchema:schema36,data:data19};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/metrics/address",schemaPath:"#/$defs/host_address/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data19};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data18.port !== undefined){
let data20 = data18.port;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err54 = {instancePath:instancePath+"/metrics/port",schemaPath:"#/$defs/port/type",keyword:"type",params:{type: "integer"},schema:schema40.type,parentSchema:schema40,data:data20};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 65535 || isNaN(data20)){
const err55 = {instancePath:instancePath+"/metrics/port",schemaPath:"#/$defs/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},schema:65535,parentSchema:schema40,data:data20};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data20 < 1 || isNaN(data20)){
const err56 = {instancePath:instancePath+"/metrics/port",schemaPath:"#/$defs/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema40,data:data20};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
}
else {
const err57 = {instancePath:instancePath+"/metrics",schemaPath:"#/properties/metrics/type",keyword:"type",params:{type: "object"},schema:schema93.properties.metrics.type,parentSchema:schema93.properties.metrics,data:data18};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data.instances !== undefined){
let data21 = data.instances;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(Object.keys(data21).length < 1){
const err58 = {instancePath:instancePath+"/instances",schemaPath:"#/properties/instances/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema93.properties.instances,data:data21};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
for(const key3 in data21){
const _errs69 = errors;
const _errs72 = errors;
const _errs73 = errors;
if(!(((key3 === "direct") || (key3 === "none")) || (key3 === "all"))){
const err59 = {};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
var valid24 = _errs73 === errors;
if(valid24){
const err60 = {instancePath:instancePath+"/instances",schemaPath:"#/$defs/name/not",keyword:"not",params:{},schema:schema32.not,parentSchema:schema32,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
else {
errors = _errs72;
if(vErrors !== null){
if(_errs72){
vErrors.length = _errs72;
}
else {
vErrors = null;
}
}
}
if(typeof key3 === "string"){
if(key3.length > 63){
const err61 = {instancePath:instancePath+"/instances",schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 63},schema:63,parentSchema:schema32,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(!pattern5.test(key3)){
const err62 = {instancePath:instancePath+"/instances",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_.-]*$"},schema:"^[A-Za-z][A-Za-z0-9_.-]*$",parentSchema:schema32,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/instances",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:key3,propertyName:key3};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
var valid22 = _errs69 === errors;
if(!valid22){
const err64 = {instancePath:instancePath+"/instances",schemaPath:"#/properties/instances/propertyNames",keyword:"propertyNames",params:{propertyName: key3},schema:schema93.properties.instances.propertyNames,parentSchema:schema93.properties.instances,data:data21};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
for(const key4 in data21){
if(!(validate43(data21[key4], {instancePath:instancePath+"/instances/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data21,parentDataProperty:key4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
}
else {
const err65 = {instancePath:instancePath+"/instances",schemaPath:"#/properties/instances/type",keyword:"type",params:{type: "object"},schema:schema93.properties.instances.type,parentSchema:schema93.properties.instances,data:data21};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema93.type,parentSchema:schema93,data};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema116 = {"type":"object","additionalProperties":false,"properties":{"language":{"$ref":"#/$defs/text"},"library":{"type":"string","enum":["libmemcached","php-memcached","pylibmc","pymemcache","python-memcached","bmemcached","memjs","npm-memcached","npm-hashring","npm-memcache","dalli","gomemcache","spymemcached","perl-cache-memcached","perl-cache-memcached-fast","other"]},"options":{"type":"object","additionalProperties":{"type":["string","number","boolean"],"x-expected":"text, a number, true or false"}},"pools":{"type":"object","propertyNames":{"$ref":"#/$defs/name","x-reference":"pool"},"minProperties":1,"additionalProperties":{"$ref":"#/$defs/client_pool"}},"processes":{"type":"integer","minimum":1},"pool_size":{"type":"integer","minimum":1},"connect_timeout":{"$ref":"#/$defs/duration"},"timeout":{"$ref":"#/$defs/duration"},"retries":{"type":"integer","minimum":0},"idle":{"$ref":"#/$defs/duration_or_off"},"zone":{"type":["string","array"],"pattern":"^[A-Za-z][A-Za-z0-9_.-]*$","items":{"$ref":"#/$defs/name","x-reference":"zone"},"minItems":1,"x-reference":"zone","x-bareword":true,"x-expected":"the name of a zone, or a list of them"}}};
const schema119 = {"type":"object","required":["via"],"additionalProperties":false,"properties":{"via":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_.-]*$","x-reference":"proxy","x-bareword":true,"x-expected":"the name of a proxy, or “direct”"},"protocol":{"type":"string","enum":["ascii","binary","meta"]}}};

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate47.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema116.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema116,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.language !== undefined){
let data0 = data.language;
if(typeof data0 === "string"){
if(!pattern19.test(data0)){
const err1 = {instancePath:instancePath+"/language",schemaPath:"#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}]+$"},schema:"^[^\\p{C}]+$",parentSchema:schema49,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/language",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.library !== undefined){
let data1 = data.library;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/library",schemaPath:"#/properties/library/type",keyword:"type",params:{type: "string"},schema:schema116.properties.library.type,parentSchema:schema116.properties.library,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!((((((((((((((((data1 === "libmemcached") || (data1 === "php-memcached")) || (data1 === "pylibmc")) || (data1 === "pymemcache")) || (data1 === "python-memcached")) || (data1 === "bmemcached")) || (data1 === "memjs")) || (data1 === "npm-memcached")) || (data1 === "npm-hashring")) || (data1 === "npm-memcache")) || (data1 === "dalli")) || (data1 === "gomemcache")) || (data1 === "spymemcached")) || (data1 === "perl-cache-memcached")) || (data1 === "perl-cache-memcached-fast")) || (data1 === "other"))){
const err4 = {instancePath:instancePath+"/library",schemaPath:"#/properties/library/enum",keyword:"enum",params:{allowedValues: schema116.properties.library.enum},schema:schema116.properties.library.enum,parentSchema:schema116.properties.library,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.options !== undefined){
let data2 = data.options;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
let data3 = data2[key1];
if(((typeof data3 !== "string") && (!((typeof data3 == "number") && (isFinite(data3))))) && (typeof data3 !== "boolean")){
const err5 = {instancePath:instancePath+"/options/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/options/additionalProperties/type",keyword:"type",params:{type: schema116.properties.options.additionalProperties.type},schema:schema116.properties.options.additionalProperties.type,parentSchema:schema116.properties.options.additionalProperties,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/options",schemaPath:"#/properties/options/type",keyword:"type",params:{type: "object"},schema:schema116.properties.options.type,parentSchema:schema116.properties.options,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.pools !== undefined){
let data4 = data.pools;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(Object.keys(data4).length < 1){
const err7 = {instancePath:instancePath+"/pools",schemaPath:"#/properties/pools/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema116.properties.pools,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key2 in data4){
const _errs14 = errors;
const _errs17 = errors;
const _errs18 = errors;
if(!(((key2 === "direct") || (key2 === "none")) || (key2 === "all"))){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var valid5 = _errs18 === errors;
if(valid5){
const err9 = {instancePath:instancePath+"/pools",schemaPath:"#/$defs/name/not",keyword:"not",params:{},schema:schema32.not,parentSchema:schema32,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
errors = _errs17;
if(vErrors !== null){
if(_errs17){
vErrors.length = _errs17;
}
else {
vErrors = null;
}
}
}
if(typeof key2 === "string"){
if(key2.length > 63){
const err10 = {instancePath:instancePath+"/pools",schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 63},schema:63,parentSchema:schema32,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern5.test(key2)){
const err11 = {instancePath:instancePath+"/pools",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_.-]*$"},schema:"^[A-Za-z][A-Za-z0-9_.-]*$",parentSchema:schema32,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/pools",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var valid3 = _errs14 === errors;
if(!valid3){
const err13 = {instancePath:instancePath+"/pools",schemaPath:"#/properties/pools/propertyNames",keyword:"propertyNames",params:{propertyName: key2},schema:schema116.properties.pools.propertyNames,parentSchema:schema116.properties.pools,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
for(const key3 in data4){
let data5 = data4[key3];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.via === undefined){
const err14 = {instancePath:instancePath+"/pools/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/client_pool/required",keyword:"required",params:{missingProperty: "via"},schema:schema119.required,parentSchema:schema119,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key4 in data5){
if(!((key4 === "via") || (key4 === "protocol"))){
const err15 = {instancePath:instancePath+"/pools/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/client_pool/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema119,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data5.via !== undefined){
let data6 = data5.via;
if(typeof data6 === "string"){
if(!pattern5.test(data6)){
const err16 = {instancePath:instancePath+"/pools/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/via",schemaPath:"#/$defs/client_pool/properties/via/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_.-]*$"},schema:"^[A-Za-z][A-Za-z0-9_.-]*$",parentSchema:schema119.properties.via,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/pools/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/via",schemaPath:"#/$defs/client_pool/properties/via/type",keyword:"type",params:{type: "string"},schema:schema119.properties.via.type,parentSchema:schema119.properties.via,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data5.protocol !== undefined){
let data7 = data5.protocol;
if(typeof data7 !== "string"){
const err18 = {instancePath:instancePath+"/pools/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/protocol",schemaPath:"#/$defs/client_pool/properties/protocol/type",keyword:"type",params:{type: "string"},schema:schema119.properties.protocol.type,parentSchema:schema119.properties.protocol,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!(((data7 === "ascii") || (data7 === "binary")) || (data7 === "meta"))){
const err19 = {instancePath:instancePath+"/pools/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/protocol",schemaPath:"#/$defs/client_pool/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema119.properties.protocol.enum},schema:schema119.properties.protocol.enum,parentSchema:schema119.properties.protocol,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/pools/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/client_pool/type",keyword:"type",params:{type: "object"},schema:schema119.type,parentSchema:schema119,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/pools",schemaPath:"#/properties/pools/type",keyword:"type",params:{type: "object"},schema:schema116.properties.pools.type,parentSchema:schema116.properties.pools,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.processes !== undefined){
let data8 = data.processes;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err22 = {instancePath:instancePath+"/processes",schemaPath:"#/properties/processes/type",keyword:"type",params:{type: "integer"},schema:schema116.properties.processes.type,parentSchema:schema116.properties.processes,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 1 || isNaN(data8)){
const err23 = {instancePath:instancePath+"/processes",schemaPath:"#/properties/processes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema116.properties.processes,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
if(data.pool_size !== undefined){
let data9 = data.pool_size;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err24 = {instancePath:instancePath+"/pool_size",schemaPath:"#/properties/pool_size/type",keyword:"type",params:{type: "integer"},schema:schema116.properties.pool_size.type,parentSchema:schema116.properties.pool_size,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 1 || isNaN(data9)){
const err25 = {instancePath:instancePath+"/pool_size",schemaPath:"#/properties/pool_size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema116.properties.pool_size,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
if(data.connect_timeout !== undefined){
let data10 = data.connect_timeout;
if(typeof data10 === "string"){
if(!pattern26.test(data10)){
const err26 = {instancePath:instancePath+"/connect_timeout",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$"},schema:"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$",parentSchema:schema57,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/connect_timeout",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema57.type,parentSchema:schema57,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.timeout !== undefined){
let data11 = data.timeout;
if(typeof data11 === "string"){
if(!pattern26.test(data11)){
const err28 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$"},schema:"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$",parentSchema:schema57,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema57.type,parentSchema:schema57,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.retries !== undefined){
let data12 = data.retries;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err30 = {instancePath:instancePath+"/retries",schemaPath:"#/properties/retries/type",keyword:"type",params:{type: "integer"},schema:schema116.properties.retries.type,parentSchema:schema116.properties.retries,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
const err31 = {instancePath:instancePath+"/retries",schemaPath:"#/properties/retries/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema116.properties.retries,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
if(data.idle !== undefined){
let data13 = data.idle;
if(typeof data13 === "string"){
if(!pattern15.test(data13)){
const err32 = {instancePath:instancePath+"/idle",schemaPath:"#/$defs/duration_or_off/pattern",keyword:"pattern",params:{pattern: "^\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$"},schema:"^\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$",parentSchema:schema44,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/idle",schemaPath:"#/$defs/duration_or_off/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.zone !== undefined){
let data14 = data.zone;
if((typeof data14 !== "string") && (!(Array.isArray(data14)))){
const err34 = {instancePath:instancePath+"/zone",schemaPath:"#/properties/zone/type",keyword:"type",params:{type: schema116.properties.zone.type},schema:schema116.properties.zone.type,parentSchema:schema116.properties.zone,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(typeof data14 === "string"){
if(!pattern5.test(data14)){
const err35 = {instancePath:instancePath+"/zone",schemaPath:"#/properties/zone/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_.-]*$"},schema:"^[A-Za-z][A-Za-z0-9_.-]*$",parentSchema:schema116.properties.zone,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(Array.isArray(data14)){
if(data14.length < 1){
const err36 = {instancePath:instancePath+"/zone",schemaPath:"#/properties/zone/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema116.properties.zone,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
let data15 = data14[i0];
const _errs48 = errors;
const _errs49 = errors;
if(!(((data15 === "direct") || (data15 === "none")) || (data15 === "all"))){
const err37 = {};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
var valid15 = _errs49 === errors;
if(valid15){
const err38 = {instancePath:instancePath+"/zone/" + i0,schemaPath:"#/$defs/name/not",keyword:"not",params:{},schema:schema32.not,parentSchema:schema32,data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
else {
errors = _errs48;
if(vErrors !== null){
if(_errs48){
vErrors.length = _errs48;
}
else {
vErrors = null;
}
}
}
if(typeof data15 === "string"){
if(data15.length > 63){
const err39 = {instancePath:instancePath+"/zone/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 63},schema:63,parentSchema:schema32,data:data15};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!pattern5.test(data15)){
const err40 = {instancePath:instancePath+"/zone/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_.-]*$"},schema:"^[A-Za-z][A-Za-z0-9_.-]*$",parentSchema:schema32,data:data15};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/zone/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data15};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
}
}
else {
const err42 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema116.type,parentSchema:schema116,data};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
validate47.errors = vErrors;
return errors === 0;
}
validate47.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema129 = {"type":["object","boolean"],"not":{"const":true,"x-message":"An alert is on when it is named: write {} for its defaults, or false to switch it off."},"additionalProperties":false,"x-expected":"a map such as {for: 5m, severity: ticket}, or false","properties":{"for":{"$ref":"#/$defs/duration_or_off"},"severity":{"type":"string","enum":["page","ticket","info"]}}};

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate50.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (typeof data !== "boolean")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema129.type},schema:schema129.type,parentSchema:schema129,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
const _errs2 = errors;
if(true !== data){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs2 === errors;
if(valid0){
const err2 = {instancePath,schemaPath:"#/not",keyword:"not",params:{},schema:schema129.not,parentSchema:schema129,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "for") || (key0 === "severity"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema129,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.for !== undefined){
let data0 = data.for;
if(typeof data0 === "string"){
if(!pattern15.test(data0)){
const err4 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/duration_or_off/pattern",keyword:"pattern",params:{pattern: "^\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$"},schema:"^\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$",parentSchema:schema44,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/duration_or_off/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.severity !== undefined){
let data1 = data.severity;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/type",keyword:"type",params:{type: "string"},schema:schema129.properties.severity.type,parentSchema:schema129.properties.severity,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(((data1 === "page") || (data1 === "ticket")) || (data1 === "info"))){
const err7 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/enum",keyword:"enum",params:{allowedValues: schema129.properties.severity.enum},schema:schema129.properties.severity.enum,parentSchema:schema129.properties.severity,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
validate50.errors = vErrors;
return errors === 0;
}
validate50.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema131 = {"type":["object","boolean"],"not":{"const":true,"x-message":"An alert is on when it is named: write {} for its defaults, or false to switch it off."},"additionalProperties":false,"x-expected":"a map such as {for: 5m, severity: ticket}, or false","properties":{"for":{"$ref":"#/$defs/duration_or_off"},"severity":{"type":"string","enum":["page","ticket","info"]},"above":{"type":"number","minimum":0},"window":{"$ref":"#/$defs/duration"}}};

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (typeof data !== "boolean")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema131.type},schema:schema131.type,parentSchema:schema131,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
const _errs2 = errors;
if(true !== data){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs2 === errors;
if(valid0){
const err2 = {instancePath,schemaPath:"#/not",keyword:"not",params:{},schema:schema131.not,parentSchema:schema131,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "for") || (key0 === "severity")) || (key0 === "above")) || (key0 === "window"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema131,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.for !== undefined){
let data0 = data.for;
if(typeof data0 === "string"){
if(!pattern15.test(data0)){
const err4 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/duration_or_off/pattern",keyword:"pattern",params:{pattern: "^\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$"},schema:"^\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$",parentSchema:schema44,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/duration_or_off/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.severity !== undefined){
let data1 = data.severity;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/type",keyword:"type",params:{type: "string"},schema:schema131.properties.severity.type,parentSchema:schema131.properties.severity,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(((data1 === "page") || (data1 === "ticket")) || (data1 === "info"))){
const err7 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/enum",keyword:"enum",params:{allowedValues: schema131.properties.severity.enum},schema:schema131.properties.severity.enum,parentSchema:schema131.properties.severity,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.above !== undefined){
let data2 = data.above;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/above",schemaPath:"#/properties/above/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema131.properties.above,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/above",schemaPath:"#/properties/above/type",keyword:"type",params:{type: "number"},schema:schema131.properties.above.type,parentSchema:schema131.properties.above,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.window !== undefined){
let data3 = data.window;
if(typeof data3 === "string"){
if(!pattern26.test(data3)){
const err10 = {instancePath:instancePath+"/window",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$"},schema:"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$",parentSchema:schema57,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/window",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema57.type,parentSchema:schema57,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema134 = {"type":["object","boolean"],"not":{"const":true,"x-message":"An alert is on when it is named: write {} for its defaults, or false to switch it off."},"additionalProperties":false,"x-expected":"a map such as {for: 5m, severity: ticket}, or false","properties":{"for":{"$ref":"#/$defs/duration_or_off"},"severity":{"type":"string","enum":["page","ticket","info"]},"below":{"type":"number","minimum":0,"maximum":1},"window":{"$ref":"#/$defs/duration"},"min_rate":{"type":"number","minimum":0}}};

function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate62.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (typeof data !== "boolean")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema134.type},schema:schema134.type,parentSchema:schema134,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
const _errs2 = errors;
if(true !== data){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs2 === errors;
if(valid0){
const err2 = {instancePath,schemaPath:"#/not",keyword:"not",params:{},schema:schema134.not,parentSchema:schema134,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "for") || (key0 === "severity")) || (key0 === "below")) || (key0 === "window")) || (key0 === "min_rate"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema134,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.for !== undefined){
let data0 = data.for;
if(typeof data0 === "string"){
if(!pattern15.test(data0)){
const err4 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/duration_or_off/pattern",keyword:"pattern",params:{pattern: "^\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$"},schema:"^\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$",parentSchema:schema44,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/duration_or_off/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.severity !== undefined){
let data1 = data.severity;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/type",keyword:"type",params:{type: "string"},schema:schema134.properties.severity.type,parentSchema:schema134.properties.severity,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(((data1 === "page") || (data1 === "ticket")) || (data1 === "info"))){
const err7 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/enum",keyword:"enum",params:{allowedValues: schema134.properties.severity.enum},schema:schema134.properties.severity.enum,parentSchema:schema134.properties.severity,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.below !== undefined){
let data2 = data.below;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/below",schemaPath:"#/properties/below/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},schema:1,parentSchema:schema134.properties.below,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/below",schemaPath:"#/properties/below/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema134.properties.below,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/below",schemaPath:"#/properties/below/type",keyword:"type",params:{type: "number"},schema:schema134.properties.below.type,parentSchema:schema134.properties.below,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.window !== undefined){
let data3 = data.window;
if(typeof data3 === "string"){
if(!pattern26.test(data3)){
const err11 = {instancePath:instancePath+"/window",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$"},schema:"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$",parentSchema:schema57,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/window",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema57.type,parentSchema:schema57,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.min_rate !== undefined){
let data4 = data.min_rate;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/min_rate",schemaPath:"#/properties/min_rate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema134.properties.min_rate,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/min_rate",schemaPath:"#/properties/min_rate/type",keyword:"type",params:{type: "number"},schema:schema134.properties.min_rate.type,parentSchema:schema134.properties.min_rate,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
validate62.errors = vErrors;
return errors === 0;
}
validate62.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema137 = {"type":["object","boolean"],"not":{"const":true,"x-message":"An alert is on when it is named: write {} for its defaults, or false to switch it off."},"additionalProperties":false,"x-expected":"a map such as {for: 5m, severity: ticket}, or false","properties":{"for":{"$ref":"#/$defs/duration_or_off"},"severity":{"type":"string","enum":["page","ticket","info"]},"window":{"$ref":"#/$defs/duration"}}};

function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate68.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((!(data && typeof data == "object" && !Array.isArray(data))) && (typeof data !== "boolean")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema137.type},schema:schema137.type,parentSchema:schema137,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
const _errs2 = errors;
if(true !== data){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid0 = _errs2 === errors;
if(valid0){
const err2 = {instancePath,schemaPath:"#/not",keyword:"not",params:{},schema:schema137.not,parentSchema:schema137,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "for") || (key0 === "severity")) || (key0 === "window"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema137,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.for !== undefined){
let data0 = data.for;
if(typeof data0 === "string"){
if(!pattern15.test(data0)){
const err4 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/duration_or_off/pattern",keyword:"pattern",params:{pattern: "^\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$"},schema:"^\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$",parentSchema:schema44,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/for",schemaPath:"#/$defs/duration_or_off/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.severity !== undefined){
let data1 = data.severity;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/type",keyword:"type",params:{type: "string"},schema:schema137.properties.severity.type,parentSchema:schema137.properties.severity,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(((data1 === "page") || (data1 === "ticket")) || (data1 === "info"))){
const err7 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/enum",keyword:"enum",params:{allowedValues: schema137.properties.severity.enum},schema:schema137.properties.severity.enum,parentSchema:schema137.properties.severity,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.window !== undefined){
let data2 = data.window;
if(typeof data2 === "string"){
if(!pattern26.test(data2)){
const err8 = {instancePath:instancePath+"/window",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$"},schema:"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$",parentSchema:schema57,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/window",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema57.type,parentSchema:schema57,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
validate68.errors = vErrors;
return errors === 0;
}
validate68.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:memcached-ha:memcached-cluster:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.cluster === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cluster"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.nodes === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "nodes"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((func1.call(schema31.properties, key0)) || (pattern4.test(key0)))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.version !== undefined){
let data0 = data.version;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err4 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.version.type,parentSchema:schema31.properties.version,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(1 !== data0){
const err5 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema31.properties.version,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.cluster !== undefined){
let data1 = data.cluster;
const _errs7 = errors;
const _errs8 = errors;
if(!(((data1 === "direct") || (data1 === "none")) || (data1 === "all"))){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var valid2 = _errs8 === errors;
if(valid2){
const err7 = {instancePath:instancePath+"/cluster",schemaPath:"#/$defs/name/not",keyword:"not",params:{},schema:schema32.not,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
if(typeof data1 === "string"){
if(data1.length > 63){
const err8 = {instancePath:instancePath+"/cluster",schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 63},schema:63,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern5.test(data1)){
const err9 = {instancePath:instancePath+"/cluster",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_.-]*$"},schema:"^[A-Za-z][A-Za-z0-9_.-]*$",parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/cluster",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.environment !== undefined){
let data2 = data.environment;
if(typeof data2 !== "string"){
const err11 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "string"},schema:schema31.properties.environment.type,parentSchema:schema31.properties.environment,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!(((data2 === "production") || (data2 === "staging")) || (data2 === "development"))){
const err12 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/enum",keyword:"enum",params:{allowedValues: schema31.properties.environment.enum},schema:schema31.properties.environment.enum,parentSchema:schema31.properties.environment,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.network !== undefined){
let data3 = data.network;
if(typeof data3 !== "string"){
const err13 = {instancePath:instancePath+"/network",schemaPath:"#/properties/network/type",keyword:"type",params:{type: "string"},schema:schema31.properties.network.type,parentSchema:schema31.properties.network,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!((data3 === "public") || (data3 === "private"))){
const err14 = {instancePath:instancePath+"/network",schemaPath:"#/properties/network/enum",keyword:"enum",params:{allowedValues: schema31.properties.network.enum},schema:schema31.properties.network.enum,parentSchema:schema31.properties.network,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.zones !== undefined){
let data4 = data.zones;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 !== "string"){
const err15 = {instancePath:instancePath+"/zones/" + i0,schemaPath:"#/properties/zones/items/type",keyword:"type",params:{type: "string"},schema:schema31.properties.zones.items.type,parentSchema:schema31.properties.zones.items,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const _errs18 = errors;
const _errs19 = errors;
if(!(((data5 === "direct") || (data5 === "none")) || (data5 === "all"))){
const err16 = {};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var valid6 = _errs19 === errors;
if(valid6){
const err17 = {instancePath:instancePath+"/zones/" + i0,schemaPath:"#/$defs/name/not",keyword:"not",params:{},schema:schema32.not,parentSchema:schema32,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
else {
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
}
if(typeof data5 === "string"){
if(data5.length > 63){
const err18 = {instancePath:instancePath+"/zones/" + i0,schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 63},schema:63,parentSchema:schema32,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern5.test(data5)){
const err19 = {instancePath:instancePath+"/zones/" + i0,schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_.-]*$"},schema:"^[A-Za-z][A-Za-z0-9_.-]*$",parentSchema:schema32,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/zones/" + i0,schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
let i1 = data4.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data4[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err21 = {instancePath:instancePath+"/zones",schemaPath:"#/properties/zones/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema31.properties.zones,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err22 = {instancePath:instancePath+"/zones",schemaPath:"#/properties/zones/type",keyword:"type",params:{type: "array"},schema:schema31.properties.zones.type,parentSchema:schema31.properties.zones,data:data4};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.hosts !== undefined){
let data6 = data.hosts;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
const _errs23 = errors;
const _errs26 = errors;
const _errs27 = errors;
if(!(((key1 === "direct") || (key1 === "none")) || (key1 === "all"))){
const err23 = {};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var valid10 = _errs27 === errors;
if(valid10){
const err24 = {instancePath:instancePath+"/hosts",schemaPath:"#/$defs/name/not",keyword:"not",params:{},schema:schema32.not,parentSchema:schema32,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
else {
errors = _errs26;
if(vErrors !== null){
if(_errs26){
vErrors.length = _errs26;
}
else {
vErrors = null;
}
}
}
if(typeof key1 === "string"){
if(key1.length > 63){
const err25 = {instancePath:instancePath+"/hosts",schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 63},schema:63,parentSchema:schema32,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!pattern5.test(key1)){
const err26 = {instancePath:instancePath+"/hosts",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_.-]*$"},schema:"^[A-Za-z][A-Za-z0-9_.-]*$",parentSchema:schema32,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/hosts",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var valid8 = _errs23 === errors;
if(!valid8){
const err28 = {instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/propertyNames",keyword:"propertyNames",params:{propertyName: key1},schema:schema31.properties.hosts.propertyNames,parentSchema:schema31.properties.hosts,data:data6};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
for(const key2 in data6){
if(!(validate21(data6[key2], {instancePath:instancePath+"/hosts/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data6,parentDataProperty:key2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err29 = {instancePath:instancePath+"/hosts",schemaPath:"#/properties/hosts/type",keyword:"type",params:{type: "object"},schema:schema31.properties.hosts.type,parentSchema:schema31.properties.hosts,data:data6};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.defaults !== undefined){
let data8 = data.defaults;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key3 in data8){
if(!((key3 === "node") || (key3 === "failover"))){
const err30 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema31.properties.defaults,data:data8};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data8.node !== undefined){
let data9 = data8.node;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key4 in data9){
if(!(func1.call(schema31.properties.defaults.properties.node.properties, key4))){
const err31 = {instancePath:instancePath+"/defaults/node",schemaPath:"#/properties/defaults/properties/node/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema31.properties.defaults.properties.node,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.port !== undefined){
let data10 = data9.port;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err32 = {instancePath:instancePath+"/defaults/node/port",schemaPath:"#/$defs/port/type",keyword:"type",params:{type: "integer"},schema:schema40.type,parentSchema:schema40,data:data10};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 65535 || isNaN(data10)){
const err33 = {instancePath:instancePath+"/defaults/node/port",schemaPath:"#/$defs/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},schema:65535,parentSchema:schema40,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data10 < 1 || isNaN(data10)){
const err34 = {instancePath:instancePath+"/defaults/node/port",schemaPath:"#/$defs/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema40,data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
if(data9.zone !== undefined){
let data11 = data9.zone;
const _errs42 = errors;
const _errs43 = errors;
if(!(((data11 === "direct") || (data11 === "none")) || (data11 === "all"))){
const err35 = {};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
var valid16 = _errs43 === errors;
if(valid16){
const err36 = {instancePath:instancePath+"/defaults/node/zone",schemaPath:"#/$defs/name/not",keyword:"not",params:{},schema:schema32.not,parentSchema:schema32,data:data11};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
else {
errors = _errs42;
if(vErrors !== null){
if(_errs42){
vErrors.length = _errs42;
}
else {
vErrors = null;
}
}
}
if(typeof data11 === "string"){
if(data11.length > 63){
const err37 = {instancePath:instancePath+"/defaults/node/zone",schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 63},schema:63,parentSchema:schema32,data:data11};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!pattern5.test(data11)){
const err38 = {instancePath:instancePath+"/defaults/node/zone",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_.-]*$"},schema:"^[A-Za-z][A-Za-z0-9_.-]*$",parentSchema:schema32,data:data11};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/defaults/node/zone",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data11};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data9.memory !== undefined){
let data12 = data9.memory;
if(typeof data12 === "string"){
if(!pattern11.test(data12)){
const err40 = {instancePath:instancePath+"/defaults/node/memory",schemaPath:"#/$defs/size/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:KiB|MiB|GiB|TiB)$"},schema:"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:KiB|MiB|GiB|TiB)$",parentSchema:schema39,data:data12};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/defaults/node/memory",schemaPath:"#/$defs/size/type",keyword:"type",params:{type: "string"},schema:schema39.type,parentSchema:schema39,data:data12};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data9.item_max !== undefined){
let data13 = data9.item_max;
if(typeof data13 === "string"){
if(!pattern11.test(data13)){
const err42 = {instancePath:instancePath+"/defaults/node/item_max",schemaPath:"#/$defs/size/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:KiB|MiB|GiB|TiB)$"},schema:"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:KiB|MiB|GiB|TiB)$",parentSchema:schema39,data:data13};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/defaults/node/item_max",schemaPath:"#/$defs/size/type",keyword:"type",params:{type: "string"},schema:schema39.type,parentSchema:schema39,data:data13};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data9.max_connections !== undefined){
let data14 = data9.max_connections;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err44 = {instancePath:instancePath+"/defaults/node/max_connections",schemaPath:"#/properties/defaults/properties/node/properties/max_connections/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.defaults.properties.node.properties.max_connections.type,parentSchema:schema31.properties.defaults.properties.node.properties.max_connections,data:data14};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 1 || isNaN(data14)){
const err45 = {instancePath:instancePath+"/defaults/node/max_connections",schemaPath:"#/properties/defaults/properties/node/properties/max_connections/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.defaults.properties.node.properties.max_connections,data:data14};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
if(data9.threads !== undefined){
let data15 = data9.threads;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err46 = {instancePath:instancePath+"/defaults/node/threads",schemaPath:"#/properties/defaults/properties/node/properties/threads/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.defaults.properties.node.properties.threads.type,parentSchema:schema31.properties.defaults.properties.node.properties.threads,data:data15};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 1 || isNaN(data15)){
const err47 = {instancePath:instancePath+"/defaults/node/threads",schemaPath:"#/properties/defaults/properties/node/properties/threads/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.defaults.properties.node.properties.threads,data:data15};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
if(data9.udp_port !== undefined){
let data16 = data9.udp_port;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err48 = {instancePath:instancePath+"/defaults/node/udp_port",schemaPath:"#/properties/defaults/properties/node/properties/udp_port/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.defaults.properties.node.properties.udp_port.type,parentSchema:schema31.properties.defaults.properties.node.properties.udp_port,data:data16};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 65535 || isNaN(data16)){
const err49 = {instancePath:instancePath+"/defaults/node/udp_port",schemaPath:"#/properties/defaults/properties/node/properties/udp_port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},schema:65535,parentSchema:schema31.properties.defaults.properties.node.properties.udp_port,data:data16};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data16 < 0 || isNaN(data16)){
const err50 = {instancePath:instancePath+"/defaults/node/udp_port",schemaPath:"#/properties/defaults/properties/node/properties/udp_port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema31.properties.defaults.properties.node.properties.udp_port,data:data16};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
if(data9.idle_timeout !== undefined){
let data17 = data9.idle_timeout;
if(typeof data17 === "string"){
if(!pattern15.test(data17)){
const err51 = {instancePath:instancePath+"/defaults/node/idle_timeout",schemaPath:"#/$defs/duration_or_off/pattern",keyword:"pattern",params:{pattern: "^\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$"},schema:"^\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$",parentSchema:schema44,data:data17};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/defaults/node/idle_timeout",schemaPath:"#/$defs/duration_or_off/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data17};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data9.lru !== undefined){
let data18 = data9.lru;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key5 in data18){
if(!((key5 === "hot") || (key5 === "warm"))){
const err53 = {instancePath:instancePath+"/defaults/node/lru",schemaPath:"#/$defs/lru/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},schema:false,parentSchema:schema45,data:data18};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data18.hot !== undefined){
let data19 = data18.hot;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err54 = {instancePath:instancePath+"/defaults/node/lru/hot",schemaPath:"#/$defs/lru/properties/hot/type",keyword:"type",params:{type: "integer"},schema:schema45.properties.hot.type,parentSchema:schema45.properties.hot,data:data19};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 100 || isNaN(data19)){
const err55 = {instancePath:instancePath+"/defaults/node/lru/hot",schemaPath:"#/$defs/lru/properties/hot/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema45.properties.hot,data:data19};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data19 < 1 || isNaN(data19)){
const err56 = {instancePath:instancePath+"/defaults/node/lru/hot",schemaPath:"#/$defs/lru/properties/hot/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema45.properties.hot,data:data19};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
if(data18.warm !== undefined){
let data20 = data18.warm;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err57 = {instancePath:instancePath+"/defaults/node/lru/warm",schemaPath:"#/$defs/lru/properties/warm/type",keyword:"type",params:{type: "integer"},schema:schema45.properties.warm.type,parentSchema:schema45.properties.warm,data:data20};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 100 || isNaN(data20)){
const err58 = {instancePath:instancePath+"/defaults/node/lru/warm",schemaPath:"#/$defs/lru/properties/warm/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema45.properties.warm,data:data20};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data20 < 1 || isNaN(data20)){
const err59 = {instancePath:instancePath+"/defaults/node/lru/warm",schemaPath:"#/$defs/lru/properties/warm/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema45.properties.warm,data:data20};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
}
else {
const err60 = {instancePath:instancePath+"/defaults/node/lru",schemaPath:"#/$defs/lru/type",keyword:"type",params:{type: "object"},schema:schema45.type,parentSchema:schema45,data:data18};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data9.slab_automove !== undefined){
let data21 = data9.slab_automove;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err61 = {instancePath:instancePath+"/defaults/node/slab_automove",schemaPath:"#/properties/defaults/properties/node/properties/slab_automove/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.defaults.properties.node.properties.slab_automove.type,parentSchema:schema31.properties.defaults.properties.node.properties.slab_automove,data:data21};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(!(((data21 === 0) || (data21 === 1)) || (data21 === 2))){
const err62 = {instancePath:instancePath+"/defaults/node/slab_automove",schemaPath:"#/properties/defaults/properties/node/properties/slab_automove/enum",keyword:"enum",params:{allowedValues: schema31.properties.defaults.properties.node.properties.slab_automove.enum},schema:schema31.properties.defaults.properties.node.properties.slab_automove.enum,parentSchema:schema31.properties.defaults.properties.node.properties.slab_automove,data:data21};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data9.evictions !== undefined){
let data22 = data9.evictions;
if(typeof data22 !== "boolean"){
const err63 = {instancePath:instancePath+"/defaults/node/evictions",schemaPath:"#/properties/defaults/properties/node/properties/evictions/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.defaults.properties.node.properties.evictions.type,parentSchema:schema31.properties.defaults.properties.node.properties.evictions,data:data22};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data9.flush_all !== undefined){
let data23 = data9.flush_all;
if(typeof data23 !== "boolean"){
const err64 = {instancePath:instancePath+"/defaults/node/flush_all",schemaPath:"#/properties/defaults/properties/node/properties/flush_all/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.defaults.properties.node.properties.flush_all.type,parentSchema:schema31.properties.defaults.properties.node.properties.flush_all,data:data23};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data9.protocol !== undefined){
let data24 = data9.protocol;
if(typeof data24 !== "string"){
const err65 = {instancePath:instancePath+"/defaults/node/protocol",schemaPath:"#/properties/defaults/properties/node/properties/protocol/type",keyword:"type",params:{type: "string"},schema:schema31.properties.defaults.properties.node.properties.protocol.type,parentSchema:schema31.properties.defaults.properties.node.properties.protocol,data:data24};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(!(((data24 === "auto") || (data24 === "ascii")) || (data24 === "binary"))){
const err66 = {instancePath:instancePath+"/defaults/node/protocol",schemaPath:"#/properties/defaults/properties/node/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema31.properties.defaults.properties.node.properties.protocol.enum},schema:schema31.properties.defaults.properties.node.properties.protocol.enum,parentSchema:schema31.properties.defaults.properties.node.properties.protocol,data:data24};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data9.auth !== undefined){
if(!(validate23(data9.auth, {instancePath:instancePath+"/defaults/node/auth",parentData:data9,parentDataProperty:"auth",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data9.tls !== undefined){
if(!(validate27(data9.tls, {instancePath:instancePath+"/defaults/node/tls",parentData:data9,parentDataProperty:"tls",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data9.weight !== undefined){
let data27 = data9.weight;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err67 = {instancePath:instancePath+"/defaults/node/weight",schemaPath:"#/$defs/weight/type",keyword:"type",params:{type: "integer"},schema:schema55.type,parentSchema:schema55,data:data27};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 256 || isNaN(data27)){
const err68 = {instancePath:instancePath+"/defaults/node/weight",schemaPath:"#/$defs/weight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 256},schema:256,parentSchema:schema55,data:data27};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data27 < 0 || isNaN(data27)){
const err69 = {instancePath:instancePath+"/defaults/node/weight",schemaPath:"#/$defs/weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema55,data:data27};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
if(data9.version !== undefined){
let data28 = data9.version;
if(typeof data28 === "string"){
if(!pattern25.test(data28)){
const err70 = {instancePath:instancePath+"/defaults/node/version",schemaPath:"#/properties/defaults/properties/node/properties/version/pattern",keyword:"pattern",params:{pattern: "^\\d+\\.\\d+(?:\\.\\d+)?$"},schema:"^\\d+\\.\\d+(?:\\.\\d+)?$",parentSchema:schema31.properties.defaults.properties.node.properties.version,data:data28};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/defaults/node/version",schemaPath:"#/properties/defaults/properties/node/properties/version/type",keyword:"type",params:{type: "string"},schema:schema31.properties.defaults.properties.node.properties.version.type,parentSchema:schema31.properties.defaults.properties.node.properties.version,data:data28};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath:instancePath+"/defaults/node",schemaPath:"#/properties/defaults/properties/node/type",keyword:"type",params:{type: "object"},schema:schema31.properties.defaults.properties.node.type,parentSchema:schema31.properties.defaults.properties.node,data:data9};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data8.failover !== undefined){
if(!(validate29(data8.failover, {instancePath:instancePath+"/defaults/failover",parentData:data8,parentDataProperty:"failover",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
else {
const err73 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/type",keyword:"type",params:{type: "object"},schema:schema31.properties.defaults.type,parentSchema:schema31.properties.defaults,data:data8};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data.nodes !== undefined){
let data30 = data.nodes;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(Object.keys(data30).length < 1){
const err74 = {instancePath:instancePath+"/nodes",schemaPath:"#/properties/nodes/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema31.properties.nodes,data:data30};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
for(const key6 in data30){
const _errs85 = errors;
const _errs88 = errors;
const _errs89 = errors;
if(!(((key6 === "direct") || (key6 === "none")) || (key6 === "all"))){
const err75 = {};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
var valid25 = _errs89 === errors;
if(valid25){
const err76 = {instancePath:instancePath+"/nodes",schemaPath:"#/$defs/name/not",keyword:"not",params:{},schema:schema32.not,parentSchema:schema32,data:key6,propertyName:key6};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
else {
errors = _errs88;
if(vErrors !== null){
if(_errs88){
vErrors.length = _errs88;
}
else {
vErrors = null;
}
}
}
if(typeof key6 === "string"){
if(key6.length > 63){
const err77 = {instancePath:instancePath+"/nodes",schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 63},schema:63,parentSchema:schema32,data:key6,propertyName:key6};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(!pattern5.test(key6)){
const err78 = {instancePath:instancePath+"/nodes",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_.-]*$"},schema:"^[A-Za-z][A-Za-z0-9_.-]*$",parentSchema:schema32,data:key6,propertyName:key6};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
else {
const err79 = {instancePath:instancePath+"/nodes",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:key6,propertyName:key6};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
var valid23 = _errs85 === errors;
if(!valid23){
const err80 = {instancePath:instancePath+"/nodes",schemaPath:"#/properties/nodes/propertyNames",keyword:"propertyNames",params:{propertyName: key6},schema:schema31.properties.nodes.propertyNames,parentSchema:schema31.properties.nodes,data:data30};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
for(const key7 in data30){
if(!(validate33(data30[key7], {instancePath:instancePath+"/nodes/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data30,parentDataProperty:key7,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
}
else {
const err81 = {instancePath:instancePath+"/nodes",schemaPath:"#/properties/nodes/type",keyword:"type",params:{type: "object"},schema:schema31.properties.nodes.type,parentSchema:schema31.properties.nodes,data:data30};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data.pools !== undefined){
let data32 = data.pools;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
for(const key8 in data32){
const _errs94 = errors;
const _errs97 = errors;
const _errs98 = errors;
if(!(((key8 === "direct") || (key8 === "none")) || (key8 === "all"))){
const err82 = {};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
var valid29 = _errs98 === errors;
if(valid29){
const err83 = {instancePath:instancePath+"/pools",schemaPath:"#/$defs/name/not",keyword:"not",params:{},schema:schema32.not,parentSchema:schema32,data:key8,propertyName:key8};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
else {
errors = _errs97;
if(vErrors !== null){
if(_errs97){
vErrors.length = _errs97;
}
else {
vErrors = null;
}
}
}
if(typeof key8 === "string"){
if(key8.length > 63){
const err84 = {instancePath:instancePath+"/pools",schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 63},schema:63,parentSchema:schema32,data:key8,propertyName:key8};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(!pattern5.test(key8)){
const err85 = {instancePath:instancePath+"/pools",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_.-]*$"},schema:"^[A-Za-z][A-Za-z0-9_.-]*$",parentSchema:schema32,data:key8,propertyName:key8};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
else {
const err86 = {instancePath:instancePath+"/pools",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:key8,propertyName:key8};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
var valid27 = _errs94 === errors;
if(!valid27){
const err87 = {instancePath:instancePath+"/pools",schemaPath:"#/properties/pools/propertyNames",keyword:"propertyNames",params:{propertyName: key8},schema:schema31.properties.pools.propertyNames,parentSchema:schema31.properties.pools,data:data32};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
for(const key9 in data32){
if(!(validate37(data32[key9], {instancePath:instancePath+"/pools/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data32,parentDataProperty:key9,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
}
else {
const err88 = {instancePath:instancePath+"/pools",schemaPath:"#/properties/pools/type",keyword:"type",params:{type: "object"},schema:schema31.properties.pools.type,parentSchema:schema31.properties.pools,data:data32};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data.proxies !== undefined){
let data34 = data.proxies;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
for(const key10 in data34){
const _errs103 = errors;
const _errs106 = errors;
const _errs107 = errors;
if(!(((key10 === "direct") || (key10 === "none")) || (key10 === "all"))){
const err89 = {};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
var valid33 = _errs107 === errors;
if(valid33){
const err90 = {instancePath:instancePath+"/proxies",schemaPath:"#/$defs/name/not",keyword:"not",params:{},schema:schema32.not,parentSchema:schema32,data:key10,propertyName:key10};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
else {
errors = _errs106;
if(vErrors !== null){
if(_errs106){
vErrors.length = _errs106;
}
else {
vErrors = null;
}
}
}
if(typeof key10 === "string"){
if(key10.length > 63){
const err91 = {instancePath:instancePath+"/proxies",schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 63},schema:63,parentSchema:schema32,data:key10,propertyName:key10};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(!pattern5.test(key10)){
const err92 = {instancePath:instancePath+"/proxies",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_.-]*$"},schema:"^[A-Za-z][A-Za-z0-9_.-]*$",parentSchema:schema32,data:key10,propertyName:key10};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
else {
const err93 = {instancePath:instancePath+"/proxies",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:key10,propertyName:key10};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
var valid31 = _errs103 === errors;
if(!valid31){
const err94 = {instancePath:instancePath+"/proxies",schemaPath:"#/properties/proxies/propertyNames",keyword:"propertyNames",params:{propertyName: key10},schema:schema31.properties.proxies.propertyNames,parentSchema:schema31.properties.proxies,data:data34};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
for(const key11 in data34){
if(!(validate42(data34[key11], {instancePath:instancePath+"/proxies/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data34,parentDataProperty:key11,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
}
else {
const err95 = {instancePath:instancePath+"/proxies",schemaPath:"#/properties/proxies/type",keyword:"type",params:{type: "object"},schema:schema31.properties.proxies.type,parentSchema:schema31.properties.proxies,data:data34};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data.clients !== undefined){
let data36 = data.clients;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
for(const key12 in data36){
const _errs112 = errors;
const _errs115 = errors;
const _errs116 = errors;
if(!(((key12 === "direct") || (key12 === "none")) || (key12 === "all"))){
const err96 = {};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
var valid37 = _errs116 === errors;
if(valid37){
const err97 = {instancePath:instancePath+"/clients",schemaPath:"#/$defs/name/not",keyword:"not",params:{},schema:schema32.not,parentSchema:schema32,data:key12,propertyName:key12};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
else {
errors = _errs115;
if(vErrors !== null){
if(_errs115){
vErrors.length = _errs115;
}
else {
vErrors = null;
}
}
}
if(typeof key12 === "string"){
if(key12.length > 63){
const err98 = {instancePath:instancePath+"/clients",schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 63},schema:63,parentSchema:schema32,data:key12,propertyName:key12};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(!pattern5.test(key12)){
const err99 = {instancePath:instancePath+"/clients",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_.-]*$"},schema:"^[A-Za-z][A-Za-z0-9_.-]*$",parentSchema:schema32,data:key12,propertyName:key12};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
else {
const err100 = {instancePath:instancePath+"/clients",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:key12,propertyName:key12};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
var valid35 = _errs112 === errors;
if(!valid35){
const err101 = {instancePath:instancePath+"/clients",schemaPath:"#/properties/clients/propertyNames",keyword:"propertyNames",params:{propertyName: key12},schema:schema31.properties.clients.propertyNames,parentSchema:schema31.properties.clients,data:data36};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
for(const key13 in data36){
if(!(validate47(data36[key13], {instancePath:instancePath+"/clients/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data36,parentDataProperty:key13,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
}
else {
const err102 = {instancePath:instancePath+"/clients",schemaPath:"#/properties/clients/type",keyword:"type",params:{type: "object"},schema:schema31.properties.clients.type,parentSchema:schema31.properties.clients,data:data36};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data.monitoring !== undefined){
let data38 = data.monitoring;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
for(const key14 in data38){
if(!((((key14 === "prometheus") || (key14 === "exporter")) || (key14 === "alerts")) || (key14 === "grafana"))){
const err103 = {instancePath:instancePath+"/monitoring",schemaPath:"#/properties/monitoring/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},schema:false,parentSchema:schema31.properties.monitoring,data:data38};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data38.prometheus !== undefined){
let data39 = data38.prometheus;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
for(const key15 in data39){
if(!((((key15 === "scrape_interval") || (key15 === "evaluation_interval")) || (key15 === "url")) || (key15 === "credentials"))){
const err104 = {instancePath:instancePath+"/monitoring/prometheus",schemaPath:"#/properties/monitoring/properties/prometheus/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},schema:false,parentSchema:schema31.properties.monitoring.properties.prometheus,data:data39};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data39.scrape_interval !== undefined){
let data40 = data39.scrape_interval;
if(typeof data40 === "string"){
if(!pattern26.test(data40)){
const err105 = {instancePath:instancePath+"/monitoring/prometheus/scrape_interval",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$"},schema:"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$",parentSchema:schema57,data:data40};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
else {
const err106 = {instancePath:instancePath+"/monitoring/prometheus/scrape_interval",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema57.type,parentSchema:schema57,data:data40};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data39.evaluation_interval !== undefined){
let data41 = data39.evaluation_interval;
if(typeof data41 === "string"){
if(!pattern26.test(data41)){
const err107 = {instancePath:instancePath+"/monitoring/prometheus/evaluation_interval",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$"},schema:"^(?=.*[1-9])\\d+(?:\\.\\d+)?(?:us|ms|s|m|h|d)$",parentSchema:schema57,data:data41};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
else {
const err108 = {instancePath:instancePath+"/monitoring/prometheus/evaluation_interval",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema57.type,parentSchema:schema57,data:data41};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data39.url !== undefined){
let data42 = data39.url;
if(typeof data42 === "string"){
if(!pattern74.test(data42)){
const err109 = {instancePath:instancePath+"/monitoring/prometheus/url",schemaPath:"#/$defs/url/pattern",keyword:"pattern",params:{pattern: "^https?://[^\\s\\p{C}\"'`\\\\#${}<>@]+$"},schema:"^https?://[^\\s\\p{C}\"'`\\\\#${}<>@]+$",parentSchema:schema114,data:data42};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
else {
const err110 = {instancePath:instancePath+"/monitoring/prometheus/url",schemaPath:"#/$defs/url/type",keyword:"type",params:{type: "string"},schema:schema114.type,parentSchema:schema114,data:data42};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data39.credentials !== undefined){
if(!(validate24(data39.credentials, {instancePath:instancePath+"/monitoring/prometheus/credentials",parentData:data39,parentDataProperty:"credentials",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err111 = {instancePath:instancePath+"/monitoring/prometheus",schemaPath:"#/properties/monitoring/properties/prometheus/type",keyword:"type",params:{type: "object"},schema:schema31.properties.monitoring.properties.prometheus.type,parentSchema:schema31.properties.monitoring.properties.prometheus,data:data39};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data38.exporter !== undefined){
let data44 = data38.exporter;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
for(const key16 in data44){
if(!((key16 === "port") || (key16 === "address"))){
const err112 = {instancePath:instancePath+"/monitoring/exporter",schemaPath:"#/properties/monitoring/properties/exporter/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},schema:false,parentSchema:schema31.properties.monitoring.properties.exporter,data:data44};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data44.port !== undefined){
let data45 = data44.port;
if(!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))){
const err113 = {instancePath:instancePath+"/monitoring/exporter/port",schemaPath:"#/$defs/port/type",keyword:"type",params:{type: "integer"},schema:schema40.type,parentSchema:schema40,data:data45};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 > 65535 || isNaN(data45)){
const err114 = {instancePath:instancePath+"/monitoring/exporter/port",schemaPath:"#/$defs/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},schema:65535,parentSchema:schema40,data:data45};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if(data45 < 1 || isNaN(data45)){
const err115 = {instancePath:instancePath+"/monitoring/exporter/port",schemaPath:"#/$defs/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema40,data:data45};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
}
if(data44.address !== undefined){
let data46 = data44.address;
if(typeof data46 === "string"){
if(!pattern8.test(data46)){
const err116 = {instancePath:instancePath+"/monitoring/exporter/address",schemaPath:"#/$defs/host_address/pattern",keyword:"pattern",params:{pattern: "^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*)$"},schema:"^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]+|(?!\\d+(?:\\.\\d+)*(?::|$))[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*)$",parentSchema:schema36,data:data46};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
else {
const err117 = {instancePath:instancePath+"/monitoring/exporter/address",schemaPath:"#/$defs/host_address/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data46};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
}
else {
const err118 = {instancePath:instancePath+"/monitoring/exporter",schemaPath:"#/properties/monitoring/properties/exporter/type",keyword:"type",params:{type: "object"},schema:schema31.properties.monitoring.properties.exporter.type,parentSchema:schema31.properties.monitoring.properties.exporter,data:data44};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data38.alerts !== undefined){
let data47 = data38.alerts;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
for(const key17 in data47){
if(!(func1.call(schema31.properties.monitoring.properties.alerts.properties, key17))){
const err119 = {instancePath:instancePath+"/monitoring/alerts",schemaPath:"#/properties/monitoring/properties/alerts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},schema:false,parentSchema:schema31.properties.monitoring.properties.alerts,data:data47};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data47.node_down !== undefined){
if(!(validate50(data47.node_down, {instancePath:instancePath+"/monitoring/alerts/node_down",parentData:data47,parentDataProperty:"node_down",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data47.exporter_down !== undefined){
if(!(validate50(data47.exporter_down, {instancePath:instancePath+"/monitoring/alerts/exporter_down",parentData:data47,parentDataProperty:"exporter_down",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data47.shard_down !== undefined){
if(!(validate50(data47.shard_down, {instancePath:instancePath+"/monitoring/alerts/shard_down",parentData:data47,parentDataProperty:"shard_down",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data47.redundancy_lost !== undefined){
if(!(validate50(data47.redundancy_lost, {instancePath:instancePath+"/monitoring/alerts/redundancy_lost",parentData:data47,parentDataProperty:"redundancy_lost",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data47.zone_down !== undefined){
if(!(validate50(data47.zone_down, {instancePath:instancePath+"/monitoring/alerts/zone_down",parentData:data47,parentDataProperty:"zone_down",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data47.failover_active !== undefined){
if(!(validate50(data47.failover_active, {instancePath:instancePath+"/monitoring/alerts/failover_active",parentData:data47,parentDataProperty:"failover_active",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data47.backend_empty !== undefined){
if(!(validate50(data47.backend_empty, {instancePath:instancePath+"/monitoring/alerts/backend_empty",parentData:data47,parentDataProperty:"backend_empty",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data47.left_in_maintenance !== undefined){
if(!(validate50(data47.left_in_maintenance, {instancePath:instancePath+"/monitoring/alerts/left_in_maintenance",parentData:data47,parentDataProperty:"left_in_maintenance",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data47.flapping !== undefined){
if(!(validate59(data47.flapping, {instancePath:instancePath+"/monitoring/alerts/flapping",parentData:data47,parentDataProperty:"flapping",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data47.view_split !== undefined){
if(!(validate50(data47.view_split, {instancePath:instancePath+"/monitoring/alerts/view_split",parentData:data47,parentDataProperty:"view_split",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data47.hit_rate !== undefined){
if(!(validate62(data47.hit_rate, {instancePath:instancePath+"/monitoring/alerts/hit_rate",parentData:data47,parentDataProperty:"hit_rate",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
if(data47.hit_rate_drop !== undefined){
if(!(validate62(data47.hit_rate_drop, {instancePath:instancePath+"/monitoring/alerts/hit_rate_drop",parentData:data47,parentDataProperty:"hit_rate_drop",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
if(data47.restarted !== undefined){
if(!(validate50(data47.restarted, {instancePath:instancePath+"/monitoring/alerts/restarted",parentData:data47,parentDataProperty:"restarted",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data47.evictions !== undefined){
if(!(validate59(data47.evictions, {instancePath:instancePath+"/monitoring/alerts/evictions",parentData:data47,parentDataProperty:"evictions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data47.connections !== undefined){
if(!(validate59(data47.connections, {instancePath:instancePath+"/monitoring/alerts/connections",parentData:data47,parentDataProperty:"connections",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data47.connections_rejected !== undefined){
if(!(validate68(data47.connections_rejected, {instancePath:instancePath+"/monitoring/alerts/connections_rejected",parentData:data47,parentDataProperty:"connections_rejected",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
}
if(data47.out_of_memory !== undefined){
if(!(validate50(data47.out_of_memory, {instancePath:instancePath+"/monitoring/alerts/out_of_memory",parentData:data47,parentDataProperty:"out_of_memory",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
if(data47.drift !== undefined){
if(!(validate50(data47.drift, {instancePath:instancePath+"/monitoring/alerts/drift",parentData:data47,parentDataProperty:"drift",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
else {
const err120 = {instancePath:instancePath+"/monitoring/alerts",schemaPath:"#/properties/monitoring/properties/alerts/type",keyword:"type",params:{type: "object"},schema:schema31.properties.monitoring.properties.alerts.type,parentSchema:schema31.properties.monitoring.properties.alerts,data:data47};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data38.grafana !== undefined){
let data66 = data38.grafana;
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
for(const key18 in data66){
if(!((key18 === "folder") || (key18 === "datasource"))){
const err121 = {instancePath:instancePath+"/monitoring/grafana",schemaPath:"#/properties/monitoring/properties/grafana/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},schema:false,parentSchema:schema31.properties.monitoring.properties.grafana,data:data66};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data66.folder !== undefined){
let data67 = data66.folder;
if(typeof data67 === "string"){
if(!pattern19.test(data67)){
const err122 = {instancePath:instancePath+"/monitoring/grafana/folder",schemaPath:"#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}]+$"},schema:"^[^\\p{C}]+$",parentSchema:schema49,data:data67};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
else {
const err123 = {instancePath:instancePath+"/monitoring/grafana/folder",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data67};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data66.datasource !== undefined){
let data68 = data66.datasource;
if(typeof data68 === "string"){
if(!pattern19.test(data68)){
const err124 = {instancePath:instancePath+"/monitoring/grafana/datasource",schemaPath:"#/$defs/text/pattern",keyword:"pattern",params:{pattern: "^[^\\p{C}]+$"},schema:"^[^\\p{C}]+$",parentSchema:schema49,data:data68};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
else {
const err125 = {instancePath:instancePath+"/monitoring/grafana/datasource",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data68};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
else {
const err126 = {instancePath:instancePath+"/monitoring/grafana",schemaPath:"#/properties/monitoring/properties/grafana/type",keyword:"type",params:{type: "object"},schema:schema31.properties.monitoring.properties.grafana.type,parentSchema:schema31.properties.monitoring.properties.grafana,data:data66};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
}
else {
const err127 = {instancePath:instancePath+"/monitoring",schemaPath:"#/properties/monitoring/type",keyword:"type",params:{type: "object"},schema:schema31.properties.monitoring.type,parentSchema:schema31.properties.monitoring,data:data38};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data.outputs !== undefined){
let data69 = data.outputs;
if(data69 && typeof data69 == "object" && !Array.isArray(data69)){
for(const key19 in data69){
if(!(func1.call(schema31.properties.outputs.properties, key19))){
const err128 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},schema:false,parentSchema:schema31.properties.outputs,data:data69};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data69.haproxy !== undefined){
let data70 = data69.haproxy;
if(typeof data70 === "string"){
if(!pattern97.test(data70)){
const err129 = {instancePath:instancePath+"/outputs/haproxy",schemaPath:"#/properties/outputs/properties/haproxy/pattern",keyword:"pattern",params:{pattern: "^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{instance\\})+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{instance\\})+)*$"},schema:"^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{instance\\})+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{instance\\})+)*$",parentSchema:schema31.properties.outputs.properties.haproxy,data:data70};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
else {
const err130 = {instancePath:instancePath+"/outputs/haproxy",schemaPath:"#/properties/outputs/properties/haproxy/type",keyword:"type",params:{type: "string"},schema:schema31.properties.outputs.properties.haproxy.type,parentSchema:schema31.properties.outputs.properties.haproxy,data:data70};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data69.twemproxy !== undefined){
let data71 = data69.twemproxy;
if(typeof data71 === "string"){
if(!pattern97.test(data71)){
const err131 = {instancePath:instancePath+"/outputs/twemproxy",schemaPath:"#/properties/outputs/properties/twemproxy/pattern",keyword:"pattern",params:{pattern: "^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{instance\\})+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{instance\\})+)*$"},schema:"^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{instance\\})+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{instance\\})+)*$",parentSchema:schema31.properties.outputs.properties.twemproxy,data:data71};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
else {
const err132 = {instancePath:instancePath+"/outputs/twemproxy",schemaPath:"#/properties/outputs/properties/twemproxy/type",keyword:"type",params:{type: "string"},schema:schema31.properties.outputs.properties.twemproxy.type,parentSchema:schema31.properties.outputs.properties.twemproxy,data:data71};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data69.mcrouter !== undefined){
let data72 = data69.mcrouter;
if(typeof data72 === "string"){
if(!pattern99.test(data72)){
const err133 = {instancePath:instancePath+"/outputs/mcrouter",schemaPath:"#/properties/outputs/properties/mcrouter/pattern",keyword:"pattern",params:{pattern: "^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-])+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-])+)*$"},schema:"^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-])+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-])+)*$",parentSchema:schema31.properties.outputs.properties.mcrouter,data:data72};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
else {
const err134 = {instancePath:instancePath+"/outputs/mcrouter",schemaPath:"#/properties/outputs/properties/mcrouter/type",keyword:"type",params:{type: "string"},schema:schema31.properties.outputs.properties.mcrouter.type,parentSchema:schema31.properties.outputs.properties.mcrouter,data:data72};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data69["memcached-proxy"] !== undefined){
let data73 = data69["memcached-proxy"];
if(typeof data73 === "string"){
if(!pattern97.test(data73)){
const err135 = {instancePath:instancePath+"/outputs/memcached-proxy",schemaPath:"#/properties/outputs/properties/memcached-proxy/pattern",keyword:"pattern",params:{pattern: "^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{instance\\})+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{instance\\})+)*$"},schema:"^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{instance\\})+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{instance\\})+)*$",parentSchema:schema31.properties.outputs.properties["memcached-proxy"],data:data73};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
else {
const err136 = {instancePath:instancePath+"/outputs/memcached-proxy",schemaPath:"#/properties/outputs/properties/memcached-proxy/type",keyword:"type",params:{type: "string"},schema:schema31.properties.outputs.properties["memcached-proxy"].type,parentSchema:schema31.properties.outputs.properties["memcached-proxy"],data:data73};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data69.memcached !== undefined){
let data74 = data69.memcached;
if(typeof data74 === "string"){
if(!pattern101.test(data74)){
const err137 = {instancePath:instancePath+"/outputs/memcached",schemaPath:"#/properties/outputs/properties/memcached/pattern",keyword:"pattern",params:{pattern: "^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{node\\})+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{node\\})+)*$"},schema:"^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{node\\})+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{node\\})+)*$",parentSchema:schema31.properties.outputs.properties.memcached,data:data74};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
else {
const err138 = {instancePath:instancePath+"/outputs/memcached",schemaPath:"#/properties/outputs/properties/memcached/type",keyword:"type",params:{type: "string"},schema:schema31.properties.outputs.properties.memcached.type,parentSchema:schema31.properties.outputs.properties.memcached,data:data74};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data69.prometheus !== undefined){
let data75 = data69.prometheus;
if(typeof data75 === "string"){
if(!pattern99.test(data75)){
const err139 = {instancePath:instancePath+"/outputs/prometheus",schemaPath:"#/properties/outputs/properties/prometheus/pattern",keyword:"pattern",params:{pattern: "^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-])+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-])+)*$"},schema:"^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-])+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-])+)*$",parentSchema:schema31.properties.outputs.properties.prometheus,data:data75};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
else {
const err140 = {instancePath:instancePath+"/outputs/prometheus",schemaPath:"#/properties/outputs/properties/prometheus/type",keyword:"type",params:{type: "string"},schema:schema31.properties.outputs.properties.prometheus.type,parentSchema:schema31.properties.outputs.properties.prometheus,data:data75};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data69.alerts !== undefined){
let data76 = data69.alerts;
if(typeof data76 === "string"){
if(!pattern99.test(data76)){
const err141 = {instancePath:instancePath+"/outputs/alerts",schemaPath:"#/properties/outputs/properties/alerts/pattern",keyword:"pattern",params:{pattern: "^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-])+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-])+)*$"},schema:"^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-])+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-])+)*$",parentSchema:schema31.properties.outputs.properties.alerts,data:data76};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
else {
const err142 = {instancePath:instancePath+"/outputs/alerts",schemaPath:"#/properties/outputs/properties/alerts/type",keyword:"type",params:{type: "string"},schema:schema31.properties.outputs.properties.alerts.type,parentSchema:schema31.properties.outputs.properties.alerts,data:data76};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
if(data69.grafana !== undefined){
let data77 = data69.grafana;
if(typeof data77 === "string"){
if(!pattern99.test(data77)){
const err143 = {instancePath:instancePath+"/outputs/grafana",schemaPath:"#/properties/outputs/properties/grafana/pattern",keyword:"pattern",params:{pattern: "^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-])+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-])+)*$"},schema:"^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-])+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-])+)*$",parentSchema:schema31.properties.outputs.properties.grafana,data:data77};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
else {
const err144 = {instancePath:instancePath+"/outputs/grafana",schemaPath:"#/properties/outputs/properties/grafana/type",keyword:"type",params:{type: "string"},schema:schema31.properties.outputs.properties.grafana.type,parentSchema:schema31.properties.outputs.properties.grafana,data:data77};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data69["shard-map"] !== undefined){
let data78 = data69["shard-map"];
if(typeof data78 === "string"){
if(!pattern105.test(data78)){
const err145 = {instancePath:instancePath+"/outputs/shard-map",schemaPath:"#/properties/outputs/properties/shard-map/pattern",keyword:"pattern",params:{pattern: "^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{pool\\})+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{pool\\})+)*$"},schema:"^(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{pool\\})+(?:/(?!\\.{1,2}(?:/|$))(?:[A-Za-z0-9_.@+-]|\\{pool\\})+)*$",parentSchema:schema31.properties.outputs.properties["shard-map"],data:data78};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
else {
const err146 = {instancePath:instancePath+"/outputs/shard-map",schemaPath:"#/properties/outputs/properties/shard-map/type",keyword:"type",params:{type: "string"},schema:schema31.properties.outputs.properties["shard-map"].type,parentSchema:schema31.properties.outputs.properties["shard-map"],data:data78};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
}
else {
const err147 = {instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/type",keyword:"type",params:{type: "object"},schema:schema31.properties.outputs.type,parentSchema:schema31.properties.outputs,data:data69};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
}
else {
const err148 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

