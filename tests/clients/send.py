"""The Python client of the API's page; the address and the names come from the environment.

With the argument `urllib` it needs the standard library only; with `requests` it is the page's own.
"""
import hmac, hashlib, json, sys, time
from os import environ

ts = int(time.time())
body = json.dumps({"contact": json.loads(environ["CONTACT"])})
sig = hmac.new(environ["SIGNING_SECRET"].encode(), f"{ts}.{body}".encode(), hashlib.sha256).hexdigest()
url = f"{environ['ADDRESS']}/api/v1/chats/{environ['CHAT_ID']}/send-contact"
headers = {
    "Content-Type": "application/json",
    "x-chert-tenant": environ["TENANT_SLUG"],
    "x-chert-signature": f"v1,{ts},{sig}",
}
if sys.argv[1] == "requests":
    import requests

    r = requests.post(url, headers=headers, data=body)
    print(r.status_code, r.text)
else:
    import urllib.error, urllib.request

    try:
        r = urllib.request.urlopen(urllib.request.Request(url, body.encode(), headers))
    except urllib.error.HTTPError as error:
        r = error
    print(r.status, r.read().decode())
