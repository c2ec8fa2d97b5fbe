//! Every kind of object of the format, so that the meta-schema can be compared with what is read.

use crate::read::DOCUMENT;
use crate::read::KEYS;
use crate::read::Keys;
use crate::read::NOTE;
use crate::read::REQUEST;
use crate::read::binding;
use crate::read::call;
use crate::read::condition;
use crate::read::credential;
use crate::read::effect;
use crate::read::example;
use crate::read::outcome;
use crate::read::schema;
use crate::read::select;

/// The kinds of objects of a spec file with their keys, the file itself first.
pub const TABLES: &[Keys] = &[
    KEYS,
    DOCUMENT,
    NOTE,
    REQUEST,
    credential::KEYS,
    credential::PART,
    credential::CARRIER,
    credential::LIFETIME,
    binding::HTTP,
    binding::HTTP_REQUEST,
    binding::HTTP_RESPONSE,
    binding::HEADER,
    binding::SOAP11,
    binding::WS_JSON,
    binding::FRAME,
    binding::LAYER,
    outcome::KEYS,
    outcome::STATUS,
    outcome::CODE,
    outcome::EDITION,
    condition::WHEN,
    condition::CONDITION,
    condition::PRECEDENCE,
    effect::SHOWS,
    effect::EFFECT,
    effect::SUBJECT,
    effect::LAW,
    effect::ECHO,
    call::KEYS,
    call::HTTP,
    call::WS,
    call::SENT,
    call::PROVES,
    call::ESTABLISHES,
    call::ENDED,
    call::VALUE,
    call::SESSIONS,
    example::KEYS,
    example::WIRE,
    select::KEYS,
    select::TEST,
    schema::KEYS,
    schema::XML,
];
