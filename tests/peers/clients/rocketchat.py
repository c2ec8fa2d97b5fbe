"""Rocket.Chat by `requests`: every outcome of sessions/logout, in the order in which the server judges."""

import time

import pyotp
import requests
from common import PATIENCE, done, same, url, user

BASE = url("rocketchat")
LOGGED_OUT = {"status": "error", "message": "You must be logged in to do this."}


def login(name):
    body = {"user": name, "password": user(name)["password"]}
    response = requests.post(f"{BASE}/login", json=body, timeout=PATIENCE)
    same("login", response.status_code, 200)
    data = response.json()["data"]
    return {"X-User-Id": data["userId"], "X-Auth-Token": data["authToken"]}


def session_of(headers):
    rows = requests.get(f"{BASE}/sessions/list", headers=headers, timeout=PATIENCE).json()["sessions"]
    return rows[0]["sessionId"]


def end(headers, session, code=None):
    if code:
        headers = headers | {"x-2fa-code": code}
    body = {"sessionId": session}
    response = requests.post(f"{BASE}/sessions/logout", headers=headers, json=body, timeout=PATIENCE)
    return response.status_code, response.json()


def me(headers):
    return requests.get(f"{BASE}/me", headers=headers, timeout=PATIENCE).status_code


admin, alice = login("admin"), login("alice")
session = session_of(alice)
totp = pyotp.TOTP(user("admin")["totp_secret"])

same("authorization", end({}, session), (401, LOGGED_OUT))
missing = "User does not have the permissions required for this action [error-unauthorized]"
same("no permission", end(alice, session, "000000"), (403, {"success": False, "error": missing}))
details = {"method": "totp", "codeGenerated": False}
required = {
    "success": False,
    "error": "TOTP Required [totp-required]",
    "errorType": "totp-required",
    "details": details | {"availableMethods": ["totp"]},
}
same("totp required", end(admin, session), (400, required))
invalid = {"success": False, "error": "TOTP Invalid [totp-invalid]", "errorType": "totp-invalid", "details": details}
code = totp.now()
same("totp invalid", end(admin, session, f"{(int(code) + 1) % 1000000:06}"), (400, invalid))
same("alice before", me(alice), 200)
same("success", end(admin, session, code), (200, {"sessionId": session, "success": True}))
# Servers may need a moment until the token is gone: nobody is blamed for what happens in it.
time.sleep(0.1)
same("alice after", me(alice), 401)
same("admin after", me(admin), 200)
same("the code again", end(admin, session, code), (400, invalid))
# A code that was not used yet: that of the next half minute, which is good already.
upcoming = totp.at(time.time() + 30)
same("session not found", end(admin, session, upcoming), (404, {"success": False, "error": "Session not found"}))
done("rocketchat by requests", "success, authorization, no_permission, totp_required, totp_invalid, session_not_found")
