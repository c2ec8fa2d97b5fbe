//! The services against their spec files: a model that runs the spec predicts every answer and every effect.
#![expect(clippy::unwrap_used, reason = "a test stops where something is missing")]

mod alphapoint;
mod asmx;
mod conduct;
mod crafter;
mod doubts;
mod flaky;
mod inforouter;
mod machine;
mod model;
mod neighbours;
mod now;
mod openchamp;
mod rocketchat;
mod seed;
mod wire;
mod world;
