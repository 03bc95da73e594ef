"""What pymemcache sees: reads {"at": [host, port], "set": {key: value}, "get": [key]} and answers {"failed": [key], "found": {key: value}}."""
import json
import sys

from pymemcache.client.base import Client

request = json.load(sys.stdin)
client = Client(tuple(request["at"]), connect_timeout=1, timeout=2, default_noreply=False)
failed = []
for key, value in request.get("set", {}).items():
    try:
        client.set(key, value)
    except Exception:
        failed.append(key)
found = {}
for key in request.get("get", []):
    try:
        value = client.get(key)
    except Exception:
        failed.append(key)
    else:
        if value is not None:
            found[key] = value.decode()
json.dump({"failed": failed, "found": found}, sys.stdout)
