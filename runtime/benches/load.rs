//! What the services cost on sockets: HTTP beside bare handlers that return the same bytes, ten thousand open
//! WebSockets, logouts of which none may be lost, and a soak that the store is restarted under.
//!
//! `cargo bench -p signoff --features server,redis --bench load -- [http] [sockets] [effect] [soak] [--seconds N]`
//!
//! Servers are processes of their own, on the loopback, so that their memory is theirs. Nothing else should run.

#![expect(clippy::print_stdout, reason = "the figures are what it is run for")]
#![expect(clippy::unwrap_used, reason = "a benchmark stops where something is missing")]

mod load {
    pub(crate) mod client;
    pub(crate) mod effect;
    pub(crate) mod http;
    pub(crate) mod process;
    pub(crate) mod serving;
    pub(crate) mod soak;
    pub(crate) mod sockets;
}

use std::env;

use crate::load::effect;
use crate::load::http;
use crate::load::serving;
use crate::load::soak;
use crate::load::sockets;

fn main() {
    let mut words: Vec<String> = env::args().skip(1).filter(|word| word != "--bench").collect();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    if words.first().is_some_and(|word| word == serving::ROLE) {
        return runtime.block_on(serving::serve_as(&words[1], words.get(2).map(String::as_str)));
    }
    // Ten thousand connections need as many files on either side.
    let files = rlimit::increase_nofile_limit(u64::MAX).unwrap();
    let seconds = words.iter().position(|word| word == "--seconds").map(|at| {
        let seconds = words[at + 1].parse().unwrap();
        words.drain(at..at + 2);
        seconds
    });
    let wanted = |name: &str| words.is_empty() || words.iter().any(|word| word == name);
    if wanted("http") {
        runtime.block_on(http::run());
    }
    if wanted("sockets") {
        runtime.block_on(sockets::run(files));
    }
    if wanted("effect") {
        runtime.block_on(effect::run());
    }
    if wanted("soak") {
        runtime.block_on(soak::run(seconds.unwrap_or(30)));
    }
}
