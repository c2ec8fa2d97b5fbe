//! A server with all services on a free port, which stops with its handle, and small clients for it.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;
use std::time::Duration;

use serde_json::Value;
use serde_json::json;
use signoff::reference::LOGOUT_PERMISSION;
use signoff::reference::alphapoint::Alphapoint;
use signoff::reference::crafter::Crafter;
use signoff::reference::directory::Account;
use signoff::reference::directory::Directory;
use signoff::reference::inforouter::Inforouter;
use signoff::reference::openchamp::Openchamp;
use signoff::reference::platform::Platform;
use signoff::reference::rocketchat::Rocketchat;
use signoff::server::Limits;
use signoff::server::Scheme;
use signoff::server::Server;
use signoff::server::serve;
use signoff::store::Session;
use signoff::store::SessionStore;
use signoff::store::StoreError;
use signoff::store::SystemClock;
use signoff::store::key::Key;
use signoff::store::key::Pepper;
use signoff::store::memory::MemoryStore;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;
use tokio::net::TcpStream;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::timeout;
use tokio_tungstenite::MaybeTlsStream;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::connect_async;

/// How long anything may take on a busy machine before a test gives up.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

/// A server that runs.
pub(crate) struct Running {
    pub(crate) port: u16,
    pub(crate) is_down: Arc<AtomicBool>,
    stop: Option<oneshot::Sender<()>>,
    task: JoinHandle<()>,
}

/// A store that answers unless it is down.
#[derive(Clone)]
pub(crate) struct Switched(MemoryStore, Arc<AtomicBool>);

impl Switched {
    fn check(&self) -> Result<&MemoryStore, StoreError> {
        if self.1.load(Ordering::SeqCst) {
            return Err(StoreError::TimedOut(Duration::from_secs(1)));
        }
        Ok(&self.0)
    }
}

impl SessionStore for Switched {
    async fn start(&self, key: Key, session: Session, lifetime: Duration) -> Result<(), StoreError> {
        self.check()?.start(key, session, lifetime).await
    }

    async fn find(&self, key: Key) -> Result<Option<Session>, StoreError> {
        self.check()?.find(key).await
    }

    async fn extend(&self, key: Key, lifetime: Duration) -> Result<bool, StoreError> {
        self.check()?.extend(key, lifetime).await
    }

    async fn end(&self, key: Key) -> Result<Option<Session>, StoreError> {
        self.check()?.end(key).await
    }

    async fn sessions(&self, space: &'static str, user: &str) -> Result<Vec<(Key, Session)>, StoreError> {
        self.check()?.sessions(space, user).await
    }
}

/// One user, `alice` with the password `secret`, who may do everything but has no second factor.
pub(crate) fn platform(is_down: Arc<AtomicBool>) -> Platform<Switched> {
    let pepper = Pepper::new([7; 32]);
    let alice = Account {
        name: "alice".to_owned(),
        password: "secret".into(),
        totp_secret: None,
        permissions: [LOGOUT_PERMISSION.to_owned()].into(),
    };
    let directory = Directory::new(pepper.clone(), &[alice]).unwrap();
    Platform::new(Switched(MemoryStore::new(SystemClock), is_down), pepper, SystemClock, directory)
}

/// All services, on a server that is given.
pub(crate) fn all(server: Server, platform: &Platform<Switched>) -> Server {
    server
        .with_sockets(Alphapoint::new(platform.clone()))
        .with_sockets(Openchamp::new(platform.clone()))
        .with_http(Rocketchat::new(platform.clone()))
        .with_http(Inforouter::new(platform.clone()))
        .with_http(Crafter::new(platform.clone()))
        .with_health(platform.clone())
}

impl Running {
    /// All services with these limits.
    pub(crate) async fn start(limits: Limits) -> Self {
        Self::with(Server::new(limits), Scheme::Plain).await
    }

    pub(crate) async fn with(server: Server, scheme: Scheme) -> Self {
        let is_down = Arc::new(AtomicBool::new(false));
        let server = all(server, &platform(is_down.clone()));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (stop, stopped) = oneshot::channel::<()>();
        let task = tokio::spawn(serve(server, listener, scheme, async { drop(stopped.await) }));
        Self { port, is_down, stop: Some(stop), task }
    }

    /// Tells the server to stop, and waits until it has.
    pub(crate) async fn stop(mut self) {
        drop(self.stop.take());
        timeout(PATIENCE, self.task).await.unwrap().unwrap();
    }

    /// Everything that comes back for bytes, until the server closes.
    pub(crate) async fn raw(&self, bytes: impl AsRef<[u8]>) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).await.unwrap();
        // A server that refuses early may close before it has read everything.
        let _ = stream.write_all(bytes.as_ref()).await;
        let mut answer = Vec::new();
        let _ = timeout(PATIENCE, stream.read_to_end(&mut answer)).await.unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// The answer to a request on a connection of its own.
    pub(crate) async fn ask(&self, method: &str, target: &str, headers: &str, body: &str) -> String {
        let length = body.len();
        self.raw(format!(
            "{method} {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: {length}\r\n{headers}\r\n{body}"
        ))
        .await
    }

    pub(crate) async fn get(&self, target: &str) -> String {
        self.ask("GET", target, "", "").await
    }

    /// A fresh ticket of infoRouter.
    pub(crate) async fn ticket(&self) -> String {
        let answer = self.get("/srv.asmx/AuthenticateUser?UID=alice&PWD=secret").await;
        answer.split(" ticket=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    }

    pub(crate) async fn socket(&self, target: &str) -> Socket {
        connect_async(format!("ws://127.0.0.1:{}{target}", self.port)).await.unwrap().0
    }
}

/// The frame that signs in at AlphaPoint.
pub(crate) fn alphapoint_login() -> String {
    let payload = json!({ "UserName": "alice", "Password": "secret" }).to_string();
    json!({ "m": 0, "i": 2, "n": "WebAuthenticateUser", "o": payload }).to_string()
}

/// The message that signs in at OpenChamp.
pub(crate) fn openchamp_login() -> Value {
    json!({ "type": "login", "payload": { "username": "alice", "password": "secret" } })
}
