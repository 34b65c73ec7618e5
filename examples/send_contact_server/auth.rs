//! Who calls: `authorization: Bearer <secret>`, or `x-chert-tenant` with
//! `x-chert-signature: v1,<unix seconds>,<hex of the HMAC-SHA256 of "<unix seconds>.<body>">`.
//!
//! The same signature passes again within the window: the API promises no more.

use std::time::{SystemTime, UNIX_EPOCH};

use axum::http::HeaderMap;
use hmac::digest::InvalidLength;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// How many seconds a signature may be off, before and after.
const WINDOW: u64 = 300;

/// The octets of an HMAC-SHA256.
type Code = [u8; 32];

/// Where the time comes from.
#[derive(Clone, Copy)]
pub(crate) enum Clock {
    System,
    Fixed(u64),
}

impl Clock {
    fn now(self) -> u64 {
        match self {
            Self::System => SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .map_or(0, |now| now.as_secs()),
            Self::Fixed(seconds) => seconds,
        }
    }
}

pub(crate) struct Auth {
    tenant: String,
    key: Hmac<Sha256>,
    /// The code of the secret, which the code of a token is compared with, in constant time.
    secret: Code,
    clock: Clock,
}

/// What is left to check once the body is there.
pub(crate) enum Proof {
    Done,
    Signature { time: String, code: Code },
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum AuthError {
    /// 2012
    NoCredentials,
    /// 2004: one answer, whatever is wrong.
    Denied,
    /// 2013
    Stale,
    /// 2001
    UnknownTenant,
}

impl Auth {
    pub(crate) fn new(tenant: &str, secret: &str, clock: Clock) -> Result<Self, InvalidLength> {
        let key = Hmac::new_from_slice(secret.as_bytes())?;
        let code = Hmac::chain_update(key.clone(), secret).finalize();
        Ok(Self {
            tenant: tenant.to_owned(),
            key,
            secret: code.into_bytes().into(),
            clock,
        })
    }

    /// Every check that needs no body, so that a stranger's body is not even read.
    pub(crate) fn check_headers(&self, headers: &HeaderMap) -> Result<Proof, AuthError> {
        let tenant = single(headers, "x-chert-tenant")?;
        if tenant.is_some_and(|tenant| tenant != self.tenant) {
            return Err(AuthError::UnknownTenant);
        }
        if let Some(token) = single(headers, "authorization")?.and_then(bearer) {
            let code = self.key.clone().chain_update(token);
            return match code.verify_slice(&self.secret) {
                Ok(()) => Ok(Proof::Done),
                Err(_) => Err(AuthError::Denied),
            };
        }
        match (tenant, single(headers, "x-chert-signature")?) {
            (Some(_), Some(signature)) => self.check_time(signature),
            _ => Err(AuthError::NoCredentials),
        }
    }

    fn check_time(&self, signature: &str) -> Result<Proof, AuthError> {
        let (time, code) = parts(signature).ok_or(AuthError::Denied)?;
        let seconds: u64 = time.parse().map_err(|_| AuthError::Denied)?;
        if seconds.abs_diff(self.clock.now()) > WINDOW {
            return Err(AuthError::Stale);
        }
        let time = time.to_owned();
        Ok(Proof::Signature { time, code })
    }

    /// The check of the bytes as they came.
    pub(crate) fn check_body(&self, proof: &Proof, body: &[u8]) -> Result<(), AuthError> {
        let Proof::Signature { time, code } = proof else {
            return Ok(());
        };
        let expected = self.key.clone().chain_update(time).chain_update(".");
        expected
            .chain_update(body)
            .verify_slice(code)
            .map_err(|_| AuthError::Denied)
    }
}

impl AuthError {
    /// The HTTP status, the code, the message.
    pub(crate) fn row(self) -> (u16, u16, &'static str) {
        match self {
            Self::NoCredentials => (
                401,
                2012,
                "expected a bearer token or a tenant and a signature",
            ),
            Self::Denied => (
                401,
                2004,
                "expected the token or a signature of this tenant",
            ),
            Self::Stale => (401, 2013, "expected a signature of the last 300 seconds"),
            Self::UnknownTenant => (404, 2001, "expected the name of a tenant"),
        }
    }
}

/// The value of a header; two of them are no credentials of anybody.
fn single<'h>(headers: &'h HeaderMap, name: &str) -> Result<Option<&'h str>, AuthError> {
    let mut values = headers.get_all(name).iter();
    let value = values.next().map(|value| value.to_str());
    if values.next().is_some() {
        return Err(AuthError::Denied);
    }
    value.transpose().map_err(|_| AuthError::Denied)
}

/// `"Bearer" 1*SP token`, RFC 6750 section 2.1; the scheme in any case, RFC 9110 section 11.1.
fn bearer(authorization: &str) -> Option<&str> {
    let (scheme, token) = authorization.split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then(|| token.trim_start_matches(' '))
}

/// `"v1" "," 1*DIGIT "," 64HEXDIG`
fn parts(signature: &str) -> Option<(&str, Code)> {
    let mut parts = signature.split(',');
    let (Some("v1"), Some(time), Some(digits), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return None;
    };
    let is_time = time.bytes().all(|byte| byte.is_ascii_digit());
    let mut code = Code::default();
    let is_whole = base16ct::mixed::decode(digits, &mut code).ok()?.len() == code.len();
    (is_time && is_whole).then_some((time, code))
}
