#!/usr/bin/env bash
# The three services of HTTP by curl: login, call, logout, call again. Needs SIGNOFF_SERVER, python3 to read it, and curl.
set -euo pipefail

field() { python3 -c 'import json, sys; print(eval("json.load(sys.stdin)" + sys.argv[1]))' "$1"; }
of_server() { field "$1" <<<"$SIGNOFF_SERVER"; }
fetch() { curl --silent --show-error --max-time 10 "$@"; }
expect() { # WHAT, FOUND, PATTERN
  [[ "$2" == *"$3"* ]] || { echo "$1: expected $3, found $2" >&2; exit 1; }
}

password=$(of_server '["users"][1]["password"]')

base=$(of_server '["services"]["inforouter"]["url"]')
ticket=$(fetch --get "$base/AuthenticateUser" --data-urlencode UID=alice --data-urlencode "PWD=$password" \
  | sed -n 's/.* ticket="\([^"]*\)".*/\1/p')
expect before "$(fetch "$base/isValidTicket?AuthenticationTicket=$ticket")" 'success="true"'
soap="<?xml version=\"1.0\" encoding=\"utf-8\"?><soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\">
<soap:Body><LogOut xmlns=\"http://tempuri.org/\"><AuthenticationTicket>$ticket</AuthenticationTicket></LogOut></soap:Body>
</soap:Envelope>"
log_out() {
  fetch "$base" -H 'Content-Type: text/xml; charset=utf-8' -H 'SOAPAction: "http://tempuri.org/LogOut"' -d "$soap"
}
expect success "$(log_out)" 'success="true"'
expect again "$(log_out)" '[901] Session expired or Invalid ticket'
expect after "$(fetch "$base/isValidTicket?AuthenticationTicket=$ticket")" 'success="false"'

base=$(of_server '["services"]["crafter"]["url"]')/api/1/services/api/1/security
jar=$(mktemp)
trap 'rm -f "$jar"' EXIT
pair=(-H 'X-XSRF-TOKEN: any' -b "$jar" -c "$jar")
fetch "$base/login.json" -c "$jar" -b XSRF-TOKEN=any -H 'X-XSRF-TOKEN: any' -H 'Content-Type: application/json' \
  -d "{\"username\":\"alice\",\"password\":\"$password\"}" >/dev/null
expect before "$(fetch "$base/validate-session.json" -b "$jar")" '"active":true'
session=$(awk '$6 == "JSESSIONID" { print $7 }' "$jar")
expect success "$(fetch -X POST "$base/logout.json" -b "JSESSIONID=$session; XSRF-TOKEN=any" -H 'X-XSRF-TOKEN: any')" \
  '{"message":"OK"}'
expect after "$(fetch "$base/validate-session.json" -b "JSESSIONID=$session")" '"active":false'

base=$(of_server '["services"]["rocketchat"]["url"]')
login=$(fetch "$base/login" -H 'Content-Type: application/json' -d "{\"user\":\"alice\",\"password\":\"$password\"}")
id=$(field '["data"]["userId"]' <<<"$login")
token=$(field '["data"]["authToken"]' <<<"$login")
alice=(-H "X-User-Id: $id" -H "X-Auth-Token: $token")
expect before "$(fetch "$base/me" "${alice[@]}")" '"username":"alice"'
refused=$(fetch "$base/sessions/logout" "${alice[@]}" -H 'x-2fa-code: 000000' -H 'Content-Type: application/json' \
  -d '{"sessionId":"x"}')
expect 'no permission' "$refused" '[error-unauthorized]'
expect authorization "$(fetch "$base/me")" 'You must be logged in to do this.'
echo 'three services by curl: success, session_invalid, no_permission'
