// The Node.js client of the API's page; the address and the names come from the environment.
import crypto from "node:crypto"

const { ADDRESS, CHAT_ID, TENANT_SLUG, SIGNING_SECRET, CONTACT } = process.env
const ts = Math.floor(Date.now() / 1000)
const body = JSON.stringify({ contact: JSON.parse(CONTACT) })
const sig = crypto.createHmac("sha256", SIGNING_SECRET).update(`${ts}.${body}`).digest("hex")
const res = await fetch(
  `${ADDRESS}/api/v1/chats/${CHAT_ID}/send-contact`,
  {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "x-chert-tenant": TENANT_SLUG,
      "x-chert-signature": `v1,${ts},${sig}`,
    },
    body,
  },
)
console.log(`${res.status} ${await res.text()}`)
