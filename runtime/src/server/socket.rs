//! One WebSocket of a service, from the upgrade to its close.

use std::sync::Arc;
use std::time::Instant;
use std::time::SystemTime;

use axum::extract::Request;
use axum::extract::WebSocketUpgrade;
use axum::extract::ws::CloseFrame;
use axum::extract::ws::Message;
use axum::extract::ws::WebSocket;
use axum::response::IntoResponse;
use axum::response::Response;
use http::StatusCode;
use tokio::time::MissedTickBehavior;
use tokio::time::interval_at;
use tokio::time::sleep;
use tokio::time::timeout;

use crate::reference::Answered;
use crate::reference::Socket as _;
use crate::reference::SocketService;
use crate::reference::conduct::Conduct;
use crate::reference::conduct::HangUp;
use crate::server::Context;
use crate::server::Hosted;
use crate::server::listen::Permit;
use crate::server::record::OpenEntry;

/// Bytes that are read at once: enough for a message, little for a connection that says nothing.
const READ_BUFFER: usize = 2 << 10;
/// Bytes of answers that may wait for a slow client.
const WRITE_BUFFER: usize = 256 << 10;

/// Close codes of RFC 6455 §7.4.1.
const GOING_AWAY: u16 = 1001;
const TOO_BIG: u16 = 1009;
const POLICY: u16 = 1008;

pub(super) async fn upgrade<S: SocketService>(
    hosted: Arc<Hosted<S>>,
    upgrading: WebSocketUpgrade,
    request: Request,
) -> Response {
    let request = request.map(|_| Vec::new());
    let conduct = match hosted.conduct.clone().of_request(S::spec(), request.headers(), request.uri()) {
        Ok(conduct) => conduct,
        Err(error) => return (StatusCode::BAD_REQUEST, format!("{error}\n")).into_response(),
    };
    let service = hosted.service.connect(request.headers(), conduct.clone());
    let record = hosted.context.recorder.as_ref().map(|recorder| recorder.open(&request));
    // Kept as long as the connection is.
    let permit = request.extensions().get::<Permit>().cloned();
    let open = hosted.context.open.clone();
    upgrading
        .max_message_size(S::MAX_MESSAGE)
        .max_frame_size(S::MAX_MESSAGE)
        .read_buffer_size(READ_BUFFER)
        .write_buffer_size(0)
        .max_write_buffer_size(WRITE_BUFFER)
        .on_upgrade(move |socket| {
            open.track_future(async move {
                hosted.meter.opened();
                Open { hosted: &hosted, socket, service, conduct, record }.serve().await;
                hosted.meter.closed();
                drop(permit);
            })
        })
}

/// A WebSocket that is open.
struct Open<'a, S: SocketService> {
    hosted: &'a Hosted<S>,
    socket: WebSocket,
    service: S::Socket,
    conduct: Conduct,
    record: Option<OpenEntry>,
}

/// Why a WebSocket ends.
enum End {
    /// The other side closed, or is gone.
    Gone,
    /// We close, with this code and reason.
    Close(u16, &'static str),
}

impl<S: SocketService> Open<'_, S> {
    async fn serve(mut self) {
        let Context { limits, recorder, .. } = &self.hosted.context;
        if let End::Close(code, reason) = self.talk().await {
            let frame = CloseFrame { code, reason: reason.into() };
            // Whoever does not take it or answer it is left alone after a while.
            let farewell = async {
                if self.socket.send(Message::Close(Some(frame))).await.is_ok() {
                    while self.socket.recv().await.is_some_and(|received| received.is_ok()) {}
                }
            };
            let _ = timeout(limits.write.min(limits.grace), farewell).await;
        }
        if let (Some(recorder), Some(record)) = (recorder, self.record) {
            recorder.finish(record);
        }
    }

    async fn talk(&mut self) -> End {
        let Context { limits, stop, .. } = &self.hosted.context;
        let mut pings = interval_at(tokio::time::Instant::now() + limits.ping, limits.ping);
        pings.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let idle = sleep(limits.idle);
        tokio::pin!(idle);
        loop {
            let received = tokio::select! {
                () = stop.cancelled() => return End::Close(GOING_AWAY, "the server stops"),
                () = &mut idle => return End::Close(POLICY, "nothing was heard for too long"),
                _ = pings.tick() => {
                    if !self.send(Message::Ping([].as_slice().into())).await {
                        return End::Gone;
                    }
                    continue;
                }
                received = self.socket.recv() => received,
            };
            idle.as_mut().reset(tokio::time::Instant::now() + limits.idle);
            let text = match received {
                Some(Ok(Message::Text(text))) => text.as_str().to_owned(),
                Some(Ok(Message::Binary(bytes))) => match String::from_utf8(bytes.into()) {
                    Ok(text) => text,
                    // What is no text is no message that any service could read.
                    Err(_) => continue,
                },
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => continue,
                Some(Ok(Message::Close(_))) | None => return End::Gone,
                Some(Err(error)) => return broken(error),
            };
            if !self.reply(&text).await {
                return End::Gone;
            }
        }
    }

    /// Answers one message; whether the WebSocket stays open.
    async fn reply(&mut self, text: &str) -> bool {
        let clock = Instant::now();
        let concerned = self.service.concerns(text);
        if let Some(record) = &mut self.record {
            record.received(SystemTime::now(), text);
        }
        let hang_up = self.conduct.hang_up.filter(|_| concerned);
        if concerned && !self.conduct.latency.is_zero() {
            sleep(self.conduct.latency).await;
        }
        if hang_up == Some(HangUp::Before) {
            return false;
        }
        let answer = self.service.receive(text).await;
        let (outcome, took) = (answer.answered.map(|Answered(name)| name), clock.elapsed());
        self.hosted.meter.count(outcome, took);
        tracing::debug!(service = S::NAME, outcome, ?took, "answered");
        if hang_up == Some(HangUp::After) {
            return false;
        }
        let Some(text) = answer.text else { return true };
        if let Some(record) = &mut self.record {
            record.sent(SystemTime::now(), &text);
        }
        self.send(Message::Text(text.into())).await
    }

    /// Sends a message; whether it was taken in time.
    async fn send(&mut self, message: Message) -> bool {
        matches!(timeout(self.hosted.context.limits.write, self.socket.send(message)).await, Ok(Ok(())))
    }
}

/// How a WebSocket ends that cannot be read on.
fn broken(error: axum::Error) -> End {
    match error.into_inner().downcast_ref() {
        Some(tungstenite::Error::Capacity(_)) => End::Close(TOO_BIG, "the message is too big"),
        _ => End::Gone,
    }
}
