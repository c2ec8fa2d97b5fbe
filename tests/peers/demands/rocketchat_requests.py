"""Rocket.Chat by `requests`: login, me, sessions/logout, me; every outcome both as it arises and on demand."""

import time

import pyotp
import requests
from common import done, same, url, user

SECONDS = 5
BASE = url("rocketchat")
PERMISSION = "User does not have the permissions required for this action [error-unauthorized]"
DETAILS = {"method": "totp", "codeGenerated": False}


def totp_error(kind, text, details):
    return 400, {"success": False, "error": f"{text} [{kind}]", "errorType": kind, "details": details}


AUTHORIZATION = (401, {"status": "error", "message": "You must be logged in to do this."})
NO_PERMISSION = (403, {"success": False, "error": PERMISSION})
TOTP_REQUIRED = totp_error("totp-required", "TOTP Required", DETAILS | {"availableMethods": ["totp"]})
TOTP_INVALID = totp_error("totp-invalid", "TOTP Invalid", DETAILS)
NOT_FOUND = (404, {"success": False, "error": "Session not found"})


def read(response):
    same("media type", response.headers["Content-Type"], "application/json")
    return response.status_code, response.json()


def post(path, body, headers=None):
    return read(requests.post(f"{BASE}/{path}", json=body, headers=headers, timeout=SECONDS))


def get(path, headers):
    return read(requests.get(f"{BASE}/{path}", headers=headers, timeout=SECONDS))


def login(name):
    status, answer = post("login", {"user": name, "password": user(name)["password"]})
    same(f"login of {name}", (status, answer["status"]), (200, "success"))
    return {"X-User-Id": answer["data"]["userId"], "X-Auth-Token": answer["data"]["authToken"]}


def sessions(headers):
    return {row["sessionId"] for row in get("sessions/list", headers)[1]["sessions"]}


def end(headers, session, **more):
    """The answer to sessions/logout; more headers are named with _ for -."""
    extra = {name.replace("_", "-"): value for name, value in more.items()}
    return post("sessions/logout", {"sessionId": session}, headers | extra)


def dropped(headers, when):
    try:
        return end(headers, session, x_signoff_drop=when)
    except requests.ConnectionError:
        return "no answer"


admin = login("admin")
# Only the session of this login is new: other clients may have used the server before.
spare = login("alice")
before = sessions(spare)
alice = login("alice")
(session,) = sessions(alice) - before
same("me before", (get("me", alice)[0], get("me", alice)[1]["username"]), (200, "alice"))

same("wrong password", post("login", {"user": "alice", "password": "no"})[0], 401)
same("no credential", end({}, session), AUTHORIZATION)
same("user id without a token", end({"X-User-Id": alice["X-User-Id"]}, session), AUTHORIZATION)
same("token of somebody else", end(admin | {"X-Auth-Token": alice["X-Auth-Token"]}, session), AUTHORIZATION)
for caller in (admin, alice):
    # The body is looked at before the permission.
    status, answer = post("sessions/logout", {}, caller)
    same("no session id", (status, answer["errorType"]), (400, "invalid-params"))
same("no permission", end(alice, session, x_2fa_code="000000"), NO_PERMISSION)
same("no permission, no code", end(alice, session), NO_PERMISSION)
same("no code", end(admin, session), TOTP_REQUIRED)

outcomes = {
    "success": (200, {"sessionId": session, "success": True}),
    "authorization": AUTHORIZATION,
    "no_permission": NO_PERMISSION,
    "session_not_found": NOT_FOUND,
    "totp_required": TOTP_REQUIRED,
    "totp_invalid": TOTP_INVALID,
}
for outcome, expected in outcomes.items():
    # Without a code not even the success on demand ends anything.
    same(f"{outcome} on demand", end(admin, session, x_signoff_outcome=outcome), expected)
    by_query = post(f"sessions/logout?signoff-outcome={outcome}", {"sessionId": session}, admin)
    same(f"{outcome} by query", by_query, expected)
same("me after demands", get("me", alice)[0], 200)
same("drop before", dropped(admin, "before"), "no answer")
same("me after the drop", get("me", alice)[0], 200)
start = time.monotonic()
same("late", end(admin, session, x_signoff_latency="250"), TOTP_REQUIRED)
same("waited", time.monotonic() - start >= 0.25, True)

totp = pyotp.TOTP(user("admin")["totp_secret"])
code = totp.now()
wrong = next(text for text in ("000000", "111111") if not totp.verify(text, valid_window=2))
same("wrong code", end(admin, session, x_2fa_code=wrong), TOTP_INVALID)
same("success", end(admin, session, x_2fa_code=code), outcomes["success"])
# The document leaves servers a few milliseconds until the token is gone.
time.sleep(0.1)
same("me after", get("me", alice), AUTHORIZATION)
same("logout after", end(alice, session), AUTHORIZATION)
same("caller after", get("me", admin)[0], 200)
same("other session after", get("me", spare)[0], 200)
same("code again", end(admin, session, x_2fa_code=code), TOTP_INVALID)
# The code of the next half minute is good already, and the only unused one for sure.
upcoming = totp.at(time.time() + 30)
same("session again", end(admin, session, x_2fa_code=upcoming), NOT_FOUND)
done("rocketchat by requests", ", ".join(outcomes) + "; in turn and on demand, late, dropped")
