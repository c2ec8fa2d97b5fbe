//! Certificates: good ones, and what is said of others.

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use signoff::server::Limits;
use signoff::server::Scheme;
use signoff::server::Server;
use signoff::server::Tls;
use signoff::server::TlsError;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::ClientConfig;
use tokio_rustls::rustls::RootCertStore;
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::pki_types::ServerName;

use crate::start::Running;

/// Writes a certificate for `localhost` and its key; where they are, and the certificate itself.
fn certificate(folder: &Path, name: &str) -> (PathBuf, PathBuf, rcgen::Certificate) {
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let (certificate, key) = (folder.join(format!("{name}.pem")), folder.join(format!("{name}.key")));
    fs::write(&certificate, made.cert.pem()).unwrap();
    fs::write(&key, made.signing_key.serialize_pem()).unwrap();
    (certificate, key, made.cert)
}

#[tokio::test]
async fn a_certificate_makes_it_https() {
    let folder = tempfile::tempdir().unwrap();
    let (certificate, key, trusted) = certificate(folder.path(), "one");
    let tls = Tls::read(&certificate, &key).unwrap();
    let server = Running::with(Server::new(Limits::default()), Scheme::Tls(tls)).await;
    let mut roots = RootCertStore::empty();
    roots.add(trusted.der().clone()).unwrap();
    let config = ClientConfig::builder_with_provider(Arc::new(default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let stream = TcpStream::connect(("127.0.0.1", server.port)).await.unwrap();
    let name = ServerName::try_from("localhost").unwrap();
    let mut stream = TlsConnector::from(Arc::new(config)).connect(name, stream).await.unwrap();
    let request = "GET /srv.asmx?WSDL HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(answer.contains("location=\"https://localhost/srv.asmx\""), "{answer}");
    server.stop().await;
}

#[test]
fn wrong_files_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let (one, key, _) = certificate(folder.path(), "one");
    let (_, other, _) = certificate(folder.path(), "two");
    let absent = folder.path().join("absent.pem");
    assert!(matches!(Tls::read(&absent, &key), Err(TlsError::Unreadable { path, .. }) if path == absent));
    assert!(matches!(Tls::read(&key, &key), Err(TlsError::NoCertificate(path)) if path == key));
    assert!(matches!(Tls::read(&one, &one), Err(TlsError::NoKey(path)) if path == one));
    assert!(matches!(Tls::read(&one, &other), Err(TlsError::Unusable(_))));
}
