//! How fast foreign entries of a HAR file are skipped, by the reader alone and in a whole run, against a general JSON
//! parser and against reading alone. Half of the foreign entries are calls of the same API. A whole run with eleven
//! times as many spec files is timed beside that with the built-in ones.
//!
//! `cargo bench -p signoff-validator --bench skip -- --size 1000` (megabytes; 100 if not given, or `SKIP_SIZE`).

#![expect(clippy::print_stdout, reason = "the figures are what it is run for")]

use std::env;
use std::fs;
use std::fs::File;
use std::io;
use std::io::BufReader;
use std::io::BufWriter;
use std::io::Read;
use std::io::Write;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;
use std::time::Instant;

use serde::de::IgnoredAny;
use signoff_spec::catalog::BUILTIN;
use signoff_spec::catalog::Catalog;
use signoff_spec::model::operation::Operation;
use signoff_validator::capture::Sink;
use signoff_validator::capture::reader_named;
use signoff_validator::check::Options;
use signoff_validator::exchange::Interest;
use signoff_validator::exchange::Item;
use signoff_validator::pipeline::Pipeline;

const ROUNDS: usize = 9;
const MEGABYTE: usize = 1_000_000;
const TARGET: &str = "/api/v1/sessions/logout";

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if let [mode, path] = &arguments[..]
        && mode == "--child"
    {
        println!("{} {}", judged(Path::new(path), Catalog::builtin().operations()), peak_kilobytes());
        return;
    }
    let given = arguments
        .iter()
        .position(|argument| argument == "--size")
        .and_then(|at| arguments.get(at + 1).cloned());
    let size =
        given.or_else(|| env::var("SKIP_SIZE").ok()).map_or(100, |size| size.parse().expect("a size in MB"));
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("skip-{size}.har"));
    let hits = generate(&path, size * MEGABYTE).expect("the target folder is writable");
    assert_eq!(ours(&path), hits);
    let many = many();
    assert_eq!(judged(&path, many.operations()), hits);
    compare(&path, hits, many.operations());
    let child =
        Command::new(env::current_exe().expect("a program has a path")).arg("--child").arg(&path).output();
    let output = String::from_utf8(child.expect("the program can start itself").stdout).expect("numbers");
    let peak: f64 = output.split_whitespace().nth(1).expect("two numbers").parse().expect("a number");
    println!("peak memory of a whole run: {:.1} MB", peak / 1000.0);
}

/// Times every reader in turn, so that a slow moment of the machine hits all of them.
fn compare(path: &Path, hits: u64, many: &[Operation]) {
    let whole = fs::read(path).expect("the file was just written");
    let builtin = Catalog::builtin();
    let few = builtin.operations();
    let mut times = [const { Vec::new() }; 6];
    for _ in 0..ROUNDS {
        times[0].push(time(|| assert_eq!(ours(path), hits)));
        times[1].push(time(|| assert!(serde_json::from_slice::<IgnoredAny>(&whole).is_ok())));
        times[2].push(time(|| assert!(serde_json::from_reader::<_, IgnoredAny>(buffered(path)).is_ok())));
        times[3].push(time(|| assert!(read_only(path) > 0)));
        times[4].push(time(|| assert_eq!(judged(path, few), hits)));
        times[5].push(time(|| assert_eq!(judged(path, many), hits)));
    }
    let [ours, slice, reader, read, judged, more] = times.map(median);
    let bytes = whole.len() as f64;
    println!("{:.0} MB, {hits} hits, median of {ROUNDS} interleaved rounds", bytes / 1e6);
    let names = [
        "our reader",
        "our whole run",
        "serde_json::from_slice (memory)",
        "serde_json::from_reader",
        "read only, 256 KiB",
    ];
    println!("{:>32}  {:>10} {:>11} {:>17} {:>17}", "", "time", "rate", "our reader is", "our whole run is");
    for (name, time) in names.iter().zip([ours, judged, slice, reader, read]) {
        let seconds = time.as_secs_f64();
        let (of_reader, of_run) = (seconds / ours.as_secs_f64(), seconds / judged.as_secs_f64());
        let (ms, rate) = (seconds * 1e3, bytes / seconds / 1e9);
        println!("{name:>32}: {ms:7.1} ms {rate:6.2} GB/s {of_reader:13.2} x {of_run:15.2} x");
    }
    let name = format!("{} spec files against {}", many.len(), few.len());
    let ratio = more.as_secs_f64() / judged.as_secs_f64();
    println!("{name:>32}: {:7.1} ms, {ratio:.2} x", more.as_secs_f64() * 1e3);
}

