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
use crate::reference::Connection;
use crate::reference::SocketService;
use crate::reference::conduct::Conduct;
use crate::reference::conduct::HangUp;
use crate::server::Context;
use crate::server::Hosted;
use crate::server::listen::Place;
use crate::server::record::Conversation;

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
    let (head, _) = request.into_parts();
    let conduct = match hosted.conduct.clone().of_request(S::spec(), &head.headers, &head.uri) {
        Ok(conduct) => conduct,
        Err(error) => return (StatusCode::BAD_REQUEST, format!("{error}\n")).into_response(),
    };
    let connection = hosted.service.connect(&head.headers, conduct.clone());
    let conversation = hosted.context.recorder.as_ref().map(|recorder| recorder.conversation(&head));
    // Kept as long as the connection is.
    let place = head.extensions.get::<Place>().cloned();
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
                converse::<S>(socket, connection, conduct, &hosted, conversation).await;
                hosted.meter.closed();
                drop(place);
            })
        })
}

/// Why a conversation ends.
enum End {
    /// The other side closed, or is gone.
    Gone,
    /// We close, with this code and reason.
    Close(u16, &'static str),
}

async fn converse<S: SocketService>(
    mut socket: WebSocket,
    mut connection: S::Connection,
    conduct: Conduct,
    hosted: &Hosted<S>,
    mut conversation: Option<Conversation>,
) {
    let context = &hosted.context;
    let end = talk::<S>(&mut socket, &mut connection, &conduct, hosted, &mut conversation).await;
    if let End::Close(code, reason) = end {
        let frame = CloseFrame { code, reason: reason.into() };
        // Whoever does not take it or answer it is left alone after a while.
        let farewell = async {
            if socket.send(Message::Close(Some(frame))).await.is_ok() {
                while socket.recv().await.is_some_and(|received| received.is_ok()) {}
            }
        };
        let _ = timeout(context.limits.write.min(context.limits.grace), farewell).await;
    }
    if let (Some(recorder), Some(conversation)) = (&context.recorder, conversation) {
        recorder.finish(conversation);
    }
}

async fn talk<S: SocketService>(
    socket: &mut WebSocket,
    connection: &mut S::Connection,
    conduct: &Conduct,
    hosted: &Hosted<S>,
    conversation: &mut Option<Conversation>,
) -> End {
    let Context { limits, stop, .. } = &hosted.context;
    let mut pings = interval_at(tokio::time::Instant::now() + limits.ping, limits.ping);
    pings.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let idle = sleep(limits.idle);
    tokio::pin!(idle);
    loop {
        let received = tokio::select! {
            () = stop.cancelled() => return End::Close(GOING_AWAY, "the server stops"),
            () = &mut idle => return End::Close(POLICY, "nothing was heard for too long"),
            _ = pings.tick() => {
                if !matches!(timeout(limits.write, socket.send(Message::Ping([].as_slice().into()))).await, Ok(Ok(()))) {
                    return End::Gone;
                }
                continue;
            }
            received = socket.recv() => received,
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
        if let Some(end) = reply::<S>(&text, socket, connection, conduct, hosted, conversation).await {
            return end;
        }
    }
}

/// Answers one message; how the conversation ends, if it does.
async fn reply<S: SocketService>(
    text: &str,
    socket: &mut WebSocket,
    connection: &mut S::Connection,
    conduct: &Conduct,
    hosted: &Hosted<S>,
    conversation: &mut Option<Conversation>,
) -> Option<End> {
    let clock = Instant::now();
    let concerned = connection.concerns(text);
    if let Some(conversation) = conversation {
        conversation.received(SystemTime::now(), text);
    }
    if concerned && !conduct.latency.is_zero() {
        sleep(conduct.latency).await;
    }
    if concerned && conduct.hang_up == Some(HangUp::Before) {
        return Some(End::Gone);
    }
    let answer = connection.receive(text).await;
    let (outcome, took) = (answer.answered.map(|Answered(name)| name), clock.elapsed());
    hosted.meter.count(outcome, took);
    tracing::debug!(service = S::NAME, outcome, ?took, "answered");
    if concerned && conduct.hang_up == Some(HangUp::After) {
        return Some(End::Gone);
    }
    let text = answer.text?;
    if let Some(conversation) = conversation {
        conversation.sent(SystemTime::now(), &text);
    }
    let sent = timeout(hosted.context.limits.write, socket.send(Message::Text(text.into()))).await;
    (!matches!(sent, Ok(Ok(())))).then_some(End::Gone)
}

/// How a conversation ends that cannot be read on.
fn broken(error: axum::Error) -> End {
    match error.into_inner().downcast_ref() {
        Some(tungstenite::Error::Capacity(_)) => End::Close(TOO_BIG, "the message is too big"),
        _ => End::Gone,
    }
}
