//! Instances on one Redis: a session of one is a session of the other, and ends once.

use std::fs;
use std::net::Ipv4Addr;
use std::net::TcpListener;
use std::net::TcpStream;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::thread;
use std::time::Duration;
use std::time::Instant;

use crate::serve::installed::are_there;
use crate::serve::running::Running;

const PATIENCE: Duration = Duration::from_secs(20);

/// A Redis of the test's own.
struct Redis {
    port: u16,
    process: Child,
}

impl Redis {
    fn start(port: u16) -> Self {
        let mut redis = Command::new("redis-server");
        redis.args(["--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--port", &port.to_string()]);
        let process = redis.stdout(Stdio::null()).spawn().unwrap();
        let begun = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            assert!(begun.elapsed() < PATIENCE, "redis-server does not start");
            thread::sleep(Duration::from_millis(20));
        }
        Self { port, process }
    }

    /// Ends it; sessions in its memory are gone.
    fn stop(mut self) -> u16 {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
        self.port
    }
}

impl Drop for Redis {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[test]
fn instances_share_sessions_and_survive_an_outage() {
    if !are_there(&["redis-server"]) {
        return;
    }
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let redis = Redis::start(free);
    let folder = tempfile::tempdir().unwrap();
    let seed = folder.path().join("seed.json");
    let pepper = "0123456789abcdef".repeat(4);
    fs::write(&seed, format!(r#"{{"pepper":"{pepper}","users":[{{"name":"bob","password":"pw"}}]}}"#))
        .unwrap();
    let address = format!("redis://127.0.0.1:{free}");
    let arguments = ["--store", &address, "--seed", seed.to_str().unwrap()];
    let (one, two) = (Running::start(&arguments), Running::start(&arguments));

    let ticket = one.ticket("bob", "pw");
    let log_out = format!("/srv.asmx/LogOut?AuthenticationTicket={ticket}");
    assert!(two.get(&log_out).contains("success=\"true\""));
    assert!(one.get(&log_out).contains("[901]"));

    // Racing logouts of many tickets, over both instances: exactly one success each.
    for _ in 0..200 {
        let ticket = one.ticket("bob", "pw");
        let log_out = format!("/srv.asmx/LogOut?AuthenticationTicket={ticket}");
        let answers = thread::scope(|scope| {
            let racing = [&one, &two].map(|server| scope.spawn(|| server.get(&log_out)));
            racing.map(|answer| answer.join().unwrap())
        });
        assert_eq!(answers.iter().filter(|answer| answer.contains("success=\"true\"")).count(), 1);
    }

    let ticket = one.ticket("bob", "pw");
    let log_out = format!("/srv.asmx/LogOut?AuthenticationTicket={ticket}");
    let port = redis.stop();
    let begun = Instant::now();
    assert!(one.get(&log_out).contains("[901]"), "a fault, and no success");
    assert!(one.get("/healthz").starts_with("HTTP/1.1 503 "));
    assert!(begun.elapsed() < PATIENCE);
    let redis = Redis::start(port);
    let begun = Instant::now();
    for server in [&one, &two] {
        while !server.get("/healthz").starts_with("HTTP/1.1 200 ") {
            assert!(begun.elapsed() < PATIENCE, "it does not recover");
            thread::sleep(Duration::from_millis(50));
        }
    }
    let ticket = one.ticket("bob", "pw");
    assert!(two.get(&format!("/srv.asmx/LogOut?AuthenticationTicket={ticket}")).contains("success=\"true\""));
    assert_eq!((one.stop(), two.stop()), (Some(0), Some(0)));
    redis.stop();
}
