#!/bin/sh
# The cURL client of the API's page; the address and the names come from the environment.
set -eu
BODY="{
  \"contact\": $CONTACT
}"
TS=$(date +%s)
SIG=$(printf '%s.%s' "$TS" "$BODY" | openssl dgst -sha256 -hmac "$SIGNING_SECRET" | sed 's/^.* //')
ANSWER=$(curl -sS -w '\n%{http_code}' -X POST "$ADDRESS/api/v1/chats/$CHAT_ID/send-contact" \
    -H "x-chert-tenant: $TENANT_SLUG" \
    -H "x-chert-signature: v1,$TS,$SIG" \
    -H "content-type: application/json" \
    -d "$BODY")
printf '%s %s\n' "$(printf '%s' "$ANSWER" | tail -n 1)" "$(printf '%s' "$ANSWER" | sed '$d')"
