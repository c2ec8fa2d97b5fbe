"""Crafter Studio by `requests`: a session in a cookie, and a pair of CSRF values."""

import requests
from common import PATIENCE, done, same, url, user

BASE = f"{url('crafter')}/api/1/services/api/1/security"
PAIR = {"X-XSRF-TOKEN": "A_VALUE"}

studio = requests.Session()
studio.cookies.set("XSRF-TOKEN", "A_VALUE")
body = {"username": "alice", "password": user("alice")["password"]}


def active():
    return studio.get(f"{BASE}/validate-session.json", timeout=PATIENCE).json()["active"]


same("login without a pair", studio.post(f"{BASE}/login.json", json=body, timeout=PATIENCE).status_code, 403)
wrong = body | {"password": "no"}
refused = studio.post(f"{BASE}/login.json", json=wrong, headers=PAIR, timeout=PATIENCE)
same("wrong password", (refused.status_code, refused.json()), (401, {"message": "Unauthorized"}))
welcome = studio.post(f"{BASE}/login.json", json=body, headers=PAIR, timeout=PATIENCE)
same("login", (welcome.status_code, welcome.json()["username"]), (200, "alice"))
same("before", active(), True)
broken = studio.post(f"{BASE}/logout.json", headers=PAIR | {"x-signoff-outcome": "server_error"}, timeout=PATIENCE)
same("server error", (broken.status_code, broken.json()["message"].split("\n")[0]), (500, "Internal server error."))
same("still there", active(), True)
ended = studio.post(f"{BASE}/logout.json", headers=PAIR, timeout=PATIENCE)
same("success", (ended.status_code, ended.json()), (200, {"message": "OK"}))
same("after", active(), False)
done("crafter by requests", "success, server_error")