/// The built-in spec files, and ten more of each with other ids and paths.
fn many() -> Catalog {
    let mut catalog = Catalog::builtin();
    for number in 0..10 {
        for (name, text) in BUILTIN {
            // Below a mount prefix a path is another one, too.
            let text = text
                .replace(r#""target": "/studio/"#, r#""target": "/"#)
                .replace(r#""path": "/"#, &format!(r#""path": "/v{number}."#))
                .replace(r#""target": "/"#, &format!(r#""target": "/v{number}."#))
                .replace(r#""operation": ""#, &format!(r#""operation": "v{number}_"#))
                .replace(r#""service": ""#, &format!(r#""service": "v{number}_"#));
            let moved = |text: String, method: &str| {
                text.replace(&format!(r#""{method} /"#), &format!(r#""{method} /v{number}."#))
            };
            let text = ["GET", "HEAD", "POST", "DELETE"].into_iter().fold(text, moved);
            let checked = catalog.add(&format!("v{number}_{name}"), &text);
            assert!(checked.diagnostics.is_empty(), "{:?}", checked.diagnostics);
        }
    }
    catalog
}

struct Counted(u64);

impl Sink for Counted {
    fn wants(&mut self, method: &str, url: &str) -> Interest {
        if method == "POST" && url.ends_with(TARGET) { Interest::Full } else { Interest::None }
    }

    fn carries(&mut self, _request: &[u8]) -> bool {
        true
    }

    fn item(&mut self, item: Item) {
        self.0 += u64::from(matches!(item, Item::Http(_)));
    }
}

fn ours(path: &Path) -> u64 {
    let mut counted = Counted(0);
    let mut file = File::open(path).expect("the file was just written");
    let reading = reader_named("har").expect("a row of the table").read(&mut file, &mut counted);
    assert!(reading.error.is_none(), "{:?}", reading.error);
    counted.0
}

/// Everything that `signoff check` does, but for the report.
fn judged(path: &Path, operations: &[Operation]) -> u64 {
    let mut pipeline = Pipeline::new(operations.to_vec(), Options::default());
    pipeline.read("", None, Box::new(File::open(path).expect("the file was just written")));
    let run = pipeline.finish();
    assert!(run.captures[0].complete, "{:?}", run.captures[0].error);
    run.exchanges.len() as u64
}

fn buffered(path: &Path) -> BufReader<File> {
    BufReader::with_capacity(256 * 1024, File::open(path).expect("the file was just written"))
}

fn read_only(path: &Path) -> u64 {
    let mut file = File::open(path).expect("the file was just written");
    let (mut buffer, mut total) = (vec![0; 256 * 1024], 0);
    loop {
        match file.read(&mut buffer).expect("a plain file") {
            0 => return total,
            count => total += count as u64,
        }
    }
}

fn time(run: impl FnOnce()) -> Duration {
    let start = Instant::now();
    run();
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// The largest resident set of this process; 0 where the system does not tell.
fn peak_kilobytes() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

/// Writes a HAR file as a browser does, unless it is there; every hundredth entry is a logout. The hits in it.
fn generate(path: &Path, size: usize) -> io::Result<u64> {
    let mut random = Random(0x5EED_5EED_5EED_5EED);
    let mut out = BufWriter::with_capacity(1 << 20, File::create(path)?);
    let (mut written, mut entries, mut hits) = (0, 0_u64, 0);
    write!(
        out,
        r#"{{"log":{{"version":"1.2","creator":{{"name":"Bench","version":"1"}},"pages":[],"entries":["#
    )?;
    while written < size {
        let hit = entries % 100 == 99;
        let entry = entry(&mut random, entries, hit);
        let comma = if entries == 0 { "\n" } else { ",\n" };
        write!(out, "{comma}{entry}")?;
        written += entry.len() + comma.len();
        entries += 1;
        hits += u64::from(hit);
    }
    write!(out, "]}}}}")?;
    out.flush()?;
    Ok(hits)
}

fn entry(random: &mut Random, index: u64, hit: bool) -> String {
    let (method, url, body) = if hit {
        ("POST", format!("https://chat.example.test{TARGET}"), r#"{\"success\":true}"#.to_owned())
    } else {
        let url = match index % 2 {
            0 => format!(
                "https://cdn.example.test/assets/{}/{index}.js?v={}",
                random.word(8),
                random.below(1000)
            ),
            _ => format!(
                "https://chat.example.test/api/v1/{}.list?count={}",
                random.word(8),
                random.below(1000)
            ),
        };
        ("GET", url, body(random))
    };
    let headers: Vec<String> = (0..8 + random.below(12))
        .map(|_| {
            let length = 8 + random.below(60);
            format!(r#"{{"name":"x-{}","value":"{}"}}"#, random.word(6), random.word(length))
        })
        .collect();
    let (headers, size) = (headers.join(","), body.len());
    format!(
        r#"{{"_initiator":{{"type":"script","stack":{{"callFrames":[{{"functionName":"{}","lineNumber":{}}}]}}}},"_priority":"High","_resourceType":"script","cache":{{}},"connection":"443","pageref":"page_1","request":{{"method":"{method}","url":"{url}","httpVersion":"http/2.0","headers":[{headers}],"queryString":[],"cookies":[],"headersSize":-1,"bodySize":0}},"response":{{"status":200,"statusText":"","httpVersion":"http/2.0","headers":[{headers}],"cookies":[],"content":{{"size":{size},"mimeType":"application/json","text":"{body}"}},"redirectURL":"","headersSize":-1,"bodySize":-1}},"serverIPAddress":"192.0.2.7","startedDateTime":"2026-11-20T21:28:29.746Z","time":{}.25,"timings":{{"blocked":1.5,"dns":-1,"ssl":-1,"connect":-1,"send":0.2,"wait":20.1,"receive":3.3}}}}"#,
        random.word(9),
        random.below(9000),
        random.below(400),
    )
}

/// A body of the usual sizes: mostly small, some large; code and JSON, so escapes every few dozen bytes.
fn body(random: &mut Random) -> String {
    let size = match random.below(10) {
        0..=5 => 500 + random.below(4000),
        6..=8 => 5000 + random.below(30_000),
        _ => 50_000 + random.below(200_000),
    };
    let mut text = String::with_capacity(size + 64);
    while text.len() < size {
        let length = 2 + random.below(40);
        let word = random.word(length);
        match random.below(6) {
            0 => text.extend([r#"\"name\":\""#, &word, r#"\","#]),
            1 => text.extend([&word, r"\n  "]),
            2 => text.extend(["{[", &word, "]}"]),
            3 => text.extend([&word, " \u{e9}\u{4e16} "]),
            _ => text.extend([&word, "; "]),
        }
    }
    text
}

/// xorshift64: the file must be the same on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).unwrap_or(0)
    }

    fn word(&mut self, length: usize) -> String {
        (0..length).map(|_| char::from(b"abcdefghijklmnopqrstuvwxyz012345"[self.below(32)])).collect()
    }
}
