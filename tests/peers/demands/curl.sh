#!/usr/bin/env bash
# The three services of HTTP by curl: login, call, logout, call again, and every outcome on demand. Needs SIGNOFF_SERVER,
# curl and python3, which reads JSON and reckons the code of the second factor.
set -euo pipefail

field() { python3 -c 'import json, sys; print(eval("json.load(sys.stdin)" + sys.argv[1]))' "$1"; }
of_server() { field "$1" <<<"$SIGNOFF_SERVER"; }
# The body of the answer, a line break, and the status.
fetch() { curl --silent --show-error --max-time 5 --write-out '\n%{http_code}' "$@"; }
expect() { # WHAT, FOUND, STATUS, PART OF THE BODY
  [[ "${2##*$'\n'}" == "$3" && "$2" == *"$4"* ]] || { echo "$1: expected $3 $4, found $2"; exit 1; }
}
totp() { # SECRET (RFC 6238: SHA-1, 30 seconds, 6 digits)
  python3 -c '
import base64, hmac, struct, sys, time
secret = base64.b32decode(sys.argv[1] + "=" * (-len(sys.argv[1]) % 8))
digest = hmac.digest(secret, struct.pack(">Q", int(time.time()) // 30), "sha1")
start = digest[-1] & 15
print("%06d" % ((struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF) % 1000000))' "$1"
}

admin_password=$(of_server '["users"][0]["password"]')
password=$(of_server '["users"][1]["password"]')
json=(-H 'Content-Type: application/json')

base=$(of_server '["services"]["inforouter"]["url"]')
dead='[901] Session expired or Invalid ticket'
soap=(-H 'Content-Type: text/xml; charset=utf-8' -H 'SOAPAction: "http://tempuri.org/LogOut"')
inforouter_log_in() {
  fetch --get "$base/AuthenticateUser" --data-urlencode UID=alice --data-urlencode "PWD=$password" \
    | sed -n 's/.* ticket="\([^"]*\)".*/\1/p'
}
by_get() { fetch "$base/LogOut?AuthenticationTicket=$ticket" "$@"; }
by_form() { fetch "$base/LogOut" --data-urlencode "AuthenticationTicket=$ticket" "$@"; }
by_soap() {
  fetch "$base" "${soap[@]}" "$@" -d "<?xml version=\"1.0\" encoding=\"utf-8\"?>
<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>
<LogOut xmlns=\"http://tempuri.org/\"><AuthenticationTicket>$ticket</AuthenticationTicket></LogOut>
</soap:Body></soap:Envelope>"
}
is_valid() { fetch "$base/isValidTicket?AuthenticationTicket=$ticket"; }
for log_out in by_get by_form by_soap; do
  ticket=$(inforouter_log_in)
  expect "inforouter before $log_out" "$(is_valid)" 200 'success="true"'
  expect "inforouter demand, $log_out" "$($log_out -H 'x-signoff-outcome: session_invalid')" 200 "$dead"
  expect "inforouter success, $log_out" "$($log_out)" 200 'success="true"'
  expect "inforouter again, $log_out" "$($log_out)" 200 "$dead"
  expect "inforouter after $log_out" "$(is_valid)" 200 "$dead"
done
expect 'inforouter without a ticket' "$(fetch "$base/LogOut")" 200 "$dead"
soap[3]='SOAPAction: "http://tempuri.org/NoSuchAction"'
expect 'inforouter unknown action' "$(by_soap)" 500 '<faultcode>soap:Client</faultcode>'

base=$(of_server '["services"]["crafter"]["url"]')/api/1/services/api/1/security
pair=(-H 'X-XSRF-TOKEN: any')
headers=$(mktemp)
trap 'rm -f "$headers"' EXIT
credentials="{\"username\":\"alice\",\"password\":\"$password\"}"
expect 'crafter without a pair' "$(fetch "$base/login.json" "${json[@]}" -d "$credentials")" 403 '<html'
login=$(fetch "$base/login.json" "${json[@]}" "${pair[@]}" -b XSRF-TOKEN=any -D "$headers" -d "$credentials")
expect 'crafter login' "$login" 200 '"username":"alice"'
session=$(sed -n 's/^set-cookie: JSESSIONID=\([^;]*\);.*/\1/Ip' "$headers")
crafter_log_out() { fetch -X POST "$base/logout.json" "${pair[@]}" -b "JSESSIONID=$session; XSRF-TOKEN=any" "$@"; }
validate() { fetch "$base/validate-session.json" -b "JSESSIONID=$session"; }
expect 'crafter before' "$(validate)" 200 '"active":true'
demanded=$(crafter_log_out -H 'x-signoff-outcome: server_error')
expect 'crafter server_error' "$demanded" 500 '{"message":"Internal server error.\n'
expect 'crafter after server_error' "$(validate)" 200 '"active":true'
expect 'crafter success' "$(crafter_log_out)" 200 '{"message":"OK"}'
expect 'crafter after' "$(validate)" 200 '"active":false'

base=$(of_server '["services"]["rocketchat"]["url"]')
rocketchat_log_in() { # NAME, PASSWORD
  local answer
  answer=$(fetch "$base/login" "${json[@]}" -d "{\"user\":\"$1\",\"password\":\"$2\"}")
  expect "rocketchat login of $1" "$answer" 200 '"status":"success"'
  user_id=$(field '["data"]["userId"]' <<<"${answer%$'\n'*}")
  token=$(field '["data"]["authToken"]' <<<"${answer%$'\n'*}")
}
rocketchat_log_in admin "$admin_password"
admin=(-H "X-User-Id: $user_id" -H "X-Auth-Token: $token")
rocketchat_log_in alice "$password"
alice=(-H "X-User-Id: $user_id" -H "X-Auth-Token: $token")
expect 'rocketchat before' "$(fetch "$base/me" "${alice[@]}")" 200 '"username":"alice"'
rows=$(fetch "$base/sessions/list" "${alice[@]}")
session=$(field '["sessions"][0]["sessionId"]' <<<"${rows%$'\n'*}")
end() { fetch "$base/sessions/logout" "${json[@]}" -d "{\"sessionId\":\"$session\"}" "$@"; }
unauthorized='User does not have the permissions required for this action [error-unauthorized]'
signed_out='{"status":"error","message":"You must be logged in to do this."}'
expect 'rocketchat without a credential' "$(end)" 401 "$signed_out"
expect 'rocketchat without the permission' "$(end "${alice[@]}")" 403 "$unauthorized"
expect 'rocketchat without a code' "$(end "${admin[@]}")" 400 '"errorType":"totp-required"'
while read -r outcome status text; do
  expect "rocketchat $outcome" "$(end "${admin[@]}" -H "x-signoff-outcome: $outcome")" "$status" "$text"
done <<END
success 200 "success":true
authorization 401 $signed_out
no_permission 403 $unauthorized
totp_required 400 "errorType":"totp-required"
totp_invalid 400 "errorType":"totp-invalid"
session_not_found 404 "error":"Session not found"
END
code=$(totp "$(of_server '["users"][0]["totp_secret"]')")
expect 'rocketchat success' "$(end "${admin[@]}" -H "x-2fa-code: $code")" 200 "\"sessionId\":\"$session\""
# The document leaves servers a few milliseconds until the token is gone.
sleep 0.1
expect 'rocketchat code again' "$(end "${admin[@]}" -H "x-2fa-code: $code")" 400 '"errorType":"totp-invalid"'
expect 'rocketchat caller after' "$(fetch "$base/me" "${admin[@]}")" 200 '"username":"admin"'
ended=$(fetch "$base/me" "${alice[@]}")
expect 'rocketchat after' "$ended" 401 'You must be logged in to do this.'
echo 'three services by curl: every outcome of inforouter (get, form, soap), crafter and rocketchat'
