//! A client of HTTP/1.1 that costs little: one connection, one request after another, bytes that are ready to send.

use std::io;
use std::time::Duration;
use std::time::Instant;

use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::task::JoinSet;

pub(crate) struct Client {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Client {
    pub(crate) async fn connect(port: u16) -> io::Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port)).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: Vec::with_capacity(4096) })
    }

    /// Sends a request, and gives the whole response.
    pub(crate) async fn ask(&mut self, request: &[u8]) -> io::Result<&[u8]> {
        self.stream.write_all(request).await?;
        self.buffer.clear();
        loop {
            if self.stream.read_buf(&mut self.buffer).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            if let Some(length) = whole(&self.buffer)
                && self.buffer.len() >= length
            {
                return Ok(&self.buffer[..length]);
            }
        }
    }
}

/// The length of the response that a buffer starts with, if its head is there.
fn whole(buffer: &[u8]) -> Option<usize> {
    let head = buffer.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
    let text = str::from_utf8(&buffer[..head]).ok()?;
    let length = text.lines().find_map(|line| line.strip_prefix("content-length: "))?;
    Some(head + length.parse::<usize>().ok()?)
}

/// The bytes of a request that keeps its connection.
pub(crate) fn request(method: &str, target: &str, headers: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!(
        "{method} {target} HTTP/1.1\r\nhost: localhost\r\ncontent-length: {length}\r\n{headers}\r\n{body}"
    )
    .into_bytes()
}

/// How long each answer took, in a load of that long over so many connections.
pub(crate) async fn load(port: u16, connections: usize, bytes: &[u8], time: Duration) -> Vec<Duration> {
    let mut tasks = JoinSet::new();
    for _ in 0..connections {
        let bytes = bytes.to_vec();
        tasks.spawn(async move {
            let mut client = Client::connect(port).await.unwrap();
            let mut took = Vec::with_capacity(1 << 16);
            let begun = Instant::now();
            let mut last = begun;
            while last - begun < time {
                client.ask(&bytes).await.unwrap();
                let now = Instant::now();
                took.push(now - last);
                last = now;
            }
            took
        });
    }
    tasks.join_all().await.into_iter().flatten().collect()
}

/// The value below which so many of a hundred lie.
pub(crate) fn percentile<T: Ord + Copy>(values: &mut [T], percent: usize) -> T {
    values.sort_unstable();
    values[(values.len() - 1) * percent / 100]
}
