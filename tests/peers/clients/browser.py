"""Chromium: fetch, a form, cookies and WebSockets from a page of the server's own origin; the traffic as HAR."""

import os
import shutil

from common import PATIENCE, SERVER, done, same, url, user
from playwright.sync_api import sync_playwright

ORIGIN = f"{SERVER['scheme']}://{SERVER['address']}"

FETCH = """async ([path, options]) => {
  const response = await fetch(path, options);
  return [response.status, await response.text()];
}"""

# Sends messages one after another, and gives what was answered to each.
TALK = """([url, messages]) => new Promise((resolve, reject) => {
  const socket = new WebSocket(url);
  const answers = [];
  socket.onopen = () => socket.send(messages[0]);
  socket.onerror = () => reject(new Error("the socket broke"));
  socket.onmessage = ({ data }) => {
    answers.push(JSON.parse(data));
    if (answers.length < messages.length) return socket.send(messages[answers.length]);
    socket.onclose = () => resolve(answers);
    socket.close();
  };
})"""


def crafter(page):
    base = "/studio/api/1/services/api/1/security"
    page.evaluate("document.cookie = 'XSRF-TOKEN=any; path=/studio'")
    headers = {"X-XSRF-TOKEN": "any", "Content-Type": "application/json"}
    credentials = '{"username":"alice","password":"%s"}' % user("alice")["password"]
    login = {"method": "POST", "headers": headers, "body": credentials}
    same("crafter login", page.evaluate(FETCH, [f"{base}/login.json", login])[0], 200)
    same("crafter before", '"active":true' in page.evaluate(FETCH, [f"{base}/validate-session.json", {}])[1], True)
    logout = {"method": "POST", "headers": {"X-XSRF-TOKEN": "any"}}
    same("crafter success", page.evaluate(FETCH, [f"{base}/logout.json", logout]), [200, '{"message":"OK"}'])
    same("crafter after", '"active":false' in page.evaluate(FETCH, [f"{base}/validate-session.json", {}])[1], True)


def inforouter(page):
    query = f"UID=alice&PWD={user('alice')['password']}"
    login = page.evaluate(FETCH, [f"/srv.asmx/AuthenticateUser?{query}", {}])[1]
    ticket = login.split(' ticket="')[1].split('"')[0]
    # The form posts the ticket; the cookie of the login travels with it.
    page.set_content(
        f"""<form method="post" action="{ORIGIN}/srv.asmx/LogOut">
        <input name="AuthenticationTicket" value="{ticket}"><button>out</button></form>"""
    )
    with page.expect_response("**/srv.asmx/LogOut") as answered:
        page.click("button")
    same("inforouter success", 'success="true"' in answered.value.text(), True)
    page.goto(f"{ORIGIN}/srv.asmx")
    same("inforouter by cookie", "[901]" in page.evaluate(FETCH, ["/srv.asmx/LogOut", {}])[1], True)


def sockets(page):
    payload = '{\\"UserName\\":\\"alice\\",\\"Password\\":\\"%s\\"}' % user("alice")["password"]
    frames = [
        '{"m":0,"i":2,"n":"WebAuthenticateUser","o":"%s"}' % payload,
        '{"m":0,"i":4,"n":"GetUserInfo","o":"{}"}',
        '{"m":0,"i":6,"n":"LogOut","o":"{}"}',
        '{"m":0,"i":8,"n":"GetUserInfo","o":"{}"}',
    ]
    answers = page.evaluate(TALK, [url("alphapoint"), frames])
    same("alphapoint success", '"errorcode":0' in answers[2]["o"], True)
    same("alphapoint after", '"errorcode":20' in answers[3]["o"], True)
    login = '{"type":"login","payload":{"username":"alice","password":"%s"}}' % user("alice")["password"]
    messages = [login, '{"type":"count"}', '{"type":"logout"}', '{"type":"count"}']
    answers = page.evaluate(TALK, [url("openchamp"), messages])
    same("openchamp", [answer["type"] for answer in answers], ["auth_success", "player_count", "logged_out", "error"])


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
    context = browser.new_context(record_har_path=os.environ.get("SIGNOFF_HAR"), record_har_content="embed")
    page = context.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    page.goto(f"{ORIGIN}/srv.asmx")
    crafter(page)
    inforouter(page)
    sockets(page)
    context.close()
    browser.close()
done("chromium", "crafter by fetch, inforouter by form and cookie, alphapoint and openchamp by WebSocket")
